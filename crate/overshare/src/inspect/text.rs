//! One text as it streams by: counted, compared, searched, and looked through for inline maps. Knows nothing of what
//! the text is.

use std::ops::Range;

use sha2::{Digest, Sha256};

use crate::{
    detect::{self, Packing},
    sourcemap::{
        Head, header,
        locate::{self, DataUrl, Seen},
    },
    text::{Fingerprinter, LineCount, Position, Window},
};

use super::{
    At, Run,
    facts::{Reference, Standing, TextFacts},
    generated::{Generated, shows_identifiers},
    inline::Inline,
    references::References,
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
    /// Its SHA-256; only of recovered sources, when asked for.
    hash: Option<Sha256>,
    /// Until it is known that nothing is to be compared with this text.
    print: Option<Fingerprinter>,
    window: Window,
    generated: Generated,
    /// Whether it is published script, whose identifiers anybody can read.
    shows: bool,
    searched: bool,
    /// Whether only credentials in it are of interest.
    packed: bool,
    /// Up to here in the whole text, what begins packed has been looked at.
    packed_before: u64,
    inline: Option<Box<Inline>>,
    /// Up to here in the whole text, no inline map is found that stands by itself.
    no_data_before: u64,
    references: References,
    /// Whether it is a page, which has scripts; known once its beginning has been seen.
    markup: Option<bool>,
    /// Whether it holds headers of HTTP, or sets them.
    headers: bool,
}

impl Text {
    /// A text at this place, so many levels down, with this path; with `fixed`, one that is only a part of the text there.
    pub fn new(at: At, depth: usize, fixed: Option<Position>, path: Option<&str>, run: &Run<'_>) -> Self {
        let is_source = matches!(at, At::Source { .. });
        Text {
            at,
            depth,
            fixed,
            bytes: 0,
            lines: is_source.then(LineCount::default),
            head: is_source.then(Head::default),
            hash: (is_source && fixed.is_none() && run.hash).then(Sha256::new),
            print: fixed.is_none().then(Fingerprinter::default),
            window: Window::default(),
            generated: if run.judges { Generated::new(at, path) } else { Generated::default() },
            shows: run.judges && !is_source && path.is_some_and(shows_identifiers),
            searched: false,
            packed: false,
            packed_before: 0,
            inline: None,
            no_data_before: 0,
            references: References::default(),
            markup: None,
            headers: false,
        }
    }

    /// Says that only credentials in it are of interest: it is what a part of another text stands for.
    pub fn with_credentials_alone(mut self) -> Self {
        self.packed = true;
        self
    }

    /// Says that it holds headers of HTTP, or sets them.
    pub fn with_headers(&mut self) {
        self.headers = true;
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
                let to = self.search(to, false, run);
                self.generated.follow(&self.window, to, run.budget);
                self.window.searched(to);
            }
        }
    }

    /// Takes a piece that is not to be searched, because it is searched in another form.
    pub fn pass(&mut self, piece: &[u8], run: &mut Run<'_>) {
        self.count(piece, run);
        self.print = None;
        self.generated.forget(run.budget);
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
        if let Some(hash) = &mut self.hash {
            hash.update(piece);
        }
        if let Some(head) = &mut self.head {
            head.push(piece);
        }
        run.captured(self.at, piece);
    }

    /// Searches all that the window holds as if the text ended there.
    fn flush(&mut self, run: &mut Run<'_>) {
        let end = self.window.bytes().len();
        self.search(end, true, run);
        if let Some(inline) = self.inline.take() {
            inline.finish(run);
        }
    }

    /// Searches what the window holds before `to`, and decodes the inline maps in it; returns how far that came. With
    /// `last`, nothing follows.
    fn search(&mut self, to: usize, last: bool, run: &mut Run<'_>) -> usize {
        let mut from = self.window.from();
        loop {
            if let Some(inline) = self.inline.take() {
                from = self.decode(inline, from, last, run);
                if self.inline.is_some() {
                    return from;
                }
            }
            if from >= to {
                return from;
            }
            let url = self.data_url(from..to);
            let end = url.as_ref().map_or(to, |url| url.body.min(self.window.bytes().len()));
            let packed = self.packed_text(from..end, run);
            let (end, url) = packed.map_or((end, url), |(start, _)| (start, None));
            let url = self.refer(from..end).or(url);
            let end = url.as_ref().map_or(end, |url| url.body.min(self.window.bytes().len()));
            self.generated.look(&self.window, end);
            self.show(from..end, run);
            if run.is_searching() {
                self.detect(from..end, run);
            }
            from = end;
            match (url, packed) {
                (Some(url), _) => self.begin_inline(&url, run),
                (None, Some(packed)) => self.begin_packed(packed, run),
                (None, None) => {}
            }
        }
    }

    #[inline(never)]
    fn begin_inline(&mut self, url: &DataUrl, run: &mut Run<'_>) {
        let position = self.fixed.unwrap_or_else(|| self.window.position(url.start));
        self.generated.begin_inline(self.window.bytes(), url.start, position);
        self.inline = Inline::begin(self.at, self.depth, position, url.base64, run).map(Box::new);
    }

    /// Where packed text begins that is too long to be looked at as a whole.
    fn packed_text(&self, range: Range<usize>, run: &Run<'_>) -> Option<(usize, Packing)> {
        let known = usize::try_from(self.packed_before.saturating_sub(self.window.offset(0))).unwrap_or(usize::MAX);
        let range = range.start.max(known).min(range.end)..range.end;
        run.is_searching().then(|| detect::long_text(self.window.bytes(), &range))?
    }

    #[inline(never)]
    fn begin_packed(&mut self, (start, packing): (usize, Packing), run: &mut Run<'_>) {
        let position = self.fixed.unwrap_or_else(|| self.window.position(start));
        let offset = self.window.offset(start);
        self.packed_before = offset + 1;
        self.inline = Inline::begin_text((self.at, self.depth, position), (offset, packing), run).map(Box::new);
    }

    /// What was found in the packed text that ends there is hidden with all of it.
    fn end_packed(&self, start: u64, end: usize, before: u64, run: &mut Run<'_>) {
        if let Some(capture) = run.capture.as_mut().filter(|_| run.hits > before && self.fixed.is_none()) {
            capture.hide(self.at, Some(start..self.window.offset(end)), &[]);
        }
    }

    /// Decodes an inline map as far as the window holds it; returns how far that came. It stays begun where it goes on.
    #[inline(never)]
    fn decode(&mut self, mut inline: Box<Inline>, from: usize, last: bool, run: &mut Run<'_>) -> usize {
        let end = from + inline.push(&self.window.bytes()[from..], last, run);
        match inline.has_ended() {
            true => match inline.finish(run) {
                Some((start, before)) => self.end_packed(start, end, before, run),
                None => self.generated.end_inline(self.window.offset(end)),
            },
            false => self.inline = Some(inline),
        }
        end
    }

    /// The next inline map that stands by itself. Where there is none is looked at once, however many others there are.
    fn data_url(&mut self, range: Range<usize>) -> Option<DataUrl> {
        let start = self.window.offset(0);
        let known = usize::try_from(self.no_data_before.saturating_sub(start)).unwrap_or(usize::MAX);
        let url = locate::data_url(self.window.bytes(), range.start.max(known).min(range.end)..range.end);
        self.no_data_before = self.window.offset(url.as_ref().map_or(range.end, |url| url.start));
        url
    }

    /// Takes the identifiers of published script; a script without an ending says what runs it.
    fn show(&mut self, range: Range<usize>, run: &mut Run<'_>) {
        let (text, is_entry) = (self.window.bytes(), matches!(self.at, At::Entry(_)) && self.fixed.is_none());
        let begins = self.window.offset(range.start) == 0 && text.starts_with(b"#!");
        self.shows |= run.judges && is_entry && begins;
        if self.shows {
            run.facts.shown.add(text, range);
        }
    }

    #[inline(never)]
    fn detect(&mut self, range: Range<usize>, run: &mut Run<'_>) {
        run.facts.searched_bytes += range.len() as u64;
        self.searched = true;
        let (at, fixed, packed, window, own) = (self.at, self.fixed, self.packed, &self.window, run.own);
        let offset = fixed.is_none().then(|| window.offset(0));
        // Texts that are read again have told it before.
        let tells = run.judges && !packed;
        let mut inventory = std::mem::take(&mut run.facts.inventory);
        let mut take = |rule, hit: detect::Hit| {
            let position = fixed.unwrap_or_else(|| window.position(hit.at));
            run.found(rule, hit, window.bytes(), offset, (at, position));
        };
        let mut found = |rule: usize, hit| {
            if !packed || detect::RULES[rule].class.is_credential() {
                take(rule, hit);
            }
        };
        if tells {
            detect::survey(window.bytes(), range.clone(), &mut found, |trace| {
                let position = || fixed.unwrap_or_else(|| window.position(trace.at));
                inventory.add(&trace, at, position);
            });
        } else {
            detect::scan(window.bytes(), range.clone(), &mut found);
        }
        if let Some(own) = own {
            own.scan(window.bytes(), range, &mut take);
        }
        run.facts.inventory = inventory;
    }

    /// Takes the references to maps in a part of the window, up to the first that is an inline map itself.
    fn refer(&mut self, range: Range<usize>) -> Option<DataUrl> {
        let (window, start) = (self.window.bytes(), self.window.offset(0));
        let markup = *self.markup.get_or_insert_with(|| {
            self.headers |= header::begins_response(&window[range.start..]);
            is_markup(&window[range.start..])
        });
        if self.headers {
            self.refer_in_headers(range.clone());
        }
        let mut seen = Seen::default();
        let mut from = range.start;
        loop {
            let next = locate::addresses(self.window.bytes(), from..range.end).next();
            let Some(at) = next else { break };
            let data = self.refer_at(at, &mut seen, markup);
            if data.is_some() {
                return data;
            }
            from = at;
        }
        self.references.follow(self.window.bytes(), start, range.end);
        None
    }

    /// Takes the addresses of maps in headers of HTTP.
    #[inline(never)]
    fn refer_in_headers(&mut self, range: Range<usize>) {
        let window = self.window.bytes();
        for url in header::addresses(window, range) {
            let position = Some(self.window.position(url.start));
            let url = String::from_utf8_lossy(&window[url]).into_owned();
            self.references.add(Reference { url, position, standing: Standing::Header });
        }
    }

    /// Takes the reference of which the address begins here; returns the inline map that it is itself.
    #[inline(never)]
    fn refer_at(&mut self, at: usize, seen: &mut Seen, markup: bool) -> Option<DataUrl> {
        let window = self.window.bytes();
        let data = locate::data_address(window, at);
        let Some(found) = locate::annotation(window, at, seen) else { return data };
        self.references.follow(window, self.window.offset(0), at);
        let url = &window[found.url.clone()];
        let is_file = !url.is_empty() && !locate::is_data(url);
        let reference = is_file.then(|| Reference {
            url: String::from_utf8_lossy(url).into_owned(),
            position: Some(self.window.position(found.url.start)),
            standing: if found.alone { Standing::Passed } else { Standing::Mentioned },
        });
        if is_file {
            self.generated.forget_inline();
        }
        self.references.take(&found, reference, self.window.offset(found.end), markup);
        data
    }

    /// Ends the text.
    #[inline(never)]
    pub fn finish(mut self, run: &mut Run<'_>) -> TextFacts {
        self.flush(run);
        if self.searched {
            run.facts.searched_texts += 1;
        }
        let (mut references, dropped) = self.references.finish();
        if dropped > 0 {
            let reason = format!("More references to source maps than are followed: {dropped} are not listed.");
            run.facts.add_unchecked(Some(self.at), reason, None);
        }
        // Of a recovered source, only what counts is of interest.
        let is_entry = matches!(self.at, At::Entry(_));
        let counts =
            |reference: &Reference| is_entry || matches!(reference.standing, Standing::Counts | Standing::CountsAsLine);
        references.retain(counts);
        let (layout, inline) = self.generated.finish(&self.window, !references.is_empty(), run.budget);
        TextFacts {
            bytes: self.bytes,
            lines: self.lines.as_ref().map_or(0, LineCount::lines),
            sha256: self.hash.map(|hash| hash.finalize().into()),
            fingerprint: self.print.and_then(Fingerprinter::finish),
            references,
            map: None,
            no_map: Vec::new(),
            last_line: self.lines.as_ref().map_or(0, LineCount::last_index),
            layout,
            inline,
            sign: self.head.and_then(|head| head.sign()).map(Box::new),
        }
    }
}

/// Whether a text is a page, or has the form of one: it begins with a tag.
fn is_markup(text: &[u8]) -> bool {
    text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text).trim_ascii_start().starts_with(b"<")
}
