//! One text as it streams by: counted, compared, searched, and looked through for inline maps. Knows nothing of what
//! the text is.

use std::ops::Range;

use crate::{
    detect,
    sourcemap::{Decoder, Head, locate},
    text::{Fingerprinter, LineCount, Position, Window},
};

use super::{
    At, Run,
    document::Document,
    facts::{Reference, TextFacts},
};

/// Reads one text.
pub struct Text {
    at: At,
    depth: usize,
    /// Where everything in it is said to stand, when it is no file of its own.
    fixed: Option<Position>,
    bytes: u64,
    /// Only of recovered sources.
    lines: Option<LineCount>,
    /// Its beginning; only of recovered sources.
    head: Option<Head>,
    /// Until it is known that nothing is to be compared with this text.
    print: Option<Fingerprinter>,
    window: Window,
    searched: bool,
    inline: Option<Box<Inline>>,
    reference: Option<LastReference>,
}

/// An inline map that is being read.
struct Inline {
    decoder: Decoder,
    document: Document,
    decoded: Vec<u8>,
}

/// The last `sourceMappingURL` comment so far.
struct LastReference {
    reference: Reference,
    /// Where its address ends in the whole text.
    end: u64,
    /// What came behind it.
    tail: Vec<u8>,
}

/// What may follow a reference: other comments, which are short.
const TAIL: usize = 4096;

impl Text {
    /// A text at this place, so many levels down; with `fixed`, one that is only a part of the text there.
    pub fn new(at: At, depth: usize, fixed: Option<Position>) -> Self {
        Text {
            at,
            depth,
            fixed,
            bytes: 0,
            lines: matches!(at, At::Source { .. }).then(LineCount::default),
            head: matches!(at, At::Source { .. }).then(Head::default),
            print: fixed.is_none().then(Fingerprinter::default),
            window: Window::default(),
            searched: false,
            inline: None,
            reference: None,
        }
    }

    /// Takes the next piece.
    pub fn push(&mut self, mut piece: &[u8], run: &mut Run<'_>) {
        self.count(piece, run);
        if let Some(print) = &mut self.print {
            print.push(piece);
        }
        while !piece.is_empty() {
            let (taken, to) = self.window.push(piece);
            piece = &piece[taken..];
            if let Some(to) = to {
                let to = self.search(to, run);
                self.window.searched(to);
            }
        }
    }

    /// Takes a piece that is not to be searched, because it is searched in another form.
    pub fn pass(&mut self, piece: &[u8], run: &mut Run<'_>) {
        self.count(piece, run);
        self.print = None;
        self.flush(run);
        self.window.clear();
        self.window.pass(piece);
    }

    fn count(&mut self, piece: &[u8], run: &mut Run<'_>) {
        if self.fixed.is_some() {
            return;
        }
        self.bytes += piece.len() as u64;
        if let Some(lines) = &mut self.lines {
            lines.push(piece);
        }
        if let Some(head) = &mut self.head {
            head.push(piece);
        }
        run.captured(self.at, piece);
    }

    /// Searches all that the window holds as if the text ended there.
    fn flush(&mut self, run: &mut Run<'_>) {
        let end = self.window.bytes().len();
        self.search(end, run);
        if let Some(inline) = self.inline.take() {
            inline.finish(run);
        }
    }

    /// Searches what the window holds before `to`, and decodes the inline maps in it; returns how far that came.
    fn search(&mut self, to: usize, run: &mut Run<'_>) -> usize {
        let mut from = self.window.from();
        loop {
            if let Some(mut inline) = self.inline.take() {
                from += inline.push(&self.window.bytes()[from..], run);
                if from == self.window.bytes().len() {
                    self.inline = Some(inline);
                    return from;
                }
                inline.finish(run);
            }
            if from >= to {
                return from;
            }
            let url = locate::data_url(self.window.bytes(), from..to);
            let end = url.as_ref().map_or(to, |url| url.body.min(self.window.bytes().len()));
            self.refer(from..end);
            self.detect(from..end, run);
            from = end;
            if let Some(url) = url {
                let position = self.fixed.unwrap_or_else(|| self.window.position(url.start));
                self.inline = Inline::begin(self.at, self.depth, position, url.base64, run).map(Box::new);
            }
        }
    }

    fn detect(&mut self, range: Range<usize>, run: &mut Run<'_>) {
        if !run.rules {
            return;
        }
        run.facts.searched_bytes += range.len() as u64;
        self.searched = true;
        let (at, fixed, window) = (self.at, self.fixed, &self.window);
        let offset = fixed.is_none().then(|| window.offset(0));
        detect::scan(window.bytes(), range, |rule, hit| {
            let position = fixed.unwrap_or_else(|| window.position(hit.at));
            run.found(rule, hit, window.bytes(), offset, (at, position));
        });
    }

    /// Follows which reference to a map is the last, and what comes behind it.
    fn refer(&mut self, range: Range<usize>) {
        let window = self.window.bytes();
        for url in locate::references(window, range.clone()) {
            let text = String::from_utf8_lossy(&window[url.clone()]).into_owned();
            let reference = Reference { url: text, position: self.window.position(url.start) };
            self.reference = Some(LastReference { reference, end: self.window.offset(url.end), tail: Vec::new() });
        }
        let Some(last) = &mut self.reference else { return };
        let behind = last.end.saturating_sub(self.window.offset(range.start));
        let start = range.start + usize::try_from(behind).unwrap_or(usize::MAX).min(range.len());
        let room = TAIL.saturating_sub(last.tail.len());
        last.tail.extend_from_slice(&window[start..range.end.min(start + room)]);
    }

    /// Ends the text.
    pub fn finish(mut self, run: &mut Run<'_>) -> TextFacts {
        self.flush(run);
        if self.searched {
            run.facts.searched_texts += 1;
        }
        let counts = |last: &LastReference| last.tail.len() < TAIL && locate::nothing_follows(&last.tail);
        TextFacts {
            bytes: self.bytes,
            lines: self.lines.map_or(0, |lines| lines.lines()),
            fingerprint: self.print.and_then(Fingerprinter::finish),
            reference: self.reference.filter(counts).map(|last| last.reference),
            map: None,
            no_map: Vec::new(),
            sign: self.head.and_then(|head| head.sign()).map(Box::new),
        }
    }
}

impl Inline {
    /// Begins an inline map below a text at this place; `None` when that is too deep.
    fn begin(at: At, depth: usize, position: Position, base64: bool, run: &mut Run<'_>) -> Option<Self> {
        if depth >= run.budget.limits.depth {
            let reason = "Maps inside maps, deeper than the limit allows, were not read.".to_owned();
            run.facts.add_unchecked(Some(at), reason, None);
            return None;
        }
        let document = Document::new(at, depth + 1, Some(position), run);
        Some(Inline { decoder: Decoder::new(base64), document, decoded: Vec::new() })
    }

    /// Decodes what it can of `bytes`; returns how many those were, fewer than all when the map ended.
    fn push(&mut self, bytes: &[u8], run: &mut Run<'_>) -> usize {
        let taken = self.decoder.push(bytes, &mut self.decoded);
        self.hand_on(run);
        taken
    }

    fn hand_on(&mut self, run: &mut Run<'_>) {
        self.document.push(&self.decoded, run);
        self.decoded.clear();
    }

    fn finish(mut self, run: &mut Run<'_>) {
        self.decoder.finish(&mut self.decoded);
        self.hand_on(run);
        self.document.finish(run);
    }
}
