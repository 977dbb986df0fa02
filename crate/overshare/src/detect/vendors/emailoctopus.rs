//! EmailOctopus' keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "emailoctopus-api-key",
    title: "EmailOctopus API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: a UUID, or `eo_` and 64 hexadecimal digits, behind a name that says `emailoctopus`.",
    why: "Whoever holds the key can read and change the account's contacts.",
    fix: "Delete the key in EmailOctopus under Settings, API keys, and create another.",
    references: &["https://emailoctopus.com/api-documentation/v2"],
    matcher: Matcher::Named(&[named(
        &["emailoctopus"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "eo_[0-9a-f]{64}"],
    )]),
    examples: texts(&[
        &[Is("EMAILOCTOPUS_API_KEY="), Uuid],
        &[Is("<add key=\"emailoctopusApiKey\" value=\""), Uuid, Is("\" />")],
        &[Is("{\"name\": \"x\", \"emailoctopusApiKey\": \"eo_"), Hex(64), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("EMAILOCTOPUS_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}")],
        &[Is("{\"checksum\": \""), Uuid, Is("\"}")],
        &[Is("EMAILOCTOPUS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
