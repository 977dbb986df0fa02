//! What a text gives away of the house behind it: hosts, people, names of switches. It is told and never judged: nothing
//! here is a finding.

mod addresses;
mod code;
mod comments;
mod hosts;
mod links;
mod people;
mod words;

use std::borrow::Cow;

use crate::report::InventoryKind;

/// One thing that a text tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace<'a> {
    /// What it is.
    pub kind: InventoryKind,
    /// Where in the window it stands.
    pub at: usize,
    /// The thing itself, of at most [`LONGEST`] bytes.
    pub value: Cow<'a, str>,
    /// What else is known of it.
    pub note: Option<&'static str>,
}

/// Bytes of a value that are kept.
pub const LONGEST: usize = 200;

/// How far back a reader looks: a window shows more.
const BEFORE: usize = 200;

/// Reads what stands around a piece of text at a place of a window.
pub type Read = for<'a> fn(&'a [u8], usize, &mut dyn FnMut(Trace<'a>));

/// The pieces of text that something may stand around, each list with who reads it. They are chosen for their pairs of
/// letters: a piece that is often taken for another costs the search of every text, so some calls and phrases are left out.
pub const READERS: [(&[&str], Read); 9] = [
    (&["://"], hosts::read),
    (&["192.168."], addresses::read),
    (&[".cluster.local", ".corp"], hosts::read_name),
    (&["@"], people::read_mail),
    (&["Users", "/home/"], people::read_user),
    (&["env", "ENV[", "ENV.fetch("], code::read_variable),
    (&["Enabled(", "ariation(", "ag(\"", "ag('"], code::read_switch),
    (&["ption(", "ommand("], code::read_hidden),
    (&["TODO", "FIXME", "HACK", "XXX", "emove before"], comments::read),
];

impl<'a> Trace<'a> {
    /// The part of a window between these two places.
    fn part(kind: InventoryKind, window: &'a [u8], range: std::ops::Range<usize>) -> Self {
        let end = range.end.min(range.start + LONGEST);
        let value = String::from_utf8_lossy(&window[range.start..end]);
        Trace { kind, at: range.start, value, note: None }
    }

    /// The same, with what else is known of it.
    fn noted(self, note: &'static str) -> Self {
        Trace { note: Some(note), ..self }
    }
}

/// How many bytes before a place are of this kind; no more than a window shows are looked at.
fn back(window: &[u8], at: usize, is: impl Fn(u8) -> bool) -> usize {
    window[..at].iter().rev().take(BEFORE).take_while(|&&byte| is(byte)).count()
}

/// How many bytes from a place on are of this kind, of so many.
fn ahead(window: &[u8], at: usize, most: usize, is: impl Fn(u8) -> bool) -> usize {
    window.get(at..).unwrap_or_default().iter().take(most).take_while(|&&byte| is(byte)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::engine::survey;

    /// What a text tells, as lines.
    pub fn told(text: &str) -> Vec<String> {
        let mut told = Vec::new();
        survey(
            text.as_bytes(),
            0..text.len(),
            |_, _| (),
            |trace| {
                let note = trace.note.map_or(String::new(), |note| format!(" ({note})"));
                told.push(format!("{:?} {}{note}", trace.kind, trace.value));
            },
        );
        told
    }

    /// Each text must tell just this.
    pub fn check(cases: &[(&str, &[&str])]) {
        for (text, expected) in cases {
            assert_eq!(told(text), *expected, "{text}");
        }
    }

    #[test]
    fn nothing_is_told_of_plain_code() {
        let code = "import { a } from '@scope/pkg@1.2.3'; // @param {string} x\nconst s = `${host}://${user}@${b}`; \
                    todo(); environment.x; renv.y; a.internal = b.internal.c; \"10.0.1\"; user.isEnabled(flag)";
        assert_eq!(told(code), Vec::<String>::new());
    }

    #[test]
    fn readers_stay_within_what_a_window_shows() {
        let (before, text) = ("x".repeat(BEFORE + 60), "https://u:p@db.prod.internal/browse/AB-1 // TODO y@host.org");
        let whole = told(&format!("{before} {text}"));
        assert!(whole.len() >= 3, "{whole:?}");
        for cut in 0..60 {
            assert_eq!(told(&format!("{} {text}", &before[cut..])), whole);
        }
    }
}
