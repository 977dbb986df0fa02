//! Amazon Web Services' access key identifiers. Their secrets have no form of their own.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "aws-access-key",
    title: "AWS access key identifier",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Identifiers of long-term and temporary access keys: `AKIA`, `ASIA`, `ABIA` or `ACCA` and 16 characters of base 32.",
    why: "The identifier names the account; together with its secret key, which often stands near it, a stranger can act in that account.",
    fix: "Deactivate and delete the key in IAM under the user's security credentials, look through CloudTrail for its use, and create another or, better, use roles.",
    references: &["https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids"],
    matcher: Matcher::Tokens(&[
        proved("AKIA[A-Z0-9]{16}", base32),
        proved("ASIA[A-Z0-9]{16}", base32),
        proved("ABIA[A-Z0-9]{16}", base32),
        proved("ACCA[A-Z0-9]{16}", base32),
    ]),
    examples: texts(&[&[Is("id = AKIA"), Base32(16), Is(";")]]),
    counter_examples: texts(&[
        &[Is("AKIA"), Base32(15)],
        &[Is("AKIA"), Base32(17)],
        &[Is("AKIAIOSFODNN7"), Is("EXAMPLE")],
        &[Is("AKIA"), Base32(15), Is("1")],
    ]),
}];

/// The digits 0, 1, 8 and 9 are not of the alphabet; text that has them is no key.
fn base32(body: &[u8]) -> Check {
    let foreign = body.iter().any(|byte| matches!(byte, b'0' | b'1' | b'8' | b'9'));
    if foreign { Check::No } else { Check::Likely }
}
