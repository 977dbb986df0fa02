//! PuTTY's private keys (`.ppk`). Not the keys that it exports for others.

use std::ops::Range;

use crate::report::{Confidence, Severity};

use super::{
    keys,
    rule::{Class, Hit, Matcher, Part::*, Rule, texts},
    secret::Secret,
};

/// PuTTY's private key.
pub const PUTTY_KEY: Rule = Rule {
    id: "putty-private-key",
    title: "PuTTY private key",
    class: Class::PrivateKeys,
    severity: Severity::Critical,
    what: "Files that begin with `PuTTY-User-Key-File-2` or `-3` and hold a key. What it is for, how long it is and whether a passphrase guards it is told.",
    why: "Whoever holds the key can log in wherever its public half is trusted.",
    fix: "Take the key out of the package, remove its public half from every `authorized_keys`, and make a new one.",
    references: &["https://the.earth.li/~sgtatham/putty/0.81/htmldoc/AppendixC.html"],
    matcher: Matcher::Anchor { needles: &["PuTTY-User-Key-File-"], read },
    examples: texts(&[
        &[
            Is("PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: me\nPublic-Lines: 2\n"),
            Is("AAAAC3NzaC1lZDI1NTE5AAAAI"),
            Like("[A-P][A-Za-z0-9+/]{38}\n[A-Za-z0-9+/]{4}"),
            Is("\nPrivate-Lines: 1\nAAAAI"),
            Like("[A-P][A-Za-z0-9+/]{42}"),
            Is("\nPrivate-MAC: "),
            Hex(64),
            Is("\n"),
        ],
        &[
            Is("PuTTY-User-Key-File-2: ssh-rsa\r\nEncryption: aes256-cbc\r\nComment: x\r\nPublic-Lines: 1\r\n"),
            Base64(64),
            Is("\r\nPrivate-Lines: 2\r\n"),
            Base64(64),
            Is("\r\n"),
            Base64(64),
            Is("\r\nPrivate-MAC: "),
            Hex(40),
        ],
    ]),
    counter_examples: texts(&[
        &[Is("if (line.startsWith('PuTTY-User-Key-File-2: ')) return parse(line)")],
        &[Is("PuTTY-User-Key-File-2: ssh-rsa\nEncryption: none\nPublic-Lines: 1\n"), Base64(64), Is("\n")],
    ]),
};

/// How far a key is read, in bytes: one of 16,384 bits has fewer.
const LONGEST: usize = 24 << 10;

/// The fewest base64 digits of the private part.
const SHORTEST: usize = 24;

fn read(window: &[u8], at: usize) -> Option<Hit> {
    let text = &window[at..window.len().min(at + LONGEST)];
    let encrypted = field(text, b"Encryption: ")?;
    let encrypted = !text[encrypted].starts_with(b"none");
    let public = block(text, b"Public-Lines: ").map(|(_, digits)| super::base64(&digits)).unwrap_or_default();
    let (place, private) = block(text, b"Private-Lines: ")?;
    if private.len() < SHORTEST {
        return None;
    }
    let kind = keys::public_kind(&public).map(|(kind, _)| kind);
    let whole = kind.is_some() && field(text, b"Private-MAC: ").is_some();
    let kind = kind.unwrap_or_else(|| "its public half does not decode".to_owned());
    let guard = if encrypted { ", encrypted with a passphrase" } else { "" };
    Some(Hit {
        at,
        secrets: std::iter::once(at + place.start..at + place.end).collect(),
        evidence: format!("PuTTY-User-Key-File… ({kind}{guard})"),
        identity: Secret::new(&private).identity(),
        confidence: if whole { Confidence::Confirmed } else { Confidence::Likely },
        severity: encrypted.then_some(Severity::High),
    })
}

/// Where the value of a field begins.
fn field(text: &[u8], name: &[u8]) -> Option<std::ops::RangeFrom<usize>> {
    Some(memchr::memmem::find(text, name)? + name.len()..)
}

/// Where the base64 behind a field that counts its lines lies, and its digits.
fn block(text: &[u8], name: &[u8]) -> Option<(Range<usize>, Vec<u8>)> {
    let value = field(text, name)?.start;
    let count = text[value..].iter().take(4).take_while(|byte| byte.is_ascii_digit());
    let count = count.fold(0, |count, &digit| 10 * count + usize::from(digit - b'0'));
    let mut places = lines(text, value).skip(1).take(count);
    let first = places.next()?;
    let (mut place, mut digits) = (first.clone(), text[first].to_vec());
    for line in places {
        place.end = line.end;
        digits.extend_from_slice(&text[line]);
    }
    digits.iter().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(byte)).then_some((place, digits))
}

/// The lines from a place on, with whatever ends them, also where that is written as an escape.
fn lines(text: &[u8], from: usize) -> impl Iterator<Item = Range<usize>> {
    let mut start = from;
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let length = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r' | b'\\')).unwrap_or(rest.len());
        let ends = [&b"\r\n"[..], br"\r\n", br"\n", br"\r", b"\n", b"\r"];
        let end = ends.into_iter().find(|end| rest[length..].starts_with(end)).map_or(1, <[u8]>::len);
        let line = start..start + length;
        start += length + end;
        Some(line)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::rule::assemble;

    #[test]
    fn a_key_is_told_by_its_public_half_and_its_encryption() {
        let told: Vec<_> =
            PUTTY_KEY.examples.iter().map(|parts| read(assemble(parts).as_bytes(), 0).unwrap()).collect();
        assert_eq!(told[0].evidence, "PuTTY-User-Key-File… (Ed25519)");
        assert_eq!((told[0].confidence, told[0].severity), (Confidence::Confirmed, None));
        assert!(told[1].evidence.ends_with("encrypted with a passphrase)"));
        assert_eq!((told[1].confidence, told[1].severity), (Confidence::Likely, Some(Severity::High)));
    }
}
