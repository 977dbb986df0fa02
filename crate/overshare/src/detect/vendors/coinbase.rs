//! Coinbase's keys. Not the PEM keys of its developer platform, which are private keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "coinbase-api-secret",
    title: "Coinbase API secret",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API secrets and access tokens: 64 characters, or 86 of base64, behind a name that says `coinbase`.",
    why: "Whoever holds it can read balances and, by its permissions, trade and withdraw.",
    fix: "Delete the key in Coinbase under Settings, API (or in the developer platform under API Keys), and create another that may do less.",
    references: &["https://docs.cdp.coinbase.com/get-started/authentication/overview"],
    matcher: Matcher::Named(&[named(&["coinbase"], &["[A-Za-z0-9_-]{64}", "[A-Za-z0-9+/]{86}=="])]),
    examples: texts(&[
        &[Is("COINBASE_API_SECRET="), Alnum(64)],
        &[Is("export COINBASE_API_SECRET=\""), Alnum(64), Is("\"")],
        &[Is("e.coinbaseApiSecret=\""), Base64(86), Is("==\",e.debug=!1")],
    ]),
    counter_examples: texts(&[
        &[Is("COINBASE_API_SECRET="), Alnum(63)],
        &[Is("COINBASE_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("coinbaseapi build "), Alnum(64)],
    ]),
}];
