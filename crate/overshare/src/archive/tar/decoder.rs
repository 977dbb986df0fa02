//! One reader's view of an archive's blocks: which profile's rules are asked. Pulls no bytes.

use super::{
    fields::Block,
    member::{Profile, Step},
    npm, pip, pnpm, rust,
};

/// A reader's rules and what it remembers.
#[derive(Debug)]
pub enum Decoder {
    /// npm's, and those of an archive that no installer reads.
    Npm(npm::Decoder),
    /// pnpm's.
    Pnpm(pnpm::Decoder),
    /// pip's.
    Pip(pip::Decoder),
    /// cargo's and uv's.
    Rust(rust::Decoder),
}

impl Decoder {
    /// The rules of a profile.
    pub fn new(profile: Profile) -> Self {
        match profile {
            Profile::Npm | Profile::Plain => Decoder::Npm(npm::Decoder::default()),
            Profile::Pnpm => Decoder::Pnpm(pnpm::Decoder::default()),
            Profile::Pip => Decoder::Pip(pip::Decoder::default()),
            Profile::Uv => Decoder::Rust(rust::Decoder::new(true)),
            Profile::Cargo => Decoder::Rust(rust::Decoder::new(false)),
        }
    }

    /// What the next block is.
    pub fn block(&mut self, block: &Block) -> Step {
        match self {
            Decoder::Npm(decoder) => decoder.block(block),
            Decoder::Pnpm(decoder) => decoder.block(block),
            Decoder::Pip(decoder) => decoder.block(block),
            Decoder::Rust(decoder) => decoder.block(block),
        }
    }

    /// Takes in the body of a metadata header, which is the first `size` of these bytes and has its padding behind it, or
    /// fewer where the archive ends before; what the reader does next where it does not go on.
    pub fn metadata(&mut self, kind: u8, padded: &[u8], size: usize) -> Result<(), Step> {
        let bytes = padded.get(..size).unwrap_or(padded);
        let taken = match self {
            Decoder::Npm(decoder) => {
                decoder.metadata(kind, bytes, bytes.len() == size);
                Ok(())
            }
            Decoder::Pnpm(decoder) => decoder.metadata(kind, padded, size),
            Decoder::Pip(decoder) => return decoder.metadata(kind, padded),
            Decoder::Rust(decoder) => decoder.metadata(kind, bytes),
        };
        taken.map_err(Step::Refuse)
    }

    /// What the block behind a [`Step::Extension`] is.
    pub fn extension(&mut self, block: &Block) -> Step {
        match self {
            Decoder::Pip(decoder) => decoder.extension(block),
            Decoder::Rust(decoder) => decoder.extension(block),
            Decoder::Npm(_) | Decoder::Pnpm(_) => Step::End,
        }
    }

    /// Why the reader refuses an archive that ends without its end, behind so many bytes of a header.
    pub fn end(&self, header: usize) -> Option<&'static str> {
        match self {
            Decoder::Npm(_) => None,
            Decoder::Pnpm(_) => Some("its end is missing"),
            Decoder::Pip(decoder) => decoder.end(),
            Decoder::Rust(_) if header > 0 => Some(CUT),
            Decoder::Rust(decoder) => decoder.end(),
        }
    }
}

/// Why every installer refuses an archive that ends within a body.
pub const CUT: &str = "it ends too early";
