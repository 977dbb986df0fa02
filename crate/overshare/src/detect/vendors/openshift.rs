//! OpenShift's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "openshift-user-token",
    title: "OpenShift user token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "OAuth access tokens: `sha256~` and 43 characters.",
    why: "Until it expires, a stranger can do in the cluster what the person may.",
    fix: "Delete the token with `oc logout` or `oc delete useroauthaccesstokens`.",
    references: &[
        "https://docs.openshift.com/container-platform/latest/authentication/managing-oauth-access-tokens.html",
    ],
    matcher: Matcher::Tokens(&[form("sha256~[A-Za-z0-9_-]{43}")]),
    examples: texts(&[
        &[Is("openshift:\n  token: sha256~"), Alnum(43), Is("\n")],
        &[Is("// openshift: sha256~"), Alnum(43)],
        &[Is("\"openshift\": {\"token\": \"sha256~"), Alnum(43), Is("\"}")],
        &[Is("oc login --token=sha256~"), Alnum(43)],
    ]),
    counter_examples: texts(&[
        &[Is("OPENSHIFT_USER_TOKEN=sha256~"), Alnum(42)],
        &[Is("sha256~"), Alnum(42)],
        &[Is("sha256-"), Base64(43), Is("=")],
    ]),
}];
