//! Code Climate's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "codeclimate-token",
    title: "Code Climate token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API tokens, repository tokens and test reporter identifiers: 64 hexadecimal digits.",
    why: "A stranger can send false coverage reports, and with an API token read the analyses of private repositories.",
    fix: "Regenerate the identifier in the repository's settings under Test coverage, or the token under User Settings, API Access.",
    references: &["https://docs.codeclimate.com/docs/finding-your-test-coverage-token"],
    matcher: Matcher::Named(&[named(&["codeclimate", "cctestreporterid"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("CODECLIMATE_REPO_TOKEN="), Hex(64)],
        &[Is("process.env.CODECLIMATE_REPO_TOKEN||\""), Hex(64), Is("\"")],
        &[Is("# codeclimate_repo_token\nCODECLIMATE_REPO_TOKEN: "), Hex(64), Is("\n")],
        &[Is("env:\n  CC_TEST_REPORTER_ID: "), Hex(64), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("CODECLIMATE_REPO_TOKEN="), Hex(63)],
        &[Is("{\"checksum\": \""), Hex(64), Is("\"}")],
        &[Is("CODECLIMATE_REPO_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
