//! What the bytes of a private key say of it: its kind, its size, and what guards it. Finds nothing in a text, and knows
//! neither passphrases nor whether a key is still in use.

mod asn1;
mod cursor;
mod curve;
mod der;
mod java;
mod openssh;
mod pgp;
mod pkcs12;

use crate::report::{Confidence, Severity};

#[cfg(test)]
pub use asn1::made_up_rsa;
pub use openssh::public_kind;

/// What keeps a stranger who has the bytes from using the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Guard {
    /// Nothing.
    None,
    /// A passphrase, which can be guessed at leisure.
    Passphrase,
    /// The secret part lies in a device, and only its name is here.
    Device,
}

/// A private key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// What it is for and how long: `RSA, 2,048 bits`. Empty where that is encrypted too.
    pub kind: String,
    /// What guards it.
    pub guard: Guard,
    /// Whether its parts contradict each other: it has a key's structure and cannot be one.
    pub contradicts: bool,
}

/// What became of some bytes that were said to be a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// They are one.
    Whole(Key),
    /// They are the beginning of one.
    Cut {
        /// How many bytes there are.
        held: usize,
        /// How many there would be, where that is known.
        whole: Option<usize>,
    },
    /// They are none that is known here.
    Unknown,
}

/// A file of keys and certificates.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Store {
    /// What kind of file it is.
    pub name: &'static str,
    /// The keys in it that are not encrypted.
    pub open: Vec<Key>,
    /// How many keys it holds that are.
    pub locked: usize,
    /// Whether it has a part that is encrypted as a whole and may hold keys.
    pub hidden: bool,
    /// Whether it is the key that Android's tools make for trying things out, under a password that everybody knows.
    pub for_trying: bool,
}

impl Key {
    fn new(kind: impl Into<String>, guard: Guard) -> Self {
        Key { kind: kind.into(), guard, contradicts: false }
    }

    /// The key in a few words.
    pub fn describe(&self) -> String {
        let guard = match self.guard {
            Guard::None => "",
            Guard::Passphrase => "encrypted with a passphrase",
            Guard::Device => "its secret part is kept in a device",
        };
        let flaw = if self.contradicts { "its numbers do not belong together" } else { "" };
        let words = [self.kind.as_str(), guard, flaw];
        words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// What a stranger could do with it, where that is less than with any other key.
    pub fn severity(&self) -> Option<Severity> {
        match self.guard {
            Guard::None => None,
            Guard::Passphrase => Some(Severity::High),
            Guard::Device => Some(Severity::Low),
        }
    }
}

impl Reading {
    /// How sure it is that the bytes are a key, and what a stranger could do with it if that is less than usual.
    pub fn judge(&self) -> (Confidence, Option<Severity>) {
        match self {
            Reading::Whole(key) if key.contradicts => (Confidence::Likely, key.severity()),
            Reading::Whole(key) => (Confidence::Confirmed, key.severity()),
            // The beginning of a key, as documentation shows it.
            Reading::Cut { held, whole: Some(whole) } if *whole > 2 * held => {
                (Confidence::Possible, Some(Severity::Low))
            }
            Reading::Cut { .. } => (Confidence::Likely, None),
            Reading::Unknown => (Confidence::Possible, None),
        }
    }

    /// What became of so many characters, in a few words.
    pub fn describe(&self, characters: usize) -> String {
        match self {
            Reading::Whole(key) => key.describe(),
            Reading::Cut { held, whole: Some(whole) } => {
                format!("cut short: {} of {} bytes", thousands(*held), thousands(*whole))
            }
            Reading::Cut { held, whole: None } => format!("cut short after {} bytes", thousands(*held)),
            Reading::Unknown => format!("{} characters that do not decode as a key", thousands(characters)),
        }
    }
}

/// Reads what a block of base64 stands for, which is called `label` and says in its own headers whether it is encrypted.
pub fn in_armor(label: &str, encrypted: bool, bytes: &[u8]) -> Reading {
    if openssh::is_one(bytes) {
        return openssh::read(bytes);
    }
    if label.starts_with("PGP") {
        return pgp::read(bytes);
    }
    if encrypted {
        return legacy(bytes);
    }
    in_der(bytes)
}

/// Reads a key in DER: PKCS #1, PKCS #8, SEC 1 or OpenSSL's form of DSA.
pub fn in_der(bytes: &[u8]) -> Reading {
    match der::declared(bytes) {
        Some(whole) if whole > bytes.len() => Reading::Cut { held: bytes.len(), whole: Some(whole) },
        Some(whole) => asn1::read(&bytes[..whole]).map_or(Reading::Unknown, Reading::Whole),
        None => Reading::Unknown,
    }
}

/// Reads a file that may be a store of keys.
pub fn in_store(bytes: &[u8]) -> Option<Store> {
    java::read(bytes).or_else(|| pkcs12::read(bytes))
}

/// Reads OpenPGP packets as files hold them, without armor.
pub fn in_packets(bytes: &[u8]) -> Reading {
    pgp::read(bytes)
}

/// What RFC 1421 encrypts and OpenSSL wrote before PKCS #8: whole blocks of a cipher, of which nothing can be told.
fn legacy(bytes: &[u8]) -> Reading {
    if bytes.len() >= 16 && bytes.len().is_multiple_of(8) {
        Reading::Whole(Key::new("", Guard::Passphrase))
    } else {
        Reading::Unknown
    }
}

/// A number of bits as part of a key's name.
fn bits(name: &str, bits: usize) -> String {
    format!("{name}, {} bits", thousands(bits))
}

/// How many bits a number in big-endian bytes has.
fn bit_length(number: &[u8]) -> usize {
    let first = number.iter().position(|&byte| byte != 0).unwrap_or(number.len());
    number.get(first).map_or(0, |byte| 8 * (number.len() - first) - byte.leading_zeros() as usize)
}

/// A number with a comma before its last three digits.
fn thousands(number: usize) -> String {
    match number {
        0..1000 => number.to_string(),
        _ => format!("{},{:03}", thousands(number / 1000), number % 1000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_measured_without_their_leading_zeros() {
        assert_eq!([&[0, 0x80, 0][..], &[1], &[0, 0], &[]].map(bit_length), [16, 1, 0, 0]);
        assert_eq!([7, 999, 1000, 1_234_567].map(thousands), ["7", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn the_beginning_of_a_key_weighs_less_than_most_of_one() {
        let cut = |held, whole| Reading::Cut { held, whole: Some(whole) };
        assert_eq!(cut(60, 1200).judge(), (Confidence::Possible, Some(Severity::Low)));
        assert_eq!(cut(1100, 1200).judge(), (Confidence::Likely, None));
        assert_eq!(cut(60, 1200).describe(80), "cut short: 60 of 1,200 bytes");
    }

    #[test]
    fn what_is_encrypted_by_the_old_way_is_whole_blocks() {
        assert!(matches!(in_armor("RSA PRIVATE KEY", true, &[7; 64]), Reading::Whole(_)));
        assert_eq!(in_armor("RSA PRIVATE KEY", true, &[7; 63]), Reading::Unknown);
    }
}
