//! Credentials as HTTP sends them: the `Authorization` header in code, configuration and commands. Not tokens with a form
//! of their own, which their vendors' rules find.

use crate::report::{Confidence, Severity};

use super::{
    quality,
    rule::{Hit, Near},
    vendors::prelude::*,
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
