//! The pass for own rules, over the same windows as the engine's. Sees what stands within a window's look-ahead and
//! look-behind of a place and nothing else, so that what it finds does not depend on how the text was cut.

use std::ops::Range;

use crate::{
    detect::{
        RULES,
        context::{Context, REACH, Stands},
        quality::{self, Look},
        rule::Hit,
        secret::Secret,
        views,
    },
    report::Confidence,
};

use super::{Form, Own};

/// The longest beginning of a secret that is shown.
const SHOWN: usize = 16;

/// The fewest characters that are not shown behind it.
const HIDDEN: usize = 8;

impl Own {
    /// Calls `found` with every hit whose first byte stands within `range` of the window. Where there are no rules it does
    /// nothing.
    pub fn scan(&self, window: &[u8], range: Range<usize>, mut found: impl FnMut(usize, Hit)) {
        if self.rules.is_empty() {
            return;
        }
        self.look(window, &range, &mut found);
        views::for_each_wide(window, range, |view, part| {
            self.look(&view.bytes, &part, &mut |rule, hit| found(rule, view.place(hit)));
        });
    }

    fn look(&self, text: &[u8], range: &Range<usize>, found: &mut dyn FnMut(usize, Hit)) {
        // Several words may lead to one place, which is looked at once.
        let mut passed = vec![range.start; self.rules.len()];
        self.finder.for_each(text, range, &mut |candidate| {
            let Some(rule) = self.rules.get(candidate.rule) else { return };
            let from = candidate.places.start.max(passed[candidate.rule]);
            for at in from..candidate.places.end {
                if let Some(hit) = rule.form.read(text, at, rule.credential) {
                    found(RULES.len() + candidate.rule, hit);
                }
            }
            passed[candidate.rule] = candidate.places.end.max(from);
        });
    }
}

impl Form {
    /// What stands at a place, if it has the form.
    pub(super) fn read(&self, text: &[u8], at: usize, credential: bool) -> Option<Hit> {
        if !self.pattern.may_match(text, at) || !begins_here(text, at) {
            return None;
        }
        let secret = self.pattern.matches(text, at)?.secret();
        let near = self.confidence_by_name(text, at)?;
        if !self.has_keyword(text, at) {
            return None;
        }
        let held = text.get(secret.clone()).filter(|held| !held.is_empty())?;
        let looks_drawn = !credential || quality::look(held) == Look::Random;
        let confidence = if looks_drawn { near } else { Confidence::Possible };
        let held = Secret::new(held);
        let evidence = held.masked(self.shown(secret.start - at, secret.len()));
        Some(Hit { at, evidence, identity: held.identity(), secrets: vec![secret], confidence, severity: None })
    }

    /// How sure the names before a place make it; `None` where one has to stand there and does not.
    fn confidence_by_name(&self, text: &[u8], at: usize) -> Option<Confidence> {
        if self.names.is_empty() {
            return Some(Confidence::Likely);
        }
        let mut best = None;
        Context::before(text, at).names(true, |hash, stands| {
            if self.names.contains(&hash) {
                best = best.max(Some(stands));
            }
        });
        best.map(|stands| if stands == Stands::Around { Confidence::Possible } else { Confidence::Likely })
    }

    /// Whether a keyword stands near a place, if one has to.
    fn has_keyword(&self, text: &[u8], at: usize) -> bool {
        let from = at.saturating_sub(REACH);
        let near = text.get(from..).unwrap_or_default();
        let is_here = |word: &String| {
            near.windows(word.len()).take(at - from + REACH + 1).any(|here| here.eq_ignore_ascii_case(word.as_bytes()))
        };
        self.keywords.is_empty() || self.keywords.iter().any(is_here)
    }

    /// How many of the secret's first bytes may be shown, when it begins so many behind the place: those that are always
    /// the same, unless they are most of it. Somebody may look for one secret, written down whole.
    fn shown(&self, behind: usize, length: usize) -> usize {
        let fixed = self.prefix.len().saturating_sub(behind).min(SHOWN);
        if length >= self.prefix.len().saturating_sub(behind) + HIDDEN { fixed } else { 0 }
    }
}

/// Whether a word may begin at a place: none is under way there. A letter behind a backslash is none.
fn begins_here(text: &[u8], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).and_then(|at| text.get(at));
    let is_escape = before(1).is_some_and(|byte| matches!(byte, b'n' | b'r' | b't')) && before(2) == Some(&b'\\');
    let goes_on =
        before(1).is_some_and(u8::is_ascii_alphanumeric) && text.get(at).is_some_and(u8::is_ascii_alphanumeric);
    !goes_on || is_escape
}
