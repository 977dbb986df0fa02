//! Compressed bytes to plain ones, whatever compressed them: one reader, and a codec a file. Not a reader of what is
//! inside. What cannot be read ends the stream, and [`Body::trouble`] says why.

mod brotli;
mod bzip2;
pub mod gzip;
mod lzma;
#[cfg(test)]
mod tests;
mod xz;
mod zstd;

use std::{
    io::{self, BufRead},
    ops::Range,
};

use crate::{
    input::{Pull, read_by_buffer, split_by_buffer},
    limits::{Budget, Window},
};

use super::visit::{Body, Trouble};

pub use self::brotli::plausible as plausible_brotli;

/// How bytes are compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Gzip (RFC 1952): members, with zero bytes between them.
    Gzip,
    /// The first member of a gzip file, which is all that cargo reads.
    GzipMember,
    /// Brotli (RFC 7932), which has no first bytes to know it by: see [`plausible_brotli`].
    Brotli,
    /// Zstandard (RFC 8878): frames, and frames to skip.
    Zstd,
    /// Bzip2: streams.
    Bzip2,
    /// Xz: streams, with zero bytes between them.
    Xz,
    /// The older form of LZMA, a `.lzma` file.
    Lzma,
    /// A zip's method 14: LZMA behind a header of its own; so many bytes, or up to its end mark.
    ZipLzma(Option<u64>),
}

impl Kind {
    /// What begins with these bytes, where that can be told: brotli, `.lzma` and a zip's methods cannot.
    pub fn of(head: &[u8]) -> Option<Kind> {
        match head {
            [0x1F, 0x8B, ..] => Some(Kind::Gzip),
            [b'B', b'Z', b'h', b'1'..=b'9', ..] => Some(Kind::Bzip2),
            [0xFD, b'7', b'z', b'X', b'Z', 0, ..] => Some(Kind::Xz),
            [0x28, 0xB5, 0x2F, 0xFD, ..] | [0x50..=0x5F, 0x2A, 0x4D, 0x18, ..] => Some(Kind::Zstd),
            _ => None,
        }
    }

    /// The same as cargo reads it: of gzip the first member.
    pub fn as_cargo_reads(self) -> Self {
        if self == Kind::Gzip { Kind::GzipMember } else { self }
    }

    /// What it is called.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Gzip | Kind::GzipMember => "gzip",
            Kind::Brotli => "brotli",
            Kind::Zstd => "zstd",
            Kind::Bzip2 => "bzip2",
            Kind::Xz => "xz",
            Kind::Lzma | Kind::ZipLzma(_) => "LZMA",
        }
    }

    /// What unpacks it, for a reader that has bytes and room of its own.
    pub fn codec(self) -> Box<dyn Codec> {
        match self {
            Kind::Gzip => Box::new(gzip::Gzip::default()),
            Kind::GzipMember => Box::new(gzip::Gzip::alone()),
            Kind::Brotli => Box::new(brotli::Brotli::default()),
            Kind::Zstd => Box::new(zstd::Zstd::default()),
            Kind::Bzip2 => Box::new(bzip2::Bzip2::default()),
            Kind::Xz => Box::new(xz::Xz::default()),
            Kind::Lzma => Box::new(lzma::Lzma::alone()),
            Kind::ZipLzma(size) => Box::new(lzma::Lzma::in_zip(size)),
        }
    }
}

/// One way of compressing.
pub trait Codec {
    /// Reads on, and writes what comes of that to `output`, which is not empty. May hold at most `room` bytes of what it
    /// has written.
    ///
    /// # Errors
    ///
    /// When `input` can no longer be pulled.
    fn step(&mut self, input: &mut dyn Pull, output: &mut [u8], room: u64) -> io::Result<Step>;

    /// Bytes of what it has written that it holds at the moment, where that is as much as the file asks for.
    fn held(&self) -> u64 {
        0
    }

    /// What its headers say beside the bytes: names and comments.
    fn words(&self) -> &[u8] {
        &[]
    }
}

/// What came of a step.
#[derive(Debug, PartialEq, Eq)]
pub enum Step {
    /// So many bytes were written, and there may be more.
    Wrote(usize),
    /// There are no more.
    End,
    /// So many bytes were written, and more cannot be read.
    Stop(usize, Trouble),
}

impl Step {
    /// The step of a codec that was given `offered` bytes, read some of them and wrote some.
    ///
    /// One that does neither can go no further: the input has ended too early, or it is none.
    fn after(offered: usize, read: usize, wrote: usize) -> Step {
        match (offered, read, wrote) {
            (0, _, 0) => Step::Stop(0, Trouble::Missing(None)),
            (_, 0, 0) => Step::Stop(0, Trouble::Corrupt),
            _ => Step::Wrote(wrote),
        }
    }

    /// The end of a form that nothing may follow.
    fn end(input: &mut dyn Pull) -> io::Result<Step> {
        Ok(if input.fill_buf()?.is_empty() { Step::End } else { Step::Stop(0, Trouble::Trailing) })
    }
}

/// The unpacked bytes of something compressed, as a buffered reader.
pub struct Unpacked<'a> {
    input: Box<dyn Pull + 'a>,
    budget: &'a Budget,
    codec: Box<dyn Codec>,
    window: Window<'a>,
    output: Box<[u8]>,
    ready: Range<usize>,
    ended: bool,
    trouble: Option<Trouble>,
}

/// Bytes that are unpacked at once.
const OUTPUT: usize = 128 << 10;

/// Begins to unpack `input`, which stands at the first compressed byte, to its end. All that is unpacked is taken from
/// the budget, and so is the memory that the codec's window needs.
pub fn open<'a>(kind: Kind, input: Box<dyn Pull + 'a>, budget: &'a Budget) -> Unpacked<'a> {
    Unpacked {
        input,
        budget,
        codec: kind.codec(),
        window: Window::new(budget),
        output: budget.lend(OUTPUT),
        ready: 0..0,
        ended: false,
        trouble: None,
    }
}

impl Unpacked<'_> {
    /// Unpacks the next piece, where nothing is ready.
    fn step(&mut self) -> io::Result<()> {
        let step = self.codec.step(&mut *self.input, &mut self.output, self.window.room())?;
        let (wrote, trouble) = match step {
            Step::Wrote(wrote) => (wrote, None),
            Step::End => (0, None),
            Step::Stop(wrote, trouble) => (wrote, Some(trouble)),
        };
        self.ready = 0..wrote;
        self.ended = !matches!(step, Step::Wrote(_));
        self.trouble = trouble;
        self.window.set(self.codec.held());
        if !self.budget.inflate(wrote as u64, self.input.pulled()) {
            self.ended = true;
            self.trouble = Some(Trouble::Limit);
        }
        Ok(())
    }
}

impl Drop for Unpacked<'_> {
    fn drop(&mut self) {
        self.budget.take_back(std::mem::take(&mut self.output));
    }
}

impl Unpacked<'_> {
    /// What the headers that were read say beside the bytes: names and comments.
    pub fn words(&self) -> &[u8] {
        self.codec.words()
    }
}

impl Body for Unpacked<'_> {
    fn trouble(&self) -> Option<Trouble> {
        self.trouble
    }
}

impl Pull for Unpacked<'_> {
    fn pulled(&self) -> u64 {
        self.input.pulled()
    }
}

read_by_buffer!([] Unpacked<'_>);

impl BufRead for Unpacked<'_> {
    split_by_buffer!();

    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.ready.is_empty() && !self.ended {
            self.step()?;
        }
        Ok(&self.output[self.ready.clone()])
    }

    fn consume(&mut self, amount: usize) {
        self.ready.start = (self.ready.start + amount).min(self.ready.end);
    }
}

/// The name of the file inside a compressed one of this path: without the ending that the compression gave it.
pub fn name_inside(path: &str) -> String {
    const ENDINGS: [(&str, &str); 14] = [
        (".gz", ""),
        (".br", ""),
        (".zst", ""),
        (".bz2", ""),
        (".xz", ""),
        (".lzma", ""),
        (".tgz", ".tar"),
        (".tbz2", ".tar"),
        (".txz", ".tar"),
        (".tzst", ".tar"),
        (".svgz", ".svg"),
        (".crate", ".tar"),
        (".z", ""),
        (".gzip", ""),
    ];
    let name = path.rsplit('/').next().unwrap_or_default();
    let lower = name.to_ascii_lowercase();
    let found = ENDINGS.iter().find(|(ending, _)| lower.len() > ending.len() && lower.ends_with(ending));
    found.map_or_else(|| name.to_owned(), |(ending, inner)| format!("{}{inner}", &name[..name.len() - ending.len()]))
}
