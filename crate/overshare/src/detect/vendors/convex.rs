//! Convex's deploy keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "convex-deploy-key",
    title: "Convex deploy key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Deploy keys: `prod:` or `dev:`, the deployment's name, `|` and base64.",
    why: "Whoever holds the key can replace the deployment's functions and read and change its data.",
    fix: "Delete the key in the Convex dashboard under the deployment's settings, Deploy Keys, and generate another.",
    references: &["https://docs.convex.dev/cli/deploy-key-types"],
    matcher: Matcher::Tokens(&[
        form("prod:[a-z]{2,20}-[a-z]{2,20}-\\d{1,4}\\|[A-Za-z0-9+/]{40,300}={0,2}"),
        form("dev:[a-z]{2,20}-[a-z]{2,20}-\\d{1,4}\\|[A-Za-z0-9+/]{40,300}={0,2}"),
    ]),
    examples: texts(&[
        &[Is("Authorization: Bearer prod:happy-otter-123|"), Base64(60)],
        &[Is("// convexDeployKey: prod:happy-otter-123|"), Base64(60)],
        &[Is("const client = new Client({ token: \"prod:happy-otter-123|"), Base64(60), Is("\" });")],
    ]),
    counter_examples: texts(&[
        &[Is("CONVEX_DEPLOY_KEY=prod:happy-otter-123|"), Base64(39)],
        &[Is("CONVEX_DEPLOY_KEY=prod:happy-otter-123|xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("prod:happy-otter-123|short")],
    ]),
}];
