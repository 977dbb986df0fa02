//! The numbers that the verdict stands on: plain sums over the lists.

use crate::{
    inspect::Facts,
    report::{Amount, MapKind, Origin, Source, SourceMap, SourceTotals, Totals},
};

/// Counts everything.
#[inline(never)]
pub fn count(facts: &Facts, maps: &[SourceMap], sources: &[Source]) -> Totals {
    let installed = || facts.entries.iter().filter(|entry| entry.installed);
    let with_text = || sources.iter().filter(|source| source.has_text);
    Totals {
        entries: installed().count() as u64,
        bytes: installed().map(|entry| entry.text.bytes).sum(),
        maps: maps.iter().filter(|map| !matches!(map.kind, MapKind::Missing | MapKind::Remote)).count() as u64,
        sources: SourceTotals {
            total: sources.len() as u64,
            with_text: with_text().count() as u64,
            path_only: sources.len() as u64 - with_text().count() as u64,
            lines: with_text().map(|source| source.lines).sum(),
            bytes: with_text().map(|source| source.bytes).sum(),
        },
        own: amount(sources, |source| source.origin == Origin::Own),
        third_party: amount(sources, |source| source.origin == Origin::ThirdParty),
        generated: amount(sources, |source| source.origin == Origin::Generated),
        novel: amount(sources, |source| source.novel),
        exposed: amount(sources, is_exposed),
    }
}

/// Whether a source is one that the verdict counts.
pub fn is_exposed(source: &Source) -> bool {
    source.origin == Origin::Own && source.novel && source.repeats.is_none()
}

/// The maps that hold those sources, in order: every one of them must go, whichever was counted.
pub fn maps_of_exposed(sources: &[Source]) -> Vec<usize> {
    let holds = |source: &&Source| source.origin == Origin::Own && source.novel;
    let mut maps: Vec<usize> = sources.iter().filter(holds).map(|source| source.map).collect();
    maps.dedup();
    maps
}

#[inline(never)]
fn amount(sources: &[Source], counts: impl Fn(&Source) -> bool) -> Amount {
    let mut amount = Amount::default();
    for source in sources.iter().filter(|source| counts(source)) {
        amount.sources += 1;
        amount.lines += source.lines;
        amount.bytes += source.bytes;
    }
    amount
}
