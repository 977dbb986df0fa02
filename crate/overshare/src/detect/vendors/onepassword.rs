//! 1Password's secret keys and service accounts.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "1password-secret-key",
        title: "1Password secret key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Secret keys of accounts: `A3-` and 34 capitals and digits in six or seven groups.",
        why: "Together with the account's password, the key opens every vault that its owner can see.",
        fix: "Sign in to 1Password.com and, under Manage Account, regenerate the secret key; sign out devices that you do not know.",
        references: &["https://support.1password.com/secret-key/"],
        matcher: Matcher::Tokens(&[
            form("A3-[A-Z0-9]{6}-[A-Z0-9]{11}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}"),
            form("A3-[A-Z0-9]{6}-[A-Z0-9]{6}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}"),
        ]),
        examples: texts(&[
            &[Is("key: "), Like("A3-[A-Z0-9]{6}-[A-Z0-9]{11}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}")],
            &[
                Is("{\"secretKey\":\""),
                Like("A3-[A-Z0-9]{6}-[A-Z0-9]{6}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}"),
                Is("\"}"),
            ],
        ]),
        counter_examples: texts(&[
            &[Is("A3-"), Upper(6), Is("-"), Upper(6), Is("-"), Upper(5)],
            &[Is("A3-XXXXXX-XXXXXX-XXXXX-XXXXX-XXXXX-XXXXX")],
            &[
                Is("A3-"),
                Lower(6),
                Is("-"),
                Lower(6),
                Is("-"),
                Lower(5),
                Is("-"),
                Lower(5),
                Is("-"),
                Lower(5),
                Is("-"),
                Lower(5),
            ],
        ]),
    },
    Rule {
        id: "1password-service-account-token",
        title: "1Password service account token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Tokens of service accounts: `ops_` and a JSON object in base64 that holds the account's own secret key.",
        why: "Whoever holds the token can read, and by its rights change, every item of the vaults that it was given.",
        fix: "Open the service account on 1Password.com under Developer, Directory, and revoke or rotate its token; then change what the vaults held.",
        references: &["https://developer.1password.com/docs/service-accounts/security/"],
        matcher: Matcher::Tokens(&[proved("ops_eyJ[A-Za-z0-9+/_-]{200,4000}={0,2}", holds_secret_key)]),
        examples: texts(&[
            &[Is("OP_SERVICE_ACCOUNT_TOKEN="), Like("ops_eyJ[A-Za-z0-9_-]{300}")],
            &[Is("{\"token\":\""), Like("ops_eyJ[A-Za-z0-9_-]{300}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("ops_"), Alnum(300)],
            &[Is("ops_eyJ"), Alnum(100)],
            &[Is("ops_eyJ"), Like("x{300}")],
        ]),
    },
];

/// The object that the service writes has a secret key of its own.
fn holds_secret_key(token: &[u8]) -> Check {
    let object = base64(token.get(4..).unwrap_or_default());
    let holds = |field: &[u8]| object.windows(field.len()).any(|part| part == field);
    if holds(b"\"secretKey\"") && holds(b"\"muk\"") { Check::Confirmed } else { Check::Likely }
}
