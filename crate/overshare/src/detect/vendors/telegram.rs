//! Telegram's bot tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "telegram-bot-token",
        title: "Telegram bot token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Tokens of bots: the bot’s number of eight to ten digits, a colon and 34 or 35 characters that begin with `AA`.",
        why: "Whoever holds the token can read what people write to the bot, and write in its name.",
        fix: "Send `/revoke` to @BotFather, and choose the bot.",
        references: &["https://core.telegram.org/bots/api#authorizing-your-bot"],
        matcher: Matcher::Tokens(&[
            form("[0-9]{8,10}:AA[A-Za-z0-9_-]{32,33}"),
            form("api.telegram.org/bot(?<secret>[0-9]{8,10}:AA[A-Za-z0-9_-]{32,33})"),
            form("api.telegram.org/file/bot(?<secret>[0-9]{8,10}:AA[A-Za-z0-9_-]{32,33})"),
        ]),
        examples: texts(&[
            &[Is("BOT_TOKEN="), Like("[1-9][0-9]{9}:AA[A-Za-z0-9_-]{32}[a-z]")],
            &[Is("\"token\": \""), Like("[1-9][0-9]{8}:AA[A-Za-z0-9]{33}"), Is("\"")],
            &[Is("https://api.telegram.org/bot"), Like("[1-9][0-9]{9}:AA[A-Za-z0-9]{33}"), Is("/getMe")],
        ]),
        counter_examples: texts(&[
            &[Digits(10), Is(":AA"), Alnum(30)],
            &[Digits(4), Is(":AA"), Alnum(33)],
            &[Is("a"), Digits(10), Is(":BB"), Alnum(33)],
        ]),
    },
    Rule {
        id: "telegram-named-token",
        title: "Telegram bot token behind its name",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Tokens of bots: five to sixteen digits, a colon and 34 or 35 characters behind a name that says `telegram`.",
        why: "Whoever holds the token can read what people write to the bot, and write in its name.",
        fix: "Send `/revoke` to @BotFather, and choose the bot.",
        references: &["https://core.telegram.org/bots/api#authorizing-your-bot"],
        matcher: Matcher::Named(&[named(
            &["telegram", "telegrambot", "telegr"],
            &["[0-9]{5,16}:[A-Za-z0-9_-]{34,35}"],
        )]),
        examples: texts(&[
            &[Is("TELEGRAM_TOKEN=\""), Like("[1-9][0-9]{9}:[B-Z][A-Za-z0-9]{34}"), Is("\"")],
            &[Is("telegramBotToken: '"), Like("[1-9][0-9]{6}:A[a-z][A-Za-z0-9]{33}"), Is("'")],
            &[Is("{\"telegram\": {\"token\": \""), Like("[1-9][0-9]{9}:[B-Z][A-Za-z0-9]{34}"), Is("\"}}")],
        ]),
        counter_examples: texts(&[
            &[Is("TELEGRAM_TOKEN="), Like("[1-9][0-9]{3}:[B-Z][A-Za-z0-9]{34}")],
            &[Is("TELEGRAM_TOKEN="), Like("[1-9][0-9]{8}:[B-Z][A-Za-z0-9]{38}")],
            &[Is("OTHER=\""), Like("[1-9][0-9]{9}:[B-Z][A-Za-z0-9]{34}"), Is("\"")],
        ]),
    },
];
