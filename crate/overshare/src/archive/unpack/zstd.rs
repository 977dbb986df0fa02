//! Zstandard (RFC 8878) as its own tool reads it: frame after frame, with frames to skip between them. Dictionaries are
//! not at hand: a frame that needs one is corrupt.

use std::io::{self, Read};

use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

use crate::input::Pull;

use super::{
    Codec, Step, Trouble,
    gzip::{read_full, skip},
};

/// Frames of a zstd file.
#[derive(Default)]
pub(super) struct Zstd {
    decoder: FrameDecoder,
    block: Vec<u8>,
    place: Place,
    window: u64,
    wrote: u64,
    header: Header,
}

/// What is read next.
#[derive(Default, PartialEq)]
enum Place {
    /// The first frame.
    #[default]
    Begin,
    /// The next block of a frame.
    Block,
    /// What the frame's last block came to.
    Rest,
    /// Another frame, or nothing.
    Between,
}

const MAGIC: [u8; 4] = [0x28, 0xB5, 0x2F, 0xFD];

/// Bytes of the largest block, as it lies in the file: RFC 8878, section 3.1.1.2.4.
const LARGEST_BLOCK: usize = 128 << 10;

impl Codec for Zstd {
    fn step(&mut self, input: &mut dyn Pull, output: &mut [u8], room: u64) -> io::Result<Step> {
        match self.place {
            Place::Begin | Place::Between => self.frame(input, room),
            Place::Block if self.decoder.can_collect() == 0 => self.block(input),
            Place::Block | Place::Rest => Ok(self.collect(output)),
        }
    }

    fn held(&self) -> u64 {
        self.window
    }
}

impl Zstd {
    /// Passes a frame's header, or a whole frame that is to be skipped.
    fn frame(&mut self, input: &mut dyn Pull, room: u64) -> io::Result<Step> {
        let mut magic = [0; 4];
        let read = read_full(input, &mut magic)?;
        let first = self.place == Place::Begin;
        match magic {
            _ if read == 0 && !first => Ok(Step::End),
            _ if read < magic.len() && first => Ok(Step::Stop(0, Trouble::Missing(None))),
            MAGIC if read == magic.len() => self.header(input, room),
            [0x50..=0x5F, 0x2A, 0x4D, 0x18] if read == magic.len() => self.skipped(input),
            _ if first => Ok(Step::Stop(0, Trouble::Corrupt)),
            _ => Ok(Step::Stop(0, Trouble::Trailing)),
        }
    }

    fn skipped(&mut self, input: &mut dyn Pull) -> io::Result<Step> {
        let mut size = [0; 4];
        let whole = read_full(input, &mut size)? == size.len() && skip(input, u32::from_le_bytes(size) as usize)?;
        self.place = Place::Between;
        Ok(if whole { Step::Wrote(0) } else { Step::Stop(0, Trouble::Missing(None)) })
    }

    fn header(&mut self, input: &mut dyn Pull, room: u64) -> io::Result<Step> {
        let Some((header, bytes)) = Header::read(input)? else { return Ok(Step::Stop(0, Trouble::Missing(None))) };
        if header.window > room {
            return Ok(Step::Stop(0, Trouble::Memory));
        }
        self.decoder.set_max_window_size(room);
        if self.decoder.reset(&bytes[..]).is_err() {
            return Ok(Step::Stop(0, Trouble::Corrupt));
        }
        self.window = self.window.max(header.window);
        (self.header, self.wrote, self.place) = (header, 0, Place::Block);
        Ok(Step::Wrote(0))
    }

    /// Reads a block and unpacks it into the decoder.
    fn block(&mut self, input: &mut dyn Pull) -> io::Result<Step> {
        let mut header = [0; 3];
        if read_full(input, &mut header)? < header.len() {
            return Ok(Step::Stop(0, Trouble::Missing(None)));
        }
        let word = u32::from_le_bytes([header[0], header[1], header[2], 0]);
        let (last, repeated, size) = (word & 1 == 1, word >> 1 & 3 == 1, (word >> 3) as usize);
        let here = if repeated { 1 } else { size };
        if here > LARGEST_BLOCK {
            return Ok(Step::Stop(0, Trouble::Corrupt));
        }
        let sum = if last && self.header.checksum { 4 } else { 0 };
        self.block.resize(header.len() + here + sum, 0);
        self.block[..header.len()].copy_from_slice(&header);
        if read_full(input, &mut self.block[header.len()..])? < here + sum {
            return Ok(Step::Stop(0, Trouble::Missing(None)));
        }
        let read = self.decoder.decode_blocks(&self.block[..], BlockDecodingStrategy::UptoBlocks(1));
        if last {
            self.place = Place::Rest;
        }
        Ok(if read.is_ok() { Step::Wrote(0) } else { Step::Stop(0, Trouble::Corrupt) })
    }

    /// Takes unpacked bytes from the decoder, and holds the frame's end against them.
    fn collect(&mut self, output: &mut [u8]) -> Step {
        let Ok(wrote) = self.decoder.read(output) else { return Step::Stop(0, Trouble::Corrupt) };
        self.wrote = self.wrote.saturating_add(wrote as u64);
        if self.place == Place::Block || self.decoder.can_collect() > 0 {
            return Step::Wrote(wrote);
        }
        self.place = Place::Between;
        let sum = self.decoder.get_checksum_from_data();
        let wrong_sum = sum.is_some() && sum != self.decoder.get_calculated_checksum();
        let wrong_size = self.header.content.is_some_and(|size| size != self.wrote);
        if wrong_sum || wrong_size { Step::Stop(wrote, Trouble::Checksum) } else { Step::Wrote(wrote) }
    }
}

/// What a frame's header says: RFC 8878, section 3.1.1.1.
#[derive(Default)]
struct Header {
    window: u64,
    content: Option<u64>,
    checksum: bool,
}

impl Header {
    /// Reads a header behind its first four bytes, and returns all of its bytes as well; none where it is cut off.
    fn read(input: &mut dyn Pull) -> io::Result<Option<(Header, Vec<u8>)>> {
        let mut bytes = MAGIC.to_vec();
        let mut descriptor = [0];
        if read_full(input, &mut descriptor)? == 0 {
            return Ok(None);
        }
        let [descriptor] = descriptor;
        let single = descriptor & 0x20 != 0;
        let dictionary = [0, 1, 2, 4][usize::from(descriptor & 3)];
        let content = [usize::from(single), 2, 4, 8][usize::from(descriptor >> 6)];
        let begin = bytes.len() + 1;
        bytes.push(descriptor);
        bytes.resize(begin + usize::from(!single) + dictionary + content, 0);
        if read_full(input, &mut bytes[begin..])? < bytes.len() - begin {
            return Ok(None);
        }
        let size = little_endian(&bytes[bytes.len() - content..]) + if content == 2 { 256 } else { 0 };
        let content = (content > 0).then_some(size);
        let window = if single { size } else { window(bytes[begin]) };
        Ok(Some((Header { window, content, checksum: descriptor & 4 != 0 }, bytes)))
    }
}

/// The size of a window from its descriptor: RFC 8878, section 3.1.1.1.2.
fn window(descriptor: u8) -> u64 {
    let base = 1 << (10 + (descriptor >> 3));
    base + base / 8 * u64::from(descriptor & 7)
}

fn little_endian(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, &byte| number << 8 | u64::from(byte))
}
