//! LZMA without the frame of xz: the `.lzma` file of its older tool, and a zip's method 14 (APPNOTE, section 5.8.8).

use std::io;

use lzma_rust2::{Action, LzmaStream, Status};

use crate::input::Pull;

use super::{
    Codec, Step, Trouble,
    gzip::read_full,
    xz::{kibibytes, trouble},
};

/// One stream of LZMA.
pub(super) struct Lzma {
    stream: LzmaStream,
    zip_header: Option<Option<u64>>,
    ended: bool,
}

impl Lzma {
    /// A `.lzma` file, with its own header.
    pub(super) fn alone() -> Self {
        Lzma { stream: LzmaStream::new_mem_limit(0, None), zip_header: None, ended: false }
    }

    /// A zip's member, of so many bytes where no end mark says where it ends.
    pub(super) fn in_zip(size: Option<u64>) -> Self {
        Lzma { zip_header: Some(size), ..Lzma::alone() }
    }

    /// Passes a zip's header, and hands the decoder that of a `.lzma` file, which says the same.
    fn translate(&mut self, input: &mut dyn Pull, size: Option<u64>) -> io::Result<Step> {
        let mut header = [0; 9];
        if read_full(input, &mut header)? < header.len() {
            return Ok(Step::Stop(0, Trouble::Missing(None)));
        }
        let [_, _, 5, 0, properties @ ..] = header else { return Ok(Step::Stop(0, Trouble::Corrupt)) };
        let alone = [&properties[..], &size.unwrap_or(u64::MAX).to_le_bytes()].concat();
        Ok(match self.stream.process(&alone, &mut [], Action::Run) {
            Ok(_) => Step::Wrote(0),
            Err(error) => Step::Stop(0, trouble(&error)),
        })
    }
}

impl Codec for Lzma {
    fn step(&mut self, input: &mut dyn Pull, output: &mut [u8], room: u64) -> io::Result<Step> {
        if self.ended {
            return Step::end(input);
        }
        self.stream.set_mem_limit(kibibytes(room));
        if let Some(size) = self.zip_header.take() {
            return self.translate(input, size);
        }
        let packed = input.fill_buf()?;
        let offered = packed.len();
        let action = if offered == 0 { Action::Finish } else { Action::Run };
        let wrote = self.stream.total_out();
        let result = match self.stream.process(packed, output, action) {
            Ok(result) => result,
            Err(error) => return Ok(Step::Stop((self.stream.total_out() - wrote) as usize, trouble(&error))),
        };
        input.consume(result.bytes_consumed);
        if result.status != Status::StreamEnd {
            return Ok(Step::after(offered, result.bytes_consumed, result.bytes_produced));
        }
        self.ended = true;
        Ok(match self.stream.unused_input().is_empty() {
            true => Step::Wrote(result.bytes_produced),
            false => Step::Stop(result.bytes_produced, Trouble::Trailing),
        })
    }

    fn held(&self) -> u64 {
        self.stream.memory_usage().map_or(0, |kibibytes| u64::from(kibibytes) << 10)
    }
}
