//! The other installers of the same kind of package: where one of them would write something else, the archive is read
//! again as that one reads it, what it alone writes is handed on, and the difference is told. Knows no reader's rules.

use std::{
    collections::{HashMap, HashSet},
    io::{Read, Seek},
};

use crate::{
    error::Error,
    input::{File, Pull},
    limits::Budget,
    report::Severity,
};

use super::{
    Landing, Sink, compare,
    listing::{self, Listing},
    sniff,
    tar::{Item, Profile, Tar},
    unpack,
    visit::Visitor,
    walk::Walk,
};

/// Tells how each of `others` would read a dropped tar archive otherwise than `main` does.
///
/// # Errors
///
/// When the file can no longer be pulled.
pub fn compare<R: Read + Seek>(
    file: &mut File<R>,
    main: Profile,
    others: &[Profile],
    hash: bool,
    budget: &Budget,
    sink: &mut impl Sink,
) -> Result<(), Error> {
    if others.is_empty() || sink.done() {
        return Ok(());
    }
    let here = list(file, main, budget)?;
    for &other in others {
        let there = list(file, other, budget)?;
        if let (Some(_), Some(_)) = (&here.refusal, &there.refusal) {
            continue;
        }
        if let Some(why) = &there.refusal {
            let sentence =
                format!("{} refuses the whole archive, which {} installs: {why}.", other.name(), main.name());
            sink.ambiguous(Severity::Low, sentence);
        } else if let Some(sentence) = difference((main, &here), (other, &there)) {
            sink.ambiguous(Severity::Medium, sentence);
            only_there(file, main, (other, &here, &there), hash, budget, sink)?;
        }
    }
    Ok(())
}

/// What an installer writes of the file.
fn list<R: Read + Seek>(file: &mut File<R>, profile: Profile, budget: &Budget) -> Result<Listing, Error> {
    let budget = Budget::new(budget.limits.clone());
    Ok(listing::list(&mut *opened(file, &budget)?, profile, &budget)?)
}

/// The archive in the file, unpacked, from its beginning.
fn opened<'a, R: Read + Seek>(file: &'a mut File<R>, budget: &'a Budget) -> Result<Box<dyn Pull + 'a>, Error> {
    file.rewind()?;
    let kind = unpack::Kind::of(file.peek(sniff::HEAD)?);
    Ok(match kind {
        Some(kind) => Box::new(unpack::open(kind, Box::new(file), budget)),
        None => Box::new(file),
    })
}

fn difference(here: (Profile, &Listing), there: (Profile, &Listing)) -> Option<String> {
    let written = |listing: &Listing| -> Vec<compare::Written> {
        listing.files.iter().map(|file| (file.path.clone(), file.bytes, mark(&file.sha256))).collect()
    };
    compare::difference((here.0.name(), &written(here.1)), (there.0.name(), &written(there.1)))
}

/// Enough of a hash to tell two files of one path apart.
fn mark(sha256: &[u8; 32]) -> u64 {
    sha256.iter().take(8).fold(0, |mark, &byte| mark << 8 | u64::from(byte))
}

/// Hands on the files that the other reader alone writes, or writes with other bytes.
fn only_there<R: Read + Seek>(
    file: &mut File<R>,
    main: Profile,
    (other, here, there): (Profile, &Listing, &Listing),
    hash: bool,
    budget: &Budget,
    sink: &mut impl Sink,
) -> Result<(), Error> {
    let known: HashMap<&str, &[u8; 32]> = here.files.iter().map(|file| (file.path.as_str(), &file.sha256)).collect();
    let differs = |path: &str, sha256: &[u8; 32]| known.get(path).is_none_or(|known| *known != sha256);
    let theirs: HashSet<&str> =
        (there.files.iter()).filter(|file| differs(&file.path, &file.sha256)).map(|file| file.path.as_str()).collect();
    let mut archive = opened(file, budget)?;
    let mut tar = Tar::new(&mut *archive, other, budget);
    let mut walk = Walk::new(budget, hash, sink);
    let mut index = 0;
    while let Some(item) = tar.next(index)? {
        match item {
            Item::File(landing) if landing.installed && theirs.contains(landing.path.as_str()) => {
                let note = format!("{} writes it; {} does not, or writes other bytes.", other.name(), main.name());
                walk.file(Landing { note: Some(note), ..Landing::inner(landing.path) }, &mut tar)?;
            }
            Item::Odd(_) => continue,
            Item::File(_) | Item::Copy(..) => {}
        }
        index += 1;
        if walk.done() {
            break;
        }
    }
    Ok(())
}
