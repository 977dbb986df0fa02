//! The engine: one pass over a window of text for all rules. Sees what stands within a window's look-ahead and
//! look-behind of a place and nothing else, so that what it finds does not depend on how the text was cut.

use std::{ops::Range, sync::LazyLock};

use memchr::memmem::Finder;

use crate::text::starts_within;

use super::{
    index::Index,
    registry::RULES,
    rule::{FileRule, Hit, Matcher},
    runs,
    starts::Starts,
};

/// All rules, arranged for looking.
struct Engine {
    /// Tokens and names.
    index: Index,
    /// Anchors, each with its rule.
    anchors: Vec<Anchor>,
}

struct Anchor {
    rule: usize,
    finder: Finder<'static>,
    read: fn(&[u8], usize) -> Option<Hit>,
}

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let mut engine = Engine { index: Index::default(), anchors: Vec::new() };
    for (rule, definition) in RULES.iter().enumerate() {
        match &definition.matcher {
            Matcher::Tokens(tokens) => tokens.iter().for_each(|token| engine.index.add_token(rule, token)),
            Matcher::Named(list) => list.iter().for_each(|named| engine.index.add_named(rule, named)),
            Matcher::Anchor { needle, read } => {
                engine.anchors.push(Anchor { rule, finder: Finder::new(needle), read: *read });
            }
            Matcher::File(_) | Matcher::Judged => {}
        }
    }
    engine.index.settle();
    engine
});

/// Calls `found` with every hit whose first byte of interest stands within `range` of the window.
pub fn scan(window: &[u8], range: Range<usize>, mut found: impl FnMut(usize, Hit)) {
    runs::for_each(window, range.clone(), |run| look(window, run, &mut found));
    for anchor in &ENGINE.anchors {
        for at in starts_within(&anchor.finder, window, range.clone()) {
            if let Some(hit) = (anchor.read)(window, at) {
                found(anchor.rule, hit);
            }
        }
    }
}

/// Looks at one run: first for a token with a form of its own, then, if nobody would have written it by hand, at what
/// it is called.
fn look(text: &[u8], run: Range<usize>, found: &mut impl FnMut(usize, Hit)) {
    let index = &ENGINE.index;
    let starts = Starts::of(text, &run);
    for start in starts.iter() {
        let Some((rule, hit)) = index.token_at(text, start) else { continue };
        if hit.secrets.iter().any(|secret| secret.end > run.start) {
            if runs::is_first(text, hit.at, &run) {
                found(rule, hit);
            }
            return;
        }
    }
    if !is_opaque(&text[run.clone()]) {
        return;
    }
    let shaped = starts.outer().find_map(|start| index.shape_at(text, start)).or_else(|| index.named(text, &starts));
    if let Some((rule, hit)) = shaped
        && hit.secrets.iter().any(|secret| secret.end > run.start)
        && runs::is_first(text, hit.at, &run)
    {
        found(rule, hit);
    }
}

/// Whether a run has both letters and digits: nearly every key has, and few words do.
fn is_opaque(run: &[u8]) -> bool {
    run.iter().any(u8::is_ascii_digit) && run.iter().any(u8::is_ascii_alphabetic)
}

/// Calls `found` with every token that begins anywhere in a text, whatever stands before it: for masking, where one too
/// many does no harm.
pub fn anywhere(text: &[u8], mut found: impl FnMut(Hit)) {
    (0..text.len()).filter_map(|start| ENGINE.index.token_at(text, start)).for_each(|(_, hit)| found(hit));
}

/// The rules about files, each with its index.
pub fn file_rules() -> impl Iterator<Item = (usize, &'static FileRule)> {
    RULES.iter().enumerate().filter_map(|(rule, definition)| match &definition.matcher {
        Matcher::File(file) => Some((rule, file)),
        _ => None,
    })
}
