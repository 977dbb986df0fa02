//! A small model of which letters follow which in English and in code, to tell words from letters drawn at random. Knows
//! pairs of letters and nothing else.

use std::sync::LazyLock;

/// For each letter and the one behind it how much more often the pair occurs in text than by chance: the logarithm to
/// base 2 of that, plus five, from 0 to 9. Counted in ten million characters of JavaScript and documentation.
const PAIRS: [&[u8; 26]; 26] = [
    b"34542251424655041767422440",
    b"63426120573613613652601050",
    b"62316016405510712527401120",
    b"63458421602422631454521030",
    b"52554532311556344766234540",
    b"62225500700611710545700020",
    b"53427235611445431566521011",
    b"72217100800112602535301010",
    b"53554350101547731476040204",
    b"54308020301010522172341020",
    b"52438243701234243253203020",
    b"62247300701611620155631040",
    b"75228020601443660142400000",
    b"51666360413313630167531020",
    b"35561420414557350755535000",
    b"71137102400610650746500120",
    b"53425344522332315442913230",
    b"61438240602236620556421040",
    b"41537225602323551267513250",
    b"61427207701322530654602060",
    b"44456420500657250765000000",
    b"81007030600010500011100000",
    b"63346326712326630653113000",
    b"52435312406321481237110120",
    b"53434220402556481355115011",
    b"42209101601410401040001042",
];

/// How far a word's pairs have to be above this on average, times two: letters drawn at random have about 2.9, and one in a
/// hundred texts of twenty such pairs over 4.2; identifiers have 4.8 and more.
const TWICE_THE_MEAN: i8 = 9;

/// The fewest pairs of letters that anything is told from.
const FEWEST: usize = 6;

/// The most bytes that are looked at: enough to tell.
const MOST: usize = 4096;

/// How much each two bytes speak for words, twice: a row for the first byte, in which letters of both cases are neighbours.
/// Nothing where one is no letter.
static LEANINGS: LazyLock<Box<[[i8; 256]; 256]>> = LazyLock::new(|| {
    let mut table = Box::new([[0; 256]; 256]);
    let cases = |letter: usize| [b'a', b'A'].map(|first| usize::from(first) + letter);
    for (first, row) in PAIRS.iter().enumerate() {
        for (second, &weight) in row.iter().enumerate() {
            let leaning = 2 * (weight - b'0') as i8 - TWICE_THE_MEAN;
            cases(first)
                .into_iter()
                .for_each(|first| cases(second).into_iter().for_each(|second| table[first][second] = leaning));
        }
    }
    table
});

/// Whether a text's letters follow each other as in words.
pub fn is_wordy(text: &[u8]) -> bool {
    let text = &text[..text.len().min(MOST)];
    let table = &**LEANINGS;
    let behind = text.get(1..).unwrap_or_default();
    let leaning: i32 = text
        .iter()
        .zip(behind)
        .map(|(&first, &second)| i32::from(table[usize::from(first)][usize::from(second)]))
        .sum();
    let is_pair = |pair: &&[u8]| pair.iter().all(u8::is_ascii_alphabetic);
    leaning > 0 && text.windows(2).filter(is_pair).nth(FEWEST - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_from_letters_drawn_at_random() {
        for word in
            ["getPagesInConfluenceSpace", "MAX_CONTENT_LENGTH", "operatingSystemVersion", "please-change-this-password"]
        {
            assert!(is_wordy(word.as_bytes()), "{word}");
        }
        for key in ["wJalrXUtnFEMIbPxRfiCY", "qzKvWmXtYcHpJdNgRfBs", "ZnVxQkRwTgBhYjLm", "the 7he", ""] {
            assert!(!is_wordy(key.as_bytes()), "{key}");
        }
    }
}
