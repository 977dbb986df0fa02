//! The words before a value: what it is called, and whose it may be. Reads names only, and judges no value.

use super::{
    carriers,
    names::{self, is_one_of},
    words::{DECLARES, KINDS, OPENS, OTHER, SECRETS, SHOWN, SURE, WHOLE, says_secret},
};

/// How far back names are looked for, in bytes.
pub const REACH: usize = 160;

/// The most words that one name is made of.
const JOINED: usize = 4;

/// The most bytes between two words of one name: a sign, or the quotes and the colon between a field and its value.
const GAP: usize = 4;

/// The words before a place.
pub struct Context<'a> {
    text: &'a [u8],
    /// How far back is looked.
    floor: usize,
    /// Where the words end.
    at: usize,
    /// Where the value's own name begins.
    name: usize,
}

/// Where a name stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stands {
    /// Before the value's own name.
    Around,
    /// In the value's own name.
    Own,
    /// At its end.
    Last,
}

/// A word, by where it stands.
#[derive(Debug, Clone, Copy)]
struct Word {
    start: usize,
    end: usize,
}

impl<'a> Context<'a> {
    /// The words before `at`.
    pub fn before(text: &'a [u8], at: usize) -> Self {
        let floor = at.saturating_sub(REACH);
        match carriers::name_before(text, floor, at) {
            Some(name) => Context { text, floor, at: name.end, name: name.start },
            None => Context { text, floor, at, name: name_start(text, floor, at) },
        }
    }

    /// Whether the value's own name says that it is to be kept secret.
    pub fn is_secret(&self) -> bool {
        self.own().any(says_secret)
    }

    /// Whether the value's own name ends in a word for something that is no secret: an identifier, an address, a hash.
    pub fn names_another(&self) -> bool {
        let mut own = self.own();
        let last = own.next().unwrap_or_default();
        // A client's identifier is half of a credential.
        is_one_of(last, &OTHER) && !own.next().is_some_and(|word| word.eq_ignore_ascii_case(b"client"))
    }

    /// Whether the value's own name is that of a secret: it ends in a word for one, or in a key of some kind.
    pub fn names_a_secret(&self) -> bool {
        let mut own = self.own();
        let Some(last) = own.next() else { return false };
        let shown =
            is_one_of(last, &["token", "tokens"]) && self.own().skip(1).take(2).any(|word| is_one_of(word, &SHOWN));
        !shown && is_one_of(last, &SECRETS)
            || is_one_of(last, &["key", "keys"]) && own.next().is_some_and(|word| is_one_of(word, &KINDS))
    }

    /// Whether the name says secret or password, and not only key or token.
    pub fn names_no_mere_key(&self) -> bool {
        self.own().any(|word| is_one_of(word, &SURE))
    }

    /// Whether the name is that of a key or token which opens something: `api_key`, `accessToken`. A mere `api_key` is
    /// often one that pages show.
    pub fn names_access(&self, of_what: bool) -> bool {
        let mut own = self.own();
        let last = own.next().unwrap_or_default();
        let opens = is_one_of(last, &WHOLE)
            || is_one_of(last, &["key", "token"]) && own.next().is_some_and(|word| is_one_of(word, &OPENS));
        opens && (!of_what || own.next().is_some_and(|word| !is_one_of(word, &DECLARES)))
    }

    /// Calls `found` with the hash of every name that these words could be, and where it stands; without `around`, only
    /// of those within the value's own name.
    pub fn names(&self, around: bool, mut found: impl FnMut(u64, Stands)) {
        let words = self.words(if around { 0 } else { self.name });
        let last = words.last().map_or(0, |word| word.end);
        for first in 0..words.len() {
            let mut hash = names::EMPTY;
            let mut end = words[first].start;
            for word in words[first..].iter().take(JOINED) {
                if word.start > end + GAP {
                    break;
                }
                end = word.end;
                hash = self.text[word.start..end].iter().fold(hash, |hash, &byte| names::add(hash, byte));
                let stands = match words[first].start >= self.name {
                    false => Stands::Around,
                    true if end == last => Stands::Last,
                    true => Stands::Own,
                };
                found(hash, stands);
            }
        }
    }

    /// All words from `least` on, but for the first if it is cut.
    fn words(&self, least: usize) -> Vec<Word> {
        let floor = self.floor;
        let cut = floor > 0 && is_word(self.text[floor - 1]);
        let from = if cut {
            floor + self.text[floor..self.at].iter().take_while(|&&byte| is_word(byte)).count()
        } else {
            floor
        };
        words(self.text, from.max(least), self.at)
    }

    /// The words of the value's own name, the last one first.
    fn own(&self) -> impl Iterator<Item = &'a [u8]> {
        let (text, name) = (self.text, self.name);
        let mut end = self.at;
        std::iter::from_fn(move || {
            while end > name && !is_word(text[end - 1]) {
                end -= 1;
            }
            let mut start = end;
            while start > name && is_word(text[start - 1]) && (start == end || !begins_word(text, start, end)) {
                start -= 1;
            }
            let word = start..end;
            end = start;
            (!word.is_empty()).then(|| &text[word])
        })
        // What HTML writes for a quote, and a letter before one that tells of what type it is, are no names.
        .enumerate()
        .filter(|(place, word)| *word != b"quot" && !(*place == 0 && word.len() == 1))
        .map(|(_, word)| word)
    }
}

/// Where the value's own name begins: behind the last sign that ends a statement or a field.
fn name_start(text: &[u8], floor: usize, at: usize) -> usize {
    let zone = &text[floor..at];
    let between =
        |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'`' | b'(' | b'[' | b'\\' | b'{');
    let tail = zone.iter().rev().take_while(|byte| between(byte)).count();
    let ends = |byte: &u8| matches!(byte, b'\n' | b'\r' | b';' | b'{' | b'}' | b',' | b'&' | b'?');
    let zone = &zone[..zone.len() - tail];
    // A Makefile's `?=` ends nothing.
    let assigns = zone.strip_suffix(b"?=").or(zone.strip_suffix(b"?= ")).map_or(zone.len(), <[u8]>::len);
    let mut ended = zone[..assigns].iter().rposition(ends);
    // A quote as HTML writes it ends nothing.
    while let Some(end) = ended.filter(|&end| is_html_quote(zone, end)) {
        ended = zone[..end].iter().rposition(ends);
    }
    floor + ended.map_or(0, |end| end + 1)
}

/// Whether the sign at `at` is one of the two in `&quot;`.
fn is_html_quote(text: &[u8], at: usize) -> bool {
    text[at..].starts_with(b"&quot;") || text[..=at].ends_with(b"&quot;")
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}

/// The words of a part of a text: letters and digits, and in `camelCase` each part.
fn words(text: &[u8], from: usize, to: usize) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for at in from..to {
        let byte = text[at];
        match start {
            _ if !is_word(byte) => words.extend(start.take().map(|start| Word { start, end: at })),
            None => start = Some(at),
            Some(begun) if at > begun && begins_word(text, at, to) => {
                words.push(Word { start: begun, end: at });
                start = Some(at);
            }
            Some(_) => {}
        }
    }
    words.extend(start.map(|start| Word { start, end: to }));
    words
}

/// Whether a word begins in the middle of letters: at a capital behind a small letter, or before one.
fn begins_word(text: &[u8], at: usize, to: usize) -> bool {
    let (before, here) = (text[at - 1], text[at]);
    let small_follows = at + 1 < to && text[at + 1].is_ascii_lowercase();
    here.is_ascii_uppercase() && (before.is_ascii_lowercase() || small_follows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        words(text.as_bytes(), 0, text.len()).iter().map(|word| &text[word.start..word.end]).collect()
    }

    fn names_of(text: &str) -> Vec<(u64, bool)> {
        let mut list = Vec::new();
        Context::before(text.as_bytes(), text.len())
            .names(true, |name, stands| list.push((name, stands != Stands::Around)));
        list
    }

    #[test]
    fn names_are_split_into_words() {
        assert_eq!(split("const airtableKey = \""), ["const", "airtable", "Key"]);
        assert_eq!(split("DATADOG_API-KEY"), ["DATADOG", "API", "KEY"]);
        assert_eq!(split("myAPIKey boxSECRET"), ["my", "API", "Key", "box", "SECRET"]);
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        let name = names::hash("newrelic");
        for text in ["NEW_RELIC_KEY=", "newRelicKey: '", "new-relic.key = ", "newrelic key "] {
            assert!(names_of(text).contains(&(name, true)), "{text}");
        }
        assert!(names_of("{\"newrelic\":{\"key\":\"").contains(&(name, false)));
        assert!(!names_of("renew relic").iter().any(|(found, _)| *found == name));
    }

    #[test]
    fn only_the_own_name_says_that_a_value_is_secret() {
        let secret = |text: &str| Context::before(text.as_bytes(), text.len()).is_secret();
        let own: Vec<_> = Context::before(b"a; my_apiKey = '", 16).own().collect();
        assert_eq!(own, [&b"Key"[..], b"api", b"my"]);
        assert!(secret("api_key = \"") && secret("a.accessToken='") && secret("DB_PASSWORDS=") && secret("x SECRET "));
        assert!(secret("{&quot;a&quot;:1,&quot;apiKey&quot;:&quot;") && secret("let key = b\""));
        assert!(!secret("key = 1; value = \"") && !secret("\"token\":1,\"id\":\""));
    }
}
