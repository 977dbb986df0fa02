//! Exoscale's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "exoscale-api-key",
        title: "Exoscale API key",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "API keys: `EXO` and 24 or more letters and digits. Alone they are an identifier; the secret stands beside them.",
        why: "The key says which account a secret beside it belongs to.",
        fix: "Nothing has to be done if the secret is not published too; else delete the key in the Exoscale portal under IAM.",
        references: &["https://community.exoscale.com/product/iam/quick-start/"],
        matcher: Matcher::Tokens(&[proved("EXO[A-Za-z0-9]{24,30}", has_digits)]),
        examples: texts(&[
            &[Is("\\nEXO"), Hex(24), Is("\\n")],
            &[Is("Authorization: Bearer EXO"), Hex(24)],
            &[Is("// exoscaleApiKey: EXO"), Hex(24)],
        ]),
        counter_examples: texts(&[
            &[Is("EXOSCALE_API_KEY=EXO"), Hex(23)],
            &[Is("EXOSCALE_API_KEY=EXOxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "exoscale-api-secret",
        title: "Exoscale API secret",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "API secrets: 40 to 60 characters behind a name that says `exoscale`.",
        why: "With the key, a stranger can manage the account's servers and storage, as far as the key's role may.",
        fix: "Delete the key in the Exoscale portal under IAM, API Keys, and add another with a smaller role.",
        references: &["https://community.exoscale.com/product/iam/quick-start/"],
        matcher: Matcher::Named(&[named(&["exoscale"], &["[A-Za-z0-9_-]{40,60}"])]),
        examples: texts(&[
            &[Is("EXOSCALE_API_SECRET="), Alnum(43)],
            &[Is("{\"name\": \"x\", \"exoscaleApiSecret\": \""), Alnum(43), Is("\"}")],
            &[Is("process.env.EXOSCALE_API_SECRET||\""), Alnum(43), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("EXOSCALE_API_SECRET="), Alnum(39)],
            &[Is("see exoscaleapi@"), Alnum(43)],
            &[Is("src=\"https://cdn.exoscaleapi.test/"), Alnum(43), Is(".js\"")],
        ]),
    },
];
