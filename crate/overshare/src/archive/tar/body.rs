//! The bytes of what a tar reader has come to: a member's, with the holes of a sparse file filled, or some oddment's. Knows
//! no headers.

use std::collections::VecDeque;

use super::fields::Block;

/// A stretch of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// Bytes of the archive.
    Data(u64),
    /// A hole.
    Zeros(u64),
}

/// Where the bytes come from.
#[derive(Debug, Default)]
pub enum Source {
    /// Nowhere.
    #[default]
    Nothing,
    /// A member's body: its pieces, and the bytes from their end to the next header.
    Pieces(VecDeque<Piece>, u64),
    /// Bytes that are at hand, from the given one on.
    Held(Vec<u8>, usize),
    /// One block after the other, as long as they are no headers.
    Blocks(Box<Block>, usize),
    /// These bytes from the given one on, and then all that is left.
    Rest(Vec<u8>, usize),
}

/// Zeros to hand out.
pub static ZEROS: [u8; 16 << 10] = [0; 16 << 10];

/// A sparse file of `size` bytes in order, where its pieces are in order; otherwise, or where they do not fill the body that
/// they are taken from, none.
pub fn expanded(map: &[(u64, u64)], size: u64) -> Option<VecDeque<Piece>> {
    let (mut pieces, mut end) = (VecDeque::new(), 0);
    for &(offset, length) in map.iter().filter(|(_, length)| *length > 0) {
        let hole = offset.checked_sub(end)?;
        end = offset.checked_add(length)?;
        if end > size {
            return None;
        }
        pieces.extend([Piece::Zeros(hole), Piece::Data(length)]);
    }
    pieces.push_back(Piece::Zeros(size.checked_sub(end)?));
    Some(pieces)
}

/// Bytes of the archive that these pieces need.
pub fn data(pieces: &VecDeque<Piece>) -> u64 {
    let data = |piece: &Piece| if let Piece::Data(bytes) = piece { *bytes } else { 0 };
    pieces.iter().map(data).fold(0, u64::saturating_add)
}
