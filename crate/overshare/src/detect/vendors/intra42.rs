//! 42 intra's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "intra42-client-secret",
    title: "42 intra client secret",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Client secrets of 42's API: `s-s4t2ud-` or `s-s4t2af-` and 64 hexadecimal digits.",
    why: "A stranger can read students' data as the application.",
    fix: "Revoke the secret in 42's intranet under API, your application, and create another.",
    references: &["https://api.intra.42.fr/apidoc/guides/getting_started"],
    matcher: Matcher::Tokens(&[form("s-s4t2ud-[0-9a-f]{64}"), form("s-s4t2af-[0-9a-f]{64}")]),
    examples: texts(&[
        &[Is("const intra42Token = 's-s4t2ud-"), Hex(64), Is("';")],
        &[Is("export INTRA42_CLIENT_SECRET=\"s-s4t2af-"), Hex(64), Is("\"")],
        &[Is("INTRA42_CLIENT_SECRET=s-s4t2ud-"), Hex(64)],
    ]),
    counter_examples: texts(&[
        &[Is("INTRA42_CLIENT_SECRET=s-s4t2ud-"), Hex(63)],
        &[Is("s-s4t2ud-"), Hex(63)],
        &[Is("u-s4t2ud-"), Hex(64)],
    ]),
}];
