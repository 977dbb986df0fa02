//! Source code of the package's own that nothing but its source maps shows.

use crate::{
    detect::rule::{Class, Matcher, Rule, texts},
    report::Severity,
};

/// Own source in maps.
pub const OWN_SOURCE: Rule = Rule {
    id: "own-source",
    title: "Own source code in source maps",
    class: Class::OwnSource,
    severity: Severity::Critical,
    what: "Texts in `sourcesContent` that come neither from a dependency nor from a bundler, and that no published file shows. In an openly licensed package they are listed for information only.",
    why: "A source map carries the original files word by word: names, comments and structure included. Anyone who installs the package can write them back to disk.",
    fix: "Turn source maps off in the build that is published, or leave them out of the package. Inline maps must be turned off in the build.",
    references: &["https://tc39.es/ecma426/", "https://docs.npmjs.com/cli/configuring-npm/package-json#files"],
    matcher: Matcher::Judged,
    examples: texts(&[]),
    counter_examples: texts(&[]),
};
