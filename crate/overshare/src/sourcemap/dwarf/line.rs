//! The files in a table of `.debug_line` (DWARF 5, section 6.2.4). Runs no line program.

use super::{
    super::bytes::Bytes,
    Strings,
    form::{self, Sizes, Value},
    path::Path,
};

/// One table.
pub struct Table<'a> {
    /// Its bytes, with its length.
    pub size: u64,
    version: u64,
    sizes: Sizes,
    /// From the folders on.
    lists: Bytes<'a>,
}

/// What an item of a list holds (DWARF 5, section 6.2.4.1).
const PATH: u64 = 1;
const FOLDER: u64 = 2;

/// LLVM's own: the text of the file.
const SOURCE: u64 = 0x2001;

impl<'a> Table<'a> {
    /// The table at the beginning of `bytes`; `None` where there is none.
    pub fn of(mut bytes: Bytes<'a>) -> Option<Self> {
        let before = bytes.0.len();
        let (length, offset) = form::unit_length(&mut bytes)?;
        let mut unit = Bytes(bytes.take(length)?);
        let size = (before - bytes.0.len()) as u64;
        let version = unit.number(2).filter(|version| (2..=5).contains(version))?;
        let address = if version >= 5 { unit.byte()? } else { 4 };
        if version >= 5 {
            unit.byte()?;
        }
        let header = unit.number(offset)?;
        let mut lists = Bytes(unit.take(header)?);
        // Instruction length, operations, `is_stmt`, line base and range.
        lists.take(if version >= 4 { 5 } else { 4 })?;
        let opcodes = lists.byte()?;
        lists.take(u64::from(opcodes.saturating_sub(1)))?;
        Some(Table { size, version, sizes: Sizes { offset, address: u64::from(address) }, lists })
    }

    /// Hands out each file, with the text that is embedded; `None` where the lists are damaged, behind what could be
    /// read. `compiled_in` is the folder of compilation, which older versions do not list.
    pub fn files(
        &self,
        compiled_in: &'a [u8],
        strings: &Strings<'a>,
        mut file: impl FnMut(Path<'a>, Option<&'a [u8]>),
    ) -> Option<()> {
        let mut bytes = self.lists;
        if self.version >= 5 {
            let mut folders: Vec<&[u8]> = Vec::new();
            list(&mut bytes, self.sizes, strings, |item| note(&mut folders, item.path))?;
            let top = folders.first().copied().unwrap_or(compiled_in);
            return list(&mut bytes, self.sizes, strings, |item| {
                let folder = usize::try_from(item.folder).ok().and_then(|at| folders.get(at)).copied();
                let folder = folder.filter(|_| item.folder > 0).unwrap_or_default();
                file(Path::new([top, folder, item.path]), item.text);
            });
        }
        let mut folders: Vec<&[u8]> = vec![b""];
        while let Some(folder) = Some(bytes.string()?).filter(|folder| !folder.is_empty()) {
            note(&mut folders, folder);
        }
        while let Some(name) = Some(bytes.string()?).filter(|name| !name.is_empty()) {
            let folder = usize::try_from(bytes.leb()?).ok().and_then(|at| folders.get(at)).copied();
            bytes.leb()?;
            bytes.leb()?;
            file(Path::new([compiled_in, folder.unwrap_or_default(), name]), None);
        }
        Some(())
    }
}

/// Folders that are known by their numbers: their list grows faster than what is read.
const FOLDERS: usize = 1 << 20;

fn note<'a>(folders: &mut Vec<&'a [u8]>, folder: &'a [u8]) {
    if folders.len() < FOLDERS {
        folders.push(folder);
    }
}

/// What reading one value costs, in bytes that could be looked at in the meantime.
const FORM: usize = 4;

/// An item of a list of folders or files.
#[derive(Debug, Default)]
struct Item<'a> {
    path: &'a [u8],
    folder: u64,
    text: Option<&'a [u8]>,
}

/// Reads a list of folders or files.
fn list<'a>(bytes: &mut Bytes<'a>, sizes: Sizes, strings: &Strings<'a>, mut take: impl FnMut(Item<'a>)) -> Option<()> {
    let mut formats = Vec::new();
    for _ in 0..bytes.byte()? {
        formats.push((bytes.leb()?, bytes.leb()?));
    }
    for _ in 0..bytes.leb()? {
        let (mut item, before) = (Item::default(), bytes.0.len());
        // Some forms take no bytes.
        strings.spend(formats.len() * FORM);
        for (content, form) in &formats {
            match (*content, form::read(*form, bytes, sizes, strings)?) {
                (PATH, Value::Text(path)) => item.path = path,
                (PATH, Value::Numbered(number)) => {
                    item.path = strings.numbered(number, sizes.before_places(), sizes.offset).unwrap_or_default();
                }
                (FOLDER, Value::Number(folder)) => item.folder = folder,
                (SOURCE, Value::Text(text)) => item.text = Some(text),
                _ => {}
            }
        }
        // Items of no bytes could go on for ever.
        if bytes.0.len() == before || strings.are_spent() {
            return None;
        }
        take(item);
    }
    Some(())
}
