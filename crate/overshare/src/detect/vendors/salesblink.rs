//! SalesBlink's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "salesblink-key",
    title: "SalesBlink API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: `key-` and 16 to 64 hexadecimal digits behind a name that says `salesblink`.",
    why: "Whoever holds the key can read contacts and send mail in the owner’s name.",
    fix: "Regenerate the key in SalesBlink under Settings, API.",
    references: &["https://salesblink.io/"],
    matcher: Matcher::Named(&[named(&["salesblink"], &["key-[0-9A-Fa-f]{16,64}", "[A-Za-z0-9]{16}"])]),
    examples: texts(&[
        &[Is("SALESBLINK_API_KEY="), Like("key-[0-9A-Fa-f]{16,64}")],
        &[Is("{\"salesblinkApiKey\": \""), Like("[A-Za-z0-9]{16}"), Is("\"}")],
        &[Is("const salesblinkSecret = '"), Like("key-[0-9A-Fa-f]{16,64}"), Is("';")],
    ]),
    counter_examples: texts(&[&[Is("SALESBLINK_KEY=key-"), Hex(12)], &[Is("OTHER_KEY=key-"), Hex(64)]]),
}];
