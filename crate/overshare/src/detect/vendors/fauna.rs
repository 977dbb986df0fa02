//! Fauna's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "fauna-secret",
    title: "Fauna key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Keys and tokens: `fn` and 38 characters behind a name that says `fauna`.",
    why: "Whoever holds the key can read and change the database, as far as its role may.",
    fix: "Delete the key in the Fauna dashboard under Keys, and create another.",
    references: &["https://docs.faunadb.org/fauna/current/"],
    matcher: Matcher::Named(&[named(&["fauna", "faunadb"], &["fn[A-Za-z0-9_-]{38,42}"])]),
    examples: texts(&[
        &[Is("FAUNA_SECRET=fn"), Alnum(38)],
        &[Is("declare const x: { fauna_secret: `fn"), Alnum(38), Is("` };")],
        &[Is("export FAUNA_SECRET=\"fn"), Alnum(38), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("FAUNA_SECRET=fn"), Alnum(37)],
        &[Is("src=\"https://cdn.fauna.test/fn"), Alnum(38), Is(".js\"")],
        &[Is("\"integrity\": \"sha512-fn"), Alnum(38), Is("\"")],
    ]),
}];
