//! Which of 64 bytes tokens are made of, sixteen at a time where the machine can. Without it the scan of plain text
//! takes five times as long. [`plainly`] is its reference: a test holds the two equal for every byte at every place.

/// How many bytes are classified at once.
pub const BLOCK: usize = 64;

/// Bit by bit whether each byte is one that tokens are made of.
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub fn token_bits(block: &[u8; BLOCK]) -> u64 {
    let (parts, _) = block.as_chunks::<16>();
    parts.iter().rev().fold(0, |bits, part| bits << 16 | u64::from(sixteen(part)))
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
fn sixteen(part: &[u8; 16]) -> u16 {
    use std::arch::wasm32::{i8x16_sub, u8x16_bitmask, u8x16_eq, u8x16_lt, u8x16_splat, u64x2, v128_or};
    let (words, _) = part.as_chunks::<8>();
    let bytes = u64x2(u64::from_le_bytes(words[0]), u64::from_le_bytes(words[1]));
    let within = |bytes, first, count| u8x16_lt(i8x16_sub(bytes, u8x16_splat(first)), u8x16_splat(count));
    let letters = within(v128_or(bytes, u8x16_splat(0x20)), b'a', 26);
    let digits = within(bytes, b'0', 10);
    let joints = v128_or(u8x16_eq(bytes, u8x16_splat(b'_')), u8x16_eq(bytes, u8x16_splat(b'-')));
    // One bit is between `+` and `/`.
    let signs = u8x16_eq(v128_or(bytes, u8x16_splat(b'+' ^ b'/')), u8x16_splat(b'/'));
    u8x16_bitmask(v128_or(v128_or(letters, digits), v128_or(joints, signs)))
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
