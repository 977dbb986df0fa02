//! Postmark's server tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "postmark-token",
    title: "Postmark server token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Server tokens: a UUID behind a name that says `postmark`.",
    why: "Whoever holds the token can send mail in the owner’s name and read what was sent.",
    fix: "Delete the token in Postmark under the server’s API Tokens, and create another.",
    references: &["https://postmarkapp.com/developer/api/overview#authentication"],
    matcher: Matcher::Named(&[named(
        &["postmark", "postmarkapp"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("POSTMARK_API_KEY="), Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")],
        &[
            Is("{\"postmarkApiKey\": \""),
            Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Is("\"}"),
        ],
        &[
            Is("const postmarkSecret = '"),
            Like("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            Is("';"),
        ],
    ]),
    counter_examples: texts(&[
        &[Is("POSTMARK_TOKEN="), Hex(32)],
        &[Is("id: \""), Uuid, Is("\"")],
        &[Is("postmark_message: 1\nmessageId=\""), Uuid, Is("\"")],
    ]),
}];
