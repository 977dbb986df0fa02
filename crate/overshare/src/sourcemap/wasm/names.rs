//! The name section of a WebAssembly module (WebAssembly Core Specification, “Name Section”, and its extension): how many
//! names the module tells. Keeps none of them.

use std::collections::HashSet;

use xxhash_rust::xxh3::xxh3_64;

use super::super::bytes::Bytes;

/// Names in a section.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// How many there are, each counted once.
    pub distinct: u64,
    /// Why some of them could not be read.
    pub problem: Option<&'static str>,
}

/// Different names that are told apart.
const MOST: usize = 4 << 20;

/// The module's own name.
const MODULE: u8 = 0;

/// Names of what lies in functions or types: variables, labels, fields.
const INDIRECT: [u8; 3] = [2, 3, 10];

/// Counts the names.
pub fn count(section: &[u8]) -> Names {
    let mut seen = HashSet::new();
    let mut bytes = Bytes(section);
    let mut whole = true;
    while whole && !bytes.is_empty() {
        let part = (|| Some((bytes.byte()?, bytes.name()?)))();
        whole = part.and_then(|(id, part)| subsection(id, Bytes(part), &mut seen)).is_some();
    }
    let problem = match whole {
        true if seen.len() >= MOST => Some("It has more names than are told apart."),
        true => None,
        false => Some("Its list of names is damaged."),
    };
    Names { distinct: seen.len() as u64, problem }
}

fn subsection(id: u8, mut bytes: Bytes<'_>, seen: &mut HashSet<u64>) -> Option<()> {
    match id {
        MODULE => note(bytes.name()?, seen),
        _ if INDIRECT.contains(&id) => {
            for _ in 0..bytes.leb()? {
                bytes.leb()?;
                map(&mut bytes, seen)?;
            }
        }
        _ => map(&mut bytes, seen)?,
    }
    Some(())
}

/// A list of numbers, each with a name.
fn map(bytes: &mut Bytes<'_>, seen: &mut HashSet<u64>) -> Option<()> {
    for _ in 0..bytes.leb()? {
        bytes.leb()?;
        note(bytes.name()?, seen);
    }
    Some(())
}

fn note(name: &[u8], seen: &mut HashSet<u64>) {
    if seen.len() < MOST && !name.is_empty() {
        seen.insert(xxh3_64(name));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_every_kind_are_counted_once() {
        let section = b"\x00\x03\x02mo\x01\x09\x02\x00\x02fa\x01\x02fb\x02\x0A\x01\x00\x02\x00\x01x\x01\x02fb\x07\x05\x01\x00\x02gl";
        assert_eq!(count(section), Names { distinct: 5, problem: None });
        for end in 1..section.len() {
            assert!(count(&section[..end]).distinct <= 5);
        }
        assert_eq!(count(b"\x01\x02\xFF\x01").problem, Some("Its list of names is damaged."));
        assert_eq!(count(b""), Names::default());
    }
}
