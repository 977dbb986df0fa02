//! Elastic's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "elastic-cloud-key",
        title: "Elastic Cloud API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Keys of Elastic Cloud: `essu_` and 60 or more characters.",
        why: "Whoever holds the key can manage the organisation's deployments and read what they hold.",
        fix: "Revoke the key in Elastic Cloud under Organization, API keys, and create another.",
        references: &["https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys"],
        matcher: Matcher::Tokens(&[proved("essu_[A-Za-z0-9_-]{60,200}={0,2}", mixed_case)]),
        examples: texts(&[
            &[Is("const client = new Client({ token: \"essu_"), Alnum(80), Is("\" });")],
            &[Is("  token: essu_"), Alnum(80), Is("\n")],
            &[Is("\"https://api.example.com/?key=essu_"), Alnum(80), Is("&page=1\"")],
        ]),
        counter_examples: texts(&[
            &[Is("EC_API_KEY=essu_"), Alnum(50)],
            &[Is("EC_API_KEY=essu_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "elastic-stack-key",
        title: "Elasticsearch API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Encoded API keys of Elasticsearch: base64 of an identifier, `:` and a key, behind a name that says `elastic` or `es`. They are decoded.",
        why: "Whoever holds the key can, by its privileges, read and change the cluster's indices.",
        fix: "Invalidate the key in Kibana under Stack Management, API keys, and create another.",
        references: &["https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys"],
        matcher: Matcher::Named(&[
            Named {
                check: identifier_and_key,
                ..named(&["elastic", "elasticsearch", "kibana"], &["[A-Za-z0-9+/]{58}==", "[A-Za-z0-9+/]{60}"])
            },
            Named { check: identifier_and_key, ..owned(&["es"], &["[A-Za-z0-9+/]{58}=="]) },
        ]),
        examples: texts(&[
            &[
                Is("ELASTIC_API_KEY=a1E3dlhwMk"),
                Like("xtQjlzVHpS"),
                Is("NHdZY046aE"),
                Like("ozbkdmOEtk"),
                Is("RTV1QXE2eF"),
                Like("diMVZ5TQ"),
                Is("=="),
            ],
            &[
                Is("export ELASTIC_API_KEY=\"a1E3dlhwMk"),
                Like("xtQjlzVHpS"),
                Is("NHdZY046aE"),
                Like("ozbkdmOEtk"),
                Is("RTV1QXE2eF"),
                Like("diMVZ5TQ"),
                Is("==\""),
            ],
            &[
                Is("e.elasticApiKey=\"a1E3dlhwMk"),
                Like("xtQjlzVHpS"),
                Is("NHdZY046aE"),
                Like("ozbkdmOEtk"),
                Is("RTV1QXE2eF"),
                Like("diMVZ5TQ"),
                Is("==\",e.debug=!1"),
            ],
        ]),
        counter_examples: texts(&[
            &[
                Is("ELASTIC_API_KEY=a1E3dlhwMk"),
                Like("xtQjlzVHpS"),
                Is("NHdZY046aE"),
                Like("ozbkdmOEtk"),
                Is("RTV1QXE2eF"),
                Like("diMVZ5T"),
                Is("=="),
            ],
            &[Is(
                "ELASTIC_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            )],
            &[
                Is("elasticapi build a1E3dlhwMk"),
                Like("xtQjlzVHpS"),
                Is("NHdZY046aE"),
                Like("ozbkdmOEtk"),
                Is("RTV1QXE2eF"),
                Like("diMVZ5TQ"),
                Is("=="),
            ],
            &[Is("ELASTIC_API_KEY="), Base64(58), Is("==")],
        ]),
    },
];

/// The base64 holds twenty characters, `:` and twenty-two more.
fn identifier_and_key(token: &[u8]) -> Check {
    let text = base64(token);
    let is_part = |part: &[u8]| part.iter().all(|&byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    match text.split_at_checked(20) {
        Some((name, [b':', key @ ..])) if key.len() == 22 && is_part(name) && is_part(key) => Check::Confirmed,
        _ => Check::No,
    }
}
