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

#[cfg(test)]
mod tests {
    use crate::{
        inspect::{At, Inspector, document::Document},
        limits::{Budget, Limits},
    };

    use super::*;

    /// What is kept of a text that comes in pieces of this size.
    fn kept(text: &[u8], size: usize) -> Inventory {
        let budget = Budget::new(Limits::default());
        let mut ignore = |_| ();
        let mut inspector = Inspector::new(&budget, None, &mut ignore);
        let mut document = Document::new(At::Entry(0), 0, None, Some("a.js"), &inspector.run);
        text.chunks(size).for_each(|piece| document.push(piece, &mut inspector.run));
        document.finish(&mut inspector.run);
        std::mem::take(&mut inspector.run.facts.inventory)
    }

    #[test]
    fn the_same_is_told_in_pieces_of_every_size() {
        let line = |at: usize| {
            format!(
                "f('https://h{}.acme.io/x', process.env.V{}, '/home/ada/x'); // TODO n{at} a@acme.io\n",
                at % 90,
                at % 7
            )
        };
        let text: String = (0..4_000).map(line).collect();
        let whole = kept(text.as_bytes(), text.len());
        assert_eq!(whole.items.len(), 90 + 7 + 1 + 4_000 + 1);
        assert_eq!(whole.items.iter().map(|item| item.occurrences).sum::<u64>(), 5 * 4_000);
        for size in [1, 7, 65_536] {
            assert_eq!(
                format!("{:?}", kept(text.as_bytes(), size).items),
                format!("{:?}", whole.items),
                "pieces of {size}"
            );
        }
    }

    #[test]
    fn what_there_is_no_room_for_is_counted() {
        let text: String = (0..Limits::INVENTORY_ITEMS + 5).map(|at| format!("https://h{at}.acme.io/\n")).collect();
        let kept = kept(text.as_bytes(), 1 << 16);
        assert_eq!((kept.items.len(), kept.unlisted, kept.untold), (Limits::INVENTORY_ITEMS, 5, 0));
    }
}
