//! Bitrise's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "bitrise-token",
        title: "Bitrise access token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Personal (`bitpat_`) and workspace tokens (`bitwat_`) and 40 or more characters.",
        why: "Whoever holds the token can start builds and read their logs, files and, by its role, signing keys.",
        fix: "Delete the token in Bitrise under Account settings, Security, or under the workspace's Settings, Security.",
        references: &["https://docs.bitrise.io/en/bitrise-ci/api/authenticating-with-the-bitrise-api"],
        matcher: Matcher::Tokens(&[form("bitpat_[A-Za-z0-9_-]{40,120}"), form("bitwat_[A-Za-z0-9_-]{40,120}")]),
        examples: texts(&[
            &[Is("BITRISE_TOKEN="), Like("bitpat_[A-Za-z0-9]{60}")],
            &[Is("{\"token\":\""), Like("bitwat_[A-Za-z0-9]{60}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("bitpat_"), Alnum(20)],
            &[Is("bitpat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "bitrise-legacy-token",
        title: "Bitrise access token without a prefix",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Access tokens (86 letters, digits, `_` and `-`, or 62 letters, digits, `_` and `-`) behind a name that says `bitrise`.",
        why: "Whoever holds the token can start builds and read their logs, files and, by its role, signing keys.",
        fix: "Delete the token in Bitrise under Account settings, Security, and create another.",
        references: &["https://docs.bitrise.io/en/bitrise-ci/api/authenticating-with-the-bitrise-api"],
        matcher: Matcher::Named(&[named(&["bitrise"], &["[A-Za-z0-9_-]{86}", "[A-Za-z0-9_-]{62}"])]),
        examples: texts(&[
            &[Is("BITRISE_API_KEY="), Like("[A-Za-z0-9_-]{86}")],
            &[Is("const bitriseToken = \""), Like("[A-Za-z0-9_-]{86}"), Is("\";")],
            &[Is("bitrise_secret: '"), Like("[A-Za-z0-9_-]{86}"), Is("'")],
            &[Is("\"bitrise\": {\"apiKey\": \""), Like("[A-Za-z0-9_-]{86}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("BITRISE_API_KEY="), Like("[A-Za-z0-9_-]{85}")],
            &[Is("BITRISE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("bitrise@"), Like("[A-Za-z0-9_-]{86}")],
            &[Is("OTHER_KEY="), Like("[A-Za-z0-9_-]{86}")],
        ]),
    },
];
