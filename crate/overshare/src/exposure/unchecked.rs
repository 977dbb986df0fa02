//! What could not be examined, and why: what the pass met, and what this version does not know how to read.

use std::collections::{HashMap, HashSet};

use crate::{
    inspect::{At, EntryFacts, Facts},
    report::{EntryKind, Format, Unchecked},
};

use super::{
    Case, inventory, kinds, names,
    places::{self, Places},
};

/// All of it, the same reason at the same place once.
#[inline(never)]
pub fn list(case: &Case<'_>, places: &Places) -> Vec<Unchecked> {
    let mut list = met(case.facts, places);
    let told: HashSet<Option<At>> = case.facts.unchecked.iter().map(|unchecked| unchecked.at).collect();
    let silent = |index: &usize| !told.contains(&Some(At::Entry(*index)));
    list.extend(case.facts.entries.iter().enumerate().filter(|(index, _)| silent(index)).filter_map(
        |(index, entry)| {
            let place = places.whole(At::Entry(index));
            Some(Unchecked { place, reason: unread(entry)?.to_owned(), bytes: Some(entry.text.bytes) })
        },
    ));
    list.extend(unread_manifest(case, places));
    list.extend(names::unchecked(case.facts));
    list.extend(inventory::unchecked(case.facts));
    list.iter_mut().for_each(|unchecked| unchecked.bytes = unchecked.bytes.filter(|&bytes| bytes <= EXACT));
    list
}

/// The largest number that every reader of JSON takes as it is written: RFC 8259, section 6. An archive that says that
/// more than that is missing has said nothing.
const EXACT: u64 = (1 << 53) - 1;

fn met(facts: &Facts, places: &Places) -> Vec<Unchecked> {
    let mut known: HashMap<(Option<At>, &str), usize> = HashMap::new();
    let mut list: Vec<Unchecked> = Vec::new();
    for unchecked in &facts.unchecked {
        let next = list.len();
        let index = *known.entry((unchecked.at, unchecked.reason.as_str())).or_insert(next);
        if index == next {
            let place = unchecked.at.map_or_else(places::whole_file, |at| places.whole(at));
            list.push(Unchecked { place, reason: unchecked.reason.clone(), bytes: unchecked.bytes });
        } else {
            list[index].bytes = list[index].bytes.zip(unchecked.bytes).map(|(sum, bytes)| sum.saturating_add(bytes));
        }
    }
    list
}

/// Why the bytes of an entry were searched, and what they stand for was not.
fn unread(entry: &EntryFacts) -> Option<&'static str> {
    let wide = [&b"\xFF\xFE"[..], b"\xFE\xFF"].iter().any(|mark| entry.head.starts_with(mark));
    match kinds::of(entry) {
        _ if entry.opened => None,
        EntryKind::Archive => Some("A compressed file inside the package, of a kind that is not opened here."),
        _ if wide => {
            Some("Text in UTF-16 is searched for credentials alone: source maps and home folders in it are not read.")
        }
        _ => None,
    }
}

fn unread_manifest(case: &Case<'_>, places: &Places) -> Option<Unchecked> {
    let (at, bytes) = case.facts.manifests.iter().find(|_| case.package.is_none())?;
    let reason = match case.input.format {
        // A jar's manifest need not say anything.
        Format::Jar => return None,
        Format::Npm => "package.json is no JSON object; what the package says of itself could not be read.",
        _ => "What the package says of itself could not be read.",
    };
    let place = places.whole(At::Entry(*at));
    Some(Unchecked { place, reason: reason.to_owned(), bytes: Some(bytes.len() as u64) })
}
