//! What the members of a source map mean: which are lists, which are texts, and what is wrong when one is of another
//! type (ECMA-426, "Decoding source maps"). Sees the tokens' places and kinds, and passes no bytes on.

use std::rc::Rc;

use crate::limits::Limits;

use super::{
    map::{Named, Summary},
    mappings::Mappings,
};

/// Which part of a map a container is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
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
pub(super) enum Key {
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
    DebugId,
    Other,
}

/// What is being made of a string value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    File,
    SourceRoot,
    Source,
    Content,
    Mappings { claimed: bool },
    Name,
    DebugId,
    Nothing,
}

#[derive(Default)]
pub(super) struct MapState {
    pub(super) path_bytes: usize,
    /// Sources that are listed.
    most: usize,
    frames: Vec<Frame>,
    pub(super) key: Option<Key>,
    pub(super) using: Option<Use>,
    pub(super) held: Vec<u8>,
    /// Levels of containers below the last frame that is followed.
    pub(super) below: usize,
    pub(super) summary: Summary,
    pub(super) level: Level,
    /// The index map's own level, while a section's map is read.
    outer: Option<Level>,
    /// Bytes of `mappings` that were not passed on as text.
    pub(super) claimed: u64,
    /// Whether those hold something else than mappings.
    foreign: bool,
    saw_version: bool,
    saw_sections: bool,
    saw_section: bool,
    saw_sources: bool,
    saw_mappings: bool,
    saw_contents: bool,
    pub(super) text_open: bool,
    /// Whether the text ended too early, so that what is missing may have been there.
    cut: bool,
}

/// What is known of the map, or the section's map, that is being read.
#[derive(Default)]
pub(super) struct Level {
    /// Index of its first source among all.
    pub(super) base: usize,
    sources: usize,
    pub(super) contents: usize,
    names: usize,
    root: Option<String>,
    version: bool,
    list: bool,
    pub(super) mappings: Option<Mappings>,
    /// The items of its `ignoreList`, as far as sources are listed.
    ignored: Vec<u32>,
    /// One more than the largest item.
    ignored_end: f64,
}

/// Member names that are kept, and bytes of each.
const MEMBERS: (usize, usize) = (32, 64);
impl MapState {
    /// The state before a map.
    pub(super) fn new(limits: &Limits) -> Self {
        MapState { path_bytes: limits.path_bytes, most: limits.sources as usize, ..MapState::default() }
    }

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

    /// A member of an object begins.
    pub(super) fn member(&mut self, name: &[u8]) {
        if self.below > 0 {
            return;
        }
        self.key = Some(key_of(name));
        let (most, bytes) = MEMBERS;
        if self.frames.len() == 1 && self.summary.members.len() < most {
            self.summary.members.push(String::from_utf8_lossy(&name[..name.len().min(bytes)]).into_owned());
        }
    }

    /// A container begins.
    pub(super) fn open(&mut self, object: bool) {
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
    pub(super) fn close(&mut self) {
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
        if at >= self.most {
            self.summary.unlisted += 1;
            return;
        }
        if self.summary.sources.len() <= at {
            self.summary.sources.resize(at + 1, Named::default());
        }
        self.summary.sources[at].path = path;
        self.level.sources += 1;
    }

    /// What the string that begins now is for.
    pub(super) fn use_of_text(&mut self) -> Use {
        match (self.frame(), self.key) {
            (Some(Frame::Map), Some(Key::File)) => Use::File,
            (Some(Frame::Map), Some(Key::SourceRoot)) => Use::SourceRoot,
            (Some(Frame::Map), Some(Key::DebugId)) => Use::DebugId,
            (Some(Frame::Map), Some(Key::Mappings)) => {
                self.level.mappings = Some(Mappings::default());
                self.saw_mappings = true;
                // Before anything else speaks for a map, this may be any JSON, and its text is searched like any other.
                Use::Mappings { claimed: self.saw_version || self.saw_sources || self.saw_sections }
            }
            (Some(Frame::Sources), _) => Use::Source,
            (Some(Frame::Contents), _) => Use::Content,
            (Some(Frame::Names), _) => Use::Name,
            (Some(frame), key) => {
                self.wrong_type(frame, key);
                Use::Nothing
            }
            (None, _) => Use::Nothing,
        }
    }

    pub(super) fn end_text(&mut self) {
        let held = |state: &MapState| String::from_utf8_lossy(&state.held).into_owned();
        match self.using {
            Some(Use::File) => self.summary.file = Some(held(self)),
            Some(Use::SourceRoot) => self.level.root = Some(held(self)),
            Some(Use::DebugId) => self.summary.debug_id = Some(held(self)),
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

    pub(super) fn scalar(&mut self, scalar: &[u8]) {
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
            Some(number) => {
                self.level.ignored_end = self.level.ignored_end.max(number + 1.0);
                if number < self.most as f64 && self.level.ignored.len() < self.most {
                    self.level.ignored.push(number as u32);
                }
            }
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
                    self.foreign |= mappings.is_foreign();
                    if let Some(what) = mappings.finish(level.sources, level.names) {
                        self.problem(&format!("{what}."));
                    }
                }
            }
            if !level.list {
                self.missing("sources");
            }
        }
        if level.ignored_end > level.sources as f64 {
            self.problem("`ignoreList` points at a source that is not listed.");
        }
        if level.contents > level.sources {
            self.problem("`sourcesContent` is longer than `sources`.");
            let all = level.base + level.contents;
            self.summary.sources.resize(all.min(self.most).max(self.summary.sources.len()), Named::default());
        }
        let root: Option<Rc<str>> = level.root.map(Rc::from);
        for source in self.summary.sources.iter_mut().skip(level.base) {
            source.root.clone_from(&root);
        }
        for index in level.ignored {
            if let Some(source) = self.summary.sources.get_mut(level.base.saturating_add(index as usize)) {
                source.ignored = true;
            }
        }
    }

    pub(super) fn finish(mut self) -> Summary {
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
        if self.foreign || !self.summary.is_map {
            self.summary.unsearched = self.claimed;
        }
        self.summary
    }
}

/// The member with this name.
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
        b"debugId" | b"debug_id" => Key::DebugId,
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
        Key::DebugId => "`debugId` is no string.",
        Key::Offset | Key::Map | Key::Other => return None,
    })
}
