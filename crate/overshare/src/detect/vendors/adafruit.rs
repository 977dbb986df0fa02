//! Adafruit IO's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "adafruit-io-key",
        title: "Adafruit IO key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Keys of Adafruit IO: `aio_` and 28 letters and digits.",
        why: "Whoever holds the key can read and write all feeds of the account, and so steer its devices.",
        fix: "Regenerate the key on io.adafruit.com under My Key.",
        references: &["https://io.adafruit.com/api/docs/#authentication"],
        matcher: Matcher::Tokens(&[form("aio_[A-Za-z0-9]{28}")]),
        examples: texts(&[
            &[Is("ADAFRUIT_IO_KEY="), Like("aio_[A-Za-z0-9]{28}")],
            &[Is("const client = connect(\""), Like("aio_[A-Za-z0-9]{28}"), Is("\");")],
            &[Is("{\"token\":\""), Like("aio_[A-Za-z0-9]{28}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("ADAFRUIT_IO_KEY="), Like("aio_[A-Za-z0-9]{27}")],
            &[Is("x"), Like("aio_[A-Za-z0-9]{28}"), Is("y")],
            &[Is("\""), Like("aio_[A-Za-z0-9]{27}"), Is("\"")],
        ]),
    },
    Rule {
        id: "adafruit-legacy-key",
        title: "Adafruit IO key of the old form",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "API keys (32 lower-case letters, digits, `_` and `-`) behind a name that says `adafruit`.",
        why: "Whoever holds the key can read and write all feeds of the account, and so steer its devices.",
        fix: "Regenerate the key on io.adafruit.com under My Key.",
        references: &["https://io.adafruit.com/api/docs/#authentication"],
        matcher: Matcher::Named(&[named(&["adafruit"], &["[a-z0-9_-]{32}"])]),
        examples: texts(&[
            &[Is("ADAFRUIT_API_KEY="), Like("[a-z0-9_-]{32}")],
            &[Is("const adafruitToken = \""), Like("[a-z0-9_-]{32}"), Is("\";")],
            &[Is("adafruit_secret: '"), Like("[a-z0-9_-]{32}"), Is("'")],
            &[Is("\"adafruit\": {\"apiKey\": \""), Like("[a-z0-9_-]{32}"), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("ADAFRUIT_API_KEY="), Like("[a-z0-9_-]{31}")],
            &[Is("ADAFRUIT_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("adafruit@"), Like("[a-z0-9_-]{32}")],
            &[Is("OTHER_KEY="), Like("[a-z0-9_-]{32}")],
        ]),
    },
];
