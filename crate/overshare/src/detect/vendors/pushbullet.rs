//! Pushbullet's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "pushbullet-token",
    title: "Pushbullet access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access tokens: `o.` and 32 letters and digits, or 34 of them, behind a name that says `pushbullet`.",
    why: "Whoever holds the token can read its owner’s messages and push others.",
    fix: "Remove the token in Pushbullet under Settings, Account, Access Tokens.",
    references: &["https://docs.pushbullet.com/#authentication"],
    matcher: Matcher::Named(&[named(&["pushbullet"], &[r"o\.[A-Za-z0-9]{32}", "[A-Za-z0-9]{34}"])]),
    examples: texts(&[
        &[Is("PUSHBULLET_API_KEY="), Like(r"o\.[A-Za-z0-9]{32}")],
        &[Is("{\"pushbulletApiKey\": \""), Like("[A-Za-z0-9]{34}"), Is("\"}")],
        &[Is("const pushbulletSecret = '"), Like(r"o\.[A-Za-z0-9]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("PUSHBULLET_TOKEN=o."), Alnum(31)],
        &[Is("o."), Alnum(32)],
        &[Is("PUSHBULLET_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
