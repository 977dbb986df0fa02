//! Bzip2 as its own tool reads it: stream after stream, and what follows the last is trailing.

use std::io;

use bzip2::{Decompress, Status};

use crate::input::Pull;

use super::{Codec, Step, Trouble};

/// Streams of a bzip2 file.
#[derive(Default)]
pub(super) struct Bzip2 {
    stream: Option<Decompress>,
    begun: bool,
}

/// What a decompressor needs for its largest blocks.
const HELD: u64 = 4 << 20;

impl Codec for Bzip2 {
    fn step(&mut self, input: &mut dyn Pull, output: &mut [u8], room: u64) -> io::Result<Step> {
        let packed = input.fill_buf()?;
        let Some(stream) = &mut self.stream else {
            return Ok(match packed.first() {
                None if self.begun => Step::End,
                Some(&byte) if self.begun && byte != b'B' => Step::Stop(0, Trouble::Trailing),
                _ if room < HELD => Step::Stop(0, Trouble::Memory),
                _ => self.begin(),
            });
        };
        let offered = packed.len();
        let (read, wrote) = (stream.total_in(), stream.total_out());
        let status = stream.decompress(packed, output);
        let read = (stream.total_in() - read) as usize;
        let wrote = (stream.total_out() - wrote) as usize;
        input.consume(read);
        match status {
            Ok(Status::StreamEnd) => {
                self.stream = None;
                Ok(Step::Wrote(wrote))
            }
            Ok(Status::MemNeeded) => Ok(Step::Stop(wrote, Trouble::Memory)),
            Ok(_) => Ok(Step::after(offered, read, wrote)),
            Err(_) => Ok(Step::Stop(wrote, Trouble::Corrupt)),
        }
    }

    fn held(&self) -> u64 {
        if self.stream.is_some() { HELD } else { 0 }
    }
}

impl Bzip2 {
    fn begin(&mut self) -> Step {
        self.stream = Some(Decompress::new(false));
        self.begun = true;
        Step::Wrote(0)
    }
}
