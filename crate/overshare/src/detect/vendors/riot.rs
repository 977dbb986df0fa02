//! Riot Games' API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "riot-key",
    title: "Riot Games API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: `RGAPI-` and a UUID.",
    why: "Whoever holds the key can use up its owner’s quota; a key for development lives for a day.",
    fix: "Regenerate the key in the Riot developer portal.",
    references: &["https://developer.riotgames.com/docs/portal"],
    matcher: Matcher::Tokens(&[form("RGAPI-[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}")]),
    examples: texts(&[
        &[Is("t={a:1,k:'"), Like("RGAPI-[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"), Is("'}")],
        &[Is("// was: "), Like("RGAPI-[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}")],
        &[Is("RIOT_TOKEN="), Like("RGAPI-[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12}"), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("RGAPI-[0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{11}"), Is("\"")],
        &[Is("TOKEN=RGAPI-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
