//! What is kept of a text so that places in it can be found that a source map names: its layout, where the text may be
//! generated code, and which inline map is its own. Reads no map.

use std::rc::Rc;

use crate::{
    limits::{Budget, TableRoom},
    sourcemap::{
        comment::{Form, Tail, Way, blank},
        locate, path,
    },
    text::{Layout, LayoutBuilder, Position, Window},
};

use super::At;

/// Follows one text.
#[derive(Debug, Default)]
pub struct Generated {
    builder: Option<LayoutBuilder>,
    room: TableRoom,
    /// How far in the whole text the builder has come.
    come: u64,
    /// Whether its name says that a map may belong to it, though it refers to none.
    named: bool,
    is_sheet: bool,
    /// The last comment that holds an inline map.
    inline: Option<Comment>,
}

/// A comment that holds an inline map: the text's own, if nothing but comments follows (ECMA-426,
/// “JavaScriptExtractSourceMapURL”); of a style sheet the last one is, whatever follows. Where maps lie in strings, they
/// are of other code.
#[derive(Debug)]
struct Comment {
    position: Position,
    form: Form,
    rest: Rest,
    /// Where in the whole text what follows is to be looked at next.
    next: u64,
}

/// What follows an inline map.
#[derive(Debug)]
enum Rest {
    /// The map has not ended yet.
    Map,
    /// The end of the comment.
    End,
    Tail(Tail),
    Code,
}

impl Generated {
    /// A text at this place, with this path.
    #[inline(never)]
    pub fn new(at: At, path: Option<&str>) -> Self {
        let path = path.unwrap_or_default();
        let is_sheet = path::ends_with(path, &SHEETS);
        let named = matches!(at, At::Entry(_)) && (is_sheet || path::ends_with(path, &SCRIPTS));
        Generated { builder: Some(LayoutBuilder::new(!is_sheet)), named, is_sheet, ..Generated::default() }
    }

    /// Follows what the window holds up to `to`, which is about to leave it.
    #[inline(never)]
    pub fn follow(&mut self, window: &Window, to: usize, budget: &Budget) {
        let Some(builder) = &mut self.builder else { return };
        let from = usize::try_from(self.come.saturating_sub(window.offset(0))).unwrap_or(usize::MAX).min(to);
        builder.push(&window.bytes()[from..to]);
        self.come = window.offset(to);
        if !self.room.set(builder.held() as u64, budget) {
            self.forget(budget);
        }
    }

    /// Nothing can be found in the text.
    pub fn forget(&mut self, budget: &Budget) {
        self.builder = None;
        self.room.set(0, budget);
    }

    /// An inline map begins, at this place of the window.
    pub fn begin_inline(&mut self, window: &[u8], start: usize, position: Position) {
        if let Some(form) = locate::form(window, start).filter(|form| !self.is_sheet || *form == Form::Block) {
            self.inline = Some(Comment { position, form, rest: Rest::Map, next: 0 });
        }
    }

    /// The inline map ends, at this place of the whole text.
    pub fn end_inline(&mut self, offset: u64) {
        if let Some(comment) = self.inline.as_mut().filter(|comment| matches!(comment.rest, Rest::Map)) {
            (comment.rest, comment.next) = (Rest::End, offset);
        }
    }

    /// A comment refers to another file.
    pub fn forget_inline(&mut self) {
        self.inline = None;
    }

    /// Looks at what follows an inline map, up to `to`; a little more is in view.
    #[inline(never)]
    pub fn look(&mut self, window: &Window, to: usize) {
        let Some(comment) = &mut self.inline else { return };
        let start = usize::try_from(comment.next.saturating_sub(window.offset(0))).unwrap_or(usize::MAX);
        let mut at = start;
        while let Some(text) = window.bytes().get(at..).filter(|text| at < to && !text.is_empty()) {
            match comment.follow(text) {
                0 => break,
                length => at += length,
            }
        }
        comment.next += (at - start) as u64;
    }

    /// Ends the text with what the window still holds: its layout, and the place of the inline map that is its own. There
    /// is no layout where none is wanted, because the text neither has such a name nor `refers` to a map. Most recovered
    /// sources are short, so that it has not been begun.
    #[inline(never)]
    pub fn finish(mut self, window: &Window, refers: bool, budget: &Budget) -> (Option<Rc<Layout>>, Option<Position>) {
        let is_sheet = self.is_sheet;
        let inline = self.inline.take().filter(|comment| comment.counts(is_sheet)).map(|comment| comment.position);
        if self.named || refers || inline.is_some() {
            self.follow(window, window.bytes().len(), budget);
        } else {
            self.forget(budget);
        }
        let layout = self.builder.take().map(LayoutBuilder::finish);
        let layout = layout.filter(|layout| self.room.set(layout.held() as u64, budget));
        (layout.map(Rc::new), inline)
    }
}

impl Comment {
    /// Follows some of what comes behind the map; returns how many bytes, 0 where nothing matters any more.
    fn follow(&mut self, text: &[u8]) -> usize {
        match (&mut self.rest, self.form) {
            (Rest::Tail(tail), _) if tail.is_open() => tail.follow(text),
            (Rest::End, form) => {
                let (rest, length) = match (form, blank(text)) {
                    (Form::Line, Some(_)) => (Rest::Tail(Tail::new(Way::Parsed, false)), 0),
                    (Form::Block, Some((length, _))) => (Rest::End, length),
                    (Form::Block, None) if text.starts_with(b"*/") => (Rest::Tail(Tail::new(Way::Parsed, false)), 2),
                    _ => (Rest::Code, 0),
                };
                self.rest = rest;
                if length == 0 && matches!(self.rest, Rest::Tail(_)) { self.follow(text) } else { length }
            }
            _ => 0,
        }
    }

    /// Whether it counts where the text ends here.
    fn counts(&self, is_sheet: bool) -> bool {
        match &self.rest {
            Rest::Map | Rest::End => self.form == Form::Line,
            Rest::Tail(tail) => is_sheet || tail.counts(),
            Rest::Code => false,
        }
    }
}

const SHEETS: [&str; 4] = [".css", ".scss", ".sass", ".less"];

/// Scripts and declarations. What ends otherwise may be generated code where it refers to a map.
const SCRIPTS: [&str; 8] = [".js", ".mjs", ".cjs", ".jsx", ".ts", ".mts", ".cts", ".tsx"];

/// Pages and components, which hold scripts.
const PAGES: [&str; 4] = [".html", ".htm", ".vue", ".svelte"];

/// Whether the identifiers in a file of this name are those of scripts.
pub fn shows_identifiers(path: &str) -> bool {
    path::ends_with(path, &SCRIPTS) || path::ends_with(path, &PAGES)
}
