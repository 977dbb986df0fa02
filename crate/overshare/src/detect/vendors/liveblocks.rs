//! Liveblocks' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "liveblocks-secret-key",
        title: "Liveblocks secret key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Secret keys: `sk_prod_` or `sk_dev_` and 64 characters.",
        why: "A stranger can read and change every room of the project.",
        fix: "Roll the key on Liveblocks' dashboard under API keys.",
        references: &["https://liveblocks.io/docs/authentication"],
        matcher: Matcher::Tokens(&[
            proved("sk_prod_[A-Za-z0-9_-]{40,80}", varied),
            proved("sk_dev_[A-Za-z0-9_-]{40,80}", varied),
        ]),
        examples: texts(&[
            &[Is("LIVEBLOCKS_SECRET_KEY=sk_prod_"), Alnum(64)],
            &[Is("const liveblocksToken = 'sk_dev_"), Alnum(64), Is("';")],
            &[Is("export LIVEBLOCKS_SECRET_KEY=\"sk_prod_"), Alnum(64), Is("\"")],
        ]),
        counter_examples: texts(&[&[Is("sk_prod_"), Alnum(18), Digits(2)], &[Is("pk_prod_"), Alnum(64)]]),
    },
    Rule {
        id: "liveblocks-public-key",
        title: "Liveblocks public key",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "Public keys: `pk_prod_` or `pk_dev_` and 64 characters. They are made to be published.",
        why: "Anyone with the key can enter the rooms that are open to all.",
        fix: "Leave it, if its rooms may be public; else use secret keys on a server.",
        references: &["https://liveblocks.io/docs/authentication"],
        matcher: Matcher::Tokens(&[
            proved("pk_prod_[A-Za-z0-9_-]{40,80}", varied),
            proved("pk_dev_[A-Za-z0-9_-]{40,80}", varied),
        ]),
        examples: texts(&[
            &[Is("const liveblocksToken = 'pk_prod_"), Alnum(64), Is("';")],
            &[Is("export LIVEBLOCKS_PUBLIC_KEY=\"pk_dev_"), Alnum(64), Is("\"")],
            &[Is("LIVEBLOCKS_PUBLIC_KEY=pk_prod_"), Alnum(64)],
        ]),
        counter_examples: texts(&[&[Is("pk_prod_"), Alnum(18), Digits(2)], &[Is("sk_prod_"), Alnum(64)]]),
    },
];
