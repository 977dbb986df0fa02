//! Amazon Web Services' keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "aws-access-key",
        title: "AWS access key identifier",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Identifiers of long-term and temporary access keys: `AKIA`, `ASIA`, `ABIA` or `ACCA` and 16 characters of base 32. The number of the account is decoded from it. With its secret key beside it, it is `confirmed` and `critical`.",
        why: "The identifier names the account; together with its secret key, which often stands near it, a stranger can act in that account.",
        fix: "Deactivate and delete the key in IAM under the user's security credentials, look through CloudTrail for its use, and create another or, better, use roles.",
        references: &[
            "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids",
        ],
        matcher: Matcher::Tokens(&[
            Token { refine: tell_account, ..proved("AKIA[A-Z0-9]{16}", base32) },
            Token { refine: tell_account, ..proved("ASIA[A-Z0-9]{16}", base32) },
            Token { refine: tell_account, ..proved("ABIA[A-Z0-9]{16}", base32) },
            Token { refine: tell_account, ..proved("ACCA[A-Z0-9]{16}", base32) },
        ]),
        examples: texts(&[
            &[Is("id = AKIA"), Base32(16), Is(";")],
            &[Is("{\"accessKeyId\":\"ASIA"), Base32(16), Is("\"}")],
            &[Is("AWS_ACCESS_KEY_ID=AKIA"), Base32(16)],
        ]),
        counter_examples: texts(&[
            &[Is("AKIA"), Base32(15)],
            &[Is("AKIA"), Base32(17)],
            &[Is("AKIAIOSFODNN7"), Is("EXAMPLE")],
            &[Is("AKIA"), Base32(15), Is("1")],
        ]),
    },
    Rule {
        id: "aws-secret-key",
        title: "AWS secret access key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Secret access keys (40 digits of base64, in both cases) behind a name that says `aws`, or named `secretAccessKey`. `confirmed` where the key's identifier stands beside it.",
        why: "Together with its identifier a stranger can act in the account as far as the key's user may: read data, start machines, cause cost.",
        fix: "Deactivate and delete the key in IAM under the user's security credentials, look through CloudTrail for its use, and use roles instead of keys.",
        references: &["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"],
        matcher: Matcher::Named(&[Named {
            check: in_both_cases,
            refine: beside_its_identifier,
            ..named(
                &["aws", "amazon", "secretaccesskey", "awssecret", "dynamodb", "s3secret"],
                &["[A-Za-z0-9+/]{3}[A-Za-z0-9+/=]{36}[A-Za-z0-9+/]"],
            )
        }]),
        examples: texts(&[
            &[Is("AWS_SECRET_ACCESS_KEY="), Like("[A-Za-z0-9+/]{40}")],
            &[Is("{\"accessKeyId\": \"id\", \"secretAccessKey\": \""), Alnum(40), Is("\"}")],
            &[Is("aws_secret_key: '"), Like("[A-Za-z0-9+/]{40}"), Is("'")],
            &[Is("new AWS.S3({ secretKey: \""), Alnum(40), Is("\" })")],
        ]),
        counter_examples: texts(&[
            &[Is("AWS_SECRET_ACCESS_KEY="), Alnum(39)],
            &[Is("aws_secret_key_sha1: \""), Hex(40), Is("\"")],
            &[Is("AWS_SECRET_ACCESS_KEY=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")],
            &[Is("OTHER_KEY="), Alnum(40)],
            &[Is("AWS_SECRET_ACCESS_KEY="), Alnum(44), Is("==")],
        ]),
    },
    Rule {
        id: "aws-session-token",
        title: "AWS session token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Tokens of temporary credentials: base64 of some hundred bytes, of which the first are always the same.",
        why: "With the key and the secret that belong to it a stranger can act in the account until the session ends.",
        fix: "Revoke the role's active sessions in IAM under its Revoke sessions tab.",
        references: &["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html"],
        matcher: Matcher::Tokens(&[
            form("IQoJb3JpZ2lu[A-Za-z0-9+/]{150,4000}={0,2}"),
            form("FwoGZXIvYXdz[A-Za-z0-9+/]{150,4000}={0,2}"),
            form("FQoGZXIvYXdz[A-Za-z0-9+/]{150,4000}={0,2}"),
            form("FQoDYXdz[A-Za-z0-9+/]{150,4000}={0,2}"),
        ]),
        examples: texts(&[
            &[Is("aws_session_token = "), Like("IQoJb3JpZ2lu[A-Za-z0-9]{300}")],
            &[Is("AWS_SESSION_TOKEN="), Like("FwoGZXIvYXdz[A-Za-z0-9]{302}"), Is("==")],
        ]),
        counter_examples: texts(&[&[Is("IQoJb3JpZ2lu"), Alnum(60)], &[Is("IQoJb3JpZ2lu"), Like("x{200}")]]),
    },
    Rule {
        id: "aws-bedrock-key",
        title: "Amazon Bedrock API key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Long-lived keys (`ABSK` and base64 that begins with the word Bedrock) and short-lived ones (`bedrock-api-key-`).",
        why: "Whoever holds the key can use the account's models at its owner's cost.",
        fix: "Delete the key in IAM under the user's Security credentials, API keys for Amazon Bedrock; short-lived ones end within twelve hours.",
        references: &["https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html"],
        matcher: Matcher::Tokens(&[
            form("ABSKQmVkcm9ja0FQSUtleS[A-Za-z0-9+/]{90,300}={0,2}"),
            form("bedrock-api-key-[A-Za-z0-9+/_=%-]{28,4000}"),
        ]),
        examples: texts(&[
            &[Is("AWS_BEARER_TOKEN_BEDROCK="), Like("ABSKQmVkcm9ja0FQSUtleS[A-Za-z0-9]{110}")],
            &[Is("key: \"bedrock-api-key-"), Alnum(200), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("ABSKQmVkcm9ja0FQSUtleS1EXAMPLE")],
            &[Is("bedrock-api-key-name")],
            &[Is("ABSK"), Alnum(100)],
        ]),
    },
    Rule {
        id: "aws-appsync-key",
        title: "AWS AppSync API key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "API keys of AppSync: `da2-` and 26 letters and digits.",
        why: "Whoever holds the key can query the API, as far as it lets keys in. Such keys are often made for web pages.",
        fix: "If the API is not public by design, delete the key in the AppSync console under Settings, and use IAM or Cognito.",
        references: &["https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html"],
        matcher: Matcher::Tokens(&[form("da2-[a-z0-9]{26}")]),
        examples: texts(&[
            &[Is("aws_appsync_apiKey: '"), Like("da2-[a-z0-9]{26}"), Is("'")],
            &[Is("x-api-key: "), Like("da2-[a-z0-9]{26}")],
        ]),
        counter_examples: texts(&[&[Like("da2-[a-z0-9]{25}")], &[Like("da2-[A-Z]{26}")]]),
    },
    Rule {
        id: "aws-marketplace-token",
        title: "Amazon Marketplace Web Service token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Authorisations of sellers: `amzn.mws.` and a UUID.",
        why: "With a developer's key a stranger can read and change the seller's orders and offers.",
        fix: "Remove the authorisation in Seller Central under Apps & Services, Manage Your Apps.",
        references: &["https://developer-docs.amazon.com/sp-api/docs/welcome"],
        matcher: Matcher::Tokens(&[form("amzn\\.mws\\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]),
        examples: texts(&[&[Is("MWS_AUTH_TOKEN=amzn.mws."), Uuid], &[Is("\"token\":\"amzn.mws."), Uuid, Is("\"")]]),
        counter_examples: texts(&[&[Is("amzn.mws."), Hex(32)], &[Is("amzn.sws."), Uuid]]),
    },
];

/// The digits 0, 1, 8 and 9 are not of the alphabet; text that has them is no key.
fn base32(body: &[u8]) -> Check {
    let foreign = body.iter().any(|byte| matches!(byte, b'0' | b'1' | b'8' | b'9'));
    if foreign { Check::No } else { Check::Likely }
}
/// Hashes in hexadecimal are in one case.
fn in_both_cases(body: &[u8]) -> Check {
    let upper = body.iter().filter(|byte| byte.is_ascii_uppercase()).count();
    let lower = body.iter().filter(|byte| byte.is_ascii_lowercase()).count();
    if upper >= 4 && lower >= 4 { Check::Likely } else { Check::No }
}

/// The account that a key belongs to, and whether its secret stands beside it.
fn tell_account(text: &[u8], hit: &mut Hit) {
    if let Some(account) = account(hit.secret(text)) {
        hit.add(&format!("account {account:012}"));
    }
    if let Some(secret) = pairs::with(text, hit, b"+/", &is_secret) {
        hit.add("its secret key stands beside it");
        hit.severity = Some(Severity::Critical);
        hit.secrets.push(secret);
    }
}

/// Bits 1 to 40 of an identifier's base 32. Identifiers from before 2019, whose first bit is 0, do not hold it.
fn account(id: &[u8]) -> Option<u64> {
    let digit = |byte: &u8| match byte {
        b'A'..=b'Z' => Some(u64::from(byte - b'A')),
        b'2'..=b'7' => Some(u64::from(byte - b'2' + 26)),
        _ => None,
    };
    // Nine digits are 45 bits.
    let bits = id.get(4..13)?.iter().try_fold(0, |bits, byte| Some(bits << 5 | digit(byte)?))?;
    let account = bits >> 4 & ((1 << 40) - 1);
    (bits >> 44 == 1 && (1..1_000_000_000_000).contains(&account)).then_some(account)
}

/// Whether a word is a secret key, whatever it is called.
fn is_secret(word: &[u8]) -> bool {
    word.len() == 40 && in_both_cases(word) == Check::Likely && drawn(word) == Check::Likely
}

fn beside_its_identifier(text: &[u8], hit: &mut Hit) {
    let is_identifier = |word: &[u8]| {
        let known = [&b"AKIA"[..], b"ASIA"].iter().any(|prefix| word.starts_with(prefix));
        let old = matches!(word.get(4), Some(b'I' | b'J'));
        known && word.len() == 20 && base32(word) == Check::Likely && (old || account(word).is_some())
    };
    if pairs::with(text, hit, b"", &is_identifier).is_some() {
        hit.add("its identifier stands beside it");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        detect::{RULES, engine::scan},
        report::Confidence,
    };

    fn hits(text: &str) -> Vec<(&'static str, Hit)> {
        let mut hits = Vec::new();
        scan(text.as_bytes(), 0..text.len(), |rule, hit| hits.push((RULES[rule].id, hit)));
        hits
    }

    /// Identifiers as AWS's documentation and others' articles show them, in two parts.
    #[test]
    fn the_account_is_read_from_an_identifier() {
        let account = |body: &str| account(["ASIA", body].concat().as_bytes());
        assert_eq!(account("Y34FZKBOKMUTVV7A"), Some(609_629_065_308));
        assert_eq!(account("QNZGKIQY56JQ7WML"), Some(29_608_264_753));
        assert_eq!(account("IOSFODNN7ABCDEFG"), None);
    }

    #[test]
    fn a_pair_is_sure_and_neither_half_is_shown() {
        let secret = ["wJ4l7XUtnF3Mi5K7MDEN", "G9bPxRf1CYzQ2hd8Lk6T"].concat();
        for (id, sure) in [("Y34FZKBOKMUTVV7A", true), ("KY34FZKBOKMUTV7A", false)] {
            let text = format!("client({{ id: 'AKIA{id}', awsSecret: '{secret}' }})");
            let found = hits(&text);
            assert_eq!(found.iter().map(|(rule, _)| *rule).collect::<Vec<_>>(), ["aws-access-key", "aws-secret-key"]);
            assert_eq!(found[0].1.severity, Some(Severity::Critical));
            assert_eq!(found[1].1.confidence == Confidence::Confirmed, sure, "{id}");
        }
        let found = hits(&format!("connect('{}{}', '{secret}')", "AKIA", "Y34FZKBOKMUTVV7A"));
        let hit = &found[0].1;
        assert_eq!(hit.evidence, "AKIA… (20 characters); account 609629065308; its secret key stands beside it");
        assert_eq!((hit.confidence, hit.secrets.len()), (Confidence::Confirmed, 2));
    }
}
