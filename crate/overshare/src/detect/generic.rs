//! Values that look drawn at random and whose name says that they are secret, whoever's they are. The last resort:
//! what a rule of a vendor's finds is not looked at here.

use crate::report::{Confidence, Severity};

use super::{
    context::{Context, REACH},
    quality::{self, Look},
    rule::{Class, Hit, Matcher, Part::*, Rule, texts},
};

/// A value that is called a secret.
pub const SECRET_VALUE: Rule = Rule {
    id: "secret-value",
    title: "Value that is called a secret",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Values of 20 to 200 characters that look drawn at random, assigned to a name that says token, password, secret or some kind of key. Not values with a known form, and not those of a vendor whose keys look different.",
    why: "It may be a credential. What it opens cannot be told from its form.",
    fix: "Look at what the value is for. If it opens anything, replace it, and read it from the environment.",
    references: &[
        "https://owasp.org/www-project-top-10-ci-cd-security-risks/CICD-SEC-06-Insufficient-Credential-Hygiene",
    ],
    matcher: Matcher::Assigned,
    examples: texts(&[
        &[Is("const signingKey = \""), Base64(32), Is("\";")],
        &[Is("APP_SECRET="), Alnum(40)],
        &[Is("{\"clientSecret\":\""), Hex(24), Is("\"}")],
        &[Is("getenv(\"API_TOKEN\", \""), Uuid, Is("\")")],
        &[Is("- name: SERVICE_API_KEY\n  value: "), Hex(32), Is("\n")],
        &[Is("variable \"api_token\" {\n  type = string\n  default = \""), Alnum(32), Is("\"\n}")],
        &[Is("deploy --prod --auth-token "), Alnum(32), Is("\n")],
        &[Is("ENV APP_SECRET "), Alnum(32), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("const signingKey = \""), Is("signing-key-of-the-application-1"), Is("\";")],
        &[Is("requestToken = \""), Uuid, Is("\"")],
        &[Is("kms_key_id = \""), Uuid, Is("\"")],
        &[Is("sha = \""), Hex(40), Is("\"")],
        &[Is("APP_SECRET="), Is("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("<input name=\"authenticity_token\" value=\""), Base64(86), Is("\">")],
        &[Is("- token "), Alnum(32), Is(" of the block")],
        &[Is("const token = getTokenFromStorage(\"session-token-v2\")")],
    ]),
};

/// The shortest value: what is shorter is too often something else.
pub const SHORTEST: usize = 20;

/// The value that begins at `at`, if nobody's form is known for it.
pub fn read(text: &[u8], at: usize, context: &Context<'_>) -> Option<Hit> {
    // A row of hexadecimal digits is more often a hash or an identifier.
    let is_hex = |value: &[u8]| value.iter().all(u8::is_ascii_hexdigit);
    let is_sure = |value: &[u8]| {
        !is_hex(value) && !is_uuid(value) || context.names_no_mere_key() || context.names_access(is_hex(value))
    };
    if !is_open(text, at) {
        return None;
    }
    let value = value(&text[at..]);
    if !(SHORTEST..=200).contains(&value.len())
        || !is_random(value)
        || !is_sure(value)
        || !is_closed(text, at + value.len())
    {
        return None;
    }
    Some(Hit::on(text, at..at + value.len(), Confidence::Possible, |mask| mask))
}

/// The characters from here on that a value is made of.
fn value(text: &[u8]) -> &[u8] {
    let is_value = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-+/=.~!@#%^*".contains(byte);
    let length = text.iter().take(201).take_while(|byte| is_value(byte)).count();
    &text[..length]
}

/// Whether something opens a value here: a quote, a sign of assignment, or the name of an option or a variable in a
/// command.
fn is_open(text: &[u8], at: usize) -> bool {
    let near = &text[at.saturating_sub(REACH)..at];
    let unbroken = [&br"\n"[..], br"\r", br"\t"].iter().find_map(|escape| near.strip_suffix(*escape));
    let before = unbroken.unwrap_or(near).trim_ascii_end();
    let is_block = before.ends_with(b": |") || before.ends_with(b": |-") || before.ends_with(b": >-");
    matches!(before.last(), Some(b'"' | b'\'' | b'`' | b'=' | b':' | b'>'))
        || is_block
        || before.ends_with(b"&quot;")
        || text[..at].ends_with(b" ") && is_command(before)
}

/// Whether a text ends in `--name`, or in the name behind a command that sets variables.
fn is_command(before: &[u8]) -> bool {
    const SETTERS: [&[u8]; 6] = [b"ENV ", b"ARG ", b"setx ", b"SETX ", b"setenv ", b"config set "];
    let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b'/' | b':');
    let name = before.len() - before.iter().rev().take_while(is_name).count();
    before[name..].starts_with(b"--") || SETTERS.iter().any(|setter| before[..name].ends_with(setter))
}

/// Whether a value ends here, and no expression goes on.
fn is_closed(text: &[u8], end: usize) -> bool {
    matches!(
        text.get(end),
        None | Some(0 | b'"' | b'\'' | b'`' | b'\\' | b'\n' | b'\r' | b' ' | b';' | b',' | b'<' | b'&' | b'}')
    )
}

/// Whether a value looks drawn at random: letters and digits, many different ones, no words, no path and no expression.
fn is_random(value: &[u8]) -> bool {
    let digits = value.iter().filter(|byte| byte.is_ascii_digit()).count();
    let letters = value.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    let points = value.iter().filter(|&&byte| byte == b'.').count();
    // Addresses of contracts and accounts are public.
    let is_address = value.strip_prefix(b"0x").is_some_and(|rest| rest.iter().all(u8::is_ascii_hexdigit));
    let is_path = value.starts_with(b"/") || value.windows(2).any(|pair| pair == b"//" || pair == b"./");
    let is_colour_or_number = letters < 4 || digits < 2;
    !is_address
        && !is_path
        && !is_colour_or_number
        && points <= 2
        && quality::distinct(value) >= 10
        && quality::look(value) == Look::Random
        && !quality::is_words(value)
}

fn is_uuid(value: &[u8]) -> bool {
    value.len() == 36 && [8, 13, 18, 23].iter().all(|&at| value[at] == b'-')
}
