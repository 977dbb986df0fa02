//! The name section of a WebAssembly module (WebAssembly Core Specification, “Name Section”, and its extension): the
//! names that the module tells. Keeps none of them.

use super::super::bytes::Bytes;

/// The module's own name.
const MODULE: u8 = 0;

/// Names of what lies in functions or types: variables, labels, fields.
const INDIRECT: [u8; 3] = [2, 3, 10];

/// Hands on every name, as often as it stands there; returns why some of them could not be read.
pub fn each(section: &[u8], mut found: impl FnMut(&[u8])) -> Option<&'static str> {
    let mut bytes = Bytes(section);
    while !bytes.is_empty() {
        let part = (|| Some((bytes.byte()?, bytes.name()?)))();
        if part.and_then(|(id, part)| subsection(id, Bytes(part), &mut found)).is_none() {
            return Some("Its list of names is damaged.");
        }
    }
    None
}

fn subsection(id: u8, mut bytes: Bytes<'_>, found: &mut impl FnMut(&[u8])) -> Option<()> {
    match id {
        MODULE => note(bytes.name()?, found),
        _ if INDIRECT.contains(&id) => {
            for _ in 0..bytes.leb()? {
                bytes.leb()?;
                map(&mut bytes, found)?;
            }
        }
        _ => map(&mut bytes, found)?,
    }
    Some(())
}

/// A list of numbers, each with a name.
fn map(bytes: &mut Bytes<'_>, found: &mut impl FnMut(&[u8])) -> Option<()> {
    for _ in 0..bytes.leb()? {
        bytes.leb()?;
        note(bytes.name()?, found);
    }
    Some(())
}

fn note(name: &[u8], found: &mut impl FnMut(&[u8])) {
    if !name.is_empty() {
        found(name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(section: &[u8]) -> (Vec<String>, Option<&'static str>) {
        let mut names = Vec::new();
        let problem = each(section, |name| names.push(String::from_utf8_lossy(name).into_owned()));
        (names, problem)
    }

    #[test]
    fn names_of_every_kind_are_handed_on() {
        let section = b"\x00\x03\x02mo\x01\x09\x02\x00\x02fa\x01\x02fb\x02\x0A\x01\x00\x02\x00\x01x\x01\x02fb\x07\x05\x01\x00\x02gl";
        assert_eq!(read(section), (["mo", "fa", "fb", "x", "fb", "gl"].map(str::to_owned).to_vec(), None));
        for end in 1..section.len() {
            assert!(read(&section[..end]).0.len() < 6);
        }
        assert_eq!(read(b"\x01\x02\xFF\x01").1, Some("Its list of names is damaged."));
        assert_eq!(read(b""), (Vec::new(), None));
    }
}
