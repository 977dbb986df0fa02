//! What one installer writes of a tar archive: paths, sizes and hashes, and nothing of what is in the files.

use std::io::{self, Read};

use sha2::{Digest, Sha256};

use crate::{
    input::{File, Pull},
    limits::Budget,
};

use super::{
    tar::{End, Item, Profile, Tar},
    unpack,
    visit::{Body, Trouble},
};

/// A file that is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its path.
    pub path: String,
    /// Its size.
    pub bytes: u64,
    /// Its SHA-256.
    pub sha256: [u8; 32],
    /// Whether it stays: nothing later takes its place.
    stays: bool,
}

/// What an installer writes.
#[derive(Debug, Default)]
pub struct Listing {
    /// The files, in archive order.
    pub files: Vec<Listed>,
    /// Why it writes nothing, where that is so.
    pub refusal: Option<String>,
    /// The readers of the same kind of package that read something else.
    pub diverged: Vec<&'static str>,
    /// Whether there was no member at all.
    pub nothing: bool,
}

impl Listing {
    fn refuse(&mut self, why: String) {
        self.refusal.get_or_insert(why);
        self.files.clear();
    }
}

/// Reads a dropped tar archive, compressed by gzip or not, as the installer of this name does; `None` where there is none.
///
/// # Errors
///
/// When the input cannot be pulled.
pub fn list_dropped(input: impl Read, reader: &str, budget: &Budget) -> io::Result<Option<Listing>> {
    let Some(profile) = Profile::ALL.into_iter().find(|profile| profile.name() == reader) else { return Ok(None) };
    let mut file = File::new(input, false);
    if unpack::Kind::of(file.peek(2)?) != Some(unpack::Kind::Gzip) {
        return list(file, profile, budget).map(Some);
    }
    let mut gzip = unpack::open(unpack::Kind::Gzip, Box::new(file), budget);
    let mut listing = list(&mut gzip, profile, budget)?;
    // pip reads no further than the archive's end, and does not learn what is wrong behind it.
    let unseen = profile == Profile::Pip && matches!(gzip.trouble(), Some(Trouble::Checksum | Trouble::Trailing));
    if gzip.trouble().is_some() && !unseen {
        listing.refuse("its compression is damaged".into());
    }
    Ok(Some(listing))
}

/// Reads a tar archive as this installer does, and lists what it writes.
///
/// # Errors
///
/// When the input cannot be pulled.
pub fn list(input: impl Pull, profile: Profile, budget: &Budget) -> io::Result<Listing> {
    let mut tar = Tar::new(input, profile, budget);
    let mut files: Vec<Listed> = Vec::new();
    while let Some(item) = tar.next(files.len())? {
        let (landing, listed) = match item {
            Item::Odd(_) => continue,
            Item::Copy(landing, of) => {
                let Some(original) = files.get(of) else { continue };
                (landing, (original.bytes, original.sha256))
            }
            Item::File(landing) => (landing, digest(&mut tar)?),
        };
        if let Some(file) = landing.shadows.and_then(|at| files.get_mut(at)) {
            file.stays = false;
        }
        files.push(Listed { path: landing.path, bytes: listed.0, sha256: listed.1, stays: landing.installed });
    }
    if let Some((below, folder)) = tar.put_back() {
        for file in files.iter_mut().take(below).filter(|file| file.path != folder) {
            file.path = format!("{folder}/{}", file.path);
        }
    }
    files.retain(|file| file.stays);
    let refusal = tar.refusal().map(str::to_owned);
    let mut listing = Listing {
        files,
        refusal: None,
        diverged: tar.diverged().iter().map(|profile| profile.name()).collect(),
        nothing: tar.end() == End::Nothing,
    };
    if let Some(why) = refusal {
        listing.refuse(why);
    }
    Ok(listing)
}

/// How many bytes a body has, and their SHA-256.
fn digest(body: &mut impl Body) -> io::Result<(u64, [u8; 32])> {
    let (mut bytes, mut digest) = (0, Sha256::new());
    loop {
        let piece = body.fill_buf()?;
        if piece.is_empty() {
            return Ok((bytes, digest.finalize().into()));
        }
        digest.update(piece);
        let amount = piece.len();
        bytes += amount as u64;
        body.consume(amount);
    }
}
