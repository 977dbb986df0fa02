//! A text that may be a source map: its own text goes one way, the texts in it another. The two call each other for
//! as many levels as the limits allow: a map in an entry, a source in the map, a map in the source.

use std::ops::Range;

use crate::{
    limits::{Budget, TableRoom},
    sourcemap::{MapReader, MapSink, Module, Summary},
    text::{Names, Position},
};

use super::{
    At, Run, Target,
    facts::{MapCarrier, MapFacts, SourceFacts, TextFacts},
    names::Gathered,
    text::Text,
};

/// Reads one document.
pub struct Document {
    text: Text,
    reader: MapReader,
    /// What the reader holds of positions.
    positions: TableRoom,
    /// Bytes so far, while this may be a map.
    passed: u64,
    contents: Contents,
}

/// Where room for positions is asked for: every so many bytes of a document, so that the same map gets it however the
/// bytes come.
const STEP: u64 = 64 << 10;

/// The sources whose texts come out of a document.
struct Contents {
    at: At,
    depth: usize,
    carrier: MapCarrier,
    /// The map's index, once it is sure that there is a map.
    map: Option<usize>,
    current: Option<Current>,
    names: Gathered,
}

/// The source that is being read.
struct Current {
    index: usize,
    document: Box<Document>,
    /// Its path as the map writes it, and its whole content, of the few files that are judged by those.
    judged: Option<(String, Vec<u8>)>,
    /// Whether there was room for it.
    counted: bool,
}

impl Document {
    /// A document at this place, so many levels down, with this path; with `inline`, one that a `data:` URL there holds.
    pub fn new(at: At, depth: usize, inline: Option<Position>, path: Option<&str>, run: &Run<'_>) -> Self {
        let carrier = inline.map_or(MapCarrier::Whole, MapCarrier::DataUrl);
        Document {
            text: Text::new(at, depth, inline, path, run),
            reader: MapReader::new(&run.budget.limits),
            positions: TableRoom::default(),
            passed: 0,
            contents: Contents { at, depth, carrier, map: None, current: None, names: Gathered::default() },
        }
    }

    /// A document that holds headers of HTTP, or sets them.
    pub fn with_headers(mut self) -> Self {
        self.text.with_headers();
        self
    }

    /// Reads the next piece.
    pub fn push(&mut self, mut piece: &[u8], run: &mut Run<'_>) {
        while !piece.is_empty() {
            if !self.reader.may_be_map() {
                return self.text.push(piece, run);
            }
            let room = (STEP - self.passed % STEP) as usize;
            let (now, later) = piece.split_at(piece.len().min(room));
            self.passed += now.len() as u64;
            self.reader.push(now, &mut Split { text: &mut self.text, contents: &mut self.contents, run });
            if self.passed.is_multiple_of(STEP) && !self.positions.set(self.reader.held(), run.budget) {
                self.reader.forget_positions();
                self.positions.set(0, run.budget);
            }
            piece = later;
        }
    }

    /// Ends the document.
    pub fn finish(self, run: &mut Run<'_>) -> TextFacts {
        let Document { mut text, reader, mut positions, mut contents, .. } = self;
        let mut summary = reader.finish(&mut Split { text: &mut text, contents: &mut contents, run });
        let mut facts = text.finish(run);
        contents.map.iter().for_each(|map| run.settle_capture(*map));
        contents.unsearched(summary.unsearched, run);
        if !summary.is_map || !positions.set(summary.positions.held(), run.budget) {
            summary.positions.lose();
            positions.set(0, run.budget);
        }
        if summary.is_map {
            facts.map = Some(contents.finish(summary, run));
        } else {
            contents.names.forget(run);
            facts.no_map = summary.problems;
        }
        facts
    }
}

/// Takes the names and the sources that a WebAssembly module at this place tells of.
pub fn take_module(at: At, depth: usize, module: Module, run: &mut Run<'_>) {
    let mut contents =
        Contents { at, depth, carrier: MapCarrier::Module, names: Gathered::default(), map: None, current: None };
    module.each_name(|name| contents.names.add(name, run));
    for (index, text) in module.texts {
        let path = module.summary.sources.get(index).and_then(|named| named.path.clone());
        contents.begin(index, path.as_deref(), run);
        contents.text(&text, run);
        contents.end(run);
    }
    contents.finish(module.summary, run);
}

/// Hands what the map reader finds to the text or to the sources.
struct Split<'a, 'b> {
    text: &'a mut Text,
    contents: &'a mut Contents,
    run: &'a mut Run<'b>,
}

impl MapSink for Split<'_, '_> {
    fn text_begin(&mut self, index: usize, path: Option<&str>) {
        self.contents.begin(index, path, self.run);
    }

    fn text(&mut self, piece: &[u8]) {
        self.contents.text(piece, self.run);
    }

    fn text_end(&mut self) {
        self.contents.end(self.run);
    }

    fn passed_over(&mut self, sources: Range<usize>) {
        self.contents.pass_over(sources, self.run);
    }

    fn name(&mut self, name: &[u8]) {
        self.contents.names.add(name, self.run);
    }

    fn rest(&mut self, raw: &[u8]) {
        self.text.push(raw, self.run);
    }

    fn claimed(&mut self, raw: &[u8]) {
        self.text.pass(raw, self.run);
    }
}

impl Contents {
    /// The map's index; it gets one when its first source is met, so that outer maps stand before inner ones.
    fn map(&mut self, run: &mut Run<'_>) -> usize {
        *self.map.get_or_insert_with(|| {
            let (at, carrier) = (self.at, self.carrier);
            run.facts.maps.push(MapFacts {
                at,
                carrier,
                summary: Summary::default(),
                sources: Vec::new(),
                names: Names::default(),
            });
            run.facts.maps.len() - 1
        })
    }

    fn begin(&mut self, index: usize, path: Option<&str>, run: &mut Run<'_>) {
        let map = self.map(run);
        let at = At::Source { map, source: index };
        // Places before it that hold nothing are sources too.
        let places = (index + 1).saturating_sub(run.facts.maps[map].sources.len());
        let counted = run.budget.sources(places as u64);
        if counted {
            run.begin_capture(Target::Source { map, source: index }, at);
        }
        let document = Box::new(Document::new(at, self.depth + 1, None, path, run));
        let judged = path.filter(|path| run.is_judged(path)).map(|path| (path.to_owned(), Vec::new()));
        self.current = Some(Current { index, document, judged, counted });
    }

    fn text(&mut self, piece: &[u8], run: &mut Run<'_>) {
        let Some(current) = &mut self.current else { return };
        if let Some((_, content)) = &mut current.judged {
            content.extend_from_slice(piece);
            if content.len() > run.budget.limits.manifest_bytes {
                current.judged = None;
            }
        }
        current.document.push(piece, run);
    }

    fn end(&mut self, run: &mut Run<'_>) {
        let Some(Current { index, document, judged, counted }) = self.current.take() else { return };
        let map = self.map(run);
        let text = document.finish(run);
        if !counted {
            let reason = "More sources than the limit allows: those behind it are not listed.".to_owned();
            return run.facts.add_unchecked(Some(self.at), reason, Some(text.bytes));
        }
        if let Some((path, content)) = judged {
            run.judge(At::Source { map, source: index }, &path, &content);
        }
        run.recovered += 1;
        run.end_capture(Target::Source { map, source: index });
        let sources = &mut run.facts.maps[map].sources;
        if sources.len() <= index {
            sources.resize(index + 1, SourceFacts::default());
        }
        sources[index].text = Some(text);
    }

    /// Takes back texts that a later list of texts takes the place of. What was found in them stays, as the map's own.
    #[inline(never)]
    fn pass_over(&mut self, sources: Range<usize>, run: &mut Run<'_>) {
        let Some(map) = self.map else { return };
        let texts = &mut run.facts.maps[map].sources;
        texts.iter_mut().take(sources.end).skip(sources.start).for_each(|source| source.text = None);
        while texts.len() > sources.start && texts.last().is_some_and(|source| source.text.is_none()) {
            texts.pop();
        }
        run.forget_capture(map, &sources);
        run.facts.bring_home(map, &sources);
        let reason =
            "Texts that a later list in the map takes the place of were searched and are not listed.".to_owned();
        run.facts.add_unchecked(Some(self.at), reason, None);
    }

    /// What was taken for mappings may be text after all.
    fn unsearched(&self, bytes: u64, run: &mut Run<'_>) {
        if bytes > 0 {
            let reason = "What is called `mappings` and holds none was not searched.".to_owned();
            run.facts.add_unchecked(Some(self.at), reason, Some(bytes));
        }
    }

    #[inline(never)]
    fn finish(mut self, mut summary: Summary, run: &mut Run<'_>) -> usize {
        let map = self.map(run);
        cut(&mut summary, run.facts.maps[map].sources.len(), run.budget);
        std::mem::take(&mut self.names).finish(map, run);
        let facts = &mut run.facts.maps[map];
        let count = facts.sources.len().max(summary.sources.len());
        facts.sources.resize(count, SourceFacts::default());
        let Summary { unlisted, unlisted_urls, cut_paths, dropped_paths, too_deep, .. } = summary;
        facts.summary = summary;
        if unlisted > 0 {
            let reason = format!("More sources than the limit allows: {unlisted} of this map are not listed.");
            run.facts.add_unchecked(Some(self.at), reason, None);
        }
        if unlisted_urls > 0 {
            let reason = format!("More references to source maps than are followed: {unlisted_urls} are not listed.");
            run.facts.add_unchecked(Some(self.at), reason, None);
        }
        if cut_paths > 0 {
            let reason = format!("Paths of sources longer than the limit: {cut_paths} of this map were cut.");
            run.facts.add_unchecked(Some(self.at), reason, None);
        }
        if dropped_paths > 0 {
            let reason =
                format!("Paths of sources take too much room together: {dropped_paths} of this map are not told.");
            run.facts.add_unchecked(Some(self.at), reason, None);
        }
        if too_deep {
            let reason = "Maps inside maps, deeper than the limit allows, were not read.".to_owned();
            run.facts.add_unchecked(Some(self.at), reason, None);
        }
        map
    }
}

/// Cuts what a map lists to what all maps together may list. Of its sources, so many have been counted.
fn cut(summary: &mut Summary, counted: usize, budget: &Budget) {
    let more = summary.sources.len().saturating_sub(counted);
    let fits = budget.room_for_sources().min(more as u64);
    budget.sources(fits);
    summary.unlisted += more as u64 - fits;
    summary.sources.truncate(counted.saturating_add(fits as usize));
    for named in &mut summary.sources {
        let bytes = named.path.as_ref().map_or(0, String::len);
        if !budget.source_path(bytes as u64) {
            named.path = None;
            summary.dropped_paths += 1;
        }
    }
    summary.sources.shrink_to_fit();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{inspect::Inspector, limits::Limits};

    /// What is kept of a map in which there is a script with a map of its own, beside tables that leave so much room.
    fn kept(map: &[u8], room: u64, size: usize) -> String {
        let budget = Budget::new(Limits::default());
        assert!(TableRoom::default().set(Limits::TABLE_BYTES - room, &budget));
        let mut ignore = |_| ();
        let mut inspector = Inspector::new(&budget, None, &mut ignore);
        let mut document = Document::new(At::Entry(0), 0, None, Some("a.js.map"), &inspector.run);
        map.chunks(size).for_each(|piece| document.push(piece, &mut inspector.run));
        document.finish(&mut inspector.run);
        format!("{:?}", inspector.run.facts.maps)
    }

    #[test]
    fn what_there_is_no_room_for_is_the_same_however_the_bytes_come() {
        let mappings = |lines: usize| "AAAA,IAAI,QAAC;AACA,CCAC,CDCC;".repeat(lines);
        let map = |mappings: &str, names: usize, text: &str| {
            let names: Vec<String> = (0..names).map(|at| format!("\"name{at}\"")).collect();
            let lists = format!("\"sources\":[\"a.js\",\"b.js\"],\"names\":[{}]", names.join(","));
            format!("{{\"version\":3,{lists},\"mappings\":\"{mappings}\",\"sourcesContent\":[\"{text}\"]}}")
        };
        let inner = map(&mappings(2_500), 0, "").replace('"', "%22");
        let script = format!("{}//# source{}=data:application/json,{inner}", "let a\\n".repeat(9_000), "MappingURL");
        let map = map(&mappings(3_000), 500, &script);
        let rooms: Vec<u64> = (0..24).map(|step| step * 6_000).collect();
        let whole: Vec<String> = rooms.iter().map(|&room| kept(map.as_bytes(), room, 1 << 20)).collect();
        assert!(whole.windows(2).filter(|pair| pair[0] != pair[1]).count() >= 3, "room decides");
        for size in [7, 4_099, 65_536] {
            for (&room, whole) in rooms.iter().zip(&whole) {
                assert!(kept(map.as_bytes(), room, size) == *whole, "room of {room} in pieces of {size}");
            }
        }
    }

    #[test]
    fn maps_list_as_much_as_all_of_them_may() {
        let budget = Budget::new(Limits { sources: 10, ..Limits::default() });
        let long = "x".repeat(Limits::SOURCE_PATH_BYTES as usize / 4);
        let cut = |count: usize, counted| {
            let mut summary = Summary::default();
            summary.sources.resize_with(count, Default::default);
            summary.sources.iter_mut().for_each(|named| named.path = Some(long.clone()));
            super::cut(&mut summary, counted, &budget);
            (summary.sources.len(), summary.unlisted, summary.dropped_paths)
        };
        assert_eq!(cut(3, 0), (3, 0, 0));
        assert_eq!(cut(3, 1), (3, 0, 2));
        assert_eq!(cut(9, 2), (7, 2, 7));
    }
}
