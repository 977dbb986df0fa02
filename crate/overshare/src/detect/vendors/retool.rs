//! Retool's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "retool-token",
    title: "Retool API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: `retool_` and 26 lower-case letters and digits.",
    why: "Whoever holds the token can read and change the organization’s apps, users and groups, as far as its scopes go.",
    fix: "Delete the token in Retool under Settings, API, and create another.",
    references: &["https://docs.retool.com/org-users/guides/retool-api/authentication"],
    matcher: Matcher::Tokens(&[proved("retool_01[0-9a-z]{24}", by_form)]),
    examples: texts(&[
        &[Is("RETOOL_TOKEN="), Like("retool_01[0-9a-z]{24}"), Is("\n")],
        &[Is("{\"token\": \""), Like("retool_01[0-9a-z]{24}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("retool_01[0-9a-z]{24}"), Is("\");")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("retool_01[0-9a-z]{23}"), Is("\"")],
        &[Is("x"), Like("retool_01[0-9a-z]{24}")],
        &[Is("TOKEN=retool_01xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
