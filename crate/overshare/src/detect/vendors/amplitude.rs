//! Amplitude's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "amplitude-secret-key",
        title: "Amplitude secret key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Secret keys (32 hexadecimal digits) behind a name of the value that says `amplitudesecret`.",
        why: "With the secret key a stranger can export every event of the project.",
        fix: "Rotate the key in Amplitude under Organization settings, Projects.",
        references: &["https://amplitude.com/docs/apis/keys-and-tokens"],
        matcher: Matcher::Named(&[owned(
            &["amplitudesecret", "amplitudesecretkey", "amplitudemanagement"],
            &["[0-9a-f]{32}"],
        )]),
        examples: texts(&[&[Is("AMPLITUDE_SECRET_KEY="), Hex(32)], &[Is("amplitudeSecret: \""), Hex(32), Is("\"")]]),
        counter_examples: texts(&[&[Is("AMPLITUDE_SECRET_KEY="), Hex(31)], &[Is("OTHER_SECRET_KEY="), Hex(32)]]),
    },
    Rule {
        id: "amplitude-web-key",
        title: "Amplitude API key",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "API keys (32 hexadecimal digits) behind a name that says `amplitude`.",
        why: "The key of a project is made to stand in web pages and apps: it can send events and read nothing.",
        fix: "Nothing needs to be done, unless it is the secret key of the project: then rotate it in Amplitude under Organization settings, Projects.",
        references: &["https://amplitude.com/docs/apis/keys-and-tokens"],
        matcher: Matcher::Named(&[named(&["amplitude"], &["[0-9a-f]{32}"])]),
        examples: texts(&[
            &[Is("AMPLITUDE_API_KEY="), Hex(32)],
            &[Is("amplitude.init(\"x\"); const amplitudeKey = \""), Hex(32), Is("\";")],
            &[Is("\"amplitude\": {\"apiKey\": \""), Hex(32), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("AMPLITUDE_API_KEY="), Hex(31)],
            &[Is("AMPLITUDE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("amplitude@"), Hex(32)],
            &[Is("OTHER_KEY="), Hex(32)],
        ]),
    },
];
