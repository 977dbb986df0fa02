//! Hetzner Cloud's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "hetzner-api-token",
    title: "Hetzner Cloud API token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API tokens: 64 letters and digits, behind a name that says `hetzner`.",
    why: "Whoever holds the token can create, rebuild and delete servers and volumes of the project.",
    fix: "Revoke the token in the Hetzner Cloud console under Security, API tokens, and create another.",
    references: &["https://docs.hetzner.cloud/reference/cloud#authentication"],
    matcher: Matcher::Named(&[named(&["hetzner", "hcloud"], &["[A-Za-z0-9]{64}"])]),
    examples: texts(&[
        &[Is("HETZNER_TOKEN="), Alnum(64)],
        &[Is("process.env.HETZNER_TOKEN || \""), Alnum(64), Is("\"")],
        &[Is("fetch('https://api.hetzner.test?api_key="), Alnum(64), Is("')")],
        &[Is("HCLOUD_TOKEN="), Alnum(64)],
    ]),
    counter_examples: texts(&[&[Is("HETZNER_TOKEN="), Alnum(63)], &[Is("hetzner commit "), Alnum(64)]]),
}];
