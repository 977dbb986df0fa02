//! ZenML's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "zenml-key",
    title: "ZenML API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Keys of service accounts: `ZENKEY_` and base64 of JSON with the key’s identifier and secret.",
    why: "Whoever holds the key can run pipelines and read what they use, other credentials among it.",
    fix: "Rotate the key with `zenml service-account api-key rotate`.",
    references: &[
        "https://docs.zenml.io/how-to/project-setup-and-management/connecting-to-zenml/connect-with-a-service-account",
    ],
    matcher: Matcher::Tokens(&[form("ZENKEY_eyJ[A-Za-z0-9+/_-]{60,400}={0,2}")]),
    examples: texts(&[
        &[Is("ZENML_STORE_API_KEY=ZENKEY_eyJ"), Alnum(140)],
        &[Is("{\"api_key\": \"ZENKEY_eyJ"), Alnum(120), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("ZENKEY_eyJ"), Alnum(40)], &[Is("ZENKEY_"), Alnum(140)]]),
}];
