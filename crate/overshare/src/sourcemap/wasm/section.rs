//! How a section of a WebAssembly module begins (WebAssembly Core Specification, “Binary Format”, “Modules”), and which
//! custom sections tell of sources. Reads no section.

use super::super::bytes::Bytes;

/// Custom sections that tell of sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The address of a source map.
    SourceMappingUrl,
    /// The address of a module with debugging information.
    ExternalDebugInfo,
    /// What the linker identifies the module by.
    BuildId,
    /// Names of the module, its functions, their variables and so on.
    Name,
    /// DWARF: the units, and how they are written.
    DebugInfo,
    /// DWARF: the forms of what is in the units.
    DebugAbbrev,
    /// DWARF: files, and the lines of the code.
    DebugLine,
    /// DWARF: the strings of those.
    DebugLineStr,
    /// DWARF: the strings of the units.
    DebugStr,
    /// DWARF: where those strings lie.
    DebugStrOffsets,
}

const NAMES: [(&[u8], Kind); Kind::COUNT] = [
    (b"sourceMappingURL", Kind::SourceMappingUrl),
    (b"external_debug_info", Kind::ExternalDebugInfo),
    (b"build_id", Kind::BuildId),
    (b"name", Kind::Name),
    (b".debug_info", Kind::DebugInfo),
    (b".debug_abbrev", Kind::DebugAbbrev),
    (b".debug_line", Kind::DebugLine),
    (b".debug_line_str", Kind::DebugLineStr),
    (b".debug_str", Kind::DebugStr),
    (b".debug_str_offsets", Kind::DebugStrOffsets),
];

/// Longer than the longest of these names.
const NAME: u64 = 32;

const CUSTOM: u8 = 0;

/// The section of a component that holds a module.
pub const CORE_MODULE: u8 = 1;

/// The section of a component that holds another.
pub const COMPONENT: u8 = 4;

impl Kind {
    /// How many there are.
    pub const COUNT: usize = 10;
}

/// The beginning of a section.
#[derive(Debug, PartialEq, Eq)]
pub enum Head {
    /// It goes on.
    Partial,
    /// It is none.
    Malformed,
    /// It is whole: the section's number, the bytes that are left of it, and its kind.
    Section {
        /// The number.
        id: u8,
        /// Bytes behind the beginning.
        left: u64,
        /// What it tells of sources, if anything.
        kind: Option<Kind>,
    },
}

impl Head {
    /// Reads a beginning of which more may follow.
    pub fn of(held: &[u8]) -> Head {
        let mut bytes = Bytes(held);
        let (Some(id), Some(size)) = (bytes.byte(), bytes.leb()) else { return Head::incomplete(held, 6) };
        if id != CUSTOM {
            return Head::Section { id, left: size, kind: None };
        }
        let body = bytes.0.len();
        let Some(length) = bytes.leb() else { return Head::incomplete(held, 11) };
        let name = match bytes.take(length) {
            Some(name) => name,
            None if length < NAME => return Head::Partial,
            None => &[],
        };
        let left = size.checked_sub((body - bytes.0.len()) as u64);
        let kind = NAMES.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind);
        left.map_or(Head::Malformed, |left| Head::Section { id, left, kind })
    }

    /// A number takes five bytes at the most.
    fn incomplete(held: &[u8], most: usize) -> Head {
        if held.len() < most { Head::Partial } else { Head::Malformed }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_known_by_their_names() {
        let section = |id, left, kind| Head::Section { id, left, kind };
        let cases: [(&[u8], Head); 9] = [
            (b"", Head::Partial),
            (b"\x01", Head::Partial),
            (b"\x01\x80\x01", section(1, 128, None)),
            (b"\x00\x06\x04nam", Head::Partial),
            (b"\x00\x06\x04name", section(0, 1, Some(Kind::Name))),
            (b"\x00\x06\x04nope", section(0, 1, None)),
            (b"\x00\x02\x04name", Head::Malformed),
            (b"\x00\xFF\x01\x40", section(0, 254, None)),
            (b"\x01\xFF\xFF\xFF\xFF\xFF", Head::Malformed),
        ];
        for (bytes, expected) in cases {
            assert_eq!(Head::of(bytes), expected, "{bytes:?}");
        }
        for (name, kind) in NAMES {
            let bytes = [&[0, name.len() as u8 + 1, name.len() as u8], name].concat();
            assert_eq!(Head::of(&bytes), section(0, 0, Some(kind)));
        }
    }
}
