//! Linode's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "linode-token",
    title: "Linode access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Personal access tokens: 64 hexadecimal digits, behind a name that says `linode`.",
    why: "By its scopes, a stranger can create, read and delete the account's servers.",
    fix: "Revoke the token in the Akamai Cloud Manager under API Tokens, and create another.",
    references: &["https://techdocs.akamai.com/linode-api/reference/get-started#personal-access-tokens"],
    matcher: Matcher::Named(&[named(&["linode"], &["[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("LINODE_TOKEN="), Hex(64)],
        &[Is("export LINODE_TOKEN=\""), Hex(64), Is("\"")],
        &[Is("\"linodeToken\": \""), Hex(64), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("LINODE_TOKEN="), Hex(63)],
        &[Is("\"linode\": \"1.2.0\", \"integrity\": \""), Hex(64), Is("\"")],
    ]),
}];
