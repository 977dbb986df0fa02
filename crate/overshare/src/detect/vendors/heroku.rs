//! Heroku's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "heroku-token",
        title: "Heroku API token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "API keys and OAuth tokens of today: `HRKU-` and 60 characters or a UUID.",
        why: "Whoever holds the token can read configuration and databases of the account's apps, and deploy code.",
        fix: "Regenerate the key in Heroku under Account settings, API Key, or revoke it with `heroku authorizations:revoke`.",
        references: &["https://devcenter.heroku.com/articles/authentication"],
        matcher: Matcher::Tokens(&[
            form("HRKU-AA[A-Za-z0-9_-]{58}"),
            form("HRKU-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"),
        ]),
        examples: texts(&[
            &[Is("export HEROKU_TOKEN=\"HRKU-AA"), Alnum(58), Is("\"")],
            &[Is("HEROKU_TOKEN=HRKU-"), Uuid],
            &[Is("const herokuToken = 'HRKU-AA"), Alnum(58), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("HEROKU_TOKEN=HRKU-AA"), Alnum(57)],
            &[Is("HRKU-AA"), Alnum(50)],
            &[Is("HRKU-"), Hex(12)],
        ]),
    },
    Rule {
        id: "heroku-api-key",
        title: "Heroku API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Older API keys: a UUID, behind a name that says `heroku`.",
        why: "Whoever holds the key can read configuration and databases of the account's apps, and deploy code.",
        fix: "Regenerate the key in Heroku under Account settings, API Key.",
        references: &["https://devcenter.heroku.com/articles/authentication"],
        matcher: Matcher::Named(&[named(
            &["heroku"],
            &["(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
        )]),
        examples: texts(&[&[Is("HEROKU_API_KEY="), Uuid], &[Is("process.env.HEROKU_API_KEY || \""), Uuid, Is("\"")]]),
        counter_examples: texts(&[
            &[Is("HEROKU_API_KEY="), Hex(8), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(4), Is("-"), Hex(11)],
            &[Is("heroku commit "), Uuid],
            &[Is("curl https://kolkrabbi.heroku.com/apps/"), Uuid, Is("/push")],
        ]),
    },
];
