//! What is known of one map, or of a section's, while it streams by, and what is wrong with it in the end (ECMA-426,
//! "Decoding source maps"). Knows nothing of where in the text its members stand.

use std::{collections::HashSet, rc::Rc};

use super::{
    key::Key,
    map::{Named, Summary},
    mappings::Mappings,
    runs::{Positions, Section},
    sections::{Decoded, Sections},
    url,
};

/// What a member turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum State {
    #[default]
    Missing,
    Right,
    /// Of the right type, with a value or an item that must not be there.
    Odd,
    Wrong,
}

/// Sentences, each once, in the order in which they were first said.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Problems(Vec<String>);

impl Problems {
    pub(super) fn add(&mut self, problem: &str) {
        if !self.0.iter().any(|known| known == problem) {
            self.0.push(problem.to_owned());
        }
    }

    pub(super) fn extend(&mut self, others: &Problems) {
        others.0.iter().for_each(|problem| self.add(problem));
    }

    pub(super) fn into_sentences(self) -> Vec<String> {
        self.0
    }
}

/// A map, or a section's, so far.
#[derive(Debug, Default)]
pub(super) struct Level {
    /// Index of its first source among all.
    pub(super) base: usize,
    /// Places from there on that are its own.
    reserved: usize,
    /// Items of its `sources`.
    sources: usize,
    /// Those that were not listed.
    unlisted: u64,
    /// Items of its `sourcesContent` that have passed.
    pub(super) contents: usize,
    /// One more than the last of those that was a text.
    texts: usize,
    /// How often its `sourcesContent` began.
    lists: usize,
    /// Items of its `names`.
    names: usize,
    pub(super) root: Option<String>,
    states: [State; Key::JUDGED],
    pub(super) mappings: Option<Mappings>,
    pub(super) ignored: IgnoreList,
    /// What the deprecated name of that list holds, which counts where there is no other.
    pub(super) deprecated: IgnoreList,
    pub(super) sections: Sections,
    /// Paths of Metro's modules.
    pub(super) modules: Vec<String>,
    /// Whether an item of `sources`, with the root before it, is no URL.
    broken_url: bool,
}

/// A list of sources that are not the author's own.
#[derive(Debug, Default)]
pub(super) struct IgnoreList {
    seen: bool,
    items: Vec<u32>,
}

impl IgnoreList {
    /// It begins, or something begins that stands in its place.
    pub(super) fn begin(&mut self) {
        self.seen = true;
        self.items.clear();
    }

    /// Takes an index that may be listed: one below `most`, and no more than so many.
    pub(super) fn add(&mut self, index: f64, most: usize) {
        if index < most as f64 && self.items.len() < most {
            self.items.push(index as u32);
        }
    }
}

/// How often a list of texts may take the place of an earlier one.
const LISTS: usize = 16;

impl Level {
    /// What a member turned out to be.
    pub(super) fn set(&mut self, key: Key, state: State) {
        if let Some(slot) = self.states.get_mut(key as usize) {
            *slot = state;
        }
    }

    /// Something in a member must not be there.
    pub(super) fn odd(&mut self, key: Key) {
        self.set(key, State::Odd);
    }

    pub(super) fn state(&self, key: Key) -> State {
        self.states.get(key as usize).copied().unwrap_or_default()
    }

    /// The place among all sources of its item with this number; the first free one is `next`.
    pub(super) fn place(&mut self, number: usize, next: &mut usize) -> usize {
        if self.reserved == 0 {
            self.base = *next;
        }
        if number < self.reserved {
            return self.base + number;
        }
        let at = *next;
        *next += 1;
        if self.base + self.reserved == at {
            self.reserved += 1;
        }
        at
    }

    /// The place of the text that begins.
    pub(super) fn place_text(&mut self, next: &mut usize) -> usize {
        self.texts = self.contents + 1;
        self.place(self.contents, next)
    }

    /// Lists the next item of `sources`, where there are fewer than `most` in all.
    pub(super) fn add_source(&mut self, path: Option<String>, most: usize, next: &mut usize, summary: &mut Summary) {
        let at = self.place(self.sources, next);
        self.sources += 1;
        if at >= most {
            self.unlisted += 1;
            return;
        }
        if summary.sources.len() <= at {
            summary.sources.resize(at + 1, Named::default());
        }
        if let Some(named) = summary.sources.get_mut(at) {
            named.path = path;
        }
    }

    /// The next item of `names`.
    pub(super) fn add_name(&mut self) {
        self.names += 1;
    }

    /// A member begins that may have been there before: as with JSON.parse, the last one counts. Returns whether texts
    /// have been handed on that no longer count: those of its sources from `base` on.
    pub(super) fn begin(&mut self, key: Key, summary: &mut Summary) -> bool {
        self.set(key, State::Missing);
        match key {
            Key::Sources => {
                let own = summary.sources.iter_mut().skip(self.base).take(self.reserved);
                own.for_each(|named| named.path = None);
                (self.sources, self.unlisted) = (0, 0);
            }
            Key::Contents => {
                let again = self.texts > 0;
                self.lists += 1;
                (self.contents, self.texts) = (0, 0);
                return again;
            }
            Key::Names => self.names = 0,
            Key::Mappings => self.mappings = None,
            Key::SourceRoot => self.root = None,
            Key::IgnoreList => self.ignored.begin(),
            Key::GoogleIgnoreList => self.deprecated.begin(),
            Key::Sections => self.sections.begin(),
            Key::ModulePaths => self.modules.clear(),
            _ => {}
        }
        false
    }

    /// Whether texts are read no more, because too many lists of them have taken each other's place.
    pub(super) fn is_repetitive(&self) -> bool {
        self.lists > LISTS
    }

    /// How many sources are its own.
    pub(super) fn own(&self) -> usize {
        self.reserved
    }

    /// Whether mappings hold something else than mappings.
    pub(super) fn is_foreign(&self) -> bool {
        self.mappings.as_ref().is_some_and(Mappings::is_foreign)
    }

    /// No positions are kept of what was read.
    pub(super) fn forget_positions(&mut self) {
        self.mappings.iter_mut().for_each(Mappings::forget);
        self.sections.positions.lose();
    }

    /// Ends it, and says what came of it. `top` when it is no section's; `cut` when the text ended too early, so that
    /// what is missing may have been there. The first free place is `next`.
    #[inline(never)]
    pub(super) fn finish(
        mut self,
        top: bool,
        cut: bool,
        most: usize,
        next: &mut usize,
        summary: &mut Summary,
    ) -> Decoded {
        self.list(most, next, summary);
        let mut problems = Problems::default();
        if top && self.state(Key::Sections) != State::Missing {
            self.index_problems(cut, &mut problems);
            problems.extend(self.sections.problems());
            return Decoded { problems, throws: false, last: None, positions: self.sections.positions };
        }
        let is_index = !top && self.state(Key::Sections) == State::Right;
        let lacks = |key| self.state(key) == State::Missing;
        if is_index && !cut && (lacks(Key::Mappings) || lacks(Key::Sources)) {
            problems.add("A section's `map` is an index map.");
            return Decoded { problems, throws: true, last: None, positions: Positions::LOST };
        }
        self.own_problems(cut, &mut problems);
        let is_whole =
            self.state(Key::Mappings) == State::Right && matches!(self.state(Key::Sources), State::Right | State::Odd);
        if self.broken_url {
            problems.add("An item of `sources` is no URL.");
        }
        // Of a text that ends too early, the mappings and what they point at may be missing.
        let mappings = self.mappings.filter(|_| !cut);
        let mapped = mappings.map(|mappings| mappings.finish(self.sources, self.names)).unwrap_or_default();
        if let Some(problem) = mapped.error {
            problems.add(&format!("{problem}."));
        }
        let (offset, base, sources) = ((0, 0), self.base, self.sources.min(self.reserved));
        let section = mapped.runs.filter(|_| is_whole).map(|runs| Section { offset, base, sources, runs });
        Decoded { problems, throws: !is_whole, last: mapped.last, positions: Positions::of(section) }
    }

    /// Completes what is listed of its sources.
    #[inline(never)]
    fn list(&mut self, most: usize, next: &mut usize, summary: &mut Summary) {
        let listed = self.sources.max(self.texts).min(self.reserved);
        // Places that were kept for texts which are none, or for paths that were taken back.
        if self.base + self.reserved == *next && self.reserved > listed {
            *next = self.base + listed;
            self.reserved = listed;
            summary.sources.truncate(*next);
        }
        summary.unlisted += self.unlisted;
        let root = self.root.take().map(Rc::<str>::from);
        for named in summary.sources.iter_mut().skip(self.base).take(self.reserved) {
            self.broken_url |= is_broken(root.as_deref(), named.path.as_deref());
            named.root.clone_from(&root);
        }
        let ignored = if self.ignored.seen { &self.ignored } else { &self.deprecated };
        for &index in ignored.items.iter().filter(|&&index| (index as usize) < self.reserved) {
            if let Some(named) = summary.sources.get_mut(self.base + index as usize) {
                named.ignored = true;
            }
        }
        self.list_modules(most, next, summary);
    }

    /// Metro's modules whose paths are not among the sources.
    fn list_modules(&mut self, most: usize, next: &mut usize, summary: &mut Summary) {
        let known: HashSet<String> = match self.modules.is_empty() {
            true => HashSet::new(),
            false => summary.sources.iter().filter_map(|named| named.path.clone()).collect(),
        };
        let mut listed = HashSet::new();
        for path in std::mem::take(&mut self.modules) {
            if known.contains(&path) || !listed.insert(path.clone()) {
                continue;
            }
            if *next >= most {
                summary.unlisted += 1;
                continue;
            }
            summary.sources.resize(*next + 1, Named::default());
            summary.sources[*next].path = Some(path);
            *next += 1;
        }
    }

    fn own_problems(&self, cut: bool, problems: &mut Problems) {
        for (key, words) in [VERSION, MAPPINGS, SOURCES, FILE, SOURCE_ROOT, CONTENTS, IGNORE_LIST, NAMES] {
            self.judge(key, words, cut, problems);
        }
    }

    fn index_problems(&self, cut: bool, problems: &mut Problems) {
        for (key, words) in [SECTIONS, VERSION, FILE] {
            self.judge(key, words, cut, problems);
        }
    }

    fn judge(&self, key: Key, words: Words, cut: bool, problems: &mut Problems) {
        let problem = match self.state(key) {
            State::Missing => words.missing.filter(|_| !cut),
            State::Right => None,
            State::Odd => Some(words.odd),
            State::Wrong => Some(words.wrong),
        };
        if let Some(problem) = problem {
            problems.add(problem);
        }
    }
}

/// Whether a source's address is none ("Resolving sources"): the root, a slash where there is none, and the item.
fn is_broken(root: Option<&str>, path: Option<&str>) -> bool {
    let Some(path) = path else { return false };
    match root {
        None => path.contains(':') && url::fails(path),
        Some(root) => url::fails(&format!("{root}{}{path}", if root.ends_with('/') { "" } else { "/" })),
    }
}

/// What is said of a member.
#[derive(Clone, Copy)]
struct Words {
    /// When it must be there and is not.
    missing: Option<&'static str>,
    /// When it is of another type.
    wrong: &'static str,
    /// When its value, or one of its items, is another than it may be.
    odd: &'static str,
}

const fn words(missing: Option<&'static str>, wrong: &'static str, odd: &'static str) -> Words {
    Words { missing, wrong, odd }
}

const VERSION: (Key, Words) =
    (Key::Version, words(Some("`version` is missing."), "`version` is no number.", "`version` is not 3."));
const MAPPINGS: (Key, Words) = (Key::Mappings, words(Some("`mappings` is missing."), "`mappings` is no string.", ""));
const SOURCES: (Key, Words) = (
    Key::Sources,
    words(Some("`sources` is missing."), "`sources` is no list.", "An item of `sources` is neither a string nor null."),
);
const FILE: (Key, Words) = (Key::File, words(None, "`file` is no string.", ""));
const SOURCE_ROOT: (Key, Words) = (Key::SourceRoot, words(None, "`sourceRoot` is no string.", ""));
const CONTENTS: (Key, Words) = (
    Key::Contents,
    words(None, "`sourcesContent` is no list.", "An item of `sourcesContent` is neither a string nor null."),
);
const IGNORE_LIST: (Key, Words) =
    (Key::IgnoreList, words(None, "`ignoreList` is no list.", "An item of `ignoreList` is no index."));
const NAMES: (Key, Words) = (Key::Names, words(None, "`names` is no list.", "An item of `names` is no string."));
const SECTIONS: (Key, Words) = (Key::Sections, words(None, "`sections` is no list.", ""));
