//! SendGrid's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "sendgrid-key",
    title: "SendGrid API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys: `SG.`, 22 characters, a point and 43 characters.",
    why: "Whoever holds the key can send mail in the owner's name and read its statistics and contacts.",
    fix: "Delete the key in SendGrid under Settings, API Keys, and create another with as few permissions as will do.",
    references: &["https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys"],
    matcher: Matcher::Tokens(&[form(r"SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}")]),
    examples: texts(&[&[Is("key: SG"), Is("."), Alnum(22), Is("."), Alnum(43)]]),
    counter_examples: texts(&[&[Is("SG."), Alnum(66)], &[Is("SG."), Alnum(22), Is("."), Alnum(40)]]),
}];
