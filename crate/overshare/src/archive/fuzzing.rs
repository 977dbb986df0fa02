//! Doors to the single readers, for the fuzz targets.

use std::io::{BufReader, Read};

use crate::{
    error::Error,
    input::{Held, Pull},
    limits::Budget,
};

use super::{
    Landing, asar, program,
    tar::{Profile, Tar},
    tarball, unpack,
    visit::{Body, Visitor},
    zip,
};

/// Reads every file to its end.
#[derive(Default)]
struct Reads(usize);

impl Visitor for Reads {
    fn file(&mut self, _: Landing, body: &mut dyn Body) -> Result<(), Error> {
        self.0 += 1;
        std::io::copy(body, &mut std::io::sink())?;
        body.trouble();
        Ok(())
    }

    fn copy(&mut self, _: Landing, of: usize) {
        assert!(of < self.0, "a copy of a file that has not been read");
        self.0 += 1;
    }

    fn put_back(&mut self, below: usize, _: &str) {
        assert!(below <= self.0, "a folder of files that have not been read");
    }

    fn unchecked(&mut self, _: &str, _: Option<u64>) {}

    fn done(&self) -> bool {
        false
    }
}

/// A tar archive, as each installer reads it.
pub fn tar(bytes: &[u8], budget: impl Fn() -> Budget) {
    for profile in Profile::ALL {
        let _ = tarball::members(&mut Tar::new(bytes, profile, &budget()), &mut Reads::default());
    }
}

/// Electron's archive.
pub fn asar(mut input: impl Pull, budget: &Budget) {
    let _ = asar::read(&mut input, budget, &mut Reads::default());
}

/// A program with files in it.
pub fn program(bytes: &[u8], budget: &Budget) {
    let mut held = Held::default();
    held.push(bytes);
    if let Some(contents) = program::find(&held, budget) {
        let _ = program::read(&held, &contents, u64::MAX, budget, &mut Reads::default());
    }
    let _ = zip::appended(&mut held, budget);
}

/// A zip, as each installer reads it, and by its local headers alone.
pub fn zip(bytes: &[u8], budget: impl Fn() -> Budget) {
    const PROFILES: [zip::Profile; 4] =
        [zip::Profile::Pip, zip::Profile::Vsix, zip::Profile::Nupkg, zip::Profile::Plain];
    let Some((&first, bytes)) = bytes.split_first() else { return };
    let profile = PROFILES[usize::from(first) % PROFILES.len()];
    let settings = zip::Settings { profile, header: u64::from(first >> 6) * 8 };
    let mut held = Held::default();
    held.push(bytes);
    let _ = zip::walk_at(held, u64::MAX, &settings, &budget(), &mut Reads::default());
    let _ = zip::salvage(&mut BufReader::new(bytes), &settings, &budget(), &mut Reads::default());
}

/// Something compressed, by the method that the first byte chooses: the same whole and in pieces.
pub fn unpack(bytes: &[u8], budget: impl Fn() -> Budget) {
    use unpack::Kind::{Brotli, Bzip2, Gzip, Lzma, Xz, ZipLzma, Zstd};
    const KINDS: [unpack::Kind; 8] = [Gzip, Brotli, Zstd, Bzip2, Xz, Lzma, ZipLzma(None), ZipLzma(Some(1000))];
    let Some((&first, bytes)) = bytes.split_first() else { return };
    let kind = KINDS[usize::from(first) % KINDS.len()];
    let unpacked = |capacity: usize| {
        let budget = budget();
        let mut body = unpack::open(kind, Box::new(BufReader::with_capacity(capacity, bytes)), &budget);
        let mut plain = Vec::new();
        let _ = body.read_to_end(&mut plain);
        (plain, body.trouble())
    };
    let ((whole, trouble), (pieces, trouble_in_pieces)) = (unpacked(1 << 16), unpacked(7));
    assert_eq!(trouble.is_some(), trouble_in_pieces.is_some(), "{kind:?} in pieces");
    // How much comes out before damage is met depends on how far a codec looks ahead.
    let common = whole.len().min(pieces.len());
    assert!(whole[..common] == pieces[..common] && (trouble.is_some() || whole.len() == pieces.len()), "{kind:?}");
}
