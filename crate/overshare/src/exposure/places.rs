//! Where a text is said to stand: the chain of names from the dropped file inward. Resolves the paths of sources.

use crate::{
    inspect::{At, Facts, MapFacts},
    limits::Limits,
    report::Place,
    sourcemap::path,
    text::{Position, shorten},
};

use super::links;

/// The paths of all sources, by map.
pub struct Places<'a> {
    facts: &'a Facts,
    paths: Vec<Vec<String>>,
}

impl<'a> Places<'a> {
    /// Resolves every path. Outer maps come before inner ones, so that these can build on those.
    #[inline(never)]
    pub fn new(facts: &'a Facts) -> Self {
        let mut places = Places { facts, paths: Vec::with_capacity(facts.maps.len()) };
        for map in &facts.maps {
            let paths = places.paths_of(map);
            places.paths.push(paths);
        }
        places
    }

    fn paths_of(&self, map: &MapFacts) -> Vec<String> {
        // Those of a compressed map lie about the compressed file.
        let base = match map.at {
            At::Entry(index) => links::home(self.facts, index).1,
            At::Source { .. } => path::folder(self.path(map.at)),
        };
        let resolve = |index: usize| {
            let named = map.summary.sources.get(index);
            let raw = named.and_then(|named| named.path.as_deref()).filter(|raw| !raw.is_empty());
            let root = named.and_then(|named| named.root.as_deref());
            let resolved = raw.map(|raw| path::resolve(base, root, raw)).filter(|path| !path.is_empty());
            let resolved = resolved.map(|path| shorten(path, Limits::SHOWN_PATH_BYTES));
            resolved.unwrap_or_else(|| format!("(unnamed source {})", index + 1))
        };
        (0..map.sources.len()).map(resolve).collect()
    }

    /// The path of a text.
    pub fn path(&self, at: At) -> &str {
        match at {
            At::Entry(index) => &self.facts.entries[index].path,
            At::Source { map, source } => self.source(map, source),
        }
    }

    /// The path of a source.
    pub fn source(&self, map: usize, source: usize) -> &str {
        self.paths.get(map).and_then(|paths| paths.get(source)).map_or("", String::as_str)
    }

    /// The names from the dropped file inward.
    pub fn chain(&self, at: At) -> Vec<String> {
        let mut chain = match at {
            At::Entry(index) => match self.facts.entries[index].inside {
                None => Vec::new(),
                Some(holder) => self.chain(At::Entry(holder)),
            },
            At::Source { map, .. } => self.chain(self.facts.maps[map].at),
        };
        chain.push(self.path(at).to_owned());
        chain
    }

    /// The same as one line.
    pub fn title(&self, at: At) -> String {
        self.chain(at).join(" > ")
    }

    /// A text as a whole.
    pub fn whole(&self, at: At) -> Place {
        Place { chain: self.chain(at), line: None, column: None }
    }

    /// A position in a text.
    pub fn spot(&self, at: At, position: Position) -> Place {
        Place { chain: self.chain(at), line: Some(position.line), column: Some(position.column) }
    }
}

/// The dropped file itself.
pub fn whole_file() -> Place {
    Place { chain: Vec::new(), line: None, column: None }
}
