//! FullStory's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "fullstory-api-key",
        title: "FullStory API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys: `na1.` or `eu1.` and 60 or more digits of base64.",
        why: "Whoever holds the key can read recorded sessions of the site's visitors, as far as its permission goes.",
        fix: "Delete the key in FullStory under Settings, API Keys, and create another.",
        references: &["https://developer.fullstory.com/server/authentication/"],
        matcher: Matcher::Tokens(&[
            proved("na1\\.[A-Za-z0-9+/]{60,180}={0,2}", mixed_case),
            proved("eu1\\.[A-Za-z0-9+/]{60,180}={0,2}", mixed_case),
        ]),
        examples: texts(&[
            &[Is("export FULLSTORY_API_KEY='na1."), Base64(100), Is("'")],
            &[Is("FULLSTORY_API_KEY=eu1."), Base64(100)],
            &[Is("  token: na1."), Base64(100), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("FULLSTORY_API_KEY=na1."), Base64(40)],
            &[Is(
                "FULLSTORY_API_KEY=na1.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            )],
        ]),
    },
    Rule {
        id: "fullstory-named-key",
        title: "FullStory API key, told by its name",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Shorter API keys, `na1.` or `eu1.` and 20 or more letters and digits, behind a name that says `fullstory`.",
        why: "Whoever holds the key can read recorded sessions of the site's visitors.",
        fix: "Delete the key in FullStory under Settings, API Keys, and create another.",
        references: &["https://developer.fullstory.com/server/authentication/"],
        matcher: Matcher::Named(&[named(&["fullstory", "fsapi"], &["(na1|eu1)\\.[A-Za-z0-9+/]{20,180}={0,2}"])]),
        examples: texts(&[
            &[Is("FULLSTORY_API_KEY=na1."), Alnum(29), Is("7")],
            &[Is("# fullstory_api_key\nFULLSTORY_API_KEY: na1."), Alnum(29), Is("7"), Is("\n")],
            &[Is("const fullstoryApiKey = 'na1."), Alnum(29), Is("7"), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("FULLSTORY_API_KEY=na1."), Alnum(18), Is("7")],
            &[Is("see fullstoryapi@na1."), Alnum(29), Is("7")],
            &[Is("src=\"https://cdn.fullstoryapi.test/na1."), Alnum(29), Is("7"), Is(".js\"")],
        ]),
    },
];
