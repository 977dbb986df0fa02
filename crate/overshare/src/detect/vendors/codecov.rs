//! Codecov's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "codecov-token",
    title: "Codecov token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Upload and API tokens: a UUID, or 32 letters and digits, behind a name that says `codecov`.",
    why: "A stranger can upload false coverage reports, and with an API token read those of private repositories.",
    fix: "Regenerate the token in Codecov under the repository's Configuration, General, or under Settings, Access.",
    references: &["https://docs.codecov.com/docs/codecov-tokens"],
    matcher: Matcher::Named(&[named(
        &["codecov"],
        &["(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "[0-9a-z]{32}"],
    )]),
    examples: texts(&[
        &[Is("CODECOV_TOKEN="), Uuid],
        &[Is("e.codecovToken=\""), Uuid, Is("\",e.debug=!1")],
        &[Is("{\"name\": \"x\", \"codecovToken\": \""), Lower(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CODECOV_TOKEN="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("src=\"https://cdn.codecov.test/"), Uuid, Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Uuid, Is("\"")],
    ]),
}];
