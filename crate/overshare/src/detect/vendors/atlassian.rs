//! Atlassian's API tokens: Jira, Confluence, and their administration.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "atlassian-token",
        title: "Atlassian API token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API tokens: `ATATT3`, `ATCTT3` and the like, some 180 characters, and a checksum of eight hexadecimal digits behind `=`.",
        why: "With its owner's address, whoever holds the token can read and change all issues and pages that the owner can.",
        fix: "Revoke the token on id.atlassian.com under Security, API tokens, and create another with scopes.",
        references: &[
            "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
        ],
        matcher: Matcher::Tokens(&[
            form("ATATT3[A-Za-z0-9_=-]{150,260}"),
            form("ATCTT3[A-Za-z0-9_=-]{150,260}"),
            form("ATSTT3[A-Za-z0-9_=-]{150,260}"),
        ]),
        examples: texts(&[
            &[Is("JIRA_API_TOKEN="), Like("ATATT3[A-Za-z0-9_-]{177}"), Is("="), Like("[0-9A-F]{8}")],
            &[Is("auth: (\"me\", \""), Like("ATCTT3[A-Za-z0-9_-]{177}"), Is("="), Like("[0-9A-F]{8}"), Is("\")")],
        ]),
        counter_examples: texts(&[
            &[Is("ATATT3"), Alnum(60)],
            &[Is(
                "ATATT3xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            )],
        ]),
    },
    Rule {
        id: "atlassian-legacy-token",
        title: "Atlassian API token of the old form",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API tokens (24 letters and digits) behind a name that says `atlassian`.",
        why: "With its owner's address, whoever holds the token can read and change all issues and pages that the owner can.",
        fix: "Revoke the token on id.atlassian.com under Security, API tokens, and create another with scopes.",
        references: &[
            "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
        ],
        matcher: Matcher::Named(&[named(&["atlassian", "jira", "confluence"], &["[A-Za-z0-9]{24}"])]),
        examples: texts(&[
            &[Is("ATLASSIAN_API_KEY="), Alnum(23), Is("7")],
            &[Is("const atlassianToken = \""), Alnum(23), Is("7\";")],
            &[Is("atlassian_secret: '"), Alnum(23), Is("7'")],
            &[Is("\"atlassian\": {\"apiKey\": \""), Alnum(23), Is("7\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("ATLASSIAN_API_KEY="), Alnum(23)],
            &[Is("ATLASSIAN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("atlassian@"), Alnum(23), Is("7")],
            &[Is("OTHER_KEY="), Alnum(23), Is("7")],
        ]),
    },
];
