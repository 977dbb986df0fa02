//! Stripe's secret keys and webhook secrets. Not its publishable keys (`pk_`), which are made to be shipped.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "stripe-live-key",
        title: "Stripe live secret key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Secret, restricted and organization keys of live mode: `sk_live_`, `rk_live_` or `sk_org_live_` and 24 or more characters.",
        why: "Whoever holds the key can move money, and read customers and payments, as far as the key is not restricted.",
        fix: "Roll the key in the Stripe dashboard under Developers, API keys, and look through the log for its use.",
        references: &["https://docs.stripe.com/keys"],
        matcher: Matcher::Tokens(&[
            form("sk_live_[A-Za-z0-9]{24,247}"),
            form("rk_live_[A-Za-z0-9]{24,247}"),
            form("sk_org_live_[A-Za-z0-9]{24,247}"),
            form("sk_prod_[A-Za-z0-9]{24,247}"),
            form("rk_prod_[A-Za-z0-9]{24,247}"),
        ]),
        examples: texts(&[
            &[Is("sk_live_"), Alnum(24)],
            &[Is("'rk_live_"), Alnum(99), Is("'")],
            &[Is("{\"stripe\": {\"secretKey\": \"sk_live_"), Alnum(99), Is("\"}}")],
        ]),
        counter_examples: texts(&[&[Is("sk_live_"), Alnum(12)], &[Is("pk_live_"), Alnum(24)]]),
    },
    Rule {
        id: "stripe-test-key",
        title: "Stripe test secret key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Secret and restricted keys of test mode: `sk_test_` or `rk_test_` and 24 or more characters.",
        why: "Test keys move no money, but whoever holds one can read and change the account’s test data.",
        fix: "Roll the key in the Stripe dashboard under Developers, API keys, in test mode.",
        references: &["https://docs.stripe.com/keys"],
        matcher: Matcher::Tokens(&[form("sk_test_[A-Za-z0-9]{24,247}"), form("rk_test_[A-Za-z0-9]{24,247}")]),
        examples: texts(&[&[Is("STRIPE_KEY=sk_test_"), Alnum(24)], &[Is("\"rk_test_"), Alnum(99), Is("\"")]]),
        counter_examples: texts(&[&[Is("sk_test_"), Alnum(12)], &[Is("pk_test_"), Alnum(24)]]),
    },
    Rule {
        id: "stripe-webhook-secret",
        title: "Stripe or Svix webhook secret",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Secrets that sign webhooks: `whsec_` and 32 or more characters of base64, as Stripe and those who use Svix issue them.",
        why: "Whoever holds the secret can sign false events, such as payments that never were.",
        fix: "Roll the endpoint’s secret in the Stripe dashboard under Developers, Webhooks, or in the service that issued it.",
        references: &["https://docs.stripe.com/webhooks#verify-official-libraries"],
        matcher: Matcher::Tokens(&[form("whsec_[A-Za-z0-9+/]{32,96}={0,2}")]),
        examples: texts(&[
            &[Is("STRIPE_WEBHOOK_SECRET=whsec_"), Alnum(32)],
            &[Is("{\"secret\": \"whsec_"), Alnum(64), Is("\"}")],
            &[Is("verify(body, 'whsec_"), Alnum(43), Is("=')")],
        ]),
        counter_examples: texts(&[
            &[Is("whsec_"), Alnum(24)],
            &[Is("whsec_test_secret_of_the_documentation")],
            &[Is("xwhsec_"), Alnum(32)],
        ]),
    },
];
