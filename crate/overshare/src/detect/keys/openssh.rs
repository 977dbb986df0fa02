//! OpenSSH's private keys (`openssh-key-v1`, PROTOCOL.key of its source) and the public halves that they and PuTTY's hold
//! (RFC 4253, section 6.6). Not keys in PEM form, which OpenSSH wrote before.

use super::{Guard, Key, Reading, bit_length, bits, cursor::Cursor};

const MAGIC: &[u8] = b"openssh-key-v1\0";

/// Whether some bytes begin as such a key does.
pub fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(MAGIC)
}

/// Reads such a key.
pub fn read(bytes: &[u8]) -> Reading {
    let mut wire = Cursor(&bytes[MAGIC.len()..]);
    let Some((cipher, public)) = head(&mut wire) else {
        return Reading::Cut { held: bytes.len(), whole: None };
    };
    let begun = bytes.len() - wire.0.len();
    let Some(length) = wire.number(4) else {
        return Reading::Cut { held: bytes.len(), whole: None };
    };
    let Some(private) = wire.0.get(..length) else {
        return Reading::Cut { held: bytes.len(), whole: length.checked_add(begun + 4) };
    };
    let Some((kind, in_device)) = public_kind(public) else { return Reading::Unknown };
    match cipher {
        b"none" if !is_plain(private, public) => Reading::Unknown,
        _ if in_device => Reading::Whole(Key::new(kind, Guard::Device)),
        b"none" => Reading::Whole(Key::new(kind, Guard::None)),
        _ => Reading::Whole(Key::new(kind, Guard::Passphrase)),
    }
}

/// The cipher and the public half.
fn head<'a>(wire: &mut Cursor<'a>) -> Option<(&'a [u8], &'a [u8])> {
    let (cipher, _, _) = (wire.with_length(4)?, wire.with_length(4)?, wire.with_length(4)?);
    let _count = wire.number(4)?;
    Some((cipher, wire.with_length(4)?))
}

/// Whether a private part that nothing encrypts begins as it has to: the same number twice, and the public half's type.
fn is_plain(private: &[u8], public: &[u8]) -> bool {
    let mut wire = Cursor(private);
    let same = wire.number(4).is_some_and(|first| wire.number(4) == Some(first));
    same && wire.with_length(4).is_some_and(|name| Cursor(public).with_length(4) == Some(name))
}

/// What kind of key has this public half, and whether its secret part lies in a device.
pub fn public_kind(public: &[u8]) -> Option<(String, bool)> {
    let mut wire = Cursor(public);
    let name = wire.with_length(4)?;
    let (name, in_device) = match name.strip_prefix(b"sk-") {
        Some(rest) => (rest.split(|&byte| byte == b'@').next().unwrap_or(rest), true),
        None => (name, false),
    };
    let kind = match name {
        b"ssh-rsa" => {
            wire.with_length(4)?;
            bits("RSA", bit_length(wire.with_length(4)?))
        }
        b"ssh-dss" => bits("DSA", bit_length(wire.with_length(4)?)),
        b"ssh-ed25519" => "Ed25519".to_owned(),
        b"ssh-ed448" => "Ed448".to_owned(),
        b"ecdsa-sha2-nistp256" => "ECDSA P-256".to_owned(),
        b"ecdsa-sha2-nistp384" => "ECDSA P-384".to_owned(),
        b"ecdsa-sha2-nistp521" => "ECDSA P-521".to_owned(),
        _ => return None,
    };
    Some((kind, in_device))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn string(bytes: &[u8]) -> Vec<u8> {
        [&(bytes.len() as u32).to_be_bytes()[..], bytes].concat()
    }

    fn made_up(cipher: &[u8], name: &[u8], checks: [u8; 8]) -> Vec<u8> {
        let public = [string(name), string(&[7; 32])].concat();
        let private = [&checks[..], &string(name), &string(&[7; 64]), &[1, 2, 3]].concat();
        let count = 1_u32.to_be_bytes();
        [MAGIC, &string(cipher), &string(b"none"), &string(b""), &count, &string(&public), &string(&private)].concat()
    }

    fn guard(bytes: &[u8]) -> Option<Guard> {
        if let Reading::Whole(key) = read(bytes) { Some(key.guard) } else { None }
    }

    #[test]
    fn a_key_is_told_by_its_public_half_and_proved_by_its_private_one() {
        let key = made_up(b"none", b"ssh-ed25519", [7; 8]);
        assert_eq!(read(&key), Reading::Whole(Key::new("Ed25519", Guard::None)));
        assert_eq!(read(&made_up(b"none", b"ssh-ed25519", [1, 2, 3, 4, 5, 6, 7, 8])), Reading::Unknown);
        assert_eq!(guard(&made_up(b"aes256-ctr", b"ssh-ed25519", *b"anything")), Some(Guard::Passphrase));
        assert_eq!(guard(&made_up(b"none", b"sk-ssh-ed25519@openssh.com", [7; 8])), Some(Guard::Device));
    }

    #[test]
    fn a_key_that_is_cut_says_how_long_it_was() {
        let key = made_up(b"none", b"ssh-ed25519", [7; 8]);
        assert_eq!(read(&key[..key.len() - 9]), Reading::Cut { held: key.len() - 9, whole: Some(key.len()) });
        assert_eq!(read(&key[..40]), Reading::Cut { held: 40, whole: None });
    }
}
