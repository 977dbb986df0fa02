//! Cloudflare's keys and tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "cloudflare-token",
        title: "Cloudflare API token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "User tokens (`cfut_`), account tokens (`cfat_`) and global keys (`cfk_`): 40 letters and digits and their CRC-32.",
        why: "By its scopes whoever holds it can change where the owner's domains lead, what Workers run and what is stored.",
        fix: "Roll or delete the token in the Cloudflare dashboard under My Profile, API Tokens, and look through the audit log.",
        references: &["https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/"],
        matcher: Matcher::Tokens(&[
            proved("cfut_[A-Za-z0-9_-]{40}[0-9a-f]{8}", has_its_checksum),
            proved("cfat_[A-Za-z0-9_-]{40}[0-9a-f]{8}", has_its_checksum),
            proved("cfk_[A-Za-z0-9_-]{40}[0-9a-f]{8}", has_its_checksum),
        ]),
        examples: texts(&[
            &[Is("CLOUDFLARE_API_TOKEN="), Like("cfut_[A-Za-z0-9]{40}[0-9a-f]{8}")],
            &[Is("\"X-Auth-Key\": \""), Like("cfk_[A-Za-z0-9]{40}[0-9a-f]{8}"), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("cfat_"), Alnum(30)],
            &[Is("cf_"), Alnum(40), Hex(8)],
            &[Is("x"), Like("cfat_[A-Za-z0-9]{40}[0-9a-f]{8}")],
            &[Like("cfat_[A-Za-z0-9]{40}[0-9a-f]{8}"), Is("Z")],
        ]),
    },
    Rule {
        id: "cloudflare-origin-ca-key",
        title: "Cloudflare Origin CA key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Keys of the Origin CA: `v1.0-`, 24 hexadecimal digits, a hyphen and 146 more.",
        why: "Whoever holds the key can have certificates issued for the owner's servers.",
        fix: "Change the Origin CA key in the Cloudflare dashboard under My Profile, API Tokens.",
        references: &["https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/"],
        matcher: Matcher::Tokens(&[
            form("v1\\.0-[0-9a-f]{24}-[0-9a-f]{140,500}"),
            form("v1\\.0-[0-9a-f]{32,64}-[0-9a-f-]{140,500}"),
        ]),
        examples: texts(&[
            &[Is("service_key: \"v1.0-"), Hex(24), Is("-"), Hex(146), Is("\"")],
            &[Is("CF_ORIGIN_CA_KEY=v1.0-"), Hex(24), Is("-"), Hex(146)],
        ]),
        counter_examples: texts(&[&[Is("v1.0-"), Hex(24), Is("-"), Hex(40)], &[Is("v1.0-"), Hex(24)]]),
    },
    Rule {
        id: "cloudflare-legacy-key",
        title: "Cloudflare API token of the old form",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Global keys and tokens (37 hexadecimal digits, or 40 letters, digits, `_` and `-`) behind a name that says `cloudflare`.",
        why: "By its scopes whoever holds it can change where the owner's domains lead, what Workers run and what is stored.",
        fix: "Roll or delete the token in the Cloudflare dashboard under My Profile, API Tokens, and look through the audit log.",
        references: &["https://developers.cloudflare.com/fundamentals/api/get-started/create-token/"],
        matcher: Matcher::Named(&[named(&["cloudflare", "cfapi", "cftoken"], &["[0-9a-f]{37}", "[A-Za-z0-9_-]{40}"])]),
        examples: texts(&[
            &[Is("CLOUDFLARE_API_TOKEN="), Like("[A-Za-z0-9_-]{40}")],
            &[Is("cloudflare: { apiKey: \""), Hex(37), Is("\" }")],
            &[Is("cf_api_token: '"), Alnum(40), Is("'")],
        ]),
        counter_examples: texts(&[
            &[Is("CLOUDFLARE_API_TOKEN="), Alnum(38)],
            &[Is("CLOUDFLARE_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("OTHER_KEY="), Alnum(40)],
            &[Is("cloudflare@"), Hex(40)],
        ]),
    },
];

/// The sum is over what stands between the prefix and it.
fn has_its_checksum(token: &[u8]) -> Check {
    let body = token.iter().position(|&byte| byte == b'_').and_then(|at| token.get(at + 1..));
    match body.and_then(<[u8]>::split_last_chunk::<8>) {
        Some((body, sum)) if hex_crc(body) == *sum => Check::Confirmed,
        _ => Check::Doubtful,
    }
}
