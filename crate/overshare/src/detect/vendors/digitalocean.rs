//! DigitalOcean's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "digitalocean-token",
        title: "DigitalOcean access token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Personal, OAuth, refresh and system tokens: `dop_v1_`, `doo_v1_`, `dor_v1_` or `dos_v1_` and 64 hexadecimal digits.",
        why: "Whoever holds the token can manage the account's servers, databases and domains.",
        fix: "Revoke the token in the control panel under API, create another, and read it from the environment.",
        references: &["https://docs.digitalocean.com/reference/api/create-personal-access-token/"],
        matcher: Matcher::Tokens(&[
            form("dop_v1_[0-9a-f]{64}"),
            form("doo_v1_[0-9a-f]{64}"),
            form("dor_v1_[0-9a-f]{64}"),
            form("dos_v1_[0-9a-f]{64}"),
        ]),
        examples: texts(&[
            &[Is("dop_v1_"), Hex(64)],
            &[Is("DO_TOKEN=doo_v1_"), Hex(64)],
            &[Is("{\"digitaloceanToken\": \"dor_v1_"), Hex(64), Is("\"}")],
        ]),
        counter_examples: texts(&[&[Is("dop_v1_"), Hex(63)], &[Is("dop_v1_"), Hex(65)]]),
    },
    Rule {
        id: "digitalocean-spaces-secret",
        title: "DigitalOcean Spaces secret key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Secret keys of Spaces: 43 digits of base64 behind a name that says `digitalocean`, `do_spaces` or `spaces_secret`.",
        why: "With the access key, a stranger can read, change and delete the account's stored files.",
        fix: "Delete the key in the control panel under Spaces Object Storage, Access Keys, and create another.",
        references: &["https://docs.digitalocean.com/products/spaces/how-to/manage-access/"],
        matcher: Matcher::Named(&[
            named(&["digitalocean"], &["[A-Za-z0-9+/]{43}"]),
            owned(&["dospaces", "spacessecret", "spacessecretkey"], &["[A-Za-z0-9+/]{43}"]),
        ]),
        examples: texts(&[
            &[Is("DO_SPACES_SECRET="), Alnum(43)],
            &[Is("SPACES_SECRET_ACCESS_KEY: \""), Alnum(43), Is("\"")],
            &[Is("digitalocean: { secretKey: '"), Alnum(43), Is("' }")],
        ]),
        counter_examples: texts(&[&[Is("DO_SPACES_SECRET="), Alnum(42)], &[Is("whitespaces = '"), Alnum(43), Is("'")]]),
    },
];
