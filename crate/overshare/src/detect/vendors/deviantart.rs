//! DeviantArt's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "deviantart-client-secret",
    title: "DeviantArt client secret",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "OAuth client secrets: 32 hexadecimal digits behind a name that says `deviantart`; access tokens of 50.",
    why: "Whoever holds the secret can pose as the application when people sign in.",
    fix: "Reset the secret on DeviantArt under Developers, the application's settings.",
    references: &["https://www.deviantart.com/developers/authentication"],
    matcher: Matcher::Named(&[named(&["deviantart"], &["[0-9a-f]{32}", "[0-9a-f]{50}"])]),
    examples: texts(&[
        &[Is("DEVIANTART_CLIENT_SECRET="), Hex(32)],
        &[Is("{\"name\": \"x\", \"deviantartClientSecret\": \""), Hex(32), Is("\"}")],
        &[Is("deviantart_client_secret: \""), Hex(32), Is("\"\n")],
        &[Is("deviantart:\n  client_id: \"7926\"\n  client_secret: \""), Hex(32), Is("\"\n")],
    ]),
    counter_examples: texts(&[
        &[Is("DEVIANTART_CLIENT_SECRET="), Hex(31)],
        &[Is("DEVIANTART_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("deviantartclient build "), Hex(32)],
        &[Is("github_client_secret = \""), Hex(32), Is("\"")],
    ]),
}];
