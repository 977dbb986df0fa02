//! Why there is no report at all. What is wrong *within* a package is data in the report, never an error.

use std::{fmt, io};

/// Why a dropped file could not be read.
#[derive(Debug)]
pub enum Error {
    /// It holds no bytes.
    Empty,
    /// Its bytes are no package and no text.
    NotAPackage {
        /// What was seen instead, as a sentence.
        what: String,
    },
    /// It is a package of a kind that is not read yet.
    Unsupported {
        /// The kind, as in "a zip archive".
        what: &'static str,
    },
    /// Its bytes could not be pulled.
    Unreadable(io::Error),
    /// What was asked for is not in it.
    NotThere,
    /// What was made of it could not be written.
    Unwritable(io::Error),
}

impl Error {
    /// A permanent name for the variant, for programs.
    pub fn kind(&self) -> &'static str {
        match self {
            Error::Empty => "empty",
            Error::NotAPackage { .. } | Error::NotThere => "not-a-package",
            Error::Unsupported { .. } => "unsupported",
            Error::Unreadable(_) => "unreadable",
            Error::Unwritable(_) => "stopped",
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Error::Unreadable(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Empty => f.write_str("The file is empty."),
            Error::NotAPackage { what } => write!(f, "The file is not a package. {what}"),
            Error::Unsupported { what } => {
                write!(
                    f,
                    "The file is {what}, which is not read here. Packages of npm, cargo, Python, Ruby, NuGet, Java, VS Code and browsers are, and zip and tar archives, and single text files."
                )
            }
            Error::Unreadable(error) => write!(f, "The file could not be read: {error}."),
            Error::Unwritable(error) => write!(f, "What was recovered could not be written: {error}."),
            Error::NotThere => f.write_str("The file does not hold what was asked for."),
        }
    }
}

impl std::error::Error for Error {}
