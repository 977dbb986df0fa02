//! OOPSpam's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "oopspam-api-key",
    title: "OOPSpam API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 40 letters and digits, behind a name that says `oopspam`.",
    why: "Requests of strangers count against the account's quota.",
    fix: "Revoke the key in OOPSpam's dashboard, and create another.",
    references: &["https://www.oopspam.com/docs/"],
    matcher: Matcher::Named(&[named(&["oopspam"], &["[A-Za-z0-9]{40}"])]),
    examples: texts(&[
        &[Is("OOPSPAM_API_KEY="), Alnum(40)],
        &[Is("fetch('https://api.oopspam.test?api_key="), Alnum(40), Is("')")],
        &[Is("export OOPSPAM_API_KEY=\""), Alnum(40), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("OOPSPAM_API_KEY="), Alnum(39)],
        &[Is("\"oopspam\": {\"hash\": \""), Alnum(40), Is("\"}")],
    ]),
}];
