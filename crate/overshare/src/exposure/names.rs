//! Names of the original code that maps list, and which of them no published script shows. Reads no map.

use std::collections::HashSet;

use crate::{
    detect::{self, own::Own},
    inspect::{Facts, MapFacts},
    report::Unchecked,
    text::hides,
};

use super::places;

/// How many names a map lists, and how many of them no published script shows: of fewer than can be known, none.
#[inline(never)]
pub fn count(map: &MapFacts, facts: &Facts) -> (u64, u64) {
    let hidden = if facts.shown.is_full() { 0 } else { map.names.hidden(&facts.shown) };
    (map.names.count(), hidden)
}

/// What could not be said, because scripts show too many identifiers.
pub fn unchecked(facts: &Facts) -> Option<Unchecked> {
    let reason = "More identifiers in scripts than the limit allows: which names they hide was not counted.".to_owned();
    let is_cut = facts.shown.is_full() && facts.maps.iter().any(|map| map.names.count() > 0);
    is_cut.then(|| Unchecked { place: places::whole_file(), reason, bytes: None })
}

/// The names that were asked for, one a line, in the map's order and each once: those that are hidden, an empty line, and
/// the others. Secrets among them are overwritten. `None` where there is no such map.
pub fn list(facts: &Facts, own: Option<&Own>) -> Option<String> {
    let mut met = HashSet::new();
    let names = facts.listed_names.as_ref()?.iter().filter(|name| met.insert(name.as_str()));
    let (hidden, others): (Vec<&String>, Vec<&String>) =
        names.partition(|name| !facts.shown.is_full() && hides(name.as_bytes(), &facts.shown));
    Some(format!("{}\n{}", lines(&hidden, own), lines(&others, own)))
}

/// Names that are looked through for secrets at once.
const TOGETHER: usize = 1000;

fn lines(names: &[&String], own: Option<&Own>) -> String {
    let masked = |names: &[&String]| {
        let text: String = names.iter().flat_map(|name| [name.as_str(), "\n"]).collect();
        detect::masked(&text, own).unwrap_or(text)
    };
    names.chunks(TOGETHER).map(masked).collect()
}
