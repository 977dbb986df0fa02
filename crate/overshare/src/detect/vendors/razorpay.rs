//! Razorpay's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "razorpay-key-id",
        title: "Razorpay live key identifier",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Key identifiers of live mode: `rzp_live_` and 14 letters and digits. They are made to be shipped; their secrets are not.",
        why: "By itself it opens nothing; it tells whose secret to look for.",
        fix: "If the secret was published too, regenerate the key in the Razorpay dashboard under Account & Settings, API Keys.",
        references: &["https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/"],
        matcher: Matcher::Tokens(&[form("rzp_live_[A-Za-z0-9]{14}")]),
        examples: texts(&[
            &[Is("// was: "), Like("rzp_live_[A-Za-z0-9]{14}")],
            &[Is("RAZORPAY_KEY_TOKEN="), Like("rzp_live_[A-Za-z0-9]{14}"), Is("\n")],
            &[Is("{\"token\": \""), Like("rzp_live_[A-Za-z0-9]{14}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("rzp_live_[A-Za-z0-9]{13}"), Is("\"")],
            &[Is("x"), Like("rzp_live_[A-Za-z0-9]{14}")],
            &[Is("TOKEN=rzp_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "razorpay-secret",
        title: "Razorpay key secret",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Key secrets: 24 letters and digits behind a name that says `razorpay`.",
        why: "Together with the key’s identifier it can move money and read payments.",
        fix: "Regenerate the key in the Razorpay dashboard under Account & Settings, API Keys.",
        references: &["https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/"],
        matcher: Matcher::Named(&[named(&["razorpay"], &["[A-Za-z0-9]{24}"])]),
        examples: texts(&[
            &[Is("RAZORPAY_KEY_SECRET="), Lower(24)],
            &[Is("{\"razorpaySecret\": \""), Lower(24), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("RAZORPAY_API_KEY="), Like("[A-Za-z0-9]{23}")],
            &[Is("checksum: \""), Like("[A-Za-z0-9]{24}"), Is("\"")],
            &[Is("RAZORPAY_API_KEY=your_razorpay_api_key_goes_here")],
        ]),
    },
];
