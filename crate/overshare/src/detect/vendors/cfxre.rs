//! Cfx.re's keys of game servers.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cfxre-server-key",
    title: "Cfx.re server key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Keys of servers: `cfxk_`, some 20 letters and digits, `_` and five or six more.",
    why: "A stranger can run another server under the owner's key, which can get it banned.",
    fix: "Disable the key on portal.cfx.re under Server Keys, and create another.",
    references: &["https://docs.fivem.net/docs/server-manual/setting-up-a-server-vanilla/"],
    matcher: Matcher::Tokens(&[form("cfxk_[A-Za-z0-9]{20,24}_[A-Za-z0-9]{5,7}")]),
    examples: texts(&[
        &[Is("sv_licenseKey "), Like("cfxk_[A-Za-z0-9]{20}_[A-Za-z0-9]{6}")],
        &[Is("CFX_KEY="), Like("cfxk_[A-Za-z0-9]{20}_[A-Za-z0-9]{5}")],
    ]),
    counter_examples: texts(&[&[Is("cfxk_"), Alnum(20)], &[Is("cfxk_"), Alnum(12), Is("_"), Alnum(6)]]),
}];
