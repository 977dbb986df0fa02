//! The header of a browser extension (crx 2 and 3), behind which its zip begins: Chromium's `crx_file/crx_verifier.cc`
//! and `crx3.proto`. Verifies no signature.

/// The first bytes of both versions.
pub const MAGIC: &[u8; 4] = b"Cr24";

/// Where the zip begins, in bytes from the start of a file that starts with `head`; none when that is no header of
/// version 2 or 3.
pub fn zip_offset(head: &[u8]) -> Option<u64> {
    if !head.starts_with(MAGIC) {
        return None;
    }
    match word(head, 4)? {
        2 => Some(16 + u64::from(word(head, 8)?) + u64::from(word(head, 12)?)),
        3 => Some(12 + u64::from(word(head, 8)?)),
        _ => None,
    }
}

/// Whether all that stands before the zip is what the format puts there: in version 2 a key and a signature, neither
/// empty, and in version 3 a message with an identifier of 16 bytes in its signed part.
pub fn is_well_formed(prefix: &[u8]) -> bool {
    let whole = zip_offset(prefix).is_some_and(|offset| offset == prefix.len() as u64);
    whole
        && match word(prefix, 4) {
            Some(2) => word(prefix, 8) != Some(0) && word(prefix, 12) != Some(0),
            _ => fields(&prefix[12..]).is_some_and(|fields| identifier(&fields) == Some(16)),
        }
}

/// The four bytes at `at`, little-endian.
fn word(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

/// Bytes of the extension's identifier in the signed part of the header.
fn identifier(header: &[(u64, &[u8])]) -> Option<usize> {
    const SIGNED_HEADER_DATA: u64 = 10_000;
    const CRX_ID: u64 = 1;
    let (_, signed) = header.iter().rfind(|(number, _)| *number == SIGNED_HEADER_DATA)?;
    let signed = fields(signed)?;
    signed.iter().rfind(|(number, _)| *number == CRX_ID).map(|(_, id)| id.len())
}

/// The fields of a protocol buffers message by number, those of fixed or variable length without their bytes; none where
/// it is malformed.
fn fields(mut message: &[u8]) -> Option<Vec<(u64, &[u8])>> {
    let mut fields = Vec::new();
    while !message.is_empty() {
        let tag = variable(&mut message)?;
        let length = match tag & 7 {
            0 => variable(&mut message).map(|_| 0)?,
            1 => 8,
            2 => usize::try_from(variable(&mut message)?).ok()?,
            5 => 4,
            _ => return None,
        };
        let (bytes, rest) = message.split_at_checked(length)?;
        fields.push((tag >> 3, bytes));
        message = rest;
    }
    Some(fields)
}

/// A number of seven bits a byte, the lowest first, in ten bytes at most.
fn variable(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in 0..10 {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(byte & 0x7F) << (7 * shift);
        if byte & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crx2(key: &[u8], signature: &[u8]) -> Vec<u8> {
        let lengths = [2, key.len() as u32, signature.len() as u32].map(u32::to_le_bytes).concat();
        [MAGIC, &lengths[..], key, signature].concat()
    }

    fn crx3(header: &[u8]) -> Vec<u8> {
        let lengths = [3, header.len() as u32].map(u32::to_le_bytes).concat();
        [MAGIC, &lengths[..], header].concat()
    }

    /// A key and a signature, and the signed part with an identifier of so many bytes.
    fn header(identifier: u8) -> Vec<u8> {
        let proof = b"\x12\x06\x0A\x01k\x12\x01s";
        let signed = [&[0x82, 0xF1, 0x04, identifier + 2, 0x0A, identifier][..], &vec![7; usize::from(identifier)]];
        [&proof[..], &signed.concat()].concat()
    }

    #[test]
    fn the_zip_begins_behind_the_header() {
        let cases = [
            (crx2(b"key", b"signature"), Some(28), true),
            (crx2(b"", b"signature"), Some(25), false),
            (crx3(&header(16)), Some(12 + 8 + 22), true),
            (crx3(&header(15)), Some(12 + 8 + 21), false),
            (crx3(b""), Some(12), false),
            (crx3(b"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"), Some(23), false),
            (crx3(b"\x12\x7F\x00"), Some(15), false),
            (b"Cr24\x04\0\0\0\x04\0\0\0".to_vec(), None, false),
            (b"Cr24\x03\0\0\0".to_vec(), None, false),
            (b"Cr24\x02\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF".to_vec(), Some(16 + 2 * u64::from(u32::MAX)), false),
            (b"PK\x03\x04".to_vec(), None, false),
        ];
        for (bytes, offset, well_formed) in cases {
            assert_eq!((zip_offset(&bytes), is_well_formed(&bytes)), (offset, well_formed), "{bytes:?}");
        }
    }

    #[test]
    fn a_header_that_is_cut_off_is_not_well_formed() {
        let whole = crx3(&header(16));
        for end in 0..whole.len() {
            assert!(!is_well_formed(&whole[..end]), "cut at {end}");
        }
    }
}
