//! Deflate (RFC 1951) and its 64 KiB variant, as the members of a zip hold them: without a frame and a checksum.

use std::io;

use deflate64::InflaterManaged;
use flate2::{Decompress, FlushDecompress, Status};

use crate::input::Pull;

use super::{Codec, Step, Trouble};

/// One stream of deflate.
pub(super) struct Deflate {
    inflate: Decompress,
    ended: bool,
}

impl Default for Deflate {
    fn default() -> Self {
        Deflate { inflate: Decompress::new(false), ended: false }
    }
}

impl Codec for Deflate {
    fn step(&mut self, input: &mut dyn Pull, output: &mut [u8], _: u64) -> io::Result<Step> {
        if self.ended {
            return Step::end(input);
        }
        let packed = input.fill_buf()?;
        let offered = packed.len();
        let (read, wrote) = (self.inflate.total_in(), self.inflate.total_out());
        let status = self.inflate.decompress(packed, output, FlushDecompress::None);
        let read = (self.inflate.total_in() - read) as usize;
        let wrote = (self.inflate.total_out() - wrote) as usize;
        input.consume(read);
        self.ended = matches!(status, Ok(Status::StreamEnd));
        Ok(match status {
            Ok(Status::StreamEnd) => Step::Wrote(wrote),
            Ok(_) => Step::after(offered, read, wrote),
            Err(_) => Step::Stop(wrote, Trouble::Corrupt),
        })
    }
}

/// One stream of deflate64.
pub(super) struct Deflate64(Box<InflaterManaged>);

impl Default for Deflate64 {
    fn default() -> Self {
        Deflate64(Box::new(InflaterManaged::new()))
    }
}

impl Codec for Deflate64 {
    fn step(&mut self, input: &mut dyn Pull, output: &mut [u8], _: u64) -> io::Result<Step> {
        if self.0.errored() {
            return Ok(Step::Stop(0, Trouble::Corrupt));
        }
        if self.0.finished() {
            return Step::end(input);
        }
        let packed = input.fill_buf()?;
        let offered = packed.len();
        let result = self.0.inflate(packed, output);
        input.consume(result.bytes_consumed);
        Ok(match result.data_error {
            true => Step::Stop(result.bytes_written, Trouble::Corrupt),
            false if self.0.finished() => Step::Wrote(result.bytes_written),
            false => Step::after(offered, result.bytes_consumed, result.bytes_written),
        })
    }
}
