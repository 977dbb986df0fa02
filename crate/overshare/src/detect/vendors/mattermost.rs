//! Mattermost's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "mattermost-access-token",
        title: "Mattermost access token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Personal access and bot tokens: 26 small letters and digits, behind a name that says `mattermost`.",
        why: "A stranger can read and post what its owner may.",
        fix: "Revoke the token in Mattermost under Profile, Security, Personal Access Tokens, and create another.",
        references: &["https://developers.mattermost.com/integrate/reference/personal-access-token/"],
        matcher: Matcher::Named(&[
            Named { check: has_digits, ..named(&["mattermost"], &["[a-z0-9]{26}"]) },
            Named { check: has_digits, ..owned(&["mm"], &["[a-z0-9]{26}"]) },
        ]),
        examples: texts(&[
            &[Is("MATTERMOST_TOKEN="), Lower(26)],
            &[Is("mattermost_token: "), Lower(26)],
            &[Is("mattermost: { token: \""), Lower(26), Is("\" }")],
            &[Is("MM_ACCESS_TOKEN="), Lower(26)],
        ]),
        counter_examples: texts(&[
            &[Is("MATTERMOST_TOKEN="), Lower(25)],
            &[Is("\"mattermost\": {\"hash\": \""), Lower(26), Is("\"}")],
        ]),
    },
    Rule {
        id: "mattermost-webhook",
        title: "Mattermost incoming webhook",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "URLs that end in `/hooks/` and 26 characters of the alphabet of Mattermost's identifiers.",
        why: "A stranger can post into the channel, as the webhook.",
        fix: "Delete the webhook in Mattermost under Integrations, Incoming Webhooks, and create another.",
        references: &["https://developers.mattermost.com/integrate/webhooks/incoming/"],
        matcher: Matcher::Tokens(&[proved("hooks/(?<secret>[a-km-uw-z13-9]{26})", has_digits)]),
        examples: texts(&[
            &[Is("https://api.mattermost.test/v1?token=https://chat.mattermost.test/"), Like("hooks/[a-kmz13-9]{26}")],
            &[Is("e.exports={t:\"https://chat.mattermost.test/"), Like("hooks/[a-kmz13-9]{26}"), Is("\",d:1}")],
            &[Is("Authorization: Bearer https://chat.mattermost.test/"), Like("hooks/[a-kmz13-9]{26}")],
        ]),
        counter_examples: texts(&[
            &[Is("https://chat.mattermost.test/"), Like("hooks/[a-kmz13-9]{25}")],
            &[Is("https://chat.test/hooks/"), Like("[a-k]{26}")],
        ]),
    },
];
