//! Numbers in as few bytes as they need, seven bits a byte, the lowest first: how tables of positions are kept small.
//! Knows nothing of what the numbers mean.

/// Appends a number.
pub fn write(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

/// Takes the next number off; `None` where there is none.
pub fn read(bytes: &mut &[u8]) -> Option<u64> {
    let (mut value, mut shift) = (0, 0);
    loop {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u64::from(byte & 0x7F).checked_shl(shift).unwrap_or(0);
        if byte < 0x80 {
            return Some(value);
        }
        shift += 7;
    }
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
