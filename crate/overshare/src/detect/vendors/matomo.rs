//! Matomo's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "matomo-auth-token",
    title: "Matomo authentication token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Authentication tokens: 32 hexadecimal digits, behind a name that says `matomo`.",
    why: "A stranger can read the sites' analytics and, for an administrator, change them.",
    fix: "Delete the token in Matomo under Administration, Personal, Security, and create another.",
    references: &["https://matomo.org/faq/general/faq_114/"],
    matcher: Matcher::Named(&[named(&["matomo", "piwik"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("MATOMO_TOKEN_AUTH="), Hex(32)],
        &[Is("# matomo\nAPI_TOKEN="), Hex(32)],
        &[Is("\"matomoTokenAuth\": \""), Hex(32), Is("\"")],
        &[Is("https://matomo.test/index.php?module=API&token_auth="), Hex(32)],
    ]),
    counter_examples: texts(&[
        &[Is("MATOMO_TOKEN_AUTH="), Hex(31)],
        &[Is("\"matomo\": \"1.2.0\", \"integrity\": \""), Hex(32), Is("\"")],
    ]),
}];
