//! The form of a secret, written as a small regular expression and matched at one place. Searches nothing: whoever
//! matches says where.
//!
//! What can be written: characters, `\` before one that means something else, classes (`[A-Za-z0-9_-]`, `\d`, `\w`),
//! counts (`?`, `{n}`, `{n,m}`), choices in groups (`(live|test)`), one group that is the secret alone
//! (`(?<secret>…)`), and `(?i)` at the start for either case. No counts without an end, so that a match takes bounded
//! time.

mod parse;
#[cfg(any(test, feature = "schema"))]
pub mod sample;

use std::{cmp::Ordering, ops::Range};

pub use parse::{parse, prefix};

/// How many steps one match may take; no pattern of ours comes near it.
const STEPS: u32 = 20_000;

/// A form, ready to be matched.
#[derive(Debug)]
pub struct Pattern {
    nodes: Vec<Node>,
}

/// One step of a match.
#[derive(Debug, Clone)]
enum Node {
    /// So many bytes of a class.
    Bytes(Box<Class>, usize, usize),
    /// One of several ways to go on.
    Either(Vec<Vec<Node>>),
    /// The secret begins here.
    Begin,
    /// The secret ends here.
    End,
}

/// A set of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Class([u64; 4]);

/// What was matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Where the whole ends.
    pub end: usize,
    /// Where the secret begins.
    pub secret_start: usize,
    /// Where the secret ends.
    pub secret_end: usize,
}

impl Found {
    /// The secret's place.
    pub fn secret(&self) -> Range<usize> {
        self.secret_start..self.secret_end
    }
}

impl Class {
    const NONE: Class = Class([0; 4]);

    fn holds(&self, byte: u8) -> bool {
        self.0[usize::from(byte >> 6)] >> (byte & 63) & 1 == 1
    }

    fn add(&mut self, byte: u8) {
        self.0[usize::from(byte >> 6)] |= 1 << (byte & 63);
    }
}

/// A match under way.
struct Attempt<'a> {
    text: &'a [u8],
    steps: u32,
    begin: Option<usize>,
    end: Option<usize>,
    /// The class that the last byte was matched by.
    last: Option<&'a Class>,
    /// Whether nothing may go on behind it.
    ends: bool,
}

/// The steps that follow those under way.
struct Rest<'a, 'r> {
    list: &'a [Node],
    then: Option<&'r Rest<'a, 'r>>,
}

impl Pattern {
    /// Whether a match could begin here, by what every match begins with: for nearly all places, the whole question.
    pub fn may_match(&self, text: &[u8], start: usize) -> bool {
        let Some((class, least, _)) = self.bytes().next() else { return true };
        text.get(start..start + least).is_some_and(|bytes| bytes.iter().all(|&byte| class.holds(byte)))
    }

    /// The fewest and the most bytes that it matches.
    pub fn length(&self) -> (usize, usize) {
        length(&self.nodes)
    }

    /// How many bytes of a kind every match begins with, as far as its first step tells.
    pub fn least(&self, is_of_kind: impl Fn(u8) -> bool) -> usize {
        match self.bytes().next() {
            Some((class, least, _)) if (0..=255).all(|byte| !class.holds(byte) || is_of_kind(byte)) => least,
            _ => 0,
        }
    }

    /// A byte that every match has at the same place, and how far behind its start.
    pub fn mark(&self) -> Option<(usize, u8)> {
        let mut behind = 0;
        for (class, least, most) in self.bytes().take_while(|(_, least, most)| least == most) {
            match (0..=255).find(|&byte| class.holds(byte)) {
                Some(byte) if least > 0 && !class.is_many() => return Some((behind, byte)),
                _ => behind += most,
            }
        }
        None
    }

    /// The steps that come first, as far as they are bytes of classes.
    fn bytes(&self) -> impl Iterator<Item = (&Class, usize, usize)> {
        let steps = self.nodes.iter().filter(|node| !matches!(node, Node::Begin | Node::End));
        steps.map_while(|node| match node {
            Node::Bytes(class, least, most) => Some((&**class, *least, *most)),
            _ => None,
        })
    }

    /// Matches at `start`, and demands that what was matched ends there: no letter or digit follows it, nor more of
    /// what its last class holds, nor a hyphen that goes on as a word.
    pub fn matches(&self, text: &[u8], start: usize) -> Option<Found> {
        self.attempt(text, start, true)
    }

    /// The same, whatever follows.
    pub fn begins(&self, text: &[u8], start: usize) -> Option<Found> {
        self.attempt(text, start, false)
    }

    fn attempt(&self, text: &[u8], start: usize, ends: bool) -> Option<Found> {
        let mut attempt = Attempt { text, steps: STEPS, begin: None, end: None, last: None, ends };
        let end = attempt.all(&self.nodes, None, start)?;
        Some(Found { end, secret_start: attempt.begin.unwrap_or(start), secret_end: attempt.end.unwrap_or(end) })
    }
}

/// The fewest and the most bytes that steps match one after the other.
fn length(nodes: &[Node]) -> (usize, usize) {
    nodes.iter().fold((0, 0), |(least, most), node| {
        let (fewest, longest) = match node {
            Node::Bytes(_, fewest, longest) => (*fewest, *longest),
            Node::Either(ways) => {
                let lengths = ways.iter().map(|way| length(way));
                let both =
                    |(fewest, longest): (usize, usize), way: (usize, usize)| (fewest.min(way.0), longest.max(way.1));
                lengths.reduce(both).unwrap_or_default()
            }
            Node::Begin | Node::End => (0, 0),
        };
        (least.saturating_add(fewest), most.saturating_add(longest))
    })
}

impl<'a> Attempt<'a> {
    /// Matches a list of steps and then what follows; returns where that ends.
    fn all(&mut self, list: &'a [Node], then: Option<&Rest<'a, '_>>, at: usize) -> Option<usize> {
        let (list, at) = self.fixed(list, at)?;
        let Some((node, list)) = list.split_first() else {
            return match then {
                Some(rest) => self.all(rest.list, rest.then, at),
                None => self.ends(at).then_some(at),
            };
        };
        self.steps = self.steps.checked_sub(1)?;
        let rest = Rest { list, then };
        match node {
            Node::Bytes(class, least, most) => self.counted(class, *least..*most, &rest, at),
            Node::Either(ways) => ways.iter().find_map(|way| self.all(way, Some(&rest), at)),
            Node::Begin => {
                self.begin = Some(at);
                self.all(list, then, at)
            }
            Node::End => {
                let end = self.all(list, then, at)?;
                self.end = Some(at);
                Some(end)
            }
        }
    }

    /// Matches the steps that come first and have a fixed length; returns what follows, and where.
    fn fixed(&mut self, mut list: &'a [Node], mut at: usize) -> Option<(&'a [Node], usize)> {
        while let [Node::Bytes(class, least, most), rest @ ..] = list
            && least == most
            && *least > 0
        {
            let bytes = self.text.get(at..at + least)?;
            if !bytes.iter().all(|&byte| class.holds(byte)) {
                return None;
            }
            self.last = Some(class);
            (list, at) = (rest, at + least);
        }
        Some((list, at))
    }

    /// Matches as many bytes of a class as there are, then fewer.
    fn counted(&mut self, class: &'a Class, count: Range<usize>, rest: &Rest<'a, '_>, at: usize) -> Option<usize> {
        let bytes = self.text.get(at..)?.iter().take(count.end);
        let most = bytes.take_while(|&&byte| class.holds(byte)).count();
        let before = self.last;
        let follows = rest.following();
        for length in (count.start..=most).rev() {
            // What cannot go on costs one look, and no step.
            if follows.is_some_and(|class| !self.text.get(at + length).is_some_and(|&byte| class.holds(byte))) {
                continue;
            }
            self.steps = self.steps.checked_sub(1)?;
            self.last = if length > 0 { Some(class) } else { before };
            if let Some(end) = self.all(rest.list, rest.then, at + length) {
                return Some(end);
            }
        }
        None
    }

    /// Whether a match may end here.
    fn ends(&self, at: usize) -> bool {
        let Some(&byte) = self.text.get(at).filter(|_| self.ends) else { return true };
        let goes_on = self.last.is_some_and(|class| class.holds(byte) && class.is_many());
        let hyphen = byte == b'-' && self.text.get(at + 1).is_some_and(u8::is_ascii_alphanumeric);
        !(goes_on || hyphen || byte.is_ascii_alphanumeric())
    }
}

impl<'a> Rest<'a, '_> {
    /// The class of the byte that has to follow, where that is certain.
    fn following(&self) -> Option<&'a Class> {
        match self.list.first() {
            Some(Node::Bytes(class, 1.., _)) => Some(class),
            Some(_) => None,
            None => self.then?.following(),
        }
    }
}

impl Class {
    /// Whether it holds more than one byte.
    fn is_many(&self) -> bool {
        let count: u32 = self.0.iter().map(|bits| bits.count_ones()).sum();
        count.cmp(&1) == Ordering::Greater
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(pattern: &str, text: &str) -> Option<(usize, String)> {
        let found = parse(pattern).unwrap().matches(text.as_bytes(), 0)?;
        Some((found.end, text[found.secret()].to_owned()))
    }

    #[test]
    fn counts_classes_and_choices_match_whole_words() {
        assert_eq!(found("ab_[0-9]{3}", "ab_123;"), Some((6, "ab_123".into())));
        assert_eq!(found("ab_[0-9]{3}", "ab_1234"), None);
        assert_eq!(found("ab_[0-9]{3}", "ab_12"), None);
        assert_eq!(found("ab_[0-9]{2,4}x?", "ab_123x"), Some((7, "ab_123x".into())));
        assert_eq!(found("(live|test)_[a-f]{2}", "test_ab"), Some((7, "test_ab".into())));
        assert_eq!(found(r"a\.b", "a.b"), Some((3, "a.b".into())));
        assert_eq!(found(r"a\.b", "axb"), None);
        assert_eq!(found(r"(?i)ab\d", "aB4"), Some((3, "aB4".into())));
    }

    #[test]
    fn one_group_is_the_secret() {
        assert_eq!(found("key=(?<secret>[a-z]{4});", "key=abcd;"), Some((9, "abcd".into())));
        assert_eq!(found("k(?<secret>(a|bc)d?)", "kbcd"), Some((4, "bcd".into())));
    }

    #[test]
    fn a_word_goes_on_behind_a_hyphen() {
        assert_eq!(found("ab[0-9]{2}", "ab12-x"), None);
        assert!(found("ab[0-9]{2}", "ab12- x").is_some());
        assert!(found("[a-z+/]{4}={0,2}", "abc+==").is_some());
    }

    #[test]
    fn a_match_that_would_take_long_is_none() {
        let ways = "(a?a?a?a?a?a?a?a?a?a?){4}";
        assert!(parse(ways).is_err(), "groups are not counted");
        let pattern = format!("{}b", "a{0,9}".repeat(20));
        assert_eq!(found(&pattern, &"a".repeat(100)), None);
    }
}
