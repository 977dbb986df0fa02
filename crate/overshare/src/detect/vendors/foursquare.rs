//! Foursquare's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "foursquare-api-key",
    title: "Foursquare API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Keys of the Places interface: `fsq3` and 44 digits of base64.",
    why: "Whoever holds the key can use up the account's quota, at its cost.",
    fix: "Delete the key in the Foursquare developer console, and generate another.",
    references: &["https://docs.foursquare.com/developer/reference/authentication"],
    matcher: Matcher::Tokens(&[form("fsq3[A-Za-z0-9+/]{42,44}={0,2}")]),
    examples: texts(&[
        &[Is("// foursquareApiKey: fsq3"), Base64(43), Is("=")],
        &[Is("FOURSQUARE_API_KEY=fsq3"), Base64(43), Is("=")],
        &[Is("const client = new Client({ token: \"fsq3"), Base64(43), Is("=\" });")],
    ]),
    counter_examples: texts(&[
        &[Is("FOURSQUARE_API_KEY=fsq3"), Base64(38), Is("=")],
        &[Is("FOURSQUARE_API_KEY=fsq3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
