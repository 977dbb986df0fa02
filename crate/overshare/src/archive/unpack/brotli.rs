//! Brotli (RFC 7932): one stream, without first bytes to know it by, a checksum or a successor. Windows above 16 MiB
//! ("large window brotli") are no part of it and not read.

use std::io::{self, BufRead};

use brotli_decompressor::{BrotliDecompressStream, BrotliResult, BrotliState, StandardAlloc};

use crate::input::{Pull, read_by_buffer, split_by_buffer};

use super::{Codec, Step, Trouble};

type State = BrotliState<StandardAlloc, StandardAlloc, StandardAlloc>;

/// The stream of a brotli file.
pub(super) struct Brotli {
    state: Box<State>,
    ended: bool,
}

impl Default for Brotli {
    fn default() -> Self {
        let alloc = StandardAlloc::default;
        Brotli { state: Box::new(State::new_strict(alloc(), alloc(), alloc())), ended: false }
    }
}

/// The largest window.
const HELD: u64 = 16 << 20;

impl Codec for Brotli {
    fn step(&mut self, input: &mut dyn Pull, output: &mut [u8], room: u64) -> io::Result<Step> {
        if room < HELD {
            return Ok(Step::Stop(0, Trouble::Memory));
        }
        if self.ended {
            return Step::end(input);
        }
        let packed = input.fill_buf()?;
        let offered = packed.len();
        let (mut left, mut read, mut space, mut wrote, mut total) = (offered, 0, output.len(), 0, 0);
        let result = BrotliDecompressStream(
            &mut left,
            &mut read,
            packed,
            &mut space,
            &mut wrote,
            output,
            &mut total,
            &mut self.state,
        );
        input.consume(read);
        self.ended = matches!(result, BrotliResult::ResultSuccess);
        Ok(match result {
            BrotliResult::ResultSuccess => Step::Wrote(wrote),
            BrotliResult::ResultFailure => Step::Stop(wrote, Trouble::Corrupt),
            _ => Step::after(offered, read, wrote),
        })
    }

    fn held(&self) -> u64 {
        HELD
    }
}

/// Whether a file that begins with these bytes, as many as are at hand, may be brotli: they unpack to something, and
/// nothing contradicts it. Holds for brotli always, and for other bytes rarely but not never, so the file's name must
/// say so as well.
pub fn plausible(head: &[u8]) -> bool {
    let (mut codec, mut input, mut output) = (Brotli::default(), Head(head), vec![0; 4096]);
    let mut unpacked = 0;
    for _ in 0..64 {
        match codec.step(&mut input, &mut output, HELD) {
            Ok(Step::Wrote(wrote)) => unpacked += wrote,
            Ok(Step::End) => return unpacked > 0,
            Ok(Step::Stop(wrote, Trouble::Missing(_))) => return unpacked + wrote > 0,
            Ok(Step::Stop(..)) | Err(_) => return false,
        }
    }
    true
}

/// Bytes at hand.
struct Head<'a>(&'a [u8]);

read_by_buffer!([] Head<'_>);

impl BufRead for Head<'_> {
    split_by_buffer!();

    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        Ok(self.0)
    }

    fn consume(&mut self, amount: usize) {
        self.0.consume(amount);
    }
}

impl Pull for Head<'_> {
    fn pulled(&self) -> u64 {
        0
    }
}
