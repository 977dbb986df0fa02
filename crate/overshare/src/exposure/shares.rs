//! How much of a generated file each source makes up: the bytes that a map's segments lead back to it. Says nothing of
//! whose the sources are.

use std::rc::Rc;

use crate::{
    inspect::{At, Facts, MapCarrier, MapFacts, TextFacts},
    sourcemap::{Positions, Run},
    text::{Layout, Walk},
};

use super::links::Links;

/// What the positions of one map come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Share {
    /// Bytes of the generated file that lead back to each source, by its index among the map's.
    pub by_source: Vec<u64>,
    /// Lines of the mappings with a segment at a line or column that the file does not have, and the first of them, from 1.
    pub outside: (u64, u64),
}

impl Share {
    /// Bytes that lead back to any source.
    pub fn mapped(&self) -> u64 {
        self.by_source.iter().sum()
    }
}

/// The share of each source in every map of [`Facts::maps`]; `None` where it cannot be known: the generated file is not in
/// the package or not known, sections overlap, mappings break their grammar, or there was no room for the tables.
#[inline(never)]
pub fn list(facts: &Facts, links: &Links) -> Vec<Option<Share>> {
    let share = |map: &MapFacts| {
        let layout = layout_of(generated(map, facts, links)?, facts)?;
        measure(&map.summary.positions, &layout, map.sources.len())
    };
    facts.maps.iter().map(share).collect()
}

/// The text that a map describes. An inline map describes the text that it stands in where that refers to it; others are
/// written for what the text is made of.
fn generated(map: &MapFacts, facts: &Facts, links: &Links) -> Option<At> {
    match (map.carrier, map.at) {
        (MapCarrier::DataUrl(position), at) => (text_of(at, facts)?.inline == Some(position)).then_some(at),
        // What an index map refers to describes a part of the file that begins somewhere in it.
        (MapCarrier::Whole, At::Entry(entry)) if is_section(entry, facts, links) => None,
        (MapCarrier::Whole, At::Entry(entry)) => {
            links.file_of(facts, entry, map.summary.file.as_deref()).map(At::Entry)
        }
        (MapCarrier::Whole, At::Source { .. }) | (MapCarrier::Module, _) => None,
    }
}

fn is_section(map: usize, facts: &Facts, links: &Links) -> bool {
    links.referring_to(map).iter().any(|&file| facts.entries[file].text.map.is_some())
}

fn text_of(at: At, facts: &Facts) -> Option<&TextFacts> {
    match at {
        At::Entry(index) => Some(&facts.entries.get(index)?.text),
        At::Source { map, source } => facts.maps.get(map)?.sources.get(source)?.text.as_ref(),
    }
}

fn layout_of(at: At, facts: &Facts) -> Option<Rc<Layout>> {
    match at {
        At::Entry(index) if facts.entries[index].is_module() => {
            Some(Rc::new(Layout::of_bytes(facts.entries[index].text.bytes)))
        }
        _ => text_of(at, facts)?.layout.clone(),
    }
}

/// Adds up what each source has of a text.
#[inline(never)]
fn measure(positions: &Positions, layout: &Layout, sources: usize) -> Option<Share> {
    let mut measure = Measure {
        walk: layout.walk(),
        share: Share { by_source: vec![0; sources], outside: (0, 0) },
        open: None,
        outside: None,
    };
    for run in positions.runs()? {
        measure.run(run)?;
    }
    measure.end_line();
    Some(measure.share)
}

/// One walk over a text and its map.
struct Measure<'a> {
    walk: Walk<'a>,
    share: Share,
    /// The run that the next one ends, and the byte that it begins at.
    open: Option<(Run, u64)>,
    /// The last line with a segment outside of the text.
    outside: Option<u64>,
}

impl Measure<'_> {
    /// Takes the next run; `None` when it does not come behind the one before.
    fn run(&mut self, run: Run) -> Option<()> {
        if let Some((before, _)) = self.open {
            if (run.line, run.column) < (before.line, before.column) {
                return None;
            }
            if run.line > before.line {
                self.end_line();
            }
        }
        self.walk.go_to(run.line);
        let (byte, inside) = self.walk.offset(run.column);
        if !inside && self.outside.replace(run.line) != Some(run.line) {
            let (lines, first) = self.share.outside;
            self.share.outside = (lines + 1, if lines == 0 { run.line + 1 } else { first });
        }
        self.end_run(byte);
        self.open = Some((run, byte));
        Some(())
    }

    /// The last run of a line reaches to the line's end.
    fn end_line(&mut self) {
        self.end_run(self.walk.end());
    }

    fn end_run(&mut self, end: u64) {
        let Some((run, start)) = self.open.take() else { return };
        let bytes = run.source.and_then(|source| self.share.by_source.get_mut(usize::try_from(source).ok()?));
        if let Some(bytes) = bytes {
            *bytes += end.saturating_sub(start);
        }
    }
}
