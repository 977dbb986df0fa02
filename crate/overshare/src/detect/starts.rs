//! Where in and around a run of token characters a secret may begin. Judges nothing.

use std::ops::Range;

use super::runs::{has_digit, in_token};

/// How far before a run a secret may begin: a first part that ends in a point, a colon or the like.
const BEFORE: usize = 80;

/// The longest run within which further places are tried.
const LONGEST: usize = 512;

/// The most places outside of a run that are tried.
const MOST: usize = 12;

/// The places, those first that lie furthest to the left.
#[derive(Debug)]
pub struct Starts<'a> {
    text: &'a [u8],
    run: Range<usize>,
    /// Where the letters and joints before the run begin; where the run does, if there are none or they go on further.
    first: usize,
    /// Where those stand that are told by the sign before them, as bits: how far before the run.
    joined: u128,
}

impl<'a> Starts<'a> {
    /// The places around a run.
    pub fn of(text: &'a [u8], run: &Range<usize>) -> Self {
        let floor = run.start.saturating_sub(BEFORE);
        let mut first = run.start;
        let mut joined = 0;
        if run.start > 0 && KINDS[usize::from(text[run.start - 1])] & JOINS != 0 {
            while first > floor && KINDS[usize::from(text[first - 1])] & (IN_TOKEN | JOINS) != 0 {
                first -= 1;
                if KINDS[usize::from(text[first])] & SEPARATES != 0 && first + 1 < run.start {
                    joined |= 1 << (run.start - first - 1);
                }
                if text[first] == b'%' && first + 3 < run.start && escape(text, first + 1) > 0 {
                    joined |= 1 << (run.start - first - 3);
                }
            }
        }
        // Letters that go on further back are no beginning.
        if first == floor && floor > 0 {
            first = run.start;
        }
        Starts { text, run: run.clone(), first, joined }
    }

    /// What is found first at one of all places.
    pub fn find<T>(&self, mut at: impl FnMut(usize) -> Option<T>) -> Option<T> {
        self.find_outside(&mut at).or_else(|| self.inner().find_map(at))
    }

    /// What is found first at one of the places before the run and at its start.
    pub fn find_outside<T>(&self, mut at: impl FnMut(usize) -> Option<T>) -> Option<T> {
        let run = self.run.start;
        let whole = if self.first < run { self.or_behind_escape(self.first, &mut at) } else { None };
        whole.or_else(|| self.joined().find_map(&mut at)).or_else(|| self.or_behind_escape(run, &mut at))
    }

    /// What is found at a place, or behind the escape that it cuts.
    fn or_behind_escape<T>(&self, place: usize, at: &mut impl FnMut(usize) -> Option<T>) -> Option<T> {
        at(place).or_else(|| match escape(self.text, place) {
            0 => None,
            length => at(place + length),
        })
    }

    /// The places behind signs before the run.
    fn joined(&self) -> impl Iterator<Item = usize> {
        let mut bits = self.joined;
        let furthest = std::iter::from_fn(move || {
            let furthest = bits.checked_ilog2()?;
            bits ^= 1 << furthest;
            Some(furthest as usize)
        });
        furthest.take(MOST).map(|distance| self.run.start - distance)
    }

    /// The places within the run, each behind a sign.
    pub fn inner(&self) -> impl Iterator<Item = usize> {
        let (text, run) = (self.text, self.run.clone());
        let tried = run.len() <= LONGEST && has_digit(&text[run.clone()]);
        let separates = |at: &usize| !text[at - 1].is_ascii_alphanumeric() && text[*at].is_ascii_alphanumeric();
        let places = if tried { run.start + 1..run.end } else { 0..0 };
        places.filter(separates).filter(|&at| !in_base64(text, at))
    }
}

/// What tokens are made of.
const IN_TOKEN: u8 = 1;
/// What may stand between the parts of one secret.
const JOINS: u8 = 2;
/// Behind which a secret may begin.
const SEPARATES: u8 = 4;

/// Which of these each byte is, as bits.
static KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b'=' | b':' | b'@' => JOINS | SEPARATES,
            b'.' | b'~' | b'%' | b'|' | b'!' => JOINS,
            b'/' => IN_TOKEN | SEPARATES,
            token if in_token(token) => IN_TOKEN,
            _ => 0,
        };
        byte += 1;
    }
    kinds
};

/// Whether a place stands in the middle of base64 that goes on from before: then nothing begins there.
fn in_base64(text: &[u8], at: usize) -> bool {
    const ENOUGH: usize = 24;
    let Some(from) = at.checked_sub(ENOUGH).filter(|_| matches!(text[at - 1], b'+' | b'/')) else { return false };
    let before = &text[from..at];
    before.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'))
        && before.iter().any(u8::is_ascii_digit)
        && before.iter().any(u8::is_ascii_uppercase)
        && before.iter().any(u8::is_ascii_lowercase)
}

/// How many bytes of the run belong to an escape that begins before it: `\n`, `\x22`, `\u0022` or `%22`.
fn escape(text: &[u8], run: usize) -> usize {
    if !run.checked_sub(1).is_some_and(|before| matches!(text[before], b'\\' | b'%')) {
        return 0;
    }
    let hex = |count: usize, from: usize| {
        text.get(from..from + count).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    };
    match (run.checked_sub(1).map(|before| text[before]), text.get(run)) {
        (Some(b'\\'), Some(b'u')) if hex(4, run + 1) => 5,
        (Some(b'\\'), Some(b'x')) if hex(2, run + 1) => 3,
        (Some(b'\\'), Some(b'n' | b'r' | b't' | b'b' | b'f' | b'v')) => 1,
        (Some(b'%'), _) if hex(2, run) => 2,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starts(text: &str, run: &str) -> Vec<usize> {
        let at = text.find(run).unwrap();
        let mut found = Vec::new();
        Starts::of(text.as_bytes(), &(at..at + run.len())).find(|at| -> Option<()> {
            found.push(at);
            None
        });
        found
    }

    #[test]
    fn a_secret_may_begin_before_in_and_behind_an_escape() {
        assert_eq!(starts("'abc'", "abc"), [1]);
        assert_eq!(starts(" SG.abc", "abc"), [1, 4]);
        assert_eq!(starts(" a=b.c", "c"), [1, 3, 5]);
        assert_eq!(starts("\\nabc", "nabc"), [1, 2]);
        assert_eq!(starts("%3Dabc", "3Dabc"), [0, 1, 3]);
        assert_eq!(starts(" my_k3y-x", "my_k3y-x"), [1, 4, 8]);
    }
}
