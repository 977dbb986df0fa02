//! ConfigCat's keys. They are read-only.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "configcat-sdk-key",
        title: "ConfigCat SDK key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "SDK keys: `configcat-sdk-1/` and two parts of 22 characters.",
        why: "Whoever holds the key can read the feature flags and their targeting rules.",
        fix: "Replace the key in the ConfigCat dashboard under SDK keys; keys may be rolled without downtime.",
        references: &["https://configcat.com/docs/sdk-reference/overview/"],
        matcher: Matcher::Tokens(&[
            form("configcat-sdk-1/[A-Za-z0-9_-]{22}/[A-Za-z0-9_-]{22}"),
            form("configcat-proxy/[A-Za-z0-9_-]{22}/[A-Za-z0-9_-]{22}"),
        ]),
        examples: texts(&[
            &[Is("Authorization: Bearer configcat-sdk-1/"), Alnum(21), Is("7"), Is("/"), Alnum(21), Is("7")],
            &[
                Is("export CONFIGCAT_SDK_KEY='configcat-sdk-1/"),
                Alnum(21),
                Is("7"),
                Is("/"),
                Alnum(21),
                Is("7"),
                Is("'"),
            ],
            &[Is("// configcatSdkKey: configcat-sdk-1/"), Alnum(21), Is("7"), Is("/"), Alnum(21), Is("7")],
        ]),
        counter_examples: texts(&[
            &[Is("CONFIGCAT_SDK_KEY=configcat-sdk-1/"), Alnum(21), Is("7"), Is("/"), Alnum(20), Is("7")],
            &[Is("CONFIGCAT_SDK_KEY=configcat-sdk-1/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("configcat-sdk-1/short/"), Alnum(21), Is("7")],
        ]),
    },
    Rule {
        id: "configcat-old-sdk-key",
        title: "ConfigCat SDK key of the old form",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Older SDK keys: two parts of 22 characters with `/` between them, behind a name that says `configcat`.",
        why: "Whoever holds the key can read the feature flags and their targeting rules.",
        fix: "Replace the key in the ConfigCat dashboard under SDK keys.",
        references: &["https://configcat.com/docs/sdk-reference/overview/"],
        matcher: Matcher::Named(&[named(&["configcat"], &["[A-Za-z0-9_-]{22}/[A-Za-z0-9_-]{22}"])]),
        examples: texts(&[
            &[Is("CONFIGCAT_SDK_KEY="), Alnum(21), Is("7"), Is("/"), Alnum(21), Is("7")],
            &[Is("process.env.CONFIGCAT_SDK_KEY||\""), Alnum(21), Is("7"), Is("/"), Alnum(21), Is("7"), Is("\"")],
            &[
                Is("# configcat_sdk_key\nCONFIGCAT_SDK_KEY: "),
                Alnum(21),
                Is("7"),
                Is("/"),
                Alnum(21),
                Is("7"),
                Is("\n"),
            ],
        ]),
        counter_examples: texts(&[
            &[Is("CONFIGCAT_SDK_KEY="), Alnum(21), Is("7"), Is("/"), Alnum(20), Is("7")],
            &[Is("{\"checksum\": \""), Alnum(21), Is("7"), Is("/"), Alnum(21), Is("7"), Is("\"}")],
            &[Is("CONFIGCAT_SDK_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
];
