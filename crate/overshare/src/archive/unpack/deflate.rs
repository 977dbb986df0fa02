//! Deflate (RFC 1951), as the members of a zip hold it: without a frame and a checksum.

use std::io;

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
