//! Where in and around a run of token characters a secret may begin. Judges nothing.

use std::ops::Range;

use super::runs::in_token;

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
    outer: [usize; MOST],
    count: usize,
}

impl<'a> Starts<'a> {
    /// The places around a run.
    pub fn of(text: &'a [u8], run: &Range<usize>) -> Self {
        let mut starts = Starts { text, run: run.clone(), outer: [0; MOST], count: 0 };
        let before = run.start.checked_sub(1).map(|at| text[at]);
        if before.is_some_and(joins) {
            starts.before();
        }
        starts.push(run.start);
        let escaped = run.start + escape(text, run.start);
        if escaped > run.start {
            starts.push(escaped);
        }
        starts
    }

    /// All places.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        self.outer().chain(self.inner())
    }

    /// The places before the run and at its start.
    pub fn outer(&self) -> impl Iterator<Item = usize> {
        self.outer[..self.count].iter().copied()
    }

    /// The places within the run, each behind a sign.
    pub fn inner(&self) -> impl Iterator<Item = usize> {
        let (text, run) = (self.text, self.run.clone());
        let tried = run.len() <= LONGEST && text[run.clone()].iter().any(u8::is_ascii_digit);
        let separates = |at: &usize| !text[at - 1].is_ascii_alphanumeric() && text[*at].is_ascii_alphanumeric();
        let places = if tried { run.start + 1..run.end } else { 0..0 };
        places.filter(separates).filter(|&at| !in_base64(text, at))
    }

    fn push(&mut self, place: usize) {
        if self.count < MOST {
            self.outer[self.count] = place;
            self.count += 1;
        }
    }

    /// Takes the places before the run: where the letters and joints before it begin, and behind each of some joints.
    fn before(&mut self) {
        let (text, run) = (self.text, self.run.start);
        let floor = run.saturating_sub(BEFORE);
        let joined = text[floor..run].iter().rev().take_while(|&&byte| in_token(byte) || joins(byte)).count();
        let first = run - joined;
        // Letters that go on further back are no beginning.
        if first > floor || floor == 0 {
            self.push(first);
        }
        for place in first + 1..run {
            if matches!(text[place - 1], b'=' | b':' | b'/' | b'@') && self.count + 2 < MOST {
                self.push(place);
            }
        }
    }
}

/// What may stand between the parts of one secret.
fn joins(byte: u8) -> bool {
    matches!(byte, b'.' | b':' | b'~' | b'%' | b'|' | b'=' | b'@' | b'!')
}

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
        Starts::of(text.as_bytes(), &(at..at + run.len())).iter().collect()
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
