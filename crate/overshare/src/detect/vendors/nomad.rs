//! Nomad's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "nomad-token",
    title: "HashiCorp Nomad token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "ACL tokens: a UUID, behind a name that says `nomad`.",
    why: "By its policies, a stranger can run jobs on the cluster and read its variables.",
    fix: "Delete the token with `nomad acl token delete`, and create another.",
    references: &["https://developer.hashicorp.com/nomad/docs/concepts/acl"],
    matcher: Matcher::Named(&[owned(&["nomad"], &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"])]),
    examples: texts(&[
        &[Is("NOMAD_TOKEN="), Uuid],
        &[Is("process.env.NOMAD_TOKEN || \""), Uuid, Is("\"")],
        &[Is("nomad_token: "), Uuid],
    ]),
    counter_examples: texts(&[
        &[Is("NOMAD_TOKEN="), Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(11)],
        &[Is("node_modules/nomad/index.js#"), Uuid],
    ]),
}];
