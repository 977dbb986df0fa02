//! Expo's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "expo-access-token",
    title: "Expo access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Access tokens: 40 characters that are called Expo's.",
    why: "Whoever holds the token can publish updates that the owner's apps install by themselves.",
    fix: "Delete the token on expo.dev under Account settings, Access tokens, and create another.",
    references: &["https://docs.expo.dev/accounts/programmatic-access/"],
    matcher: Matcher::Named(&[owned(&["expo", "expotoken", "easbuild"], &["[A-Za-z0-9_-]{40}"])]),
    examples: texts(&[
        &[Is("EXPO_TOKEN="), Alnum(40)],
        &[Is("const expoToken = '"), Alnum(40), Is("';")],
        &[Is("export EXPO_TOKEN=\""), Alnum(40), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("EXPO_TOKEN="), Alnum(39)],
        &[Is("{\"checksum\": \""), Alnum(40), Is("\"}")],
        &[Is("EXPO_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
