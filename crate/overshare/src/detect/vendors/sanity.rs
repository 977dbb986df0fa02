//! Sanity's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "sanity-token",
        title: "Sanity API token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API tokens of projects: `sk` and some 180 letters and digits.",
        why: "Whoever holds the token can read and, by its role, change the project’s content.",
        fix: "Delete the token on sanity.io/manage under API, Tokens, and create another.",
        references: &["https://www.sanity.io/docs/content-lake/http-auth"],
        matcher: Matcher::Tokens(&[proved("sk[A-Za-z0-9]{170,190}", drawn)]),
        examples: texts(&[
            &[Is("SANITY_TOKEN="), Like("sk[A-Za-z0-9]{170,190}"), Is("\n")],
            &[Is("{\"token\": \""), Like("sk[A-Za-z0-9]{170,190}"), Is("\"}")],
            &[Is("const client = connect(\""), Like("sk[A-Za-z0-9]{170,190}"), Is("\");")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("sk[A-Za-z0-9]{169}"), Is("\"")],
            &[Is("x"), Like("sk[A-Za-z0-9]{170,190}")],
            &[Is("TOKEN=skxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "sanity-named-token",
        title: "Sanity API token behind its name",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API tokens: `sk` and 78 or more letters and digits behind a name that says `sanity`.",
        why: "Whoever holds the token can read and, by its role, change the project’s content.",
        fix: "Delete the token on sanity.io/manage under API, Tokens, and create another.",
        references: &["https://www.sanity.io/docs/content-lake/http-auth"],
        matcher: Matcher::Named(&[named(&["sanity"], &["sk[A-Za-z0-9]{78,168}"])]),
        examples: texts(&[
            &[Is("SANITY_API_KEY="), Like("sk[A-Za-z0-9]{78,168}")],
            &[Is("{\"sanityApiKey\": \""), Like("sk[A-Za-z0-9]{78,168}"), Is("\"}")],
            &[Is("const sanitySecret = '"), Like("sk[A-Za-z0-9]{78,168}"), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("SANITY_API_KEY="), Like("sk[A-Za-z0-9]{77}")],
            &[Is("checksum: \""), Like("sk[A-Za-z0-9]{78,168}"), Is("\"")],
            &[Is("SANITY_API_KEY=your_sanity_api_key_goes_here")],
        ]),
    },
];
