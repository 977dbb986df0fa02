//! Names of the original code, as a map lists them: their hashes, and the names themselves where somebody asks for them.
//! Whether scripts show them is not known before all scripts have passed.

use crate::{
    limits::TableRoom,
    text::{Names, printable},
};

use super::Run;

/// Gathers the names of one text that may be a map.
#[derive(Debug, Default)]
pub struct Gathered {
    names: Names,
    room: TableRoom,
    /// The names themselves, in order.
    listed: Vec<String>,
}

impl Gathered {
    /// Takes the next name.
    pub fn add(&mut self, name: &[u8], run: &Run<'_>) {
        if !run.judges {
            return;
        }
        self.names.add(name);
        if run.names_of.is_some() {
            self.listed.push(printable(&String::from_utf8_lossy(name)));
        }
        if !self.room.set(self.names.held(), run.budget) {
            self.names.forget();
            self.room.set(0, run.budget);
        }
    }

    /// The text was no map.
    pub fn forget(&mut self, run: &Run<'_>) {
        self.room.set(0, run.budget);
    }

    /// The text was the map with this index.
    pub fn finish(mut self, map: usize, run: &mut Run<'_>) {
        if run.names_of == Some(map) {
            run.facts.listed_names = Some(self.listed);
        }
        let names = self.names.finish();
        self.room.set(names.held(), run.budget);
        let dropped = names.dropped();
        let facts = &mut run.facts.maps[map];
        facts.names = names;
        let at = facts.at;
        if dropped > 0 {
            let reason = format!("More names than the limit allows: {dropped} of this map were not compared.");
            run.facts.add_unchecked(Some(at), reason, None);
        }
    }
}
