//! Gzip (RFC 1952) as Node's zlib reads it: member after member, zero bytes as padding between them.

use std::io::{self, BufRead};

use flate2::{Crc, Decompress, FlushDecompress, Status};

use crate::input::Pull;

use super::{Codec, Step, Trouble};

/// Members of a gzip file.
pub(super) struct Gzip {
    /// Whether the first member is all that is read, as `flate2::read::GzDecoder` does.
    alone: bool,
    inflate: Decompress,
    check: Crc,
    place: Place,
    /// Names, comments and extra fields of the headers, up to a limit.
    words: Vec<u8>,
}

/// Bytes of words that are kept.
const WORDS: usize = 1 << 16;

/// What is read next.
enum Place {
    /// The first member.
    Begin,
    Body,
    /// Zero bytes, and another member or nothing.
    Between,
}

impl Default for Gzip {
    fn default() -> Self {
        Gzip {
            alone: false,
            inflate: Decompress::new(false),
            check: Crc::new(),
            place: Place::Begin,
            words: Vec::new(),
        }
    }
}

impl Gzip {
    /// The first member, and no other.
    pub(super) fn alone() -> Self {
        Gzip { alone: true, ..Gzip::default() }
    }
}

impl Codec for Gzip {
    fn step(&mut self, input: &mut dyn Pull, output: &mut [u8], _: u64) -> io::Result<Step> {
        match self.place {
            Place::Begin => self.header(input),
            Place::Body => self.body(input, output),
            Place::Between => match skip_zeros(input)?.1 {
                None => Ok(Step::End),
                Some(byte) if byte == MAGIC[0] && !self.alone => self.header(input),
                Some(_) => Ok(Step::Stop(0, Trouble::Trailing)),
            },
        }
    }

    fn words(&self) -> &[u8] {
        &self.words
    }
}

impl Gzip {
    /// Passes a member's header.
    fn header(&mut self, input: &mut dyn Pull) -> io::Result<Step> {
        Ok(match read_header(input, &mut self.words)? {
            Ok(()) => {
                self.inflate.reset(false);
                self.check.reset();
                self.place = Place::Body;
                Step::Wrote(0)
            }
            Err(trouble) => Step::Stop(0, trouble),
        })
    }

    /// Unpacks the next piece of a member's body.
    fn body(&mut self, input: &mut dyn Pull, output: &mut [u8]) -> io::Result<Step> {
        let packed = input.fill_buf()?;
        let offered = packed.len();
        let (read, wrote) = (self.inflate.total_in(), self.inflate.total_out());
        let status = self.inflate.decompress(packed, output, FlushDecompress::None);
        let read = (self.inflate.total_in() - read) as usize;
        let wrote = (self.inflate.total_out() - wrote) as usize;
        input.consume(read);
        self.check.update(&output[..wrote]);
        match status {
            Ok(Status::StreamEnd) => Ok(match self.trailer(input)? {
                Step::Stop(_, trouble) => Step::Stop(wrote, trouble),
                _ => Step::Wrote(wrote),
            }),
            Ok(_) => Ok(Step::after(offered, read, wrote)),
            Err(_) => Ok(Step::Stop(wrote, Trouble::Corrupt)),
        }
    }

    /// Holds the member's end against what was unpacked.
    fn trailer(&mut self, input: &mut dyn Pull) -> io::Result<Step> {
        self.place = Place::Between;
        let mut trailer = [0; 8];
        if read_full(input, &mut trailer)? < trailer.len() {
            return Ok(Step::Stop(0, Trouble::Missing(None)));
        }
        let word = |at: usize| u32::from_le_bytes([trailer[at], trailer[at + 1], trailer[at + 2], trailer[at + 3]]);
        if word(0) != self.check.sum() || word(4) != self.check.amount() {
            return Ok(Step::Stop(0, Trouble::Checksum));
        }
        Ok(Step::Wrote(0))
    }
}

/// The first bytes of every member.
pub const MAGIC: [u8; 2] = [0x1F, 0x8B];

/// Passes a member's header, and keeps its words: RFC 1952, section 2.3.
fn read_header(input: &mut (impl BufRead + ?Sized), words: &mut Vec<u8>) -> io::Result<Result<(), Trouble>> {
    let mut fixed = [0; 10];
    if read_full(input, &mut fixed)? < fixed.len() {
        return Ok(Err(Trouble::Missing(None)));
    }
    if fixed[..2] != MAGIC || fixed[2] != 8 || fixed[3] & 0xE0 != 0 {
        return Ok(Err(Trouble::Corrupt));
    }
    let flags = fixed[3];
    let (check, extra, name, comment) = (flags & 2 != 0, flags & 4 != 0, flags & 8 != 0, flags & 16 != 0);
    if extra {
        let mut length = [0; 2];
        let there = read_full(input, &mut length)? == 2;
        let mut field = vec![0; usize::from(u16::from_le_bytes(length))];
        if !there || read_full(input, &mut field)? < field.len() {
            return Ok(Err(Trouble::Missing(None)));
        }
        keep(words, &field);
        keep(words, b"\n");
    }
    for _ in 0..usize::from(name) + usize::from(comment) {
        if !read_string(input, words)? {
            return Ok(Err(Trouble::Missing(None)));
        }
    }
    if check && !skip(input, 2)? {
        return Ok(Err(Trouble::Missing(None)));
    }
    Ok(Ok(()))
}

/// Fills `buffer`, or as much of it as there is; returns how much that was.
pub fn read_full(input: &mut (impl BufRead + ?Sized), buffer: &mut [u8]) -> io::Result<usize> {
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
pub(super) fn skip(input: &mut (impl BufRead + ?Sized), mut amount: usize) -> io::Result<bool> {
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

/// Passes over a string and the zero byte that ends it, and keeps it; false when the input ends before.
fn read_string(input: &mut (impl BufRead + ?Sized), words: &mut Vec<u8>) -> io::Result<bool> {
    loop {
        let bytes = input.fill_buf()?;
        if bytes.is_empty() {
            return Ok(false);
        }
        let end = memchr::memchr(0, bytes);
        keep(words, &bytes[..end.unwrap_or(bytes.len())]);
        let amount = end.map_or(bytes.len(), |at| at + 1);
        input.consume(amount);
        if end.is_some() {
            keep(words, b"\n");
            return Ok(true);
        }
    }
}

/// Keeps words, as many as there is room for.
fn keep(words: &mut Vec<u8>, more: &[u8]) {
    let room = WORDS.saturating_sub(words.len());
    words.extend_from_slice(&more[..more.len().min(room)]);
}

/// Passes over zero bytes, and returns how many there were and the first other one, which stays; none at the end of the
/// input.
pub(super) fn skip_zeros(input: &mut (impl BufRead + ?Sized)) -> io::Result<(u64, Option<u8>)> {
    let mut zeros = 0;
    loop {
        let bytes = input.fill_buf()?;
        if bytes.is_empty() {
            return Ok((zeros, None));
        }
        let other = bytes.iter().position(|&byte| byte != 0);
        let found = other.map(|at| bytes[at]);
        let amount = other.unwrap_or(bytes.len());
        input.consume(amount);
        zeros += amount as u64;
        if found.is_some() {
            return Ok((zeros, found));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufReader, Read, Write};

    use flate2::{Compression, GzBuilder, write::GzEncoder};

    use super::*;
    use crate::{
        archive::{
            unpack::{Kind, open},
            visit::Body,
        },
        limits::{Budget, Limits},
    };

    fn packed(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text).expect("memory");
        encoder.finish().expect("memory")
    }

    /// What comes out of `bytes`, and what was wrong with them.
    fn unpack(bytes: &[u8], piece: usize) -> (Vec<u8>, Option<Trouble>) {
        let budget = Budget::default();
        let mut gzip = open(Kind::Gzip, Box::new(BufReader::with_capacity(piece, bytes)), &budget);
        let mut text = Vec::new();
        gzip.read_to_end(&mut text).expect("memory does not fail");
        (text, gzip.trouble())
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
        assert_eq!(unpack(&good[..good.len() - 3], 64).1, Some(Trouble::Missing(None)));
        let trailing = [&good[..], b"more"].concat();
        assert_eq!(unpack(&trailing, 64), (b"some text that is kept".to_vec(), Some(Trouble::Trailing)));
        let corrupt = [&good[..10], &[0xFF; 40]].concat();
        assert_eq!(unpack(&corrupt, 64).1, Some(Trouble::Corrupt));
    }

    #[test]
    fn what_unpacks_to_too_much_is_stopped() {
        let bytes = packed(&vec![0; 1 << 20]);
        let budget = Budget::new(Limits { inflated_bytes: 1 << 18, ..Limits::default() });
        let mut gzip = open(Kind::Gzip, Box::new(BufReader::new(&bytes[..])), &budget);
        let mut text = Vec::new();
        gzip.read_to_end(&mut text).expect("memory does not fail");
        assert_eq!(gzip.trouble(), Some(Trouble::Limit));
        assert!(text.len() < 1 << 19, "{}", text.len());
    }

    #[test]
    fn every_truncation_ends() {
        let good = packed(&b"text that repeats, ".repeat(1_000));
        for end in 0..good.len() {
            assert_eq!(unpack(&good[..end], 64).1, Some(Trouble::Missing(None)), "cut at {end}");
        }
    }
}
