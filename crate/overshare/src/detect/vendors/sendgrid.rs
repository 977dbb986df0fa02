//! SendGrid's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "sendgrid-key",
    title: "SendGrid API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys: `SG.`, 22 characters, a point and 43 characters.",
    why: "Whoever holds the key can send mail in the owner’s name and read its statistics and contacts.",
    fix: "Delete the key in SendGrid under Settings, API Keys, and create another with as few permissions as will do.",
    references: &["https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys"],
    matcher: Matcher::Tokens(&[
        form(r"SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}"),
        proved(r"SG\.[A-Za-z0-9=_.-]{66}", by_digits),
    ]),
    examples: texts(&[
        &[Is("key: SG."), Alnum(22), Is("."), Alnum(43)],
        &[Is("SENDGRID_API_KEY=\"SG."), Alnum(22), Is("."), Alnum(43), Is("\"")],
        &[Is("Authorization: Bearer SG."), Like("[A-Za-z0-9_-]{22}"), Is("."), Alnum(43), Is("\r\n")],
    ]),
    counter_examples: texts(&[
        &[Is("SG."), Alnum(64)],
        &[Is("SG."), Alnum(22), Is("."), Alnum(40)],
        &[Is("SG.SomeName.another.name=SG.prototype.longNameOfSomething.otherName.last")],
    ]),
}];

/// A token's characters are digits at least every sixth time; code that happens to have its form has next to none.
fn by_digits(token: &[u8]) -> Check {
    let digits = token.iter().filter(|byte| byte.is_ascii_digit()).count();
    let joints = token.iter().filter(|&&byte| matches!(byte, b'.' | b'=')).count();
    if digits * 8 >= token.len() && joints <= 8 { Check::Likely } else { Check::No }
}
