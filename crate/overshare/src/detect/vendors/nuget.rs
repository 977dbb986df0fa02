//! NuGet's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "nuget-api-key",
    title: "NuGet API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "`oy2` and 43 small letters and digits.",
    why: "Whoever holds the key can publish versions of the owner's packages, which others install.",
    fix: "Delete the key on nuget.org under API Keys, look through the packages' recent versions, and create another.",
    references: &["https://learn.microsoft.com/en-us/nuget/nuget-org/publish-a-package#create-an-api-key"],
    matcher: Matcher::Tokens(&[form("oy2[a-z2-7]{43}"), proved("oy2[a-z0-9]{43}", dotted)]),
    examples: texts(&[
        &[Is("https://api.nuget.test/v1?token=oy2"), Like("[a-z2-7]{43}")],
        &[Is("e.exports={t:\"oy2"), Like("[a-z2-7]{43}"), Is("\",d:1}")],
        &[Is("Authorization: Bearer oy2"), Like("[a-z2-7]{43}")],
    ]),
    counter_examples: texts(&[&[Is("oy2"), Like("[a-z2-7]{42}")], &[Is("oy2"), Upper(43)]]),
}];

/// Words have few digits, keys have some.
fn dotted(key: &[u8]) -> Check {
    if key.iter().filter(|byte| byte.is_ascii_digit()).count() > 3 { Check::Likely } else { Check::No }
}
