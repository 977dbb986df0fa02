//! Appwrite's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "appwrite-key",
    title: "Appwrite API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys: `standard_` and 256 hexadecimal digits.",
    why: "By its scopes whoever holds the key can read and change all data and users of the project.",
    fix: "Delete the key in the Appwrite console under the project's API keys, and create another with fewer scopes.",
    references: &["https://appwrite.io/docs/advanced/platform/api-keys"],
    matcher: Matcher::Tokens(&[form("standard_[0-9a-f]{256}")]),
    examples: texts(&[
        &[Is("APPWRITE_KEY="), Like("standard_[0-9a-f]{256}")],
        &[Is("const client = connect(\""), Like("standard_[0-9a-f]{256}"), Is("\");")],
        &[Is("{\"token\":\""), Like("standard_[0-9a-f]{256}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("APPWRITE_KEY="), Like("standard_[0-9a-f]{255}")],
        &[Is("x"), Like("standard_[0-9a-f]{256}"), Is("y")],
        &[Is("\""), Like("standard_[0-9a-f]{255}"), Is("\"")],
    ]),
}];
