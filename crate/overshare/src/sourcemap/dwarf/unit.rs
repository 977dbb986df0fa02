//! The units of `.debug_info` (DWARF 5, sections 3.1.1 and 7.5): of each its name, the folder it was compiled in, and the
//! table of its lines. Reads the first entry of each and no other.

use std::collections::HashMap;

use super::{
    super::bytes::Bytes,
    Strings,
    form::{self, Sizes, Value},
};

/// What is known of the units.
pub struct Units<'a> {
    /// In their order.
    pub list: Vec<Unit<'a>>,
    /// Whether all could be read.
    pub whole: bool,
}

/// One unit.
#[derive(Debug, Default)]
pub struct Unit<'a> {
    /// Its name: the path of a file.
    pub name: &'a [u8],
    /// The folder of compilation.
    pub folder: &'a [u8],
    /// Where its table begins in `.debug_line`.
    pub lines: Option<u64>,
}

/// Attributes (DWARF 5, section 7.5.4).
const NAME: u64 = 0x03;
const LINES: u64 = 0x10;
const FOLDER: u64 = 0x1B;
const STRINGS: u64 = 0x72;

/// Attributes of an entry that are read: compilers write a dozen.
const ATTRIBUTES: usize = 64;

/// Bytes in which the form of an entry is looked for; it is the first, or among the first.
const FORMS: usize = 64 << 10;

/// Units that are listed.
const UNITS: usize = 1 << 20;

/// Reads all units.
pub fn read<'a>(info: &'a [u8], forms: &'a [u8], strings: &Strings<'a>) -> Units<'a> {
    let mut units = Units { list: Vec::new(), whole: true };
    let mut known = Forms { section: forms, known: HashMap::new(), work: (info.len() + forms.len()).saturating_mul(8) };
    let mut bytes = Bytes(info);
    while !bytes.is_empty() {
        let Some((unit, offset)) = form::unit_length(&mut bytes).and_then(|(length, offset)| {
            let unit = bytes.take(length)?;
            Some((unit, offset))
        }) else {
            units.whole = false;
            break;
        };
        match one(Bytes(unit), offset, &mut known, strings) {
            Some(unit) if units.list.len() < UNITS => units.list.push(unit),
            Some(_) | None => units.whole = false,
        }
    }
    units
}

/// Where the forms of entries stand.
struct Forms<'a> {
    section: &'a [u8],
    /// By the table's place and the entry's number: where its attributes begin.
    known: HashMap<(u64, u64), Option<usize>>,
    /// Bytes that may still be looked at.
    work: usize,
}

impl<'a> Forms<'a> {
    /// The attributes of entries with this number in the table that begins there.
    fn of(&mut self, table: u64, number: u64) -> Option<Bytes<'a>> {
        let found = match self.known.get(&(table, number)) {
            Some(found) => *found,
            None => {
                let found = self.find(table, number);
                self.known.insert((table, number), found);
                found
            }
        };
        found.and_then(|at| self.section.get(at..)).map(Bytes)
    }

    fn find(&mut self, table: u64, number: u64) -> Option<usize> {
        let table = self.section.get(usize::try_from(table).ok()?..)?;
        let view = &table[..table.len().min(FORMS).min(self.work)];
        let mut bytes = Bytes(view);
        let found = find(&mut bytes, number);
        self.work = self.work.saturating_sub(view.len() - bytes.0.len());
        found.map(|left| self.section.len() - table.len() + view.len() - left)
    }
}

/// The bytes that are left where the attributes of a number begin; `None` where the table ends before it.
fn find(bytes: &mut Bytes<'_>, number: u64) -> Option<usize> {
    loop {
        let found = bytes.leb().filter(|found| *found != 0)?;
        // The tag, and whether the entry has others below it.
        bytes.leb()?;
        bytes.byte()?;
        if found == number {
            return Some(bytes.0.len());
        }
        while attribute(bytes)?.is_some() {}
    }
}

/// The next attribute and its form; none at the end of the list.
fn attribute(bytes: &mut Bytes<'_>) -> Option<Option<(u64, u64)>> {
    let (attribute, form) = (bytes.leb()?, bytes.leb()?);
    if form == 0x21 {
        bytes.pass_leb()?;
    }
    Some((attribute != 0 || form != 0).then_some((attribute, form)))
}

/// Reads one unit, behind its length.
fn one<'a>(mut bytes: Bytes<'a>, offset: u64, forms: &mut Forms<'_>, strings: &Strings<'a>) -> Option<Unit<'a>> {
    let version = bytes.number(2).filter(|version| (2..=5).contains(version))?;
    let kind = if version >= 5 { bytes.byte()? } else { 1 };
    let (table, address) = match version {
        5.. => {
            let address = bytes.number(1)?;
            (bytes.number(offset)?, address)
        }
        _ => (bytes.number(offset)?, bytes.number(1)?),
    };
    // Skeletons and split units have an identifier, units of types a signature and a place.
    bytes.take(match kind {
        4 | 5 => 8,
        2 | 6 => 8 + offset,
        _ => 0,
    })?;
    let number = bytes.leb()?;
    let mut attributes = forms.of(table, number)?;
    let sizes = Sizes { offset, address };
    let (mut unit, mut base, mut numbered) = (Unit::default(), sizes.before_places(), [None; 2]);
    for _ in 0..ATTRIBUTES {
        let Some((attribute, form)) = attribute(&mut attributes)? else { break };
        match (attribute, form::read(form, &mut bytes, sizes, strings)?) {
            (NAME, Value::Text(name)) => unit.name = name,
            (FOLDER, Value::Text(folder)) => unit.folder = folder,
            (NAME, Value::Numbered(number)) => numbered[0] = Some(number),
            (FOLDER, Value::Numbered(number)) => numbered[1] = Some(number),
            (LINES, Value::Number(lines)) => unit.lines = Some(lines),
            (STRINGS, Value::Number(at)) => base = at,
            _ => {}
        }
    }
    // Where the numbers of strings lead may only stand behind them.
    let text = |number: Option<u64>| number.and_then(|number| strings.numbered(number, base, offset));
    unit.name = text(numbered[0]).unwrap_or(unit.name);
    unit.folder = text(numbered[1]).unwrap_or(unit.folder);
    Some(unit)
}
