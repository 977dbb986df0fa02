//! The list of what the package gives away of the house: whose texts tell it, and which of its places are shown. Judges
//! nothing of it.

use std::cmp::Reverse;

use crate::{
    inspect::{At, Facts, ItemFacts},
    limits::Limits,
    report::{InventoryItem, InventoryKind, Origin, Source, Unchecked},
};

use super::{
    Case,
    places::{self, Places},
    words,
};

/// Places that are shown of one thing.
const SHOWN: usize = 5;

/// Files in which people are named who want to be: licences, lists of authors, manifests.
const CREDITS: [&str; 16] = [
    "license",
    "licence",
    "copying",
    "notice",
    "authors",
    "contributors",
    "maintainers",
    "thirdpartynotices",
    "third-party",
    "third_party",
    "package.json",
    "cargo.toml",
    "pkg-info",
    "metadata",
    "pyproject.toml",
    "setup.py",
];

/// All of it: by kind, what own texts tell first, then what is told most often.
#[inline(never)]
pub fn list(case: &Case<'_>, places: &Places) -> Vec<InventoryItem> {
    let whose = Whose::new(case.facts, &case.sources);
    let mut list: Vec<InventoryItem> =
        case.facts.inventory.items.iter().filter_map(|item| one(item, &whose, places)).collect();
    list.sort_by(|a, b| {
        let key = |item: &InventoryItem| (item.kind, item.own == 0, Reverse(item.occurrences));
        key(a).cmp(&key(b)).then_with(|| a.value.cmp(&b.value))
    });
    list
}

/// What there was no room for.
pub fn unchecked(facts: &Facts) -> Vec<Unchecked> {
    let [items, texts] = [Limits::INVENTORY_ITEMS, Limits::INVENTORY_TEXTS].map(|limit| words::number(limit as u64));
    let line = |times: u64, reason: String| {
        (times > 0).then(|| Unchecked { place: places::whole_file(), reason, bytes: None })
    };
    let (unlisted, untold) = (facts.inventory.unlisted, facts.inventory.untold);
    let times = |times: u64| words::count(times, "occurrence", "occurrences");
    let more = format!("The inventory lists {items} things; {} of others are not listed.", times(unlisted));
    let further = format!("The inventory tells {texts} texts apart; {} in others count as nobody's.", times(untold));
    [line(unlisted, more), line(untold, further)].into_iter().flatten().collect()
}

fn one(item: &ItemFacts, whose: &Whose<'_>, places: &Places) -> Option<InventoryItem> {
    let is_credit = |at: At| item.kind == InventoryKind::MailAddress && gives_credit(places.path(at));
    let (credits, texts): (Vec<_>, Vec<_>) = item.texts.iter().partition(|((at, _), _)| is_credit(*at));
    let credits: u64 = credits.iter().map(|(_, times)| times).sum();
    let occurrences = item.occurrences.saturating_sub(credits);
    let (own, other): (Vec<_>, Vec<_>) = texts.into_iter().partition(|((at, _), _)| whose.is_own(*at));
    let shown = own.iter().chain(&other).take(SHOWN);
    (occurrences > 0).then(|| InventoryItem {
        kind: item.kind,
        value: item.value.clone(),
        own: own.iter().map(|(_, times)| times).sum(),
        occurrences,
        places: shown.map(|((at, position), _)| places.spot(*at, *position)).collect(),
        note: item.note.map(str::to_owned),
    })
}

/// Whether whoever is named in a file wants to be.
fn gives_credit(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path).to_ascii_lowercase();
    CREDITS.iter().any(|credit| name.starts_with(credit))
}

/// Whose each text is.
struct Whose<'a> {
    facts: &'a Facts,
    sources: &'a [Source],
    /// Where the sources of each map begin among all.
    first: Vec<usize>,
}

impl<'a> Whose<'a> {
    fn new(facts: &'a Facts, sources: &'a [Source]) -> Self {
        let mut next = 0;
        let mut begin = |sources: usize| {
            next += sources;
            next - sources
        };
        let first = facts.maps.iter().map(|map| begin(map.sources.len())).collect();
        Whose { facts, sources, first }
    }

    /// Whether a text is installed and no dependency's, or an own source.
    fn is_own(&self, at: At) -> bool {
        match at {
            At::Entry(index) => self.is_own_entry(index),
            At::Source { map, source } => {
                let origin = self.first.get(map).and_then(|first| self.sources.get(first + source));
                origin.is_some_and(|source| source.origin == Origin::Own)
            }
        }
    }

    fn is_own_entry(&self, mut index: usize) -> bool {
        loop {
            let Some(entry) = self.facts.entries.get(index) else { return false };
            if entry.path.split('/').any(|part| part == "node_modules") {
                return false;
            }
            match entry.inside {
                Some(holder) => index = holder,
                None => return entry.installed,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_and_manifests_name_whom_they_want_to() {
        for path in ["LICENSE", "dist/a.LICENSE.txt", "package.json", "x/AUTHORS.md", "a-1.dist-info/METADATA"] {
            assert_eq!(gives_credit(path), path != "dist/a.LICENSE.txt", "{path}");
        }
        assert!(!gives_credit("src/license/mail.ts"));
    }
}
