//! Alchemy's keys for blockchain nodes.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "alchemy-url",
        title: "Alchemy endpoint with its key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Addresses of Alchemy's nodes, which end in the application's key (32 characters).",
        why: "A stranger can use up the application's quota, at its owner's cost. Keys in web pages should be bound to domains.",
        fix: "Rotate the key in the Alchemy dashboard under the app's API key, or bind it to domains under its security settings.",
        references: &["https://www.alchemy.com/docs/how-to-create-access-tokens"],
        matcher: Matcher::Tokens(&[
            form("eth-[a-z0-9]{3,12}\\.(g\\.alchemy\\.com|alchemyapi\\.io)/v2/(?<secret>[A-Za-z0-9_-]{32})"),
            form("polygon-[a-z0-9]{3,12}\\.(g\\.alchemy\\.com|alchemyapi\\.io)/v2/(?<secret>[A-Za-z0-9_-]{32})"),
            form("arb-[a-z0-9]{3,12}\\.(g\\.alchemy\\.com|alchemyapi\\.io)/v2/(?<secret>[A-Za-z0-9_-]{32})"),
            form("opt-[a-z0-9]{3,12}\\.(g\\.alchemy\\.com|alchemyapi\\.io)/v2/(?<secret>[A-Za-z0-9_-]{32})"),
            form("base-[a-z0-9]{3,12}\\.(g\\.alchemy\\.com|alchemyapi\\.io)/v2/(?<secret>[A-Za-z0-9_-]{32})"),
            form("solana-[a-z0-9]{3,12}\\.(g\\.alchemy\\.com|alchemyapi\\.io)/v2/(?<secret>[A-Za-z0-9_-]{32})"),
            form("zksync-[a-z0-9]{3,12}\\.(g\\.alchemy\\.com|alchemyapi\\.io)/v2/(?<secret>[A-Za-z0-9_-]{32})"),
            form("bnb-[a-z0-9]{3,12}\\.(g\\.alchemy\\.com|alchemyapi\\.io)/v2/(?<secret>[A-Za-z0-9_-]{32})"),
            form("avax-[a-z0-9]{3,12}\\.(g\\.alchemy\\.com|alchemyapi\\.io)/v2/(?<secret>[A-Za-z0-9_-]{32})"),
            form("linea-[a-z0-9]{3,12}\\.(g\\.alchemy\\.com|alchemyapi\\.io)/v2/(?<secret>[A-Za-z0-9_-]{32})"),
            form("starknet-[a-z0-9]{3,12}\\.(g\\.alchemy\\.com|alchemyapi\\.io)/v2/(?<secret>[A-Za-z0-9_-]{32})"),
            form("alcht_[A-Za-z0-9]{30}"),
        ]),
        examples: texts(&[
            &[Is("https://eth-mainnet.g.alchemy.com/v2/"), Alnum(32)],
            &[Is("url: \"https://polygon-mumbai.g.alchemy.com/v2/"), Alnum(32), Is("\"")],
            &[Is("ALCHEMY_AUTH="), Like("alcht_[A-Za-z0-9]{30}")],
        ]),
        counter_examples: texts(&[
            &[Is("https://eth-mainnet.g.alchemy.com/v2/demo")],
            &[Is("https://eth-mainnet.g.alchemy.com/v2/"), Alnum(20)],
            &[Is("https://docs.alchemy.com/v2/"), Alnum(32)],
        ]),
    },
    Rule {
        id: "alchemy-key",
        title: "Alchemy API key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "API keys (32 letters, digits, `_` and `-`) behind a name that says `alchemy`.",
        why: "A stranger can use up the application's quota, at its owner's cost.",
        fix: "Rotate the key in the Alchemy dashboard under the app's API key.",
        references: &["https://www.alchemy.com/docs/how-to-create-access-tokens"],
        matcher: Matcher::Named(&[named(&["alchemy"], &["[A-Za-z0-9_-]{32}"])]),
        examples: texts(&[
            &[Is("ALCHEMY_API_KEY="), Like("[A-Za-z0-9_-]{32}")],
            &[Is("const alchemyToken = \""), Like("[A-Za-z0-9_-]{32}"), Is("\";")],
            &[Is("alchemy_secret: '"), Like("[A-Za-z0-9_-]{32}"), Is("'")],
            &[Is("\"alchemy\": {\"apiKey\": \""), Like("[A-Za-z0-9_-]{32}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("ALCHEMY_API_KEY="), Like("[A-Za-z0-9_-]{31}")],
            &[Is("ALCHEMY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("alchemy@"), Like("[A-Za-z0-9_-]{32}")],
            &[Is("OTHER_KEY="), Like("[A-Za-z0-9_-]{32}")],
        ]),
    },
];
