//! Names as they are compared: whatever the case, one with several, or by a hash of their letters and digits. Knows no
//! vendor.

/// The hash of no letters.
pub const EMPTY: u64 = 0xCBF2_9CE4_8422_2325;

/// The hash of what was hashed and one more letter (FNV-1a, 64 bits).
pub fn add(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0000_0100_0000_01B3)
}

/// Whether a word is one of these names, in either case.
pub fn is_one_of(word: &[u8], names: &[&str]) -> bool {
    names.iter().any(|name| word.eq_ignore_ascii_case(name.as_bytes()))
}

/// The hash of a name.
pub fn hash(name: &str) -> u64 {
    name.bytes().fold(EMPTY, add)
}
