//! Zapier's webhook URLs.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "zapier-webhook",
        title: "Zapier webhook URL",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "URLs that start a Zap: `hooks.zapier.com/hooks/catch/`, the account’s number and a secret of six to sixteen characters.",
        why: "Whoever knows the URL can start the Zap with made-up data.",
        fix: "Delete the trigger in Zapier and add it again: its URL is new then.",
        references: &["https://help.zapier.com/hc/en-us/articles/8496288690317-Trigger-Zaps-from-webhooks"],
        matcher: Matcher::Tokens(&[
            form("hooks.zapier.com/hooks/catch/[0-9]{5,10}/(?<secret>[a-z0-9]{6,16})"),
            form("hooks.zapier.com/hooks/standard/[0-9]{5,10}/(?<secret>[a-z0-9]{6,16})"),
            form("hooks.zapier.com/hooks/catch/(?<secret>[a-z0-9]{16})"),
        ]),
        examples: texts(&[
            &[Is("url = \"https://hooks.zapier.com/hooks/catch/"), Digits(8), Is("/"), Lower(7), Is("/\"")],
            &[Is("ZAPIER_HOOK=https://hooks.zapier.com/hooks/catch/"), Digits(7), Is("/"), Lower(8)],
        ]),
        counter_examples: texts(&[
            &[Is("https://hooks.zapier.com/hooks/catch/"), Digits(7), Is("/xxxxxxx")],
            &[Is("https://hooks.example.com/hooks/catch/"), Digits(7), Is("/"), Lower(7)],
            &[Is("https://hooks.zapier.com/hooks/catch/")],
        ]),
    },
    Rule {
        id: "zapier-nla-key",
        title: "Zapier AI Actions key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Keys of AI Actions: `sk-ak-` and 22 to 40 characters.",
        why: "Whoever holds the key can run the actions that its owner has allowed.",
        fix: "Delete the key in Zapier under AI Actions, Credentials.",
        references: &["https://actions.zapier.com/docs/using-the-api"],
        matcher: Matcher::Tokens(&[form("sk-ak-[A-Za-z0-9_-]{22,40}")]),
        examples: texts(&[
            &[Is("{\"token\": \""), Like("sk-ak-[A-Za-z0-9_-]{22,40}"), Is("\"}")],
            &[Is("const client = connect(\""), Like("sk-ak-[A-Za-z0-9_-]{22,40}"), Is("\");")],
            &[Is("  key: "), Like("sk-ak-[A-Za-z0-9_-]{22,40}"), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("sk-ak-[A-Za-z0-9_-]{21}"), Is("\"")],
            &[Is("x"), Like("sk-ak-[A-Za-z0-9_-]{22,40}")],
            &[Is("TOKEN=sk-ak-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
];
