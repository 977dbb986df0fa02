//! Records of what people said: sessions of AI tools and exports of chats. Not examples of how to call a model.

use crate::{
    detect::rule::{Class, File, HeadRule, Hit, Matcher, Part::*, Rule, texts},
    report::{Confidence, Severity},
};

use super::{
    databases::identity,
    tell::{base_name, count, ends_in, holds, lines, times},
};

/// A record of a conversation.
pub const CONVERSATION: Rule = Rule {
    id: "conversation",
    title: "Record of conversations",
    class: Class::UserData,
    severity: Severity::High,
    what: "Sessions of Claude Code, Codex and Aider, exports of ChatGPT, Claude, Slack, Discord, Telegram and WhatsApp, and JSON with two and more turns of each side, by the members and lines that they begin with. Not prompts, and not a single exchange as an example. In folders of tests it counts as low.",
    why: "People say in conversations what they would not publish: names, plans, what they work on, credentials.",
    fix: "Take the file out of the package, and find out who could have downloaded it.",
    references: &["https://slack.com/help/articles/201658943", "https://help.openai.com/en/articles/7260999"],
    matcher: Matcher::Head(HeadRule { read, path: "data/session.jsonl" }),
    examples: texts(&[
        &[Is(
            "{\"type\":\"user\",\"sessionId\":\"x\",\"parentUuid\":null,\"message\":{\"role\":\"user\",\"content\":\"a\"}}\n",
        )],
        &[Is(
            "{\"role\":\"user\",\"content\":\"a\"}\n{\"role\":\"assistant\",\"content\":\"b\"}\n{\"role\":\"user\",\"content\":\"c\"}\n{\"role\":\"assistant\",\"content\":\"d\"}\n",
        )],
        &[Is("[{\"client_msg_id\":\"x\",\"type\":\"message\",\"text\":\"a\",\"user\":\"U1\",\"ts\":\"1.2\"}]")],
    ]),
    counter_examples: texts(&[
        &[Is("{\"messages\":[{\"role\":\"system\",\"content\":\"a\"},{\"role\":\"user\",\"content\":\"b\"}]}")],
        &[Is("{\"role\":\"user\",\"content\":\"a\"}\n{\"role\":\"assistant\",\"content\":\"b\"}\n")],
        &[Is("{\"sessionId\":1}\n")],
    ]),
};

/// What each export holds at its beginning: all of these.
const EXPORTS: [(&str, &[&str]); 8] = [
    ("session of Claude Code", &["\"sessionId\":", "\"parentUuid\":"]),
    ("session of Codex", &["\"session_meta\"", "\"payload\":"]),
    ("export of ChatGPT", &["\"mapping\":", "\"author\":", "\"create_time\":"]),
    ("export of Claude", &["\"chat_messages\":", "\"sender\":"]),
    ("export of Slack", &["\"client_msg_id\":", "\"user\":", "\"ts\":"]),
    ("export of Discord", &["\"guild\":", "\"channel\":", "\"messages\":", "\"authorId\""]),
    ("export of Discord", &["\"guild\":", "\"channel\":", "\"messages\":", "\"author\":"]),
    ("export of Telegram", &["\"messages\":", "\"from_id\":", "\"date_unixtime\":"]),
];

/// Turns of each side that make a conversation.
const TURNS: u64 = 2;

fn read(file: &File<'_>) -> Option<Hit> {
    let is_json = ends_in(file.path, &["json", "jsonl", "ndjson"]);
    let what = if is_json {
        in_json(file.head)
    } else if ends_in(file.path, &["txt", "md"]) {
        in_text(file)
    } else {
        None
    }?;
    let about = count(lines(file.head, file.bytes), "line", "lines");
    let hit = file.hit(format!("{what}, about {about}"), &identity(file));
    Some(Hit { confidence: Confidence::Likely, ..hit })
}

fn in_json(head: &[u8]) -> Option<&'static str> {
    let is_json = matches!(head.trim_ascii_start().first(), Some(b'{' | b'['));
    let has_all = |words: &[&str]| words.iter().all(|word| holds(head, word));
    let export = EXPORTS.iter().find(|(_, words)| has_all(words)).map(|(what, _)| *what);
    let turns =
        |side: &str| times(head, &format!("\"role\":\"{side}\"")) + times(head, &format!("\"role\": \"{side}\""));
    let is_talk = || turns("user") >= TURNS && turns("assistant") >= TURNS && holds(head, "\"content\"");
    is_json.then_some(()).and(export.or_else(|| is_talk().then_some("turns of a user and an assistant")))
}

fn in_text(file: &File<'_>) -> Option<&'static str> {
    if base_name(file.path) == ".aider.chat.history.md" || file.head.starts_with(b"\n# aider chat started at ") {
        return Some("history of Aider");
    }
    let is_first = holds(file.head, "Messages and calls are end-to-end encrypted");
    (is_first && ends_in(file.path, &["txt"])).then_some("export of WhatsApp")
}
