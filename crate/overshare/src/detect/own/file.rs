//! A file of own rules as it was given: its name and its text, not yet read.

/// A file of own rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFile {
    /// What it is called, for saying what is wrong with it.
    pub name: String,
    /// What stands in it.
    pub text: String,
}
