//! YouTube's keys of a form of their own. Not Google's API keys (`AIza`), which have a rule.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "youtube-key",
    title: "YouTube API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Values of 39 characters behind a name that says `youtube` and key.",
    why: "Whoever holds the key can use up its owner’s quota.",
    fix: "Replace the key in the Google Cloud console under Credentials.",
    references: &["https://developers.google.com/youtube/registering_an_application"],
    matcher: Matcher::Named(&[Named {
        check: mixed_case,
        ..named(&["youtubeapi", "youtubeapikey", "youtubekey", "youtubeaccess", "youtubetoken"], &["[A-Za-z0-9_-]{39}"])
    }]),
    examples: texts(&[
        &[Is("YOUTUBE_API_KEY="), Alnum(39)],
        &[Is("{\"youtube\":{\"api_key\":\""), Alnum(39), Is("\"}}")],
    ]),
    counter_examples: texts(&[
        &[Is("YOUTUBE_API_KEY="), Alnum(38)],
        &[Is("youtube_video=\""), Alnum(39), Is("\"")],
        &[Is("YOUTUBE_API_KEY="), Like("[a-z-]{39}")],
    ]),
}];
