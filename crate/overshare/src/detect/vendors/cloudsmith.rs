//! Cloudsmith's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "cloudsmith-key",
        title: "Cloudsmith API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "API keys of services: `csa_` and 36 letters and digits.",
        why: "Whoever holds the key can read and, by its rights, replace packages that others install.",
        fix: "Rotate the key in Cloudsmith under the service's settings, and use OpenID Connect.",
        references: &["https://docs.cloudsmith.com/authentication/api-keys"],
        matcher: Matcher::Tokens(&[form("csa_[A-Za-z0-9]{36}")]),
        examples: texts(&[
            &[Is("CLOUDSMITH_KEY="), Like("csa_[A-Za-z0-9]{36}")],
            &[Is("const client = connect(\""), Like("csa_[A-Za-z0-9]{36}"), Is("\");")],
            &[Is("{\"token\":\""), Like("csa_[A-Za-z0-9]{36}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("CLOUDSMITH_KEY="), Like("csa_[A-Za-z0-9]{35}")],
            &[Is("x"), Like("csa_[A-Za-z0-9]{36}"), Is("y")],
            &[Is("\""), Like("csa_[A-Za-z0-9]{35}"), Is("\"")],
        ]),
    },
    Rule {
        id: "cloudsmith-legacy-key",
        title: "Cloudsmith API key of the old form",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "API keys (40 hexadecimal digits) behind a name that says `cloudsmith`.",
        why: "Whoever holds the key can read and, by its rights, replace packages that others install.",
        fix: "Refresh the key in Cloudsmith under API Settings, and look through recent uploads.",
        references: &["https://docs.cloudsmith.com/authentication/api-keys"],
        matcher: Matcher::Named(&[named(&["cloudsmith"], &["[0-9a-f]{40}"])]),
        examples: texts(&[
            &[Is("CLOUDSMITH_API_KEY="), Hex(40)],
            &[Is("const cloudsmithToken = \""), Hex(40), Is("\";")],
            &[Is("cloudsmith_secret: '"), Hex(40), Is("'")],
            &[Is("\"cloudsmith\": {\"apiKey\": \""), Hex(40), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("CLOUDSMITH_API_KEY="), Hex(39)],
            &[Is("CLOUDSMITH_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("cloudsmith@"), Hex(40)],
            &[Is("OTHER_KEY="), Hex(40)],
        ]),
    },
];
