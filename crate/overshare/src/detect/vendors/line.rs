//! LINE's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "line-channel-token",
        title: "LINE channel access token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Long-lived channel access tokens: about 172 characters of base64, behind a name that says `line`.",
        why: "A stranger can send messages to everyone who follows the account, and read their profiles.",
        fix: "Reissue the token in the LINE Developers Console under the channel's Messaging API.",
        references: &["https://developers.line.biz/en/docs/basics/channel-access-token/"],
        matcher: Matcher::Named(&[owned(
            &["line", "linemsg", "linebot", "linechannel", "linemessaging"],
            &["[A-Za-z0-9+/]{150,180}={0,2}"],
        )]),
        examples: texts(&[
            &[Is("LINE_CHANNEL_ACCESS_TOKEN="), Base64(171), Is("=")],
            &[Is("line_channel_access_token: "), Base64(171), Is("=")],
            &[Is("\"lineChannelAccessToken\": \""), Base64(171), Is("=\"")],
        ]),
        counter_examples: texts(&[
            &[Is("LINE_CHANNEL_ACCESS_TOKEN="), Base64(100), Is("=")],
            &[Is("\"line\": \"1.2.0\", \"integrity\": \""), Base64(171), Is("=\"")],
        ]),
    },
    Rule {
        id: "line-channel-secret",
        title: "LINE channel secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Channel secrets: 32 hexadecimal digits in a value that is called `LINE_CHANNEL_SECRET` or alike.",
        why: "A stranger can forge the platform's webhooks and pose as the channel when people sign in.",
        fix: "Reissue the secret in the LINE Developers Console under the channel's Basic settings.",
        references: &["https://developers.line.biz/en/docs/basics/glossary/"],
        matcher: Matcher::Named(&[owned(
            &["linechannel", "linebot", "linelogin", "linemessaging", "linechannelsecret"],
            &["[0-9a-f]{32}"],
        )]),
        examples: texts(&[
            &[Is("LINE_CHANNEL_SECRET="), Hex(32)],
            &[Is("export LINE_CHANNEL_SECRET=\""), Hex(32), Is("\"")],
            &[Is("\"linechannelSecret\": \""), Hex(32), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("LINE_CHANNEL_SECRET="), Hex(31)],
            &[Is("\"linechannel\": \"1.2.0\", \"integrity\": \""), Hex(32), Is("\"")],
        ]),
    },
];
