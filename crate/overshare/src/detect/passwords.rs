//! Passwords that are written down beside their name: in settings, connection strings, `.netrc` and the like. Too short
//! and too plain to be seen as drawn at random; only their names tell.

use std::ops::Range;

use crate::report::{Confidence, Severity};

use super::{
    carriers, generic, quality,
    rule::{Class, Hit, Matcher, Part::*, Rule, texts},
    urls::stands_for_one,
};

/// A password beside its name.
pub const PASSWORD: Rule = Rule {
    id: "password-value",
    title: "Password in a setting",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Values of 6 to 40 characters, with letters and digits or signs, assigned to a name that ends in `password` or `passwd`; also in connection strings and `.netrc`. Not words, and not places to fill in.",
    why: "It may open what it is named for. What that is cannot be told from its form.",
    fix: "Look at what the password is for. If it opens anything, change it, and read it from the environment.",
    references: &["https://cwe.mitre.org/data/definitions/259.html"],
    matcher: Matcher::Anchor { needles: &["assw", "ASSW"], read },
    examples: texts(&[
        &[Is("password = \""), Hex(12), Is("\"")],
        &[Is("Server=db;User Id=sa;Password="), Hex(11), Is(";")],
        &[Is("machine host.net login me password "), Hex(12), Is("\n")],
        &[Is("machine host.net login me password 012345"), Is("abcdef\n")],
        &[Is("<dbPassword>"), Hex(12), Is("</dbPassword>")],
        &[Is("<add key=\"DbPassword\" value=\""), Hex(12), Is("\" />")],
        &[Is("- name: DB_PASSWORD\n  value: "), Hex(12), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("password: \"Password\"")],
        &[Is("password = process.env.PASSWORD")],
        &[Is("passwordLabel: \"Password1:\"")],
        &[Is("password: 'correct-horse'")],
        &[Is("DB_PASSWORD=${DB_PASSWORD:-change1}")],
        &[Is("\"password\": \"^4.0.1\"")],
        &[Is("<input name=\"password\" value=\"Password1\">")],
    ]),
};

fn read(window: &[u8], at: usize) -> Option<Hit> {
    let name_end = at + name_rest(&window[at..])?;
    let value = value(window, name_end)?;
    let held = &window[value.clone()];
    // What is long and looks drawn at random is told by rules that know more.
    let is_new = held.len() < generic::SHORTEST && is_password(held);
    // A machine's password is one, whatever is in it.
    if !is_new || says_password(held) && !is_login(&window[..name_end]) {
        return None;
    }
    Some(Hit::on(window, value, Confidence::Possible, |mask| mask))
}

/// How long the rest of the name is that begins at `assw`, if that is where the name ends.
fn name_rest(text: &[u8]) -> Option<usize> {
    let length = text.iter().take(8).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let is = |rest: &[u8]| text[..length].eq_ignore_ascii_case(rest);
    (is(b"assword") || is(b"asswd")).then_some(length)
}

/// Where the value behind a name stands, with nothing but quotes, a sign of assignment and the word `value` between.
fn value(text: &[u8], name_end: usize) -> Option<Range<usize>> {
    let rest = &text[name_end..text.len().min(name_end + 120)];
    let carried = carriers::gap_behind(rest);
    let plain = rest.iter().take_while(|byte| b" \t\"'`:=>".contains(byte)).count();
    let between = carried.unwrap_or(plain);
    let assigned = rest[..between].iter().any(|byte| matches!(byte, b':' | b'=' | b'>'));
    let spaced = &rest[..between] == b" " && is_login(&text[..name_end]);
    if !assigned && !spaced {
        return None;
    }
    let quote = rest[..between].last().copied().filter(|byte| matches!(byte, b'"' | b'\'' | b'`'));
    // A quoted name has a quoted value; what is read from somewhere is no value.
    let is_code = quote.is_none() && rest.first().is_some_and(|byte| matches!(byte, b'"' | b'\''));
    if is_code || is_member(&text[..name_end]) {
        return None;
    }
    let ends = |byte: &u8| match quote {
        Some(quote) => *byte == quote || *byte == b'\n',
        None => byte.is_ascii_whitespace() || b";,<>\"'`&)}".contains(byte),
    };
    let start = name_end + between;
    let length = rest[between..].iter().position(ends).or((rest.len() < 120).then_some(rest.len() - between))?;
    // A quoted value ends in its quote; anything else is an expression.
    Some(start..start + length)
}

/// Whether a login stands shortly before, as in `.netrc`.
fn is_login(text: &[u8]) -> bool {
    text.windows(6).rev().take(80).any(|window| window == b"login ") && text.ends_with(b" password")
}

/// Whether a name is that of a member of something: `request.password`.
fn is_member(text: &[u8]) -> bool {
    let name = text.iter().rev().take(64).take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
    text[..text.len() - name].last() == Some(&b'.')
}

/// Whether a value could be a password that somebody chose or a program made.
fn is_password(value: &[u8]) -> bool {
    let letters = value.iter().filter(|byte| byte.is_ascii_alphabetic()).count();
    let digits = value.iter().filter(|byte| byte.is_ascii_digit()).count();
    let code = value.iter().any(|byte| b"()[]{}<>;, |\\/$".contains(byte) || !byte.is_ascii_graphic());
    let points = value.contains(&b'.');
    (6..40).contains(&value.len())
        && letters >= 3
        && digits >= 1
        && !code
        && !points
        && !matches!(value[0], b'^' | b'~' | b'%' | b'@' | b'#' | b'&' | b'-')
        && !quality::is_words(value)
        && !stands_for_one(value, b"")
        && quality::distinct(value) >= 5
}

/// Whether a value is the word itself with something added: `password1`, `Passw0rd!`.
fn says_password(value: &[u8]) -> bool {
    let lower = value.to_ascii_lowercase();
    [&b"pass"[..], b"pwd", b"secret", b"test", b"demo", b"admin", b"user", b"qwert", b"12345"]
        .iter()
        .any(|word| memchr::memmem::find(&lower, word).is_some())
}
