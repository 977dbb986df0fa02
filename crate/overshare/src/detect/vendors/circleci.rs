//! CircleCI's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "circleci-token",
        title: "CircleCI API token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Personal (`CCIPAT_`) and project tokens (`CCIPRJ_`): 22 letters and digits, `_` and 40 hexadecimal digits.",
        why: "Whoever holds the token can start pipelines and read their results and, by its rights, change the variables that hold other secrets.",
        fix: "Delete the token in CircleCI under User settings, Personal API tokens, or under the project's API permissions; rotate the variables.",
        references: &["https://circleci.com/docs/guides/toolkit/managing-api-tokens/"],
        matcher: Matcher::Tokens(&[
            form("CCIPAT_[A-Za-z0-9]{20,26}_[A-Za-z0-9_]{40,46}"),
            form("CCIPRJ_[A-Za-z0-9]{20,26}_[A-Za-z0-9_]{40,46}"),
        ]),
        examples: texts(&[
            &[Is("CIRCLE_TOKEN="), Like("CCIPAT_[A-Za-z0-9]{22}_[0-9a-f]{40}")],
            &[Is("Circle-Token: "), Like("CCIPRJ_[A-Za-z0-9]{22}_[0-9a-f]{40}")],
        ]),
        counter_examples: texts(&[
            &[Is("CCIPAT_"), Alnum(22), Is("_"), Hex(30)],
            &[Is("CCIPAT_"), Alnum(10), Is("_"), Hex(40)],
        ]),
    },
    Rule {
        id: "circleci-legacy-token",
        title: "CircleCI API token of the old form",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Tokens of the old form (40 hexadecimal digits) behind a name that says `circleci`.",
        why: "Whoever holds the token can start pipelines and read their results and, by its rights, change the variables that hold other secrets.",
        fix: "Delete the token in CircleCI under User settings, Personal API tokens, or under the project's API permissions; rotate the variables.",
        references: &["https://circleci.com/docs/guides/toolkit/managing-api-tokens/"],
        matcher: Matcher::Named(&[owned(&["circleci", "circletoken", "circle"], &["[0-9A-Fa-f]{40}"])]),
        examples: texts(&[&[Is("CIRCLE_TOKEN="), Hex(40)], &[Is("circleci_project_secret = '"), Hex(40), Is("'")]]),
        counter_examples: texts(&[
            &[Is("CIRCLE_TOKEN="), Hex(39)],
            &[Is("other_project = '"), Hex(40), Is("'")],
            &[Is("circleci/node@"), Hex(40)],
        ]),
    },
];
