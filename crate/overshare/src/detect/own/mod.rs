//! Rules of the person's own, and places that the person silences: read from a JSON file, tried, and looked for in a pass
//! of their own, which is not made where there are none. No part of the registry; the form stands in `docs/own-rules.md`.

mod file;
mod finder;
mod members;
mod read;
mod scan;
mod silencing;

use crate::report::Severity;

use super::{RULES, pattern::Pattern, rule::Class};

pub use file::OwnFile;
pub use silencing::{Silencing, is_about_the_whole};

use finder::Finder;

/// What the identifier of an own rule begins with, so that none is ever that of a rule in the registry.
pub const PREFIX: &str = "own/";

/// What the person added to a check.
#[derive(Debug, Default)]
pub struct Own {
    /// The files' names.
    pub files: Vec<String>,
    /// The rules, in the order of the files.
    pub rules: Vec<OwnRule>,
    /// The places, likewise.
    pub silenced: Vec<Silencing>,
    finder: Finder,
}

/// One rule.
#[derive(Debug)]
pub struct OwnRule {
    /// Its identifier, with [`PREFIX`].
    pub id: String,
    /// What it is called on screen.
    pub title: String,
    /// What a stranger could do with what it finds.
    pub severity: Severity,
    /// Whether what it finds lets a stranger act as somebody.
    pub credential: bool,
    /// What it looks for.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// How to fix it.
    pub fix: String,
    /// Where more is written about it.
    pub references: Vec<String>,
    form: Form,
}

/// How a rule finds what it looks for.
#[derive(Debug)]
struct Form {
    pattern: Pattern,
    /// The characters that every match begins with.
    prefix: String,
    /// The hashes of names, of which one has to stand before the place; none where there are no names.
    names: Vec<u64>,
    /// Words in lower case, of which one has to stand near the place; none where there are no keywords.
    keywords: Vec<String>,
}

impl Own {
    /// Reads what files say, and tries the examples in them.
    ///
    /// # Errors
    /// What is wrong with them, one sentence each, of which the first names the file.
    pub fn read(files: &[OwnFile]) -> Result<Own, Vec<String>> {
        read::read(files)
    }

    /// The rule that a hit of [`Own::scan`] names, which counts on behind the registry.
    pub fn rule(&self, index: usize) -> Option<&OwnRule> {
        self.rules.get(index.checked_sub(RULES.len())?)
    }

    /// The class of the own rule with this identifier.
    pub fn class_of(&self, id: &str) -> Option<Class> {
        self.rules.iter().find(|rule| rule.id == id).map(OwnRule::class)
    }
}

impl OwnRule {
    /// The class of what it finds.
    pub fn class(&self) -> Class {
        if self.credential { Class::AccessTokens } else { Class::Own }
    }
}
