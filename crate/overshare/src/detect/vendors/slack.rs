//! Slack's tokens, session cookies and webhook URLs.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "slack-token",
        title: "Slack access token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Bot, user, workspace, refresh, session, configuration and app-level tokens: `xoxb-`, `xoxp-`, `xoxa-`, `xoxr-`, `xoxs-`, `xoxc-`, `xoxe-`, `xoxe.xox…` or `xapp-`, groups of digits and a secret.",
        why: "Whoever holds the token can read and write what the app or person can in the workspace.",
        fix: "Revoke the token on api.slack.com under Your Apps, OAuth & Permissions, and install the app again.",
        references: &["https://docs.slack.dev/authentication/tokens"],
        matcher: Matcher::Tokens(&[
            proved("xoxb-[A-Za-z0-9_-]{30,260}", in_groups),
            proved("xoxp-[A-Za-z0-9_-]{30,260}", in_groups),
            proved("xoxa-[A-Za-z0-9_-]{30,260}", in_groups),
            proved("xoxr-[A-Za-z0-9_-]{30,260}", in_groups),
            proved("xoxs-[A-Za-z0-9_-]{30,260}", in_groups),
            proved("xoxc-[A-Za-z0-9_-]{30,260}", in_groups),
            proved("xapp-[A-Za-z0-9_-]{30,260}", in_groups),
            form("xapp-[0-9]{12}-[A-Za-z0-9/]{24}"),
            form("xoxa-[0-9]-[a-z0-9]{12,48}"),
            form("xoxr-[0-9]-[a-z0-9]{12,48}"),
            form("xoxa-[0-9]-[0-9]{8,14}-[0-9]{8,14}-[0-9]{8,14}-[0-9a-f]{16,64}"),
            proved("xoxe-[0-9]-[A-Za-z0-9]{130,180}", holds_groups),
            proved(r"xoxe\.xoxp-[0-9]-[A-Za-z0-9]{140,200}", holds_groups),
            proved(r"xoxe\.xoxb-[0-9]-[A-Za-z0-9]{140,200}", holds_groups),
        ]),
        examples: texts(&[
            &[Is("xoxb-"), Digits(12), Is("-"), Digits(13), Is("-"), Alnum(24)],
            &[Is("xapp-1-A"), Digits(10), Is("-"), Digits(13), Is("-"), Hex(64)],
            &[Is("\"xoxc-"), Digits(12), Is("-"), Digits(11), Is("-"), Digits(11), Is("-"), Hex(64), Is("\"")],
            &[Is("token = 'xoxe.xoxp-1-"), Alnum(166), Is("'")],
            &[Is("SLACK_REFRESH=xoxe-1-"), Alnum(146)],
        ]),
        counter_examples: texts(&[
            &[Is("xoxb-"), Alnum(40)],
            &[Is("xoxb-not-a-real-token-but-long-enough")],
            &[Is("xoxe.xoxp-1-"), Alnum(120)],
            &[Is("xoxb-"), Digits(9)],
        ]),
    },
    Rule {
        id: "slack-cookie",
        title: "Slack session cookie",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "The cookie of a signed-in person: `xoxd-` and 60 or more characters of base64, percent-encoded or not.",
        why: "Together with a session token it acts as the person in every way.",
        fix: "Sign out of all sessions in Slack under Account settings.",
        references: &["https://slack.com/help/articles/214613347-Sign-out-of-Slack"],
        matcher: Matcher::Tokens(&[form(r"xoxd-[A-Za-z0-9%+/\\_-]{60,400}={0,2}")]),
        examples: texts(&[
            &[Is("cookie: 'd="), Like("xoxd-[A-Za-z0-9]{90}"), Is("'")],
            &[Is("SLACK_COOKIE="), Like("xoxd-[A-Za-z0-9]{60}"), Is("%2B"), Alnum(60), Is("%3D\n")],
        ]),
        counter_examples: texts(&[
            &[Is("xoxd-"), Alnum(50)],
            &[Is("d=xoxd-"), Like("x{72}")],
            &[Is("\"axoxd-"), Alnum(90), Is("\"")],
        ]),
    },
    Rule {
        id: "slack-webhook",
        title: "Slack webhook URL",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "URLs that post messages or start workflows: `hooks.slack.com` with `services`, `workflows` or `triggers`, identifiers and a secret.",
        why: "Whoever knows the URL can write messages into a channel, or start the workflow.",
        fix: "Remove the webhook on api.slack.com under the app’s Incoming Webhooks, or unpublish the workflow.",
        references: &["https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks"],
        matcher: Matcher::Tokens(&[
            form("hooks.slack.com/services/[TE][A-Z0-9a-z]{7,12}/[A-Za-z0-9]{8,12}/(?<secret>[A-Za-z0-9]{23,24})"),
            form(
                "hooks.slack.com/workflows/[TE][A-Z0-9a-z]{7,12}/[A-Za-z0-9]{8,12}/[0-9]{17,19}/(?<secret>[A-Za-z0-9]{16,24})",
            ),
            form("hooks.slack.com/triggers/[TE][A-Z0-9a-z]{7,12}/[0-9]{10,14}/(?<secret>[a-f0-9]{32})"),
        ]),
        examples: texts(&[
            &[
                Is("url = \"https://hooks.slack.com/services/T"),
                Upper(8),
                Is("/B"),
                Upper(8),
                Is("/"),
                Alnum(24),
                Is("\""),
            ],
            &[
                Is("SLACK_WEBHOOK=https://hooks.slack.com/workflows/T"),
                Upper(8),
                Is("/A"),
                Upper(10),
                Is("/"),
                Digits(18),
                Is("/"),
                Alnum(24),
            ],
            &[Is("curl https://hooks.slack.com/triggers/T"), Upper(8), Is("/"), Digits(13), Is("/"), Hex(32)],
        ]),
        counter_examples: texts(&[
            &[Is("https://hooks.slack.com/services/T"), Upper(8), Is("/B"), Upper(8), Is("/"), Alnum(12)],
            &[Is("https://hooks.slack.com/services/T00000000/B00000000/"), Like("X{24}")],
            &[Is("https://example.com/services/T"), Upper(8), Is("/B"), Upper(8), Is("/"), Alnum(24)],
        ]),
    },
];

/// At least one group of ten digits or more stands before the secret.
fn in_groups(body: &[u8]) -> Check {
    let is_number = |group: &[u8]| group.len() >= 10 && group.iter().all(u8::is_ascii_digit);
    if body.split(|&byte| byte == b'-').any(is_number) { Check::Likely } else { Check::No }
}

/// What stands behind the last hyphen is base64 of numbers and a secret of 64 hexadecimal digits, joined by hyphens.
fn holds_groups(token: &[u8]) -> Check {
    let text = base64(token.rsplit(|&byte| byte == b'-').next().unwrap_or_default());
    let mut groups = text.rsplit(|&byte| byte == b'-');
    let secret = groups.next().is_some_and(|last| last.len() == 64 && last.iter().all(u8::is_ascii_hexdigit));
    let numbers = groups.all(|group| group.iter().all(u8::is_ascii_digit));
    if secret && numbers { Check::Confirmed } else { Check::Likely }
}
