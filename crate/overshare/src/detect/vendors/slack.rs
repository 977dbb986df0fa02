//! Slack's access tokens. Not its webhook URLs.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "slack-token",
    title: "Slack access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Bot, user, workspace, refresh and app-level tokens: `xoxb-`, `xoxp-`, `xoxa-`, `xoxr-`, `xoxs-` or `xapp-`, groups of digits and a secret.",
    why: "Whoever holds the token can read and write what the app or person can in the workspace.",
    fix: "Revoke the token on api.slack.com under Your Apps, OAuth & Permissions, and install the app again.",
    references: &["https://docs.slack.dev/authentication/tokens"],
    matcher: Matcher::Tokens(&[
        proved("xoxb-[A-Za-z0-9_-]{30,260}", in_groups),
        proved("xoxp-[A-Za-z0-9_-]{30,260}", in_groups),
        proved("xoxa-[A-Za-z0-9_-]{30,260}", in_groups),
        proved("xoxr-[A-Za-z0-9_-]{30,260}", in_groups),
        proved("xoxs-[A-Za-z0-9_-]{30,260}", in_groups),
        proved("xapp-[A-Za-z0-9_-]{30,260}", in_groups),
    ]),
    examples: texts(&[
        &[Is("xoxb-"), Digits(12), Is("-"), Digits(13), Is("-"), Alnum(24)],
        &[Is("xapp-1-"), Is("A"), Digits(10), Is("-"), Digits(13), Is("-"), Hex(64)],
    ]),
    counter_examples: texts(&[&[Is("xoxb-"), Alnum(40)], &[Is("xoxb-not-a-real-token-but-long-enough")]]),
}];

/// At least one group of ten digits or more stands before the secret.
fn in_groups(body: &[u8]) -> Check {
    let is_number = |group: &[u8]| group.len() >= 10 && group.iter().all(u8::is_ascii_digit);
    if body.split(|&byte| byte == b'-').any(is_number) { Check::Likely } else { Check::No }
}
