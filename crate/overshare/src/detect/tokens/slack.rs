//! Slack's access tokens. Not its webhook URLs.

use crate::{
    detect::{
        rule::{Class, Matcher, Part::*, Rule},
        tokens::{Check, Token, url_safe},
    },
    report::Severity,
};

/// Slack access token.
pub const SLACK_TOKEN: Rule = Rule {
    id: "slack-token",
    title: "Slack access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Bot, user, workspace, refresh and app-level tokens: `xoxb-`, `xoxp-`, `xoxa-`, `xoxr-`, `xoxs-` or `xapp-`, groups of digits and a secret.",
    why: "Whoever holds the token can read and write what the app or person can in the workspace.",
    fix: "Revoke the token on api.slack.com under Your Apps, OAuth & Permissions, and install the app again.",
    references: &["https://docs.slack.dev/authentication/tokens"],
    matcher: Matcher::Tokens(&[
        Token { prefix: "xoxb-", alphabet: url_safe, length: 30..=260, check: in_groups },
        Token { prefix: "xoxp-", alphabet: url_safe, length: 30..=260, check: in_groups },
        Token { prefix: "xoxa-", alphabet: url_safe, length: 30..=260, check: in_groups },
        Token { prefix: "xoxr-", alphabet: url_safe, length: 30..=260, check: in_groups },
        Token { prefix: "xoxs-", alphabet: url_safe, length: 30..=260, check: in_groups },
        Token { prefix: "xapp-", alphabet: url_safe, length: 30..=260, check: in_groups },
    ]),
    examples: &[
        &[Is("xoxb-"), Digits(12), Is("-"), Digits(13), Is("-"), Alnum(24)],
        &[Is("xapp-1-"), Is("A"), Digits(10), Is("-"), Digits(13), Is("-"), Hex(64)],
    ],
    counter_examples: &[&[Is("xoxb-"), Alnum(40)], &[Is("xoxb-not-a-real-token-but-long-enough")]],
};

/// At least one group of ten digits or more stands before the secret.
fn in_groups(body: &[u8]) -> Check {
    let is_number = |group: &[u8]| group.len() >= 10 && group.iter().all(u8::is_ascii_digit);
    if body.split(|&byte| byte == b'-').any(is_number) { Check::Likely } else { Check::No }
}
