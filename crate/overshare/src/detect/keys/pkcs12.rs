//! PKCS #12 (RFC 7292): what OpenSSL, Windows and newer Java keep keys and certificates in. Decrypts nothing.

use super::{
    Store, asn1,
    der::{Element, Elements, tag},
    java::FOR_TRYING,
};

/// `data` and its neighbours in PKCS #7.
const DATA: &[u8] = b"\x2A\x86\x48\x86\xF7\x0D\x01\x07\x01";
const PKCS7: &[u8] = b"\x2A\x86\x48\x86\xF7\x0D\x01\x07";

/// What the bags are numbered below.
const BAG: &[u8] = b"\x2A\x86\x48\x86\xF7\x0D\x01\x0C\x0A\x01";

/// How deep bags of bags are followed.
const DEPTH: usize = 4;

/// Reads such a store; `None` where it is none.
pub fn read(bytes: &[u8]) -> Option<Store> {
    let mut parts = Elements(Elements(bytes).next_of(tag::SEQUENCE)?);
    if parts.next_of(tag::INTEGER)? != [3] {
        return None;
    }
    let mut store = Store { name: "PKCS #12 store", ..Store::default() };
    let contents = data(Elements(parts.next_of(tag::SEQUENCE)?))?;
    for content in Elements(Elements(&contents).next_of(tag::SEQUENCE)?) {
        let mut content = content.children();
        match content.next_of(tag::OBJECT) {
            Some(DATA) => bags_in(content, &mut store),
            Some(other) if other.starts_with(PKCS7) => store.hidden = true,
            _ => {}
        }
    }
    // A name is written in two bytes a letter.
    let name: Vec<u8> = FOR_TRYING.iter().flat_map(|&letter| [0, letter]).collect();
    store.for_trying = memchr::memmem::find(&contents, &name).is_some();
    Some(store)
}

/// The bytes of a `data`, identifier first.
fn data(mut content: Elements<'_>) -> Option<std::borrow::Cow<'_, [u8]>> {
    (content.next_of(tag::OBJECT)? == DATA).then(|| octets(content))?
}

/// The string in the element that comes next.
fn octets(mut content: Elements<'_>) -> Option<std::borrow::Cow<'_, [u8]>> {
    content.next()?.children().next()?.octets()
}

/// The bags in a `data` whose identifier has been read.
fn bags_in(content: Elements<'_>, store: &mut Store) {
    let Some(bytes) = octets(content) else { return };
    if let Some(list) = Elements(&bytes).next_of(tag::SEQUENCE) {
        bags(Elements(list), store, DEPTH);
    }
}

fn bags(list: Elements<'_>, store: &mut Store, depth: usize) {
    for bag in list {
        let mut parts = bag.children();
        let kind = parts.next_of(tag::OBJECT).and_then(|object| object.strip_prefix(BAG));
        let value = parts.next().and_then(|value| value.children().next());
        match (kind, value) {
            (Some([1]), Some(value)) => store.open.extend(key(value)),
            (Some([2]), Some(_)) => store.locked += 1,
            (Some([6]), Some(value)) if depth > 0 => bags(value.children(), store, depth - 1),
            _ => {}
        }
    }
}

/// The key in a bag that nothing encrypts.
fn key(value: Element<'_>) -> Option<super::Key> {
    asn1::read_parts(value.of(tag::SEQUENCE)?)
}

#[cfg(test)]
mod tests {
    use super::{
        super::der::write::{element, integer, object, octets, sequence},
        *,
    };

    fn content(kind: &[u8], bytes: &[u8]) -> Vec<u8> {
        sequence(&[object(kind), element(tag::FIRST, &octets(bytes))])
    }

    fn store(contents: &[Vec<u8>]) -> Vec<u8> {
        sequence(&[integer(&[3]), content(DATA, &sequence(contents))])
    }

    fn bag(kind: u8, value: &[u8]) -> Vec<u8> {
        sequence(&[object(&[BAG, &[kind]].concat()), element(tag::FIRST, value)])
    }

    #[test]
    fn bags_are_counted_by_what_they_hold() {
        let open = bag(1, &asn1::made_up_rsa(64));
        let locked = bag(2, &sequence(&[]));
        let certificate = bag(3, &sequence(&[]));
        let encrypted = content(&[PKCS7, &[6]].concat(), b"anything");
        let bytes = store(&[content(DATA, &sequence(&[open, locked, certificate.clone()])), encrypted]);
        let read_store = read(&bytes).unwrap();
        assert_eq!((read_store.open.len(), read_store.locked, read_store.hidden), (1, 1, true));
        let trusted = read(&store(&[content(DATA, &sequence(&[certificate]))])).unwrap();
        assert_eq!((trusted.open.len(), trusted.locked, trusted.hidden), (0, 0, false));
        assert_eq!(read(&asn1::made_up_rsa(64)), None);
    }
}
