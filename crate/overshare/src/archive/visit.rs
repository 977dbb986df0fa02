//! How the readers of archives hand on what they meet: one file after the other, each as bytes that are pulled. Reads
//! nothing itself.

use crate::{error::Error, input::Pull};

use super::Landing;

/// The bytes of one file of an archive, unpacked as they are pulled.
pub trait Body: Pull {
    /// What was wrong with them, once there are no more.
    fn trouble(&self) -> Option<Trouble>;

    /// Whether they are blocks in which the reader of a tar archive has found no header, and so are no such archive
    /// themselves; asked before they are pulled.
    fn is_no_tar(&self) -> bool {
        false
    }

    /// Whether they are what is left of a file that was opened, which is not opened once more; asked before they are
    /// pulled.
    fn is_left(&self) -> bool {
        false
    }
}

/// Why the bytes of a file are not all there, or are not to be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The archive ends within them: so many are missing, where that is known.
    Missing(Option<u64>),
    /// The compressed bytes contradict themselves.
    Corrupt,
    /// The checksum or the length is not that of the bytes.
    Checksum,
    /// What follows the compressed bytes is not what should follow them.
    Trailing,
    /// They unpack to more than a run may spend.
    Limit,
    /// Unpacking them takes more memory than a run may hold: a header can ask for gigabytes.
    Memory,
    /// They are encrypted.
    Encrypted,
    /// They are compressed by a method that is not read: its number in a zip's header.
    Method(u16),
}

/// Takes what an archive holds, in the order of its bytes.
pub trait Visitor {
    /// A file; whatever of `body` is not pulled is passed over by the reader. Its index is the number of calls to this
    /// method and to [`Visitor::copy`] before.
    ///
    /// # Errors
    ///
    /// When the dropped file can no longer be pulled.
    fn file(&mut self, landing: Landing, body: &mut dyn Body) -> Result<(), Error>;
    /// A file that has the same bytes as an earlier one, by its index.
    fn copy(&mut self, landing: Landing, of: usize);
    /// The first files, as many as that, lie in a folder of this name, which was taken off their paths.
    fn put_back(&mut self, _below: usize, _folder: &str) {}
    /// Something outside all files could not be examined.
    fn unchecked(&mut self, reason: &str, bytes: Option<u64>);
    /// Words of the archive that belong to no file: names of folders, comments in a header.
    fn words(&mut self, _words: &[u8]) {}
    /// Whether nothing more is wanted.
    fn done(&self) -> bool;
}

/// For a visitor that hands everything but files on as it is: to what it names.
macro_rules! hands_on {
    ($to:ident) => {
        fn unchecked(&mut self, reason: &str, bytes: Option<u64>) {
            self.$to.unchecked(reason, bytes);
        }

        fn words(&mut self, words: &[u8]) {
            self.$to.words(words);
        }

        fn done(&self) -> bool {
            self.$to.done()
        }
    };
}

pub(super) use hands_on;
