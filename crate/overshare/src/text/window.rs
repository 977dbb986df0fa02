//! A window that slides over text that comes in pieces, so that whoever searches it sees every place with the same
//! surroundings, wherever the pieces were cut.

use std::cell::Cell;

use super::lines::{Cursor, Position};

/// Bytes before a place that are still in the window when the place is searched.
pub const LOOKBEHIND: usize = 256;

/// Bytes after a place that are in the window when the place is searched, unless the text ends before. Holds the
/// longest thing that is matched as a whole: a private key in PEM form, which is 13 KB for RSA of 16,384 bits.
pub const LOOKAHEAD: usize = 48 << 10;

/// How many bytes are searched at once.
const STEP: usize = 128 << 10;

/// The window. Push pieces, and search [`Window::bytes`] from [`Window::from`] each time that one of the methods
/// says up to where.
#[derive(Debug, Default)]
pub struct Window {
    held: Vec<u8>,
    from: usize,
    start: u64,
    cursor: Cursor,
    /// The last place that was asked for: most are asked for in order, and the way there is counted once.
    asked: Cell<(usize, Cursor)>,
}

impl Window {
    /// Takes as much of `bytes` as fits, and returns how much that was and, when the window is full, up to where it
    /// is to be searched now.
    pub fn push(&mut self, bytes: &[u8]) -> (usize, Option<usize>) {
        let room = (self.from + STEP + LOOKAHEAD).saturating_sub(self.held.len());
        let taken = room.min(bytes.len());
        self.held.extend_from_slice(&bytes[..taken]);
        let full = taken == room;
        (taken, full.then(|| self.held.len() - LOOKAHEAD))
    }

    /// All bytes that can be seen.
    pub fn bytes(&self) -> &[u8] {
        &self.held
    }

    /// The first byte of [`Window::bytes`] that is still to be searched.
    pub fn from(&self) -> usize {
        self.from
    }

    /// Says that everything before `to` has been searched, and lets go of what nobody can see any more.
    pub fn searched(&mut self, to: usize) {
        let gone = to.saturating_sub(LOOKBEHIND);
        self.advance(gone);
        self.from = to - gone;
    }

    /// Lets go of everything, so that the text begins anew.
    pub fn clear(&mut self) {
        self.advance(self.held.len());
        self.from = 0;
    }

    /// Passes over bytes that are not to be searched. The window must be empty: see [`Window::clear`].
    pub fn pass(&mut self, bytes: &[u8]) {
        debug_assert!(self.held.is_empty());
        self.cursor.advance(bytes);
        self.start += bytes.len() as u64;
        self.asked.set((0, self.cursor));
    }

    /// The line and column of the byte at `index` of [`Window::bytes`].
    pub fn position(&self, index: usize) -> Position {
        let (mut at, mut cursor) = self.asked.get();
        if index < at {
            (at, cursor) = (0, self.cursor);
        }
        cursor.advance(&self.held[at..index]);
        self.asked.set((index, cursor));
        cursor.position()
    }

    /// Moves the window's start over its first bytes.
    fn advance(&mut self, bytes: usize) {
        self.cursor.advance(&self.held[..bytes]);
        self.start += bytes as u64;
        self.held.drain(..bytes);
        self.asked.set((0, self.cursor));
    }

    /// The offset in the whole text of the byte at `index` of [`Window::bytes`].
    pub fn offset(&self, index: usize) -> u64 {
        self.start + index as u64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where `needle` starts, searched through a window in pieces of `size`.
    fn find_all(text: &[u8], needle: &[u8], size: usize) -> Vec<(u64, Position)> {
        let mut window = Window::default();
        let mut found = Vec::new();
        let mut search = |window: &mut Window, to: usize| {
            for at in window.from()..to {
                if window.bytes()[at..].starts_with(needle) {
                    found.push((window.offset(at), window.position(at)));
                }
            }
            window.searched(to);
        };
        for mut piece in text.chunks(size) {
            while !piece.is_empty() {
                let (taken, to) = window.push(piece);
                piece = &piece[taken..];
                if let Some(to) = to {
                    search(&mut window, to);
                }
            }
        }
        let end = window.bytes().len();
        search(&mut window, end);
        found
    }

    #[test]
    fn finds_the_same_in_pieces_of_every_size() {
        let mut text = vec![b'.'; 300_000];
        for at in [0, 65_535, 131_070, 180_223, 299_993] {
            text[at..at + 6].copy_from_slice(b"needle");
        }
        text[100_000] = b'\n';
        let whole = find_all(&text, b"needle", text.len());
        assert_eq!(whole.len(), 5);
        assert_eq!(whole[2], (131_070, Position { line: 2, column: 31_070 }));
        for size in [1, 7, 65_536] {
            assert_eq!(find_all(&text, b"needle", size), whole, "pieces of {size}");
        }
    }
}
