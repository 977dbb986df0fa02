//! Strapi's API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "strapi-token",
    title: "Strapi API token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API tokens: 256 hexadecimal digits behind a name that says `strapi`.",
    why: "Whoever holds the token can read and, by its type, change the site’s content.",
    fix: "Delete the token in Strapi under Settings, API Tokens.",
    references: &["https://docs.strapi.io/cms/features/api-tokens"],
    matcher: Matcher::Named(&[named(&["strapi"], &["[0-9a-f]{256}"])]),
    examples: texts(&[
        &[Is("STRAPI_API_KEY="), Like("[0-9a-f]{256}")],
        &[Is("{\"strapiApiKey\": \""), Like("[0-9a-f]{256}"), Is("\"}")],
        &[Is("const strapiSecret = '"), Like("[0-9a-f]{256}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("STRAPI_API_KEY="), Like("[0-9a-f]{255}")],
        &[Is("checksum: \""), Like("[0-9a-f]{256}"), Is("\"")],
        &[Is("STRAPI_API_KEY="), Like("0{256}")],
    ]),
}];
