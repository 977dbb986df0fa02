//! TeamCity's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "teamcity-token",
    title: "TeamCity access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Access tokens: base64 of `{\"typ\": \"TCV2\"}`, a point, a part of 36 characters and a point and a part of 48 or more.",
    why: "Whoever holds the token can change builds and read their secrets, as far as its owner may.",
    fix: "Delete the token in TeamCity under Your Profile, Access Tokens.",
    references: &["https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html#Managing+Access+Tokens"],
    matcher: Matcher::Tokens(&[form(r"eyJ0eXAiOiAiVENWMiJ9\.[A-Za-z0-9_-]{36}\.[A-Za-z0-9_-]{48,64}")]),
    examples: texts(&[
        &[Is("TEAMCITY_TOKEN=eyJ0eXAiOiAiVENWMiJ9."), Alnum(36), Is("."), Alnum(48)],
        &[Is("Authorization: Bearer eyJ0eXAiOiAiVENWMiJ9."), Alnum(36), Is("."), Alnum(48), Is("\r\n")],
    ]),
    counter_examples: texts(&[
        &[Is("eyJ0eXAiOiAiVENWMiJ9."), Alnum(36)],
        &[Is("eyJ0eXAiOiAiVENWMiJ9."), Alnum(35), Is("."), Alnum(48)],
    ]),
}];
