//! Apify's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "apify-token",
        title: "Apify API token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Tokens and proxy passwords: `apify_api_`, `apify_proxy_` and the like, and 36 letters and digits.",
        why: "Whoever holds the token can run the owner's actors at its cost, and read what they collected.",
        fix: "Delete the token in Apify Console under Settings, API & Integrations, and create another.",
        references: &["https://docs.apify.com/platform/integrations/api"],
        matcher: Matcher::Tokens(&[
            form("apify_api_[A-Za-z0-9]{34,40}"),
            form("apify_proxy_[A-Za-z0-9]{30,40}"),
            form("apify_ui_[A-Za-z0-9]{30,40}"),
            form("apify_integration_api_[A-Za-z0-9]{30,40}"),
            form("apify_actor_run_api_[A-Za-z0-9]{30,40}"),
            form("apify_actor_run_proxy_[A-Za-z0-9]{30,40}"),
            form("apify_webhook_dispatch_api_[A-Za-z0-9]{30,40}"),
        ]),
        examples: texts(&[
            &[Is("https://api.apify.com/v2/acts?token="), Like("apify_api_[A-Za-z0-9]{36}")],
            &[Is("APIFY_PROXY_PASSWORD="), Like("apify_proxy_[A-Za-z0-9]{36}")],
        ]),
        counter_examples: texts(&[
            &[Is("apify_api_"), Alnum(20)],
            &[Is("apify_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "apify-legacy-token",
        title: "Apify API token without a prefix",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys (36 letters and digits) behind a name that says `apify`.",
        why: "Whoever holds the token can run the owner's actors at its cost, and read what they collected.",
        fix: "Delete the token in Apify Console under Settings, API & Integrations, and create another.",
        references: &["https://docs.apify.com/platform/integrations/api"],
        matcher: Matcher::Named(&[named(&["apify"], &["[A-Za-z0-9]{36}"])]),
        examples: texts(&[
            &[Is("APIFY_API_KEY="), Alnum(36)],
            &[Is("const apifyToken = \""), Alnum(36), Is("\";")],
            &[Is("apify_secret: '"), Alnum(36), Is("'")],
            &[Is("\"apify\": {\"apiKey\": \""), Alnum(36), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("APIFY_API_KEY="), Alnum(35)],
            &[Is("APIFY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("apify@"), Alnum(36)],
            &[Is("OTHER_KEY="), Alnum(36)],
        ]),
    },
];
