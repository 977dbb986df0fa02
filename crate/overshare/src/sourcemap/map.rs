//! One source map as it streams by (ECMA-426, "Source map format"): paths and texts of its sources, and what is wrong
//! with it. A broken field costs that field and not the map. Nothing is held but the paths and a little text.

use std::{ops::Range, rc::Rc};

use crate::{
    limits::Limits,
    text::json::{Handler, Scanner, Token},
};

use super::{
    members::{MapState, Use},
    runs::Positions,
    start::Start,
};

/// Takes what a map holds.
pub trait MapSink {
    /// The text of the source with this index begins; its path, as written, where that stands before.
    fn text_begin(&mut self, index: usize, path: Option<&str>);
    /// Its next piece.
    fn text(&mut self, piece: &[u8]);
    /// It ends.
    fn text_end(&mut self);
    /// The texts of these sources count no more: another list of texts takes their place, as with JSON.parse.
    fn passed_over(&mut self, sources: Range<usize>);
    /// A name of the original code: an item of a `names` list, that of a function map included.
    fn name(&mut self, name: &[u8]);
    /// Bytes of the map's own that are text like any other: everything that the next method does not get.
    fn rest(&mut self, raw: &[u8]);
    /// Bytes of the map's own that came, decoded, through the methods above, or are no text: mappings.
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
    /// The names of its members, in order; the first of them.
    pub members: Vec<String>,
    /// Its debug ID, as written.
    pub debug_id: Option<String>,
    /// The file that it says it belongs to.
    pub file: Option<String>,
    /// The items of all `sources` lists, each with the `sourceRoot` that stands before it; then what lists of texts and
    /// Metro's lists of modules hold beside those.
    pub sources: Vec<Named>,
    /// Where maps of sections lie that are only referred to, as written; the first of them.
    pub section_urls: Vec<String>,
    /// Addresses of such maps past those.
    pub unlisted_urls: u64,
    /// Bytes of what is called `mappings`, holds something else, and was not passed on as text.
    pub unsearched: u64,
    /// Sources past the limit.
    pub unlisted: u64,
    /// Paths that were cut at the limit.
    pub cut_paths: u64,
    /// Paths for which there was no room beside those of all maps.
    pub dropped_paths: u64,
    /// Whether maps lie deeper inside each other than they are followed.
    pub too_deep: bool,
    /// Which stretches of the generated code lead back to which source.
    pub positions: Positions,
}

/// One item of a `sources` list.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Named {
    /// The item; `None` for null and for what is no string.
    pub path: Option<String>,
    /// The map's or section's `sourceRoot`.
    pub root: Option<Rc<str>>,
    /// Whether the map's or section's `ignoreList` names it.
    pub ignored: bool,
}

/// Reads one source map.
pub struct MapReader {
    start: Start,
    /// Sources that are listed, and bytes of a path.
    room: (usize, usize),
    /// Once a map has begun: most texts are none.
    reading: Option<Box<Reading>>,
}

/// How far a map has been read.
struct Reading {
    scanner: Scanner,
    state: MapState,
}

impl MapReader {
    /// A reader that lists as many sources, with paths as long, as the limits allow.
    pub fn new(limits: &Limits) -> Self {
        MapReader { start: Start::default(), room: (limits.sources as usize, limits.path_bytes), reading: None }
    }

    /// Reads the next piece.
    pub fn push(&mut self, bytes: &[u8], sink: &mut impl MapSink) {
        let passed = self.start.pass(bytes);
        let (before, bytes) = if self.may_be_map() { bytes.split_at(passed) } else { (bytes, &[][..]) };
        if !before.is_empty() {
            sink.rest(before);
        }
        if !bytes.is_empty() {
            self.read(bytes, sink);
        }
    }

    #[inline(never)]
    fn read(&mut self, bytes: &[u8], sink: &mut impl MapSink) {
        let Reading { scanner, state } = &mut **self.reading.get_or_insert_with(|| {
            let (sources, path_bytes) = self.room;
            Box::new(Reading { scanner: Scanner::default(), state: MapState::new(sources, path_bytes) })
        });
        let mut run = Run { state, sink, bytes, forwarded: 0 };
        scanner.push(bytes, &mut run);
        run.flush();
    }

    /// Whether what was pushed so far can still be a map.
    pub fn may_be_map(&self) -> bool {
        self.start.may_be_map()
    }

    /// Bytes of the table of positions that it makes.
    pub fn held(&self) -> u64 {
        self.reading.as_ref().map_or(0, |reading| reading.state.held_positions())
    }

    /// Lets go of that table: there is no room for it.
    pub fn forget_positions(&mut self) {
        self.reading.iter_mut().for_each(|reading| reading.state.forget_positions());
    }

    /// Ends the text and says what it was.
    pub fn finish(self, sink: &mut impl MapSink) -> Summary {
        self.reading.map_or_else(Summary::default, |reading| reading.finish(&self.start, sink))
    }
}

impl Reading {
    #[inline(never)]
    fn finish(self, start: &Start, sink: &mut impl MapSink) -> Summary {
        let Reading { mut scanner, mut state } = self;
        let mut run = Run { state: &mut state, sink, bytes: &[], forwarded: 0 };
        scanner.finish(&mut run);
        run.end();
        let mut summary = state.finish();
        if let Some(error) = scanner.error() {
            let at = start.before() + error.offset;
            summary.problems.insert(0, format!("Not JSON: {} (at byte {at}).", error.what));
        }
        if let Some(problem) = start.problem() {
            summary.problems.insert(0, problem.to_owned());
        }
        summary
    }
}

/// The scanner's handler: the state, the sink, and how much of the piece has been passed on.
struct Run<'a, S> {
    state: &'a mut MapState,
    sink: &'a mut S,
    bytes: &'a [u8],
    forwarded: usize,
}

/// Bytes of decoded text below which pieces are gathered before they are handed on.
const GATHERED: usize = 4 << 10;

impl<S: MapSink> Handler for Run<'_, S> {
    fn token(&mut self, token: Token<'_>, at: usize) {
        match token {
            Token::Text(piece) => self.text(piece),
            Token::TextBegin => self.text_begin(at),
            Token::TextEnd => self.text_end(at),
            Token::Key(key) => {
                if let Some(sources) = self.state.member(key) {
                    self.sink.passed_over(sources);
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
        matches!(self.state.using, Some(Use::Content | Use::Mappings { claimed: true }))
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
            let index = self.state.place_text();
            let path = self.state.summary.sources.get(index).and_then(|named| named.path.as_deref());
            self.sink.text_begin(index, path);
        }
    }

    fn text(&mut self, piece: &[u8]) {
        match self.state.using {
            Some(Use::Content) => {
                // Small pieces are gathered, large ones handed on as they are.
                if piece.len() < GATHERED && self.state.held.len() < GATHERED {
                    self.state.held.extend_from_slice(piece);
                } else {
                    self.flush_content();
                    self.sink.text(piece);
                }
            }
            Some(Use::Mappings { claimed }) => {
                self.state.claimed += if claimed { piece.len() as u64 } else { 0 };
                if let Some(mappings) = &mut self.state.level.mappings {
                    mappings.push(piece);
                }
            }
            Some(Use::Source | Use::ModulePath | Use::File | Use::SourceRoot | Use::DebugId | Use::Url | Use::Name) => {
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
        if self.state.using == Some(Use::Name) {
            self.sink.name(&self.state.held);
        }
        self.state.end_text();
        self.state.using = None;
    }

    fn flush_content(&mut self) {
        if !self.state.held.is_empty() {
            self.sink.text(&self.state.held);
            self.state.held.clear();
        }
    }

    fn end_content(&mut self) {
        self.flush_content();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Log {
        texts: Vec<(usize, String)>,
        rest: Vec<u8>,
        all: Vec<u8>,
        names: u64,
    }

    impl MapSink for Log {
        fn text_begin(&mut self, index: usize, _: Option<&str>) {
            self.texts.push((index, String::new()));
        }
        fn text(&mut self, piece: &[u8]) {
            if let Some((_, text)) = self.texts.last_mut() {
                text.push_str(&String::from_utf8_lossy(piece));
            }
        }
        fn text_end(&mut self) {}
        fn passed_over(&mut self, sources: Range<usize>) {
            self.texts.retain(|(index, _)| !sources.contains(index));
        }
        fn name(&mut self, _: &[u8]) {
            self.names += 1;
        }
        fn rest(&mut self, raw: &[u8]) {
            self.rest.extend_from_slice(raw);
            self.all.extend_from_slice(raw);
        }
        fn claimed(&mut self, raw: &[u8]) {
            self.all.extend_from_slice(raw);
        }
    }

    fn read(text: &str, size: usize) -> (Summary, Log) {
        let (mut reader, mut log) = (MapReader::new(&Limits::default()), Log::default());
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
                r#"{"version":3,"sources":["a"],"sourcesContent":["t"],"mappings":"","ignoreList":[-0]}"#,
                "An item of `ignoreList` is no index.",
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
    fn names_and_references_are_gathered_from_all_levels() {
        let text = r#"{"version":3,"file":"x.js","debugId":"d","names":["a","b"],"sections":[
            {"offset":{"line":0,"column":0},"url":"part.js.map"},
            {"offset":{"line":1,"column":0},"map":{"version":3,"file":"y.js","debugId":"e","sources":[],"names":["c"],"mappings":"",
             "x_facebook_sources":[[{"names":["f","g"],"mappings":"AAA"}],null]}}],
            "x_facebook_segments":{"1":{"version":3,"sources":[],"names":["h"],"mappings":""}}}"#;
        let (summary, log) = read(text, 7);
        assert_eq!((log.names, &summary.section_urls[..]), (6, &["part.js.map".to_owned()][..]));
        assert_eq!(
            (summary.file.as_deref(), summary.debug_id.as_deref()),
            (Some("x.js"), Some("d")),
            "the index map's"
        );
        assert_eq!(summary.problems, ["A section has a `url` in place of a `map`."]);
    }

    /// Each text gets a place of its own, whatever comes between a list of sources and the list of their texts.
    #[test]
    fn no_text_takes_the_place_of_another() {
        let section = |name: &str| {
            let map = format!(r#"{{"version":3,"sources":["{name}.ts"],"sourcesContent":["{name}"],"mappings":""}}"#);
            format!(r#"{{"offset":{{"line":0,"column":0}},"map":{map}}}"#)
        };
        let [own, texts] = [r#""sources":["a.ts","b.ts"]"#, r#""sourcesContent":["a","b","c"]"#];
        let sections = format!(r#""sections":[{},{}]"#, section("s"), section("t"));
        let by_path = |members: [&str; 3]| {
            let (summary, log) = read(&format!("{{\"version\":3,{}}}", members.join(",")), 5);
            let path = |index: usize| summary.sources.get(index).and_then(|named| named.path.clone());
            let mut found: Vec<_> = log.texts.iter().map(|(index, text)| (path(*index), text.clone())).collect();
            found.sort();
            found
        };
        let path = |name: &str| (Some(format!("{name}.ts")), name.to_owned());
        let expected = vec![(None, "c".to_owned()), path("a"), path("b"), path("s"), path("t")];
        for members in
            [[own, &sections, texts], [texts, &sections, own], [&sections, own, texts], [own, texts, &sections]]
        {
            assert_eq!(by_path(members), expected, "{members:?}");
        }
    }

    #[test]
    fn a_limited_list_keeps_each_text_apart() {
        let limits = Limits { sources: 2, ..Limits::default() };
        let map = |names: [&str; 3]| {
            let [a, b, c] = names;
            format!(r#"{{"offset":{{}},"map":{{"sources":["{a}","{b}","{c}"],"sourcesContent":["{a}","{b}","{c}"]}}}}"#)
        };
        let text = format!(r#"{{"sections":[{},{}]}}"#, map(["a", "b", "c"]), map(["d", "e", "f"]));
        let (mut reader, mut log) = (MapReader::new(&limits), Log::default());
        reader.push(text.as_bytes(), &mut log);
        let summary = reader.finish(&mut log);
        assert_eq!((paths(&summary), summary.unlisted), (vec![Some("a"), Some("b")], 4));
        let texts = ["a", "b", "c", "d", "e", "f"].iter().enumerate();
        assert_eq!(log.texts, texts.map(|(index, text)| (index, (*text).to_owned())).collect::<Vec<_>>());
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
