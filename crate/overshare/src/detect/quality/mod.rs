//! How a value looks: made up, written in order, or drawn at random. Knows no rule and no name.

mod pairs;

use pairs::is_wordy;

use super::runs::has_digit;

/// What a value looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Like something that stands where a value would.
    Placeholder,
    /// Like letters and digits in their order: an example, or a key for tests.
    Orderly,
    /// Like neither.
    Random,
}

/// Words that mark what is no value.
const WORDS: [&[u8]; 13] = [
    b"example",
    b"xxxxxx",
    b"placeholder",
    b"your_",
    b"your-",
    b"yourkey",
    b"redacted",
    b"changeme",
    b"change_me",
    b"replaceme",
    b"replace_me",
    b"insert_",
    b"test_token",
];

/// What these bytes look like, the prefix of a token taken off.
pub fn look(body: &[u8]) -> Look {
    if is_placeholder(body) {
        Look::Placeholder
    } else if is_orderly(body) {
        Look::Orderly
    } else {
        Look::Random
    }
}

/// Whether a value is made of words, as far as can be told.
pub fn is_words(body: &[u8]) -> bool {
    // Pairs of the six letters of hexadecimal are such as words have, and of words digits are no third.
    let beyond_hexadecimal = |byte: &u8| byte.is_ascii_alphabetic() && !byte.is_ascii_hexdigit();
    let has_few_digits =
        || !has_digit(body) || 3 * body.iter().filter(|byte| byte.is_ascii_digit()).count() < body.len();
    is_wordy(body) && body.iter().any(beyond_hexadecimal) && has_few_digits()
}

/// Few different characters, many of the same one in a row, or a word for it.
fn is_placeholder(body: &[u8]) -> bool {
    distinct(body) < 6 || longest_same(body) >= 8.max(body.len() / 5) || says_placeholder(body)
}

/// Whether a value says itself that it is none.
pub fn says_placeholder(body: &[u8]) -> bool {
    WORDS.iter().any(|word| contains(body, word))
}

/// How many different bytes there are.
pub fn distinct(body: &[u8]) -> u32 {
    let mut seen = [0u64; 4];
    body.iter().for_each(|&byte| seen[usize::from(byte >> 6)] |= 1 << (byte & 63));
    seen.iter().map(|bits| bits.count_ones()).sum()
}

fn longest_same(body: &[u8]) -> usize {
    body.chunk_by(|a, b| a == b).map(<[u8]>::len).max().unwrap_or(0)
}

fn contains(text: &[u8], word: &[u8]) -> bool {
    text.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word))
}

/// Whether half of the bytes follow their neighbours in order (`abcd`, `1234`), or those two before (`1a2b3c`), or
/// whether a piece of the whole comes again, which it does in nothing that is drawn at random.
fn is_orderly(body: &[u8]) -> bool {
    let follows = |distance: usize| {
        let pairs = body.iter().zip(body.iter().skip(distance));
        pairs.filter(|(a, b)| follows_on(**a, **b)).count()
    };
    2 * follows(1).max(follows(2)) >= body.len() || repeats(body) || is_alphabet(body)
}

/// Whether one character is the next after another, in either case.
fn follows_on(a: u8, b: u8) -> bool {
    let (a, b) = (a.to_ascii_lowercase(), b.to_ascii_lowercase());
    b.wrapping_sub(a) == 1 || (a == b'9' && b == b'0')
}

/// Whether a value is made of one piece again and again, or a long piece comes twice.
fn repeats(body: &[u8]) -> bool {
    const PIECE: usize = 12;
    let period = |period: usize| body.iter().zip(&body[period..]).all(|(a, b)| a == b);
    let twice = |at: usize| memchr::memmem::find(&body[at + PIECE..], &body[at..at + PIECE]).is_some();
    (2..=body.len() / 2).any(period) || body.len() <= 256 && (0..(body.len() + 1).saturating_sub(2 * PIECE)).any(twice)
}

/// Whether the alphabet is written out.
pub fn is_alphabet(body: &[u8]) -> bool {
    const ENOUGH: usize = 20;
    let mut row = 0;
    body.windows(2).any(|pair| {
        row = if pair[0].is_ascii_lowercase() && pair[1].wrapping_sub(pair[0]) == 1 { row + 1 } else { 0 };
        row >= ENOUGH
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_looks_made_up_orderly_or_random() {
        assert_eq!(look(b"xxxxxxxxxxxxxxxxxxxx"), Look::Placeholder);
        assert_eq!(look(b"YOUR_api_key_1234"), Look::Placeholder);
        assert_eq!(look(b"q8d0000000000000000000000000f7c1"), Look::Placeholder);
        assert!(is_alphabet(b"sk_abcdefghijklmnopqrstuvwxyz123") && !is_alphabet(b"abcdef0123456789abcdef"));
        assert_eq!(look(b"AbCdEfGhIjKlMnOpQr123456"), Look::Orderly);
        assert_eq!(look(b"abcdef1234567890"), Look::Orderly);
        assert_eq!(look(b"1a2b3c4d5e6f7g8h"), Look::Orderly);
        assert_eq!(look(b"9f8c2b7ad19f8c2b7ad1"), Look::Orderly);
        assert_eq!(look(b"wJalrXUtnFEMIK7MDENGbPxRfiCY"), Look::Random);
    }
}
