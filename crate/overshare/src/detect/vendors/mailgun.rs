//! Mailgun's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "mailgun-api-key",
        title: "Mailgun API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Private API keys of the older form: `key-` and 32 hexadecimal digits, behind a name that says `mailgun`.",
        why: "A stranger can send mail in the account's name and read what was sent.",
        fix: "Revoke the key in Mailgun under your profile, API security, and create another.",
        references: &["https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth"],
        matcher: Matcher::Named(&[named(&["mailgun", "mg"], &["key-[0-9a-f]{32}"])]),
        examples: texts(&[
            &[Is("MAILGUN_API_KEY=key-"), Hex(32)],
            &[Is("{\"mailgun\":{\"secret\":\"key-"), Hex(32), Is("\"}}")],
            &[Is("const mailgunApiKey = 'key-"), Hex(32), Is("';")],
            &[Is("api = process.env.MAILGUN_API_KEY || 'key-"), Hex(32), Is("'")],
        ]),
        counter_examples: texts(&[
            &[Is("MAILGUN_API_KEY=key-"), Hex(31)],
            &[Is("mailgun commit key-"), Hex(32)],
            &[Is("cache-key-"), Hex(32)],
        ]),
    },
    Rule {
        id: "mailgun-private-key",
        title: "Mailgun private API key or signing key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Keys of today: 32, 8 and 8 hexadecimal digits, joined by hyphens.",
        why: "A stranger can send mail in the account's name and read what was sent, or forge webhooks.",
        fix: "Revoke the key in Mailgun under your profile, API security, and create another.",
        references: &["https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth"],
        matcher: Matcher::Tokens(&[form("[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{8}")]),
        examples: texts(&[
            &[Is("const mailgunToken = '"), Hex(32), Is("-"), Hex(8), Is("-"), Hex(8), Is("';")],
            &[Is("export MAILGUN_PRIVATE_KEY=\""), Hex(32), Is("-"), Hex(8), Is("-"), Hex(8), Is("\"")],
            &[Is("MAILGUN_PRIVATE_KEY="), Hex(32), Is("-"), Hex(8), Is("-"), Hex(8)],
        ]),
        counter_examples: texts(&[
            &[Is("MAILGUN_PRIVATE_KEY="), Hex(32), Is("-"), Hex(8), Is("-"), Hex(7)],
            &[Hex(32), Is("-"), Hex(8), Is("-"), Hex(7)],
            &[Hex(32), Is("-"), Hex(8)],
            &[Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(12)],
        ]),
    },
    Rule {
        id: "mailgun-public-key",
        title: "Mailgun public validation key",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "Public keys: `pubkey-` and 32 hexadecimal digits, behind a name that says `mailgun`.",
        why: "The key was for address validation in web pages; what it opens was switched off.",
        fix: "Leave it, or regenerate it in Mailgun under your profile, API security.",
        references: &["https://documentation.mailgun.com/docs/mailgun/api-reference/mg-auth"],
        matcher: Matcher::Named(&[named(&["mailgun", "mg"], &["pubkey-[0-9a-f]{32}"])]),
        examples: texts(&[&[Is("MAILGUN_PUBLIC_KEY=pubkey-"), Hex(32)], &[Is("mailgun_public_key: pubkey-"), Hex(32)]]),
        counter_examples: texts(&[
            &[Is("MAILGUN_PUBLIC_KEY=pubkey-"), Hex(31)],
            &[Is("\"mailgun\": {\"hash\": \"pubkey-"), Hex(32), Is("\"}")],
        ]),
    },
];
