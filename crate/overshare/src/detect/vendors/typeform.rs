//! Typeform's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "typeform-token",
    title: "Typeform access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Personal access tokens: `tfp_` and 40 or more characters, as a rule 59.",
    why: "Whoever holds the token can read the answers to its owner’s forms, and by its scopes change these.",
    fix: "Delete the token in Typeform under Settings, Personal tokens, and create another.",
    references: &["https://www.typeform.com/developers/get-started/personal-access-token/"],
    matcher: Matcher::Tokens(&[form("tfp_[A-Za-z0-9_=.-]{40,64}")]),
    examples: texts(&[
        &[Is("TYPEFORM_TOKEN="), Like("tfp_[A-Za-z0-9_=.-]{40,64}"), Is("\n")],
        &[Is("{\"token\": \""), Like("tfp_[A-Za-z0-9_=.-]{40,64}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("tfp_[A-Za-z0-9_=.-]{40,64}"), Is("\");")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("tfp_[A-Za-z0-9_=.-]{39}"), Is("\"")],
        &[Is("x"), Like("tfp_[A-Za-z0-9_=.-]{40,64}")],
        &[Is("TOKEN=tfp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
