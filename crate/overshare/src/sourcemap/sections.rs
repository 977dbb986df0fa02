//! The sections of an index map: where each begins, whether they stand in order and apart, and whether each has what it
//! must have (ECMA-426, "Decoding index source maps"). Does not read the maps in them.

use super::{
    level::{Problems, State},
    runs::Positions,
};

/// What is known of an index map's sections so far.
#[derive(Debug, Default)]
pub(super) struct Sections {
    /// The section that is being read.
    section: Section,
    /// Where the last one began that could be decoded.
    previous: Option<Place>,
    /// The last generated position that was mapped before this section.
    mapped: Option<Place>,
    problems: Problems,
    /// Where the stretches of all of them begin, as far as that is known.
    pub(super) positions: Positions,
}

/// One section.
#[derive(Debug, Default)]
struct Section {
    offset: State,
    line: Option<f64>,
    column: Option<f64>,
    map: State,
    referred: bool,
    decoded: Option<Decoded>,
}

/// What came of a section's map.
#[derive(Debug, Default)]
pub(super) struct Decoded {
    /// What is wrong with it.
    pub(super) problems: Problems,
    /// Whether decoding it throws, so that it counts for nothing.
    pub(super) throws: bool,
    /// The last generated position that it maps, relative to the section: line and column.
    pub(super) last: Option<(u64, u64)>,
    /// Where the stretches of the generated code begin, relative to the section.
    pub(super) positions: Positions,
}

/// A line and a column of the generated code, from zero. As large as a JSON number.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
struct Place {
    line: f64,
    column: f64,
}

impl Sections {
    /// Which section is read, and what was wrong with those before, is forgotten: another list takes their place.
    pub(super) fn begin(&mut self) {
        *self = Sections::default();
    }

    /// A section begins.
    pub(super) fn begin_section(&mut self) {
        self.section = Section::default();
    }

    /// The member `offset` of a section, with this type.
    pub(super) fn offset(&mut self, state: State) {
        (self.section.offset, self.section.line, self.section.column) = (state, None, None);
    }

    /// The member `line` of an offset, where it is an integer.
    pub(super) fn line(&mut self, number: Option<f64>) {
        self.section.line = number;
    }

    /// The member `column` of an offset, where it is an integer.
    pub(super) fn column(&mut self, number: Option<f64>) {
        self.section.column = number;
    }

    /// The member `map` of a section, with this type.
    pub(super) fn map(&mut self, state: State) {
        (self.section.map, self.section.decoded) = (state, None);
    }

    /// A section names where its map lies.
    pub(super) fn refer(&mut self) {
        self.section.referred = true;
    }

    /// The map of the section has been read.
    pub(super) fn decoded(&mut self, decoded: Decoded) {
        self.section.decoded = Some(decoded);
    }

    /// Something stands in the list that is no section.
    pub(super) fn no_section(&mut self) {
        self.problems.add("An item of `sections` is no object.");
    }

    /// A section ends; with `cut`, because the text ended.
    pub(super) fn end_section(&mut self, cut: bool) {
        let section = std::mem::take(&mut self.section);
        for problem in section.problems(cut) {
            self.problems.add(problem);
        }
        // An offset that is no number counts as zero.
        let place = Place { line: section.line.unwrap_or(0.0), column: section.column.unwrap_or(0.0) };
        if section.offset == State::Right {
            self.check_order(place);
        }
        let is_placed = section.offset == State::Right && place.line >= 0.0 && place.column >= 0.0;
        let Some(decoded) = section.decoded else { return self.positions.lose() };
        match is_placed {
            true => self.positions.add((place.line as u64, place.column as u64), decoded.positions),
            // Decoding throws.
            false => self.positions.lose(),
        }
        self.problems.extend(&decoded.problems);
        if !decoded.throws {
            self.previous = Some(place);
            self.mapped = decoded.last.map(|last| place.moved(last)).or(self.mapped);
        }
    }

    fn check_order(&mut self, place: Place) {
        let comes_before = |other: Option<Place>| other.is_some_and(|other| place < other);
        if comes_before(self.previous) {
            self.problems.add("`sections` are not in the order of their offsets.");
        } else if comes_before(self.mapped) {
            self.problems.add("`sections` overlap.");
        }
    }

    /// What is wrong with them.
    pub(super) fn problems(&self) -> &Problems {
        &self.problems
    }
}

impl Section {
    fn problems(&self, cut: bool) -> impl Iterator<Item = &'static str> {
        let offset = match self.offset {
            State::Missing => (!cut).then_some("A section has no `offset`."),
            State::Wrong | State::Odd => Some("A section's `offset` is no object."),
            State::Right => {
                let is_place = |number: Option<f64>| number.is_some_and(|number| number >= 0.0);
                let whole = is_place(self.line) && is_place(self.column);
                (!whole && !cut).then_some("A section's `offset` is no line and column.")
            }
        };
        let map = match self.map {
            State::Missing if cut => None,
            State::Missing if self.referred => Some("A section has a `url` in place of a `map`."),
            State::Missing => Some("A section has no `map`."),
            State::Wrong | State::Odd => Some("A section's `map` is no object."),
            State::Right => None,
        };
        offset.into_iter().chain(map)
    }
}

impl Place {
    /// This far behind the place: columns count from it in its own line only.
    fn moved(self, (line, column): (u64, u64)) -> Place {
        let column = column as f64 + if line == 0 { self.column } else { 0.0 };
        Place { line: self.line + line as f64, column }
    }
}
