//! Cloudinary's credentials.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "cloudinary-url",
        title: "Cloudinary address with its secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "The environment variable's form: `cloudinary://`, the key (15 digits), a colon, the secret and the cloud's name.",
        why: "Whoever holds it can read, replace and delete all of the account's images and videos.",
        fix: "Generate another API key in the Cloudinary console under Settings, API Keys, and delete this one.",
        references: &["https://cloudinary.com/documentation/cloudinary_credentials_tutorial"],
        matcher: Matcher::Tokens(&[form(
            "cloudinary://[0-9]{14,16}:(?<secret>[A-Za-z0-9_-]{24,32})@[A-Za-z0-9_-]{2,60}",
        )]),
        examples: texts(&[
            &[Is("CLOUDINARY_URL=cloudinary://"), Digits(15), Is(":"), Alnum(27), Is("@demo")],
            &[Is("\"url\": \"cloudinary://"), Digits(15), Is(":"), Alnum(27), Is("@my-cloud\"")],
        ]),
        counter_examples: texts(&[
            &[Is("cloudinary://"), Digits(15), Is(":"), Alnum(10), Is("@demo")],
            &[Is("cloudinary://my_key:my_secret@my_cloud_name")],
        ]),
    },
    Rule {
        id: "cloudinary-secret",
        title: "Cloudinary API secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "API secrets (27 letters, digits, `_` and `-`) behind a name that says `cloudinary`.",
        why: "With the key, which is no secret, whoever holds it can read, replace and delete all of the account's images and videos.",
        fix: "Generate another API key in the Cloudinary console under Settings, API Keys, and delete this one.",
        references: &["https://cloudinary.com/documentation/cloudinary_credentials_tutorial"],
        matcher: Matcher::Named(&[named(&["cloudinary"], &["[A-Za-z0-9_-]{27}"])]),
        examples: texts(&[
            &[Is("CLOUDINARY_API_KEY="), Like("[A-Za-z0-9_-]{26}"), Is("7")],
            &[Is("const cloudinaryToken = \""), Like("[A-Za-z0-9_-]{26}"), Is("7\";")],
            &[Is("cloudinary_secret: '"), Like("[A-Za-z0-9_-]{26}"), Is("7'")],
            &[Is("\"cloudinary\": {\"apiKey\": \""), Like("[A-Za-z0-9_-]{26}"), Is("7\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("CLOUDINARY_API_KEY="), Like("[A-Za-z0-9_-]{26}")],
            &[Is("CLOUDINARY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("cloudinary@"), Like("[A-Za-z0-9_-]{26}"), Is("7")],
            &[Is("OTHER_KEY="), Like("[A-Za-z0-9_-]{26}"), Is("7")],
        ]),
    },
];
