//! Which part of a source map each token belongs to: lists, texts, sections (ECMA-426, "Source map format"). Sees the
//! tokens' places and kinds, passes no bytes on, and leaves to `level` what is wrong with them.

use std::ops::Range;

use super::{
    key::Key,
    level::{Level, State},
    map::Summary,
    mappings::Mappings,
};

/// Which part of a map a container is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Frame {
    /// A map, a section's map, or one of Metro's segments.
    Map,
    Sections,
    Section,
    Offset,
    Sources,
    Contents,
    Names,
    IgnoreList,
    GoogleIgnoreList,
    ModulePaths,
    /// Metro's segments, by number.
    Segments,
    /// What Metro says of each source; of one source; the first thing that it says of it; the names in that.
    FunctionMaps,
    SourceMetadata,
    FunctionMap,
    FunctionNames,
    Other,
}

/// What is being made of a string value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    File,
    SourceRoot,
    Source,
    Content,
    Mappings {
        claimed: bool,
    },
    /// A name of the original code: of `names`, or of a function map.
    Name,
    DebugId,
    ModulePath,
    /// Where the map of a section lies.
    Url,
    Nothing,
}

#[derive(Default)]
pub(super) struct MapState {
    pub(super) path_bytes: usize,
    /// Sources that are listed.
    most: usize,
    /// The first place among all sources that is free.
    next: usize,
    frames: Vec<Frame>,
    key: Option<Key>,
    pub(super) using: Option<Use>,
    pub(super) held: Vec<u8>,
    /// Levels of containers below the last frame that is followed.
    below: usize,
    pub(super) summary: Summary,
    pub(super) level: Level,
    /// The levels around that one, while a section's map is read.
    outer: Vec<Level>,
    /// Bytes of `mappings` that were not passed on as text.
    pub(super) claimed: u64,
    /// Whether those hold something else than mappings.
    foreign: bool,
    speaks: Speaks,
    pub(super) text_open: bool,
    /// Whether the text ended too early, so that what is missing may have been there.
    cut: bool,
    /// Bytes of the positions of the levels that have ended.
    held_positions: u64,
    /// Whether there is no room for positions.
    no_room: bool,
}

/// What speaks for a map, wherever in it that was met.
#[derive(Default)]
struct Speaks {
    version: bool,
    version_3: bool,
    sections: bool,
    section: bool,
    sources: bool,
    mappings: bool,
    names: bool,
    contents: bool,
}

/// Member names that are kept, and bytes of each.
const MEMBERS: (usize, usize) = (32, 64);
/// Maps inside maps that are followed, and addresses of sections' maps that are kept.
const LEVELS: usize = 16;
const URLS: usize = 1000;

impl MapState {
    /// The state before a map of which so many sources are listed, with paths of so many bytes.
    pub(super) fn new(most: usize, path_bytes: usize) -> Self {
        MapState { path_bytes, most, ..MapState::default() }
    }

    fn frame(&self) -> Option<Frame> {
        (self.below == 0).then(|| self.frames.last().copied()).flatten()
    }

    /// A member of an object begins. Returns the sources whose texts, handed on before, count no more.
    pub(super) fn member(&mut self, name: &[u8]) -> Option<Range<usize>> {
        let frame = self.frame()?;
        let key = Key::of(name);
        self.key = Some(key);
        match frame {
            Frame::Map => {
                self.list_member(name);
                let again = self.level.begin(key, &mut self.summary);
                self.speaks.mappings |= key == Key::Mappings;
                again.then(|| self.level.base..self.level.base + self.level.own())
            }
            Frame::Section if key == Key::Map => {
                self.level.sections.map(State::Missing);
                None
            }
            Frame::Section if key == Key::Offset => {
                self.level.sections.offset(State::Missing);
                None
            }
            _ => None,
        }
    }

    fn list_member(&mut self, name: &[u8]) {
        let (most, bytes) = MEMBERS;
        if self.frames.len() == 1 && self.summary.members.len() < most {
            self.summary.members.push(String::from_utf8_lossy(&name[..name.len().min(bytes)]).into_owned());
        }
    }

    /// A container begins.
    pub(super) fn open(&mut self, object: bool) {
        if self.below > 0 {
            self.below += 1;
            return;
        }
        let key = self.key.take();
        match self.frame() {
            None if object => self.enter(Frame::Map),
            None => self.below += 1,
            Some(frame) => match frame_in(frame, key, object) {
                Frame::Other => {
                    self.wrong_type(frame, key);
                    self.below += 1;
                }
                Frame::Map if self.outer.len() == LEVELS => {
                    self.summary.too_deep = true;
                    self.below += 1;
                }
                entered => self.enter(entered),
            },
        }
    }

    fn enter(&mut self, frame: Frame) {
        match frame {
            Frame::Map if self.frames.is_empty() => self.level = Level::default(),
            Frame::Map => {
                if self.frames.last() == Some(&Frame::Section) {
                    self.level.sections.map(State::Right);
                    self.speaks.section = true;
                }
                self.outer.push(std::mem::take(&mut self.level));
            }
            Frame::Sources => {
                self.level.set(Key::Sources, State::Right);
                self.speaks.sources = true;
            }
            Frame::Contents => self.level.set(Key::Contents, State::Right),
            Frame::Names => {
                self.level.set(Key::Names, State::Right);
                self.speaks.names = true;
            }
            Frame::IgnoreList => self.level.set(Key::IgnoreList, State::Right),
            Frame::Sections => {
                self.level.set(Key::Sections, State::Right);
                self.speaks.sections = true;
            }
            Frame::Section => self.level.sections.begin_section(),
            Frame::Offset => {
                self.level.sections.offset(State::Right);
                self.speaks.section = true;
            }
            _ => {}
        }
        self.frames.push(frame);
    }

    /// A container ends.
    pub(super) fn close(&mut self) {
        self.key = None;
        if self.below > 0 {
            // The value of a list item has ended, whatever it was.
            self.below -= 1;
            return;
        }
        match self.frames.pop() {
            Some(Frame::Map) => self.end_level(),
            Some(Frame::Section) => self.level.sections.end_section(self.cut),
            _ => {}
        }
    }

    /// A member or an item of a type that it must not have.
    fn wrong_type(&mut self, frame: Frame, key: Option<Key>) {
        match (frame, key) {
            (Frame::Sources, _) => {
                self.level.odd(Key::Sources);
                self.add_source(None);
            }
            (Frame::Contents, _) => {
                self.level.odd(Key::Contents);
                self.pass_content();
            }
            (Frame::Names, _) => {
                self.level.odd(Key::Names);
                self.level.add_name();
            }
            (Frame::IgnoreList, _) => self.level.odd(Key::IgnoreList),
            (Frame::Sections, _) => self.level.sections.no_section(),
            (Frame::Section, Some(Key::Map)) => self.level.sections.map(State::Wrong),
            (Frame::Section, Some(Key::Offset)) => self.level.sections.offset(State::Wrong),
            (Frame::Map, Some(key)) => self.level.set(key, State::Wrong),
            _ => {}
        }
    }

    fn add_source(&mut self, path: Option<String>) {
        self.level.add_source(path, self.most, &mut self.next, &mut self.summary);
    }

    /// Passes an item of `sourcesContent` that is no text.
    fn pass_content(&mut self) {
        self.level.place(self.level.contents, &mut self.next);
        self.level.contents += 1;
    }

    /// The place among all sources of the text that begins.
    pub(super) fn place_text(&mut self) -> usize {
        self.level.place_text(&mut self.next)
    }

    /// What the string that begins now is for.
    pub(super) fn use_of_text(&mut self) -> Use {
        let Some(frame) = self.frame() else { return Use::Nothing };
        let key = self.key.take();
        match (frame, key) {
            (Frame::Map, Some(key @ (Key::File | Key::SourceRoot))) => {
                self.level.set(key, State::Right);
                if key == Key::File { Use::File } else { Use::SourceRoot }
            }
            (Frame::Map, Some(Key::DebugId)) => Use::DebugId,
            (Frame::Map, Some(Key::Mappings)) => {
                self.level.set(Key::Mappings, State::Right);
                self.level.mappings = Some(Mappings::new(self.no_room));
                // Before anything else speaks for a map, this may be any JSON, and its text is searched like any other.
                Use::Mappings { claimed: self.speaks.version || self.speaks.sources || self.speaks.sections }
            }
            (Frame::Sources, _) => Use::Source,
            (Frame::Contents, _) if self.level.is_repetitive() => {
                self.pass_content();
                Use::Nothing
            }
            (Frame::Contents, _) => Use::Content,
            (Frame::Names | Frame::FunctionNames, _) => Use::Name,
            (Frame::ModulePaths, _) => Use::ModulePath,
            (Frame::Section, Some(Key::Url)) => Use::Url,
            (frame, key) => {
                self.wrong_type(frame, key);
                Use::Nothing
            }
        }
    }

    pub(super) fn end_text(&mut self) {
        match self.using {
            Some(Use::File) if self.outer.is_empty() => self.summary.file = Some(self.take_held()),
            Some(Use::DebugId) if self.outer.is_empty() => self.summary.debug_id = Some(self.take_held()),
            Some(Use::SourceRoot) => self.level.root = Some(self.take_held()),
            Some(Use::Source) => {
                let path = self.take_path();
                self.add_source(Some(path));
            }
            Some(Use::ModulePath) if self.level.modules.len() < self.most => {
                let path = self.take_path();
                self.level.modules.push(path);
            }
            Some(Use::Url) => {
                self.level.sections.refer();
                match self.summary.section_urls.len() < URLS {
                    true => self.summary.section_urls.push(self.take_held()),
                    false => self.summary.unlisted_urls += 1,
                }
            }
            Some(Use::Content) => {
                self.level.contents += 1;
                self.speaks.contents = true;
            }
            Some(Use::Name) if self.frame() == Some(Frame::Names) => self.level.add_name(),
            _ => {}
        }
    }

    fn take_held(&self) -> String {
        String::from_utf8_lossy(&self.held).into_owned()
    }

    /// A path that may have been too long to be held whole.
    fn take_path(&mut self) -> String {
        self.summary.cut_paths += u64::from(self.held.len() >= self.path_bytes);
        self.take_held()
    }

    pub(super) fn scalar(&mut self, scalar: &[u8]) {
        let Some(frame) = self.frame() else { return };
        match (frame, self.key.take()) {
            (Frame::Map, Some(Key::Version)) => self.version(scalar),
            (Frame::Sources, _) if scalar == b"null" => self.add_source(None),
            (Frame::Contents, _) if scalar == b"null" => self.pass_content(),
            // A null is passed over.
            (Frame::IgnoreList | Frame::GoogleIgnoreList, _) if scalar == b"null" => {}
            (Frame::IgnoreList, _) => match index(scalar) {
                Some(index) => self.level.ignored.add(index, self.most),
                None => self.level.odd(Key::IgnoreList),
            },
            (Frame::GoogleIgnoreList, _) => {
                if let Some(index) = index(scalar) {
                    self.level.deprecated.add(index, self.most);
                }
            }
            (Frame::Offset, Some(Key::Line)) => self.level.sections.line(integer(scalar)),
            (Frame::Offset, Some(Key::Column)) => self.level.sections.column(integer(scalar)),
            (frame, key) => self.wrong_type(frame, key),
        }
    }

    fn version(&mut self, scalar: &[u8]) {
        self.speaks.version = true;
        let number = number(scalar);
        self.speaks.version_3 |= number == Some(3.0);
        self.level.set(
            Key::Version,
            match number {
                Some(3.0) => State::Right,
                Some(_) => State::Odd,
                None => State::Wrong,
            },
        );
    }

    /// A map, or a section's map, has ended.
    #[inline(never)]
    fn end_level(&mut self) {
        let outer = self.outer.pop();
        let top = outer.is_none();
        let level = std::mem::replace(&mut self.level, outer.unwrap_or_default());
        self.foreign |= level.is_foreign();
        let decoded = level.finish(top, self.cut, self.most, &mut self.next, &mut self.summary);
        self.held_positions += decoded.positions.held();
        match self.frames.last() {
            Some(Frame::Section) => self.level.sections.decoded(decoded),
            // Of what Metro adds, the specification knows nothing.
            Some(_) => {}
            None => {
                self.summary.problems.extend(decoded.problems.into_sentences());
                self.summary.positions = decoded.positions;
            }
        }
    }

    /// Bytes of the table of positions so far.
    pub(super) fn held_positions(&self) -> u64 {
        self.held_positions + self.level.mappings.as_ref().map_or(0, Mappings::held) as u64
    }

    /// No positions are kept, from now on and of what was read.
    pub(super) fn forget_positions(&mut self) {
        (self.no_room, self.held_positions) = (true, 0);
        for level in self.outer.iter_mut().chain([&mut self.level]) {
            level.forget_positions();
        }
    }

    pub(super) fn finish(mut self) -> Summary {
        // What the end cut off ends here, the innermost first.
        self.below = 0;
        self.cut = !self.frames.is_empty();
        while !self.frames.is_empty() {
            self.close();
        }
        let Speaks { version, version_3, sections, section, sources, mappings, names, contents } = self.speaks;
        // Ordinary JSON may well have a list that it calls `sections`.
        self.summary.is_index = sections && (version || section);
        let has_sources = sources && (mappings || version_3 && (names || self.cut));
        self.summary.is_map = self.summary.is_index || contents || has_sources;
        if self.foreign || !self.summary.is_map {
            self.summary.unsearched = self.claimed;
        }
        self.summary
    }
}

/// Which part of a map a container is that begins in another, as the value of a member or as an item.
fn frame_in(frame: Frame, key: Option<Key>, object: bool) -> Frame {
    match (frame, key, object) {
        (Frame::Map, Some(Key::Sources), false) => Frame::Sources,
        (Frame::Map, Some(Key::Contents), false) => Frame::Contents,
        (Frame::Map, Some(Key::Names), false) => Frame::Names,
        (Frame::Map, Some(Key::IgnoreList), false) => Frame::IgnoreList,
        (Frame::Map, Some(Key::GoogleIgnoreList), false) => Frame::GoogleIgnoreList,
        (Frame::Map, Some(Key::Sections), false) => Frame::Sections,
        (Frame::Map, Some(Key::ModulePaths), false) => Frame::ModulePaths,
        (Frame::Map, Some(Key::FunctionMaps), false) => Frame::FunctionMaps,
        (Frame::Map, Some(Key::Segments), true) => Frame::Segments,
        (Frame::Sections, _, true) => Frame::Section,
        (Frame::Section, Some(Key::Map), true) => Frame::Map,
        (Frame::Section, Some(Key::Offset), true) => Frame::Offset,
        (Frame::Segments, Some(_), true) => Frame::Map,
        (Frame::FunctionMaps, _, false) => Frame::SourceMetadata,
        (Frame::SourceMetadata, _, true) => Frame::FunctionMap,
        (Frame::FunctionMap, Some(Key::Names), false) => Frame::FunctionNames,
        _ => Frame::Other,
    }
}

/// A JSON number.
fn number(scalar: &[u8]) -> Option<f64> {
    // What Rust reads as a number and JSON does not begins with a letter, a sign or a point.
    let is_number = scalar.first().is_some_and(|byte| byte.is_ascii_digit() || *byte == b'-');
    std::str::from_utf8(scalar).ok().filter(|_| is_number)?.parse().ok()
}

/// A JSON number that is an integer.
fn integer(scalar: &[u8]) -> Option<f64> {
    number(scalar).filter(|number| number.fract() == 0.0)
}

/// A JSON number that can be an index: an integer that is neither negative nor minus zero.
fn index(scalar: &[u8]) -> Option<f64> {
    integer(scalar).filter(|number| number.is_sign_positive())
}
