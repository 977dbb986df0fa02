//! Nx Cloud's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "nx-cloud-token",
    title: "Nx Cloud access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access tokens: base64 of a UUID and of what the token may do, behind a name that says `nxcloud`.",
    why: "With a token that may write, a stranger can poison the build cache that developers and CI run from.",
    fix: "Revoke the token in Nx Cloud under the workspace's Settings, Manage access tokens, and create another.",
    references: &["https://nx.dev/ci/recipes/security/access-tokens"],
    matcher: Matcher::Named(&[Named {
        check: cache_token,
        ..named(&["nxcloud", "nxcloudaccess"], &["[A-Za-z0-9+/]{40,80}={0,2}"])
    }]),
    examples: texts(&[
        &[Is("NX_CLOUD_ACCESS_TOKEN="), Base64(68)],
        &[Is("process.env.NX_CLOUD_ACCESS_TOKEN || \""), Base64(68), Is("\"")],
        &[Is("export NX_CLOUD_ACCESS_TOKEN=\""), Base64(68), Is("\"")],
        &[Is("\"nxCloudAccessToken\": \""), Base64(68), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("NX_CLOUD_ACCESS_TOKEN="), Base64(30)],
        &[Is("\"nxcloud\": {\"hash\": \""), Base64(68), Is("\"}")],
    ]),
}];

/// The token is the base64 of an identifier and `|read-write`, `|read-only` or `|read`.
fn cache_token(token: &[u8]) -> Check {
    if memchr::memmem::find(&base64(token), b"|read").is_some() { Check::Confirmed } else { Check::Likely }
}
