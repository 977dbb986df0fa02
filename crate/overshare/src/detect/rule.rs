//! What a rule is: data that carries its own words, examples and counter-examples. It finds nothing by itself.

use std::ops::Range;

use crate::report::{Confidence, Severity};

#[cfg(test)]
use super::pattern::{parse, sample::sample};
use super::{secret::Secret, vendors::Check};

/// One thing that is looked for. Its page, the words on screen and its tests all come from these fields.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Permanent, kebab-case.
    pub id: &'static str,
    /// What it is called on screen.
    pub title: &'static str,
    /// What kind of exposure it is.
    pub class: Class,
    /// What a stranger could do with it, unless a hit says otherwise.
    pub severity: Severity,
    /// What is looked for, and how it is told apart from its harmless twins.
    pub what: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// How to fix it.
    pub fix: &'static str,
    /// Where its format is documented.
    pub references: &'static [&'static str],
    /// How it is found.
    pub matcher: Matcher,
    /// Texts in which it is found once, each assembled from parts.
    pub examples: Texts,
    /// Texts in which it is not found.
    pub counter_examples: Texts,
}

impl Rule {
    /// Whether it tells secrets by their names or their bytes alone, whoever's they are: another rule knows them better.
    pub fn is_last_resort(&self) -> bool {
        matches!(self.matcher, Matcher::Assigned)
            || matches!(self.id, "password-value" | "http-bearer-token" | "curl-header-token" | "private-key-bare")
    }
}

/// A class of exposure, as it is told to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Keys that prove who one is.
    PrivateKeys,
    /// Tokens and keys of services.
    AccessTokens,
    /// Files of environment variables.
    EnvironmentFiles,
    /// Files that log in at registries and hosts: `.npmrc`, `.pypirc`, `.netrc`.
    RegistryCredentials,
    /// Paths that name the people who built the package.
    HomePaths,
    /// Maps and sources that lie on servers.
    RemoteReferences,
    /// Source code that nothing but a source map shows.
    OwnSource,
    /// Names of packages that nothing but a source map shows.
    InternalNames,
    /// What readers of the archive see differently.
    Ambiguity,
    /// What the package's own list of files says otherwise.
    Records,
    /// Folders of version control, and what of the history they hold.
    VersionControl,
    /// Databases, and dumps of them.
    Databases,
    /// What runs of programs left: recordings, logs, images of memory.
    Recordings,
    /// Configuration of clouds and clusters, and the state of what runs there.
    CloudState,
    /// What builds and editors left.
    Leftovers,
    /// Settings of AI tools, and what they are told.
    AgentSettings,
    /// Weights of models.
    ModelWeights,
    /// What people wrote, and tables of them.
    UserData,
    /// What rules of the person's own look for, and is no credential.
    Own,
}

impl Class {
    /// The class in plain words, as in "no … were found".
    pub fn name(self) -> &'static str {
        match self {
            Class::PrivateKeys => "private keys",
            Class::AccessTokens => "access tokens",
            Class::EnvironmentFiles => "environment files",
            Class::RegistryCredentials => "registry credentials",
            Class::HomePaths => "home folders of build machines",
            Class::RemoteReferences => "references to maps and sources on servers",
            Class::OwnSource => "own source code that only source maps show",
            Class::InternalNames => "undeclared packages of the own scope",
            Class::Ambiguity => "differences between readers of the archive",
            Class::Records => "differences from the package's own list of files",
            Class::VersionControl => "version control folders",
            Class::Databases => "databases and dumps",
            Class::Recordings => "recordings of programs",
            Class::CloudState => "cloud configuration and state",
            Class::Leftovers => "leftovers of builds and editors",
            Class::AgentSettings => "settings and prompts of AI tools",
            Class::ModelWeights => "model weights",
            Class::UserData => "user data",
            Class::Own => "things that your own rules look for",
        }
    }

    /// So many of it, in plain words.
    pub fn count(self, number: u64) -> &'static str {
        match (self, number) {
            (Class::PrivateKeys, 1) => "private key",
            (Class::AccessTokens, 1) => "access token",
            (Class::EnvironmentFiles, 1) => "environment file",
            (Class::RegistryCredentials, 1) => "registry credential",
            (Class::HomePaths, 1) => "home folder of a build machine",
            (Class::RemoteReferences, 1) => "host of maps or sources",
            (Class::RemoteReferences, _) => "hosts of maps or sources",
            (Class::InternalNames, 1) => "list of undeclared packages of the own scope",
            (Class::InternalNames, _) => "lists of undeclared packages of the own scope",
            (Class::Ambiguity, 1) => "difference between readers of the archive",
            (Class::Records, 1) => "difference from the package's own list of files",
            (Class::VersionControl, 1) => "part of a version control folder",
            (Class::VersionControl, _) => "parts of version control folders",
            (Class::Databases, 1) => "database or dump",
            (Class::Databases, _) => "databases or dumps",
            (Class::Recordings, 1) => "recording of a program",
            (Class::CloudState, 1) => "file of cloud configuration or state",
            (Class::CloudState, _) => "files of cloud configuration or state",
            (Class::Leftovers, 1) => "leftover of a build or an editor",
            (Class::AgentSettings, 1) => "file of an AI tool",
            (Class::AgentSettings, _) => "files of AI tools",
            (Class::ModelWeights, 1) => "file of model weights",
            (Class::ModelWeights, _) => "files of model weights",
            (Class::UserData, 1) => "file of user data",
            (Class::UserData, _) => "files of user data",
            (Class::Own, 1) => "thing that your own rules look for",
            _ => self.name(),
        }
    }

    /// Whether a finding of this class lets a stranger act as somebody.
    pub fn is_credential(self) -> bool {
        matches!(self, Class::PrivateKeys | Class::AccessTokens | Class::RegistryCredentials)
    }

    /// Whether it is of files that tests work on: what reads databases, logs or mail brings some along.
    pub fn is_found_in_tests(self) -> bool {
        use Class::*;
        matches!(
            self,
            VersionControl | Databases | Recordings | CloudState | Leftovers | AgentSettings | ModelWeights | UserData
        )
    }
}

/// How a rule finds what it looks for.
#[derive(Clone, Copy)]
pub enum Matcher {
    /// Words that have a form of their own.
    Tokens(&'static [Token]),
    /// Values that only the words before them tell.
    Named(&'static [Named]),
    /// Values that look drawn at random behind a name that says that they are secret.
    Assigned,
    /// Something around a fixed piece of text, or one of several.
    Anchor {
        /// The texts.
        needles: &'static [&'static str],
        /// What it makes of a window and of the place of one of them in it.
        read: fn(&[u8], usize) -> Option<Hit>,
    },
    /// A file, by its path and then its content.
    File(FileRule),
    /// A file of whatever size, by its path and its first bytes.
    Head(HeadRule),
    /// It is found when the facts are judged, not in any one text.
    Judged,
}

/// The form of a token.
#[derive(Clone, Copy)]
pub struct Token {
    /// What it looks like, as [`super::pattern`] reads it. It should begin with characters that are always the same: two
    /// at least, and the more the better.
    pub pattern: &'static str,
    /// What the secret's bytes show.
    pub check: fn(&[u8]) -> Check,
    /// What else is told of a hit.
    pub refine: Refine,
}

/// Adds to a hit in a window of text what its bytes and what stands beside it tell. It sees no further back than
/// [`crate::text::LOOKBEHIND`] allows.
pub type Refine = fn(&[u8], &mut Hit);

/// A value that is told by a name near by.
#[derive(Clone, Copy)]
pub struct Named {
    /// Names of whose it is, in lower-case letters and digits alone: `newrelic` finds `NEW_RELIC`, `newRelic` and
    /// `new-relic`.
    pub names: &'static [&'static str],
    /// Where the name has to stand.
    pub near: Near,
    /// What the value looks like: each a pattern.
    pub values: &'static [&'static str],
    /// What the value's bytes show.
    pub check: fn(&[u8]) -> Check,
    /// What else is told of a hit.
    pub refine: Refine,
}

/// Where a name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Near {
    /// In the value's own name.
    Name,
    /// There, or shortly before: a heading, an object's key, a comment.
    Around,
}

/// How a file is judged.
#[derive(Clone, Copy)]
pub struct FileRule {
    /// Whether the path is one to look at.
    pub path: fn(&str) -> bool,
    /// What the file's content makes of it.
    pub read: fn(&[u8]) -> Vec<Hit>,
}

/// How a file is judged by what it begins with.
#[derive(Clone, Copy)]
pub struct HeadRule {
    /// What the file is, if it is such a one.
    pub read: fn(&File<'_>) -> Option<Hit>,
    /// A path that the examples have.
    pub path: &'static str,
}

/// A file, as far as it is seen when it has been read.
#[derive(Debug, Clone, Copy)]
pub struct File<'a> {
    /// Its path, with `/` between the parts.
    pub path: &'a str,
    /// Its first bytes: 8,192 of them at the most.
    pub head: &'a [u8],
    /// Its size in bytes.
    pub bytes: u64,
}

impl File<'_> {
    /// The last part of its path.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(self.path)
    }

    /// That this file is such a one; `identity` is the same for files that are told together.
    pub fn hit(&self, evidence: String, identity: &[u8]) -> Hit {
        Hit {
            at: 0,
            secrets: Vec::new(),
            evidence,
            identity: Secret::new(identity).identity(),
            confidence: Confidence::Confirmed,
            severity: None,
        }
    }
}

/// What was found, within a window of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Where it stands.
    pub at: usize,
    /// The bytes that must not be shown.
    pub secrets: Vec<Range<usize>>,
    /// What may be shown of it.
    pub evidence: String,
    /// The same for the same secret, wherever it stands.
    pub identity: u128,
    /// How sure it is.
    pub confidence: Confidence,
    /// What a stranger could do with it, where that is not what the rule says.
    pub severity: Option<Severity>,
}

/// Examples, each in its parts.
pub type Texts = &'static [&'static [Part]];

/// Examples as a rule holds them. The program that people load does without.
pub const fn texts(examples: Texts) -> Texts {
    if cfg!(target_arch = "wasm32") { &[] } else { examples }
}

impl Hit {
    /// A hit on one secret of a text, which begins there; `evidence` says what it is with its mask.
    pub fn on(
        text: &[u8],
        secret: Range<usize>,
        confidence: Confidence,
        evidence: impl FnOnce(String) -> String,
    ) -> Self {
        let held = Secret::new(&text[secret.clone()]);
        Hit {
            at: secret.start,
            evidence: evidence(held.masked(0)),
            identity: held.identity(),
            secrets: std::iter::once(secret).collect(),
            confidence,
            severity: None,
        }
    }

    /// Adds words to the evidence.
    pub fn add(&mut self, words: &str) {
        if !words.is_empty() {
            self.evidence.push_str("; ");
            self.evidence.push_str(words);
        }
    }

    /// The bytes of its first secret.
    pub fn secret<'a>(&self, text: &'a [u8]) -> &'a [u8] {
        self.secrets.first().and_then(|secret| text.get(secret.clone())).unwrap_or_default()
    }
}

/// A part of an example: no text that looks like a token is written down anywhere.
#[derive(Debug, Clone, Copy)]
pub enum Part {
    /// This text.
    Is(&'static str),
    /// So many letters and digits, always the same ones.
    Alnum(usize),
    /// So many lower-case hexadecimal digits.
    Hex(usize),
    /// So many of `A-Z2-7`.
    Base32(usize),
    /// So many decimal digits.
    Digits(usize),
    /// So many lower-case letters and digits.
    Lower(usize),
    /// So many upper-case letters and digits.
    Upper(usize),
    /// So many letters of both cases.
    Letters(usize),
    /// So many digits of base64, without padding.
    Base64(usize),
    /// A UUID in lower case.
    Uuid,
    /// What this pattern matches.
    Like(&'static str),
    /// Thirty letters and digits and their checksum, as GitHub and npm append it.
    Checked,
    /// The base64 of a DER sequence of so many bytes.
    Der(usize),
}

/// Puts an example together.
#[cfg(test)]
pub fn assemble(parts: &[Part]) -> String {
    parts.iter().enumerate().map(|(at, part)| part.text(at as u64)).collect()
}

#[cfg(test)]
impl Part {
    fn text(&self, seed: u64) -> String {
        const HEX: &[u8] = b"0123456789abcdef";
        const BASE64: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        const ALNUM: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        match *self {
            Part::Is(text) => text.to_owned(),
            Part::Alnum(length) => draw(ALNUM, length, seed),
            Part::Hex(length) => draw(HEX, length, seed),
            Part::Base32(length) => draw(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", length, seed),
            Part::Digits(length) => draw(b"0123456789", length, seed),
            Part::Lower(length) => draw(b"abcdefghijklmnopqrstuvwxyz0123456789", length, seed),
            Part::Upper(length) => draw(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", length, seed),
            Part::Letters(length) => draw(&ALNUM[..52], length, seed),
            Part::Base64(length) => draw(BASE64, length, seed),
            Part::Uuid => [8, 4, 4, 4, 12].map(|length| draw(HEX, length, seed + length as u64)).join("-"),
            Part::Like(pattern) => sample(&parse(pattern).expect("an example's pattern can be read"), seed),
            Part::Checked => {
                let body = draw(ALNUM, 30, seed);
                let sum = super::vendors::base62_checksum(body.as_bytes());
                format!("{body}{}", String::from_utf8_lossy(&sum))
            }
            Part::Der(length) => {
                let mut bytes = vec![0x30, 0x82, (length >> 8) as u8, length as u8];
                bytes.extend(draw(ALNUM, length, seed).bytes());
                crate::input::base64(&bytes)
            }
        }
    }
}

/// So many letters of an alphabet, the same for the same seed.
#[cfg(test)]
fn draw(alphabet: &[u8], length: usize, seed: u64) -> String {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x2545_F491_4F6C_DD1D;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from(alphabet[(state >> 33) as usize % alphabet.len()])
    };
    (0..length).map(|_| next()).collect()
}
