//! What texts give away of the house, gathered: each thing once, with the texts that it stands in. Says nothing of whose
//! those texts are.

use std::collections::HashMap;

use crate::{detect::Trace, limits::Limits, report::InventoryKind, text::Position};

use super::{At, facts::Spot};

/// One thing, wherever it stands.
#[derive(Debug, Clone)]
pub struct ItemFacts {
    /// What it is.
    pub kind: InventoryKind,
    /// The thing itself.
    pub value: String,
    /// What else is known of it.
    pub note: Option<&'static str>,
    /// How often it was seen.
    pub occurrences: u64,
    /// Texts that it stands in, each with the first place there and how often it does.
    pub texts: Vec<(Spot, u64)>,
}

/// All of them, in the order in which they were met.
#[derive(Debug, Default)]
pub struct Inventory {
    /// The things.
    pub items: Vec<ItemFacts>,
    /// How often things were met that there was no room for.
    pub unlisted: u64,
    /// How often things were met in texts that there was no room for.
    pub untold: u64,
    known: [HashMap<String, usize>; InventoryKind::COUNT],
    texts: usize,
}

impl Inventory {
    /// Adds what a text tells; `position` says where in it, if that is asked for.
    pub(super) fn add(&mut self, trace: &Trace<'_>, at: At, position: impl FnOnce() -> Position) {
        let has_room = self.texts < Limits::INVENTORY_TEXTS;
        let Some(item) = self.item(trace) else { return };
        item.occurrences += 1;
        match item.texts.last_mut().filter(|((last, _), _)| *last == at) {
            Some((_, times)) => *times += 1,
            None if has_room => {
                item.texts.push(((at, position()), 1));
                self.texts += 1;
            }
            None => self.untold += 1,
        }
    }

    /// The item of a trace, or a new one; `None` where there are too many.
    fn item(&mut self, trace: &Trace<'_>) -> Option<&mut ItemFacts> {
        let known = self.known.get_mut(trace.kind as usize)?;
        if let Some(&index) = known.get(&*trace.value) {
            return self.items.get_mut(index);
        }
        if self.items.len() >= Limits::INVENTORY_ITEMS {
            self.unlisted += 1;
            return None;
        }
        known.insert(trace.value.clone().into_owned(), self.items.len());
        self.items.push(ItemFacts {
            kind: trace.kind,
            value: trace.value.clone().into_owned(),
            note: trace.note,
            occurrences: 0,
            texts: Vec::new(),
        });
        self.items.last_mut()
    }

    /// What was seen in the texts of sources that have other texts belongs to the text that their map stands in.
    pub(super) fn bring_home(&mut self, home: At, is_one: impl Fn(At) -> bool, is_within: impl Fn(At) -> bool) {
        let start = Position { line: 1, column: 1 };
        for item in &mut self.items {
            let within = item.texts.iter_mut().rev().take_while(|((at, _), _)| is_within(*at));
            within.filter(|((at, _), _)| is_one(*at)).for_each(|(spot, _)| *spot = (home, start));
        }
    }
}
