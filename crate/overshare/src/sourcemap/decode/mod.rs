//! The body of a `data:` URL (RFC 2397) as it streams by, up to the first byte that belongs to it no more: base64 or
//! percent-encoded text. Finds no URL, and does not look at what it decodes.

mod base64;
mod escape;
mod plain;

use self::{base64::Base64, plain::Plain};

pub(super) use self::base64::digits;

/// Decodes the body of a data URL.
#[derive(Debug, Clone)]
pub struct Decoder {
    encoding: Encoding,
    ended: bool,
}

#[derive(Debug, Clone)]
enum Encoding {
    Base64(Base64),
    Plain(Plain),
}

/// What a decoder has done with some bytes.
struct Taken {
    /// How many belong to the body and are decoded. Where they are not all and the body has not ended, the rest has to
    /// come again with what follows it.
    bytes: usize,
    /// Whether the body has ended behind them.
    ended: bool,
}

impl Decoder {
    /// A decoder for a body that is base64, or else percent-encoded.
    pub fn new(base64: bool) -> Self {
        let encoding = if base64 { Encoding::Base64(Base64::default()) } else { Encoding::Plain(Plain::default()) };
        Decoder { encoding, ended: false }
    }

    /// Decodes what it can of `bytes` into `out`, and returns how many those were; `last` says that nothing follows.
    /// What is left, if the body has not [ended](Decoder::has_ended), is a few bytes that are to be pushed again with
    /// more behind them.
    pub fn push(&mut self, bytes: &[u8], last: bool, out: &mut Vec<u8>) -> usize {
        let taken = match &mut self.encoding {
            Encoding::Base64(decoder) => decoder.push(bytes, last, out),
            Encoding::Plain(decoder) => decoder.push(bytes, last, out),
        };
        self.ended = taken.ended;
        taken.bytes
    }

    /// Whether the body has ended.
    pub fn has_ended(&self) -> bool {
        self.ended
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of a body that comes in pieces of a size, and how many bytes belong to it.
    pub fn decoded(text: &str, base64: bool, size: usize) -> (String, usize) {
        let (mut decoder, mut out, mut held, mut taken) = (Decoder::new(base64), Vec::new(), Vec::new(), 0);
        let mut pieces = text.as_bytes().chunks(size).peekable();
        while let Some(piece) = pieces.next() {
            held.extend_from_slice(piece);
            let here = decoder.push(&held, pieces.peek().is_none(), &mut out);
            held.drain(..here);
            taken += here;
            if decoder.has_ended() {
                break;
            }
        }
        (String::from_utf8_lossy(&out).into_owned(), taken)
    }
}
