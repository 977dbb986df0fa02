//! What is odd about the archive itself: readers that would take different files from it, and a package's own list of
//! files that does not match. Told by those who read the archive, not by any text in it.

use crate::{
    detect::rule::{Class, Matcher, Rule, texts},
    report::Severity,
};

/// Two honest readers would see different files.
pub const AMBIGUOUS_ARCHIVE: Rule = Rule {
    id: "ambiguous-archive",
    title: "Archive that readers take differently",
    class: Class::Ambiguity,
    severity: Severity::Medium,
    what: "Anything in an archive that makes one honest reader write other files than the next: two installers of the same ecosystem, a zip read by its directory and by its local headers, two names that one file system takes for the same.",
    why: "Whoever reviews the package with one tool does not see what another installs. Archives are made this way to hide files, and sometimes by a faulty packer.",
    fix: "Pack again with the ecosystem's own tool (`npm pack`, `python -m build`, `cargo package` or its like) and compare what comes out. Do not install the archive before the difference is explained.",
    references: &[
        "https://www.usenix.org/conference/usenixsecurity25/presentation/you",
        "https://blog.pypi.org/posts/2025-08-07-wheel-archive-confusion-attacks/",
    ],
    matcher: Matcher::Judged,
    examples: texts(&[]),
    counter_examples: texts(&[]),
};

/// A package lists its files, and holds others.
pub const RECORD_MISMATCH: Rule = Rule {
    id: "record-mismatch",
    title: "Package whose own list of files does not match",
    class: Class::Records,
    severity: Severity::Low,
    what: "A wheel's `RECORD`, or the checksums of a gem, held against the files that are there: listed and missing, there and not listed, or with another hash or size.",
    why: "The list is written when the package is built. What differs from it was changed afterwards, or packed by something that does not keep to the format; installers that verify the list refuse the package.",
    fix: "Build the package again and change nothing in the archive afterwards; files that have to be added belong in the build's configuration.",
    references: &[
        "https://packaging.python.org/en/latest/specifications/binary-distribution-format/",
        "https://guides.rubygems.org/specification-reference/",
    ],
    matcher: Matcher::Judged,
    examples: texts(&[]),
    counter_examples: texts(&[]),
};
