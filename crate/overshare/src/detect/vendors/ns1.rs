//! NS1's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ns1-api-key",
    title: "NS1 API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys: 20 letters and digits, behind a name that says `ns1`.",
    why: "Whoever holds the key can change DNS records, and so take over the domains' traffic.",
    fix: "Revoke the key in IBM NS1 Connect under Account settings, API keys, and create another.",
    references: &["https://developer.ibm.com/apis/catalog/ns1--ibm-ns1-connect-api/"],
    matcher: Matcher::Named(&[owned(&["ns1", "nsone"], &["[A-Za-z0-9]{20}"])]),
    examples: texts(&[
        &[Is("NS1_API_KEY="), Alnum(18), Digits(2)],
        &[Is("ns1_api_key: "), Alnum(18), Digits(2)],
        &[Is("process.env.NS1_API_KEY || \""), Alnum(18), Digits(2), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("NS1_API_KEY="), Alnum(17), Digits(2)],
        &[Is("\"ns1\": {\"hash\": \""), Alnum(18), Digits(2), Is("\"}")],
    ]),
}];
