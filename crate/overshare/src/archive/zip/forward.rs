//! Bytes in order with a place and a look ahead, over a reader that is pulled or over bytes at any place. Knows no
//! format.

use std::io::{self, BufRead, Read};

use crate::input::{Pull, ReadAt, read_by_buffer, split_by_buffer};

/// No file reaches so far; the seek of a system or a browser may fail there, where an archive only lies.
const FARTHEST: u64 = 1 << 53;

/// Bytes that are looked ahead at once.
const AHEAD: usize = 64 << 10;

/// A reader that knows where it is, and can look ahead.
pub struct Forward<R> {
    input: R,
    at: u64,
    /// Bytes that were looked at and not consumed; they stand before what `input` has.
    ahead: Vec<u8>,
    start: usize,
}

impl<R: Pull> Forward<R> {
    /// Begins at `input`, which stands at this place.
    pub fn new(input: R, at: u64) -> Self {
        Forward { input, at, ahead: Vec::new(), start: 0 }
    }

    /// The place of the next byte.
    pub fn at(&self) -> u64 {
        self.at
    }

    /// The next bytes, at least so many, which stay; fewer when there are no more.
    pub fn peek(&mut self, amount: usize) -> io::Result<&[u8]> {
        if self.start == self.ahead.len() && self.input.fill_buf()?.len() >= amount {
            return self.input.fill_buf();
        }
        while self.ahead.len() - self.start < amount {
            self.ahead.drain(..self.start);
            self.start = 0;
            let more = self.input.fill_buf()?;
            let taken = more.len().min(AHEAD);
            if taken == 0 {
                break;
            }
            self.ahead.extend_from_slice(&more[..taken]);
            self.input.consume(taken);
        }
        Ok(&self.ahead[self.start..])
    }

    /// Takes the next bytes, as many as there are of this amount.
    pub fn next_bytes(&mut self, amount: usize) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; amount];
        let mut filled = 0;
        while let Some(room) = bytes.get_mut(filled..).filter(|room| !room.is_empty()) {
            match self.read(room)? {
                0 => break,
                read => filled += read,
            }
        }
        bytes.truncate(filled);
        Ok(bytes)
    }

    /// Passes over so many bytes; returns how many there were.
    pub fn skip(&mut self, amount: u64) -> io::Result<u64> {
        let mut left = amount;
        while left > 0 {
            let here = clamp(self.fill_buf()?.len(), left);
            if here == 0 {
                break;
            }
            self.consume(here);
            left -= here as u64;
        }
        Ok(amount - left)
    }

    /// Passes over zero bytes before the place `end`; false when that or the end of the input is reached.
    pub fn skip_zeros(&mut self, end: u64) -> io::Result<bool> {
        loop {
            let left = end.saturating_sub(self.at);
            let bytes = self.fill_buf()?;
            let here = clamp(bytes.len(), left);
            let zeros = bytes.iter().take(here).take_while(|&&byte| byte == 0).count();
            self.consume(zeros);
            if zeros < here || here == 0 {
                return Ok(here > 0);
            }
        }
    }
}

/// So many bytes, at most as many as are left.
pub fn clamp(amount: usize, left: u64) -> usize {
    usize::try_from(left).map_or(amount, |left| left.min(amount))
}

read_by_buffer!([R: Pull] Forward<R>);

impl<R: Pull> BufRead for Forward<R> {
    split_by_buffer!();

    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.start < self.ahead.len() {
            return Ok(&self.ahead[self.start..]);
        }
        self.input.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.at += amount as u64;
        let ahead = amount.min(self.ahead.len() - self.start);
        self.start += ahead;
        if self.start == self.ahead.len() {
            self.ahead.clear();
            self.start = 0;
        }
        if amount > ahead {
            self.input.consume(amount - ahead);
        }
    }
}

impl<R: Pull> Pull for Forward<R> {
    fn pulled(&self) -> u64 {
        self.input.pulled()
    }
}

/// Bytes at any place as bytes in order, from any place on.
pub struct At<S> {
    source: S,
    next: u64,
    buffer: Box<[u8]>,
    ready: std::ops::Range<usize>,
    pulled: u64,
}

impl<S: ReadAt> At<S> {
    /// Begins at the first byte. `pulled` is what [`Pull::pulled`] is to say: bytes of the dropped file.
    pub fn new(mut source: S, pulled: u64) -> Self {
        // Most zips inside other archives are small, and there may be a hundred thousand of them.
        let most = source.size().map_or(AHEAD, |size| clamp(AHEAD, size));
        At { source, next: 0, buffer: vec![0; most].into_boxed_slice(), ready: 0..0, pulled }
    }

    /// Goes to a place; what is buffered of it is not read again.
    pub fn go(&mut self, place: u64) {
        let first = self.next.saturating_sub(self.ready.end as u64);
        match usize::try_from(place.wrapping_sub(first)) {
            Ok(start) if place >= first && start <= self.ready.end => self.ready.start = start,
            _ => {
                self.next = place;
                self.ready = 0..0;
            }
        }
    }
}

read_by_buffer!([S: ReadAt] At<S>);

impl<S: ReadAt> BufRead for At<S> {
    split_by_buffer!();

    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.ready.is_empty() {
            let read = read_full_at(&mut self.source, self.next, &mut self.buffer)?;
            self.next = self.next.saturating_add(read as u64);
            self.ready = 0..read;
        }
        Ok(&self.buffer[self.ready.clone()])
    }

    fn consume(&mut self, amount: usize) {
        self.ready.start = (self.ready.start + amount).min(self.ready.end);
    }
}

impl<S: ReadAt> Pull for At<S> {
    fn pulled(&self) -> u64 {
        self.pulled
    }
}

impl<S: ReadAt> ReadAt for At<S> {
    fn size(&mut self) -> io::Result<u64> {
        self.source.size()
    }

    fn read_at(&mut self, at: u64, buffer: &mut [u8]) -> io::Result<usize> {
        self.source.read_at(at, buffer)
    }
}

/// Fills `buffer` from `at` on, or as much of it as there is; returns how much that was.
pub fn read_full_at(source: &mut (impl ReadAt + ?Sized), mut at: u64, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(room) = buffer.get_mut(filled..).filter(|room| !room.is_empty() && at < FARTHEST) {
        match source.read_at(at, room)? {
            0 => break,
            read => {
                filled += read;
                at = at.saturating_add(read as u64);
            }
        }
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::Held;

    #[test]
    fn looking_ahead_changes_nothing() {
        for piece in [1, 3, 100] {
            let mut forward = Forward::new(io::BufReader::with_capacity(piece, &b"0123456789"[..]), 0);
            assert!(forward.peek(4).expect("memory").starts_with(b"0123"));
            assert_eq!(forward.next_bytes(3).expect("memory"), b"012");
            assert!(forward.peek(5).expect("memory").starts_with(b"34567"));
            assert_eq!(forward.skip(3).expect("memory"), 3);
            assert_eq!((forward.at(), forward.peek(9).expect("memory")), (6, &b"6789"[..]));
            assert_eq!(forward.next_bytes(9).expect("memory"), b"6789");
        }
    }

    #[test]
    fn any_place_can_be_gone_to() {
        let mut held = Held::default();
        held.push(&(0..200_000u32).map(|at| at as u8).collect::<Vec<_>>());
        let mut at = At::new(&mut held, 0);
        for place in [0u64, 7, 100_000, 3, 65_536, 199_999] {
            at.go(place);
            assert_eq!(at.fill_buf().expect("memory").first(), Some(&(place as u8)), "{place}");
            at.consume(1);
        }
        at.go(u64::MAX);
        assert!(at.fill_buf().expect("memory").is_empty());
    }
}
