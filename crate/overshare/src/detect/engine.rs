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
    vendors,
    views::{self, View},
};

/// All rules, arranged for looking.
struct Engine {
    /// Tokens and names.
    index: Index,
    /// Anchors, each with its rule.
    anchors: Vec<Anchor>,
    /// What escapes begin with.
    escapes: [Finder<'static>; 2],
}

struct Anchor {
    rule: usize,
    finder: Finder<'static>,
    read: fn(&[u8], usize) -> Option<Hit>,
}

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let mut engine =
        Engine { index: Index::default(), anchors: Vec::new(), escapes: [r"\x", r"\u00"].map(Finder::new) };
    for (rule, definition) in RULES.iter().enumerate() {
        match &definition.matcher {
            Matcher::Tokens(tokens) => tokens.iter().for_each(|token| engine.index.add_token(rule, token)),
            Matcher::Named(list) => list.iter().for_each(|named| engine.index.add_named(rule, named)),
            Matcher::Anchor { needles, read } => engine.anchors.extend(needles.iter().map(|needle| Anchor {
                rule,
                finder: Finder::new(needle),
                read: *read,
            })),
            Matcher::Assigned => engine.index.set_assigned(rule),
            Matcher::File(_) | Matcher::Judged => {}
        }
    }
    for rule in vendors::ALL.iter().copied().flatten() {
        engine.index.add_vendor(rule.id.split('-').next().unwrap_or(rule.id));
    }
    engine.index.settle();
    engine
});

/// Calls `found` with every hit whose first byte of interest stands within `range` of the window.
pub fn scan(window: &[u8], range: Range<usize>, mut found: impl FnMut(usize, Hit)) {
    let found = &mut found;
    runs::for_each(window, range.clone(), |run| {
        if !look(window, run.clone(), found) {
            look_again(window, run, found);
        }
    });
    anchored(window, range.clone(), found);
    for escape in &ENGINE.escapes {
        for at in starts_within(escape, window, range.clone()) {
            if let Some(view) = views::all_escaped(window, at) {
                look_through(&view, found);
            }
        }
    }
    views::for_each_wide(window, range, |view, at| {
        if let Some(run) = view.run_at(at) {
            look(&view.bytes, run, &mut |rule, hit| found(rule, view.place(hit)));
        }
    });
}

/// Looks for what stands around fixed pieces of text.
fn anchored(window: &[u8], range: Range<usize>, found: &mut dyn FnMut(usize, Hit)) {
    for anchor in &ENGINE.anchors {
        for at in starts_within(&anchor.finder, window, range.clone()) {
            if let Some(hit) = (anchor.read)(window, at) {
                found(anchor.rule, hit);
            }
        }
    }
}

/// Looks at one run: first for a token with a form of its own, then, if nobody would have written it by hand, at what
/// it is called. Returns whether that is settled.
fn look(text: &[u8], run: Range<usize>, found: &mut dyn FnMut(usize, Hit)) -> bool {
    let index = &ENGINE.index;
    let starts = Starts::of(text, &run);
    let reaches = |hit: &Hit| hit.secrets.iter().any(|secret| secret.end > run.start);
    let token = starts.iter().find_map(|start| index.token_at(text, start).filter(|(_, hit)| reaches(hit)));
    let shaped = || starts.outer().find_map(|start| index.shape_at(text, start));
    let opaque = || is_opaque(&text[run.clone()]).then(|| shaped().or_else(|| index.named(text, &starts)))?;
    let Some((rule, hit)) = token.or_else(opaque).filter(|(_, hit)| reaches(hit)) else { return false };
    // What begins before this run is found there, if another run stands between.
    if runs::is_first(text, hit.at, &run) {
        found(rule, hit);
    }
    true
}

/// Looks at other readings of the text around a run.
fn look_again(text: &[u8], run: Range<usize>, found: &mut dyn FnMut(usize, Hit)) {
    let joined = views::joined(text, &run)
        .is_some_and(|view| look_in(&view, &run, &mut |hit| views::is_first_joined(text, hit.at, &run), found));
    let settled = joined
        || views::partly_escaped(text, &run)
            .is_some_and(|view| look_in(&view, &run, &mut |hit| runs::is_first(text, hit.at, &run), found));
    if settled {
        return;
    }
    if is_opaque(&text[run.clone()])
        && let Some(view) = views::packed(text, &run)
    {
        look_through(&view, found);
    }
}

/// Looks at a run in another reading; returns whether something was found that is this run's to tell.
fn look_in(
    view: &View,
    run: &Range<usize>,
    is_ours: &mut dyn FnMut(&Hit) -> bool,
    found: &mut dyn FnMut(usize, Hit),
) -> bool {
    let Some(again) = view.run_at(run.start) else { return false };
    let mut is_new = false;
    look(&view.bytes, again, &mut |rule, hit| {
        let hit = view.place(hit);
        if is_ours(&hit) {
            is_new = true;
            found(rule, hit);
        }
    });
    is_new
}

/// Looks for credentials everywhere in another reading.
fn look_through(view: &View, found: &mut dyn FnMut(usize, Hit)) {
    let range = 0..view.bytes.len();
    let found = &mut |rule: usize, hit: Hit| {
        if RULES[rule].class.is_credential() {
            found(rule, view.place(hit));
        }
    };
    runs::for_each(&view.bytes, range.clone(), |run| {
        look(&view.bytes, run, found);
    });
    anchored(&view.bytes, range, found);
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
