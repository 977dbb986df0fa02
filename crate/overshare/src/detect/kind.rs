//! What a run of token characters is made of: words, words with digits, or what people do not write by hand. Knows no rule.

use std::ops::Range;

use super::{
    quality,
    runs::{self, SHORTEST},
};

/// What a run's characters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words and nothing else: what a form may begin with, and no secret by itself.
    Words,
    /// Such as only a token's own form makes a secret of.
    Plain,
    /// Words with digits among them: only what stands behind them in the run may be told by a name.
    Numbered,
    /// Such as people do not write by hand: what it is called may tell what it is.
    Opaque,
}

impl Kind {
    /// Nearly every key has both letters and digits, and few words do. Of what has only one of them, all that stands in
    /// quotes or behind a sign of assignment may be one, but for words.
    pub fn of(text: &[u8], run: &Range<usize>) -> Kind {
        let bytes = &text[run.clone()];
        if runs::has_digit(bytes) {
            let part = bytes.iter().position(|&byte| matches!(byte, b'/' | b'+')).unwrap_or(bytes.len());
            let has_letter = || bytes.iter().any(u8::is_ascii_alphabetic);
            return match part {
                SHORTEST.. if has_few_digits(&bytes[..part]) && quality::is_words(&bytes[..part]) => Kind::Numbered,
                _ if bytes.len() >= FEWEST_DIGITS || has_letter() => Kind::Opaque,
                _ => Kind::Plain,
            };
        }
        if quality::is_words(bytes) {
            return Kind::Words;
        }
        let before = run.start.checked_sub(1).map(|at| text[at]);
        let is_open = before.is_none_or(|byte| matches!(byte, b'"' | b'\'' | b'=' | b' ' | b'`'));
        let is_one_word = || bytes.iter().all(u8::is_ascii_alphabetic);
        if is_open && is_one_word() { Kind::Opaque } else { Kind::Plain }
    }
}

/// Whether so few bytes are digits as in the names of things: of what is drawn at random, one in six and more are.
fn has_few_digits(bytes: &[u8]) -> bool {
    8 * bytes.iter().filter(|byte| byte.is_ascii_digit()).count() <= bytes.len()
}

/// How many digits alone may be a key.
const FEWEST_DIGITS: usize = 28;
