//! Yandex' keys and tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "yandex-key",
        title: "Yandex Cloud API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys of service accounts: `AQVN` and 35 to 38 characters.",
        why: "Whoever holds the key can use the cloud’s services in the service account’s name.",
        fix: "Delete the key in the Yandex Cloud console under the service account’s API keys.",
        references: &["https://yandex.cloud/en/docs/iam/concepts/authorization/api-key"],
        matcher: Matcher::Tokens(&[proved("AQVN[A-Za-z0-9_-]{35,38}", drawn)]),
        examples: texts(&[
            &[Is("YANDEX_TOKEN="), Like("AQVN[A-Za-z0-9_-]{35,38}"), Is("\n")],
            &[Is("{\"token\": \""), Like("AQVN[A-Za-z0-9_-]{35,38}"), Is("\"}")],
            &[Is("const client = connect(\""), Like("AQVN[A-Za-z0-9_-]{35,38}"), Is("\");")],
        ]),
        counter_examples: texts(&[
            &[Is("AQVN"), Alnum(34)],
            &[Is("AQVN"), Like("[A-Z]{36}")],
            &[Is("xAQVN"), Alnum(36)],
        ]),
    },
    Rule {
        id: "yandex-token",
        title: "Yandex OAuth or IAM token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "OAuth tokens (`y0_`), IAM tokens (`t1.`) and the keys of the translator, dictionary and predictor.",
        why: "Whoever holds an OAuth token can act as its owner for a year; an IAM token lives for twelve hours.",
        fix: "Revoke the token under id.yandex.com, Security, or delete the service account’s keys.",
        references: &["https://yandex.cloud/en/docs/iam/concepts/authorization/oauth-token"],
        matcher: Matcher::Tokens(&[
            form(r"t1\.[A-Za-z0-9_-]{1,400}={0,2}\.[A-Za-z0-9_-]{86}={0,2}"),
            proved("y0_[A-Za-z0-9_-]{55,64}", drawn),
            form(r"trnsl\.1\.1\.[0-9]{8}T[0-9]{6}Z\.[0-9a-f]{16}\.[0-9a-f]{40}"),
            form(r"dict\.1\.1\.[0-9]{8}T[0-9]{6}Z\.[0-9a-f]{16}\.[0-9a-f]{40}"),
            form(r"pdct\.1\.1\.[0-9]{8}T[0-9]{6}Z\.[0-9a-f]{16}\.[0-9a-f]{40}"),
        ]),
        examples: texts(&[
            &[Is("YC_TOKEN=t1."), Alnum(190), Is("."), Alnum(86)],
            &[Is("Authorization: OAuth y0_"), Alnum(58), Is("\r\n")],
            &[Is("{\"key\": \"trnsl.1.1.20190203T101112Z."), Hex(16), Is("."), Hex(40), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("t1."), Alnum(190), Is("."), Alnum(60)],
            &[Is("y0_"), Alnum(50)],
            &[Is("trnsl.1.1.20190203."), Hex(16), Is("."), Hex(40)],
        ]),
    },
    Rule {
        id: "yandex-static-key",
        title: "Yandex Cloud static access key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "The secrets of static keys: `YC` and 38 characters, or 80 to 100 characters, behind a name that says `yandex` or `yc`.",
        why: "Whoever holds it with its identifier can read and write the object storage.",
        fix: "Delete the key in the Yandex Cloud console under the service account’s static keys.",
        references: &["https://yandex.cloud/en/docs/iam/concepts/authorization/access-key"],
        matcher: Matcher::Named(&[named(
            &["yandex", "yandexcloud"],
            &["YC[A-Za-z0-9_-]{38}", "[A-Za-z0-9_-]{80,100}"],
        )]),
        examples: texts(&[
            &[Is("YANDEX_API_KEY="), Like("YC[A-Za-z0-9_-]{38}")],
            &[Is("{\"yandexApiKey\": \""), Like("[A-Za-z0-9_-]{80,100}"), Is("\"}")],
            &[Is("const yandexSecret = '"), Like("YC[A-Za-z0-9_-]{38}"), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("YANDEX_API_KEY="), Like("YC[A-Za-z0-9_-]{37}")],
            &[Is("checksum: \""), Like("YC[A-Za-z0-9_-]{38}"), Is("\"")],
            &[Is("YANDEX_API_KEY=your_yandex_api_key_goes_here")],
        ]),
    },
];
