//! Secret keys in OpenPGP's packets (RFC 9580, sections 4.2 and 5.5). Not public keys, signatures or messages.

use super::{Guard, Key, Reading, bit_length, bits, cursor::Cursor, curve};

/// The packets that hold a secret key, and one below it.
const SECRET: [u8; 2] = [5, 7];

/// How many packets are looked at: a key of many names has hundreds.
const MOST: usize = 4096;

/// One packet.
struct Packet<'a> {
    kind: u8,
    body: &'a [u8],
    /// Whether it is there to its end.
    whole: bool,
}

/// Reads a row of packets of which the first is a secret key: its kind is the first one's, its guard that of whichever is
/// guarded least.
pub fn read(bytes: &[u8]) -> Reading {
    let mut rest = Cursor(bytes);
    let Some(first) = next(&mut rest).filter(|first| first.kind == SECRET[0]) else { return Reading::Unknown };
    if !first.whole {
        return Reading::Cut { held: bytes.len(), whole: None };
    }
    let Some(mut key) = secret(first.body) else { return Reading::Unknown };
    for packet in std::iter::from_fn(|| next(&mut rest)).take(MOST) {
        if let Some(below) = SECRET.contains(&packet.kind).then(|| secret(packet.body)).flatten() {
            key.guard = key.guard.min(below.guard);
        }
    }
    Reading::Whole(key)
}

/// The next packet, in the old form or the new one.
fn next<'a>(rest: &mut Cursor<'a>) -> Option<Packet<'a>> {
    let head = *rest.take(1)?.first()?;
    let (kind, length) = match head {
        0xC0.. => (head & 0x3F, new_length(rest)?),
        0x80.. if head & 3 == 3 => return None,
        0x80.. => (head >> 2 & 0x0F, rest.number(1 << (head & 3))?),
        _ => return None,
    };
    let body = rest.0.get(..length).unwrap_or(rest.0);
    let whole = body.len() == length;
    rest.0 = &rest.0[body.len()..];
    Some(Packet { kind, body, whole })
}

/// A length in the new form. Keys come in one piece.
fn new_length(rest: &mut Cursor<'_>) -> Option<usize> {
    match rest.number(1)? {
        short @ 0..192 => Some(short),
        long @ 192..224 => Some(((long - 192) << 8) + rest.number(1)? + 192),
        255 => rest.number(4),
        _ => None,
    }
}

/// The key that a packet holds.
fn secret(body: &[u8]) -> Option<Key> {
    let mut rest = Cursor(body);
    let version = rest.number(1)?;
    rest.take(match version {
        2 | 3 => 6,
        4..=6 => 4,
        _ => return None,
    })?;
    let algorithm = rest.number(1)?;
    if version > 4 {
        rest.take(4)?;
    }
    let kind = public(algorithm, &mut rest)?;
    let usage = rest.number(1)?;
    Some(Key::new(kind, guard(usage, rest.0)))
}

/// A number of many bits, with how many before it.
fn big<'a>(rest: &mut Cursor<'a>) -> Option<&'a [u8]> {
    let bits = rest.number(2)?;
    rest.take(bits.div_ceil(8))
}

/// What a key of this algorithm is called, by its public numbers, which are passed.
fn public(algorithm: usize, rest: &mut Cursor<'_>) -> Option<String> {
    let named = |name: &str, rest: &mut Cursor<'_>, numbers: usize| {
        let first = big(rest).map(bit_length)?;
        (1..numbers).try_for_each(|_| big(rest).map(drop))?;
        Some(bits(name, first))
    };
    let fixed = |name: &str, rest: &mut Cursor<'_>, length| rest.take(length).map(|_| name.to_owned());
    match algorithm {
        1..=3 => named("RSA", rest, 2),
        16 | 20 => named("ElGamal", rest, 3),
        17 => named("DSA", rest, 4),
        18 | 19 | 22 => elliptic(algorithm, rest),
        25 => fixed("X25519", rest, 32),
        26 => fixed("X448", rest, 56),
        27 => fixed("Ed25519", rest, 32),
        28 => fixed("Ed448", rest, 57),
        _ => None,
    }
}

/// The same for a key that names its curve.
fn elliptic(algorithm: usize, rest: &mut Cursor<'_>) -> Option<String> {
    let length = rest.number(1)?;
    let curve = curve::name(rest.take(length)?).unwrap_or("elliptic curve");
    big(rest)?;
    if algorithm == 18 {
        let length = rest.number(1)?;
        rest.take(length)?;
    }
    let prefix = if algorithm == 19 { "ECDSA " } else { "" };
    Some(format!("{prefix}{curve}"))
}

/// What guards the numbers behind a usage octet. GnuPG writes a mark of its own where they lie on a card or elsewhere.
fn guard(usage: usize, rest: &[u8]) -> Guard {
    let is_elsewhere = || rest.windows(4).take(12).any(|mark| matches!(mark, b"GNU\x01" | b"GNU\x02"));
    match usage {
        0 => Guard::None,
        _ if is_elsewhere() => Guard::Device,
        _ => Guard::Passphrase,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A packet of the old form with an RSA key of 512 bits.
    fn packet(tag: u8, usage: &[u8]) -> Vec<u8> {
        let number = [&[2, 0][..], &[0xC1; 64]].concat();
        let body = [&[4, 1, 2, 3, 4, 1][..], &number, &[0, 2, 3], usage, &[7; 90]].concat();
        [&[0x80 | tag << 2 | 1, (body.len() >> 8) as u8, body.len() as u8][..], &body].concat()
    }

    fn whole(bytes: &[u8]) -> Option<String> {
        if let Reading::Whole(key) = read(bytes) { Some(key.describe()) } else { None }
    }

    #[test]
    fn the_first_packet_names_the_key_and_the_weakest_its_guard() {
        assert_eq!(whole(&packet(5, &[0])).as_deref(), Some("RSA, 512 bits"));
        let locked = packet(5, &[254, 9, 3, 8]);
        assert_eq!(whole(&locked).as_deref(), Some("RSA, 512 bits, encrypted with a passphrase"));
        let dummy = packet(5, &[255, 0, 101, 2, b'G', b'N', b'U', 1]);
        assert!(whole(&dummy).unwrap().ends_with("device"));
        assert_eq!(whole(&[dummy, locked[..].to_vec(), packet(7, &[0])].concat()).as_deref(), Some("RSA, 512 bits"));
    }

    #[test]
    fn what_is_no_secret_key_is_none() {
        assert_eq!(read(&packet(6, &[0])), Reading::Unknown);
        assert_eq!(read(b"text"), Reading::Unknown);
        let key = packet(5, &[0]);
        assert_eq!(read(&key[..90]), Reading::Cut { held: 90, whole: None });
    }
}
