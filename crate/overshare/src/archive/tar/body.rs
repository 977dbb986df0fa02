//! The bytes of what a tar reader has come to: a member's, with the holes of a sparse file filled, or some oddment's. Knows
//! no headers.

use std::{
    collections::VecDeque,
    io::{self, BufRead},
};

use crate::{archive::visit::Trouble, input::Pull, limits::Budget};

use super::{
    BLOCK,
    fields::Block,
    member::{Map, Stored},
};

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

impl Source {
    /// The next bytes, those of the archive from `input`; none at the end.
    pub fn at_hand<'a>(&'a self, input: &'a mut impl Pull) -> io::Result<&'a [u8]> {
        match self {
            Source::Nothing => Ok(&[]),
            Source::Held(bytes, at) => Ok(&bytes[*at..]),
            Source::Blocks(block, at) => Ok(&block[*at..]),
            Source::Rest(bytes, at) if *at < bytes.len() => Ok(&bytes[*at..]),
            Source::Rest(..) => input.fill_buf(),
            Source::Pieces(pieces, _) => match pieces.front() {
                None => Ok(&[]),
                Some(Piece::Zeros(left)) => Ok(&ZEROS[..at_most(*left, ZEROS.len())]),
                Some(Piece::Data(left)) => {
                    let bytes = input.fill_buf()?;
                    Ok(&bytes[..at_most(*left, bytes.len())])
                }
            },
        }
    }

    /// Takes so many of those bytes; says what keeps it from handing out more, if anything does.
    pub fn consume(&mut self, amount: usize, input: &mut impl Pull, budget: &Budget) -> Option<Trouble> {
        match self {
            Source::Nothing => {}
            Source::Held(bytes, at) => *at = (*at + amount).min(bytes.len()),
            Source::Blocks(_, at) => *at = (*at + amount).min(BLOCK),
            Source::Rest(bytes, at) if *at < bytes.len() => *at = (*at + amount).min(bytes.len()),
            Source::Rest(..) => input.consume(amount),
            Source::Pieces(pieces, _) => match pieces.front_mut() {
                None => {}
                Some(Piece::Data(left)) => {
                    *left = left.saturating_sub(amount as u64);
                    input.consume(amount);
                }
                Some(Piece::Zeros(left)) => {
                    *left = left.saturating_sub(amount as u64);
                    // A header of 512 bytes can stand for any number of zeros.
                    if !budget.inflate(amount as u64, input.pulled()) {
                        *left = 0;
                        pieces.retain(|piece| *piece == Piece::Data(0));
                        return Some(Trouble::Limit);
                    }
                }
            },
        }
        None
    }
}

/// Zeros to hand out.
static ZEROS: [u8; 16 << 10] = [0; 16 << 10];

/// A body of so many bytes, in a span of so many.
pub fn pieces(content: u64, span: u64) -> Source {
    Source::Pieces(VecDeque::from([Piece::Data(content)]), span.saturating_sub(content))
}

/// A member's body; none where it is sparse and its pieces overlap.
pub fn body(stored: &Stored) -> Option<Source> {
    let gap = stored.span.saturating_sub(stored.content);
    Some(match &stored.map {
        Map::Pieces(map) => Source::Pieces(expanded(map, stored.member.bytes)?, gap),
        Map::Whole | Map::InBody { .. } => pieces(stored.content, stored.span),
    })
}

/// A sparse file of `size` bytes in order, where its pieces are in order; otherwise, or where they do not fill the body that
/// they are taken from, none.
fn expanded(map: &[(u64, u64)], size: u64) -> Option<VecDeque<Piece>> {
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

/// Passes over so many bytes, or as many as there are; returns how many.
pub fn skip(input: &mut impl BufRead, amount: u64) -> io::Result<u64> {
    let mut passed = 0;
    while passed < amount {
        let here = at_most(amount - passed, input.fill_buf()?.len());
        if here == 0 {
            break;
        }
        input.consume(here);
        passed += here as u64;
    }
    Ok(passed)
}

fn at_most(amount: u64, most: usize) -> usize {
    usize::try_from(amount).unwrap_or(usize::MAX).min(most)
}
