//! Clerk's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "clerk-key",
    title: "Clerk key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Keys of users and machines (`ak_`, `mt_`) and signing secrets of webhooks behind a name that says `clerk`. Its secret keys (`sk_live_`) look like Stripe's.",
    why: "Whoever holds the key can act towards Clerk as the user or machine that it was made for.",
    fix: "Revoke the key in the Clerk dashboard under API keys or Machines, and create another.",
    references: &["https://clerk.com/docs/guides/development/machine-auth/overview"],
    matcher: Matcher::Named(&[named(&["clerk"], &["(ak|mt|oat)_[A-Za-z0-9]{24,80}"])]),
    examples: texts(&[
        &[Is("CLERK_MACHINE_TOKEN=mt_"), Alnum(32)],
        &[Is("clerk: { machineKey: \"ak_"), Alnum(32), Is("\" }")],
    ]),
    counter_examples: texts(&[&[Is("CLERK_MACHINE_TOKEN=mt_"), Alnum(12)], &[Is("OTHER_TOKEN=mt_"), Alnum(32)]]),
}];
