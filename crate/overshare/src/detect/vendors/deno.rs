//! Deno Deploy's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "deno-deploy-token",
    title: "Deno Deploy access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Access tokens of accounts (`ddp_`) and organisations (`ddo_`), each with 36 letters and digits.",
    why: "Whoever holds the token can deploy code in the owner's projects and read their variables.",
    fix: "Revoke the token on Deno Deploy under Account settings, Access Tokens, and create another.",
    references: &["https://docs.deno.com/deploy/"],
    matcher: Matcher::Tokens(&[form("ddp_[A-Za-z0-9]{36}"), form("ddo_[A-Za-z0-9]{36}")]),
    examples: texts(&[
        &[Is("Authorization: Bearer ddp_"), Alnum(36)],
        &[Is("// denoDeployToken: ddo_"), Alnum(36)],
        &[Is("const client = new Client({ token: \"ddp_"), Alnum(36), Is("\" });")],
    ]),
    counter_examples: texts(&[
        &[Is("DENO_DEPLOY_TOKEN=ddp_"), Alnum(35)],
        &[Is("key \"ddp_"), Alnum(36), Is("f1\"")],
        &[Is("DENO_DEPLOY_TOKEN=ddp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
