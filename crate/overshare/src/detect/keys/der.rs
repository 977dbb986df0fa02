//! The encoding of ASN.1 (ITU-T X.690): elements with a tag and a length, DER and what of BER key stores are written in.
//! Knows no structure.

/// How deep elements of no stated length are followed.
const DEPTH: usize = 8;

/// What a tag of one byte says.
pub mod tag {
    pub const INTEGER: u8 = 0x02;
    pub const OCTETS: u8 = 0x04;
    pub const OBJECT: u8 = 0x06;
    pub const SEQUENCE: u8 = 0x30;
    /// The first element that its place and not its type tells, constructed.
    pub const FIRST: u8 = 0xA0;
    /// The first such that is a string.
    pub const FIRST_STRING: u8 = 0x80;
}

/// One element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Element<'a> {
    /// Its tag, of one byte.
    pub tag: u8,
    /// Its content.
    pub body: &'a [u8],
}

impl<'a> Element<'a> {
    /// The elements in it.
    pub fn children(self) -> Elements<'a> {
        Elements(self.body)
    }

    /// The content, if it is of this type.
    pub fn of(self, tag: u8) -> Option<&'a [u8]> {
        (self.tag == tag).then_some(self.body)
    }

    /// The bytes of a string, which BER may write in pieces.
    pub fn octets(self) -> Option<std::borrow::Cow<'a, [u8]>> {
        match self.tag & !0x20 {
            _ if self.tag & 0x20 == 0 => Some(self.body.into()),
            tag::OCTETS | tag::FIRST_STRING => {
                Some(self.children().map(|piece| piece.body).collect::<Vec<_>>().concat().into())
            }
            _ => None,
        }
    }
}

/// Elements one after the other, up to the first that cannot be read.
#[derive(Debug, Clone, Copy)]
pub struct Elements<'a>(pub &'a [u8]);

impl<'a> Elements<'a> {
    /// The content of the next element, which has to be of this type.
    pub fn next_of(&mut self, tag: u8) -> Option<&'a [u8]> {
        self.next()?.of(tag)
    }
}

impl<'a> Iterator for Elements<'a> {
    type Item = Element<'a>;

    fn next(&mut self) -> Option<Element<'a>> {
        let (element, rest) = split(self.0, DEPTH)?;
        self.0 = rest;
        Some(element)
    }
}

/// How long the sequence is that these bytes begin, with its head; `None` where they begin none of a stated length.
pub fn declared(bytes: &[u8]) -> Option<usize> {
    let (length, rest) = length(bytes.strip_prefix(&[tag::SEQUENCE])?)?;
    (bytes.len() - rest.len()).checked_add(length?)
}

/// The first element, and what follows it.
fn split(bytes: &[u8], depth: usize) -> Option<(Element<'_>, &[u8])> {
    let (&tag, rest) = bytes.split_first()?;
    // Neither keys nor stores have tags of several bytes, and two zeros end what has no length.
    if tag & 0x1F == 0x1F || tag == 0 {
        return None;
    }
    let (length, rest) = length(rest)?;
    let length = match length {
        Some(length) => length,
        None => return split_unmeasured(tag, rest, depth),
    };
    let (body, rest) = rest.split_at_checked(length)?;
    Some((Element { tag, body }, rest))
}

/// The same for an element that ends in two zeros.
fn split_unmeasured(tag: u8, body: &[u8], depth: usize) -> Option<(Element<'_>, &[u8])> {
    let mut rest = body;
    while !rest.starts_with(&[0, 0]) {
        rest = split(rest, depth.checked_sub(1)?)?.1;
    }
    let body = &body[..body.len() - rest.len()];
    Some((Element { tag, body }, &rest[2..]))
}

/// A length and what follows it; `None` inside is one that is not stated.
fn length(bytes: &[u8]) -> Option<(Option<usize>, &[u8])> {
    let (&first, rest) = bytes.split_first()?;
    match first {
        0..=0x7F => Some((Some(usize::from(first)), rest)),
        0x80 => Some((None, rest)),
        0x81..=0x84 => {
            let (digits, rest) = rest.split_at_checked(usize::from(first & 0x7F))?;
            Some((Some(digits.iter().fold(0, |length, &digit| length << 8 | usize::from(digit))), rest))
        }
        _ => None,
    }
}

/// Writes elements, for tests.
#[cfg(test)]
pub mod write {
    use super::tag;

    pub fn element(tag: u8, body: &[u8]) -> Vec<u8> {
        let head = match body.len() {
            length @ 0..=0x7F => vec![tag, length as u8],
            length => vec![tag, 0x82, (length >> 8) as u8, length as u8],
        };
        [&head[..], body].concat()
    }

    pub fn sequence(parts: &[Vec<u8>]) -> Vec<u8> {
        element(tag::SEQUENCE, &parts.concat())
    }

    pub fn integer(bytes: &[u8]) -> Vec<u8> {
        element(tag::INTEGER, bytes)
    }

    pub fn object(bytes: &[u8]) -> Vec<u8> {
        element(tag::OBJECT, bytes)
    }

    pub fn octets(bytes: &[u8]) -> Vec<u8> {
        element(tag::OCTETS, bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bodies(bytes: &[u8]) -> Vec<&[u8]> {
        Elements(bytes).map(|element| element.body).collect()
    }

    #[test]
    fn elements_are_read_up_to_the_first_that_is_cut() {
        assert_eq!(bodies(&[2, 1, 7, 4, 0x81, 2, 8, 9, 2, 3, 1]), [&[7][..], &[8, 9]]);
        assert!(bodies(&[2, 0x85, 0, 0, 0, 0, 1, 7]).is_empty());
    }

    #[test]
    fn what_has_no_length_ends_in_two_zeros() {
        let text = [0x24, 0x80, 4, 1, 7, 4, 1, 8, 0, 0, 2, 1, 9];
        let element = Elements(&text).next().unwrap();
        assert_eq!(element.octets().unwrap().as_ref(), [7, 8]);
        assert_eq!(Elements(&text).count(), 2);
        assert_eq!(Elements(&[0x30, 0x80].repeat(50_000)).count(), 0);
    }

    #[test]
    fn a_sequence_says_how_long_it_is() {
        assert_eq!(declared(&[0x30, 0x82, 4, 0xA5, 2]), Some(1193));
        assert_eq!((declared(&[0x30, 5]), declared(&[0x31, 5]), declared(&[0x30, 0x80])), (Some(7), None, None));
    }
}
