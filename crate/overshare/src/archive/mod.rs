//! Bytes to entries, as the installer sees them. Tells what a dropped file is, unpacks it by pulled reads and hands
//! every regular file to a [`Sink`], piece by piece, and the files inside those that are archives themselves; nothing
//! is kept and nothing is judged.

mod asar;
mod body;
mod compare;
mod crx;
mod dropped;
mod format;
#[cfg(fuzzing)]
pub mod fuzzing;
mod gem;
mod install;
mod listing;
mod program;
mod readers;
mod sniff;
mod tar;
mod tarball;
mod unpack;
mod visit;
mod walk;
mod zip;

use crate::report::{Format, Severity};

pub use self::dropped::{Hashes, Walked, walk};
pub use self::listing::{Listing, list_dropped};
pub use self::sniff::{HEAD, looks_binary};
pub use self::visit::Trouble;

/// One file, before its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Landing {
    /// The path that the installer writes it under; of a file inside another, the path in there.
    pub path: String,
    /// Whether the installer writes it at all.
    pub installed: bool,
    /// What is odd about it.
    pub note: Option<String>,
    /// The earlier file of the same archive that it takes the place of, by the order in which they were handed on.
    pub shadows: Option<usize>,
}

impl Landing {
    /// A file that no installer decides about.
    fn inner(path: String) -> Self {
        Landing { path, installed: false, note: None, shadows: None }
    }
}

/// How a file ended.
#[derive(Debug)]
pub struct Ended {
    /// Its bytes.
    pub bytes: u64,
    /// Its SHA-256, when asked for.
    pub sha256: Option<[u8; 32]>,
    /// What was wrong with its bytes.
    pub trouble: Option<Trouble>,
    /// Whether it is an archive whose files were handed on in its place.
    pub opened: bool,
}

/// Takes what an archive holds, in the order of its bytes.
pub trait Sink {
    /// The archive is read as its installer reads this format. Said once, before the first file.
    fn reads_as(&mut self, format: Format);
    /// A file begins; between the beginning and the end of another, one inside that.
    fn begin(&mut self, landing: Landing);
    /// A file with the bytes of an earlier one of the same archive.
    fn copy(&mut self, landing: Landing, of: usize);
    /// The next piece of the bytes of the file that began last, where it is no archive.
    fn bytes(&mut self, piece: &[u8]);
    /// The file that began last ends.
    fn end(&mut self, ended: Ended);
    /// The first files of the archive that is read, as many as that, lie in a folder of this name, which was taken off
    /// their paths: only the end of the archive has shown that it must not be.
    fn put_back(&mut self, below: usize, folder: &str);
    /// Something in the archive that is read, and outside its files, could not be examined.
    fn unchecked(&mut self, reason: &str, bytes: Option<u64>);
    /// Words of the archive that is read that belong to none of its files: names of folders, comments in a header.
    fn words(&mut self, words: &[u8]);
    /// Readers of the archive that is read take something in it differently, or could; as a sentence.
    fn ambiguous(&mut self, severity: Severity, sentence: String);
    /// So many bytes of the dropped file have been pulled.
    fn progress(&mut self, pulled: u64);
    /// Whether nothing more is wanted.
    fn done(&self) -> bool;
}
