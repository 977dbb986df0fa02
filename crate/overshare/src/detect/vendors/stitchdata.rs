//! Stitch's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "stitchdata-token",
    title: "Stitch access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access tokens: 37 or 64 lower-case letters and digits behind a name that says `stitchdata`.",
    why: "Whoever holds the token can read and change the account’s integrations.",
    fix: "Revoke the token in Stitch under Account settings, API access keys.",
    references: &["https://www.stitchdata.com/docs/developers/stitch-connect/api"],
    matcher: Matcher::Named(&[named(&["stitchdata"], &["[0-9a-z]{37}", "[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("STITCHDATA_API_KEY="), Like("[0-9a-z]{37}")],
        &[Is("{\"stitchdataApiKey\": \""), Like("[0-9a-f]{64}"), Is("\"}")],
        &[Is("const stitchdataSecret = '"), Like("[0-9a-z]{37}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("STITCHDATA_API_KEY="), Like("[0-9a-z]{36}")],
        &[Is("checksum: \""), Like("[0-9a-z]{37}"), Is("\"")],
        &[Is("STITCHDATA_API_KEY=your_stitchdata_api_key_goes_here")],
    ]),
}];
