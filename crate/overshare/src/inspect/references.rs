//! The references to maps in one text as it streams by: which of them count, by what follows. Resolves none.

use std::{cell::Cell, rc::Rc};

use crate::sourcemap::{
    comment::{Form, Tail, Way},
    locate::Annotation,
};

use super::facts::{Reference, Standing};

/// References that are kept of one text; a page has as many as scripts.
const KEPT: usize = 1000;

/// Follows the references of one text.
#[derive(Debug, Default)]
pub struct References {
    kept: Vec<Reference>,
    /// The last comment on either way to it, as long as nothing has followed that speaks against it.
    parsed: Option<Pending>,
    matched: Option<Pending>,
    /// Those before are not the last in their form.
    not_last: usize,
    /// How many were not kept.
    dropped: u64,
}

/// A comment that may count, on one of the ways to it.
#[derive(Debug)]
struct Pending {
    candidate: Rc<Candidate>,
    tail: Tail,
    /// Where in the whole text what follows it is to be looked at next.
    next: u64,
}

/// A comment that may count.
#[derive(Debug)]
struct Candidate {
    /// `None` where it is no address of another file.
    reference: Option<Reference>,
    form: Form,
    /// Whether that is all that stands there.
    whole: bool,
    /// Whether it is a comment in a script that is parsed.
    is_comment: bool,
    counts: Cell<bool>,
}

impl References {
    /// Takes the next comment, and where it ends in the whole text; `reference` is none where it holds no address of
    /// another file.
    #[inline(never)]
    pub fn take(&mut self, found: &Annotation, reference: Option<Reference>, end: u64, markup: bool) {
        let (form, whole, is_comment) = (found.form, found.whole, found.standing.parsed);
        let candidate = Rc::new(Candidate { reference, form, whole, is_comment, counts: Cell::new(false) });
        let pending = |way| {
            let tail = Tail::new(way, markup);
            Some(Pending { candidate: Rc::clone(&candidate), tail, next: end })
        };
        // It takes the place of the one before, which was not the last.
        let parsed = found.standing.parsed.then(|| std::mem::replace(&mut self.parsed, pending(Way::Parsed)));
        let matched = found.standing.matched.then(|| std::mem::replace(&mut self.matched, pending(Way::Matched)));
        [parsed, matched].into_iter().flatten().flatten().for_each(|before| self.settle(before.candidate));
        if found.standing.parsed && form == Form::Block {
            self.not_last = self.kept.len();
        }
        self.settle(candidate);
    }

    /// Adds a reference that nothing behind it speaks against.
    pub fn add(&mut self, reference: Reference) {
        match self.kept.len() < KEPT {
            true => self.kept.push(reference),
            false => self.dropped += 1,
        }
    }

    /// Follows the text up to `to`, of which the window `text` begins at `start` in the whole of it.
    pub fn follow(&mut self, text: &[u8], start: u64, to: usize) {
        for slot in [&mut self.parsed, &mut self.matched] {
            let Some(pending) = slot else { continue };
            let mut at = usize::try_from(pending.next.saturating_sub(start)).unwrap_or(usize::MAX);
            while at < to && pending.tail.is_open() {
                at += pending.tail.follow(&text[at..]);
            }
            pending.next = start.saturating_add(at as u64);
        }
        let over = |pending: &mut Pending| !pending.tail.is_open();
        for pending in [self.parsed.take_if(over), self.matched.take_if(over)] {
            self.end(pending);
        }
    }

    /// Ends the text.
    #[inline(never)]
    pub fn finish(mut self) -> (Vec<Reference>, u64) {
        for pending in [self.parsed.take(), self.matched.take()] {
            self.end(pending);
        }
        let not_last = self.kept.iter_mut().take(self.not_last);
        not_last
            .filter(|kept| kept.standing == Standing::PassedInBlock)
            .for_each(|kept| kept.standing = Standing::Passed);
        (self.kept, self.dropped)
    }

    /// Nothing more follows that matters.
    fn end(&mut self, pending: Option<Pending>) {
        let Some(Pending { candidate, tail, .. }) = pending else { return };
        if tail.counts() {
            candidate.counts.set(true);
        }
        self.settle(candidate);
    }

    /// Keeps a comment once nothing is pending on either way.
    #[inline(never)]
    fn settle(&mut self, candidate: Rc<Candidate>) {
        let Ok(candidate) = Rc::try_unwrap(candidate) else { return };
        let Some(mut reference) = candidate.reference else { return };
        reference.standing = match candidate.form {
            Form::Line if candidate.counts.get() && candidate.whole => Standing::CountsAsLine,
            Form::Block if candidate.counts.get() && candidate.whole => Standing::Counts,
            Form::Block if candidate.is_comment && candidate.whole => Standing::PassedInBlock,
            _ => reference.standing,
        };
        self.add(reference);
    }
}
