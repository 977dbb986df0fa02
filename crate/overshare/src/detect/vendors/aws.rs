//! Amazon Web Services' keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "aws-access-key",
        title: "AWS access key identifier",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Identifiers of long-term and temporary access keys: `AKIA`, `ASIA`, `ABIA` or `ACCA` and 16 characters of base 32.",
        why: "The identifier names the account; together with its secret key, which often stands near it, a stranger can act in that account.",
        fix: "Deactivate and delete the key in IAM under the user's security credentials, look through CloudTrail for its use, and create another or, better, use roles.",
        references: &[
            "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids",
        ],
        matcher: Matcher::Tokens(&[
            proved("AKIA[A-Z0-9]{16}", base32),
            proved("ASIA[A-Z0-9]{16}", base32),
            proved("ABIA[A-Z0-9]{16}", base32),
            proved("ACCA[A-Z0-9]{16}", base32),
        ]),
        examples: texts(&[
            &[Is("id = AKIA"), Base32(16), Is(";")],
            &[Is("{\"accessKeyId\":\"ASIA"), Base32(16), Is("\"}")],
            &[Is("AWS_ACCESS_KEY_ID=AKIA"), Base32(16)],
        ]),
        counter_examples: texts(&[
            &[Is("AKIA"), Base32(15)],
            &[Is("AKIA"), Base32(17)],
            &[Is("AKIAIOSFODNN7EXAMPLE")],
            &[Is("AKIA"), Base32(15), Is("1")],
        ]),
    },
    Rule {
        id: "aws-secret-key",
        title: "AWS secret access key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Secret access keys (40 digits of base64, in both cases) behind a name that says `aws`, or named `secretAccessKey`.",
        why: "Together with its identifier a stranger can act in the account as far as the key's user may: read data, start machines, cause cost.",
        fix: "Deactivate and delete the key in IAM under the user's security credentials, look through CloudTrail for its use, and use roles instead of keys.",
        references: &["https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"],
        matcher: Matcher::Named(&[Named {
            check: in_both_cases,
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
        counter_examples: texts(&[
            &[Is("IQoJb3JpZ2lu"), Alnum(60)],
            &[Is(
                "IQoJb3JpZ2luxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            )],
        ]),
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
