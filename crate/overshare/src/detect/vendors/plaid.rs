//! Plaid's access tokens and secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "plaid-token",
        title: "Plaid access token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Tokens of a linked bank account: `access-`, the environment and a UUID.",
        why: "Together with the client’s secret it reads the person’s balances and transactions.",
        fix: "Call `/item/access_token/invalidate` for the token, and store the new one.",
        references: &["https://plaid.com/docs/api/items/"],
        matcher: Matcher::Tokens(&[
            form("access-production-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
            form("access-development-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
        ]),
        examples: texts(&[
            &[
                Is("Authorization: Bearer "),
                Like("access-production-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
                Is("\r\n"),
            ],
            &[
                Is("t={a:1,k:'"),
                Like("access-development-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
                Is("'}"),
            ],
            &[Is("// was: "), Like("access-production-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")],
        ]),
        counter_examples: texts(&[
            &[
                Is("key = \""),
                Like("access-production-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}"),
                Is("\""),
            ],
            &[
                Is("key = \""),
                Like("access-development-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}"),
                Is("\""),
            ],
            &[Is("x"), Like("access-production-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")],
            &[Is("TOKEN=access-production-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "plaid-sandbox-token",
        title: "Plaid sandbox access token",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Tokens of an account of the sandbox: `access-sandbox-` and a UUID.",
        why: "The accounts of the sandbox are made up.",
        fix: "Nothing needs to be done, but the token does not belong into a package.",
        references: &["https://plaid.com/docs/sandbox/"],
        matcher: Matcher::Tokens(&[form(
            "access-sandbox-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        )]),
        examples: texts(&[
            &[
                Is("  key: "),
                Like("access-sandbox-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
                Is("\n"),
            ],
            &[
                Is("Authorization: Bearer "),
                Like("access-sandbox-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
                Is("\r\n"),
            ],
            &[
                Is("t={a:1,k:'"),
                Like("access-sandbox-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
                Is("'}"),
            ],
        ]),
        counter_examples: texts(&[
            &[
                Is("key = \""),
                Like("access-sandbox-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}"),
                Is("\""),
            ],
            &[Is("x"), Like("access-sandbox-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")],
            &[Is("TOKEN=access-sandbox-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "plaid-secret",
        title: "Plaid API secret",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "The secret of a client: 30 lower-case letters and digits behind a name that says `plaid`.",
        why: "Together with the client’s identifier it opens every bank account that is linked through it.",
        fix: "Rotate the secret in the Plaid dashboard under Developers, Keys.",
        references: &["https://plaid.com/docs/api/#api-access"],
        matcher: Matcher::Named(&[named(&["plaid"], &["[0-9a-z]{30}"])]),
        examples: texts(&[
            &[Is("PLAID_API_KEY="), Like("[0-9a-z]{30}")],
            &[Is("{\"plaidApiKey\": \""), Like("[0-9a-z]{30}"), Is("\"}")],
            &[Is("const plaidSecret = '"), Like("[0-9a-z]{30}"), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("PLAID_API_KEY="), Like("[0-9a-z]{29}")],
            &[Is("checksum: \""), Like("[0-9a-z]{30}"), Is("\"")],
            &[Is("PLAID_API_KEY=your_plaid_api_key_goes_here")],
        ]),
    },
];
