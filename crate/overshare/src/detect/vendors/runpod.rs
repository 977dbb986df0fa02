//! RunPod's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "runpod-key",
    title: "RunPod API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys: `rpa_`, 40 capitals and digits and six characters more.",
    why: "Whoever holds the key can start machines at its owner’s cost and reach those that run.",
    fix: "Delete the key in RunPod under Settings, API Keys, and create another.",
    references: &["https://docs.runpod.io/get-started/api-keys"],
    matcher: Matcher::Tokens(&[form("rpa_[A-Z0-9]{40}[A-Za-z0-9]{4,8}")]),
    examples: texts(&[
        &[Is("Authorization: Bearer "), Like("rpa_[A-Z0-9]{40}[A-Za-z0-9]{4,8}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like("rpa_[A-Z0-9]{40}[A-Za-z0-9]{4,8}"), Is("'}")],
        &[Is("// was: "), Like("rpa_[A-Z0-9]{40}[A-Za-z0-9]{4,8}")],
    ]),
    counter_examples: texts(&[&[Is("rpa_"), Upper(39)], &[Is("rpa_short")], &[Is("xrpa_"), Upper(46)]]),
}];
