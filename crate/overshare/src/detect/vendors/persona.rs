//! Persona's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "persona-key",
        title: "Persona API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "API keys of the production system: `persona_production_` and a UUID or a longer secret.",
        why: "Whoever holds the key can read identity documents and the results of their checks.",
        fix: "Expire the key in the Persona dashboard under API, API Keys, and create another.",
        references: &["https://docs.withpersona.com/api-keys"],
        matcher: Matcher::Tokens(&[form("persona_production_[A-Za-z0-9_-]{32,80}")]),
        examples: texts(&[
            &[Is("t={a:1,k:'"), Like("persona_production_[A-Za-z0-9_-]{32,80}"), Is("'}")],
            &[Is("// was: "), Like("persona_production_[A-Za-z0-9_-]{32,80}")],
            &[Is("PERSONA_TOKEN="), Like("persona_production_[A-Za-z0-9_-]{32,80}"), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("PERSONA_API_KEY=persona_production_"), Alnum(31)],
            &[Is("persona_production_documentation_of_the_thing")],
        ]),
    },
    Rule {
        id: "persona-sandbox-key",
        title: "Persona sandbox API key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "API keys of the sandbox: `persona_sandbox_` and a UUID or a longer secret.",
        why: "The sandbox holds no real identities, but its data can be read and changed.",
        fix: "Expire the key in the Persona dashboard under API, API Keys.",
        references: &["https://docs.withpersona.com/api-keys"],
        matcher: Matcher::Tokens(&[form("persona_sandbox_[A-Za-z0-9_-]{32,80}")]),
        examples: texts(&[
            &[Is("PERSONA_SANDBOX_TOKEN="), Like("persona_sandbox_[A-Za-z0-9_-]{32,80}"), Is("\n")],
            &[Is("{\"token\": \""), Like("persona_sandbox_[A-Za-z0-9_-]{32,80}"), Is("\"}")],
            &[Is("const client = connect(\""), Like("persona_sandbox_[A-Za-z0-9_-]{32,80}"), Is("\");")],
        ]),
        counter_examples: texts(&[
            &[Is("PERSONA_API_KEY=persona_sandbox_"), Alnum(31)],
            &[Is("persona_sandbox_mode_enabled")],
        ]),
    },
];
