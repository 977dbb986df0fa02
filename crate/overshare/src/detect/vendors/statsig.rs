//! Statsig's server and console keys. Not its client keys, which are made to be shipped.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "statsig-key",
    title: "Statsig secret key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Server secret keys (`secret-`) and console keys (`console-`) and 40 to 50 letters and digits.",
    why: "Whoever holds a server key can read all rules and their targets; with a console key they can change them.",
    fix: "Revoke the key in Statsig under Settings, Keys & Environments.",
    references: &["https://docs.statsig.com/sdk-keys/api-keys/"],
    matcher: Matcher::Tokens(&[
        proved("secret-[A-Za-z0-9]{40,50}", drawn),
        proved("console-[A-Za-z0-9]{40,50}", drawn),
    ]),
    examples: texts(&[
        &[Is("Authorization: Bearer "), Like("secret-[A-Za-z0-9]{40,50}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like("console-[A-Za-z0-9]{40,50}"), Is("'}")],
        &[Is("// was: "), Like("secret-[A-Za-z0-9]{40,50}")],
    ]),
    counter_examples: texts(&[
        &[Is("secret-"), Alnum(39)],
        &[Is("secret-"), Like("[a-z]{44}")],
        &[Is("xsecret-"), Alnum(44)],
        &[Is("secret-"), Hex(44)],
    ]),
}];
