//! Firebase's server keys. Its web API keys are Google's, and made to be published.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "firebase-messaging-key",
        title: "Firebase Cloud Messaging server key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Server keys of the old interface: `AAAA`, 7 characters, `:APA91b` and 134 more.",
        why: "A stranger could send notifications to everyone who has the app; the interface was shut down in 2024.",
        fix: "Delete the key in the Firebase console under Project settings, Cloud Messaging.",
        references: &["https://firebase.google.com/docs/cloud-messaging/auth-server"],
        matcher: Matcher::Tokens(&[form("AAAA[A-Za-z0-9_-]{7}:APA91b[A-Za-z0-9_-]{130,140}")]),
        examples: texts(&[
            &[Is("FCM_SERVER_KEY=AAAA"), Alnum(6), Is("7"), Is(":APA91b"), Alnum(134)],
            &[
                Is("const client = new Client({ token: \"AAAA"),
                Alnum(6),
                Is("7"),
                Is(":APA91b"),
                Alnum(134),
                Is("\" });"),
            ],
            &[Is("  token: AAAA"), Alnum(6), Is("7"), Is(":APA91b"), Alnum(134), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("FCM_SERVER_KEY=AAAA"), Alnum(6), Is("7"), Is(":APA91b"), Alnum(99)],
            &[Is(
                "FCM_SERVER_KEY=AAAAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            )],
        ]),
    },
    Rule {
        id: "firebase-database-secret",
        title: "Firebase database secret",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Database secrets: 40 letters and digits behind a name that says `firebase`.",
        why: "Whoever holds the secret can read and change the whole database, whatever its rules say.",
        fix: "Revoke the secret in the Firebase console under Project settings, Service accounts, Database secrets.",
        references: &["https://firebase.google.com/docs/database/rest/auth"],
        matcher: Matcher::Named(&[Named { check: mixed, ..named(&["firebase"], &["[A-Za-z0-9]{40}"]) }]),
        examples: texts(&[
            &[Is("FIREBASE_SECRET="), Alnum(40)],
            &[Is("const firebaseSecret = '"), Alnum(40), Is("';")],
            &[Is("export FIREBASE_SECRET=\""), Alnum(40), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("FIREBASE_SECRET="), Alnum(39)],
            &[Is("{\"checksum\": \""), Alnum(40), Is("\"}")],
            &[Is("FIREBASE_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
];
