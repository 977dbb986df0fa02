//! PostHog's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "posthog-key",
        title: "PostHog personal API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Personal keys (`phx_`), secure keys of feature flags (`phs_`) and OAuth tokens (`pha_`, `phr_`), 43 characters and more.",
        why: "Whoever holds the key can read the project’s events and people, as far as its scopes go.",
        fix: "Delete the key in PostHog under Settings, Personal API keys, or roll the project’s secure key.",
        references: &["https://posthog.com/docs/api#authentication"],
        matcher: Matcher::Tokens(&[
            form("phx_[A-Za-z0-9_-]{43,64}"),
            form("phs_[A-Za-z0-9_-]{43,64}"),
            form("pha_[A-Za-z0-9_-]{43,64}"),
            form("phr_[A-Za-z0-9_-]{43,64}"),
        ]),
        examples: texts(&[
            &[Is("POSTHOG_TOKEN="), Like("phx_[A-Za-z0-9_-]{43,64}"), Is("\n")],
            &[Is("{\"token\": \""), Like("phs_[A-Za-z0-9_-]{43,64}"), Is("\"}")],
            &[Is("const client = connect(\""), Like("pha_[A-Za-z0-9_-]{43,64}"), Is("\");")],
            &[Is("  key: "), Like("phr_[A-Za-z0-9_-]{43,64}"), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("phx_[A-Za-z0-9_-]{42}"), Is("\"")],
            &[Is("key = \""), Like("phs_[A-Za-z0-9_-]{42}"), Is("\"")],
            &[Is("key = \""), Like("pha_[A-Za-z0-9_-]{42}"), Is("\"")],
            &[Is("x"), Like("phx_[A-Za-z0-9_-]{43,64}")],
            &[Is("TOKEN=phx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "posthog-project-key",
        title: "PostHog project key",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "Keys that send events to a project: `phc_` and 41 to 47 characters. They are made to be shipped.",
        why: "It tells which project the package reports to; it reads nothing.",
        fix: "Nothing needs to be done. Whether the package should report to this project is another question.",
        references: &["https://posthog.com/docs/api#authentication"],
        matcher: Matcher::Tokens(&[form("phc_[A-Za-z0-9_-]{41,47}")]),
        examples: texts(&[
            &[Is("{\"token\": \""), Like("phc_[A-Za-z0-9_-]{41,47}"), Is("\"}")],
            &[Is("const client = connect(\""), Like("phc_[A-Za-z0-9_-]{41,47}"), Is("\");")],
            &[Is("  key: "), Like("phc_[A-Za-z0-9_-]{41,47}"), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("phc_[A-Za-z0-9_-]{40}"), Is("\"")],
            &[Is("x"), Like("phc_[A-Za-z0-9_-]{41,47}")],
            &[Is("TOKEN=phc_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
];
