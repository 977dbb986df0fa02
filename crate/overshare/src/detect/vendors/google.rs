//! Google's keys, tokens and secrets. Not the keys of service accounts, which are private keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "google-api-key",
        title: "Google API key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "API keys of Google's services: `AIza` and 35 characters. Keys for maps and Firebase are made to be published; the form does not tell which a key is.",
        why: "A key that is not restricted to a site or a service can be used by anyone at its owner's cost.",
        fix: "See in the Google Cloud console under Credentials which services and sites the key is restricted to; restrict it, or replace it.",
        references: &["https://cloud.google.com/docs/authentication/api-keys"],
        matcher: Matcher::Tokens(&[proved("AIza[A-Za-z0-9_-]{35}", undocumented)]),
        examples: texts(&[
            &[Is("key=AIza"), Alnum(35)],
            &[Is("GOOGLE_API_KEY=\"AIza"), Alnum(34), Is("-\"")],
            &[Is("{apiKey:'AIza"), Alnum(35), Is("'}")],
        ]),
        counter_examples: texts(&[&[Is("AIza"), Alnum(34)], &[Is("AIza"), Alnum(36)]]),
    },
    Rule {
        id: "google-client-secret",
        title: "Google OAuth client secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "OAuth client secrets: `GOCSPX-` and 28 characters. `confirmed` where the client's identifier stands beside it.",
        why: "Whoever holds the secret can pose as the application when people sign in with Google.",
        fix: "Add a new secret to the client in the Google Cloud console under Credentials, deploy it, and then delete the old one.",
        references: &["https://developers.google.com/identity/protocols/oauth2"],
        matcher: Matcher::Tokens(&[Token { refine: beside_its_client, ..form("GOCSPX-[A-Za-z0-9_-]{28}") }]),
        examples: texts(&[&[Is("GOCSPX-"), Alnum(28)], &[Is("\"client_secret\":\"GOCSPX-"), Alnum(28), Is("\"")]]),
        counter_examples: texts(&[&[Is("GOCSPX-"), Alnum(12)]]),
    },
    Rule {
        id: "google-access-token",
        title: "Google OAuth access token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "OAuth access tokens: `ya29.` and 30 or more characters.",
        why: "For about an hour, whoever holds the token can use the services that its scopes name as its owner.",
        fix: "The token ends by itself; revoke the application's access under Google Account, Security, Third-party connections.",
        references: &["https://developers.google.com/identity/protocols/oauth2"],
        matcher: Matcher::Tokens(&[proved("ya29\\.[A-Za-z0-9_.-]{30,1500}", mixed)]),
        examples: texts(&[
            &[Is("access_token: 'ya29."), Alnum(160), Is("'")],
            &[Is("Authorization: Bearer ya29."), Alnum(50)],
            &[Is("{\"access_token\":\"ya29.a0"), Alnum(200), Is("\"}")],
        ]),
        counter_examples: texts(&[&[Is("ya29."), Alnum(12)], &[Is("ya29.this-is-not-a-token-but-a-sentence")]]),
    },
    Rule {
        id: "google-refresh-token",
        title: "Google OAuth refresh token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "OAuth refresh tokens: `1//0` and 40 or more characters.",
        why: "With the client's secret, a stranger can make access tokens for the owner's account until it is revoked.",
        fix: "Revoke the application's access under Google Account, Security, Third-party connections, and authorise it again.",
        references: &["https://developers.google.com/identity/protocols/oauth2#expiration"],
        matcher: Matcher::Tokens(&[proved("1//0[A-Za-z0-9_-]{40,200}", mixed)]),
        examples: texts(&[
            &[Is("FIREBASE_TOKEN=1//0"), Alnum(99)],
            &[Is("\"refresh_token\": \"1//0"), Alnum(60), Is("\"")],
        ]),
        counter_examples: texts(&[&[Is("\"1//0"), Alnum(20), Is("\"")], &[Is("https://host/1//0"), Lower(45)]]),
    },
    Rule {
        id: "google-bound-api-key",
        title: "Google API key that is bound to an account",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API keys that are bound to a service account, as Gemini uses them: `AQ.Ab8RN6` and 44 characters.",
        why: "Whoever holds the key acts as the account that it is bound to, and can use models at its cost.",
        fix: "Delete the key in Google AI Studio or the Google Cloud console under Credentials, and create another.",
        references: &["https://cloud.google.com/docs/authentication/api-keys"],
        matcher: Matcher::Tokens(&[form("AQ\\.Ab8RN6[A-Za-z0-9_-]{44}")]),
        examples: texts(&[
            &[Is("GEMINI_API_KEY=AQ.Ab8RN6"), Alnum(44)],
            &[Is("{\"geminiKey\": \"AQ.Ab8RN6"), Alnum(44), Is("\"}")],
        ]),
        counter_examples: texts(&[&[Is("AQ.Ab8RN6"), Alnum(43)], &[Is("AQ.Ab8RN6"), Alnum(45)]]),
    },
    Rule {
        id: "google-storage-key",
        title: "Google Cloud Storage HMAC key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Access identifiers of HMAC keys: `GOOG1E` and 55 capitals and digits, or `GOOG` and 20. With the secret beside it, a key is `confirmed` and `high`.",
        why: "With the secret, a stranger can read and change the buckets of the account that the key belongs to.",
        fix: "Deactivate and delete the key in the Google Cloud console under Cloud Storage, Settings, Interoperability.",
        references: &["https://cloud.google.com/storage/docs/authentication/hmackeys"],
        matcher: Matcher::Tokens(&[
            Token { refine: beside_its_secret, ..proved("GOOG1E[A-Z0-9]{55}", has_digits) },
            Token { refine: beside_its_secret, ..proved("GOOG[A-Z0-9]{20}", has_digits) },
        ]),
        examples: texts(&[
            &[Is("GCS_ACCESS_KEY=GOOG1E"), Base32(55)],
            &[Is("accessKeyId: \"GOOG"), Upper(18), Is("42\"")],
        ]),
        counter_examples: texts(&[&[Is("GOOG1E"), Base32(30)], &[Is("GOOGLE_APPLICATION_CREDS")]]),
    },
    Rule {
        id: "google-named-secret",
        title: "Google secret that its name tells",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "OAuth client secrets from before 2022 (24 characters) and secrets of storage keys (40 digits of base64), behind names that say `google` or `gcs`.",
        why: "Whoever holds it can pose as the application, or read and change the account's buckets.",
        fix: "Add a new secret to the client in the Google Cloud console under Credentials, deploy it, and then delete the old one.",
        references: &["https://developers.google.com/identity/protocols/oauth2"],
        matcher: Matcher::Named(&[
            Named {
                check: mixed,
                ..owned(
                    &["googleclientsecret", "googlesecret", "googleoauthsecret", "googleoauth2secret"],
                    &["[A-Za-z0-9_-]{24}"],
                )
            },
            Named {
                check: mixed,
                ..owned(&["gcssecret", "gcssecretkey", "gcshmacsecret", "googlestoragesecret"], &["[A-Za-z0-9+/]{40}"])
            },
        ]),
        examples: texts(&[
            &[Is("GOOGLE_CLIENT_SECRET="), Alnum(23), Is("7")],
            &[Is("{\"googleClientSecret\": \""), Alnum(22), Is("-7\"}")],
            &[Is("GCS_SECRET_KEY='"), Base64(40), Is("'")],
        ]),
        counter_examples: texts(&[
            &[Is("GOOGLE_CLIENT_SECRET="), Alnum(22)],
            &[Is("GOOGLE_CLIENT_SECRET="), Is("your-google-client-secre")],
            &[Is("GOOGLE_ANALYTICS_ID="), Alnum(24)],
        ]),
    },
    Rule {
        id: "google-client-id",
        title: "Google OAuth client identifier",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "Identifiers of OAuth clients: a number, 32 characters and `.apps.googleusercontent.com`. They are made to be published.",
        why: "It names the application towards Google, and opens nothing without the client's secret.",
        fix: "Nothing has to be done, as long as the secret is not published too.",
        references: &["https://developers.google.com/identity/protocols/oauth2"],
        matcher: Matcher::Tokens(&[form("(?<secret>\\d{10,14}-[0-9a-z]{32})\\.apps\\.googleusercontent\\.com")]),
        examples: texts(&[
            &[Is("GOOGLE_CLIENT_ID="), Digits(12), Is("-"), Lower(32), Is(".apps.googleusercontent.com")],
            &[Is("client_id: '"), Digits(12), Is("-"), Lower(32), Is(".apps.googleusercontent.com'")],
        ]),
        counter_examples: texts(&[
            &[Digits(12), Is("-"), Lower(31), Is(".apps.googleusercontent.com")],
            &[Digits(12), Is("-"), Lower(32), Is(".apps.example.com")],
        ]),
    },
];

/// Not one of the keys that Google's own documentation and samples print, by their CRC-32.
fn undocumented(token: &[u8]) -> Check {
    const DOCUMENTED: [u32; 3] = [0x7AA1_20D5, 0xFBC4_7221, 0x1F35_8CBE];
    if DOCUMENTED.contains(&crc32(token)) { Check::No } else { Check::Likely }
}

/// A client's identifier is a number, a hyphen and 32 characters, and then the service that knows it.
fn beside_its_client(text: &[u8], hit: &mut Hit) {
    let is_client = |word: &[u8]| {
        let body = word.strip_suffix(b".apps.googleusercontent.com").unwrap_or_default();
        let (number, rest) = body.split_at(body.iter().take_while(|byte| byte.is_ascii_digit()).count());
        (10..=14).contains(&number.len()) && rest.len() == 33 && rest[0] == b'-'
    };
    if pairs::with(text, hit, b"-.", &is_client).is_some() {
        hit.add("its client’s identifier stands beside it");
    }
}

/// The secret of a storage key is 40 digits of base64.
fn beside_its_secret(text: &[u8], hit: &mut Hit) {
    let is_secret = |word: &[u8]| word.len() == 40 && drawn(word) == Check::Likely;
    if let Some(secret) = pairs::with(text, hit, b"+/", &is_secret) {
        hit.add("its secret stands beside it");
        hit.severity = Some(Severity::High);
        hit.secrets.push(secret);
    }
}
