//! Vectara's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "vectara-key",
    title: "Vectara API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Keys for queries (`zqt_`), for queries and indexing (`zwt_`) and personal keys (`zut_`) and 38 to 44 characters.",
    why: "Whoever holds the key can ask and, by its kind, change the owner’s corpora.",
    fix: "Delete the key in the Vectara console under Authorization, and create another.",
    references: &["https://docs.vectara.com/docs/security/authentication/api-key-management"],
    matcher: Matcher::Tokens(&[
        form("zwt_[A-Za-z0-9_-]{38,44}"),
        form("zqt_[A-Za-z0-9_-]{38,44}"),
        form("zut_[A-Za-z0-9_-]{38,44}"),
    ]),
    examples: texts(&[
        &[Is("// was: "), Like("zwt_[A-Za-z0-9_-]{38,44}")],
        &[Is("VECTARA_TOKEN="), Like("zqt_[A-Za-z0-9_-]{38,44}"), Is("\n")],
        &[Is("{\"token\": \""), Like("zut_[A-Za-z0-9_-]{38,44}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("zwt_[A-Za-z0-9_-]{37}"), Is("\"")],
        &[Is("key = \""), Like("zqt_[A-Za-z0-9_-]{37}"), Is("\"")],
        &[Is("key = \""), Like("zut_[A-Za-z0-9_-]{37}"), Is("\"")],
        &[Is("x"), Like("zwt_[A-Za-z0-9_-]{38,44}")],
        &[Is("TOKEN=zwt_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
