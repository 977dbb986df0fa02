//! Recovered sources as a zip, with a list of them beside them. Texts come in one at a time and are not kept; where they
//! come from, and which are wanted, is decided elsewhere.

mod listing;
mod name;
mod names;
mod zip;

use std::io::{self, Write};

use crate::{
    detect::{hide, own::Own},
    inspect::{Captured, Target},
    text::LineCount,
};

use self::zip::Zip;

/// One recovered source that is to be saved, or only listed.
#[derive(Debug, Clone)]
pub struct SaveItem {
    /// How it is asked for.
    pub target: Target,
    /// Where it is to lie in the zip; made safe on the way.
    pub path: String,
    /// Its path as the map writes it.
    pub raw_path: String,
    /// Whether its text is known.
    pub has_text: bool,
}

/// What is to be saved.
#[derive(Debug, Clone, Default)]
pub struct SaveList {
    /// The sources.
    pub items: Vec<SaveItem>,
    /// Where each of the report's maps lies, in words.
    pub maps: Vec<String>,
}

/// What was saved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Saved {
    /// Files in the zip, the list of them not counted.
    pub files: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Sources that are only listed, because their text is not known.
    pub path_only: u64,
    /// Sources whose text was not met again.
    pub missing: u64,
    /// Files in which a secret was overwritten.
    pub masked_files: u64,
    /// Places where one was.
    pub masked_places: u64,
}

/// What is known of a text once it is in the zip.
#[derive(Debug, Clone, Copy)]
struct Written {
    /// How many were added before it.
    added: usize,
    bytes: u64,
    lines: u64,
    /// Places where a secret was overwritten.
    masked: usize,
}

/// The list's own name in the zip.
const LISTING: &str = "overshare-sources.json";

/// Writes a zip.
pub struct Saver<W> {
    list: SaveList,
    /// The name of each item with text in the zip, and behind them that of the list.
    names: Vec<String>,
    zip: Zip<W>,
    /// The items with text in the order of their targets.
    order: Vec<usize>,
    /// What is known of each item's text since it was written.
    written: Vec<Option<Written>>,
}

impl<W: Write> Saver<W> {
    /// A zip of the sources in `list`, which goes to `out` as it is made.
    pub fn new(mut list: SaveList, own: Option<&Own>, out: W) -> Self {
        // Whoever made the list: a secret in a name leaves no more than one in a text.
        let named = list.items.iter_mut().flat_map(|item| [&mut item.path, &mut item.raw_path]);
        named.chain(&mut list.maps).for_each(|text| hide(text, own));
        let mut order: Vec<usize> = (0..list.items.len()).filter(|&item| list.items[item].has_text).collect();
        let names = names_of(&list, &order);
        order.sort_by_key(|&item| list.items[item].target);
        Saver { names, zip: Zip::new(out), order, written: vec![None; list.items.len()], list }
    }

    /// The texts that it waits for.
    pub fn wanted(&self) -> Vec<Target> {
        self.order.iter().map(|&item| self.list.items[item].target).collect()
    }

    /// Writes a text.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn take(&mut self, text: &Captured) -> io::Result<()> {
        let target_of = |item: usize| self.list.items[item].target;
        let first = self.order.partition_point(|&item| target_of(item) < text.target);
        let mut lines = LineCount::default();
        lines.push(&text.bytes);
        let bytes = text.bytes.len() as u64;
        for &item in self.order[first..].iter().take_while(|&&item| target_of(item) == text.target) {
            let added = self.zip.add(item, &self.names[item], &text.bytes)?;
            self.written[item] = Some(Written { added, bytes, lines: lines.lines(), masked: text.masked });
        }
        Ok(())
    }

    /// Adds the list, and ends the zip. What is `missing` after all is left out, though its bytes may be there.
    ///
    /// # Errors
    ///
    /// When they cannot be written.
    pub fn finish(self, missing: &[Target]) -> io::Result<Saved> {
        let Saver { list, names, mut zip, mut written, .. } = self;
        for (file, written) in written.iter_mut().enumerate() {
            if written.is_some() && missing.binary_search(&list.items[file].target).is_ok() {
                *written = None;
            }
        }
        let name_of = |file: usize| names.get(file).map_or("", String::as_str);
        let listing = list.items.len();
        zip.add_pieces(listing, name_of(listing), listing::pieces(&list, &names, &written))?;
        let is_last = |added, file: usize| written[file].is_some_and(|written: Written| written.added == added);
        zip.finish(name_of, |added, file| file == listing || is_last(added, file))?;
        Ok(totals(&list, &written))
    }
}

/// The list has its own name wherever that is no folder.
fn names_of(list: &SaveList, with_text: &[usize]) -> Vec<String> {
    let paths = with_text.iter().map(|&item| list.items[item].path.as_str());
    let mut assigned = names::assign([LISTING].into_iter().chain(paths)).into_iter();
    let listing = assigned.next();
    let mut names = vec![String::new(); list.items.len()];
    with_text.iter().zip(assigned).for_each(|(&item, name)| names[item] = name);
    names.extend(listing);
    names
}

fn totals(list: &SaveList, written: &[Option<Written>]) -> Saved {
    let mut saved = Saved::default();
    for (item, written) in list.items.iter().zip(written) {
        match written {
            None if item.has_text => saved.missing += 1,
            None => saved.path_only += 1,
            Some(written) => {
                saved.files += 1;
                saved.bytes += written.bytes;
                saved.masked_files += u64::from(written.masked > 0);
                saved.masked_places += written.masked as u64;
            }
        }
    }
    saved
}
