//! Other readers of the same archive, in step with the main one block by block: each decodes the same headers by its own
//! rules, until it would read on at another place or write something else. They pull no bytes of their own.

use crate::archive::install::{Installer, Placement, agree};

use super::{
    decoder::Decoder,
    fields::Block,
    member::{Profile, Step, Stored},
};

/// The readers that follow.
#[derive(Debug)]
pub(super) struct Followers {
    in_step: Vec<Follower>,
    diverged: Vec<Profile>,
}

#[derive(Debug)]
struct Follower {
    profile: Profile,
    decoder: Decoder,
    installer: Installer,
    /// Whether it has come to its end.
    ended: bool,
    /// What it has found where the main reader has found a member.
    found: Option<Stored>,
}

impl Followers {
    /// Those that follow this reader.
    pub fn new(main: Profile) -> Self {
        let follower = |&profile| Follower {
            profile,
            decoder: Decoder::new(profile),
            installer: Installer::new(profile),
            ended: false,
            found: None,
        };
        Followers { in_step: main.followers().iter().map(follower).collect(), diverged: Vec::new() }
    }

    /// Those that do not read what the main reader reads.
    pub fn diverged(&self) -> &[Profile] {
        &self.diverged
    }

    /// All decode a block of which the main reader has made `ours`.
    pub fn block(&mut self, block: &Block, ours: &Step) {
        self.keep(|follower| follower.block(ours, |decoder| decoder.block(block)));
    }

    /// All go on with a header.
    pub fn extension(&mut self, block: &Block, ours: &Step) {
        self.keep(|follower| follower.block(ours, |decoder| decoder.extension(block)));
    }

    /// All take in the body of a metadata header that the main reader goes on behind, or not.
    pub fn metadata(&mut self, kind: u8, padded: &[u8], size: usize, goes_on: bool) {
        self.keep(|follower| follower.ended || follower.decoder.metadata(kind, padded, size).is_ok() == goes_on);
    }

    /// All place the member that the main reader has placed at `ours`.
    pub fn place(&mut self, stored: &Stored, ours: &Placement, index: usize, longest: usize) {
        self.keep(|follower| {
            let Some(found) = follower.found.take() else { return false };
            let placement = follower.installer.place(&found.member, index, longest);
            found.span == stored.span && found.map == stored.map && {
                let bytes = (stored.member.bytes, found.member.bytes);
                agree(ours, &placement) && (bytes.0 == bytes.1 || !ours.is_installed())
            }
        });
    }

    /// The archive has ended behind so many bytes of a header; the main reader refuses that, or not.
    pub fn run_out(&mut self, header: usize, refused: bool) {
        self.keep(|follower| (!follower.ended && follower.decoder.end(header).is_some()) == refused);
    }

    /// The archive has ended within a body, which all refuse that have come there.
    pub fn cut(&mut self) {
        self.keep(|follower| !follower.ended);
    }

    /// The main reader has come to its end, and its installer refuses the archive, or not.
    pub fn finish(&mut self, refused: bool) {
        self.keep(|follower| follower.installer.refusal().is_some() == refused);
    }

    fn keep(&mut self, mut agrees: impl FnMut(&mut Follower) -> bool) {
        let diverged = &mut self.diverged;
        self.in_step.retain_mut(|follower| {
            let agrees = agrees(follower);
            if !agrees {
                diverged.push(follower.profile);
            }
            agrees
        });
    }
}

impl Follower {
    /// Whether it makes the same of a block.
    fn block(&mut self, ours: &Step, decode: impl FnOnce(&mut Decoder) -> Step) -> bool {
        if self.ended {
            return matches!(ours, Step::Zero | Step::End);
        }
        match (ours, decode(&mut self.decoder)) {
            (Step::Zero | Step::End, Step::End) => {
                self.ended = true;
                true
            }
            (Step::Zero, Step::Zero) | (Step::Refuse(_), Step::Refuse(_)) | (Step::Extension, Step::Extension) => true,
            (
                Step::Metadata { size, .. } | Step::Ignored { size },
                Step::Metadata { size: theirs, .. } | Step::Ignored { size: theirs },
            ) => *size == theirs,
            (Step::Member(_), Step::Member(stored)) => {
                self.found = Some(stored);
                true
            }
            _ => false,
        }
    }
}
