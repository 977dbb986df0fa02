//! Where own rules may find something: pieces of text that lead to them, all looked for in one pass, whether there is one
//! rule or a thousand. Judges nothing of what stands there.

use std::{collections::HashMap, ops::Range};

use crate::detect::{
    context::REACH,
    numbers::{Numbers, pair},
};

/// What leads to rules, arranged for looking.
#[derive(Debug, Default)]
pub struct Finder {
    /// The two bytes that leads begin with.
    pairs: Numbers,
    leads: HashMap<u16, Vec<Lead>>,
    /// Rules that only the name before a value leads to.
    named: Vec<usize>,
}

/// A piece of text that leads to a rule.
#[derive(Debug)]
struct Lead {
    rule: usize,
    text: String,
    /// Whether it stands near the place, in either case, or begins it.
    is_near: bool,
}

/// Where something may begin.
pub struct Candidate {
    /// The rule.
    pub rule: usize,
    /// The places.
    pub places: Range<usize>,
}

/// How many bytes may stand between a sign of assignment and its value.
const BETWEEN: usize = 24;

impl Finder {
    /// What begins with this text may be the rule's: two bytes at least.
    pub fn begins(&mut self, rule: usize, text: &str) {
        self.lead(Lead { rule, text: text.to_owned(), is_near: false });
    }

    /// What stands near this word, which is in lower case, may be the rule's.
    pub fn near(&mut self, rule: usize, word: &str) {
        self.lead(Lead { rule, text: word.to_owned(), is_near: true });
    }

    /// Every value that has a name may be the rule's.
    pub fn named(&mut self, rule: usize) {
        self.named.push(rule);
    }

    fn lead(&mut self, lead: Lead) {
        let Some(&[first, second]) = lead.text.as_bytes().first_chunk() else { return };
        let key = pair(first, second);
        let cases = |byte: u8| if lead.is_near { [byte, byte.to_ascii_uppercase()] } else { [byte; 2] };
        for first in cases(first) {
            for second in cases(second) {
                self.pairs.insert(pair(first, second));
            }
        }
        // Those that stand in either case are kept under their lower one.
        self.leads.entry(key).or_default().push(lead);
    }

    /// Calls `each` with all places within `range` where one of the rules may find something. What decides is no further
    /// from a place than [`REACH`].
    pub fn for_each(&self, text: &[u8], range: &Range<usize>, each: &mut dyn FnMut(Candidate)) {
        if !self.leads.is_empty() {
            self.for_each_led(text, range, each);
        }
        if !self.named.is_empty() {
            self.for_each_named(text, range, each);
        }
    }

    fn for_each_led(&self, text: &[u8], range: &Range<usize>, each: &mut dyn FnMut(Candidate)) {
        let from = range.start.saturating_sub(REACH);
        let to = range.end.saturating_add(REACH + 1).min(text.len());
        let Some(seen) = text.get(from..to) else { return };
        for (at, bytes) in seen.windows(2).enumerate() {
            let key = pair(bytes[0], bytes[1]);
            if !self.pairs.holds(key) {
                continue;
            }
            let lower = pair(bytes[0].to_ascii_lowercase(), bytes[1].to_ascii_lowercase());
            for lead in self.at(key, lower).filter(|lead| lead.stands(&text[from + at..])) {
                let place = from + at;
                let places = if lead.is_near {
                    place.saturating_sub(REACH).max(range.start)..(place + REACH + 1).min(range.end)
                } else {
                    place.max(range.start)..(place + 1).min(range.end)
                };
                each(Candidate { rule: lead.rule, places });
            }
        }
    }

    /// The leads that may begin with a pair of bytes, as it stands and in lower case.
    fn at(&self, key: u16, lower: u16) -> impl Iterator<Item = &Lead> {
        let as_it_stands = self.leads.get(&key).into_iter().flatten();
        let in_lower = self.leads.get(&lower).filter(|_| lower != key).into_iter().flatten();
        as_it_stands.chain(in_lower.filter(|lead| lead.is_near))
    }

    fn for_each_named(&self, text: &[u8], range: &Range<usize>, each: &mut dyn FnMut(Candidate)) {
        let from = range.start.saturating_sub(BETWEEN + 1);
        let Some(seen) = text.get(from..range.end) else { return };
        for sign in memchr::memchr3_iter(b'=', b':', b'>', seen) {
            let behind = from + sign + 1;
            let between = text[behind..].iter().take(BETWEEN).take_while(|&&byte| stands_between(byte)).count();
            let place = behind + between;
            if range.contains(&place) {
                self.named.iter().for_each(|&rule| each(Candidate { rule, places: place..place + 1 }));
            }
        }
    }
}

impl Lead {
    fn stands(&self, text: &[u8]) -> bool {
        let Some(here) = text.get(..self.text.len()) else { return false };
        if self.is_near { here.eq_ignore_ascii_case(self.text.as_bytes()) } else { here == self.text.as_bytes() }
    }
}

/// Whether a byte may stand between a sign of assignment and its value.
fn stands_between(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b'"' | b'\'' | b'`' | b'\\' | b'(')
}
