//! The API keys of Brevo, which was Sendinblue.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "sendinblue-key",
    title: "Brevo (Sendinblue) API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys (`xkeysib-`) and SMTP keys (`xsmtpsib-`): 64 hexadecimal digits, a hyphen and 16 characters.",
    why: "Whoever holds the key can send mail in the owner’s name and read its contacts.",
    fix: "Delete the key in Brevo under SMTP & API, and create another.",
    references: &["https://developers.brevo.com/docs/getting-started"],
    matcher: Matcher::Tokens(&[
        form("xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}"),
        form("xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16}"),
    ]),
    examples: texts(&[
        &[Is("  key: "), Like("xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}"), Is("\n")],
        &[Is("Authorization: Bearer "), Like("xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16}"), Is("\r\n")],
        &[Is("t={a:1,k:'"), Like("xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}"), Is("'}")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{15}"), Is("\"")],
        &[Is("key = \""), Like("xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{15}"), Is("\"")],
        &[Is("x"), Like("xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}")],
        &[Is("TOKEN=xkeysib-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
