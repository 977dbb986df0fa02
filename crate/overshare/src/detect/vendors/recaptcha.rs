//! reCAPTCHA's secret keys. Site keys are named as what they are: public.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "recaptcha-secret",
        title: "reCAPTCHA secret key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Secret keys: `6L` and 38 characters behind a name that says that it is reCAPTCHA’s secret or private key.",
        why: "Whoever holds the key can have answers verified in the site’s name.",
        fix: "Create a new key in the reCAPTCHA admin console, and delete the old one.",
        references: &["https://developers.google.com/recaptcha/docs/verify"],
        matcher: Matcher::Named(&[owned(
            &[
                "recaptchasecret",
                "recaptchaprivate",
                "recaptchaapikey",
                "recaptchasecretkey",
                "captchasecret",
                "recaptchav2secret",
                "recaptchav3secret",
            ],
            &["6L[A-Za-z0-9_-]{38}"],
        )]),
        examples: texts(&[
            &[Is("RECAPTCHA_SECRET=6Lc"), Alnum(37)],
            &[Is("{\"recaptchaPrivateKey\": \"6Ld"), Alnum(37), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("RECAPTCHA_SECRET=6Lc"), Alnum(36)],
            &[Is("RECAPTCHA_SITE_KEY=6Lc"), Alnum(37)],
        ]),
    },
    Rule {
        id: "recaptcha-site-key",
        title: "reCAPTCHA site key",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "Site keys: `6L` and 38 characters behind a name that says `recaptcha`. They are made to be shipped.",
        why: "It tells which site’s key the package uses.",
        fix: "Nothing needs to be done.",
        references: &["https://developers.google.com/recaptcha/docs/display"],
        matcher: Matcher::Named(&[owned(&["recaptcha"], &["6L[A-Za-z0-9_-]{38}"])]),
        examples: texts(&[
            &[Is("RECAPTCHA_SITE_KEY=6Lc"), Alnum(37)],
            &[Is("{\"recaptchaKey\": \"6Ld"), Alnum(37), Is("\"}")],
        ]),
        counter_examples: texts(&[&[Is("RECAPTCHA_SITE_KEY=6Lc"), Alnum(36)], &[Is("SITE_KEY=6Lc"), Alnum(37)]]),
    },
];
