//! The engine: one pass over a window of text for all rules. Sees what stands within a window's look-ahead and
//! look-behind of a place and nothing else, so that what it finds does not depend on how the text was cut.

use std::{ops::Range, sync::LazyLock};

use memchr::memmem::Finder;

use crate::text::starts_within;

use super::{
    registry::RULES,
    rule::{FileRule, Hit, Matcher},
    runs,
    tokens::Token,
};

/// All rules, arranged for looking.
struct Engine {
    /// Tokens by the first byte of their prefix, each with its rule.
    tokens: [Vec<(usize, &'static Token)>; 256],
    /// Anchors, each with its rule.
    anchors: Vec<Anchor>,
}

struct Anchor {
    rule: usize,
    finder: Finder<'static>,
    read: fn(&[u8], usize) -> Option<Hit>,
}

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let mut engine = Engine { tokens: [const { Vec::new() }; 256], anchors: Vec::new() };
    for (rule, definition) in RULES.iter().enumerate() {
        match &definition.matcher {
            Matcher::Tokens(tokens) => {
                for token in *tokens {
                    engine.tokens[usize::from(token.prefix.as_bytes()[0])].push((rule, token));
                }
            }
            Matcher::Anchor { needle, read } => {
                engine.anchors.push(Anchor { rule, finder: Finder::new(needle), read: *read });
            }
            Matcher::File(_) | Matcher::Judged => {}
        }
    }
    engine
});

/// Calls `found` with every hit whose first byte of interest stands within `range` of the window.
pub fn scan(window: &[u8], range: Range<usize>, mut found: impl FnMut(usize, Hit)) {
    runs::for_each(window, range.clone(), |run| tokens_in(window, run, &mut found));
    for anchor in &ENGINE.anchors {
        for at in starts_within(&anchor.finder, window, range.clone()) {
            if let Some(hit) = (anchor.read)(window, at) {
                found(anchor.rule, hit);
            }
        }
    }
}

/// Tries every place in a run where a token may begin.
fn tokens_in(window: &[u8], run: Range<usize>, found: &mut impl FnMut(usize, Hit)) {
    for start in starts(window, &run).into_iter().flatten() {
        for &(rule, token) in &ENGINE.tokens[usize::from(window[start])] {
            if let Some(hit) = token.read(window, start) {
                found(rule, hit);
                return;
            }
        }
    }
}

/// Calls `found` with every token that begins anywhere in a text, whatever stands before it: for masking, where one too
/// many does no harm.
pub fn anywhere(text: &[u8], mut found: impl FnMut(Hit)) {
    for (start, &byte) in text.iter().enumerate() {
        ENGINE.tokens[usize::from(byte)].iter().filter_map(|(_, token)| token.read(text, start)).for_each(&mut found);
    }
}

/// Where a token may begin around a run: at its start; behind the letter of an escape (`\n` before it); before a point
/// that separates a short prefix from it.
fn starts(window: &[u8], run: &Range<usize>) -> [Option<usize>; 3] {
    let before = window[..run.start].last();
    let escaped = before == Some(&b'\\') && matches!(window[run.start], b'n' | b'r' | b't' | b'b' | b'f' | b'v');
    let dotted = (before == Some(&b'.')).then(|| {
        let head = &window[..run.start - 1];
        let letters = head.iter().rev().take(LONGEST_DOTTED).take_while(|&&byte| runs::in_token(byte)).count();
        head.len() - letters
    });
    [Some(run.start), escaped.then_some(run.start + 1), dotted.filter(|&start| start < run.start - 1)]
}

/// Letters of the longest prefix that ends in a point.
const LONGEST_DOTTED: usize = 8;

/// The rules about files, each with its index.
pub fn file_rules() -> impl Iterator<Item = (usize, &'static FileRule)> {
    RULES.iter().enumerate().filter_map(|(rule, definition)| match &definition.matcher {
        Matcher::File(file) => Some((rule, file)),
        _ => None,
    })
}
