//! Mailchimp's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "mailchimp-api-key",
        title: "Mailchimp API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "32 hexadecimal digits and the data centre: `-us1` to `-us22`.",
        why: "A stranger can read the audience and send campaigns to it.",
        fix: "Revoke the key in Mailchimp under Account & billing, Extras, API keys, and create another.",
        references: &["https://mailchimp.com/developer/marketing/guides/quick-start/"],
        matcher: Matcher::Tokens(&[form("[0-9a-f]{32}-us[0-9]{1,2}")]),
        examples: texts(&[
            &[Is("Authorization: Bearer "), Hex(32), Is("-us12")],
            &[Is("https://api.mailchimp.test/v1?token="), Hex(32), Is("-us12")],
            &[Is("e.exports={t:\""), Hex(32), Is("-us12\",d:1}")],
        ]),
        counter_examples: texts(&[&[Hex(31), Is("-us12")], &[Hex(32), Is("-eu12")]]),
    },
    Rule {
        id: "mailchimp-mandrill-key",
        title: "Mailchimp Transactional (Mandrill) API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys: 22 characters, lately behind `md-`, behind a name that says `mandrill`.",
        why: "A stranger can send mail in the account's name and read what was sent.",
        fix: "Revoke the key in Mailchimp Transactional under Settings, SMTP & API Info, and create another.",
        references: &["https://mailchimp.com/developer/transactional/guides/quick-start/"],
        matcher: Matcher::Named(&[named(
            &["mandrill", "mailchimptransactional"],
            &["md-[A-Za-z0-9_-]{22}", "[A-Za-z0-9_-]{22}"],
        )]),
        examples: texts(&[
            &[Is("MANDRILL_API_KEY=md-"), Alnum(20), Digits(2)],
            &[Is("# mandrill\nAPI_TOKEN=md-"), Alnum(20), Digits(2)],
            &[Is("{\"mandrill\":{\"secret\":\"md-"), Alnum(20), Digits(2), Is("\"}}")],
        ]),
        counter_examples: texts(&[
            &[Is("MANDRILL_API_KEY=md-"), Alnum(16), Digits(2)],
            &[Is("\"mandrill\": \"1.2.0\", \"integrity\": \"md-"), Alnum(20), Digits(2), Is("\"")],
        ]),
    },
];
