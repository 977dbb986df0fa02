//! Credentials as HTTP sends them: the `Authorization` header in code, configuration and commands. Not tokens with a form
//! of their own, which their vendors' rules find.

use crate::report::{Confidence, Severity};

use super::{
    quality,
    rule::{Hit, Near},
    vendors::prelude::*,
    words::says_secret,
};

/// `Authorization: Basic`.
pub const BASIC: Rule = Rule {
    id: "http-basic-credentials",
    title: "User and password in an HTTP header",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "`Authorization: Basic` and base64 that decodes to a user, a colon and a password.",
    why: "Base64 hides nothing: whoever reads it can do on that server what the user may.",
    fix: "Change the password on the server that the request goes to, and read it from the environment.",
    references: &["https://www.rfc-editor.org/rfc/rfc7617#section-2"],
    matcher: Matcher::Named(&[Named {
        names: &["authorizationbasic", "authbasic"],
        near: Near::Name,
        values: &["[A-Za-z0-9+/]{12,400}={0,2}"],
        check: is_pair,
        refine: as_it_is,
    }]),
    examples: texts(&[
        &[Is("Authorization: Basic "), Is("ZGVwbG95OnQ5WGs"), Is("0UmFx")],
        &[Is("headers: { 'Authorization': 'Basic "), Is("YWRtaW5pc3RyYXRvcjpM"), Is("NTZnUXg=' }")],
    ]),
    counter_examples: texts(&[
        &[Is("Authorization: Basic "), Is("dXNlcm5hbWU6cGFzc3dvcmQ=")],
        &[Is("Authorization: Basic "), Is("realmOfTheServer12")],
        &[Is("\"Authorization: Basic \" + encode(userAndPassword123456)")],
    ]),
};

/// `Authorization: Bearer`.
pub const BEARER: Rule = Rule {
    id: "http-bearer-token",
    title: "Token in an HTTP header",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "`Authorization: Bearer` or `Token` and a value that looks drawn at random.",
    why: "Whoever holds a bearer token can do what it was issued for, until it expires or is revoked.",
    fix: "Revoke the token at the service that the request goes to, and read it from the environment.",
    references: &["https://www.rfc-editor.org/rfc/rfc6750#section-2.1"],
    matcher: Matcher::Named(&[Named {
        names: &["authorizationbearer", "authorizationtoken", "authorizationapikey"],
        near: Near::Name,
        values: &["[A-Za-z0-9._~+/-]{20,400}={0,2}"],
        check: is_random,
        refine: as_it_is,
    }]),
    examples: texts(&[
        &[Is("Authorization: Bearer "), Alnum(40)],
        &[Is("-H \"Authorization: Token "), Hex(40), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("Authorization: Bearer "), Is("xxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("Authorization: Bearer "), Is("your-access-token-goes-here1")],
        &[Is("Authorization: Bearer ${token}")],
    ]),
};

/// `curl -u`.
pub const CURL: Rule = Rule {
    id: "curl-credentials",
    title: "User and password in a curl command",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "`curl` with `-u` or `--user`, a user and a password that does not only stand for one.",
    why: "Whoever reads the command can do on that server what the user may.",
    fix: "Change the password on the server that the command calls, and let curl read it from a file (`--netrc-file`).",
    references: &["https://curl.se/docs/manpage.html#-u"],
    matcher: Matcher::Anchor { needles: &["curl "], read: read_curl },
    examples: texts(&[
        &[Is("curl -k -u developer:"), Alnum(16), Is(" https://host.net/x")],
        &[Is("$ curl --user 'deploy:"), Alnum(12), Is("' https://host.net")],
    ]),
    counter_examples: texts(&[
        &[Is("curl -u username:password https://host.net")],
        &[Is("curl -u \"$USER:$PASSWORD\" https://host.net")],
        &[Is("curl -u deploy https://host.net")],
        &[Is("curl --user neo4j:[PASSWORD] http://host.net")],
    ]),
};

/// `curl -H`.
pub const CURL_HEADER: Rule = Rule {
    id: "curl-header-token",
    title: "Token in a header of a curl command",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "`curl` with `-H` or `--header`, a header whose name ends in key, token, secret or the like, and a value of 12 and more characters that looks drawn at random.",
    why: "Whoever reads the command can make the same requests. What they open cannot be told from the value.",
    fix: "Revoke the token at the service that the command calls, and let curl read the header from a file (`-H @file`).",
    references: &["https://curl.se/docs/manpage.html#-H"],
    matcher: Matcher::Anchor { needles: &["curl "], read: read_curl_header },
    examples: texts(&[
        &[Is("curl -XPOST http://host.net/api -H \"Accept: */*\" -H \"Token: "), Hex(16), Is("\"")],
        &[Is("curl https://host.net/ \\\n  --header 'X-Build-ApiKey: "), Uuid, Is("' \\\n")],
    ]),
    counter_examples: texts(&[
        &[Is("curl https://host.net/ -H \"X-Request-Id: "), Uuid, Is("\"")],
        &[Is("curl https://host.net/ -H \"X-Api-Key: your-api-key-1234\"")],
        &[Is("curl https://host.net/ -H \"X-Api-Key: $API_KEY_OF_1_HOST\"")],
        &[Is("curl https://host.net/ -H \"X-Api-Key: <the key of host 123>\"")],
    ]),
};

/// Whether base64 decodes to a user and a password that does not only stand for one.
fn is_pair(digits: &[u8]) -> Check {
    let bytes = super::base64(digits);
    let Some(colon) = memchr::memchr(b':', &bytes) else { return Check::No };
    let printable = bytes.iter().all(|byte| byte.is_ascii_graphic() || *byte == b' ');
    let stands = super::urls::stands_for_one(&bytes[colon + 1..], &bytes[..colon]);
    if printable && !stands { Check::Likely } else { Check::No }
}

/// Whether a token looks drawn at random.
fn is_random(token: &[u8]) -> Check {
    let digits = token.iter().filter(|byte| byte.is_ascii_digit()).count();
    if digits >= 2 && quality::distinct(token) >= 10 && !quality::is_words(token) { Check::Likely } else { Check::No }
}

/// How far behind its name a command's options are looked for, in bytes.
const COMMAND: usize = 400;

fn read_curl(window: &[u8], at: usize) -> Option<Hit> {
    let command = &window[at..window.len().min(at + COMMAND)];
    let option = [&b" -u "[..], b" --user ", b" -u\"", b" -u'"]
        .iter()
        .find_map(|option| memchr::memmem::find(command, option).map(|found| found + option.len()))?;
    let quotes = command[option..].iter().take_while(|byte| matches!(byte, b'"' | b'\'' | b' ')).count();
    let start = option + quotes;
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'\\' | b'`');
    let colon = command[start..].iter().position(|byte| *byte == b':' || ends(byte))?;
    // The password may stand in quotes of its own.
    let begin = start + colon + 1 + usize::from(matches!(command.get(start + colon + 1), Some(b'"' | b'\'')));
    let rest = command.get(begin..).filter(|_| command[start + colon] == b':')?;
    let length = rest.iter().position(ends).unwrap_or(rest.len());
    let (user, password) = (&command[start..start + colon], &rest[..length]);
    if super::urls::stands_for_one(password, user) {
        return None;
    }
    let secret = at + begin..at + begin + length;
    let evidence = |mask| format!("curl -u {}:{mask}", String::from_utf8_lossy(user));
    Some(Hit { at, ..Hit::on(window, secret, Confidence::Likely, evidence) })
}

fn read_curl_header(window: &[u8], at: usize) -> Option<Hit> {
    let command = &window[at..window.len().min(at + COMMAND)];
    // What stands on the next line, and begins with no option, is another command.
    let goes_on = |end: usize| {
        command[..end].trim_ascii_end().ends_with(b"\\") || command[end..].trim_ascii_start().starts_with(b"-")
    };
    let end = memchr::memchr_iter(b'\n', command).find(|&end| !goes_on(end)).unwrap_or(command.len());
    let command = &command[..end];
    let options = [&b"-H "[..], b"--header "];
    let headers =
        options.iter().flat_map(|option| memchr::memmem::find_iter(command, option).map(|found| found + option.len()));
    headers.filter_map(|header| header_value(command, header)).min_by_key(|value| value.start).map(|value| {
        let secret = at + value.start..at + value.end;
        Hit { at, ..Hit::on(window, secret, Confidence::Possible, |mask| format!("curl -H {mask}")) }
    })
}

/// Where the value of a header lies whose name says that it opens something; `None` where it only stands for one.
fn header_value(command: &[u8], header: usize) -> Option<std::ops::Range<usize>> {
    let name = header + command[header..].iter().take_while(|byte| matches!(byte, b'"' | b'\'' | b'\\')).count();
    let colon = name + command[name..].iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'-').count();
    let is_secret = command.get(colon) == Some(&b':') && says_secret(&command[name..colon]);
    let start = colon + 1 + command.get(colon + 1..)?.iter().take_while(|byte| **byte == b' ').count();
    let length = command[start..].iter().position(|byte| matches!(byte, b'"' | b'\'' | b'\\' | b'\n'))?;
    let value = &command[start..start + length];
    let is_value =
        value.len() >= 12 && value.iter().all(|byte| byte.is_ascii_alphanumeric() || b"-_.=+/~".contains(byte));
    let digits = value.iter().filter(|byte| byte.is_ascii_digit()).count();
    let drawn = digits >= 2 && quality::distinct(value) >= 7 && !quality::is_words(value);
    let random = is_value && drawn && quality::look(value) == quality::Look::Random;
    (is_secret && random).then_some(start..start + length)
}
