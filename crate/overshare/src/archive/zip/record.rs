//! The records of a zip file as bytes: what stands in which field (APPNOTE 6.3.10, sections 4.3 and 4.5). Reads slices
//! only, and judges nothing.

/// What begins a local file header.
pub const LOCAL: [u8; 4] = *b"PK\x03\x04";
/// What begins a record of the central directory.
pub const CENTRAL: [u8; 4] = *b"PK\x01\x02";
/// What begins the end record.
pub const END: [u8; 4] = *b"PK\x05\x06";
/// What begins the zip64 end record.
pub const END64: [u8; 4] = *b"PK\x06\x06";
/// What begins the zip64 locator.
pub const LOCATOR: [u8; 4] = *b"PK\x06\x07";
/// What may begin a data descriptor.
pub const DESCRIPTOR: [u8; 4] = *b"PK\x07\x08";

/// Bytes of a local header before its name.
pub const LOCAL_BYTES: usize = 30;
/// Bytes of a directory record before its name.
pub const CENTRAL_BYTES: usize = 46;
/// Bytes of the end record before its comment.
pub const END_BYTES: usize = 22;
/// Bytes of the zip64 end record without extensible data.
pub const END64_BYTES: usize = 56;
/// Bytes of the zip64 locator.
pub const LOCATOR_BYTES: usize = 20;

/// Stands in a 32-bit field whose value is in the zip64 extra field.
pub const ELSEWHERE: u64 = 0xFFFF_FFFF;

/// What local headers and directory records have in common.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fields {
    /// The version needed to extract, ten times.
    pub needed: u8,
    /// General purpose flags.
    pub flags: u16,
    /// The compression method.
    pub method: u16,
    /// CRC-32 of the unpacked bytes.
    pub crc: u32,
    /// Packed bytes.
    pub packed: u64,
    /// Unpacked bytes.
    pub size: u64,
    /// Bytes of the name.
    pub name: usize,
    /// Bytes of the extra fields.
    pub extra: usize,
}

impl Fields {
    /// Whether the bytes are encrypted.
    pub fn encrypted(&self) -> bool {
        self.flags & 0x41 != 0 || self.method == 99
    }

    /// Whether a data descriptor is to follow the bytes.
    pub fn described(&self) -> bool {
        self.flags & 8 != 0
    }

    /// Whether the name is said to be UTF-8.
    pub fn utf8(&self) -> bool {
        self.flags & 0x800 != 0
    }
}

/// A record of the directory.
#[derive(Debug, Clone, Copy, Default)]
pub struct Central {
    /// What a local header has as well.
    pub fields: Fields,
    /// Bytes of the file's comment.
    pub comment: usize,
    /// The Unix mode, where a Unix made it.
    pub mode: u16,
    /// Where the local header begins.
    pub offset: u64,
}

/// The end record, or the zip64 one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct End {
    /// This disk, and that of the directory.
    pub disks: [u32; 2],
    /// Records on this disk, and in total.
    pub counts: [u64; 2],
    /// Bytes of the directory.
    pub size: u64,
    /// Where the directory begins.
    pub offset: u64,
    /// Bytes of the comment, or those of the zip64 record behind its first twelve.
    pub rest: u64,
}

/// The little-endian number of so many bytes at `at`; zero where there are no bytes.
pub fn number(bytes: &[u8], at: usize, width: usize) -> u64 {
    let field = bytes.get(at..).unwrap_or_default();
    field.iter().take(width).rev().fold(0, |value, &byte| value << 8 | u64::from(byte))
}

/// A local header: section 4.3.7.
pub fn local(bytes: &[u8]) -> Option<Fields> {
    (bytes.len() >= LOCAL_BYTES && bytes.starts_with(&LOCAL)).then(|| fields(bytes, 4))
}

/// A record of the directory: section 4.3.12.
pub fn central(bytes: &[u8]) -> Option<Central> {
    (bytes.len() >= CENTRAL_BYTES && bytes.starts_with(&CENTRAL)).then(|| Central {
        fields: fields(bytes, 6),
        comment: number(bytes, 32, 2) as usize,
        mode: number(bytes, 40, 2) as u16,
        offset: number(bytes, 42, 4),
    })
}

fn fields(bytes: &[u8], at: usize) -> Fields {
    Fields {
        needed: number(bytes, at, 1) as u8,
        flags: number(bytes, at + 2, 2) as u16,
        method: number(bytes, at + 4, 2) as u16,
        crc: number(bytes, at + 10, 4) as u32,
        packed: number(bytes, at + 14, 4),
        size: number(bytes, at + 18, 4),
        name: number(bytes, at + 22, 2) as usize,
        extra: number(bytes, at + 24, 2) as usize,
    }
}

/// An end record: section 4.3.16.
pub fn end(bytes: &[u8]) -> Option<End> {
    (bytes.len() >= END_BYTES && bytes.starts_with(&END)).then(|| End {
        disks: [number(bytes, 4, 2) as u32, number(bytes, 6, 2) as u32],
        counts: [number(bytes, 8, 2), number(bytes, 10, 2)],
        size: number(bytes, 12, 4),
        offset: number(bytes, 16, 4),
        rest: number(bytes, 20, 2),
    })
}

/// A zip64 end record: section 4.3.14.
pub fn end64(bytes: &[u8]) -> Option<End> {
    (bytes.len() >= END64_BYTES && bytes.starts_with(&END64)).then(|| End {
        disks: [number(bytes, 16, 4) as u32, number(bytes, 20, 4) as u32],
        counts: [number(bytes, 24, 8), number(bytes, 32, 8)],
        size: number(bytes, 40, 8),
        offset: number(bytes, 48, 8),
        rest: number(bytes, 4, 8),
    })
}

/// The fields of an extra block, each its number and bytes; ends at the first that is cut.
pub fn extras(mut block: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    std::iter::from_fn(move || {
        let length = number(block, 2, 2) as usize;
        let field = block.get(4..4 + length)?;
        let id = number(block, 0, 2) as u16;
        block = block.get(4 + length..).unwrap_or_default();
        Some((id, field))
    })
}

/// Bytes of the fields of an extra block that are whole.
fn whole(block: &[u8]) -> usize {
    extras(block).map(|(_, field)| field.len() + 4).sum()
}

/// Why CPython's `_decodeExtra` refuses an extra block whatever is in its fields.
pub fn malformed(block: &[u8]) -> bool {
    block.len() - whole(block) >= 4
}

/// Takes the numbers of the zip64 extra field that the header leaves to it, as CPython's `_decodeExtra` does.
///
/// # Errors
///
/// With the name of the number that is not there; what can be taken is.
pub fn widen(block: &[u8], fields: &mut Fields, offset: &mut u64) -> Result<(), &'static str> {
    let mut missing = None;
    for (_, field) in extras(block).filter(|(id, _)| *id == 1) {
        let mut words = field.chunks_exact(8).map(|word| number(word, 0, 8));
        let wide: [(&mut u64, &str); 3] =
            [(&mut fields.size, "size"), (&mut fields.packed, "packed size"), (offset, "place")];
        for (value, what) in wide {
            if *value == ELSEWHERE {
                match words.next() {
                    Some(word) => *value = word,
                    None => missing = missing.or(Some(what)),
                }
            }
        }
    }
    missing.map_or(Ok(()), Err)
}

/// The path of the Unicode path field (0x7075) that belongs to a name: Info-ZIP's, as CPython reads it from 3.12 on.
pub fn unicode_path<'a>(block: &'a [u8], name: &[u8]) -> Option<Result<&'a str, ()>> {
    let mut check = flate2::Crc::new();
    check.update(name);
    let mut found = None;
    for (_, field) in extras(block).filter(|(id, _)| *id == 0x7075) {
        match unicode_field(field, check.sum()) {
            None | Some(Ok("")) => {}
            Some(Err(())) => return Some(Err(())),
            path => found = path,
        }
    }
    found
}

fn unicode_field(field: &[u8], check: u32) -> Option<Result<&str, ()>> {
    let Some(text) = field.get(5..) else { return Some(Err(())) };
    let belongs = field.first() == Some(&1) && number(field, 1, 4) == u64::from(check);
    belongs.then(|| std::str::from_utf8(text).map_err(|_| ()))
}

/// Whether a field that readers take only once stands there more often: warehouse's `DISALLOW_DUPLICATE_EXTRA_IDS`.
pub fn repeated(block: &[u8]) -> bool {
    [1, 0x7075].iter().any(|once| extras(block).filter(|(id, _)| id == once).count() > 1)
}

/// Whether the zip64 field gives other sizes than a header that leaves nothing to it; some readers believe the field.
/// Chromium's packer leaves it empty when it fills in the header.
pub fn contradicts(block: &[u8], header: &Fields) -> bool {
    let needed = header.size == ELSEWHERE || header.packed == ELSEWHERE;
    let other = |field: &[u8]| {
        let sizes = [header.size, header.packed];
        field.chunks_exact(8).zip(sizes).any(|(word, size)| number(word, 0, 8) != size)
    };
    let filled = |field: &[u8]| field.iter().any(|&byte| byte != 0);
    !needed && extras(block).any(|(id, field)| id == 1 && field.len() >= 16 && filled(field) && other(field))
}

/// What an extra block holds beyond the fields that tools write: unknown ones, longer ones, and what is cut.
pub fn unknown(block: &[u8], name: &[u8]) -> Vec<u8> {
    let mut found = Vec::new();
    let used = matches!(unicode_path(block, name), Some(Ok(path)) if !path.is_empty());
    for (id, field) in extras(block) {
        let field = beyond_hint(id, field);
        let usual = usual(id).is_some_and(|most| field.len() <= most) || id == 0x7075 && used;
        if !usual && field.iter().any(|&byte| byte != 0) {
            found.extend_from_slice(field);
            found.push(b'\n');
        }
    }
    let cut = block.get(whole(block)..).unwrap_or_default();
    if cut.iter().any(|&byte| byte != 0) {
        found.extend_from_slice(cut);
    }
    found
}

/// What stands in Microsoft's room for growth (Open Packaging Conventions, annex C.3) that should be empty; of any other
/// field, all of it.
fn beyond_hint(id: u16, field: &[u8]) -> &[u8] {
    match field {
        [0x28, 0xA0, _, _, room @ ..] if id == 0xA220 => room,
        _ => field,
    }
}

/// The most bytes that tools write into an extra field of this number; `None` for fields that may hold anything.
fn usual(id: u16) -> Option<usize> {
    match id {
        // Zip64 and NTFS times.
        0x0001 | 0x000A => Some(32),
        // Times and owners by Info-ZIP, and its older forms.
        0x5455 | 0x5855 | 0x7855 | 0x7875 => Some(24),
        // AES, Java's mark of its archives, the padding of Android's alignment.
        0x9901 | 0xCAFE | 0xD935 => Some(7),
        // ASi's Unix mode without a link's target.
        0x756E => Some(14),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(id: u16, bytes: &[u8]) -> Vec<u8> {
        [&id.to_le_bytes(), &(bytes.len() as u16).to_le_bytes(), bytes].concat()
    }

    #[test]
    fn zip64_gives_only_what_the_header_leaves_to_it() {
        let extra = field(1, &[7u64.to_le_bytes(), 8u64.to_le_bytes()].concat());
        let cases = [
            ((ELSEWHERE, ELSEWHERE, 5), (7, 8, 5), Ok(())),
            ((3, ELSEWHERE, 5), (3, 7, 5), Ok(())),
            ((3, 4, 5), (3, 4, 5), Ok(())),
            ((ELSEWHERE, ELSEWHERE, ELSEWHERE), (7, 8, ELSEWHERE), Err("place")),
        ];
        for ((size, packed, offset), wide, outcome) in cases {
            let (mut fields, mut place) = (Fields { size, packed, ..Fields::default() }, offset);
            assert_eq!(widen(&extra, &mut fields, &mut place), outcome);
            assert_eq!((fields.size, fields.packed, place), wide);
        }
    }

    #[test]
    fn cut_extra_fields_are_malformed_and_up_to_three_bytes_are_not() {
        let cases = [(vec![], false), (vec![1, 2, 3], false), (vec![1, 0, 9, 0, 0], true), (field(1, b"x"), false)];
        for (block, bad) in cases {
            assert_eq!(malformed(&block), bad, "{block:?}");
        }
    }

    #[test]
    fn unknown_long_and_cut_fields_are_kept() {
        let block = [field(0x5455, &[1; 5]), field(0xBEEF, b"text"), field(0xD935, &[0; 99]), vec![9, 9]].concat();
        assert_eq!(unknown(&block, b"a"), b"text\n\x09\x09");
        assert_eq!(unknown(&field(0x5455, &[1; 99]), b"a").len(), 100);
    }

    #[test]
    fn a_unicode_path_counts_where_it_belongs_to_the_name() {
        let mut check = flate2::Crc::new();
        check.update(b"a");
        let path = |sum: u32, text: &[u8]| field(0x7075, &[&[1], &sum.to_le_bytes()[..], text].concat());
        assert_eq!(unicode_path(&path(check.sum(), "ä".as_bytes()), b"a"), Some(Ok("ä")));
        assert_eq!(unicode_path(&path(check.sum(), b"\xFF"), b"a"), Some(Err(())));
        assert_eq!(unicode_path(&path(check.sum() ^ 1, b"b"), b"a"), None);
        assert_eq!(unicode_path(&field(0x7075, b"b"), b"a"), Some(Err(())));
    }
}
