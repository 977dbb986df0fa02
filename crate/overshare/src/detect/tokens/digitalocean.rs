//! DigitalOcean's access tokens.

use crate::{
    detect::{
        rule::{Class, Matcher, Part::*, Rule},
        tokens::{Token, by_form, lower_hex},
    },
    report::Severity,
};

/// DigitalOcean access token.
pub const DIGITALOCEAN_TOKEN: Rule = Rule {
    id: "digitalocean-token",
    title: "DigitalOcean access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Personal, OAuth and refresh tokens: `dop_v1_`, `doo_v1_` or `dor_v1_` and 64 hexadecimal digits.",
    why: "Whoever holds the token can manage the account's servers, databases and domains.",
    fix: "Revoke the token in the control panel under API, create another, and read it from the environment.",
    references: &["https://docs.digitalocean.com/reference/api/create-personal-access-token/"],
    matcher: Matcher::Tokens(&[
        Token { prefix: "dop_v1_", alphabet: lower_hex, length: 64..=64, check: by_form },
        Token { prefix: "doo_v1_", alphabet: lower_hex, length: 64..=64, check: by_form },
        Token { prefix: "dor_v1_", alphabet: lower_hex, length: 64..=64, check: by_form },
    ]),
    examples: &[&[Is("dop_v1_"), Hex(64)]],
    counter_examples: &[&[Is("dop_v1_"), Hex(63)], &[Is("dop_v1_"), Hex(65)]],
};
