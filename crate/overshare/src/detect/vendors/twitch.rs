//! Twitch's access tokens, client secrets and stream keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "twitch-stream-key",
        title: "Twitch stream key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Stream keys: `live_`, the channel’s number, `_` and 30 letters and digits.",
        why: "Whoever holds the key can stream to the channel.",
        fix: "Reset the key in Twitch under Creator Dashboard, Settings, Stream.",
        references: &["https://help.twitch.tv/s/article/twitch-stream-key-faq"],
        matcher: Matcher::Tokens(&[form("live_[0-9]{5,12}_[A-Za-z0-9]{30}")]),
        examples: texts(&[
            &[Is("TWITCH_STREAM_TOKEN="), Like("live_[0-9]{5,12}_[A-Za-z0-9]{30}"), Is("\n")],
            &[Is("{\"token\": \""), Like("live_[0-9]{5,12}_[A-Za-z0-9]{30}"), Is("\"}")],
            &[Is("const client = connect(\""), Like("live_[0-9]{5,12}_[A-Za-z0-9]{30}"), Is("\");")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("live_[0-9]{5,12}_[A-Za-z0-9]{29}"), Is("\"")],
            &[Is("x"), Like("live_[0-9]{5,12}_[A-Za-z0-9]{30}")],
            &[Is("TOKEN=live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "twitch-token",
        title: "Twitch access token or client secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "OAuth tokens and client secrets: 30 lower-case letters and digits behind a name that says `twitch`, with or without `oauth:`.",
        why: "Whoever holds a token can act as the account by its scopes: read and write in chats, for a start.",
        fix: "Reset the secret in the Twitch developer console under the application; disconnect the app under Settings, Connections.",
        references: &["https://dev.twitch.tv/docs/authentication/"],
        matcher: Matcher::Named(&[named(&["twitch"], &["[a-z0-9]{30}"])]),
        examples: texts(&[
            &[Is("TWITCH_API_KEY="), Like("[a-z0-9]{30}")],
            &[Is("{\"twitchApiKey\": \""), Like("[a-z0-9]{30}"), Is("\"}")],
            &[Is("const twitchSecret = '"), Like("[a-z0-9]{30}"), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("TWITCH_API_KEY="), Like("[a-z0-9]{29}")],
            &[Is("checksum: \""), Like("[a-z0-9]{30}"), Is("\"")],
            &[Is("TWITCH_API_KEY=your_twitch_api_key_goes_here")],
        ]),
    },
    Rule {
        id: "twitch-chat-token",
        title: "Twitch chat token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Chat tokens: `oauth:` and 30 lower-case letters and digits.",
        why: "Whoever holds the token can read and write in chats as the account.",
        fix: "Disconnect the app in Twitch under Settings, Connections.",
        references: &["https://dev.twitch.tv/docs/chat/irc/"],
        matcher: Matcher::Tokens(&[proved("oauth:[a-z0-9]{30}", has_digits)]),
        examples: texts(&[
            &[Is("Authorization: Bearer "), Like("oauth:[a-z0-9]{30}"), Is("\r\n")],
            &[Is("t={a:1,k:'"), Like("oauth:[a-z0-9]{30}"), Is("'}")],
            &[Is("// was: "), Like("oauth:[a-z0-9]{30}")],
        ]),
        counter_examples: texts(&[&[Is("oauth:"), Lower(29)], &[Is("oauth:"), Letters(30)], &[Alnum(30)]]),
    },
];
