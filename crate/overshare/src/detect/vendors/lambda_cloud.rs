//! Lambda Cloud's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "lambdacloud-api-key",
    title: "Lambda Cloud API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "`secret_`, the key's name, 32 hexadecimal digits, a point and 32 characters.",
    why: "Whoever holds the key can start and end machines with GPUs at the account's cost, and log in to them.",
    fix: "Revoke the key in Lambda Cloud under API keys, and create another.",
    references: &["https://docs.lambda.ai/public-cloud/cloud-api/"],
    matcher: Matcher::Tokens(&[form("secret_[A-Za-z0-9-]{1,40}_[0-9a-f]{32}\\.[A-Za-z0-9]{32}")]),
    examples: texts(&[
        &[Is("lambdacloud:\n  token: secret_deploy_"), Hex(32), Is("."), Alnum(32), Is("\n")],
        &[Is("// lambdacloud: secret_deploy_"), Hex(32), Is("."), Alnum(32)],
        &[Is("\"lambdacloud\": {\"token\": \"secret_deploy_"), Hex(32), Is("."), Alnum(32), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("secret_deploy_"), Hex(32), Is("."), Alnum(20)], &[Is("secret_deploy_"), Hex(32)]]),
}];
