//! Pinterest's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "pinterest-token",
    title: "Pinterest access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access tokens (`pina_`) and refresh tokens (`pinr.`) of Pinterest’s API, version 5.",
    why: "Whoever holds the token can read the account’s pins, boards and advertisements, and by its scopes change them.",
    fix: "Revoke the app’s access in Pinterest under Settings, Security, Connected apps, and reset the app’s secret.",
    references: &["https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/"],
    matcher: Matcher::Tokens(&[form("pina_[A-Za-z0-9_-]{36,400}"), form(r"pinr\.[A-Za-z0-9_.-]{36,400}")]),
    examples: texts(&[
        &[Is("{\"token\": \""), Like("pina_[A-Za-z0-9_-]{36,400}"), Is("\"}")],
        &[Is("const client = connect(\""), Like(r"pinr\.[A-Za-z0-9_.-]{36,400}"), Is("\");")],
        &[Is("  key: "), Like("pina_[A-Za-z0-9_-]{36,400}"), Is("\n")],
    ]),
    counter_examples: texts(&[&[Is("pina_"), Alnum(30)], &[Is("pina_colada_and_other_recipes_for_summer")]]),
}];
