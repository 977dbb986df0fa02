//! Where bytes come from: the dropped file, buffered, counted and hashed on the way, and what is held of it. Knows no
//! format.

use std::{
    io::{self, BufRead, Read, Seek, SeekFrom},
    ops::Range,
};

use sha2::{Digest, Sha512};

/// Bytes that are pulled at once: each pull crosses into JavaScript.
const PULL: usize = 512 << 10;

/// Bytes in order, pulled from a dropped file however many readers lie between.
pub trait Pull: BufRead {
    /// Bytes of the dropped file that have been pulled.
    fn pulled(&self) -> u64;
}

impl<T: Pull + ?Sized> Pull for &mut T {
    fn pulled(&self) -> u64 {
        (**self).pulled()
    }
}

impl<T: Pull + ?Sized> Pull for Box<T> {
    fn pulled(&self) -> u64 {
        (**self).pulled()
    }
}

impl Pull for &[u8] {
    fn pulled(&self) -> u64 {
        u64::MAX
    }
}

#[cfg(any(test, fuzzing))]
impl Pull for io::BufReader<&[u8]> {
    fn pulled(&self) -> u64 {
        u64::MAX
    }
}

/// Bytes at any place.
pub trait ReadAt {
    /// How many there are.
    fn size(&mut self) -> io::Result<u64>;
    /// Reads some of the bytes from `at` on, and returns how many; none at the end.
    fn read_at(&mut self, at: u64, buffer: &mut [u8]) -> io::Result<usize>;
}

impl<T: ReadAt + ?Sized> ReadAt for &mut T {
    fn size(&mut self) -> io::Result<u64> {
        (**self).size()
    }

    fn read_at(&mut self, at: u64, buffer: &mut [u8]) -> io::Result<usize> {
        (**self).read_at(at, buffer)
    }
}

/// Bytes in order, and at any other place.
pub trait Anywhere: Pull + ReadAt {}

impl<T: Pull + ReadAt> Anywhere for T {}

/// Implements [`Read`] by what a [`BufRead`] has at hand. What the standard library gives every reader is compiled once
/// for each that is called through a pointer; here all share one.
macro_rules! read_by_buffer {
    ([$($generics:tt)*] $reader:ty) => {
        impl<$($generics)*> std::io::Read for $reader {
            fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
                crate::input::read(self, buffer)
            }

            fn read_exact(&mut self, buffer: &mut [u8]) -> std::io::Result<()> {
                crate::input::read_exact(self, buffer)
            }

            fn read_to_end(&mut self, bytes: &mut Vec<u8>) -> std::io::Result<usize> {
                crate::input::read_to_end(self, bytes)
            }

            fn read_to_string(&mut self, text: &mut String) -> std::io::Result<usize> {
                crate::input::read_to_string(self, text)
            }
        }
    };
}

/// The same for what a [`BufRead`] does up to a byte.
macro_rules! split_by_buffer {
    () => {
        fn read_until(&mut self, byte: u8, bytes: &mut Vec<u8>) -> std::io::Result<usize> {
            crate::input::split(self, byte, Some(bytes))
        }

        fn skip_until(&mut self, byte: u8) -> std::io::Result<usize> {
            crate::input::split(self, byte, None)
        }

        fn read_line(&mut self, text: &mut String) -> std::io::Result<usize> {
            let mut bytes = Vec::new();
            crate::input::split(self, b'\n', Some(&mut bytes))?;
            crate::input::append(text, bytes)
        }
    };
}

pub(crate) use {read_by_buffer, split_by_buffer};

/// Reads some of what is at hand.
pub fn read(input: &mut dyn BufRead, buffer: &mut [u8]) -> io::Result<usize> {
    let taken = input.fill_buf()?.read(buffer)?;
    input.consume(taken);
    Ok(taken)
}

/// Fills the buffer.
pub fn read_exact(input: &mut dyn BufRead, mut buffer: &mut [u8]) -> io::Result<()> {
    while !buffer.is_empty() {
        match read(input, buffer)? {
            0 => return Err(io::ErrorKind::UnexpectedEof.into()),
            taken => buffer = &mut buffer[taken..],
        }
    }
    Ok(())
}

/// Reads all that is left.
pub fn read_to_end(input: &mut dyn BufRead, bytes: &mut Vec<u8>) -> io::Result<usize> {
    let before = bytes.len();
    loop {
        let piece = input.fill_buf()?;
        if piece.is_empty() {
            return Ok(bytes.len() - before);
        }
        bytes.extend_from_slice(piece);
        let amount = piece.len();
        input.consume(amount);
    }
}

/// Reads all that is left, as text.
pub fn read_to_string(input: &mut dyn BufRead, text: &mut String) -> io::Result<usize> {
    let mut bytes = Vec::new();
    read_to_end(input, &mut bytes)?;
    append(text, bytes)
}

/// Adds bytes that must be text.
pub fn append(text: &mut String, bytes: Vec<u8>) -> io::Result<usize> {
    let more = String::from_utf8(bytes).map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
    text.push_str(&more);
    Ok(more.len())
}

/// Takes what there is up to a byte and with it, or to the end; returns how much that was.
pub fn split(input: &mut dyn BufRead, byte: u8, mut bytes: Option<&mut Vec<u8>>) -> io::Result<usize> {
    let mut taken = 0;
    loop {
        let piece = input.fill_buf()?;
        let found = memchr::memchr(byte, piece);
        let amount = found.map_or(piece.len(), |at| at + 1);
        if let Some(bytes) = &mut bytes {
            bytes.extend_from_slice(&piece[..amount]);
        }
        input.consume(amount);
        taken += amount;
        if found.is_some() || amount == 0 {
            return Ok(taken);
        }
    }
}

/// A buffered reader that counts and hashes all that it pulls in order. What is read at other places is neither.
pub struct File<R> {
    input: R,
    buffer: Box<[u8]>,
    ready: Range<usize>,
    pulled: u64,
    /// Nothing where nobody asks for it.
    hash: Option<Sha512>,
    /// Whether it is read again: then nothing is hashed or counted any more.
    again: bool,
    /// Where reading again has come to.
    at: u64,
}

impl<R: Read> File<R> {
    /// Begins to read `input`, and hashes it where that is asked for.
    pub fn new(input: R, hash: bool) -> Self {
        File {
            input,
            buffer: vec![0; PULL].into_boxed_slice(),
            ready: 0..0,
            pulled: 0,
            hash: hash.then(Sha512::new),
            again: false,
            at: 0,
        }
    }

    /// The first `amount` bytes, at most what is pulled at once, which stay; fewer when there are no more.
    pub fn peek(&mut self, amount: usize) -> io::Result<&[u8]> {
        while self.ready.len() < amount && self.pull()? > 0 {}
        Ok(&self.buffer[self.ready.clone()])
    }

    /// SHA-512 of all that was pulled, in the registry's form; empty where it was not asked for.
    pub fn integrity(self) -> String {
        self.hash.map(|hash| format!("sha512-{}", base64(&hash.finalize()))).unwrap_or_default()
    }

    /// Pulls once, behind what is ready; returns how much that was.
    fn pull(&mut self) -> io::Result<usize> {
        if self.ready.is_empty() {
            self.ready = 0..0;
        }
        let room = &mut self.buffer[self.ready.end..];
        let pulled = loop {
            match self.input.read(room) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                pulled => break pulled?,
            }
        };
        if !self.again {
            self.hash.iter_mut().for_each(|hash| hash.update(&room[..pulled]));
            self.pulled += pulled as u64;
        }
        self.at += pulled as u64;
        self.ready.end += pulled;
        Ok(pulled)
    }
}

impl<R: Read + Seek> File<R> {
    /// Begins to read again. What was pulled until now is all that is counted and hashed.
    pub fn rewind(&mut self) -> io::Result<()> {
        self.input.seek(SeekFrom::Start(0))?;
        (self.again, self.at, self.ready) = (true, 0, 0..0);
        Ok(())
    }
}

impl<R: Read + Seek> ReadAt for File<R> {
    fn size(&mut self) -> io::Result<u64> {
        let size = self.input.seek(SeekFrom::End(0))?;
        self.input.seek(SeekFrom::Start(self.at))?;
        Ok(size)
    }

    fn read_at(&mut self, at: u64, buffer: &mut [u8]) -> io::Result<usize> {
        self.input.seek(SeekFrom::Start(at))?;
        let read = self.input.read(buffer);
        self.input.seek(SeekFrom::Start(self.at))?;
        read
    }
}

impl<R: Read> Pull for File<R> {
    fn pulled(&self) -> u64 {
        self.pulled
    }
}

read_by_buffer!([R: Read] File<R>);

impl<R: Read> BufRead for File<R> {
    split_by_buffer!();

    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.ready.is_empty() {
            self.pull()?;
        }
        Ok(&self.buffer[self.ready.clone()])
    }

    fn consume(&mut self, amount: usize) {
        self.ready.start += amount;
    }
}

/// Bytes of a file inside the dropped file that is needed whole, because it is read from its end. Held in pieces, so
/// that holding more never moves what is held already.
#[derive(Default)]
pub struct Held {
    pieces: Vec<Vec<u8>>,
    size: u64,
}

/// Bytes of one piece.
const HELD_PIECE: usize = 1 << 20;

impl Held {
    /// What is held at a place and lies in one piece of memory with it; nothing behind the end.
    pub fn piece_at(&self, at: u64) -> &[u8] {
        let piece = usize::try_from(at / HELD_PIECE as u64).ok().and_then(|index| self.pieces.get(index));
        piece.and_then(|piece| piece.get((at % HELD_PIECE as u64) as usize..)).unwrap_or_default()
    }

    /// All that is held, in order.
    pub fn pieces(&self) -> impl Iterator<Item = &[u8]> {
        self.pieces.iter().map(Vec::as_slice)
    }

    /// Adds bytes at the end.
    pub fn push(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            if self.pieces.last().is_none_or(|last| last.len() == HELD_PIECE) {
                // Most of what is held is small: only what is more than one piece takes whole ones.
                self.pieces.push(Vec::with_capacity(if self.pieces.is_empty() { 0 } else { HELD_PIECE }));
            }
            let Some(last) = self.pieces.last_mut() else { return };
            let amount = bytes.len().min(HELD_PIECE - last.len());
            last.extend_from_slice(&bytes[..amount]);
            self.size += amount as u64;
            bytes = &bytes[amount..];
        }
    }
}

impl ReadAt for Held {
    fn size(&mut self) -> io::Result<u64> {
        Ok(self.size)
    }

    fn read_at(&mut self, at: u64, buffer: &mut [u8]) -> io::Result<usize> {
        self.piece_at(at).read(buffer)
    }
}

/// Base64 with padding: RFC 4648, section 4.
pub fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let word = group.iter().fold(0u32, |word, &byte| word << 8 | u32::from(byte)) << (8 * (3 - group.len()));
        for digit in 0..4 {
            match digit <= group.len() {
                true => text.push(char::from(DIGITS[(word >> (18 - 6 * digit)) as usize & 63])),
                false => text.push('='),
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_rfc() {
        let cases =
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy")];
        for (text, encoded) in cases {
            assert_eq!(base64(text.as_bytes()), encoded);
        }
    }

    #[test]
    fn a_peek_stays() {
        let mut file = File::new(&b"some text"[..], true);
        assert_eq!(file.peek(4).expect("memory does not fail"), b"some text");
        let mut text = String::new();
        file.read_to_string(&mut text).expect("memory does not fail");
        assert_eq!((text.as_str(), file.pulled()), ("some text", 9));
    }
}
