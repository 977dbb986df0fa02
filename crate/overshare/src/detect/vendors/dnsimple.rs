//! DNSimple's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "dnsimple-token",
    title: "DNSimple access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Tokens of users (`dnsimple_u_`), accounts (`dnsimple_a_`) and OAuth applications (`dnsimple_o_`), each with 32 letters and digits.",
    why: "Whoever holds the token can change the owner's domains and their records.",
    fix: "Delete the token in DNSimple under Account, Access tokens, and add another.",
    references: &["https://support.dnsimple.com/articles/api-access-token/"],
    matcher: Matcher::Tokens(&[
        form("dnsimple_u_[A-Za-z0-9]{32}"),
        form("dnsimple_a_[A-Za-z0-9]{32}"),
        form("dnsimple_o_[A-Za-z0-9]{32}"),
    ]),
    examples: texts(&[
        &[Is("const client = new Client({ token: \"dnsimple_u_"), Alnum(32), Is("\" });")],
        &[Is("  token: dnsimple_a_"), Alnum(32), Is("\n")],
        &[Is("\"https://api.example.com/?key=dnsimple_u_"), Alnum(32), Is("&page=1\"")],
    ]),
    counter_examples: texts(&[
        &[Is("DNSIMPLE_ACCESS_TOKEN=dnsimple_u_"), Alnum(31)],
        &[Is("key \"dnsimple_u_"), Alnum(32), Is("f1\"")],
        &[Is("DNSIMPLE_ACCESS_TOKEN=dnsimple_u_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
