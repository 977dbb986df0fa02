//! ngrok's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ngrok-token",
    title: "ngrok authtoken or API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Authtokens and API keys: 27 characters, `_` and about 21 more, behind a name that says `ngrok`.",
    why: "A stranger can open tunnels under the account's domains, or change its endpoints.",
    fix: "Revoke the token in ngrok's dashboard under Your Authtoken or API Keys, and create another.",
    references: &["https://ngrok.com/docs/agent/#authtokens"],
    matcher: Matcher::Named(&[named(
        &["ngrok"],
        &["[0-9][A-Za-z0-9]{26}_[A-Za-z0-9]{19,24}", "(cr|ak)_[0-9][A-Za-z0-9]{26}"],
    )]),
    examples: texts(&[
        &[Is("NGROK_AUTHTOKEN=2"), Alnum(24), Digits(2), Is("_"), Alnum(21)],
        &[Is("\"ngrokAuthtoken\": \"2"), Alnum(24), Digits(2), Is("_"), Alnum(21), Is("\"")],
        &[Is("# ngrok\nAPI_TOKEN=2"), Alnum(24), Digits(2), Is("_"), Alnum(21)],
        &[Is("ngrok config add-authtoken 2"), Alnum(24), Digits(2), Is("_"), Alnum(21)],
    ]),
    counter_examples: texts(&[
        &[Is("NGROK_AUTHTOKEN=2"), Alnum(24), Digits(2), Is("_"), Alnum(12)],
        &[Is("ngrok commit 2"), Alnum(24), Digits(2), Is("_"), Alnum(21)],
    ]),
}];
