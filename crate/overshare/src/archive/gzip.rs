//! Gzip (RFC 1952) as Node's zlib reads it: member after member, zero bytes as padding between them. Not a reader of
//! what is inside. What cannot be read ends the stream, and [`Gzip::trouble`] says why.

use std::io::{self, BufRead, Read};

use flate2::{Crc, Decompress, FlushDecompress, Status};

use crate::{input::Pull, limits::Budget};

const OUTPUT: usize = 128 << 10;

/// Why a gzip stream was not read to its end, or is not to be trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// The file ends inside a member.
    Truncated,
    /// The compressed bytes contradict themselves.
    Corrupt,
    /// The checksum or the length at a member's end is not that of the bytes before it.
    Checksum,
    /// What follows the last member is no gzip.
    Trailing,
    /// It unpacks to more than a run may spend.
    Limit,
}

/// The unpacked bytes of a gzip file, as a buffered reader that copies nothing.
pub struct Gzip<'a, R> {
    input: R,
    budget: &'a Budget,
    inflate: Decompress,
    output: Box<[u8]>,
    ready: std::ops::Range<usize>,
    check: Crc,
    state: State,
    trouble: Option<Trouble>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Header,
    Body,
    End,
}

impl<'a, R: Pull> Gzip<'a, R> {
    /// Begins to read `input`, which stands at the first member's header.
    pub fn new(input: R, budget: &'a Budget) -> Self {
        Gzip {
            input,
            budget,
            inflate: Decompress::new(false),
            output: vec![0; OUTPUT].into_boxed_slice(),
            ready: 0..0,
            check: Crc::new(),
            state: State::Header,
            trouble: None,
        }
    }

    /// What was wrong, once the end has been reached.
    pub fn trouble(&self) -> Option<&Trouble> {
        self.trouble.as_ref()
    }

    /// The first `amount` bytes, which stay; fewer when there are no more.
    pub fn peek(&mut self, amount: usize) -> io::Result<&[u8]> {
        while self.ready.len() < amount && self.state != State::End {
            self.step()?;
        }
        Ok(&self.output[self.ready.clone()])
    }

    /// Passes a header, or unpacks the next piece of a body.
    fn step(&mut self) -> io::Result<()> {
        if self.ready.is_empty() {
            self.ready = 0..0;
        }
        match self.state {
            State::Header => self.header(),
            State::Body => self.body(),
            State::End => Ok(()),
        }
    }

    fn stop(&mut self, trouble: Trouble) {
        self.trouble = Some(trouble);
        self.state = State::End;
    }

    /// Passes a member's header; members after the first may be preceded by zero bytes.
    fn header(&mut self) -> io::Result<()> {
        match read_header(&mut self.input)? {
            Ok(()) => {
                self.inflate.reset(false);
                self.check.reset();
                self.state = State::Body;
            }
            Err(trouble) => self.stop(trouble),
        }
        Ok(())
    }

    /// Unpacks the next piece of a member's body.
    fn body(&mut self) -> io::Result<()> {
        let packed = self.input.fill_buf()?;
        let at_end = packed.is_empty();
        let (read, written) = (self.inflate.total_in(), self.inflate.total_out());
        let status = self.inflate.decompress(packed, &mut self.output[self.ready.end..], FlushDecompress::None);
        let read = (self.inflate.total_in() - read) as usize;
        let written = (self.inflate.total_out() - written) as usize;
        self.input.consume(read);
        self.check.update(&self.output[self.ready.end..][..written]);
        self.ready.end += written;
        if !self.budget.inflate(written as u64, self.input.pulled()) {
            self.stop(Trouble::Limit);
            return Ok(());
        }
        match status {
            Ok(Status::StreamEnd) => self.trailer()?,
            // Unpacked bytes may still be waiting for room when the file has ended.
            _ if at_end && written == 0 => self.stop(Trouble::Truncated),
            Ok(_) if read == 0 && written == 0 => self.stop(Trouble::Corrupt),
            Ok(_) => {}
            Err(_) => self.stop(Trouble::Corrupt),
        }
        Ok(())
    }

    /// Holds the member's end against what was unpacked, and looks for another member.
    fn trailer(&mut self) -> io::Result<()> {
        let mut trailer = [0; 8];
        if read_full(&mut self.input, &mut trailer)? < trailer.len() {
            self.stop(Trouble::Truncated);
            return Ok(());
        }
        let word = |at: usize| u32::from_le_bytes([trailer[at], trailer[at + 1], trailer[at + 2], trailer[at + 3]]);
        if word(0) != self.check.sum() || word(4) != self.check.amount() {
            self.stop(Trouble::Checksum);
            return Ok(());
        }
        self.state = match skip_zeros(&mut self.input)? {
            None => State::End,
            Some(_) => State::Header,
        };
        if self.state == State::Header && !self.input.fill_buf()?.starts_with(&MAGIC[..1]) {
            self.stop(Trouble::Trailing);
        }
        Ok(())
    }
}

impl<R: Pull> Read for Gzip<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let taken = self.fill_buf()?.read(buffer)?;
        self.consume(taken);
        Ok(taken)
    }
}

impl<R: Pull> BufRead for Gzip<'_, R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.ready.is_empty() && self.state != State::End {
            self.step()?;
        }
        Ok(&self.output[self.ready.clone()])
    }

    fn consume(&mut self, amount: usize) {
        self.ready.start += amount;
    }
}

impl<R: Pull> Pull for Gzip<'_, R> {
    fn pulled(&self) -> u64 {
        self.input.pulled()
    }
}

/// The first bytes of every member.
pub const MAGIC: [u8; 2] = [0x1F, 0x8B];

/// Passes a member's header: RFC 1952, section 2.3.
fn read_header(input: &mut impl BufRead) -> io::Result<Result<(), Trouble>> {
    let mut fixed = [0; 10];
    if read_full(input, &mut fixed)? < fixed.len() {
        return Ok(Err(Trouble::Truncated));
    }
    if fixed[..2] != MAGIC || fixed[2] != 8 || fixed[3] & 0xE0 != 0 {
        return Ok(Err(Trouble::Corrupt));
    }
    let flags = fixed[3];
    let (check, extra, name, comment) = (flags & 2 != 0, flags & 4 != 0, flags & 8 != 0, flags & 16 != 0);
    if extra {
        let mut length = [0; 2];
        let whole = read_full(input, &mut length)? == 2 && skip(input, usize::from(u16::from_le_bytes(length)))?;
        if !whole {
            return Ok(Err(Trouble::Truncated));
        }
    }
    for _ in 0..usize::from(name) + usize::from(comment) {
        if !skip_string(input)? {
            return Ok(Err(Trouble::Truncated));
        }
    }
    if check && !skip(input, 2)? {
        return Ok(Err(Trouble::Truncated));
    }
    Ok(Ok(()))
}

/// Fills `buffer`, or as much of it as there is; returns how much that was.
pub(super) fn read_full(input: &mut impl BufRead, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match input.read(&mut buffer[filled..])? {
            0 => break,
            read => filled += read,
        }
    }
    Ok(filled)
}

/// Passes over `amount` bytes; false when the input ends before.
fn skip(input: &mut impl BufRead, mut amount: usize) -> io::Result<bool> {
    while amount > 0 {
        let here = input.fill_buf()?.len().min(amount);
        if here == 0 {
            return Ok(false);
        }
        input.consume(here);
        amount -= here;
    }
    Ok(true)
}

/// Passes over a string and the zero byte that ends it; false when the input ends before.
fn skip_string(input: &mut impl BufRead) -> io::Result<bool> {
    loop {
        let bytes = input.fill_buf()?;
        if bytes.is_empty() {
            return Ok(false);
        }
        let end = memchr::memchr(0, bytes);
        let amount = end.map_or(bytes.len(), |at| at + 1);
        input.consume(amount);
        if end.is_some() {
            return Ok(true);
        }
    }
}

/// Passes over zero bytes and returns the first other one, which stays; `None` at the end of the input.
fn skip_zeros(input: &mut impl BufRead) -> io::Result<Option<u8>> {
    loop {
        let bytes = input.fill_buf()?;
        if bytes.is_empty() {
            return Ok(None);
        }
        let other = bytes.iter().position(|&byte| byte != 0);
        let found = other.map(|at| bytes[at]);
        let amount = other.unwrap_or(bytes.len());
        input.consume(amount);
        if found.is_some() {
            return Ok(found);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufReader, Write};

    use flate2::{Compression, GzBuilder, write::GzEncoder};

    use super::*;
    use crate::limits::Limits;

    fn packed(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text).expect("memory");
        encoder.finish().expect("memory")
    }

    /// What comes out of `bytes`, and what was wrong with them.
    fn unpack(bytes: &[u8], piece: usize) -> (Vec<u8>, Option<Trouble>) {
        let budget = Budget::default();
        let mut gzip = Gzip::new(BufReader::with_capacity(piece, bytes), &budget);
        let mut text = Vec::new();
        gzip.read_to_end(&mut text).expect("memory does not fail");
        (text, gzip.trouble().cloned())
    }

    #[test]
    fn members_and_padding_are_read_whatever_the_pieces() {
        let bytes =
            [packed(b"one "), packed(b"two "), vec![0; 700], packed(b""), packed(b"three"), vec![0; 9]].concat();
        for piece in [1, 7, 65_536] {
            assert_eq!(unpack(&bytes, piece), (b"one two three".to_vec(), None), "pieces of {piece}");
        }
    }

    #[test]
    fn every_field_of_a_header_is_passed() {
        let builder = GzBuilder::new().filename("a name").comment("a comment").extra(vec![1, 2, 3]);
        let mut encoder = builder.write(Vec::new(), Compression::fast());
        encoder.write_all(b"text").expect("memory");
        let bytes = encoder.finish().expect("memory");
        assert_eq!(unpack(&bytes, 3), (b"text".to_vec(), None));
    }

    #[test]
    fn what_is_wrong_is_named_and_what_came_before_is_kept() {
        let good = packed(b"some text that is kept");
        let mut wrong_sum = good.clone();
        let sum = wrong_sum.len() - 8;
        wrong_sum[sum] ^= 1;
        assert_eq!(unpack(&wrong_sum, 64), (b"some text that is kept".to_vec(), Some(Trouble::Checksum)));
        assert_eq!(unpack(&good[..good.len() - 3], 64).1, Some(Trouble::Truncated));
        let trailing = [&good[..], b"more"].concat();
        assert_eq!(unpack(&trailing, 64), (b"some text that is kept".to_vec(), Some(Trouble::Trailing)));
        let corrupt = [&good[..10], &[0xFF; 40]].concat();
        assert_eq!(unpack(&corrupt, 64).1, Some(Trouble::Corrupt));
    }

    #[test]
    fn what_unpacks_to_too_much_is_stopped() {
        let bytes = packed(&vec![0; 1 << 20]);
        let budget = Budget::new(Limits { inflated_bytes: 1 << 18, ..Limits::default() });
        let mut gzip = Gzip::new(BufReader::new(&bytes[..]), &budget);
        let mut text = Vec::new();
        gzip.read_to_end(&mut text).expect("memory does not fail");
        assert_eq!(gzip.trouble(), Some(&Trouble::Limit));
        assert!(text.len() < 1 << 19, "{}", text.len());
    }

    #[test]
    fn every_truncation_ends() {
        let good = packed(&b"text that repeats, ".repeat(1_000));
        for end in 0..good.len() {
            assert_eq!(unpack(&good[..end], 64).1, Some(Trouble::Truncated), "cut at {end}");
        }
    }
}
