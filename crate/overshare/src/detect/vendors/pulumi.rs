//! Pulumi's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "pulumi-token",
    title: "Pulumi access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Access tokens: `pul-` and 40 hexadecimal digits.",
    why: "Whoever holds the token can read the state of the infrastructure with the secrets in it, and change it.",
    fix: "Delete the token in Pulumi Cloud under Personal access tokens, and rotate the secrets that the stacks hold.",
    references: &["https://www.pulumi.com/docs/administration/access-identity/access-tokens/"],
    matcher: Matcher::Tokens(&[form("pul-[0-9a-f]{40}")]),
    examples: texts(&[
        &[Is("PULUMI_TOKEN="), Like("pul-[0-9a-f]{40}"), Is("\n")],
        &[Is("{\"token\": \""), Like("pul-[0-9a-f]{40}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("pul-[0-9a-f]{40}"), Is("\");")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("pul-[0-9a-f]{39}"), Is("\"")],
        &[Is("x"), Like("pul-[0-9a-f]{40}")],
        &[Is("TOKEN=pul-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
