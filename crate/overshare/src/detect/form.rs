//! One form of a secret at one place of a text: whether it stands there, and what that says. Looks for none.

use std::{ops::Range, sync::OnceLock};

use crate::report::{Confidence, Severity};

use super::{
    pattern::{Found, Pattern, parse, prefix},
    quality::{self, Look},
    rule::{Hit, Refine},
    runs,
    secret::Secret,
    vendors::Check,
};

/// A token's form, read when it is first needed.
pub struct Form {
    rule: usize,
    text: &'static str,
    prefix: String,
    /// Its first eight bytes, and which of them there are.
    head: u64,
    mask: u64,
    pattern: OnceLock<Option<Pattern>>,
    check: fn(&[u8]) -> Check,
    refine: Refine,
}

/// A token that begins with nothing in particular.
pub struct Shape {
    form: Form,
    /// How many token characters it begins with at the least.
    least: usize,
    /// A byte that every match has, and how far behind its start.
    mark: Option<(usize, u8)>,
}

impl Shape {
    /// The shape of a form.
    pub fn new(form: Form) -> Self {
        let least = form.pattern().map_or(0, |pattern| pattern.least(runs::in_token));
        let mark = form.pattern().and_then(Pattern::mark);
        Shape { form, least, mark }
    }

    /// The token that begins where this part of a text does, which ends where a run does.
    pub fn token(&self, text: &[u8], part: &Range<usize>) -> Option<(usize, Hit)> {
        let is_marked = |(behind, byte): (usize, u8)| text.get(part.start + behind) == Some(&byte);
        let may = self.least <= part.len() && self.mark.is_none_or(is_marked);
        may.then(|| self.form.token(text, part.start))?
    }
}

impl Form {
    /// The form of a rule.
    pub fn new(rule: usize, text: &'static str, check: fn(&[u8]) -> Check, refine: Refine) -> Self {
        let prefix = prefix(text);
        let mask = head(&vec![0xFF; prefix.len()]);
        Form { rule, text, head: head(prefix.as_bytes()), mask, prefix, pattern: OnceLock::new(), check, refine }
    }

    /// What every secret of this form begins with.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// Whether what it begins with stands here, where the text goes on with these eight bytes.
    pub fn may_begin(&self, here: u64, text: &[u8], at: usize) -> bool {
        here & self.mask == self.head && (self.prefix.len() <= 8 || text[at..].starts_with(self.prefix.as_bytes()))
    }

    /// Where its secret lies if it begins here, whatever follows it.
    pub fn glued(&self, text: &[u8], at: usize) -> Option<Range<usize>> {
        Some(self.pattern()?.begins(text, at)?.secret())
    }

    fn pattern(&self) -> Option<&Pattern> {
        self.pattern.get_or_init(|| parse(self.text).ok()).as_ref()
    }

    /// What has the form here. A hyphen and a word may be glued to what its own bytes prove.
    fn matches(&self, text: &[u8], at: usize) -> Option<Found> {
        let pattern = self.pattern().filter(|pattern| pattern.may_match(text, at))?;
        if let Some(found) = pattern.matches(text, at) {
            return Some(found);
        }
        let found = pattern.begins(text, at)?;
        let is_apart = !text.get(found.end).is_some_and(u8::is_ascii_alphanumeric);
        (is_apart && (self.check)(&text[found.secret()]) == Check::Confirmed).then_some(found)
    }

    /// The token that begins here.
    pub fn token(&self, text: &[u8], at: usize) -> Option<(usize, Hit)> {
        self.hit(text, at, Confidence::Likely)
    }

    /// The value that begins here.
    pub fn value(&self, text: &[u8], at: usize, certain: bool) -> Option<(usize, Hit)> {
        self.hit(text, at, if certain { Confidence::Likely } else { Confidence::Possible })
    }

    fn hit(&self, text: &[u8], at: usize, confidence: Confidence) -> Option<(usize, Hit)> {
        let found = self.matches(text, at)?;
        let secret = found.secret();
        let held = &text[secret.clone()];
        let public = self.prefix.len().saturating_sub(secret.start - at);
        let check = (self.check)(held);
        let body = &held[public.min(held.len())..];
        let look = quality::look(body);
        // A token that is written down for its form alone has the alphabet behind its prefix; a value without a prefix is
        // told from words only by how it looks.
        let made_up =
            if public < 2 { look == Look::Random && quality::is_words(body) } else { quality::is_alphabet(body) };
        if made_up || quality::says_placeholder(&text[at..found.end]) {
            return None;
        }
        let (confidence, severity) = match (check, look) {
            (Check::No, _) | (_, Look::Placeholder) => return None,
            // The alphabet behind a name that stands further off is an alphabet.
            (_, Look::Orderly) if confidence == Confidence::Possible && quality::is_alphabet(body) => return None,
            (Check::Confirmed, _) => (Confidence::Confirmed, None),
            (Check::Doubtful, _) | (Check::Likely, Look::Orderly) => (Confidence::Possible, Some(Severity::Low)),
            (Check::Likely, Look::Random) => (confidence, None),
        };
        let held = Secret::new(held);
        let (evidence, identity) = (held.masked(public), held.identity());
        let mut hit = Hit { at, secrets: vec![secret], evidence, identity, confidence, severity };
        (self.refine)(text, &mut hit);
        Some((self.rule, hit))
    }
}

/// Up to eight bytes as one number.
pub fn head(bytes: &[u8]) -> u64 {
    match bytes.first_chunk() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => bytes.iter().rev().fold(0, |head, &byte| head << 8 | u64::from(byte)),
    }
}
