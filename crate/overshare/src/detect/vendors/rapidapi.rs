//! RapidAPI's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "rapidapi-key",
        title: "RapidAPI key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Application keys: 50 lower-case characters, with `msh` behind the first ten and `jsn` before the last twelve.",
        why: "Whoever holds the key can call every API that the account has subscribed to, at its cost.",
        fix: "Rotate the key in RapidAPI under Apps, Authorization.",
        references: &["https://docs.rapidapi.com/docs/keys-and-key-rotation"],
        matcher: Matcher::Tokens(&[form("[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{5}jsn[0-9a-f]{12}")]),
        examples: texts(&[
            &[
                Is("Authorization: Bearer "),
                Like("[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{5}jsn[0-9a-f]{12}"),
                Is("\r\n"),
            ],
            &[Is("t={a:1,k:'"), Like("[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{5}jsn[0-9a-f]{12}"), Is("'}")],
            &[Is("// was: "), Like("[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{5}jsn[0-9a-f]{12}")],
        ]),
        counter_examples: texts(&[
            &[Hex(10), Is("msh"), Hex(15), Is("p1"), Hex(5), Is("jsn"), Hex(11)],
            &[Hex(10), Is("msh"), Hex(15), Is("p1"), Hex(5), Is("json"), Hex(12)],
            &[Alnum(50)],
        ]),
    },
    Rule {
        id: "rapidapi-named-key",
        title: "RapidAPI key behind its name",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Application keys: 50 characters behind a name that says `rapidapi`.",
        why: "Whoever holds the key can call every API that the account has subscribed to, at its cost.",
        fix: "Rotate the key in RapidAPI under Apps, Authorization.",
        references: &["https://docs.rapidapi.com/docs/keys-and-key-rotation"],
        matcher: Matcher::Named(&[named(&["rapidapi"], &["[A-Za-z0-9_-]{50}"])]),
        examples: texts(&[
            &[Is("RAPIDAPI_API_KEY="), Like("[A-Za-z0-9_-]{50}")],
            &[Is("{\"rapidapiApiKey\": \""), Like("[A-Za-z0-9_-]{50}"), Is("\"}")],
            &[Is("const rapidapiSecret = '"), Like("[A-Za-z0-9_-]{50}"), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("RAPIDAPI_API_KEY="), Like("[A-Za-z0-9_-]{49}")],
            &[Is("checksum: \""), Like("[A-Za-z0-9_-]{50}"), Is("\"")],
            &[Is("RAPIDAPI_API_KEY=your_rapidapi_api_key_goes_here")],
        ]),
    },
];
