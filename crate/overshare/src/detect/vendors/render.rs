//! Render's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "render-key",
    title: "Render API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys: `rnd_` and 28 letters and digits.",
    why: "Whoever holds the key can read the services’ environment variables, deploy and delete.",
    fix: "Revoke the key in Render under Account Settings, API Keys.",
    references: &["https://render.com/docs/api#1-create-an-api-key"],
    matcher: Matcher::Tokens(&[form("rnd_[A-Za-z0-9]{28,32}")]),
    examples: texts(&[
        &[Is("t={a:1,k:'"), Like("rnd_[A-Za-z0-9]{28,32}"), Is("'}")],
        &[Is("// was: "), Like("rnd_[A-Za-z0-9]{28,32}")],
        &[Is("RENDER_TOKEN="), Like("rnd_[A-Za-z0-9]{28,32}"), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("rnd_"), Alnum(27)],
        &[Is("\"xrnd_"), Alnum(28), Is("\"")],
        &[Is("rnd_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
