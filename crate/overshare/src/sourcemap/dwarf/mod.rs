//! The source files that DWARF names (DWARF 5, sections 3.1.1, 6.2.4, 7.5 and 7.26; older versions back to 2), with the
//! folders they were compiled in, and the texts that compilers may embed. Reads two tables and nothing of code, types or
//! variables.

mod form;
mod line;
mod path;
mod unit;

use std::collections::HashMap;

use crate::limits::Budget;

use super::{
    bytes::Bytes,
    map::Named,
    wasm::{Kind, Module, Sections},
};

use self::path::Path;

/// Bytes of paths that are put together, and of texts that are taken, for each byte of debugging information. Real ones
/// stay below one; tables can be made that name one long folder a million times.
const RATIO: u64 = 16;

/// Such bytes of one module.
const MOST: u64 = 64 << 20;

/// Adds the sources that a module's debugging information names.
pub fn read(sections: &Sections, budget: &Budget, module: &mut Module) {
    let strings = Strings {
        line: sections.of(Kind::DebugLineStr),
        unit: sections.of(Kind::DebugStr),
        offsets: sections.of(Kind::DebugStrOffsets),
    };
    let units = unit::read(sections.of(Kind::DebugInfo), sections.of(Kind::DebugAbbrev), &strings);
    let lines = sections.of(Kind::DebugLine);
    let size = lines.len() + strings.line.len() + strings.unit.len();
    let mut files = Files {
        module,
        budget,
        known: HashMap::new(),
        room: RATIO.saturating_mul(size as u64).min(MOST),
        was_cut: false,
    };
    let of_line: HashMap<u64, &unit::Unit<'_>> =
        units.list.iter().rev().filter_map(|unit| Some((unit.lines?, unit))).collect();
    let mut at = 0;
    let mut whole = units.whole;
    while (at as usize) < lines.len() && !files.was_cut {
        let folder = of_line.get(&at).map_or(&[][..], |unit| unit.folder);
        let Some(table) = line::Table::of(Bytes(&lines[at as usize..])) else {
            whole = false;
            break;
        };
        whole &= table.files(folder, &strings, |path, text| files.add(path, text)).is_some();
        at += table.size;
    }
    // A unit without lines still has a name.
    for unit in &units.list {
        files.add(Path::new([unit.folder, b"", unit.name]), None);
    }
    let was_cut = files.was_cut;
    if !whole {
        module.summary.problems.push("Its debugging information is damaged.".to_owned());
    }
    if was_cut {
        module.summary.problems.push("Its debugging information names the same again and again.".to_owned());
    }
}

/// The sections in which strings lie.
pub struct Strings<'a> {
    line: &'a [u8],
    unit: &'a [u8],
    offsets: &'a [u8],
}

impl<'a> Strings<'a> {
    /// The string of the lines' tables that begins there.
    fn of_line(&self, at: u64) -> Option<&'a [u8]> {
        string(self.line, at)
    }

    /// The string of the units that begins there.
    fn of_unit(&self, at: u64) -> Option<&'a [u8]> {
        string(self.unit, at)
    }

    /// The string of the units with this number, of which the places begin at `base` and take `size` bytes each.
    fn numbered(&self, number: u64, base: u64, size: u64) -> Option<&'a [u8]> {
        let at = number.checked_mul(size)?.checked_add(base)?;
        let mut place = Bytes(self.offsets.get(usize::try_from(at).ok()?..)?);
        self.of_unit(place.number(size)?)
    }
}

fn string(section: &[u8], at: u64) -> Option<&[u8]> {
    Bytes(section.get(usize::try_from(at).ok()?..)?).string()
}

/// The files so far.
struct Files<'a> {
    module: &'a mut Module,
    budget: &'a Budget,
    /// By path: the index among the sources, and whether there is a text.
    known: HashMap<String, (usize, bool)>,
    /// Bytes that may still be put together.
    room: u64,
    /// Whether that was not enough.
    was_cut: bool,
}

impl Files<'_> {
    /// Adds a file, once however often it is named.
    fn add(&mut self, path: Path<'_>, text: Option<&[u8]>) {
        let text = text.filter(|text| !text.is_empty());
        let cost = path.length() + text.map_or(0, <[u8]>::len) as u64;
        if path.is_empty() || self.was_cut {
            return;
        }
        self.was_cut = cost > self.room;
        self.room = self.room.saturating_sub(cost);
        let limits = &self.budget.limits;
        let path = path.join(limits.path_bytes);
        let sources = &mut self.module.summary.sources;
        let next = sources.len();
        if next as u64 >= limits.sources && !self.known.contains_key(&path) {
            self.module.summary.unlisted += 1;
            return;
        }
        let (index, has_text) = self.known.entry(path.clone()).or_insert((next, false));
        if *index == next {
            sources.push(Named { path: Some(path), ..Named::default() });
        }
        if let Some(text) = text.filter(|_| !*has_text) {
            *has_text = true;
            self.module.texts.push((*index, text.to_vec()));
        }
    }
}
