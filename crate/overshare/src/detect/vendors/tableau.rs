//! Tableau's personal access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "tableau-token",
    title: "Tableau personal access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Personal access tokens: 24 characters of base64, a colon and 32 letters and digits behind a name that says `tableau`.",
    why: "Together with its name it reads and publishes as its owner.",
    fix: "Revoke the token in Tableau under My Account Settings, Personal Access Tokens.",
    references: &["https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm"],
    matcher: Matcher::Named(&[named(&["tableau", "tableaupat"], &["[A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("TABLEAU_API_KEY="), Like("[A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32}")],
        &[Is("{\"tableauApiKey\": \""), Like("[A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32}"), Is("\"}")],
        &[Is("const tableauSecret = '"), Like("[A-Za-z0-9+/]{22}==:[A-Za-z0-9]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("TABLEAU_TOKEN="), Alnum(22), Is("==:"), Alnum(31)],
        &[Is("TABLEAU_TOKEN_NAME=production-service")],
        &[Is("id=\""), Alnum(22), Is("==:"), Alnum(32), Is("\"")],
    ]),
}];
