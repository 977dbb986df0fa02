//! Netlify's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "netlify-token",
        title: "Netlify access token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Personal (`nfp_`), CLI (`nfc_`), OAuth (`nfo_`), web (`nfu_`) and build (`nfb_`) tokens.",
        why: "Whoever holds the token can deploy the account's sites and read their environment variables.",
        fix: "Revoke the token in Netlify under User settings, Applications, Personal access tokens, and create another.",
        references: &["https://docs.netlify.com/api/get-started/#authentication"],
        matcher: Matcher::Tokens(&[
            proved("nfp_[A-Za-z0-9_-]{36}", varied),
            proved("nfc_[A-Za-z0-9_-]{36}", varied),
            proved("nfo_[A-Za-z0-9_-]{36}", varied),
            proved("nfu_[A-Za-z0-9_-]{36}", varied),
            proved("nfb_[A-Za-z0-9_-]{36}", varied),
        ]),
        examples: texts(&[
            &[Is("// netlify: nfp_"), Alnum(36)],
            &[Is("\"netlify\": {\"token\": \"nfc_"), Alnum(36), Is("\"}")],
            &[Is("netlify:\n  token: nfp_"), Alnum(36), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("NETLIFY_TOKEN=nfp_"), Alnum(35)],
            &[Is("nfp_"), Alnum(35)],
            &[Is("nfp_"), Like("[a-z]{36}")],
        ]),
    },
    Rule {
        id: "netlify-access-token",
        title: "Netlify access token (older form)",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Older access tokens: 40 to 46 characters, or 64 hexadecimal digits, behind a name that says `netlify`.",
        why: "Whoever holds the token can deploy the account's sites and read their environment variables.",
        fix: "Revoke the token in Netlify under User settings, Applications, Personal access tokens, and create another.",
        references: &["https://docs.netlify.com/api/get-started/#authentication"],
        matcher: Matcher::Named(&[named(&["netlify"], &["[A-Za-z0-9=_-]{40,46}", "[0-9a-f]{64}"])]),
        examples: texts(&[
            &[Is("NETLIFY_AUTH_TOKEN="), Alnum(43)],
            &[Is("process.env.NETLIFY_AUTH_TOKEN || \""), Alnum(43), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("NETLIFY_AUTH_TOKEN="), Alnum(39)],
            &[Is("\"netlify\": {\"hash\": \""), Alnum(43), Is("\"}")],
        ]),
    },
];
