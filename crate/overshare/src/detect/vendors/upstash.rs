//! Upstash's REST tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "upstash-token",
    title: "Upstash REST token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "REST tokens: 30 or more characters of base64 behind a name that says `upstash`.",
    why: "Whoever holds the token can read and change the database.",
    fix: "Reset the credentials in the Upstash console under the database’s details.",
    references: &["https://upstash.com/docs/redis/features/restapi"],
    matcher: Matcher::Named(&[owned(&["upstash", "upstashredis", "qstash"], &["A[A-Za-z0-9+/_-]{30,150}={0,2}"])]),
    examples: texts(&[
        &[Is("UPSTASH_REDIS_REST_TOKEN=A"), Alnum(80)],
        &[Is("{\"upstashToken\": \"A"), Alnum(60), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("UPSTASH_REDIS_REST_TOKEN=A"), Alnum(28)],
        &[Is("UPSTASH_REDIS_REST_URL=https://name-12345.upstash.io")],
        &[Is("OTHER_TOKEN=A"), Alnum(60)],
    ]),
}];
