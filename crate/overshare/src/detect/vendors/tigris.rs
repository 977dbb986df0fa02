//! Tigris' access keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "tigris-secret",
    title: "Tigris secret access key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Secret access keys: `tsec_` and 40 or more characters.",
    why: "Together with its identifier (`tid_…`) it reads and writes the buckets that its owner may.",
    fix: "Delete the key in the Tigris dashboard under Access Keys, and create another.",
    references: &["https://www.tigrisdata.com/docs/iam/manage-access-key/"],
    matcher: Matcher::Tokens(&[form("tsec_[A-Za-z0-9_+-]{40,80}")]),
    examples: texts(&[
        &[Is("TIGRIS_TOKEN="), Like("tsec_[A-Za-z0-9_+-]{40,80}"), Is("\n")],
        &[Is("{\"token\": \""), Like("tsec_[A-Za-z0-9_+-]{40,80}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("tsec_[A-Za-z0-9_+-]{40,80}"), Is("\");")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("tsec_[A-Za-z0-9_+-]{39}"), Is("\"")],
        &[Is("x"), Like("tsec_[A-Za-z0-9_+-]{40,80}")],
        &[Is("TOKEN=\""), Like("tsec_0{40}"), Is("\"")],
    ]),
}];
