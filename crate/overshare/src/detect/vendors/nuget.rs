//! NuGet's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "nuget-config-password",
        title: "NuGet feed password in plain text",
        class: Class::RegistryCredentials,
        severity: Severity::High,
        what: "The `ClearTextPassword` of a package source in `nuget.config`.",
        why: "Whoever holds it can read the packages of that feed and, by the user's rights, publish others.",
        fix: "Change the password or revoke the token at the feed, and refer to an environment variable (`%FEED_TOKEN%`).",
        references: &["https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file#packagesourcecredentials"],
        matcher: Matcher::Tokens(&[form(
            r#"ClearTextPassword" value="(?<secret>[A-Za-z0-9!#$*+,./:;=?@^_~-]{6,100})""#,
        )]),
        examples: texts(&[
            &[Is("<add key=\"ClearTextPassword\" value=\""), Alnum(20), Is("\" />")],
            &[Is("    <add key=\"ClearTextPassword\" value=\""), Base32(52), Is("\"/>\n")],
        ]),
        counter_examples: texts(&[
            &[Is("<add key=\"ClearTextPassword\" value=\"%FEED_TOKEN_2%\" />")],
            &[Is("<add key=\"ClearTextPassword\" value=\"your_password_1\" />")],
            &[Is("<add key=\"ClearTextUsername\" value=\""), Alnum(20), Is("\" />")],
        ]),
    },
    Rule {
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
    },
];

/// Words have few digits, keys have some.
fn dotted(key: &[u8]) -> Check {
    if key.iter().filter(|byte| byte.is_ascii_digit()).count() > 3 { Check::Likely } else { Check::No }
}
