//! Numbers and strings in the bytes of binary formats, read one after the other. Knows no format.

use crate::text::varint;

/// What is left to read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Bytes<'a>(pub &'a [u8]);

impl<'a> Bytes<'a> {
    /// Whether nothing is left.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The next so many bytes; `None`, and nothing is taken, where there are fewer.
    pub fn take(&mut self, length: u64) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(usize::try_from(length).ok()?)?;
        self.0 = rest;
        Some(taken)
    }

    /// The next byte.
    pub fn byte(&mut self) -> Option<u8> {
        self.take(1)?.first().copied()
    }

    /// An unsigned number of so many bytes, eight at the most, the least significant first.
    pub fn number(&mut self, length: u64) -> Option<u64> {
        Some(self.take(length)?.iter().rev().fold(0, |number, &byte| number << 8 | u64::from(byte)))
    }

    /// An unsigned LEB128; `None` where it does not end, or does not fit.
    pub fn leb(&mut self) -> Option<u64> {
        varint::read(&mut self.0)
    }

    /// Passes over a LEB128, whatever its sign.
    pub fn pass_leb(&mut self) -> Option<()> {
        while self.byte()? >= 0x80 {}
        Some(())
    }

    /// The bytes up to the next zero, which is passed.
    pub fn string(&mut self) -> Option<&'a [u8]> {
        let length = memchr::memchr(0, self.0)?;
        let string = self.take(length as u64)?;
        self.byte().map(|_| string)
    }

    /// A WebAssembly name: its length in bytes, and those.
    pub fn name(&mut self) -> Option<&'a [u8]> {
        let length = self.leb()?;
        self.take(length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_strings_are_read() {
        let mut bytes = Bytes(b"\x01\x02\xE5\x8E\x26ab\0\x02cd\x80");
        assert_eq!(bytes.number(2), Some(0x0201));
        assert_eq!(bytes.leb(), Some(624_485));
        assert_eq!(bytes.string(), Some(&b"ab"[..]));
        assert_eq!(bytes.name(), Some(&b"cd"[..]));
        assert_eq!(bytes.leb(), None);
        assert_eq!((bytes.byte(), bytes.number(4), bytes.string()), (None, None, None));
    }

    #[test]
    fn numbers_that_do_not_fit_are_none() {
        assert_eq!(Bytes(&[0xFF; 20]).leb(), None);
        assert_eq!(Bytes(b"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01").leb(), Some(u64::MAX));
        assert_eq!(Bytes(b"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x02").leb(), None);
        assert_eq!(Bytes(&[0x80; 9]).pass_leb(), None);
    }
}
