//! Packages of the own scope that `package.json` does not name, told from the paths in source maps.

use crate::{
    detect::rule::{Class, Matcher, Rule, texts},
    report::Severity,
};

/// Names that a stranger has no other way to learn.
pub const INTERNAL_PACKAGE_NAMES: Rule = Rule {
    id: "internal-package-names",
    title: "Names of packages in the own scope",
    class: Class::InternalNames,
    severity: Severity::Low,
    what: "Packages that sources in maps come from, that have the scope of the package's own name, and that `package.json` names in none of its lists of dependencies. Where it names others of that scope, these may be as public; in an openly licensed package they are listed for information only.",
    why: "The paths tell how inner packages are called and how the product is divided. A name in a scope or registry that is not held everywhere can be taken by somebody else, and be installed in its place.",
    fix: "Leave the source maps out of the package, or build them without the paths. See that the scope belongs to you on the public registry, too.",
    references: &["https://docs.npmjs.com/about-scopes", "https://tc39.es/ecma426/"],
    matcher: Matcher::Judged,
    examples: texts(&[]),
    counter_examples: texts(&[]),
};
