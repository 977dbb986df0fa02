//! Mail: mail boxes and single messages that were delivered. Not drafts, and not text about mail.

use crate::{
    detect::rule::{Class, File, HeadRule, Hit, Matcher, Part::*, Rule, texts},
    report::{Confidence, Severity},
};

use super::{
    databases::identity,
    tell::{count, ends_in, holds},
};

/// Mail.
pub const MAIL: Rule = Rule {
    id: "mail",
    title: "Mail",
    class: Class::UserData,
    severity: Severity::High,
    what: "Mail boxes in mbox, Outlook's `.pst` and `.ost`, and messages with the headers that delivery adds (`Received`, `Message-ID`), by their first bytes. Not messages that were never sent, and not source code. In folders of tests it counts as low.",
    why: "Mail shows who wrote to whom and what, with addresses, and the servers that passed it on.",
    fix: "Take the file out of the package, and find out who could have downloaded it.",
    references: &["https://www.rfc-editor.org/rfc/rfc4155", "https://www.rfc-editor.org/rfc/rfc5322"],
    matcher: Matcher::Head(HeadRule { read, path: "archive/inbox.mbox" }),
    examples: texts(&[
        &[Is("From ann@a.inner Mon Jan  1 10:00:00 2024\nFrom: Ann <ann@a.inner>\nMessage-ID: <1@a.inner>\n\nText\n")],
        &[Is(
            "Received: from a.inner by b.inner; Mon, 1 Jan 2024 10:00:00 +0000\nMessage-ID: <1@a.inner>\nFrom: a@a.inner\nTo: b@b.inner\n\nText\n",
        )],
        &[Is("!BDN\u{0}\u{0}")],
    ]),
    counter_examples: texts(&[
        &[Is("From here on, everything is new.\n")],
        &[Is("From: a@a.inner\nSubject: draft\n\nText\n")],
        &[Is("")],
    ]),
};

fn read(file: &File<'_>) -> Option<Hit> {
    let head = file.head;
    let has = |name: &str| holds(head, &format!("\n{name}: "));
    let is_delivered = || (has("Message-ID") || has("Message-Id")) && (has("From") || has("To"));
    let is_message = || {
        is_delivered() && (has("Received") || head.starts_with(b"Received: ") || head.starts_with(b"Delivered-To: "))
    };
    let what = if head.starts_with(b"!BDN\0") || head.starts_with(b"!BDN") && ends_in(file.path, &["pst", "ost"]) {
        "mail box of Outlook"
    } else if head.starts_with(b"From ") && is_delivered() {
        "mail box"
    } else if ends_in(file.path, &["eml", "mbox", "emlx", "mbx"]) && is_message() {
        "message that was delivered"
    } else {
        return None;
    };
    let hit = file.hit(format!("{what}, {}", count(file.bytes, "byte", "bytes")), &identity(file));
    Some(Hit { confidence: Confidence::Likely, ..hit })
}
