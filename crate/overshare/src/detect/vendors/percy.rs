//! Percy's project tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "percy-token",
    title: "Percy project token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Project tokens: `web_`, `app_`, `auto_`, `vmw_` or `ss_` and 64 hexadecimal digits.",
    why: "Whoever holds the token can upload snapshots to the project and use up its quota.",
    fix: "Regenerate the token in Percy under Project Settings.",
    references: &["https://www.browserstack.com/docs/percy/get-started/set-env-var"],
    matcher: Matcher::Tokens(&[
        form("web_[0-9a-f]{64}"),
        form("app_[0-9a-f]{64}"),
        form("auto_[0-9a-f]{64}"),
        form("vmw_[0-9a-f]{64}"),
        form("ss_[0-9a-f]{64}"),
    ]),
    examples: texts(&[
        &[Is("// was: "), Like("web_[0-9a-f]{64}")],
        &[Is("PERCY_TOKEN="), Like("app_[0-9a-f]{64}"), Is("\n")],
        &[Is("{\"token\": \""), Like("auto_[0-9a-f]{64}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("vmw_[0-9a-f]{64}"), Is("\");")],
        &[Is("  key: "), Like("ss_[0-9a-f]{64}"), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("web_[0-9a-f]{63}"), Is("\"")],
        &[Is("key = \""), Like("app_[0-9a-f]{63}"), Is("\"")],
        &[Is("key = \""), Like("auto_[0-9a-f]{63}"), Is("\"")],
        &[Is("x"), Like("web_[0-9a-f]{64}")],
        &[Is("TOKEN=web_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
