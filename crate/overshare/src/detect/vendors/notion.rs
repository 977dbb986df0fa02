//! Notion's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "notion-token",
        title: "Notion integration token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Integration tokens: `ntn_`, 11 digits and 35 characters; older ones `secret_` and 43; refresh tokens `nrt_`.",
        why: "A stranger can read and change the pages that are shared with the integration.",
        fix: "Refresh the token in Notion under Settings, Connections, Develop or manage integrations.",
        references: &["https://developers.notion.com/docs/authorization"],
        matcher: Matcher::Tokens(&[
            form("ntn_[0-9]{11}[A-Za-z0-9]{35}"),
            proved("secret_[A-Za-z0-9]{43}", varied),
            proved("nrt_[A-Za-z0-9_]{40,60}", varied),
        ]),
        examples: texts(&[
            &[Is("https://api.notion.test/v1?token=ntn_"), Digits(11), Alnum(35)],
            &[Is("e.exports={t:\"secret_"), Alnum(43), Is("\",d:1}")],
            &[Is("Authorization: Bearer nrt_"), Alnum(48)],
        ]),
        counter_examples: texts(&[
            &[Is("ntn_"), Digits(10), Alnum(34)],
            &[Is("ntn_"), Digits(11)],
            &[Is("secret_"), Like("[a-z]{43}")],
        ]),
    },
    Rule {
        id: "notion-legacy-token",
        title: "Notion token (other form)",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Session cookies and older tokens: `v02:` and a session, or `secret_` and 43 characters, behind a name that says `notion`.",
        why: "With a session's cookie a stranger is the person: every page, and the settings.",
        fix: "Log out of all devices in Notion under Settings, Account.",
        references: &["https://developers.notion.com/docs/authorization"],
        matcher: Matcher::Named(&[named(
            &["notion"],
            &["secret_[A-Za-z0-9_]{43,60}", "v0[0-9](%3A|:)[A-Za-z0-9_:%-]{60,200}", "[A-Za-z0-9]{46,50}"],
        )]),
        examples: texts(&[
            &[Is("NOTION_TOKEN_V2=v02%3Auser_token_or_cookies%3A"), Alnum(80)],
            &[Is("notion: { token_v2: \"v02%3Auser_token_or_cookies%3A"), Alnum(80), Is("\" }")],
        ]),
        counter_examples: texts(&[
            &[Is("NOTION_TOKEN_V2=v02%3A"), Alnum(18), Digits(2)],
            &[Is("notion page: \""), Hex(32), Is("\"")],
        ]),
    },
];
