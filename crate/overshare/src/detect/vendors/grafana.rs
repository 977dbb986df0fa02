//! Grafana's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "grafana-service-account-token",
        title: "Grafana service account token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Tokens of service accounts: `glsa_`, 32 letters and digits, `_` and eight hexadecimal digits that are a checksum.",
        why: "Whoever holds the token can, by the account's role, read dashboards and data or change the whole instance.",
        fix: "Delete the token in Grafana under Administration, Service accounts, and add another.",
        references: &["https://grafana.com/docs/grafana/latest/administration/service-accounts/"],
        matcher: Matcher::Tokens(&[proved("glsa_[A-Za-z0-9]{32}_[0-9A-Fa-f]{8}", checked)]),
        examples: texts(&[
            &[Is("export GRAFANA_TOKEN='glsa_"), Alnum(32), Is("_"), Hex(8), Is("'")],
            &[Is("GRAFANA_TOKEN=glsa_"), Alnum(32), Is("_"), Hex(8)],
            &[Is("  token: glsa_"), Alnum(32), Is("_"), Hex(8), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("GRAFANA_TOKEN=glsa_"), Alnum(32), Is("_"), Hex(7)],
            &[Is("key \"glsa_"), Alnum(32), Is("_"), Hex(8), Is("f1\"")],
            &[Is("GRAFANA_TOKEN=glsa_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "grafana-cloud-token",
        title: "Grafana Cloud access policy token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Access policy tokens: `glc_` and base64 of an object that names organisation and token. It is decoded.",
        why: "Whoever holds the token can, by its policy, read or write the stack's metrics, logs and traces.",
        fix: "Delete the token in Grafana Cloud under Access Policies, and add another with fewer scopes.",
        references: &[
            "https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/",
        ],
        matcher: Matcher::Tokens(&[proved("glc_[A-Za-z0-9+/]{32,400}={0,3}", is_object)]),
        examples: texts(&[
            &[Is("\"https://api.example.com/?key=glc_eyJvIjoi"), Base64(60), Is("&page=1\"")],
            &[Is("\\nglc_eyJvIjoi"), Base64(60), Is("\\n")],
            &[Is("{\"grafanaCloudToken\": \"glc_eyJvIjoi"), Base64(60), Is("\"}")],
            &[
                Is("glc_eyJvIjoiMTIzNDU2"),
                Like("IiwibiI6ImNp"),
                Is("LXdyaXRlciIsImsiOiJxN1ZhOXpYMmMi"),
                Like("LCJtIjp7fX0"),
                Is("="),
            ],
        ]),
        counter_examples: texts(&[
            &[Is("GRAFANA_CLOUD_TOKEN=glc_eyJvIjoi"), Base64(20)],
            &[Is("GRAFANA_CLOUD_TOKEN=glc_eyJvIjoixxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "grafana-api-key",
        title: "Grafana API key of the old form",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Older API keys: base64 of an object with the members `k`, `n` and `id`. It is decoded.",
        why: "Whoever holds the key can, by its role, read dashboards and data or change the whole instance.",
        fix: "Delete the key in Grafana, and use a service account instead.",
        references: &["https://grafana.com/docs/grafana/latest/administration/service-accounts/migrate-api-keys/"],
        matcher: Matcher::Tokens(&[proved("eyJrIjoi[A-Za-z0-9+/]{40,400}={0,2}", is_object)]),
        examples: texts(&[
            &[Is("// grafanaApiKey: eyJrIjoi"), Base64(70)],
            &[Is("const client = new Client({ token: \"eyJrIjoi"), Base64(70), Is("\" });")],
            &[Is("\"https://api.example.com/?key=eyJrIjoi"), Base64(70), Is("&page=1\"")],
            &[
                Is("Authorization: Bearer eyJrIjoicTdWYTl6WDJj"),
                Like("SDRiTDhtUjVk"),
                Is("SjBwVHczIiwibiI6ImNpIiwiaWQiOjF9"),
            ],
        ]),
        counter_examples: texts(&[
            &[Is("GRAFANA_API_KEY=eyJrIjoi"), Base64(20)],
            &[Is("GRAFANA_API_KEY=eyJrIjoixxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
];

/// The last part is the CRC-32 of what stands before it, its lowest byte first.
fn checked(token: &[u8]) -> Check {
    let sum = crc32(&token[..token.len().saturating_sub(9)]).swap_bytes();
    if token.ends_with(format!("{sum:08x}").as_bytes()) { Check::Confirmed } else { Check::Doubtful }
}

/// The base64 holds an object with the member `n`, the token's name.
fn is_object(token: &[u8]) -> Check {
    let text = base64(token.strip_prefix(b"glc_").unwrap_or(token));
    match serde_json::from_slice::<serde_json::Value>(&text) {
        Ok(object) if object.get("n").is_some_and(serde_json::Value::is_string) => Check::Confirmed,
        _ => Check::Likely,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_grafanas() {
        let token = |sum: &str| format!("{}_{}_{sum}", "glsa", "iNValIdin".to_owned() + "ValiDinvalidinvalidinva");
        assert_eq!(checked(token("5b582697").as_bytes()), Check::Confirmed);
        assert_eq!(checked(token("5b582698").as_bytes()), Check::Doubtful);
    }
}
