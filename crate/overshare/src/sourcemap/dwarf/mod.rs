//! The source files that DWARF names (DWARF 5, sections 3.1.1, 6.2.4, 7.5 and 7.26; older versions back to 2), with the
//! folders they were compiled in, and the texts that compilers may embed. Reads two tables and nothing of code, types or
//! variables.

mod form;
mod line;
mod path;
mod unit;

use std::{cell::Cell, collections::HashMap};

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
    if sections.are_without_dwarf() {
        return;
    }
    let [info, forms, lines] = [Kind::DebugInfo, Kind::DebugAbbrev, Kind::DebugLine].map(|kind| sections.of(kind));
    let strings = Strings::of(sections, info.len() + forms.len() + lines.len());
    let units = unit::read(info, forms, &strings);
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
    while (at as usize) < lines.len() && !files.was_cut && !strings.are_spent() {
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
    let was_cut = files.was_cut || strings.are_spent();
    if !whole && !strings.are_spent() {
        module.add_problem("Its debugging information is damaged.");
    }
    if was_cut {
        module.add_problem("Its debugging information names the same again and again.");
    }
}

/// The sections in which strings lie.
pub struct Strings<'a> {
    line: &'a [u8],
    unit: &'a [u8],
    offsets: &'a [u8],
    /// Work that may still be done, in bytes that are looked at. A long string can be asked for in four bytes, and again
    /// in the next four.
    work: Cell<u64>,
}

impl<'a> Strings<'a> {
    /// Those of a module; the other sections that are read have so many bytes.
    fn of(sections: &'a Sections, others: usize) -> Self {
        let [line, unit, offsets] =
            [Kind::DebugLineStr, Kind::DebugStr, Kind::DebugStrOffsets].map(|kind| sections.of(kind));
        let size = line.len() + unit.len() + offsets.len() + others;
        Strings { line, unit, offsets, work: Cell::new(RATIO.saturating_mul(size as u64)) }
    }

    /// The string of the lines' tables that begins there.
    fn of_line(&self, at: u64) -> Option<&'a [u8]> {
        self.string(self.line, at)
    }

    /// The string of the units that begins there.
    fn of_unit(&self, at: u64) -> Option<&'a [u8]> {
        self.string(self.unit, at)
    }

    /// The string of the units with this number, of which the places begin at `base` and take `size` bytes each.
    fn numbered(&self, number: u64, base: u64, size: u64) -> Option<&'a [u8]> {
        let at = number.checked_mul(size)?.checked_add(base)?;
        let mut place = Bytes(self.offsets.get(usize::try_from(at).ok()?..)?);
        self.of_unit(place.number(size)?)
    }

    fn string(&self, section: &'a [u8], at: u64) -> Option<&'a [u8]> {
        let rest = section.get(usize::try_from(at).ok()?..)?;
        let room = usize::try_from(self.work.get()).unwrap_or(usize::MAX);
        let view = &rest[..rest.len().min(room)];
        let string = Bytes(view).string();
        self.spend(string.map_or(view.len(), |string| string.len() + 1));
        string
    }

    /// So many bytes were looked at.
    fn spend(&self, bytes: usize) {
        self.work.set(self.work.get().saturating_sub(bytes as u64));
    }

    /// Whether more was asked for than real debugging information asks.
    fn are_spent(&self) -> bool {
        self.work.get() == 0
    }
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
            self.module.add_text(*index, text, self.budget);
        }
    }
}
