//! What a header says, once a reader has decided what it means. Says nothing of where a member lands.

/// Which reader's rules an archive is read by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Profile {
    /// npm: pacote 22 over node-tar 7.5.
    Npm,
    /// pnpm: `parseTarball` of `@pnpm/store.cafs` 1100.
    Pnpm,
    /// pip 26: CPython 3.13's `tarfile` with the data filter.
    Pip,
    /// uv: `astral-tokio-tar` 0.7.
    Uv,
    /// cargo 0.98 over the `tar` crate 0.4.46.
    Cargo,
    /// No installer: what node-tar finds, and nothing stripped.
    Plain,
}

impl Profile {
    /// Every profile, in the order of the enum.
    pub const ALL: [Profile; 6] =
        [Profile::Npm, Profile::Pnpm, Profile::Pip, Profile::Uv, Profile::Cargo, Profile::Plain];

    /// What the reader is called in a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Profile::Npm => "npm",
            Profile::Pnpm => "pnpm",
            Profile::Pip => "pip",
            Profile::Uv => "uv",
            Profile::Cargo => "cargo",
            Profile::Plain => "tar",
        }
    }

    /// The other readers that install the same kind of package.
    pub(super) fn followers(self) -> &'static [Profile] {
        match self {
            Profile::Npm => &[Profile::Pnpm],
            Profile::Pip => &[Profile::Uv],
            _ => &[],
        }
    }
}

/// One member of an archive that has a body or a place of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The whole path, as the reader takes it.
    pub path: String,
    /// What it is.
    pub kind: MemberKind,
    /// What a link points at.
    pub link: String,
    /// Bytes of the file that it stands for: of a sparse file, those in its holes as well.
    pub bytes: u64,
}

/// What a member is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberKind {
    /// A regular file, old and contiguous ones included.
    File,
    /// A directory.
    Directory,
    /// A hard link: another name of a file.
    HardLink,
    /// A symbolic link.
    SymbolicLink,
    /// A device or a named pipe.
    Device,
    /// A header that says something of all members behind it, and is handed on as a member.
    Global,
    /// A type that the reader does not know.
    Unknown,
}

/// A member and the place of its body in the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stored {
    /// The member.
    pub member: Member,
    /// Bytes of its body that belong to it.
    pub content: u64,
    /// Bytes from the end of its header to the next header.
    pub span: u64,
    /// How its body makes up the file.
    pub map: Map,
}

/// How the bytes in an archive make up a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Map {
    /// As they are.
    Whole,
    /// In pieces: where each begins in the file, and how long it is.
    Pieces(Vec<(u64, u64)>),
    /// In pieces that are listed where the body begins; whether the span is counted from behind that list.
    InBody {
        /// Whether the span is to be counted from behind the list.
        behind: bool,
    },
}

/// What a reader makes of 512 bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// Zeros, behind which it reads on.
    Zero,
    /// Its end of the archive.
    End,
    /// No header; it passes over the block.
    Skip(&'static str),
    /// It reads no further, and takes nothing of the archive.
    Refuse(&'static str),
    /// A header with a body of so many bytes that says something of the members after it.
    Metadata {
        /// The header's type.
        kind: u8,
        /// Bytes of its body.
        size: u64,
    },
    /// The same, with a body that it does not look at.
    Ignored {
        /// Bytes of its body.
        size: u64,
    },
    /// The next block goes on with this header.
    Extension,
    /// A member.
    Member(Stored),
}
