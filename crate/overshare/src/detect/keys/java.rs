//! Java's own key stores (`JKS` and `JCEKS`). Not PKCS #12, which newer Java writes, and not what trusted stores of
//! certificates hold.

use super::{Store, cursor::Cursor};

const JKS: &[u8] = &[0xFE, 0xED, 0xFE, 0xED];
const JCEKS: &[u8] = &[0xCE, 0xCE, 0xCE, 0xCE];

/// The name under which Android's tools keep the key that they make.
pub const FOR_TRYING: &[u8] = b"androiddebugkey";

/// How many entries are read; the stores of all authorities there are have hundreds.
const MOST: usize = 1 << 16;

/// Reads such a store; `None` where it is none.
pub fn read(bytes: &[u8]) -> Option<Store> {
    let name = match bytes.get(..4)? {
        JKS => "Java key store",
        JCEKS => "Java key store (JCEKS)",
        _ => return None,
    };
    let mut rest = Cursor(&bytes[4..]);
    let (version, count) = (rest.number(4)?, rest.number(4)?);
    if !(1..=2).contains(&version) {
        return None;
    }
    let mut store = Store { name, ..Store::default() };
    for _ in 0..count.min(MOST) {
        match entry(&mut rest, version) {
            Some((1 | 3, alias)) => {
                store.locked += 1;
                store.for_trying |= alias == FOR_TRYING;
            }
            Some(_) => {}
            None => break,
        }
    }
    Some(store)
}

/// The kind of the next entry, and its name. A secret key, which JCEKS can hold, has no length: nothing is read behind it.
fn entry<'a>(rest: &mut Cursor<'a>, version: usize) -> Option<(usize, &'a [u8])> {
    let kind = rest.number(4)?;
    let alias = rest.with_length(2)?;
    rest.take(8)?;
    match kind {
        1 => {
            rest.with_length(4)?;
            let chain = rest.number(4)?;
            (0..chain.min(MOST)).try_for_each(|_| certificate(rest, version))?;
        }
        2 => certificate(rest, version)?,
        3 => rest.0 = &[],
        _ => return None,
    }
    Some((kind, alias))
}

/// Passes a certificate.
fn certificate(rest: &mut Cursor<'_>, version: usize) -> Option<()> {
    if version == 2 {
        rest.with_length(2)?;
    }
    rest.with_length(4).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn store(entries: &[&[u8]]) -> Vec<u8> {
        [JKS, &[0, 0, 0, 2, 0, 0, 0, entries.len() as u8], &entries.concat()].concat()
    }

    const TRUSTED: &[u8] = b"\0\0\0\x02\0\x02ca12345678\0\x05X.509\0\0\0\x02zz";
    const KEY: &[u8] = b"\0\0\0\x01\0\x02my12345678\0\0\0\x04keys\0\0\0\x01\0\x05X.509\0\0\0\x02zz";

    #[test]
    fn keys_are_counted_and_certificates_are_not() {
        assert_eq!(read(&store(&[TRUSTED, KEY, TRUSTED, KEY])).unwrap().locked, 2);
        assert_eq!(read(&store(&[TRUSTED])).unwrap().locked, 0);
        assert_eq!(read(&store(&[KEY, &KEY[..20]])).unwrap().locked, 1);
        assert_eq!(read(b"\xFE\xED\xFE\xED\0\0\0\x09"), None);
    }
}
