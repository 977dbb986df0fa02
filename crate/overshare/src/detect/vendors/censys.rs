//! Censys's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "censys-key",
        title: "Censys API key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "API secrets (32 letters and digits) behind a name that says `censys`.",
        why: "With the account's identifier a stranger can use up the quota.",
        fix: "Reset the secret in Censys under My Account, API.",
        references: &["https://docs.censys.com/docs/platform-api-quick-start"],
        matcher: Matcher::Named(&[named(&["censys"], &["[A-Za-z0-9]{32}"])]),
        examples: texts(&[
            &[Is("CENSYS_API_KEY="), Alnum(32)],
            &[Is("const censysToken = \""), Alnum(32), Is("\";")],
            &[Is("censys_secret: '"), Alnum(32), Is("'")],
            &[Is("\"censys\": {\"apiKey\": \""), Alnum(32), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("CENSYS_API_KEY="), Alnum(31)],
            &[Is("CENSYS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("censys@"), Alnum(32)],
            &[Is("OTHER_KEY="), Alnum(32)],
        ]),
    },
    Rule {
        id: "censys-token",
        title: "Censys personal access token",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Personal access tokens: `censys_`, 8 letters and digits, `_` and 24 or more.",
        why: "A stranger can use up the account's quota and read its collections.",
        fix: "Delete the token in the Censys Platform under Personal Access Tokens, and create another.",
        references: &["https://docs.censys.com/docs/platform-api-quick-start"],
        matcher: Matcher::Tokens(&[form("censys_[A-Za-z0-9]{8}_[A-Za-z0-9]{20,40}")]),
        examples: texts(&[
            &[Is("CENSYS_PAT="), Like("censys_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}")],
            &[Is("token: \""), Like("censys_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}"), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("censys_"), Alnum(8), Is("_"), Alnum(10)],
            &[Is("censys_search_configuration_options")],
        ]),
    },
];
