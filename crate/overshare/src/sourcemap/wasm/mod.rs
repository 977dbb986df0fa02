//! What a WebAssembly module tells of its sources: the custom sections that refer to a map (ECMA-426,
//! “WebAssemblyExtractSourceMapURL”) or to debugging information elsewhere, that hold names, and that hold DWARF. Reads
//! the module as it streams by and holds those sections only; looks at no code.

mod names;
mod section;

use crate::limits::Budget;

use super::{bytes::Bytes, dwarf, map::Summary};

pub use self::section::Kind;

use self::section::Head;

/// What a module tells.
#[derive(Debug, Default, PartialEq)]
pub struct Module {
    /// Its sources, and how many names it holds.
    pub summary: Summary,
    /// The texts of sources that it carries, each with its source's index.
    pub texts: Vec<(usize, Vec<u8>)>,
    /// Its name sections.
    names: Vec<Vec<u8>>,
    /// Whether there is a name in them.
    has_names: bool,
    /// The addresses that it refers to.
    pub urls: Vec<String>,
    /// Bytes of such sections, and of texts in them, that were not held.
    pub unread: u64,
    /// Whether it is damaged, or ends too early, so that what follows was not read.
    pub is_damaged: bool,
    /// Bytes that are held as long as this is.
    held: u64,
}

/// Reads one module, or a component with the modules in it.
#[derive(Debug, Default)]
pub struct ModuleReader {
    state: State,
    /// The beginning of a header or of a section, until it is whole.
    held: Vec<u8>,
    /// Bytes passed.
    at: u64,
    /// The component that is being read, a module in it, and so on.
    levels: Vec<Level>,
    module: Module,
}

#[derive(Debug, Default, Clone, Copy)]
enum State {
    /// In the magic number and the version.
    #[default]
    Header,
    /// In the beginning of a section.
    Section,
    /// In a section's bytes: so many are left.
    Body { left: u64, kept: Option<Kind> },
    /// No more is read.
    Done,
}

/// A module or component.
#[derive(Debug)]
struct Level {
    /// Where it ends.
    end: u64,
    is_component: bool,
    sections: Sections,
}

/// The sections that are held, by kind.
#[derive(Debug, Default)]
pub struct Sections {
    bytes: [Vec<u8>; Kind::COUNT],
    held: u64,
}

impl Sections {
    /// All bytes of the sections of a kind.
    pub fn of(&self, kind: Kind) -> &[u8] {
        &self.bytes[kind as usize]
    }

    /// Whether there are neither units nor tables of lines.
    pub fn are_without_dwarf(&self) -> bool {
        [Kind::DebugInfo, Kind::DebugLine].iter().all(|kind| self.of(*kind).is_empty())
    }
}

impl Module {
    /// Hands on every name that the module tells, as often as it stands there.
    pub fn each_name(&self, mut found: impl FnMut(&[u8])) {
        for section in &self.names {
            // What is wrong with it has been noted.
            let _ = names::each(section, &mut found);
        }
    }

    /// Bytes that the budget gets back when this is dropped.
    pub fn held(&self) -> u64 {
        self.held
    }

    /// Says what is wrong, once: a component may hold a million modules with the same fault.
    pub fn add_problem(&mut self, problem: &str) {
        if !self.summary.problems.iter().any(|known| known == problem) {
            self.summary.problems.push(problem.to_owned());
        }
    }

    /// Adds a text, where it may be held.
    pub fn add_text(&mut self, source: usize, text: &[u8], budget: &Budget) {
        let bytes = text.len() as u64;
        if bytes > budget.room_to_hold() {
            self.unread = self.unread.saturating_add(bytes);
            return;
        }
        budget.hold(bytes);
        self.held += bytes;
        self.texts.push((source, text.to_vec()));
    }
}

/// What every module begins with.
pub const MAGIC: &[u8] = b"\0asm";

/// Bytes of the magic number and the version.
const HEADER: usize = 8;

/// Components lie in components only so deep.
const LEVELS: usize = 16;

impl ModuleReader {
    /// Reads the next piece of a file, which need not be a module.
    pub fn push(&mut self, mut bytes: &[u8], budget: &Budget) {
        while !bytes.is_empty() && !matches!(self.state, State::Done) {
            let taken = match self.state {
                State::Body { left, kept } => self.body(left, kept, bytes, budget),
                _ => self.head(bytes[0], budget),
            };
            self.at += taken as u64;
            bytes = &bytes[taken..];
            self.close(budget);
        }
    }

    /// Ends the module and says what it tells.
    pub fn finish(mut self, budget: &Budget) -> Module {
        let has_ended = matches!(self.state, State::Section) && self.held.is_empty() && self.levels.len() == 1;
        self.module.is_damaged = !self.levels.is_empty() && !has_ended;
        while let Some(level) = self.levels.pop() {
            self.settle(level, budget);
        }
        let Module { summary, texts, urls, has_names, .. } = &mut self.module;
        summary.is_map = *has_names || !summary.sources.is_empty() || !summary.problems.is_empty();
        debug_assert!(summary.is_map || texts.is_empty());
        urls.dedup();
        self.module
    }

    /// Takes a byte of a header or of a section's beginning.
    fn head(&mut self, byte: u8, budget: &Budget) -> usize {
        self.held.push(byte);
        if matches!(self.state, State::Header) {
            if self.held.len() == HEADER {
                self.open();
            }
            return 1;
        }
        match Head::of(&self.held) {
            Head::Partial => return 1,
            Head::Malformed => self.state = State::Done,
            Head::Section { id, left, kind } => {
                let is_component = self.levels.last().is_some_and(|level| level.is_component);
                // A component's modules and components are sections of it.
                let is_inner = is_component && matches!(id, section::CORE_MODULE | section::COMPONENT);
                self.state = match is_inner && self.levels.len() < LEVELS {
                    true => State::Header,
                    false => State::Body { left, kept: self.room_for(kind, left, budget) },
                };
                if matches!(self.state, State::Header) {
                    let end = self.at.saturating_add(1).saturating_add(left);
                    self.levels.push(Level { end, is_component: false, sections: Sections::default() });
                }
            }
        }
        self.held.clear();
        1
    }

    /// A module begins, or a component.
    fn open(&mut self) {
        let is_module = self.held.starts_with(MAGIC);
        let is_component = self.held.ends_with(&[1, 0]);
        match self.levels.last_mut() {
            Some(level) => level.is_component = is_component,
            None if !is_module => {}
            None => self.levels.push(Level { end: u64::MAX, is_component, sections: Sections::default() }),
        }
        self.held.clear();
        self.state = if is_module { State::Section } else { State::Done };
    }

    /// The kind, where so many bytes of it may be held.
    fn room_for(&mut self, kind: Option<Kind>, bytes: u64, budget: &Budget) -> Option<Kind> {
        let kind = kind?;
        let held = self.levels.last().map_or(0, |level| level.sections.of(kind).len());
        if held > 0 && matches!(kind, Kind::SourceMappingUrl | Kind::ExternalDebugInfo) {
            return None;
        }
        if bytes > budget.room_to_hold() {
            self.module.unread = self.module.unread.saturating_add(bytes);
            return None;
        }
        Some(kind)
    }

    fn body(&mut self, left: u64, kept: Option<Kind>, bytes: &[u8], budget: &Budget) -> usize {
        let taken = usize::try_from(left).unwrap_or(usize::MAX).min(bytes.len());
        if let (Some(kind), Some(level)) = (kept, self.levels.last_mut()) {
            level.sections.bytes[kind as usize].extend_from_slice(&bytes[..taken]);
            level.sections.held += taken as u64;
            budget.hold(taken as u64);
        }
        self.state = match left - taken as u64 {
            0 => State::Section,
            left => State::Body { left, kept },
        };
        taken
    }

    /// Ends what ends here.
    fn close(&mut self, budget: &Budget) {
        if !matches!(self.state, State::Section) || !self.held.is_empty() {
            return;
        }
        while let Some(level) = self.levels.pop_if(|level| level.end <= self.at) {
            if level.end < self.at {
                self.state = State::Done;
            }
            self.settle(level, budget);
        }
    }

    /// Reads the sections of a module.
    fn settle(&mut self, level: Level, budget: &Budget) {
        let mut sections = level.sections;
        // Only the first of each counts.
        for kind in [Kind::SourceMappingUrl, Kind::ExternalDebugInfo] {
            let url = Bytes(sections.of(kind)).name().filter(|url| !url.is_empty());
            self.module.urls.extend(url.map(|url| String::from_utf8_lossy(url).into_owned()));
        }
        let build_id = Bytes(sections.of(Kind::BuildId)).name().filter(|id| !id.is_empty() && id.len() <= 64);
        if let Some(id) = build_id.filter(|_| self.module.summary.debug_id.is_none()) {
            self.module.summary.debug_id = Some(id.iter().map(|byte| format!("{byte:02x}")).collect());
        }
        let section = std::mem::take(&mut sections.bytes[Kind::Name as usize]);
        if let Some(problem) = names::each(&section, |_| self.module.has_names = true) {
            self.module.add_problem(problem);
        }
        dwarf::read(&sections, budget, &mut self.module);
        self.module.held += section.len() as u64;
        budget.let_go(sections.held - section.len() as u64);
        self.module.names.push(section);
    }
}
