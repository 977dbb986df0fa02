//! Steam's web API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "steam-key",
    title: "Steam web API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Web API keys: 32 hexadecimal digits in capitals behind a name that says `steam`.",
    why: "Whoever holds the key can act through the web interface in its owner’s name, trades among others.",
    fix: "Revoke the key on steamcommunity.com/dev/apikey.",
    references: &["https://steamcommunity.com/dev"],
    matcher: Matcher::Named(&[owned(&["steam", "steamweb", "steamapi"], &["[0-9A-F]{32}"])]),
    examples: texts(&[
        &[Is("STEAM_API_KEY="), Like("[0-9A-F]{32}")],
        &[Is("{\"steamApiKey\": \""), Like("[0-9A-F]{32}"), Is("\"}")],
        &[Is("const steamSecret = '"), Like("[0-9A-F]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("STEAM_API_KEY="), Like("[0-9A-F]{31}")],
        &[Is("checksum: \""), Like("[0-9A-F]{32}"), Is("\"")],
        &[Is("STEAM_API_KEY=your_steam_api_key_goes_here")],
    ]),
}];
