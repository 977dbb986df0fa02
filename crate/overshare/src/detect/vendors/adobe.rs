//! Adobe's client secrets and identifiers.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "adobe-client-secret",
        title: "Adobe client secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Client secrets of OAuth projects: `p8e-` and 32 characters.",
        why: "Together with the client's identifier, which often stands near, a stranger can act as the application.",
        fix: "Add a new secret to the project in the Adobe Developer Console, roll it out, and delete this one.",
        references: &[
            "https://developer.adobe.com/developer-console/docs/guides/authentication/ServerToServerAuthentication/",
        ],
        matcher: Matcher::Tokens(&[form("p8e-[A-Za-z0-9_-]{32}")]),
        examples: texts(&[
            &[Is("ADOBE_CLIENT_SECRET="), Like("p8e-[A-Za-z0-9_-]{32}")],
            &[Is("const client = connect(\""), Like("p8e-[A-Za-z0-9_-]{32}"), Is("\");")],
            &[Is("{\"token\":\""), Like("p8e-[A-Za-z0-9_-]{32}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("ADOBE_CLIENT_SECRET="), Like("p8e-[A-Za-z0-9_-]{31}")],
            &[Is("x"), Like("p8e-[A-Za-z0-9_-]{32}"), Is("y")],
            &[Is("\""), Like("p8e-[A-Za-z0-9_-]{31}"), Is("\"")],
        ]),
    },
    Rule {
        id: "adobe-key",
        title: "Adobe API key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "API keys (32 hexadecimal digits) behind a name that says `adobe`.",
        why: "An identifier alone opens nothing; a legacy key or secret lets a stranger act as the application.",
        fix: "Look the value up in the Adobe Developer Console, and replace the credential that it belongs to.",
        references: &["https://developer.adobe.com/developer-console/docs/guides/authentication/"],
        matcher: Matcher::Named(&[named(&["adobe"], &["[0-9a-f]{32}"])]),
        examples: texts(&[
            &[Is("ADOBE_API_KEY="), Hex(32)],
            &[Is("const adobeToken = \""), Hex(32), Is("\";")],
            &[Is("adobe_secret: '"), Hex(32), Is("'")],
            &[Is("\"adobe\": {\"apiKey\": \""), Hex(32), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("ADOBE_API_KEY="), Hex(31)],
            &[Is("ADOBE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("adobe@"), Hex(32)],
            &[Is("OTHER_KEY="), Hex(32)],
        ]),
    },
];
