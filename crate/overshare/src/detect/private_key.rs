//! Private keys in PEM form (RFC 7468) and OpenSSH's. Not certificates, and not public keys.

use std::ops::Range;

use crate::{
    detect::{
        keys,
        rule::{Class, Hit, Matcher, Part::*, Rule, texts},
        secret::Secret,
    },
    report::Severity,
    text::LOOKAHEAD,
};

/// Private key.
pub const PRIVATE_KEY: Rule = Rule {
    id: "private-key",
    title: "Private key",
    class: Class::PrivateKeys,
    severity: Severity::Critical,
    what: "Blocks that begin with `-----BEGIN … PRIVATE KEY-----` and hold a key: PKCS #1, PKCS #8, SEC 1, DSA, OpenSSH and PGP, with line breaks as they are or written as `\\n`. The key is decoded: what it is for, how long it is and whether a passphrase guards it is told. What does not decode, or is cut short, is `possible`.",
    why: "Whoever holds the key can pose as its owner: sign, log in, or read what was encrypted for it.",
    fix: "Take the key out of the package, revoke it wherever its public half is trusted, and make a new one.",
    references: &["https://www.rfc-editor.org/rfc/rfc7468", "https://www.rfc-editor.org/rfc/rfc5958"],
    matcher: Matcher::Anchor { needles: &["-----BEGIN "], read },
    examples: texts(&[
        &[
            Is("-----BEGIN PRIVATE"),
            Is(" KEY-----\n"),
            Is("MC4CAQAwBQYDK2Vw"),
            Like("BCIEI[A-P][A-Za-z0-9+/]{42}"),
            Is("\n-----END PRIVATE KEY-----\n"),
        ],
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
    let Block { body, encrypted, digits } = block(&text[header..]);
    if digits.len() < SHORTEST {
        return None;
    }
    let reading = keys::in_armor(&label, encrypted, &crate::detect::base64(&digits));
    let (confidence, severity) = reading.judge();
    let mut hit = Hit {
        at,
        secrets: std::iter::once(at + header + body.start..at + header + body.end).collect(),
        evidence: format!("-----BEGIN {label}-----… ({})", reading.describe(digits.len())),
        identity: Secret::new(&digits).identity(),
        confidence,
        severity,
    };
    if let Some(account) = service_account(&text[header + body.end..]) {
        hit.add(&format!("of the service account {account}"));
    }
    Some(hit)
}

/// How far behind a key the address of its service account stands.
const NEAR: usize = 200;

/// The address of the Google service account that a key belongs to: its settings name that next.
fn service_account(behind: &[u8]) -> Option<String> {
    const DOMAIN: &[u8] = b".gserviceaccount.com";
    let behind = &behind[..behind.len().min(NEAR)];
    memchr::memmem::find(behind, b"client_email")?;
    let end = memchr::memmem::find(behind, DOMAIN)? + DOMAIN.len();
    let is_part = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'@');
    let length = behind[..end].iter().rev().take_while(is_part).count();
    Some(String::from_utf8_lossy(&behind[end - length..end]).into_owned())
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

/// What stands behind the first line.
#[derive(Default)]
struct Block {
    /// Where the key's base64 lies.
    body: Range<usize>,
    /// Whether the block says that it is encrypted.
    encrypted: bool,
    /// The base64 alone.
    digits: Vec<u8>,
}

fn block(text: &[u8]) -> Block {
    let end = memchr::memmem::find(text, b"-----").unwrap_or(text.len());
    let mut block = Block::default();
    for line in lines(&text[..end]) {
        if text[line.clone()].contains(&b':') {
            block.encrypted |= memchr::memmem::find(&text[line], b"ENCRYPTED").is_some();
            continue;
        }
        for at in line {
            if is_digit(text[at]) && !joins(text, at) {
                block.digits.push(text[at]);
                block.body.end = at + 1;
            } else if !is_digit(text[at]) && !is_between(text[at]) {
                return block;
            }
        }
    }
    block
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

/// Lines that end in a line break, or in one that is written as an escape, itself escaped or not. A slash may be escaped
/// as well, and is a digit.
fn lines(text: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        while start < text.len() {
            let rest = &text[start..];
            let length = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r' | b'\\')).unwrap_or(rest.len());
            let escapes = rest[length..].iter().take_while(|&&byte| byte == b'\\').count();
            let letter = escapes > 0 && rest.get(length + escapes) != Some(&b'/');
            let line = start..start + length;
            start = (start + length + escapes.max(1) + usize::from(letter)).min(text.len());
            if !line.is_empty() {
                return Some(line);
            }
        }
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Confidence;

    fn armored(label: &str, body: &str) -> String {
        ["-----BEGIN ", label, "-----\n", body, "\n-----END ", label, "-----\n"].concat()
    }

    fn rsa() -> String {
        crate::input::base64(&keys::made_up_rsa(128))
    }

    fn told(text: &str) -> (Confidence, Option<Severity>, String) {
        let hit = read(text.as_bytes(), text.find("-----").unwrap()).unwrap();
        (hit.confidence, hit.severity, hit.evidence)
    }

    #[test]
    fn a_key_is_told_by_what_it_decodes_to_however_its_lines_are_written() {
        let lines: Vec<&str> = rsa()
            .as_bytes()
            .chunks(64)
            .map(|line| std::str::from_utf8(line).unwrap().to_owned().leak() as &str)
            .collect();
        let expected = (Confidence::Confirmed, None, "-----BEGIN RSA PRIVATE KEY-----… (RSA, 2,039 bits)".to_owned());
        for (ending, slash) in [
            ("\n", "/"),
            ("\r\n  ", "/"),
            ("\\n", "\\/"),
            ("\\\\n", "/"),
            ("\\r\\n", "/"),
            ("\\n\" +\n  \"", "/"),
            ("", "/"),
        ] {
            let text = armored("RSA PRIVATE KEY", &lines.join(ending).replace('/', slash));
            assert_eq!(told(&text), expected, "{ending:?}");
        }
    }

    #[test]
    fn the_beginning_of_a_key_is_of_low_severity() {
        let (confidence, severity, evidence) = told(&armored("RSA PRIVATE KEY", &rsa()[..128]));
        assert_eq!((confidence, severity), (Confidence::Possible, Some(Severity::Low)));
        assert!(evidence.contains("cut short: 96 of "), "{evidence}");
    }

    #[test]
    fn the_service_account_that_a_key_belongs_to_is_told() {
        let key = armored("PRIVATE KEY", &rsa()).replace('\n', "\\n");
        let text = format!("{{\"private_key\": \"{key}\",\n  \"client_email\": \"a@b-1.iam.gserviceaccount.com\"}}");
        assert!(told(&text).2.ends_with("(RSA, 2,039 bits); of the service account a@b-1.iam.gserviceaccount.com"));
    }

    #[test]
    fn what_is_encrypted_or_nothing_says_so() {
        let legacy = format!("Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n{}", crate::input::base64(&[7; 96]));
        let (confidence, severity, evidence) = told(&armored("RSA PRIVATE KEY", &legacy));
        assert_eq!((confidence, severity), (Confidence::Confirmed, Some(Severity::High)));
        assert!(evidence.ends_with("(encrypted with a passphrase)"), "{evidence}");
        let (confidence, _, evidence) = told(&armored("PRIVATE KEY", &"Zm9v".repeat(30)));
        assert_eq!(confidence, Confidence::Possible);
        assert!(evidence.ends_with("(120 characters that do not decode as a key)"), "{evidence}");
    }
}
