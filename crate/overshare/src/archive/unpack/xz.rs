//! Xz as its own tool reads it: stream after stream, with zero bytes in fours between them. Filters and checks beyond
//! those of the format's specification 1.2.1 are corrupt here.

use std::io::{self, ErrorKind};

use lzma_rust2::{Action, Status, XzStream};

use crate::input::Pull;

use super::{Codec, Step, Trouble, gzip::skip_zeros};

/// Streams of an xz file.
pub(super) struct Xz {
    stream: Option<XzStream>,
}

impl Default for Xz {
    fn default() -> Self {
        Xz { stream: Some(XzStream::new(false)) }
    }
}

impl Codec for Xz {
    fn step(&mut self, input: &mut dyn Pull, output: &mut [u8], room: u64) -> io::Result<Step> {
        let Some(stream) = &mut self.stream else { return self.follow(input) };
        stream.set_mem_limit(kibibytes(room));
        let packed = input.fill_buf()?;
        let offered = packed.len();
        let action = if offered == 0 { Action::Finish } else { Action::Run };
        let wrote = stream.total_out();
        match stream.process(packed, output, action) {
            Ok(result) => {
                input.consume(result.bytes_consumed);
                if result.status == Status::StreamEnd {
                    self.stream = None;
                    return Ok(Step::Wrote(result.bytes_produced));
                }
                Ok(Step::after(offered, result.bytes_consumed, result.bytes_produced))
            }
            Err(error) => Ok(Step::Stop((stream.total_out() - wrote) as usize, trouble(&error))),
        }
    }

    fn held(&self) -> u64 {
        self.stream.as_ref().and_then(XzStream::memory_usage).map_or(0, |kibibytes| u64::from(kibibytes) << 10)
    }
}

impl Xz {
    /// Passes the padding behind a stream, and begins another.
    fn follow(&mut self, input: &mut dyn Pull) -> io::Result<Step> {
        Ok(match skip_zeros(input)? {
            (zeros, _) if zeros % 4 != 0 => Step::Stop(0, Trouble::Trailing),
            (_, None) => Step::End,
            (_, Some(0xFD)) => {
                self.stream = Some(XzStream::new(false));
                Step::Wrote(0)
            }
            _ => Step::Stop(0, Trouble::Trailing),
        })
    }
}

/// What an error of a decoder means.
pub(super) fn trouble(error: &io::Error) -> Trouble {
    match error.kind() {
        ErrorKind::UnexpectedEof => Trouble::Missing(None),
        ErrorKind::OutOfMemory => Trouble::Memory,
        // The decoder has no other way to tell.
        _ if error.to_string().contains("block checksum") => Trouble::Checksum,
        _ => Trouble::Corrupt,
    }
}

/// So many bytes in KiB, rounded down, and below the number that means no limit.
pub(super) fn kibibytes(bytes: u64) -> u32 {
    u32::try_from(bytes >> 10).unwrap_or(u32::MAX).min(u32::MAX - 1)
}
