//! Loggly's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "loggly-customer-token",
    title: "Loggly customer token",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Customer tokens: a UUID, behind a name that says `loggly`.",
    why: "A stranger can send false logs into the account.",
    fix: "Retire the token in Loggly under Logs, Source Setup, Customer Tokens.",
    references: &[
        "https://documentation.solarwinds.com/en/success_center/loggly/content/admin/customer-token-authentication-token.htm",
    ],
    matcher: Matcher::Named(&[named(&["loggly"], &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"])]),
    examples: texts(&[
        &[Is("LOGGLY_TOKEN="), Uuid],
        &[Is("loggly_token: "), Uuid],
        &[Is("process.env.LOGGLY_TOKEN || \""), Uuid, Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("LOGGLY_TOKEN="), Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(11)],
        &[Is("\"loggly\": {\"hash\": \""), Uuid, Is("\"}")],
    ]),
}];
