//! Paddle's API keys. Not its client-side tokens, which are made to be shipped.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "paddle-api-key",
        title: "Paddle live API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "API keys of the live system: `pdl_live_apikey_`, an identifier of 26 characters, a secret of 22 and a tail of three.",
        why: "Whoever holds the key can read customers and subscriptions, and make refunds, as far as its permissions go.",
        fix: "Revoke the key in Paddle under Developer tools, Authentication, API keys, and create another with as few permissions as will do.",
        references: &["https://developer.paddle.com/api-reference/about/api-keys"],
        matcher: Matcher::Tokens(&[form("pdl_live_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}")]),
        examples: texts(&[
            &[Is("t={a:1,k:'"), Like("pdl_live_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}"), Is("'}")],
            &[Is("// was: "), Like("pdl_live_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}")],
            &[Is("PADDLE_API_TOKEN="), Like("pdl_live_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}"), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("pdl_live_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{2}"), Is("\"")],
            &[Is("x"), Like("pdl_live_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}")],
            &[Is("TOKEN=pdl_live_apikey_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "paddle-sandbox-key",
        title: "Paddle sandbox API key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "API keys of the sandbox: `pdl_sdbx_apikey_` and the same parts as a live key.",
        why: "No money moves in the sandbox, but its data can be read and changed.",
        fix: "Revoke the key in the Paddle sandbox under Developer tools, Authentication, API keys.",
        references: &["https://developer.paddle.com/api-reference/about/api-keys"],
        matcher: Matcher::Tokens(&[form("pdl_sdbx_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}")]),
        examples: texts(&[
            &[
                Is("const client = connect(\""),
                Like("pdl_sdbx_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}"),
                Is("\");"),
            ],
            &[Is("  key: "), Like("pdl_sdbx_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}"), Is("\n")],
            &[
                Is("Authorization: Bearer "),
                Like("pdl_sdbx_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}"),
                Is("\r\n"),
            ],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("pdl_sdbx_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{2}"), Is("\"")],
            &[Is("x"), Like("pdl_sdbx_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}")],
            &[Is("TOKEN=pdl_sdbx_apikey_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
];
