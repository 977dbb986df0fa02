//! The header of a browser extension (crx 2 and 3), behind which its zip begins: Chromium's `crx_file/crx_verifier.cc`.
//! Verifies no signature.

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

/// The four bytes at `at`, little-endian.
fn word(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
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

    #[test]
    fn the_zip_begins_behind_the_header() {
        let cases = [
            (crx2(b"key", b"signature"), Some(28)),
            (crx2(b"", b"signature"), Some(25)),
            (crx3(b"a header"), Some(20)),
            (crx3(b""), Some(12)),
            (b"Cr24\x04\0\0\0\x04\0\0\0".to_vec(), None),
            (b"Cr24\x03\0\0\0".to_vec(), None),
            (b"Cr24\x02\0\0\0\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF".to_vec(), Some(16 + 2 * u64::from(u32::MAX))),
            (b"PK\x03\x04".to_vec(), None),
        ];
        for (bytes, offset) in cases {
            assert_eq!(zip_offset(&bytes), offset, "{bytes:?}");
        }
    }
}
