//! WebAssembly modules, built in memory: sections, and the DWARF in them as bytes. Asserts nothing.

/// A number as LEB128.
pub fn leb(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 0x80 {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// A name: its length, and its bytes.
pub fn name(text: &[u8]) -> Vec<u8> {
    [leb(text.len()), text.to_vec()].concat()
}

/// A section with this number.
pub fn section(id: u8, body: &[u8]) -> Vec<u8> {
    [vec![id], leb(body.len()), body.to_vec()].concat()
}

/// A custom section with this title.
pub fn custom(title: &str, body: &[u8]) -> Vec<u8> {
    section(0, &[name(title.as_bytes()), body.to_vec()].concat())
}

/// A section that holds one name, as `sourceMappingURL` does.
pub fn url(title: &str, url: &str) -> Vec<u8> {
    custom(title, &name(url.as_bytes()))
}

/// A module of these sections.
pub fn module(sections: &[Vec<u8>]) -> Vec<u8> {
    [b"\0asm\x01\0\0\0".to_vec(), sections.concat()].concat()
}

/// The sections of debugging information with these lists of a table of lines in the fifth version, whose strings begin
/// with these bytes.
pub fn lines(lists: &[u8], strings: &[u8]) -> Vec<u8> {
    let header = [&[1, 1, 1, 0, 1, 1], lists].concat();
    let after = [&[5, 0, 4, 0][..], &(header.len() as u32).to_le_bytes(), &header].concat();
    let table = [&(after.len() as u32).to_le_bytes()[..], &after].concat();
    module(&[custom(".debug_line", &table), custom(".debug_line_str", strings)])
}

/// Sections of debugging information with so many units, whose only attribute is a name of this form and value.
pub fn units(count: usize, form: u8, value: &[u8], strings: &[u8]) -> Vec<u8> {
    let unit = [&[4, 0, 0, 0, 0, 0, 4, 1][..], value].concat();
    let unit = [&(unit.len() as u32).to_le_bytes()[..], &unit].concat();
    module(&[
        custom(".debug_info", &unit.repeat(count)),
        custom(".debug_abbrev", &[1, 0x11, 0, 0x03, form, 0, 0, 0]),
        custom(".debug_str", strings),
    ])
}
