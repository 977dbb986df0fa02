//! Contentstack's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "contentstack-token",
    title: "Contentstack token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Delivery and management tokens (`cs` and 32 hexadecimal digits) behind a name that says `contentstack`.",
    why: "Whoever holds a management token can change and delete the stack's content; a delivery token reads it.",
    fix: "Delete the token in the stack's settings under Tokens, and create another.",
    references: &["https://www.contentstack.com/docs/developers/create-tokens/about-delivery-tokens"],
    matcher: Matcher::Named(&[named(&["contentstack"], &["cs[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("CONTENTSTACK_MANAGEMENT_TOKEN=cs"), Hex(32)],
        &[Is("{\"name\": \"x\", \"contentstackManagementToken\": \"cs"), Hex(32), Is("\"}")],
        &[Is("process.env.CONTENTSTACK_MANAGEMENT_TOKEN||\"cs"), Hex(32), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("CONTENTSTACK_MANAGEMENT_TOKEN=cs"), Hex(31)],
        &[Is("see contentstackmanagement@cs"), Hex(32)],
        &[Is("src=\"https://cdn.contentstackmanagement.test/cs"), Hex(32), Is(".js\"")],
    ]),
}];
