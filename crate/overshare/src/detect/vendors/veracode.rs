//! Veracode's API credentials.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "veracode-credentials",
    title: "Veracode API credentials",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API identifiers (`vera01ei-`) and secret keys (`vera01es-`) of the European region, and hexadecimal digits.",
    why: "Whoever holds both can read the findings about the owner’s applications.",
    fix: "Revoke the credentials in Veracode under API Credentials, and generate others.",
    references: &["https://docs.veracode.com/r/c_api_credentials3"],
    matcher: Matcher::Tokens(&[form("vera01es-[0-9a-f]{128}"), form("vera01ei-[0-9a-f]{32}")]),
    examples: texts(&[
        &[Is("VERACODE_TOKEN="), Like("vera01es-[0-9a-f]{128}"), Is("\n")],
        &[Is("{\"token\": \""), Like("vera01ei-[0-9a-f]{32}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("vera01es-[0-9a-f]{128}"), Is("\");")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("vera01es-[0-9a-f]{127}"), Is("\"")],
        &[Is("key = \""), Like("vera01ei-[0-9a-f]{31}"), Is("\"")],
        &[Is("x"), Like("vera01es-[0-9a-f]{128}")],
        &[Is("TOKEN=vera01es-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
