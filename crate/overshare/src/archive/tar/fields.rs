//! The fields of a header block that every reader cuts alike: what they mean differs, and is decided by each reader.

use super::BLOCK;

/// A header, or what should be one.
pub type Block = [u8; BLOCK];

/// The sum of a header's bytes with the checksum's own eight as spaces.
pub fn checksum(block: &Block) -> u32 {
    let sum = |bytes: &[u8]| bytes.iter().map(|&byte| u32::from(byte)).sum::<u32>();
    sum(&block[..148]) + 8 * u32::from(b' ') + sum(&block[156..])
}

/// The bytes up to the first zero byte.
pub fn until_nul(field: &[u8]) -> &[u8] {
    memchr::memchr(0, field).map_or(field, |nul| &field[..nul])
}

/// Bytes as text, those that are no UTF-8 written as `\xNN`: readers that keep them write them into the file's name.
pub fn escaped(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        for byte in chunk.invalid() {
            text.push_str(&format!("\\x{byte:02X}"));
        }
    }
    text
}

/// So many bytes and the padding behind them.
pub fn padded(bytes: u64) -> u64 {
    bytes.div_ceil(BLOCK as u64).saturating_mul(BLOCK as u64)
}

/// Whether a block holds nothing.
pub fn is_zero(block: &Block) -> bool {
    block.iter().all(|&byte| byte == 0)
}
