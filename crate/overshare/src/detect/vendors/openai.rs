//! OpenAI's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "openai-key",
        title: "OpenAI API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Project, service account and user keys: `sk-` and a body in the middle of which stands the fixed mark `T3BlbkFJ`.",
        why: "Whoever holds the key can use the account's models at its owner's cost and read files that are stored there.",
        fix: "Revoke the key on the OpenAI platform under API keys, create another, and read it from the environment.",
        references: &["https://platform.openai.com/docs/api-reference/authentication"],
        matcher: Matcher::Tokens(&[proved("sk-[A-Za-z0-9_-]{48,200}", has_mark)]),
        examples: texts(&[
            &[Is("sk-proj-"), Alnum(74), Is("T3Blb"), Is("kFJ"), Alnum(74)],
            &[Is("OPENAI_API_KEY=sk-"), Alnum(20), Is("T3Blb"), Is("kFJ"), Alnum(20)],
            &[Is("\"apiKey\": \"sk-svcacct-"), Alnum(74), Is("T3Blb"), Is("kFJ"), Alnum(74), Is("\"")],
        ]),
        counter_examples: texts(&[&[Is("sk-proj-"), Alnum(60)], &[Is("sk-"), Alnum(18), Digits(2)]]),
    },
    Rule {
        id: "openai-session-key",
        title: "OpenAI session key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Session keys of the platform: `sess-` and 40 letters and digits.",
        why: "Whoever holds the key is the person who is logged in: keys, members and billing of the organisation.",
        fix: "Log out of all devices on the OpenAI platform under Settings.",
        references: &["https://platform.openai.com/docs/api-reference/authentication"],
        matcher: Matcher::Tokens(&[proved("sess-[A-Za-z0-9]{40}", varied)]),
        examples: texts(&[
            &[Is("// openai: sess-"), Alnum(40)],
            &[Is("\"openai\": {\"token\": \"sess-"), Alnum(40), Is("\"}")],
            &[Is("openai:\n  token: sess-"), Alnum(40), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("OPENAI_SESSION_KEY=sess-"), Alnum(39)],
            &[Is("sess-"), Alnum(39)],
            &[Is("sess-"), Like("[a-z]{40}")],
        ]),
    },
];

/// The mark is the base64 of the vendor's name.
fn has_mark(body: &[u8]) -> Check {
    if memchr::memmem::find(body, b"T3BlbkFJ").is_some() { Check::Confirmed } else { Check::No }
}
