//! Where the members of a tar archive land, installer by installer. Decides about paths only; it reads no bytes.

mod cargo;
mod npm;
mod path;
mod pip;
mod plain;
mod pnpm;
mod tree;
mod uv;

use crate::text::shorten;

use super::{
    Landing,
    tar::{Member, Profile},
};

/// What becomes of a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Placement {
    /// Nothing: it is a directory without a body, or speaks of other members.
    Nothing,
    /// A file, which need not be installed.
    Lands(Landing),
    /// A file with the bytes of an earlier one, by its index.
    Copies(Landing, usize),
}

impl Placement {
    /// Whether something is written.
    pub fn is_installed(&self) -> bool {
        match self {
            Placement::Nothing => false,
            Placement::Lands(landing) | Placement::Copies(landing, _) => landing.installed,
        }
    }

    fn landing(&self) -> Option<&Landing> {
        match self {
            Placement::Nothing => None,
            Placement::Lands(landing) | Placement::Copies(landing, _) => Some(landing),
        }
    }
}

/// Follows which member lands where, in archive order.
#[derive(Debug)]
pub enum Installer {
    /// npm's.
    Npm(npm::Installer),
    /// pnpm's.
    Pnpm(pnpm::Installer),
    /// pip's.
    Pip(pip::Installer),
    /// uv's.
    Uv(uv::Installer),
    /// cargo's.
    Cargo(cargo::Installer),
    /// None: the paths as they are.
    Plain(plain::Installer),
}

impl Installer {
    /// The installer of a profile.
    pub fn new(profile: Profile) -> Self {
        match profile {
            Profile::Npm => Installer::Npm(npm::Installer::default()),
            Profile::Pnpm => Installer::Pnpm(pnpm::Installer::default()),
            Profile::Pip => Installer::Pip(pip::Installer::default()),
            Profile::Uv => Installer::Uv(uv::Installer::default()),
            Profile::Cargo => Installer::Cargo(cargo::Installer::default()),
            Profile::Plain => Installer::Plain(plain::Installer::default()),
        }
    }

    /// Where `member`, the item with this index, lands. Paths longer than so many bytes are shortened: no file system takes
    /// them.
    pub fn place(&mut self, member: &Member, index: usize, longest: usize) -> Placement {
        match self {
            Installer::Npm(installer) => {
                installer.place(member, index, longest).map_or(Placement::Nothing, Placement::Lands)
            }
            Installer::Pnpm(installer) => installer.place(member, index, longest),
            Installer::Pip(installer) => installer.place(member, index, longest),
            Installer::Uv(installer) => installer.place(member, index, longest),
            Installer::Cargo(installer) => installer.place(member, index, longest),
            Installer::Plain(installer) => installer.place(member, index, longest),
        }
    }

    /// There are no more members.
    pub fn finish(&mut self) {
        match self {
            Installer::Pip(installer) => installer.finish(),
            Installer::Uv(installer) => installer.finish(),
            _ => {}
        }
    }

    /// Why it takes nothing of the archive, as the end of a sentence.
    pub fn refusal(&self) -> Option<&str> {
        match self {
            Installer::Pip(installer) => installer.refusal(),
            Installer::Uv(installer) => installer.refusal(),
            Installer::Cargo(installer) => installer.refusal(),
            Installer::Npm(_) | Installer::Pnpm(_) | Installer::Plain(_) => None,
        }
    }

    /// The folder that is to be put back in front of the path of every item with an index below the given one.
    pub fn put_back(&self) -> Option<(usize, &str)> {
        match self {
            Installer::Pip(installer) => installer.put_back(),
            Installer::Uv(installer) => installer.put_back(),
            _ => None,
        }
    }
}

/// Whether two installers do the same with a member. That npm renames or drops a `.gitignore` is a habit known of it, and
/// no other reading of the archive.
pub fn agree(ours: &Placement, theirs: &Placement) -> bool {
    let (Some(one), Some(other)) = (ours.landing(), theirs.landing()) else {
        return ours.is_installed() == theirs.is_installed();
    };
    if is_ignore_file(&one.path) && same_but_name(&one.path, &other.path) {
        return true;
    }
    if one.installed != other.installed {
        return false;
    }
    let source = |placement: &Placement| if let Placement::Copies(_, of) = placement { Some(*of) } else { None };
    !one.installed || one.path == other.path && source(ours) == source(theirs)
}

/// Whether a path names one of the files that npm makes one of.
pub fn is_ignore_file(path: &str) -> bool {
    matches!(path.rsplit('/').next(), Some(".gitignore" | ".npmignore"))
}

fn same_but_name(one: &str, other: &str) -> bool {
    let folder = |path: &str| path.rsplit_once('/').map_or(0, |(folder, _)| folder.len());
    is_ignore_file(other) && one[..folder(one)] == other[..folder(other)]
}

/// A file that is written.
fn installed(path: String, longest: usize, note: Option<String>, shadows: Option<usize>) -> Landing {
    let note = match path.len() > longest {
        true => Some(format!("Its path is {} bytes long and is shortened here; no file system takes it.", path.len())),
        false => note,
    };
    Landing { path: shorten(path, longest), installed: true, note, shadows }
}

/// Something that is not written as a file, and why.
fn left_out(path: &str, longest: usize, note: String) -> Placement {
    made_as_link(path, longest, note, None)
}

/// A link that is made as a link, perhaps in the place of an earlier file.
fn made_as_link(path: &str, longest: usize, note: String, shadows: Option<usize>) -> Placement {
    let path = shorten(path.to_owned(), longest);
    Placement::Lands(Landing { path, installed: false, note: Some(note), shadows })
}
