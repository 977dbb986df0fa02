//! Sourcegraph's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "sourcegraph-token",
    title: "Sourcegraph access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access tokens (`sgp_`, with the instance’s identifier or `local` between), gateway tokens (`sgd_`), licence keys (`slk_`) and user gateway tokens (`sgph_`).",
    why: "Whoever holds the token can search and read all code that its owner can see.",
    fix: "Delete the token in Sourcegraph under Settings, Access tokens, and create another.",
    references: &["https://sourcegraph.com/docs/cli/how-tos/creating_an_access_token"],
    matcher: Matcher::Tokens(&[
        form("sgp_[0-9A-Fa-f]{16}_local_[0-9A-Fa-f]{40}"),
        form("sgp_local_[0-9A-Fa-f]{40}"),
        form("sgp_[0-9A-Fa-f]{16}_[0-9A-Fa-f]{40}"),
        form("sgp_[0-9A-Fa-f]{40}"),
        form("sgph_[0-9A-Fa-f]{16}_[0-9A-Fa-f]{40}"),
        form("sgph_local_[0-9A-Fa-f]{40}"),
        form("sgd_[0-9A-Fa-f]{64}"),
        form("slk_[0-9A-Fa-f]{64}"),
    ]),
    examples: texts(&[
        &[Is("// was: "), Like("sgp_[0-9A-Fa-f]{16}_local_[0-9A-Fa-f]{40}")],
        &[Is("SOURCEGRAPH_TOKEN="), Like("sgp_local_[0-9A-Fa-f]{40}"), Is("\n")],
        &[Is("{\"token\": \""), Like("sgp_[0-9A-Fa-f]{16}_[0-9A-Fa-f]{40}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("sgp_[0-9A-Fa-f]{40}"), Is("\");")],
        &[Is("  key: "), Like("sgph_[0-9A-Fa-f]{16}_[0-9A-Fa-f]{40}"), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("sgp_[0-9A-Fa-f]{16}_local_[0-9A-Fa-f]{39}"), Is("\"")],
        &[Is("key = \""), Like("sgp_local_[0-9A-Fa-f]{39}"), Is("\"")],
        &[Is("key = \""), Like("sgp_[0-9A-Fa-f]{16}_[0-9A-Fa-f]{39}"), Is("\"")],
        &[Is("x"), Like("sgp_[0-9A-Fa-f]{16}_local_[0-9A-Fa-f]{40}")],
        &[Is("TOKEN=sgp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
