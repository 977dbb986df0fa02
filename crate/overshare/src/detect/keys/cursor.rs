//! Bytes that are taken from the front, as the containers of keys have them: numbers with the highest byte first, and
//! strings with their length before them. Knows no container.

/// What is left.
pub struct Cursor<'a>(pub &'a [u8]);

impl<'a> Cursor<'a> {
    /// The next bytes; `None` where there are fewer.
    pub fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// The number in the next bytes, four at most.
    pub fn number(&mut self, length: usize) -> Option<usize> {
        Some(self.take(length)?.iter().fold(0, |number, &byte| number << 8 | usize::from(byte)))
    }

    /// The bytes whose count stands in the next ones.
    pub fn with_length(&mut self, length: usize) -> Option<&'a [u8]> {
        let length = self.number(length)?;
        self.take(length)
    }
}
