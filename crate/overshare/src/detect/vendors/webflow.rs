//! Webflow's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "webflow-site-token",
        title: "Webflow site token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Site tokens: `ws-` and 64 hexadecimal digits.",
        why: "Whoever holds the token can read and change the site’s content, as far as its scopes go.",
        fix: "Revoke the token in Webflow under Site settings, Apps & integrations, API access.",
        references: &["https://developers.webflow.com/data/reference/authentication/site-token"],
        matcher: Matcher::Tokens(&[form("ws-[0-9a-f]{64}")]),
        examples: texts(&[
            &[Is("{\"token\": \""), Like("ws-[0-9a-f]{64}"), Is("\"}")],
            &[Is("const client = connect(\""), Like("ws-[0-9a-f]{64}"), Is("\");")],
            &[Is("  key: "), Like("ws-[0-9a-f]{64}"), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("ws-[0-9a-f]{63}"), Is("\"")],
            &[Is("x"), Like("ws-[0-9a-f]{64}")],
            &[Is("TOKEN=ws-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "webflow-token",
        title: "Webflow access token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Access tokens: 64 hexadecimal digits behind a name that says `webflow`.",
        why: "Whoever holds the token can read and change the site’s content, as far as its scopes go.",
        fix: "Revoke the token in Webflow under Site settings, Apps & integrations, API access.",
        references: &["https://developers.webflow.com/data/reference/authentication/site-token"],
        matcher: Matcher::Named(&[named(&["webflow"], &["[0-9a-f]{64}"])]),
        examples: texts(&[
            &[Is("WEBFLOW_API_KEY="), Like("[0-9a-f]{64}")],
            &[Is("{\"webflowApiKey\": \""), Like("[0-9a-f]{64}"), Is("\"}")],
            &[Is("const webflowSecret = '"), Like("[0-9a-f]{64}"), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("WEBFLOW_API_KEY="), Like("[0-9a-f]{63}")],
            &[Is("checksum: \""), Like("[0-9a-f]{64}"), Is("\"")],
            &[Is("WEBFLOW_API_KEY=your_webflow_api_key_goes_here")],
        ]),
    },
];
