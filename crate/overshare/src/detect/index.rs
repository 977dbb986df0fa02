//! The rules' tokens and names, arranged so that one place in a text costs a look-up and not a search. Goes through no
//! text.

use std::{
    collections::{HashMap, HashSet},
    sync::OnceLock,
};

use crate::report::{Confidence, Severity};

use super::{
    context::{Context, says_secret},
    generic, names,
    pattern::{Found, Pattern, parse, prefix},
    quality::{self, Look},
    rule::{Hit, Named, Near, Token},
    secret::Secret,
    starts::Starts,
    vendors::Check,
};

/// The arrangement.
pub struct Index {
    /// Two bytes that a token begins with, as bits.
    begins: Box<[u64; 1024]>,
    /// Tokens by their first byte, those with the longest prefix first.
    prefixed: [Vec<Form>; 256],
    /// Tokens that begin with nothing in particular.
    shaped: Vec<Form>,
    /// Names by their hash.
    names: HashMap<u64, Vec<usize>>,
    named: Vec<Value>,
    /// The hashes of vendors' names.
    vendors: HashSet<u64>,
    /// The rule about values that only their names tell.
    assigned: Option<usize>,
}

/// A token's form, read when it is first needed.
struct Form {
    rule: usize,
    text: &'static str,
    prefix: String,
    pattern: OnceLock<Option<Pattern>>,
    check: fn(&[u8]) -> Check,
}

/// A value with names.
struct Value {
    near: Near,
    forms: Vec<Form>,
}

impl Default for Index {
    fn default() -> Self {
        Index {
            begins: Box::new([0; 1024]),
            prefixed: [const { Vec::new() }; 256],
            shaped: Vec::new(),
            names: HashMap::new(),
            named: Vec::new(),
            vendors: HashSet::new(),
            assigned: None,
        }
    }
}

impl Index {
    /// Takes a token.
    pub fn add_token(&mut self, rule: usize, token: &'static Token) {
        let form = Form::new(rule, token.pattern, token.check);
        match *form.prefix.as_bytes() {
            [first, second, ..] => {
                let pair = pair(first, second);
                self.begins[pair >> 6] |= 1 << (pair & 63);
                self.prefixed[usize::from(first)].push(form);
            }
            _ => self.shaped.push(form),
        }
    }

    /// Takes a value with names.
    pub fn add_named(&mut self, rule: usize, named: &'static Named) {
        for name in named.names {
            self.names.entry(names::hash(name)).or_default().push(self.named.len());
        }
        let forms = named.values.iter().map(|value| Form::new(rule, value, named.check)).collect();
        self.named.push(Value { near: named.near, forms });
    }

    /// Takes the name of a vendor whose secrets have a form of their own.
    pub fn add_vendor(&mut self, name: &str) {
        self.vendors.insert(names::hash(name));
    }

    /// Takes the rule about values that only their names tell.
    pub fn set_assigned(&mut self, rule: usize) {
        self.assigned = Some(rule);
    }

    /// Puts the longest prefixes first.
    pub fn settle(&mut self) {
        self.prefixed.iter_mut().for_each(|forms| forms.sort_by_key(|form| std::cmp::Reverse(form.prefix.len())));
    }

    /// The token with a prefix of its own that begins here.
    pub fn token_at(&self, text: &[u8], at: usize) -> Option<(usize, Hit)> {
        let (first, second) = (*text.get(at)?, *text.get(at + 1)?);
        let pair = pair(first, second);
        if self.begins[pair >> 6] >> (pair & 63) & 1 == 0 {
            return None;
        }
        let forms = &self.prefixed[usize::from(first)];
        let begins = |form: &&Form| text[at..].starts_with(form.prefix.as_bytes());
        forms.iter().filter(begins).find_map(|form| form.token(text, at))
    }

    /// Whether a token could begin here, by its first characters.
    fn begins_as_a_token(&self, text: &[u8], at: usize) -> bool {
        let Some(&first) = text.get(at) else { return false };
        let long = |form: &&Form| form.prefix.len() > 2 && text[at..].starts_with(form.prefix.as_bytes());
        self.prefixed[usize::from(first)].iter().any(|form| long(&form))
    }

    /// The token without a prefix that begins here.
    pub fn shape_at(&self, text: &[u8], at: usize) -> Option<(usize, Hit)> {
        self.shaped.iter().find_map(|form| form.token(text, at))
    }

    /// The value that the words before it tell.
    pub fn named(&self, text: &[u8], starts: &Starts<'_>) -> Option<(usize, Hit)> {
        let glued = starts.inner().filter(|&start| {
            let before = &text[..start - 1];
            let word = before.iter().rev().take_while(|byte| byte.is_ascii_alphabetic()).count();
            says_secret(&before[before.len() - word..])
        });
        starts.outer().chain(glued).find_map(|start| self.named_at(text, start))
    }

    fn named_at(&self, text: &[u8], at: usize) -> Option<(usize, Hit)> {
        let context = Context::before(text, at);
        let is_secret = context.is_secret();
        if !is_secret && !is_assigned(text, at) {
            return None;
        }
        let mut values: Vec<(usize, bool)> = Vec::new();
        let mut is_known = self.begins_as_a_token(text, at);
        context.names(|hash, own| {
            is_known |= own && self.vendors.contains(&hash);
            for &value in self.names.get(&hash).into_iter().flatten() {
                match values.iter_mut().find(|(known, _)| *known == value) {
                    Some((_, is_own)) => *is_own |= own,
                    None => values.push((value, own)),
                }
            }
        });
        // The value's own name says more than what stands around it.
        values.sort_by_key(|&(value, own)| (!own, value));
        let fits = |&(value, own): &(usize, bool)| {
            let value = &self.named[value];
            let counts = own || (value.near == Near::Around && is_secret);
            let certain = own && is_secret;
            counts.then(|| value.forms.iter().find_map(|form| form.value(text, at, certain)))?
        };
        // A value that is called a vendor's or begins as its keys do, and has not their form, is something else.
        is_known |= values.iter().any(|(_, own)| *own);
        values.iter().find_map(fits).or_else(|| {
            let hit = (!is_known).then(|| generic::read(text, at, &context))??;
            Some((self.assigned?, hit))
        })
    }
}

impl Form {
    fn new(rule: usize, text: &'static str, check: fn(&[u8]) -> Check) -> Self {
        Form { rule, text, prefix: prefix(text), pattern: OnceLock::new(), check }
    }

    fn matches(&self, text: &[u8], at: usize) -> Option<Found> {
        self.pattern.get_or_init(|| parse(self.text).ok()).as_ref()?.matches(text, at)
    }

    /// The token that begins here.
    fn token(&self, text: &[u8], at: usize) -> Option<(usize, Hit)> {
        self.hit(text, at, Confidence::Likely)
    }

    /// The value that begins here.
    fn value(&self, text: &[u8], at: usize, certain: bool) -> Option<(usize, Hit)> {
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
        if public < 2 && quality::is_words(body) {
            return None;
        }
        let (confidence, severity) = match (check, look) {
            (Check::No, _) | (_, Look::Placeholder) => return None,
            (Check::Confirmed, _) => (Confidence::Confirmed, None),
            (Check::Likely, Look::Orderly) => (Confidence::Possible, Some(Severity::Low)),
            (Check::Likely, Look::Random) => (confidence, None),
        };
        let held = Secret::new(held);
        let (evidence, identity) = (held.masked(public), held.identity());
        Some((self.rule, Hit { at, secrets: vec![secret], evidence, identity, confidence, severity }))
    }
}

/// Two bytes as one number.
fn pair(first: u8, second: u8) -> usize {
    usize::from(first) << 8 | usize::from(second)
}

/// Whether a value stands behind a sign of assignment.
fn is_assigned(text: &[u8], at: usize) -> bool {
    let between = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'"' | b'\'' | b'`' | b'\\' | b'(');
    let before = text[at.saturating_sub(8)..at].iter().rev().find(|byte| !between(byte));
    matches!(before, Some(b'=' | b':'))
}
