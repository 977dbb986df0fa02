//! A text that is wanted whole, with its secrets masked: what is shown when somebody opens a file.

use std::ops::Range;

use memchr::memmem::Finder;

use crate::detect;

use super::{At, Target};

/// Waits for one text and keeps its bytes.
#[derive(Debug)]
pub struct Capture {
    target: Target,
    /// Where it stands, once it has been met.
    at: Option<At>,
    state: State,
    bytes: Vec<u8>,
    masks: Vec<Range<u64>>,
    /// Secrets that were found in what the text holds, decoded: in it they may stand as they are, or in escapes.
    inner: Vec<Vec<u8>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    Reading,
    Complete,
    /// It has been read before it was known that it is wanted.
    Passed,
}

/// The shortest piece of a secret that is looked for by itself.
const PIECE: usize = 8;

impl Capture {
    /// Waits for `target`.
    pub fn new(target: Target) -> Self {
        Capture { target, at: None, state: State::Waiting, bytes: Vec::new(), masks: Vec::new(), inner: Vec::new() }
    }

    /// Whether the text has been read.
    pub fn is_complete(&self) -> bool {
        self.state == State::Complete
    }

    /// A text begins.
    pub(super) fn begin(&mut self, target: Target, at: At) {
        if self.target == target && self.state == State::Waiting {
            self.state = State::Reading;
            self.at = Some(at);
        }
    }

    /// A text ends.
    pub(super) fn end(&mut self, target: Target) {
        if self.target == target {
            self.state = State::Complete;
        }
    }

    /// The text, if it is one of these, was not the one that is wanted: another comes in its place.
    pub(super) fn forget(&mut self, is_one: impl Fn(Target) -> bool) {
        if is_one(self.target) {
            *self = Capture::new(self.target);
        }
    }

    /// A file has the bytes of an earlier one: where it is wanted, that one is, in another pass.
    pub(super) fn copied(&mut self, copy: Target, original: Target) {
        if self.target == copy && self.state == State::Waiting {
            (self.target, self.state) = (original, State::Passed);
        }
    }

    /// What is wanted, where it was passed before that was known.
    pub fn passed(&self) -> Option<Target> {
        (self.state == State::Passed).then_some(self.target)
    }

    /// Takes the next piece of a text.
    pub(super) fn take(&mut self, at: At, bytes: &[u8]) {
        if self.wants(at) {
            self.bytes.extend_from_slice(bytes);
        }
    }

    /// A secret was found: in the text itself, where it has a range, or in something that the text holds.
    pub(super) fn hide(&mut self, at: At, range: Option<Range<u64>>, secret: &[u8]) {
        if self.state != State::Reading {
            return;
        }
        match range.filter(|_| self.wants(at)) {
            Some(range) => self.masks.push(range),
            None => self.inner.extend(pieces(secret)),
        }
    }

    fn wants(&self, at: At) -> bool {
        self.state == State::Reading && self.at == Some(at)
    }

    /// The bytes, each secret overwritten; of text in UTF-16 the same text in UTF-8.
    pub fn masked(mut self) -> Vec<u8> {
        if let Some(text) = from_utf16(&self.bytes) {
            return detect::masked(&text).unwrap_or(text).into_bytes();
        }
        let length = self.bytes.len();
        let within = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX).min(length);
        let mut masks: Vec<Range<usize>> = self.masks.iter().map(|mask| within(mask.start)..within(mask.end)).collect();
        self.inner.sort();
        self.inner.dedup();
        for piece in &self.inner {
            masks.extend(Finder::new(piece).find_iter(&self.bytes).map(|at| at..at + piece.len()));
        }
        for mask in masks.into_iter().filter(|mask| mask.start < mask.end) {
            self.bytes[mask].iter_mut().filter(|byte| !byte.is_ascii_whitespace()).for_each(|byte| *byte = b'*');
        }
        self.bytes
    }
}

/// Text in UTF-16 with a byte-order mark, without that mark.
fn from_utf16(bytes: &[u8]) -> Option<String> {
    let read: fn([u8; 2]) -> u16 = match bytes {
        [0xFF, 0xFE, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] => u16::from_be_bytes,
        _ => return None,
    };
    let units = bytes[2..].chunks_exact(2).map(|pair| read([pair[0], pair[1]]));
    Some(char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

/// The parts of a secret that most ways of writing it leave as they are; short, so that an escape spoils only one.
fn pieces(secret: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let words = secret.split(move |byte| !plain(byte));
    words.flat_map(|word| word.chunks(2 * PIECE)).filter(|piece| piece.len() >= PIECE).map(<[u8]>::to_vec)
}
