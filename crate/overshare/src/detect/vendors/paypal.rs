//! PayPal's client credentials.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "paypal-secret",
        title: "PayPal client secret",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Client secrets: 80 characters, of which the first is `E`, behind a name that says `paypal`.",
        why: "Together with the client’s identifier it can move money and read payments.",
        fix: "Add a new secret in the PayPal developer dashboard under Apps & Credentials, deploy it, and delete the old one.",
        references: &["https://developer.paypal.com/api/rest/authentication/"],
        matcher: Matcher::Named(&[named(&["paypal"], &["E[A-Za-z0-9_-]{59,79}"])]),
        examples: texts(&[
            &[Is("PAYPAL_API_KEY="), Like("E[A-Za-z0-9_-]{59,79}")],
            &[Is("{\"paypalApiKey\": \""), Like("E[A-Za-z0-9_-]{59,79}"), Is("\"}")],
            &[Is("const paypalSecret = '"), Like("E[A-Za-z0-9_-]{59,79}"), Is("';")],
            &[Is("PAYPAL_CLIENT_SECRET=E"), Alnum(79)],
        ]),
        counter_examples: texts(&[
            &[Is("PAYPAL_API_KEY="), Like("E[A-Za-z0-9_-]{58}")],
            &[Is("checksum: \""), Like("E[A-Za-z0-9_-]{59,79}"), Is("\"")],
            &[Is("PAYPAL_API_KEY=your_paypal_api_key_goes_here")],
        ]),
    },
    Rule {
        id: "paypal-client-id",
        title: "PayPal client identifier",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "Client identifiers: 60 to 80 characters, of which the first is `A`, behind a name that says `paypal`. They are made to be shipped.",
        why: "By itself it opens nothing; it tells whose secret to look for.",
        fix: "Nothing needs to be done.",
        references: &["https://developer.paypal.com/api/rest/authentication/"],
        matcher: Matcher::Named(&[owned(&["paypal"], &["A[A-Za-z0-9_-]{59,79}"])]),
        examples: texts(&[
            &[Is("PAYPAL_CLIENT_ID=A"), Alnum(79)],
            &[Is("{\"paypalClientId\": \"A"), Alnum(79), Is("\"}")],
            &[Is("paypal_client_id=A"), Alnum(61)],
        ]),
        counter_examples: texts(&[&[Is("PAYPAL_CLIENT_ID=A"), Alnum(50)], &[Is("CLIENT_ID=A"), Alnum(79)]]),
    },
];
