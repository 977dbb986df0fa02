//! Discord's tokens and webhooks. Not public keys and identifiers of applications.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "discord-bot-token",
        title: "Discord bot token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Bot and user tokens: the base64 of the account's number, a time and a signature, with points between them. The number is decoded.",
        why: "Whoever holds the token is the bot: it can read and write wherever the bot may.",
        fix: "Reset the token in the Discord developer portal under the application's Bot page.",
        references: &["https://discord.com/developers/docs/reference#authentication"],
        matcher: Matcher::Tokens(&[
            proved("MT[A-Za-z0-9]{21,25}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,40}", number_first),
            proved("Mj[A-Za-z0-9]{21,25}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,40}", number_first),
            proved("Mz[A-Za-z0-9]{21,25}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,40}", number_first),
            proved("ND[A-Za-z0-9]{21,25}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,40}", number_first),
            proved("NT[A-Za-z0-9]{21,25}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,40}", number_first),
            proved("Nj[A-Za-z0-9]{21,25}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,40}", number_first),
            proved("Nz[A-Za-z0-9]{21,25}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,40}", number_first),
            proved("OD[A-Za-z0-9]{21,25}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,40}", number_first),
            proved("OT[A-Za-z0-9]{21,25}\\.[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,40}", number_first),
        ]),
        examples: texts(&[
            &[
                Is("  token: MTAx"),
                Like("MDEwMTAxMDEwMTAx"),
                Is("MTAx.G"),
                Alnum(4),
                Is("7"),
                Is("._"),
                Alnum(37),
                Is("\n"),
            ],
            &[Is("<MTAx"), Like("MDEwMTAxMDEwMTAx"), Is("MTAx.G"), Alnum(4), Is("7"), Is("._"), Alnum(37), Is(">")],
            &[
                Is("Authorization: Bearer MTAx"),
                Like("MDEwMTAxMDEwMTAx"),
                Is("MTAx.G"),
                Alnum(4),
                Is("7"),
                Is("._"),
                Alnum(37),
            ],
        ]),
        counter_examples: texts(&[
            &[Is("DISCORD_TOKEN=MTAx"), Like("MDEwMTAxMDEwMTAx"), Is("MTAx.G"), Alnum(4), Is("7"), Is("._"), Alnum(20)],
            &[Is(
                "DISCORD_TOKEN=MTAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            )],
        ]),
    },
    Rule {
        id: "discord-webhook",
        title: "Discord webhook URL",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Webhook URLs: `discord.com/api/webhooks/`, a number and 60 or more characters.",
        why: "Whoever has the URL can write to its channel in the webhook's name.",
        fix: "Delete the webhook in the channel's settings under Integrations, Webhooks, and create another.",
        references: &["https://discord.com/developers/docs/resources/webhook"],
        matcher: Matcher::Tokens(&[
            form("discord.com/api/webhooks/\\d{17,20}/[A-Za-z0-9_-]{60,90}"),
            form("ptb.discord.com/api/webhooks/\\d{17,20}/[A-Za-z0-9_-]{60,90}"),
            form("canary.discord.com/api/webhooks/\\d{17,20}/[A-Za-z0-9_-]{60,90}"),
            form("discordapp.com/api/webhooks/\\d{17,20}/[A-Za-z0-9_-]{60,90}"),
        ]),
        examples: texts(&[
            &[Is("export DISCORD_WEBHOOK='https://discord.com/api/webhooks/"), Digits(18), Is("/"), Alnum(68), Is("'")],
            &[Is("// discordWebhook: https://discordapp.com/api/webhooks/"), Digits(18), Is("/"), Alnum(68)],
            &[Is("DISCORD_WEBHOOK=https://discord.com/api/webhooks/"), Digits(18), Is("/"), Alnum(68)],
        ]),
        counter_examples: texts(&[
            &[Is("DISCORD_WEBHOOK=https://discord.com/api/webhooks/"), Digits(18), Is("/"), Alnum(20)],
            &[Is(
                "DISCORD_WEBHOOK=https://discord.com/api/webhooks/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            )],
        ]),
    },
    Rule {
        id: "discord-secret",
        title: "Discord secret",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "OAuth client secrets (32 characters) behind a name that says `discord`, and secrets of 64 hexadecimal digits. Public keys of applications have 64 too, and are left out.",
        why: "Whoever holds the secret can pose as the application when people sign in.",
        fix: "Reset the secret in the Discord developer portal under the application's OAuth2 page.",
        references: &["https://discord.com/developers/docs/topics/oauth2"],
        matcher: Matcher::Named(&[
            named(&["discord"], &["[A-Za-z0-9_-]{32}"]),
            owned(
                &[
                    "discordtoken",
                    "discordapitoken",
                    "discordkey",
                    "discordapikey",
                    "discordsecret",
                    "discordaccesstoken",
                    "discordclientsecret",
                    "discordbottoken",
                ],
                &["[0-9a-f]{64}"],
            ),
        ]),
        examples: texts(&[
            &[Is("DISCORD_SECRET="), Alnum(32)],
            &[Is("# discord_secret\nDISCORD_SECRET: "), Alnum(32), Is("\n")],
            &[Is("declare const x: { discord_secret: `"), Hex(64), Is("` };")],
        ]),
        counter_examples: texts(&[
            &[Is("DISCORD_SECRET="), Alnum(31)],
            &[Is("DISCORD_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("discord build "), Alnum(32)],
            &[Is("DISCORD_PUBLIC_KEY="), Hex(64)],
        ]),
    },
];

/// The first part is the base64 of a number of 17 to 20 digits; and it is not the token of Discord's own documentation.
fn number_first(token: &[u8]) -> Check {
    const DOCUMENTED: u32 = 0x7202_4BFF;
    let number = base64(token.split(|&byte| byte == b'.').next().unwrap_or_default());
    let is_number = (17..=20).contains(&number.len()) && number.iter().all(u8::is_ascii_digit);
    if is_number && crc32(token) != DOCUMENTED { Check::Confirmed } else { Check::No }
}
