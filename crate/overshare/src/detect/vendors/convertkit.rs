//! Kit's (ConvertKit's) keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "kit-api-key",
        title: "Kit API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys: `kit_` and 32 hexadecimal digits.",
        why: "Whoever holds the key can read and change the account's subscribers and broadcasts.",
        fix: "Delete the key in Kit under Settings, Developer, and add another.",
        references: &["https://developers.kit.com/api-reference/authentication"],
        matcher: Matcher::Tokens(&[form("kit_[0-9a-f]{32}")]),
        examples: texts(&[
            &[Is("{\"kitApiKey\": \"kit_"), Hex(32), Is("\"}")],
            &[Is("export KIT_API_KEY='kit_"), Hex(32), Is("'")],
            &[Is("KIT_API_KEY=kit_"), Hex(32)],
        ]),
        counter_examples: texts(&[
            &[Is("KIT_API_KEY=kit_"), Hex(31)],
            &[Is("key \"kit_"), Hex(32), Is("f1\"")],
            &[Is("KIT_API_KEY=kit_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "convertkit-api-secret",
        title: "ConvertKit API secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API secrets of the third version: 43 characters behind a name that says `convertkit`.",
        why: "Whoever holds the secret can read and change the account's subscribers and broadcasts.",
        fix: "Generate another secret in Kit under Settings, Developer.",
        references: &["https://developers.kit.com/"],
        matcher: Matcher::Named(&[named(&["convertkit"], &["[A-Za-z0-9_-]{43}"])]),
        examples: texts(&[
            &[Is("CONVERTKIT_API_SECRET="), Alnum(43)],
            &[Is("convertkit_api_secret: \""), Alnum(43), Is("\"\n")],
            &[Is("# convertkit_api_secret\nCONVERTKIT_API_SECRET: "), Alnum(43), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("CONVERTKIT_API_SECRET="), Alnum(42)],
            &[Is("src=\"https://cdn.convertkitapi.test/"), Alnum(43), Is(".js\"")],
            &[Is("\"integrity\": \"sha512-"), Alnum(43), Is("\"")],
        ]),
    },
];
