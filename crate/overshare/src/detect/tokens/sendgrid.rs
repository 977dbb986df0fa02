//! SendGrid's API keys.

use crate::{
    detect::{
        rule::{Class, Matcher, Part::*, Rule},
        tokens::{Check, Token, url_safe},
    },
    report::Severity,
};

/// SendGrid API key.
pub const SENDGRID_KEY: Rule = Rule {
    id: "sendgrid-key",
    title: "SendGrid API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys: `SG.`, 22 characters, a point and 43 characters.",
    why: "Whoever holds the key can send mail in the owner's name and read its statistics and contacts.",
    fix: "Delete the key in SendGrid under Settings, API Keys, and create another with as few permissions as will do.",
    references: &["https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys"],
    matcher: Matcher::Tokens(&[Token {
        prefix: "SG.",
        alphabet: url_safe_or_point,
        length: 66..=66,
        check: two_parts,
    }]),
    examples: &[&[Is("key: SG"), Is("."), Alnum(22), Is("."), Alnum(43)]],
    counter_examples: &[&[Is("SG."), Alnum(66)], &[Is("SG."), Alnum(22), Is("."), Alnum(40)]],
};

fn url_safe_or_point(byte: u8) -> bool {
    url_safe(byte) || byte == b'.'
}

/// One point, behind the identifier.
fn two_parts(body: &[u8]) -> Check {
    let points = body.iter().filter(|&&byte| byte == b'.').count();
    if points == 1 && body[22] == b'.' { Check::Likely } else { Check::No }
}
