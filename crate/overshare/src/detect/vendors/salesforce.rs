//! Salesforce's session identifiers and access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "salesforce-token",
    title: "Salesforce access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Session identifiers and OAuth access tokens: the organization’s identifier (`00D…`), `!` and 80 to 200 characters.",
    why: "Whoever holds the token can read and change whatever its owner may in the organization, for as long as the session lasts.",
    fix: "Revoke the session in Salesforce under Setup, Session Management, and the app’s tokens under Connected Apps OAuth Usage.",
    references: &["https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_tokens_scopes.htm&type=5"],
    matcher: Matcher::Tokens(&[
        form("00D[A-Za-z0-9]{12}![A-Za-z0-9._]{80,260}"),
        form("00D[A-Za-z0-9]{15}![A-Za-z0-9._]{80,260}"),
    ]),
    examples: texts(&[
        &[Is("SALESFORCE_ACCESS_TOKEN=00D"), Alnum(12), Is("!"), Alnum(96)],
        &[Is("\"accessToken\": \"00D"), Alnum(12), Is("!AQ"), Alnum(110), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("00D"), Alnum(12), Is("!"), Alnum(70)],
        &[Is("00D"), Alnum(12), Is("."), Alnum(96)],
        &[Is("x00D"), Alnum(12), Is("!"), Alnum(96)],
        &[Is("00D"), Alnum(12), Is("!"), Alnum(40), Is("/"), Alnum(60)],
    ]),
}];
