//! Numbers in as few bytes as they need, seven bits a byte, the lowest first, which is called LEB128: how tables of
//! positions are kept small, and how binary formats write numbers. Knows nothing of what the numbers mean.

/// Appends a number.
#[inline(always)]
pub fn write(bytes: &mut Vec<u8>, value: u64) {
    match value {
        0..0x80 => bytes.push(value as u8),
        _ => write_long(bytes, value),
    }
}

#[inline(never)]
fn write_long(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// Takes the next number off; `None` where it does not end, or does not fit.
pub fn read(bytes: &mut &[u8]) -> Option<u64> {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        let digit = u64::from(byte & 0x7F);
        if digit << shift >> shift != digit {
            return None;
        }
        value |= digit << shift;
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

/// A signed number as an unsigned one that is small where it is near zero.
pub fn folded(value: i64) -> u64 {
    (value << 1 ^ value >> 63) as u64
}

/// The signed number again.
pub fn unfolded(value: u64) -> i64 {
    (value >> 1) as i64 ^ -((value & 1) as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_comes_back() {
        let numbers = [0, 1, 127, 128, 300, 16_383, 16_384, u64::from(u32::MAX), u64::MAX];
        let mut bytes = Vec::new();
        numbers.iter().for_each(|&number| write(&mut bytes, number));
        let mut rest = &bytes[..];
        assert_eq!(std::iter::from_fn(|| read(&mut rest)).collect::<Vec<_>>(), numbers);
        for number in [0, 1, -1, 63, -64, i64::MAX, i64::MIN] {
            assert_eq!(unfolded(folded(number)), number);
        }
        assert_eq!(folded(-1), 1);
    }

    #[test]
    fn bytes_without_an_end_are_no_number() {
        assert_eq!(read(&mut &[0x80, 0x80][..]), None);
        assert_eq!(read(&mut &[0xFF; 20][..]), None);
    }
}
