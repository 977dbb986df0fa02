//! Private keys in PEM form (RFC 7468) and OpenSSH's. Not certificates, and not public keys.

use std::ops::Range;

use crate::{
    detect::{
        rule::{Class, Hit, Matcher, Part::*, Rule, texts},
        secret::Secret,
    },
    report::{Confidence, Severity},
    text::LOOKAHEAD,
};

/// Private key.
pub const PRIVATE_KEY: Rule = Rule {
    id: "private-key",
    title: "Private key",
    class: Class::PrivateKeys,
    severity: Severity::Critical,
    what: "Blocks that begin with `-----BEGIN … PRIVATE KEY-----` and hold a key: PKCS #1, PKCS #8, SEC 1, OpenSSH and PGP, with line breaks as they are or written as `\\n`.",
    why: "Whoever holds the key can pose as its owner: sign, log in, or read what was encrypted for it.",
    fix: "Take the key out of the package, revoke it wherever its public half is trusted, and make a new one.",
    references: &["https://www.rfc-editor.org/rfc/rfc7468", "https://www.rfc-editor.org/rfc/rfc5958"],
    matcher: Matcher::Anchor { needles: &["-----BEGIN "], read },
    examples: texts(&[
        &[Is("-----BEGIN PRIVATE"), Is(" KEY-----\n"), Der(600), Is("\n-----END PRIVATE KEY-----\n")],
        &[
            Is("key: \"-----BEGIN RSA PRIVATE"),
            Is(" KEY-----\\n"),
            Der(900),
            Is("\\n-----END RSA PRIVATE KEY-----\\n\""),
        ],
    ]),
    counter_examples: texts(&[
        &[Is("-----BEGIN PUBLIC KEY-----\n"), Der(300), Is("\n-----END PUBLIC KEY-----")],
        &[Is("-----BEGIN CERTIFICATE-----\n"), Der(300), Is("\n-----END CERTIFICATE-----")],
        &[Is("if (text.includes('-----BEGIN PRIVATE KEY-----')) return parse(text)")],
        &[Is("-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----")],
    ]),
};

/// The fewest base64 digits of a key: an Ed25519 key in PKCS #8 has 64.
const SHORTEST: usize = 60;

fn read(window: &[u8], at: usize) -> Option<Hit> {
    let text = &window[at..window.len().min(at + LOOKAHEAD)];
    let header = header(text)?;
    let label = String::from_utf8_lossy(&text[11..header - 5]).into_owned();
    let (body, encrypted, digits) = body(&text[header..]);
    if digits.len() < SHORTEST {
        return None;
    }
    let encrypted = encrypted || label.starts_with("ENCRYPTED");
    let (confidence, severity) = match declared(&digits) {
        _ if encrypted => (Confidence::Confirmed, Some(Severity::High)),
        Some((declared, held)) if declared == held => (Confidence::Confirmed, None),
        // The beginning of a key, as documentation shows it.
        Some((declared, held)) if declared > 2 * held => (Confidence::Possible, Some(Severity::Low)),
        _ => (Confidence::Likely, None),
    };
    let secret = at + header + body.start..at + header + body.end;
    let kept = if encrypted { ", encrypted" } else { "" };
    Some(Hit {
        at,
        secrets: vec![secret],
        evidence: format!("-----BEGIN {label}-----… ({} characters{kept})", digits.len()),
        identity: Secret::new(&digits).identity(),
        confidence,
        severity,
    })
}

/// The length of the first line, if it is that of a private key.
fn header(text: &[u8]) -> Option<usize> {
    let line = &text[..text.len().min(80)];
    let label = line.get(11..)?;
    let dashes = memchr::memmem::find(label, b"-----")?;
    let label = &label[..dashes];
    let plain = label.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || *byte == b' ');
    let key = label.ends_with(b"PRIVATE KEY") || label.ends_with(b"PRIVATE KEY BLOCK");
    (plain && key).then_some(11 + dashes + 5)
}

/// Where the key's base64 lies behind the header, whether the block says that it is encrypted, and the base64 alone.
fn body(text: &[u8]) -> (Range<usize>, bool, Vec<u8>) {
    let end = memchr::memmem::find(text, b"-----").unwrap_or(text.len());
    let mut digits = Vec::new();
    let mut encrypted = false;
    let mut last = 0;
    for line in lines(&text[..end]) {
        if text[line.clone()].contains(&b':') {
            encrypted |= memchr::memmem::find(&text[line], b"ENCRYPTED").is_some();
            continue;
        }
        for at in line {
            if is_digit(text[at]) && !joins(text, at) {
                digits.push(text[at]);
                last = at + 1;
            } else if !is_digit(text[at]) && !is_between(text[at]) {
                return (0..last, encrypted, digits);
            }
        }
    }
    (0..last, encrypted, digits)
}

/// Whether a plus stands alone: what joins the pieces of a string in a program is no digit, though it looks like one.
fn joins(text: &[u8], at: usize) -> bool {
    let digit = |at: Option<usize>| at.and_then(|at| text.get(at)).is_some_and(|&byte| is_digit(byte));
    text[at] == b'+' && !digit(at.checked_sub(1)) && !digit(at.checked_add(1))
}

/// What may stand between the pieces of a key.
fn is_between(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'`' | b',')
}

/// Base64, with the sign that ends it and PGP's checksum begins with.
fn is_digit(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=')
}

/// Lines that end in a line break, or in one that is written as an escape.
fn lines(text: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        while start < text.len() {
            let rest = &text[start..];
            let length = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r' | b'\\')).unwrap_or(rest.len());
            let line = start..start + length;
            let escape = rest.get(length) == Some(&b'\\');
            start = (start + length + 1 + usize::from(escape)).min(text.len());
            if !line.is_empty() {
                return Some(line);
            }
        }
        None
    })
}

/// The length that a key in base64 says it has, and the bytes that are there: a DER sequence says it at its beginning,
/// and an OpenSSH key is taken at its word.
fn declared(digits: &[u8]) -> Option<(usize, usize)> {
    let bytes = crate::detect::base64(digits);
    let declared = match bytes[..] {
        [0x30, length @ 0..=0x7F, ..] => 2 + usize::from(length),
        [0x30, 0x81, length, ..] => 3 + usize::from(length),
        [0x30, 0x82, high, low, ..] => 4 + (usize::from(high) << 8 | usize::from(low)),
        _ if bytes.starts_with(b"openssh-key-v1\0") => bytes.len(),
        _ => return None,
    };
    Some((declared, bytes.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_beginning_of_a_key_is_of_low_severity() {
        let body = crate::input::base64(&[&[0x30, 0x82, 4, 0xA5, 2, 1][..], &[7; 60]].concat());
        let text = ["-----BEGIN RSA PRIVATE", " KEY-----\n", &body, "\n-----END RSA PRIVATE", " KEY-----"].concat();
        let hit = read(text.as_bytes(), 0).unwrap();
        assert_eq!((hit.confidence, hit.severity), (Confidence::Possible, Some(Severity::Low)));
    }
}
