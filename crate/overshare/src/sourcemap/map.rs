//! One source map as it streams by (ECMA-426, "Source map format"): paths and texts of its sources, and what is wrong
//! with it. A broken field costs that field and not the map. Nothing is held but the paths and 64 KiB of text.

use super::{
    json::{Handler, Scanner, Token},
    mappings::Mappings,
};

/// Takes what a map holds.
pub trait MapSink {
    /// The text of the source with this index begins.
    fn text_begin(&mut self, index: usize);
    /// Its next piece.
    fn text(&mut self, piece: &[u8]);
    /// It ends.
    fn text_end(&mut self);
    /// Bytes of the map's own that are text like any other: everything that the next method does not get.
    fn rest(&mut self, raw: &[u8]);
    /// Bytes of the map's own that came, decoded, through the methods above, or are no text: mappings and names.
    fn claimed(&mut self, raw: &[u8]);
}

/// What a map turned out to be.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Whether it is a source map at all.
    pub is_map: bool,
    /// Whether it is an index map.
    pub is_index: bool,
    /// Why decoding it by ECMA-426 throws or may report an error.
    pub problems: Vec<String>,
    /// The file that it says it belongs to.
    pub file: Option<String>,
    /// The items of all `sources` lists, each with the `sourceRoot` that stands before it.
    pub sources: Vec<Named>,
}

/// One item of a `sources` list.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Named {
    /// The item; `None` for null and for what is no string.
    pub path: Option<String>,
    /// The map's or section's `sourceRoot`.
    pub root: Option<String>,
}

/// Reads one source map.
pub struct MapReader {
    scanner: Scanner,
    state: MapState,
    start: Start,
}

/// How far the beginning has been passed: some servers put `)]}'` and a line end before a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Start {
    Mark(usize),
    Prefix(usize),
    PrefixLine,
    Json,
    /// It does not begin like a map.
    NoMap,
}

const MARK: &[u8] = b"\xEF\xBB\xBF";
const PREFIX: &[u8] = b")]}'";

impl MapReader {
    /// A reader for maps whose paths are at most so many bytes long.
    pub fn new(path_bytes: usize) -> Self {
        let state = MapState { path_bytes, ..MapState::default() };
        MapReader { scanner: Scanner::default(), state, start: Start::Mark(0) }
    }

    /// Reads the next piece.
    pub fn push(&mut self, bytes: &[u8], sink: &mut impl MapSink) {
        let began = self.begin(bytes);
        if began > 0 || self.start == Start::NoMap {
            let end = if self.start == Start::NoMap { bytes.len() } else { began };
            sink.rest(&bytes[..end]);
        }
        if self.start == Start::NoMap || began == bytes.len() {
            return;
        }
        let bytes = &bytes[began..];
        let mut run = Run { state: &mut self.state, sink, bytes, forwarded: 0 };
        self.scanner.push(bytes, &mut run);
        run.flush();
    }

    /// Whether what was pushed so far can still be a map.
    pub fn may_be_map(&self) -> bool {
        self.start != Start::NoMap
    }

    /// Passes what may stand before the map; returns how many bytes that were.
    fn begin(&mut self, bytes: &[u8]) -> usize {
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            self.start = match self.start {
                Start::Mark(matched) if MARK.get(matched) == Some(&byte) => Start::Mark(matched + 1),
                Start::Mark(_) | Start::Prefix(0) if byte.is_ascii_whitespace() => Start::Prefix(0),
                Start::Mark(_) | Start::Prefix(0) if byte == b'{' => Start::Json,
                Start::Mark(_) if byte == PREFIX[0] => Start::Prefix(1),
                Start::Prefix(matched) if PREFIX.get(matched) == Some(&byte) => match matched + 1 == PREFIX.len() {
                    true => Start::PrefixLine,
                    false => Start::Prefix(matched + 1),
                },
                Start::PrefixLine if byte == b'\n' => Start::Prefix(0),
                Start::PrefixLine if byte == b'{' => Start::Json,
                Start::PrefixLine => Start::PrefixLine,
                Start::Json | Start::NoMap => return at,
                _ => Start::NoMap,
            };
            if matches!(self.start, Start::Json | Start::NoMap) {
                return at;
            }
            at += 1;
        }
        at
    }

    /// Ends the text and says what it was.
    pub fn finish(mut self, sink: &mut impl MapSink) -> Summary {
        if self.start != Start::Json {
            return Summary::default();
        }
        let mut run = Run { state: &mut self.state, sink, bytes: &[], forwarded: 0 };
        self.scanner.finish(&mut run);
        run.end();
        let mut summary = self.state.finish();
        if let Some(error) = self.scanner.error() {
            summary.problems.insert(0, format!("Not JSON: {} (at byte {}).", error.what, error.offset));
        }
        summary
    }
}

/// Which part of a map a container is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Frame {
    /// A map, or a section's map.
    Map,
    Sections,
    Section,
    Sources,
    Contents,
    Names,
    IgnoreList,
    Offset,
    Other,
}

/// The members of a map that mean something here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Version,
    File,
    SourceRoot,
    Sources,
    Contents,
    Names,
    Mappings,
    IgnoreList,
    Sections,
    Offset,
    Map,
    Other,
}

/// What is being made of a string value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    File,
    SourceRoot,
    Source,
    Content,
    Mappings { claimed: bool },
    Name,
    Nothing,
}

#[derive(Default)]
struct MapState {
    path_bytes: usize,
    frames: Vec<Frame>,
    key: Option<Key>,
    using: Option<Use>,
    held: Vec<u8>,
    /// Levels of containers below the last frame that is followed.
    below: usize,
    summary: Summary,
    level: Level,
    /// The index map's own level, while a section's map is read.
    outer: Option<Level>,
    saw_version: bool,
    saw_sections: bool,
    saw_section: bool,
    saw_sources: bool,
    saw_mappings: bool,
    saw_contents: bool,
    text_open: bool,
    /// Whether the text ended too early, so that what is missing may have been there.
    cut: bool,
}

/// What is known of the map, or the section's map, that is being read.
#[derive(Default)]
struct Level {
    /// Index of its first source among all.
    base: usize,
    sources: usize,
    contents: usize,
    names: usize,
    root: Option<String>,
    version: bool,
    list: bool,
    mappings: Option<Mappings>,
    ignored: f64,
}

/// The scanner's handler: the state, the sink, and how much of the piece has been passed on.
struct Run<'a, S> {
    state: &'a mut MapState,
    sink: &'a mut S,
    bytes: &'a [u8],
    forwarded: usize,
}

/// Decoded text that is handed on at once.
const TEXT: usize = 64 << 10;

impl<S: MapSink> Handler for Run<'_, S> {
    fn token(&mut self, token: Token<'_>, at: usize) {
        match token {
            Token::Text(piece) => self.text(piece),
            Token::TextBegin => self.text_begin(at),
            Token::TextEnd => self.text_end(at),
            Token::Key(key) => {
                if self.state.below == 0 {
                    self.state.key = Some(key_of(key));
                }
            }
            Token::ObjectBegin => self.state.open(true),
            Token::ArrayBegin => self.state.open(false),
            Token::ObjectEnd | Token::ArrayEnd => self.state.close(),
            Token::Scalar(scalar) => self.state.scalar(scalar),
        }
    }
}

impl<S: MapSink> Run<'_, S> {
    /// Whether the string that is being read is passed on decoded, or not at all.
    fn claims(&self) -> bool {
        matches!(self.state.using, Some(Use::Content | Use::Name | Use::Mappings { claimed: true }))
    }

    /// Passes the raw bytes on up to `at`.
    fn forward(&mut self, at: usize) {
        let raw = &self.bytes[self.forwarded..at];
        self.forwarded = at;
        match raw {
            [] => {}
            _ if self.claims() => self.sink.claimed(raw),
            _ => self.sink.rest(raw),
        }
    }

    fn flush(&mut self) {
        self.forward(self.bytes.len());
    }

    fn text_begin(&mut self, at: usize) {
        self.forward(at);
        self.state.held.clear();
        let using = self.state.use_of_text();
        self.state.using = Some(using);
        if using == Use::Content {
            self.state.text_open = true;
            self.sink.text_begin(self.state.level.base + self.state.level.contents);
        }
    }

    fn text(&mut self, piece: &[u8]) {
        match self.state.using {
            Some(Use::Content) => {
                if self.state.held.len() + piece.len() > TEXT {
                    self.sink.text(&self.state.held);
                    self.state.held.clear();
                }
                match piece.len() > TEXT {
                    true => self.sink.text(piece),
                    false => self.state.held.extend_from_slice(piece),
                }
            }
            Some(Use::Mappings { .. }) => {
                if let Some(mappings) = &mut self.state.level.mappings {
                    mappings.push(piece);
                }
            }
            Some(Use::Source | Use::File | Use::SourceRoot) => {
                let room = self.state.path_bytes.saturating_sub(self.state.held.len());
                self.state.held.extend_from_slice(&piece[..piece.len().min(room)]);
            }
            _ => {}
        }
    }

    fn text_end(&mut self, at: usize) {
        // The closing quote belongs to the map.
        self.forward(at.saturating_sub(1).max(self.forwarded));
        if self.state.using == Some(Use::Content) {
            self.end_content();
        }
        self.state.end_text();
        self.state.using = None;
    }

    fn end_content(&mut self) {
        if !self.state.held.is_empty() {
            self.sink.text(&self.state.held);
        }
        self.sink.text_end();
        self.state.text_open = false;
    }

    /// Ends a text that the end of the map cut off.
    fn end(&mut self) {
        if self.state.text_open {
            self.end_content();
            self.state.level.contents += 1;
        }
    }
}

impl MapState {
    fn frame(&self) -> Option<Frame> {
        (self.below == 0).then(|| self.frames.last().copied()).flatten()
    }

    fn problem(&mut self, text: &str) {
        if !self.summary.problems.iter().any(|problem| problem == text) {
            self.summary.problems.push(text.to_owned());
        }
    }

    /// A member that must be there is not, unless it is there and of a wrong type.
    fn missing(&mut self, key: &str) {
        let wrong = format!("`{key}` is no ");
        if !self.cut && !self.summary.problems.iter().any(|problem| problem.starts_with(&wrong)) {
            self.problem(&format!("`{key}` is missing."));
        }
    }

    /// A container begins.
    fn open(&mut self, object: bool) {
        let frame = match (self.frame(), self.key, object) {
            (None, _, true) if self.frames.is_empty() => Frame::Map,
            (Some(Frame::Map), Some(Key::Sources), false) => Frame::Sources,
            (Some(Frame::Map), Some(Key::Contents), false) => Frame::Contents,
            (Some(Frame::Map), Some(Key::Names), false) => Frame::Names,
            (Some(Frame::Map), Some(Key::IgnoreList), false) => Frame::IgnoreList,
            (Some(Frame::Map), Some(Key::Sections), false) if self.frames.len() == 1 => Frame::Sections,
            (Some(Frame::Sections), _, true) => Frame::Section,
            (Some(Frame::Section), Some(Key::Map), true) => Frame::Map,
            (Some(Frame::Section), Some(Key::Offset), true) => Frame::Offset,
            (Some(frame), key, _) => {
                self.wrong_type(frame, key);
                Frame::Other
            }
            (None, ..) => {
                self.below += 1;
                return;
            }
        };
        self.enter(frame);
    }

    fn enter(&mut self, frame: Frame) {
        if frame == Frame::Other {
            self.below += 1;
            return;
        }
        match frame {
            Frame::Map => {
                let level = Level { base: self.summary.sources.len(), ..Level::default() };
                let outer = std::mem::replace(&mut self.level, level);
                self.saw_section |= !self.frames.is_empty();
                self.outer = (!self.frames.is_empty()).then_some(outer);
            }
            Frame::Sources => {
                (self.level.list, self.saw_sources) = (true, true);
            }
            Frame::Contents => self.level.contents = 0,
            Frame::Sections => self.saw_sections = true,
            Frame::Offset => self.saw_section = true,
            _ => {}
        }
        self.frames.push(frame);
    }

    /// A container ends.
    fn close(&mut self) {
        if self.below > 0 {
            self.below -= 1;
            // The value of a list item has ended, whatever it was.
            return;
        }
        if self.frames.pop() == Some(Frame::Map) {
            self.end_level();
        }
    }

    /// A member or an item of a type that it must not have; a null counts for less.
    fn wrong_type(&mut self, frame: Frame, key: Option<Key>) {
        match (frame, key) {
            (Frame::Sources, _) => {
                self.problem("An item of `sources` is neither a string nor null.");
                self.add_source(None);
            }
            (Frame::Contents, _) => {
                self.problem("An item of `sourcesContent` is neither a string nor null.");
                self.level.contents += 1;
            }
            (Frame::Names, _) => {
                self.problem("An item of `names` is no string.");
                self.level.names += 1;
            }
            (Frame::IgnoreList, _) => self.problem("An item of `ignoreList` is no number."),
            (Frame::Sections, _) => self.problem("An item of `sections` is no object."),
            (Frame::Section, Some(Key::Map)) => self.problem("A section's `map` is no object."),
            (Frame::Section, Some(Key::Offset)) => self.problem("A section's `offset` is no object."),
            (Frame::Map, Some(key)) => {
                if let Some(text) = wrong_member(key) {
                    self.problem(text);
                }
            }
            _ => {}
        }
    }

    fn add_source(&mut self, path: Option<String>) {
        let at = self.level.base + self.level.sources;
        if self.summary.sources.len() <= at {
            self.summary.sources.resize(at + 1, Named::default());
        }
        self.summary.sources[at].path = path;
        self.level.sources += 1;
    }

    /// What the string that begins now is for.
    fn use_of_text(&mut self) -> Use {
        match (self.frame(), self.key) {
            (Some(Frame::Map), Some(Key::File)) => Use::File,
            (Some(Frame::Map), Some(Key::SourceRoot)) => Use::SourceRoot,
            (Some(Frame::Map), Some(Key::Mappings)) => {
                self.level.mappings = Some(Mappings::default());
                self.saw_mappings = true;
                // Before anything else speaks for a map, this may be any JSON, and its text is read like any other.
                Use::Mappings { claimed: self.saw_version || self.saw_sources || self.saw_sections }
            }
            (Some(Frame::Sources), _) => Use::Source,
            (Some(Frame::Contents), _) => Use::Content,
            (Some(Frame::Names), _) if self.saw_version || self.saw_sources => Use::Name,
            (Some(frame), key) => {
                self.wrong_type(frame, key);
                Use::Nothing
            }
            (None, _) => Use::Nothing,
        }
    }

    fn end_text(&mut self) {
        let held = |state: &MapState| String::from_utf8_lossy(&state.held).into_owned();
        match self.using {
            Some(Use::File) => self.summary.file = Some(held(self)),
            Some(Use::SourceRoot) => self.level.root = Some(held(self)),
            Some(Use::Source) => {
                if self.held.len() >= self.path_bytes {
                    self.problem("A path in `sources` is longer than the limit and was cut.");
                }
                self.add_source(Some(held(self)));
            }
            Some(Use::Content) => {
                self.level.contents += 1;
                self.saw_contents = true;
            }
            Some(Use::Name) => self.level.names += 1,
            _ => {}
        }
    }

    fn scalar(&mut self, scalar: &[u8]) {
        let Some(frame) = self.frame() else { return };
        match (frame, self.key) {
            (Frame::Map, Some(Key::Version)) => {
                (self.level.version, self.saw_version) = (true, true);
                if scalar != b"3" {
                    self.problem("`version` is not 3.");
                }
            }
            (Frame::Sources, _) if scalar == b"null" => self.add_source(None),
            (Frame::Contents, _) if scalar == b"null" => self.level.contents += 1,
            (Frame::IgnoreList, _) => self.ignored(scalar),
            (Frame::Offset, _) => {}
            (frame, key) => self.wrong_type(frame, key),
        }
    }

    fn ignored(&mut self, scalar: &[u8]) {
        let number = std::str::from_utf8(scalar).ok().and_then(|text| text.parse::<f64>().ok());
        match number.filter(|number| *number >= 0.0 && number.fract() == 0.0) {
            Some(number) => self.level.ignored = self.level.ignored.max(number + 1.0),
            None => self.problem("An item of `ignoreList` is no index."),
        }
    }

    /// A map, or a section's map, has ended.
    fn end_level(&mut self) {
        let level = std::mem::take(&mut self.level);
        if let Some(outer) = self.outer.take() {
            let base = if outer.sources == 0 { self.summary.sources.len() } else { outer.base };
            self.level = Level { base, ..outer };
        }
        let in_section = !self.frames.is_empty();
        if !level.version {
            self.missing("version");
        }
        if in_section || !self.saw_sections {
            match level.mappings {
                None => self.missing("mappings"),
                Some(mappings) => {
                    if let Some(what) = mappings.finish(level.sources, level.names) {
                        self.problem(&format!("{what}."));
                    }
                }
            }
            if !level.list {
                self.missing("sources");
            }
        }
        if level.ignored > level.sources as f64 {
            self.problem("`ignoreList` points at a source that is not listed.");
        }
        if level.contents > level.sources {
            self.problem("`sourcesContent` is longer than `sources`.");
            let all = level.base + level.contents;
            self.summary.sources.resize(all.max(self.summary.sources.len()), Named::default());
        }
        for source in &mut self.summary.sources[level.base..] {
            source.root.clone_from(&level.root);
        }
    }

    fn finish(mut self) -> Summary {
        // What the end cut off ends here, the innermost first.
        self.below = 0;
        self.cut = !self.frames.is_empty();
        while let Some(frame) = self.frames.pop() {
            if frame == Frame::Map {
                self.end_level();
            }
        }
        // Ordinary JSON may well have a list that it calls `sections`.
        self.summary.is_index = self.saw_sections && (self.saw_version || self.saw_section);
        self.summary.is_map = self.summary.is_index || self.saw_contents || self.saw_sources && self.saw_mappings;
        self.summary
    }
}

fn key_of(key: &[u8]) -> Key {
    match key {
        b"version" => Key::Version,
        b"file" => Key::File,
        b"sourceRoot" => Key::SourceRoot,
        b"sources" => Key::Sources,
        b"sourcesContent" => Key::Contents,
        b"names" => Key::Names,
        b"mappings" => Key::Mappings,
        b"ignoreList" | b"x_google_ignoreList" => Key::IgnoreList,
        b"sections" => Key::Sections,
        b"offset" => Key::Offset,
        b"map" => Key::Map,
        _ => Key::Other,
    }
}

/// The problem with a map's member that is of another type than it should be.
fn wrong_member(key: Key) -> Option<&'static str> {
    Some(match key {
        Key::Version => "`version` is no number.",
        Key::File => "`file` is no string.",
        Key::SourceRoot => "`sourceRoot` is no string.",
        Key::Sources => "`sources` is no list.",
        Key::Contents => "`sourcesContent` is no list.",
        Key::Names => "`names` is no list.",
        Key::Mappings => "`mappings` is no string.",
        Key::IgnoreList => "`ignoreList` is no list.",
        Key::Sections => "`sections` is no list.",
        Key::Offset | Key::Map | Key::Other => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Log {
        texts: Vec<(usize, String)>,
        rest: Vec<u8>,
        all: Vec<u8>,
    }

    impl MapSink for Log {
        fn text_begin(&mut self, index: usize) {
            self.texts.push((index, String::new()));
        }
        fn text(&mut self, piece: &[u8]) {
            if let Some((_, text)) = self.texts.last_mut() {
                text.push_str(&String::from_utf8_lossy(piece));
            }
        }
        fn text_end(&mut self) {}
        fn rest(&mut self, raw: &[u8]) {
            self.rest.extend_from_slice(raw);
            self.all.extend_from_slice(raw);
        }
        fn claimed(&mut self, raw: &[u8]) {
            self.all.extend_from_slice(raw);
        }
    }

    fn read(text: &str, size: usize) -> (Summary, Log) {
        let (mut reader, mut log) = (MapReader::new(1 << 16), Log::default());
        text.as_bytes().chunks(size).for_each(|piece| reader.push(piece, &mut log));
        let summary = reader.finish(&mut log);
        (summary, log)
    }

    fn paths(summary: &Summary) -> Vec<Option<&str>> {
        summary.sources.iter().map(|source| source.path.as_deref()).collect()
    }

    const PLAIN: &str = r#"{"version":3,"file":"a.js","sourceRoot":"r","sources":["a.ts",null],"sourcesContent":["let \"a\";\n",null],"names":["n"],"mappings":"AAAA"}"#;

    #[test]
    fn a_plain_map_is_read_the_same_whatever_the_pieces() {
        for size in [1, 7, 65_536] {
            let (summary, log) = read(PLAIN, size);
            assert!(summary.is_map && !summary.is_index, "pieces of {size}");
            assert_eq!(summary.problems, [""; 0], "pieces of {size}");
            assert_eq!(paths(&summary), [Some("a.ts"), None]);
            assert_eq!(summary.sources[0].root.as_deref(), Some("r"));
            assert_eq!(summary.file.as_deref(), Some("a.js"));
            assert_eq!(log.texts, [(0, "let \"a\";\n".to_owned())]);
            assert_eq!(log.all, PLAIN.as_bytes(), "every byte is passed on once");
            let rest = String::from_utf8_lossy(&log.rest);
            assert!(rest.contains("a.ts") && !rest.contains("let") && !rest.contains("AAAA"), "{rest}");
        }
    }

    #[test]
    fn what_may_stand_before_a_map_is_passed() {
        for before in ["\u{feff}", ")]}'\n", ")]}', more\n", "\u{feff}\n ", ")]}'"] {
            for size in [1, 64] {
                let text = format!("{before}{PLAIN}");
                let (summary, log) = read(&text, size);
                assert!(summary.is_map && log.texts.len() == 1, "{before:?} in pieces of {size}");
                assert_eq!(log.all, text.as_bytes());
            }
        }
    }

    #[test]
    fn every_order_of_members_gives_the_same() {
        let text = r#"{"sourcesContent":["x","y"],"mappings":"AAAA","sources":["a","b"],"sourceRoot":"r","version":3}"#;
        let (summary, log) = read(text, 64);
        assert_eq!(summary.problems, [""; 0]);
        assert_eq!(paths(&summary), [Some("a"), Some("b")]);
        assert_eq!(log.texts, [(0, "x".into()), (1, "y".into())]);
    }

    #[test]
    fn sections_are_read_one_after_the_other() {
        let text = r#"{"version":3,"sections":[
            {"offset":{"line":0,"column":0},"map":{"version":3,"sources":["a"],"sourcesContent":["1"],"mappings":"","sourceRoot":"x"}},
            {"offset":{"line":9,"column":0},"map":7},
            {"map":{"version":3,"sources":["b","c"],"sourcesContent":["2","3"],"mappings":""},"offset":{"line":10,"column":0}}]}"#;
        let (summary, log) = read(text, 7);
        assert!(summary.is_index);
        assert_eq!(summary.problems, ["A section's `map` is no object."]);
        assert_eq!(paths(&summary), [Some("a"), Some("b"), Some("c")]);
        assert_eq!(summary.sources[0].root.as_deref(), Some("x"));
        assert_eq!(summary.sources[1].root, None);
        assert_eq!(log.texts, [(0, "1".into()), (1, "2".into()), (2, "3".into())]);
    }

    #[test]
    fn a_broken_field_costs_that_field_only() {
        let cases = [
            (r#"{"version":"3","sources":["a"],"sourcesContent":["t"],"mappings":""}"#, "`version` is no number."),
            (r#"{"version":2,"sources":["a"],"sourcesContent":["t"],"mappings":""}"#, "`version` is not 3."),
            (r#"{"version":3,"sources":["a"],"sourcesContent":["t"],"mappings":7}"#, "`mappings` is no string."),
            (
                r#"{"version":3,"sources":["a"],"sourcesContent":["t"],"mappings":"!"}"#,
                "`mappings` holds a character that is no base64 digit.",
            ),
            (r#"{"version":3,"sources":["a"],"sourcesContent":["t"],"names":{},"mappings":""}"#, "`names` is no list."),
            (
                r#"{"version":3,"sources":["a",{"b":["c"]}],"sourcesContent":["t"],"mappings":""}"#,
                "An item of `sources` is neither a string nor null.",
            ),
            (r#"{"version":3,"sources":{"a":1},"sourcesContent":["t"],"mappings":""}"#, "`sources` is no list."),
            (r#"{"version":3,"sources":["a"],"sourcesContent":["t"],"mappings":"""#, "Not JSON"),
            (r#"{"version":3,"sources":["a"],"sourcesContent":["t"],"mappings":""} x"#, "Not JSON"),
            (
                r#"{"version":3,"sources":["a"],"sourcesContent":["t"],"mappings":"","ignoreList":[1]}"#,
                "`ignoreList` points",
            ),
        ];
        for (text, problem) in cases {
            let (summary, log) = read(text, 5);
            assert!(summary.is_map, "{text}");
            assert!(summary.problems.iter().any(|found| found.starts_with(problem)), "{text}: {:?}", summary.problems);
            assert_eq!(log.texts, [(0, "t".into())], "{text}");
        }
    }

    #[test]
    fn a_cut_map_gives_what_came_before() {
        let (summary, log) = read(&PLAIN[..PLAIN.find("\\n\"").expect("there")], 64);
        assert!(summary.problems[0].starts_with("Not JSON: the text ends too early"));
        assert_eq!(log.texts, [(0, "let \"a\";".into())]);
        assert_eq!(paths(&summary)[0], Some("a.ts"));
    }

    #[test]
    fn other_json_is_no_map_and_all_of_it_is_text() {
        for text in [
            r#"{"sections":["one",{"a":1}]}"#,
            r#"{"name":"x","sources":["a"],"files":["b"]}"#,
            r#"{"mappings":"secret","names":["b"]}"#,
            "[1]",
            "let a",
            "",
        ] {
            let (summary, log) = read(text, 3);
            assert!(!summary.is_map, "{text}");
            assert_eq!(log.rest, text.as_bytes(), "{text}");
        }
    }

    /// The `sourcemap` crate is the oracle for well-formed maps.
    #[test]
    fn sources_and_texts_are_those_of_another_reader() {
        let (summary, log) = read(PLAIN, 7);
        let other = sourcemap::SourceMap::from_slice(PLAIN.as_bytes()).expect("well-formed");
        assert_eq!(other.get_source_contents(0), Some(log.texts[0].1.as_str()));
        assert_eq!(other.get_source_count() as usize, summary.sources.len());
    }
}
