//! Which stretches of the generated code lead back to which source, in a compact form: what stays of `mappings` when
//! they have streamed by. Keeps no original position but each source's last line, and no name.
//!
//! A segment reaches to the next segment of its line, or to the line's end, with what ends the line. Text before a
//! line's first segment, and lines without segments, lead back to no source; so does what a segment of one field
//! begins, and one whose source, line or column does not exist.

use crate::text::varint;

/// Where a stretch begins, from 0, and the source that it leads back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The line in the generated code.
    pub line: u64,
    /// The column in it, in UTF-16 code units.
    pub column: u64,
    /// The index of the source.
    pub source: Option<u64>,
}

/// The stretches of one `mappings` field, in order; of every line also where its last segment begins.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Runs {
    /// Each run's distance from the one before, see [`Writer::write`].
    bytes: Vec<u8>,
    /// For each source one more than the last line that a segment leads back to; 0 where none does.
    lines: Vec<u64>,
}

impl Runs {
    /// The runs, by line and column.
    pub fn iter(&self) -> impl Iterator<Item = Run> {
        let (mut rest, mut mark) = (&self.bytes[..], Mark::default());
        std::iter::from_fn(move || {
            mark = mark.next(&mut rest)?;
            Some(Run { line: mark.line, column: mark.column, source: mark.source.checked_sub(1) })
        })
    }

    /// How many bytes it holds.
    fn held(&self) -> usize {
        self.bytes.capacity() + self.lines.capacity() * size_of::<u64>()
    }
}

/// A run as it is written: the source is one more than its index, and 0 for none.
#[derive(Debug, Clone, Copy, Default)]
struct Mark {
    line: u64,
    column: u64,
    source: u64,
}

impl Mark {
    fn next(self, rest: &mut &[u8]) -> Option<Mark> {
        let head = varint::read(rest)?;
        let line = self.line + (head >> 1);
        let from = if head >> 1 == 0 { self.column } else { 0 };
        let column = from + varint::read(rest)?;
        let source = match head & 1 {
            0 => self.source,
            _ => self.source.wrapping_add_signed(varint::unfolded(varint::read(rest)?)),
        };
        Some(Mark { line, column, source })
    }
}

/// Bytes of runs that are kept of one `mappings` field: those of several million lines.
const MOST: usize = 16 << 20;

/// Bytes of a line's segments that are kept in case one of them does not stand in order.
const LINE: usize = 1 << 20;

/// Takes segments as they come and makes runs of them.
#[derive(Debug, Clone, Default)]
pub(super) struct Writer {
    runs: Runs,
    last: Mark,
    line: u64,
    /// The line that is being read, once it has a segment.
    open: Option<Line>,
    /// Every segment of that line: its distance from the one before, and its source where that is another.
    all: Vec<u8>,
    lost: bool,
}

#[derive(Debug, Clone, Copy)]
struct Line {
    /// The last segment.
    column: u64,
    source: u64,
    /// The largest column so far.
    furthest: u64,
    /// Whether that belongs to the run before it, and is not written.
    joined: bool,
    ordered: bool,
    /// What was written before the line.
    before: (usize, Mark),
}

impl Writer {
    /// The next segment.
    #[inline(always)]
    pub(super) fn segment(&mut self, column: u64, source: Option<u64>) {
        if self.lost {
            return;
        }
        let source = source.map_or(0, |source| source + 1);
        let Some(line) = &mut self.open else { return self.first(column, source) };
        let (distance, changed) = (column.wrapping_sub(line.column) as i64, source != line.source);
        line.ordered &= distance >= 0;
        (line.column, line.source, line.joined) = (column, source, !changed);
        line.furthest = line.furthest.max(column);
        if changed && line.ordered {
            self.write(Mark { line: self.line, column, source });
        }
        self.note(distance, changed.then_some(source));
    }

    /// The first segment of a line.
    #[inline(never)]
    fn first(&mut self, column: u64, source: u64) {
        let before = (self.runs.bytes.len(), self.last);
        self.open = Some(Line { column, source, furthest: column, joined: false, ordered: true, before });
        self.write(Mark { line: self.line, column, source });
        self.all.clear();
        self.note(column as i64, Some(source));
    }

    /// A segment that leads back to this line of a source, from 0; `room` is how many sources there may be.
    #[inline(always)]
    pub(super) fn original(&mut self, source: u64, line: u64, room: usize) {
        let Ok(index) = usize::try_from(source) else { return };
        match self.runs.lines.get_mut(index) {
            Some(end) => *end = (*end).max(line + 1),
            None => self.first_original(index, line, room),
        }
    }

    /// The first segment that leads back to a source of which, or of those before it, none did.
    #[inline(never)]
    fn first_original(&mut self, index: usize, line: u64, room: usize) {
        if index < room && !self.lost {
            self.runs.lines.resize(index + 1, 0);
            self.runs.lines[index] = line + 1;
        }
    }

    /// The line ends.
    pub(super) fn end_line(&mut self) {
        if let Some(line) = self.open.take() {
            match line.ordered {
                // What lies outside of the generated text shows at the end of a line.
                true if line.joined => self.write(Mark { line: self.line, column: line.column, source: line.source }),
                true => {}
                false => self.put_in_order(line),
            }
        }
        self.line += 1;
    }

    /// The last place that a segment has so far, as line and column.
    pub(super) fn furthest(&self) -> Option<(u64, u64)> {
        let last = (!self.runs.bytes.is_empty()).then_some((self.last.line, self.last.column));
        last.max(self.open.as_ref().map(|line| (self.line, line.furthest)))
    }

    /// Nothing of it can be known.
    pub(super) fn lose(&mut self) {
        *self = Writer { lost: true, ..Writer::default() };
    }

    /// The runs; `None` where they cannot be known.
    pub(super) fn finish(mut self) -> Option<Runs> {
        self.end_line();
        self.runs.bytes.shrink_to_fit();
        self.runs.lines.shrink_to_fit();
        (!self.lost).then_some(self.runs)
    }

    /// How many bytes it holds.
    pub(super) fn held(&self) -> usize {
        self.runs.held() + self.all.capacity()
    }

    /// Appends a run: how many lines further on and whether the source is another, the column or how many columns
    /// further on, and the distance to the other source.
    #[inline(never)]
    fn write(&mut self, mark: Mark) {
        if self.lost || self.runs.bytes.len() > MOST {
            return self.lose();
        }
        let (last, bytes) = (std::mem::replace(&mut self.last, mark), &mut self.runs.bytes);
        let lines = mark.line - last.line;
        let changed = mark.source != last.source;
        varint::write(bytes, lines << 1 | u64::from(changed));
        varint::write(bytes, mark.column - if lines == 0 { last.column } else { 0 });
        if changed {
            varint::write(bytes, varint::folded(mark.source.wrapping_sub(last.source) as i64));
        }
    }

    /// Keeps a segment, in case the line has to be put in order.
    fn note(&mut self, distance: i64, source: Option<u64>) {
        if self.all.len() > LINE {
            return;
        }
        varint::write(&mut self.all, varint::folded(distance) << 1 | u64::from(source.is_some()));
        if let Some(source) = source {
            varint::write(&mut self.all, source);
        }
    }

    /// Writes a line anew whose segments do not stand in order. Of several at one place the last counts.
    #[inline(never)]
    fn put_in_order(&mut self, line: Line) {
        if self.all.len() > LINE {
            return self.lose();
        }
        let mut segments = self.noted();
        segments.sort_by_key(|&(column, _)| column);
        self.runs.bytes.truncate(line.before.0);
        self.last = line.before.1;
        let last = segments.len().saturating_sub(1);
        let mut source = None;
        for (at, &(column, next)) in segments.iter().enumerate() {
            if source.replace(next) != Some(next) || at == last {
                self.write(Mark { line: self.line, column, source: next });
            }
        }
    }

    fn noted(&self) -> Vec<(u64, u64)> {
        let (mut rest, mut column, mut source) = (&self.all[..], 0_u64, 0);
        let mut segments = Vec::new();
        while let Some(head) = varint::read(&mut rest) {
            column = column.wrapping_add_signed(varint::unfolded(head >> 1));
            if head & 1 == 1 {
                source = varint::read(&mut rest).unwrap_or_default();
            }
            segments.push((column, source));
        }
        segments
    }
}

/// The runs of a whole map: those of its `mappings`, or of each of its sections.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Positions {
    sections: Vec<Section>,
    lost: bool,
}

/// One `mappings` field: the map's own, or a section's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Section {
    /// The line and the column in the generated code that it begins at.
    pub(super) offset: (u64, u64),
    /// The index of its first source among the map's.
    pub(super) base: usize,
    /// How many they are.
    pub(super) sources: usize,
    pub(super) runs: Runs,
}

impl Positions {
    /// Those of which nothing can be known.
    pub(super) const LOST: Positions = Positions { sections: Vec::new(), lost: true };

    /// Those of a map without sections; `None` where nothing can be known of them.
    pub(super) fn of(section: Option<Section>) -> Positions {
        section.map_or(Positions::LOST, |section| Positions { sections: vec![section], lost: false })
    }

    /// Adds those of the map of a section that begins there.
    pub(super) fn add(&mut self, offset: (u64, u64), positions: Positions) {
        if self.lost || positions.lost {
            return self.lose();
        }
        self.sections.extend(positions.sections.into_iter().map(|section| Section { offset, ..section }));
    }

    /// Nothing of it can be known.
    pub fn lose(&mut self) {
        *self = Positions::LOST;
    }

    /// How many bytes it holds.
    pub fn held(&self) -> u64 {
        let sections = self.sections.capacity() * size_of::<Section>();
        (sections + self.sections.iter().map(|section| section.runs.held()).sum::<usize>()) as u64
    }

    /// All runs, by line and column, where sections do not overlap; `None` where they cannot be known.
    pub fn runs(&self) -> Option<impl Iterator<Item = Run>> {
        (!self.lost).then(|| self.sections.iter().flat_map(Section::runs))
    }

    /// The sources that segments lead back to, each with the last line, from 1.
    pub fn last_lines(&self) -> impl Iterator<Item = (usize, u64)> {
        self.sections.iter().flat_map(|section| {
            let lines = section.runs.lines.iter().take(section.sources).enumerate();
            lines.filter(|(_, line)| **line > 0).map(|(index, &line)| (section.base + index, line))
        })
    }
}

impl Section {
    fn runs(&self) -> impl Iterator<Item = Run> {
        let (line, column) = self.offset;
        self.runs.iter().map(move |run| Run {
            line: run.line.saturating_add(line),
            column: run.column.saturating_add(if run.line == 0 { column } else { 0 }),
            source: run.source.filter(|&source| source < self.sources as u64).map(|source| source + self.base as u64),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(lines: &[&[(u64, Option<u64>)]]) -> Vec<(u64, u64, Option<u64>)> {
        let mut writer = Writer::default();
        for line in lines {
            line.iter().for_each(|&(column, source)| writer.segment(column, source));
            writer.end_line();
        }
        let runs = writer.finish().expect("known");
        runs.iter().map(|run| (run.line, run.column, run.source)).collect()
    }

    #[test]
    fn segments_of_one_source_are_one_run_and_the_last_of_a_line_is_kept() {
        let (a, b) = (Some(0), Some(700));
        let lines: &[&[_]] = &[&[(0, a), (4, a), (9, b), (300, b), (400, a)], &[], &[(2, a)], &[(0, None), (5, None)]];
        let expected = [(0, 0, a), (0, 9, b), (0, 400, a), (2, 2, a), (3, 0, None), (3, 5, None)];
        assert_eq!(runs(lines), expected);
    }

    #[test]
    fn segments_out_of_order_are_put_in_order() {
        let (a, b) = (Some(0), Some(1));
        assert_eq!(runs(&[&[(0, a)], &[(10, a), (20, a), (5, b)]]), [(0, 0, a), (1, 5, b), (1, 10, a), (1, 20, a)]);
        assert_eq!(runs(&[&[(4, a), (4, b), (0, b)], &[(1, b)]]), [(0, 0, b), (0, 4, a), (0, 4, b), (1, 1, b)]);
    }

    #[test]
    fn of_every_source_the_last_line_is_kept_and_no_room_is_made_for_what_is_not_there() {
        let mut writer = Writer::default();
        for (source, line) in [(1, 3), (1, 2), (0, 0), (u64::MAX, 9), (1 << 40, 9)] {
            writer.original(source, line, 4);
        }
        assert_eq!(writer.finish().map(|runs| runs.lines), Some(vec![1, 4]));
    }

    #[test]
    fn sections_begin_where_they_are_put_and_know_their_own_sources_only() {
        let section = |base, column| {
            let mut writer = Writer::default();
            writer.segment(column, Some(0));
            writer.end_line();
            writer.segment(1, Some(1));
            Section { offset: (0, 0), base, sources: 1, runs: writer.finish().expect("known") }
        };
        let mut positions = Positions::default();
        positions.add((0, 0), Positions::of(Some(section(0, 0))));
        positions.add((1, 8), Positions::of(Some(section(1, 2))));
        let runs: Vec<_> = positions.runs().expect("known").map(|run| (run.line, run.column, run.source)).collect();
        assert_eq!(runs, [(0, 0, Some(0)), (1, 1, None), (1, 10, Some(1)), (2, 1, None)]);
        positions.add((9, 0), Positions::of(None));
        assert!(positions.runs().is_none());
    }
}
