//! Apollo.io's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "apollo-key",
        title: "Apollo.io API key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "API keys (22 letters and digits) behind a name of the value that says `apollo`.",
        why: "A stranger can read the account's contacts and use up its credits.",
        fix: "Delete the key in Apollo under Settings, Integrations, API, and create another.",
        references: &["https://docs.apollo.io/docs/create-api-key"],
        matcher: Matcher::Named(&[owned(&["apollo"], &["[A-Za-z0-9]{22}"])]),
        examples: texts(&[
            &[Is("APOLLO_API_KEY="), Alnum(21), Is("7")],
            &[Is("const apolloToken = \""), Alnum(21), Is("7\";")],
            &[Is("apollo_secret: '"), Alnum(21), Is("7'")],
        ]),
        counter_examples: texts(&[
            &[Is("APOLLO_API_KEY="), Alnum(21)],
            &[Is("APOLLO_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("apollo@"), Alnum(21), Is("7")],
            &[Is("OTHER_KEY="), Alnum(21), Is("7")],
        ]),
    },
    Rule {
        id: "apollo-graphos-key",
        title: "Apollo GraphOS key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Keys of graphs and of people: `service:` or `user:`, a name and 22 characters.",
        why: "Whoever holds the key can publish a schema to the graph, and so change what its router serves.",
        fix: "Delete the key in GraphOS Studio under the graph's Settings, API Keys, and create another.",
        references: &["https://www.apollographql.com/docs/graphos/platform/access-management/api-keys"],
        matcher: Matcher::Tokens(&[
            form("service:[A-Za-z][A-Za-z0-9_-]{1,60}:[A-Za-z0-9_-]{22}"),
            form("user:gh\\.[A-Za-z0-9_-]{1,60}:[A-Za-z0-9_-]{22}"),
        ]),
        examples: texts(&[
            &[Is("APOLLO_KEY="), Like("service:[a-z]{8}:[A-Za-z0-9]{22}")],
            &[Is("key: \""), Like("user:gh\\.[a-z]{8}:[A-Za-z0-9]{22}"), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("service:accounts:"), Alnum(21)],
            &[Is("service:accounts:getAccountsByIdentifier")],
            &[Is("https://service:8080/"), Alnum(22)],
        ]),
    },
];
