//! What there is to do about a package: plain data of the report. Judges nothing.

use serde::Serialize;

/// How to keep the next release from showing what this one does, and what can be undone of this one.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Repair {
    /// What to do, in this order; empty where nothing was found that should not be there.
    pub steps: Vec<Step>,
    /// What the package would hold when its files are left out that the steps name; null where they name none.
    pub after: Option<After>,
    /// What to know where this has been published already, one sentence each; empty where there is nothing to undo.
    pub published: Vec<String>,
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// What, as an instruction.
    pub title: String,
    /// Why, and what the package shows of how it came in; one sentence each.
    pub reasons: Vec<String>,
    /// Where and how, each by itself enough unless it says otherwise.
    pub changes: Vec<Change>,
    /// The entries that it leaves out.
    pub paths: Vec<String>,
}

/// A change to a file of the project that the package was made from.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Change {
    /// The file, or the command.
    pub file: String,
    /// The lines as they should stand there.
    pub text: String,
    /// What to know of it, as a sentence.
    pub note: String,
}

/// What a package would hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct After {
    /// Files that the installer writes.
    pub entries: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Source maps.
    pub maps: u64,
    /// Own source files that only maps show.
    pub sources: u64,
    /// Their lines.
    pub lines: u64,
}
