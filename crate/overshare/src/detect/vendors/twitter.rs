//! The keys, secrets and tokens of X, which was Twitter.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "twitter-bearer-token",
        title: "X (Twitter) bearer token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Bearer tokens of apps: 21 times `A`, the app’s number, `AAAAAA` and some 80 characters, with `%` escapes.",
        why: "Whoever holds the token can read what the app may, and use up its quota.",
        fix: "Revoke the token in the X developer portal under the app’s Keys and tokens.",
        references: &["https://docs.x.com/resources/fundamentals/authentication/oauth-2-0/bearer-tokens"],
        matcher: Matcher::Tokens(&[form("AAAAAAAAAAAAAAAAAAAAA[A-Za-z0-9]{3,10}AAAAAA[A-Za-z0-9%]{20,200}")]),
        examples: texts(&[
            &[Is("BEARER=AAAAAAAAAAAAAAAAAAAAAMLheAAAAAAA"), Like("0%2B[A-Za-z0-9]{20}%3D[A-Za-z0-9]{50}")],
            &[Is("Authorization: Bearer AAAAAAAAAAAAAAAAAAAAAPYXBAAAAAAA"), Alnum(60), Is("\r\n")],
        ]),
        counter_examples: texts(&[
            &[Is("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")],
            &[Is("AAAAAAAAAAAAAAAAAAAAA"), Lower(40)],
        ]),
    },
    Rule {
        id: "twitter-secret",
        title: "X (Twitter) key, secret or token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys (25 characters) and secrets (50), access tokens (a number, a hyphen and 20 to 50 characters) and their secrets (45), behind a name that says `twitter` or `x_api`.",
        why: "Whoever holds all four can post and read as the account; with some of them, as far as the app may.",
        fix: "Regenerate the keys in the X developer portal under the app’s Keys and tokens.",
        references: &["https://docs.x.com/resources/fundamentals/authentication/oauth-1-0a/api-key-and-secret"],
        matcher: Matcher::Named(&[
            named(
                &["twitter", "tweet"],
                &[
                    "AAAAAAAAAAAAAAAAAAAAA[A-Za-z0-9%]{20,200}",
                    "[0-9]{6,25}-[A-Za-z0-9]{20,50}",
                    "[A-Za-z0-9]{50}",
                    "[A-Za-z0-9]{45}",
                    "[A-Za-z0-9]{25}",
                    "[A-Za-z0-9%]{80,130}",
                ],
            ),
            owned(
                &["xapisecret", "xapiconsumer", "xapibearer", "xapiaccess", "xapikeysecret"],
                &["AAAAAAAAAAAAAAAAAAAAA[A-Za-z0-9%]{20,200}", "[0-9]{6,25}-[A-Za-z0-9]{20,50}", "[A-Za-z0-9]{40,50}"],
            ),
        ]),
        examples: texts(&[
            &[Is("TWITTER_CONSUMER_KEY="), Lower(25)],
            &[Is("{\"twitterApiSecret\": \""), Alnum(50), Is("\"}")],
            &[Is("twitter: { accessToken: '"), Digits(18), Is("-"), Alnum(40), Is("' }")],
            &[Is("X_API_CONSUMER_SECRET=\""), Alnum(44), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("TWITTER_CONSUMER_KEY="), Lower(24)],
            &[Is("x-api-key: "), Alnum(40)],
            &[Is("token = \""), Digits(18), Is("-"), Alnum(40), Is("\"")],
        ]),
    },
];
