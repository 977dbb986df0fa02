//! Airtable's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "airtable-token",
        title: "Airtable personal access token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Personal access tokens: `pat`, 14 characters, a point and 64 hexadecimal digits; and OAuth tokens, which begin with `oaa`.",
        why: "Whoever holds the token can read and, by its scopes, change the bases that it was given.",
        fix: "Delete the token on airtable.com/create/tokens, and create another with as few scopes and bases as will do.",
        references: &["https://airtable.com/developers/web/guides/personal-access-tokens"],
        matcher: Matcher::Tokens(&[
            form("pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}"),
            form("oaa[A-Za-z0-9]{14}\\.v1\\.[A-Za-z0-9_.-]{60,200}"),
        ]),
        examples: texts(&[
            &[Is("AIRTABLE_TOKEN="), Like("pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}")],
            &[Is("headers: { Authorization: \"Bearer "), Like("pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}"), Is("\" }")],
        ]),
        counter_examples: texts(&[
            &[Is("pat"), Alnum(14), Is("."), Hex(63)],
            &[Is("pat"), Alnum(13), Is("."), Hex(64)],
            &[Is("path."), Hex(64)],
        ]),
    },
    Rule {
        id: "airtable-api-key",
        title: "Airtable API key of the old form",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys of the old form (`key` and 14 letters and digits) behind a name that says `airtable`.",
        why: "Whoever holds the key could read and change every base of its owner. Airtable retired such keys in February 2024.",
        fix: "Nothing is left to revoke on airtable.com; make sure that the same value opens nothing else, and remove it.",
        references: &["https://support.airtable.com/docs/airtable-api-key-deprecation-notice"],
        matcher: Matcher::Named(&[named(&["airtable"], &["key[A-Za-z0-9]{14}", "[A-Za-z0-9]{17}"])]),
        examples: texts(&[
            &[Is("AIRTABLE_API_KEY="), Like("key[A-Za-z0-9]{14}")],
            &[Is("const airtableToken = \""), Like("key[A-Za-z0-9]{14}"), Is("\";")],
            &[Is("airtable_secret: '"), Like("key[A-Za-z0-9]{14}"), Is("'")],
            &[Is("\"airtable\": {\"apiKey\": \""), Like("key[A-Za-z0-9]{14}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("AIRTABLE_API_KEY="), Like("key[A-Za-z0-9]{13}")],
            &[Is("AIRTABLE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("airtable@"), Like("key[A-Za-z0-9]{14}")],
            &[Is("OTHER_KEY="), Like("key[A-Za-z0-9]{14}")],
        ]),
    },
];
