//! DVC Studio's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "iterative-dvc-studio-token",
    title: "DVC Studio access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Client access tokens: `isat_` and 50 letters and digits.",
    why: "A stranger can read and change the experiments and models of the team.",
    fix: "Revoke the token in DVC Studio under Settings, Tokens, and create another.",
    references: &["https://dvc.org/doc/studio/user-guide/account-management"],
    matcher: Matcher::Tokens(&[form("isat_[A-Za-z0-9]{40,60}")]),
    examples: texts(&[
        &[Is("https://api.iterative.test/v1?token=isat_"), Alnum(50)],
        &[Is("e.exports={t:\"isat_"), Alnum(50), Is("\",d:1}")],
        &[Is("Authorization: Bearer isat_"), Alnum(50)],
    ]),
    counter_examples: texts(&[&[Is("isat_"), Alnum(18), Digits(2)], &[Is("isatt_"), Alnum(50)]]),
}];
