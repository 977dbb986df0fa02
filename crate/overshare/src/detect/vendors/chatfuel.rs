//! Chatfuel's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "chatfuel-key",
    title: "Chatfuel API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Broadcasting tokens (128 letters and digits) behind a name that says `chatfuel`.",
    why: "A stranger can send messages in the bot's name.",
    fix: "Replace the token in Chatfuel under the bot's settings.",
    references: &["https://docs.chatfuel.com/"],
    matcher: Matcher::Named(&[named(&["chatfuel"], &["[A-Za-z0-9]{128}"])]),
    examples: texts(&[
        &[Is("CHATFUEL_API_KEY="), Alnum(128)],
        &[Is("const chatfuelToken = \""), Alnum(128), Is("\";")],
        &[Is("chatfuel_secret: '"), Alnum(128), Is("'")],
        &[Is("\"chatfuel\": {\"apiKey\": \""), Alnum(128), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CHATFUEL_API_KEY="), Alnum(127)],
        &[Is("CHATFUEL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("chatfuel@"), Alnum(128)],
        &[Is("OTHER_KEY="), Alnum(128)],
    ]),
}];
