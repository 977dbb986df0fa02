//! Authress' access keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "authress-key",
    title: "Authress service client access key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Access keys of service clients: `sc_` or the like, a key, an account that begins with `acc`, and the private key in base64.",
    why: "Whoever holds the key can act as the service: change who may do what in the owner's application.",
    fix: "Delete the access key in Authress under the service client, and create another.",
    references: &["https://authress.io/knowledge-base/docs/authorization/service-clients"],
    matcher: Matcher::Tokens(&[
        form("sc_[A-Za-z0-9]{5,30}\\.[A-Za-z0-9]{4,6}\\.acc[_-][A-Za-z0-9-]{10,32}\\.[A-Za-z0-9+/_=-]{30,160}"),
        form("ext_[A-Za-z0-9]{5,30}\\.[A-Za-z0-9]{4,6}\\.acc[_-][A-Za-z0-9-]{10,32}\\.[A-Za-z0-9+/_=-]{30,160}"),
        form("scauth_[A-Za-z0-9]{5,30}\\.[A-Za-z0-9]{4,6}\\.acc[_-][A-Za-z0-9-]{10,32}\\.[A-Za-z0-9+/_=-]{30,160}"),
        form("authress_[A-Za-z0-9]{5,30}\\.[A-Za-z0-9]{4,6}\\.acc[_-][A-Za-z0-9-]{10,32}\\.[A-Za-z0-9+/_=-]{30,160}"),
    ]),
    examples: texts(&[
        &[Is("AUTHRESS_KEY="), Like("sc_[a-z0-9]{10}\\.[a-z0-9]{4}\\.acc_[a-z0-9]{10}\\.[A-Za-z0-9]{40}")],
        &[
            Is("{\"accessKey\":\""),
            Like("ext_[a-z0-9]{10}\\.[a-z0-9]{4}\\.acc-[a-z0-9]{10}\\.[A-Za-z0-9]{40}"),
            Is("\"}"),
        ],
    ]),
    counter_examples: texts(&[
        &[Is("sc_"), Lower(10), Is("."), Lower(4), Is(".acc_"), Lower(10), Is("."), Lower(20)],
        &[Is("sc_"), Lower(10), Is("."), Lower(4), Is(".act_"), Lower(10), Is("."), Lower(40)],
    ]),
}];
