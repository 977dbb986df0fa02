//! ChatBot's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "chatbot-key",
    title: "ChatBot API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Developer access tokens (32 letters and digits) behind a name of the value that says `chatbotcom`.",
    why: "A stranger can read the account's users and change its bots.",
    fix: "Delete the token in ChatBot under Settings, Developer access token.",
    references: &["https://www.chatbot.com/docs/"],
    matcher: Matcher::Named(&[owned(&["chatbotcom", "chatbot"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[&[Is("CHATBOT_API_KEY="), Alnum(32)], &[Is("const chatbotToken = \""), Alnum(32), Is("\";")]]),
    counter_examples: texts(&[&[Is("CHATBOT_API_KEY="), Alnum(31)], &[Is("OTHER_KEY="), Alnum(32)]]),
}];
