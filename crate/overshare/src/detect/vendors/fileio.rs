//! file.io's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "fileio-api-key",
    title: "file.io API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 39 to 41 upper-case letters, digits, points and hyphens behind a name that says `fileio`.",
    why: "Whoever holds the key can read and delete the account's files.",
    fix: "Regenerate the key in the file.io account.",
    references: &["https://www.file.io/developers"],
    matcher: Matcher::Named(&[named(&["fileio"], &["[A-Z0-9.-]{39,41}"])]),
    examples: texts(&[
        &[Is("FILEIO_API_KEY="), Upper(40)],
        &[Is("fileio_api_key: \""), Upper(40), Is("\"\n")],
        &[Is("process.env.FILEIO_API_KEY||\""), Upper(40), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("FILEIO_API_KEY="), Upper(38)],
        &[Is("fileioapi build "), Upper(40)],
        &[Is("{\"checksum\": \""), Upper(40), Is("\"}")],
    ]),
}];
