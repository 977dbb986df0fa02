//! PubNub's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "pubnub-secret-key",
        title: "PubNub secret key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Secret keys: `sec-c-` and 48 characters of base64.",
        why: "Whoever holds the key can grant itself access to every channel and administer the key set.",
        fix: "Regenerate the secret key in the PubNub admin portal under Keyset.",
        references: &["https://www.pubnub.com/docs/general/basics/initialize-pubnub"],
        matcher: Matcher::Tokens(&[form("sec-c-[A-Za-z0-9+/]{48}={0,2}")]),
        examples: texts(&[
            &[Is("secretKey: '"), Like("sec-c-[A-Za-z0-9]{48}"), Is("'")],
            &[Is("PUBNUB_SECRET="), Like("sec-c-[A-Za-z0-9]{48}"), Is("\n")],
        ]),
        counter_examples: texts(&[&[Is("sec-c-"), Alnum(40)], &[Is("\"xsec-c-"), Alnum(48), Is("\"")]]),
    },
    Rule {
        id: "pubnub-key",
        title: "PubNub publish or subscribe key",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "Publish keys (`pub-c-`) and subscribe keys (`sub-c-`) and a UUID. They are made to be shipped where access is granted by tokens.",
        why: "Where access control is off, whoever knows both keys can read and write the channels.",
        fix: "See in the PubNub admin portal that Access Manager is on for the key set.",
        references: &["https://www.pubnub.com/docs/general/basics/initialize-pubnub"],
        matcher: Matcher::Tokens(&[
            form("pub-c-[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"),
            form("sub-c-[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"),
        ]),
        examples: texts(&[
            &[
                Is("PUBNUB_TOKEN="),
                Like("pub-c-[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"),
                Is("\n"),
            ],
            &[
                Is("{\"token\": \""),
                Like("sub-c-[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"),
                Is("\"}"),
            ],
            &[
                Is("const client = connect(\""),
                Like("pub-c-[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"),
                Is("\");"),
            ],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("pub-c-[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{11}"), Is("\"")],
            &[Is("key = \""), Like("sub-c-[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{11}"), Is("\"")],
            &[Is("x"), Like("pub-c-[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}")],
            &[Is("TOKEN=pub-c-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
];
