//! crates.io's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "crates-io-token",
    title: "crates.io API token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API tokens: `cio` and 32 letters and digits.",
    why: "Whoever holds the token can publish versions of its owner's crates, which others then build and run.",
    fix: "Revoke the token on crates.io under Account Settings, API Tokens; see whether versions were published; create another with a scope.",
    references: &["https://doc.rust-lang.org/cargo/reference/publishing.html"],
    matcher: Matcher::Tokens(&[proved("cio[A-Za-z0-9]{32}", mixed)]),
    examples: texts(&[
        &[Is("const client = new Client({ token: \"cio"), Alnum(32), Is("\" });")],
        &[Is("\"https://api.example.com/?key=cio"), Alnum(32), Is("&page=1\"")],
        &[Is("{\"cargoRegistryToken\": \"cio"), Alnum(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CARGO_REGISTRY_TOKEN=cio"), Alnum(31)],
        &[Is("key \"cio"), Alnum(32), Is("f1\"")],
        &[Is("CARGO_REGISTRY_TOKEN=cioxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
