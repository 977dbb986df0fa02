//! Any bytes as sections of DWARF in a module. The oracle is `gimli`: as far as it can read them, the files, their order
//! and their texts are the same. Where it cannot, only what holds for any module is asked.
#![no_main]

use std::borrow::Cow;

use gimli::{
    AttributeValue, DebugAbbrev, DebugInfo, DebugLine, Dwarf, EndianSlice, Format, LittleEndian, Section, SectionId,
};

type Slice<'a> = EndianSlice<'a, LittleEndian>;

/// In this order, with [`CUT`] between them.
const SECTIONS: [SectionId; 6] = [
    SectionId::DebugInfo,
    SectionId::DebugAbbrev,
    SectionId::DebugLine,
    SectionId::DebugLineStr,
    SectionId::DebugStr,
    SectionId::DebugStrOffsets,
];

const CUT: &[u8] = b"#CUT#";

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let sections = cut(bytes);
    let told = overshare::fuzzing::module(&module(&sections));
    // It says so where it stops early.
    if told.problems.iter().any(|problem| problem.contains("again and again")) {
        return;
    }
    let mut oracle = Oracle { dwarf: load(&sections), files: Vec::new() };
    let whole = oracle.read();
    let texts = |index| told.texts.iter().find(|(of, _)| *of == index).map(|(_, text)| text.clone());
    let found: Vec<File> = told.sources.iter().enumerate().map(|(at, path)| (path.clone(), texts(at))).collect();
    match whole {
        Some(units) => {
            assert_eq!(found, oracle.files);
            // Of many units, each with forms of its own, some are given up.
            assert!(units > 8 || told.problems.is_empty(), "{:?}", told.problems);
        }
        // Texts may follow for those that have none so far.
        None => {
            let expected = oracle.files.iter().map(|(path, _)| path);
            assert!(found.iter().map(|(path, _)| path).zip(expected).all(|(one, other)| one == other));
            assert!(found.len() >= oracle.files.len(), "{found:?} {:?}", oracle.files);
        }
    }
});

/// The sections of an input.
fn cut(bytes: &[u8]) -> Vec<&[u8]> {
    let (mut list, mut rest) = (Vec::new(), bytes);
    while let Some(end) =
        rest.windows(CUT.len()).position(|part| part == CUT).filter(|_| list.len() + 1 < SECTIONS.len())
    {
        list.push(&rest[..end]);
        rest = &rest[end + CUT.len()..];
    }
    list.push(rest);
    list
}

fn module(sections: &[&[u8]]) -> Vec<u8> {
    let leb = |mut number: usize| {
        let mut bytes = Vec::new();
        while number >= 0x80 {
            bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        bytes.push(number as u8);
        bytes
    };
    let mut module = b"\0asm\x01\0\0\0".to_vec();
    for (id, body) in SECTIONS.iter().zip(sections) {
        let body = [&leb(id.name().len()), id.name().as_bytes(), body].concat();
        module.extend([vec![0], leb(body.len()), body].concat());
    }
    module
}

fn load<'a>(sections: &[&'a [u8]]) -> Dwarf<Slice<'a>> {
    let load = |id: SectionId| -> Result<Slice<'a>, gimli::Error> {
        let at = SECTIONS.iter().position(|known| *known == id);
        Ok(EndianSlice::new(at.and_then(|at| sections.get(at)).copied().unwrap_or_default(), LittleEndian))
    };
    Dwarf::load(load).expect("no section fails")
}

/// A path, and the text of the file.
type File = (String, Option<Vec<u8>>);

/// What `gimli` makes of the sections.
struct Oracle<'a> {
    dwarf: Dwarf<Slice<'a>>,
    files: Vec<File>,
}

/// A unit: its name, its folder, its lines.
#[derive(Default)]
struct Unit<'a> {
    name: &'a [u8],
    folder: &'a [u8],
    lines: Option<u64>,
}

impl<'a> Oracle<'a> {
    /// Gathers all files; `None` where not all of it can be read, and else the number of units.
    fn read(&mut self) -> Option<usize> {
        let units = self.units();
        let lines = self.dwarf.debug_line.reader().len();
        let mut at = 0;
        while at < lines {
            at += self.table(at, units.as_deref())?;
        }
        for unit in units.as_deref()? {
            self.add([unit.folder, b"", unit.name], None)?;
        }
        units.map(|units| units.len())
    }

    /// The files of the table that begins there; returns how long it is.
    fn table(&mut self, at: usize, units: Option<&[Unit<'a>]>) -> Option<usize> {
        let lines: &DebugLine<_> = &self.dwarf.debug_line;
        let program = lines.program(gimli::DebugLineOffset(at), 4, None, None).ok()?;
        let header = program.header();
        let format = header.encoding().format;
        let is_new = header.version() >= 5;
        // An index of another form is none.
        let index = |format: &gimli::FileEntryFormat| format.content_type == gimli::DW_LNCT_directory_index;
        let forms = [gimli::DW_FORM_udata, gimli::DW_FORM_data1, gimli::DW_FORM_data2, gimli::DW_FORM_data4];
        if !header
            .file_name_entry_format()
            .iter()
            .filter(|format| index(format))
            .all(|format| forms.contains(&format.form))
        {
            return None;
        }
        let compiled_in = match is_new {
            true => header.directory(0).and_then(|top| self.text(top, format)).unwrap_or_default(),
            false => units?.iter().find(|unit| unit.lines == Some(at as u64)).map_or(&[][..], |unit| unit.folder),
        };
        for file in header.file_names() {
            let folder = header.directory(file.directory_index()).filter(|_| file.directory_index() > 0);
            let folder = folder.and_then(|folder| self.text(folder, format)).unwrap_or_default();
            let name = self.text(file.path_name(), format).unwrap_or_default();
            let is_place = |source: &AttributeValue<_>| !matches!(source, AttributeValue::DebugStrOffsetsIndex(_));
            let text = file.source().filter(is_place).and_then(|source| self.text(source, format));
            self.add([compiled_in, folder, name], text)?;
        }
        Some(header.unit_length() + if format == Format::Dwarf64 { 12 } else { 4 })
    }

    fn units(&self) -> Option<Vec<Unit<'a>>> {
        let info: &DebugInfo<_> = &self.dwarf.debug_info;
        let (mut units, mut list) = (info.units(), Vec::new());
        while let Some(header) = units.next().ok()? {
            let forms: &DebugAbbrev<_> = &self.dwarf.debug_abbrev;
            let forms = header.abbreviations(forms).ok()?;
            let mut entries = header.entries(&forms);
            if !entries.next_entry().ok()? {
                return None;
            }
            let format = header.encoding().format;
            list.push(self.unit(entries.current()?.attrs(), format)?);
        }
        Some(list)
    }

    fn unit(&self, attributes: &[gimli::Attribute<Slice<'a>>], format: Format) -> Option<Unit<'a>> {
        let mut unit = Unit::default();
        let (mut base, mut numbered) = (base(format), [None; 2]);
        if attributes.len() > 64 {
            return None;
        }
        for attribute in attributes {
            let value = attribute.raw_value();
            let place = match attribute.name() {
                gimli::DW_AT_name => 0,
                gimli::DW_AT_comp_dir => 1,
                gimli::DW_AT_stmt_list => {
                    unit.lines = number(value).or(unit.lines);
                    continue;
                }
                gimli::DW_AT_str_offsets_base => {
                    base = number(value).map_or(base, |number| number as usize);
                    continue;
                }
                _ => continue,
            };
            match value {
                AttributeValue::DebugStrOffsetsIndex(index) => numbered[place] = Some(index),
                value => {
                    let slot = if place == 0 { &mut unit.name } else { &mut unit.folder };
                    *slot = self.text(value, format).unwrap_or(slot);
                }
            }
        }
        let text = |index: Option<_>| self.numbered(index?, base, format);
        unit.name = text(numbered[0]).unwrap_or(unit.name);
        unit.folder = text(numbered[1]).unwrap_or(unit.folder);
        Some(unit)
    }

    fn text(&self, value: AttributeValue<Slice<'a>>, format: Format) -> Option<&'a [u8]> {
        match value {
            AttributeValue::DebugStrOffsetsIndex(index) => self.numbered(index, base(format), format),
            value => self.dwarf.attr_line_string(value).ok().map(|text| text.slice()),
        }
    }

    fn numbered(&self, index: gimli::DebugStrOffsetsIndex, base: usize, format: Format) -> Option<&'a [u8]> {
        let base = gimli::DebugStrOffsetsBase(base);
        let at = self.dwarf.debug_str_offsets.get_str_offset(format, base, index).ok()?;
        self.dwarf.string(at).ok().map(|text| text.slice())
    }

    /// Adds a file once; `None` where its path is longer than what is kept of one.
    fn add(&mut self, [top, folder, name]: [&[u8]; 3], text: Option<&[u8]>) -> Option<()> {
        let end = name.windows(3).position(|part| part == b"/@/").unwrap_or(name.len());
        let name = &name[..end];
        if name.is_empty() {
            return Some(());
        }
        let mut path = Cow::from(top);
        for part in [folder, name].into_iter().filter(|part| !part.is_empty()) {
            path = match path.is_empty() || is_absolute(part) {
                true => part.into(),
                false => [&*path, if path.ends_with(b"/") { &b""[..] } else { b"/" }, part].concat().into(),
            };
        }
        if path.len() > 4000 {
            return None;
        }
        let path = String::from_utf8_lossy(&path).into_owned();
        let text = text.filter(|text| !text.is_empty()).map(<[u8]>::to_vec);
        match self.files.iter_mut().find(|(known, _)| *known == path) {
            Some((_, known)) => *known = known.take().or(text),
            None => self.files.push((path, text)),
        }
        Some(())
    }
}

/// Where the list of places begins that a section of them opens with.
fn base(format: Format) -> usize {
    if format == Format::Dwarf64 { 16 } else { 8 }
}

fn number(value: AttributeValue<Slice<'_>>) -> Option<u64> {
    match value {
        AttributeValue::SecOffset(offset) => Some(offset as u64),
        AttributeValue::Data1(number) => Some(number.into()),
        AttributeValue::Data2(number) => Some(number.into()),
        AttributeValue::Data4(number) => Some(number.into()),
        AttributeValue::Data8(number) | AttributeValue::Udata(number) => Some(number),
        _ => None,
    }
}

fn is_absolute(part: &[u8]) -> bool {
    let drive = part.len() > 2 && part[0].is_ascii_alphabetic() && part[1] == b':';
    let rest = if drive { &part[2..] } else { part };
    rest.starts_with(b"/") || rest.starts_with(b"\\")
}
