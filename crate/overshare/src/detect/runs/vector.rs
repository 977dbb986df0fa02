//! Which of 64 bytes tokens are made of, sixteen at a time where the machine can. Without it the scan of plain text
//! takes five times as long. [`plainly`] is its reference: a test holds the two equal for every byte at every place.

/// How many bytes are classified at once.
pub const BLOCK: usize = 64;

/// For each lower half of a byte, by the bits of its upper half, whether tokens are made of it.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
static LOWER: [u8; 16] = {
    let mut table = [0; 16];
    let mut byte = 0;
    while byte < 128 {
        table[byte & 15] |= (super::in_token(byte as u8) as u8) << (byte >> 4);
        byte += 1;
    }
    table
};

/// Bit by bit whether each byte is one that tokens are made of.
#[inline(always)]
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub fn token_bits(block: &[u8; BLOCK]) -> u64 {
    let (parts, _) = block.as_chunks::<16>();
    // What is counted here is what is none.
    !parts.iter().rev().fold(0, |bits, part| bits << 16 | u64::from(others(part)))
}

/// Which of sixteen bytes tokens are not made of: each half of a byte is looked up in a table of its own.
#[inline(always)]
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
fn others(part: &[u8; 16]) -> u16 {
    use std::arch::wasm32::{u8x16_bitmask, u8x16_eq, u8x16_shr, u8x16_splat, u8x16_swizzle, u64x2, v128_and};
    let bytes = vector(part);
    let upper = u64x2(0x8040_2010_0804_0201, 0);
    let lower = u8x16_swizzle(vector(&LOWER), v128_and(bytes, u8x16_splat(15)));
    let both = v128_and(lower, u8x16_swizzle(upper, u8x16_shr(bytes, 4)));
    u8x16_bitmask(u8x16_eq(both, u8x16_splat(0)))
}

/// Bit by bit whether each byte is one that tokens are made of.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
pub fn token_bits(block: &[u8; BLOCK]) -> u64 {
    // A loop without a branch, which compilers turn into vectors themselves.
    let is = block.map(|byte| {
        let letter = (byte | 0x20).wrapping_sub(b'a') < 26;
        let digit = byte.wrapping_sub(b'0') < 10;
        u8::from(letter | digit | (byte == b'_') | (byte == b'-') | (byte | (b'+' ^ b'/') == b'/'))
    });
    // Eight bytes of 0 or 1 become eight bits: the product moves each to its place in the highest byte.
    let (words, _) = is.as_chunks::<8>();
    let packed = |word: &[u8; 8]| u64::from_le_bytes(*word).wrapping_mul(0x0102_0408_1020_4080) >> 56;
    words.iter().rev().fold(0, |bits, word| bits << 8 | packed(word))
}

/// Sixteen bytes as a vector.
#[inline(always)]
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
fn vector(bytes: &[u8; 16]) -> std::arch::wasm32::v128 {
    let (words, _) = bytes.as_chunks::<8>();
    std::arch::wasm32::u64x2(u64::from_le_bytes(words[0]), u64::from_le_bytes(words[1]))
}

/// Whether there is a digit.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub fn has_digit(bytes: &[u8]) -> bool {
    use std::arch::wasm32::{i8x16_sub, u8x16_lt, u8x16_splat, v128_any_true};
    let is_in = |part: &[u8; 16]| v128_any_true(u8x16_lt(i8x16_sub(vector(part), u8x16_splat(b'0')), u8x16_splat(10)));
    let (parts, rest) = bytes.as_chunks::<16>();
    match bytes.last_chunk::<16>() {
        Some(last) => parts.iter().any(is_in) || is_in(last),
        None => rest.iter().any(u8::is_ascii_digit),
    }
}

/// Whether there is a digit.
#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
pub fn has_digit(bytes: &[u8]) -> bool {
    // Without a way out of the loop, so that compilers look at many bytes at once.
    bytes.iter().fold(0, |any, byte| any | u8::from(byte.wrapping_sub(b'0') < 10)) != 0
}

/// The same, byte by byte.
#[cfg(test)]
fn plainly(block: &[u8; BLOCK]) -> u64 {
    block.iter().rev().fold(0, |bits, &byte| bits << 1 | u64::from(super::in_token(byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_is_classified_as_by_the_reference() {
        for byte in 0..=255 {
            for at in 0..BLOCK {
                let mut block = [b' '; BLOCK];
                block[at] = byte;
                assert_eq!(token_bits(&block), plainly(&block), "{byte} at {at}");
            }
        }
    }
}
