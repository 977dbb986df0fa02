//! Spotify's client secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "spotify-secret",
    title: "Spotify client secret",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Client secrets: 32 hexadecimal digits behind a name that says `spotify`.",
    why: "Together with the client’s identifier it uses up the application’s quota and poses as it when people sign in.",
    fix: "Rotate the secret in the Spotify developer dashboard under the app’s settings.",
    references: &["https://developer.spotify.com/documentation/web-api/concepts/authorization"],
    matcher: Matcher::Named(&[named(&["spotify"], &["[0-9a-z]{32}"])]),
    examples: texts(&[
        &[Is("SPOTIFY_API_KEY="), Like("[0-9a-z]{32}")],
        &[Is("{\"spotifyApiKey\": \""), Like("[0-9a-z]{32}"), Is("\"}")],
        &[Is("const spotifySecret = '"), Like("[0-9a-z]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("SPOTIFY_API_KEY="), Like("[0-9a-z]{31}")],
        &[Is("checksum: \""), Like("[0-9a-z]{32}"), Is("\"")],
        &[Is("SPOTIFY_API_KEY=your_spotify_api_key_goes_here")],
    ]),
}];
