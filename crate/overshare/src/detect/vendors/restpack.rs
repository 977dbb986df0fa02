//! Restpack's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "restpack-token",
    title: "Restpack access token",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Access tokens: 48 letters and digits behind a name that says `restpack`.",
    why: "Whoever holds the token can make documents at its owner’s cost.",
    fix: "Regenerate the token in the Restpack console.",
    references: &["https://restpack.io/html2pdf/docs"],
    matcher: Matcher::Named(&[named(&["restpack"], &["[A-Za-z0-9]{48}"])]),
    examples: texts(&[
        &[Is("RESTPACK_API_KEY="), Like("[A-Za-z0-9]{48}")],
        &[Is("{\"restpackApiKey\": \""), Like("[A-Za-z0-9]{48}"), Is("\"}")],
        &[Is("const restpackSecret = '"), Like("[A-Za-z0-9]{48}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("RESTPACK_API_KEY="), Like("[A-Za-z0-9]{47}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{48}"), Is("\"")],
        &[Is("RESTPACK_API_KEY=your_restpack_api_key_goes_here")],
    ]),
}];
