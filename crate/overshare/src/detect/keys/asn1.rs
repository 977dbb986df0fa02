//! Private keys in DER: PKCS #1 (RFC 8017, appendix A.1.2), SEC 1 (RFC 5915), PKCS #8 (RFC 5958, section 2), its encrypted
//! form (section 3), and OpenSSL's form of DSA. Not public keys and not certificates.

use super::{
    Guard, Key, bit_length, bits, curve,
    der::{Element, Elements, tag},
};

const RSA: &[u8] = b"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x01";
const RSA_PSS: &[u8] = b"\x2A\x86\x48\x86\xF7\x0D\x01\x01\x0A";
const DSA: &[u8] = b"\x2A\x86\x48\xCE\x38\x04\x01";
const ELLIPTIC: &[u8] = b"\x2A\x86\x48\xCE\x3D\x02\x01";
const DIFFIE_HELLMAN: [&[u8]; 2] = [b"\x2A\x86\x48\x86\xF7\x0D\x01\x03\x01", b"\x2A\x86\x48\xCE\x3E\x02\x01"];

/// The families of encryption by a password: PKCS #5 and PKCS #12.
const BY_PASSWORD: [&[u8]; 2] = [b"\x2A\x86\x48\x86\xF7\x0D\x01\x05", b"\x2A\x86\x48\x86\xF7\x0D\x01\x0C\x01"];

/// The key that a sequence is, from its first byte to its last.
pub fn read(bytes: &[u8]) -> Option<Key> {
    read_parts(Elements(bytes).next_of(tag::SEQUENCE)?)
}

/// The same, from what is in the sequence.
pub fn read_parts(content: &[u8]) -> Option<Key> {
    let parts = Elements(content);
    let mut rest = parts;
    match (rest.next()?.tag, rest.next()?.tag) {
        (tag::INTEGER, tag::INTEGER) => rsa(parts).or_else(|| dsa(parts)),
        (tag::INTEGER, tag::OCTETS) => elliptic(parts, None),
        (tag::INTEGER, tag::SEQUENCE) => pkcs8(parts),
        (tag::SEQUENCE, tag::OCTETS) => encrypted(parts),
        _ => None,
    }
}

/// PKCS #8: a version, an algorithm, and the key in the algorithm's own form.
fn pkcs8(mut parts: Elements<'_>) -> Option<Key> {
    version(&mut parts, 1)?;
    let mut algorithm = Elements(parts.next_of(tag::SEQUENCE)?);
    let object = algorithm.next_of(tag::OBJECT)?;
    let parameters = algorithm.next();
    let key = parts.next_of(tag::OCTETS)?;
    let within = || Some(Elements(Elements(key).next_of(tag::SEQUENCE)?));
    match object {
        RSA | RSA_PSS => rsa(within()?),
        ELLIPTIC => elliptic(within()?, parameters),
        DSA => discrete("DSA", parameters?, key),
        _ if DIFFIE_HELLMAN.contains(&object) => discrete("Diffie-Hellman", parameters?, key),
        _ => plain(object, key),
    }
}

/// A version that is not above the highest known.
fn version(parts: &mut Elements<'_>, highest: u8) -> Option<()> {
    matches!(parts.next_of(tag::INTEGER)?, [version] if *version <= highest).then_some(())
}

/// RSA: a version and eight numbers, of which two multiplied make the first, unless there are more factors.
fn rsa(mut parts: Elements<'_>) -> Option<Key> {
    let mut next = || parts.next_of(tag::INTEGER);
    let more_factors = match next()? {
        [0] => false,
        [1] => true,
        _ => return None,
    };
    let (modulus, _, _, first, second) = (next()?, next()?, next()?, next()?, next()?);
    (0..3).try_for_each(|_| next().map(drop))?;
    let belongs = remainder(first) * remainder(second) % PRIME == remainder(modulus)
        && (bit_length(first) + bit_length(second)).abs_diff(bit_length(modulus)) <= 1;
    let key = Key::new(bits("RSA", bit_length(modulus)), Guard::None);
    Some(Key { contradicts: !belongs && !more_factors, ..key })
}

/// The largest prime below 2³²: numbers that multiply to another do so in what dividing by it leaves as well.
const PRIME: u64 = 4_294_967_291;

fn remainder(number: &[u8]) -> u64 {
    number.iter().fold(0, |rest, &byte| (rest << 8 | u64::from(byte)) % PRIME)
}

/// OpenSSL's own form of DSA: a version, the group, both halves of the key.
fn dsa(mut parts: Elements<'_>) -> Option<Key> {
    version(&mut parts, 0)?;
    let numbers: Vec<usize> = parts.map_while(|part| part.of(tag::INTEGER)).map(bit_length).collect();
    match numbers[..] {
        [prime, order, base, public, secret]
            if (1..=prime).contains(&public) && base <= prime && (1..=order).contains(&secret) && order < prime =>
        {
            Some(Key::new(bits("DSA", prime), Guard::None))
        }
        _ => None,
    }
}

/// A number over a group whose first number is its prime.
fn discrete(name: &str, group: Element<'_>, key: &[u8]) -> Option<Key> {
    let prime = Elements(group.of(tag::SEQUENCE)?).next_of(tag::INTEGER).map(bit_length)?;
    let secret = Elements(key).next_of(tag::INTEGER).map(bit_length)?;
    (1..=prime).contains(&secret).then(|| Key::new(bits(name, prime), Guard::None))
}

/// SEC 1: a version, the key, and the curve, unless that was named before.
fn elliptic(mut parts: Elements<'_>, named: Option<Element<'_>>) -> Option<Key> {
    if parts.next_of(tag::INTEGER)? != [1] {
        return None;
    }
    let secret = parts.next_of(tag::OCTETS).filter(|secret| (16..=80).contains(&secret.len()))?;
    let own = parts.find(|part| part.tag == tag::FIRST).and_then(|part| part.children().next());
    let known = named.or(own).and_then(|curve| curve::name(curve.of(tag::OBJECT)?));
    let kind = known.map_or_else(|| bits("elliptic curve", 8 * secret.len()), |name| format!("ECDSA {name}"));
    Some(Key::new(kind, Guard::None))
}

/// A string of bytes, in a string or by itself.
fn plain(object: &[u8], key: &[u8]) -> Option<Key> {
    let Some((name, length)) = curve::plain(object) else {
        return Some(Key::new("of another kind", Guard::None));
    };
    let is_right = length.is_none_or(|length| {
        let inner = Elements(key).next_of(tag::OCTETS);
        inner.is_some_and(|inner| inner.len() == length)
    });
    is_right.then(|| Key::new(name, Guard::None))
}

/// An algorithm that encrypts by a password, and what it made of the key.
fn encrypted(mut parts: Elements<'_>) -> Option<Key> {
    let object = Elements(parts.next_of(tag::SEQUENCE)?).next_of(tag::OBJECT)?;
    let held = parts.next_of(tag::OCTETS)?;
    let known = BY_PASSWORD.iter().any(|family| object.starts_with(family));
    (known && held.len() >= 16).then(|| Key::new("", Guard::Passphrase))
}

/// Made-up keys that hold together, for tests: two factors of so many bytes, of which one is a power of two.
#[cfg(test)]
pub fn made_up_rsa(bytes: usize) -> Vec<u8> {
    use super::der::write::{integer, sequence};
    let first: Vec<u8> = (0..bytes).map(|at| (0x41 + at * 31 % 61) as u8).collect();
    let second = [&[1][..], &vec![0; bytes - 1]].concat();
    let modulus = [&first[..], &vec![0; bytes - 1]].concat();
    let numbers = [&[0][..], &modulus, &[3], &first, &first, &second, &[5], &[7], &[9]];
    sequence(&numbers.map(integer))
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            der::write::{element, integer, object, octets, sequence},
            in_der,
        },
        *,
    };
    use crate::detect::keys::Reading;

    fn kind(bytes: &[u8]) -> Option<String> {
        read(bytes).map(|key| key.describe())
    }

    fn pkcs8_of(algorithm: Vec<u8>, key: &[u8]) -> Vec<u8> {
        sequence(&[integer(&[0]), algorithm, octets(key)])
    }

    #[test]
    fn rsa_is_read_where_its_numbers_belong_together() {
        let mut key = made_up_rsa(128);
        assert_eq!(kind(&key).as_deref(), Some("RSA, 2,039 bits"));
        assert_eq!(kind(&pkcs8_of(sequence(&[object(RSA)]), &key)).as_deref(), Some("RSA, 2,039 bits"));
        let cut = in_der(&key[..300]);
        assert!(matches!(cut, Reading::Cut { held: 300, whole: Some(whole) } if whole == key.len()));
        let within_modulus = 7 + 4 + 100;
        key[within_modulus] ^= 1;
        assert_eq!(kind(&key).as_deref(), Some("RSA, 2,039 bits, its numbers do not belong together"));
    }

    #[test]
    fn curves_are_named_inside_or_outside() {
        let p256 = b"\x2A\x86\x48\xCE\x3D\x03\x01\x07";
        let named = sequence(&[integer(&[1]), octets(&[7; 32]), element(tag::FIRST, &object(p256))]);
        assert_eq!(kind(&named).as_deref(), Some("ECDSA P-256"));
        let bare = sequence(&[integer(&[1]), octets(&[7; 32])]);
        assert_eq!(kind(&bare).as_deref(), Some("elliptic curve, 256 bits"));
        let outside = pkcs8_of(sequence(&[object(ELLIPTIC), object(p256)]), &bare);
        assert_eq!(kind(&outside).as_deref(), Some("ECDSA P-256"));
    }

    #[test]
    fn keys_that_are_bytes_have_their_length() {
        let ed25519 = |key: &[u8]| pkcs8_of(sequence(&[object(b"\x2B\x65\x70")]), &octets(key));
        assert_eq!(kind(&ed25519(&[7; 32])).as_deref(), Some("Ed25519"));
        assert_eq!(kind(&ed25519(&[7; 31])), None);
    }

    #[test]
    fn what_a_password_encrypts_is_said_to_be() {
        let by = |family: &[u8]| sequence(&[sequence(&[object(family)]), octets(&[7; 48])]);
        assert_eq!(kind(&by(b"\x2A\x86\x48\x86\xF7\x0D\x01\x05\x0D")).as_deref(), Some("encrypted with a passphrase"));
        // A digest has the same form.
        assert_eq!(kind(&by(b"\x60\x86\x48\x01\x65\x03\x04\x02\x01")), None);
    }

    #[test]
    fn public_keys_and_certificates_are_none() {
        let public = sequence(&[integer(&[0x41; 128]), integer(&[3])]);
        assert_eq!(kind(&public), None);
        let spki = sequence(&[sequence(&[object(RSA)]), element(3, &public)]);
        assert_eq!(kind(&spki), None);
        assert_eq!(
            kind(&sequence(&[sequence(&[integer(&[2])]), sequence(&[object(RSA)]), element(3, &[0; 65])])),
            None
        );
    }
}
