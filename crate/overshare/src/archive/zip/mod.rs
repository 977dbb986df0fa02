//! Zip archives and the package formats that are zips, read from their first byte to their last: the files that an
//! installer finds by the directory, and everything else that the file holds. What differs between honest readers is
//! named in [`Walked`].

mod body;
mod confusion;
mod directory;
mod forward;
mod gap;
mod install;
mod member;
mod name;
mod record;
#[cfg(test)]
mod tests;
mod walk;

use crate::{
    error::Error,
    input::{Anywhere, Pull, ReadAt},
    limits::Budget,
};

use super::visit::Visitor;

use self::{
    confusion::Oddities,
    forward::{At, Forward},
    walk::Pass,
};

pub use self::{
    confusion::{Disagreement, Kind, Oddity},
    install::Profile,
};

/// How a zip is to be read.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// Whose rules decide where files land.
    pub profile: Profile,
    /// Bytes that the package's format puts before the archive, as a crx does.
    pub header: u64,
}

/// What a reader came to know of a zip beside its files.
#[derive(Debug, Clone, Default)]
pub struct Walked {
    /// What is odd, in the order of [`Kind`].
    pub oddities: Vec<Oddity>,
    /// Where readers by the directory and readers by local headers differ.
    pub disagreement: Disagreement,
}

/// Whether a file is a zip, whole or cut: one with an end record, or with a local header right behind what its format
/// puts before the archive.
///
/// # Errors
///
/// When the file can no longer be read.
pub fn is_zip(source: &mut dyn ReadAt, header: u64) -> std::io::Result<bool> {
    let mut first = [0; record::LOCAL_BYTES];
    let there = forward::read_full_at(source, header, &mut first)?;
    Ok(body::looks_like_header(&first[..there]) || directory::has_end(source)?)
}

/// Where a zip begins that stands behind something else, as one does behind a program that unpacks itself; none where there
/// is no whole one. Programs that read zips have the signs of one in them, so the directory has to lead to a file.
///
/// # Errors
///
/// When the file can no longer be read.
pub fn appended(source: &mut dyn ReadAt, budget: &Budget) -> std::io::Result<Option<u64>> {
    let found = directory::find(source, 0, budget, &mut Oddities::default())?;
    let Some(directory) = found.filter(|found| found.refused.is_none()) else { return Ok(None) };
    let first = directory.entries.iter().map(|entry| entry.offset).min().filter(|&first| first > 0);
    let mut header = [0; record::LOCAL_BYTES];
    match first {
        Some(first) if forward::read_full_at(source, first, &mut header)? == header.len() => {
            Ok(body::looks_like_header(&header).then_some(first))
        }
        _ => Ok(None),
    }
}

/// Reads a zip from its first byte to its last, in order, with reads at other places for its directory and for what
/// overlaps.
///
/// # Errors
///
/// When the file can no longer be read. What is wrong within the archive is no error.
pub fn walk(
    source: &mut dyn Anywhere,
    settings: &Settings,
    budget: &Budget,
    visitor: &mut dyn Visitor,
) -> Result<Walked, Error> {
    let mut odd = Oddities::default();
    let Some(directory) = directory::find(source, settings.header, budget, &mut odd)? else {
        return by_headers(source, settings, budget, visitor, true);
    };
    let places = install::place(&directory.entries, settings.profile);
    let mut pass = Pass::new(budget, visitor, &directory.entries, &places);
    if let Some(why) = &directory.refused {
        odd.tell(Kind::Refused, format!("Python's zipfile, and pip with it, refuses the archive: {why}."));
    }
    pass.odd = odd;
    walk::by_directory(&mut pass, source, &directory, settings.header)?;
    pass.tell_unread();
    Ok(walked(pass))
}

/// Reads a zip that is held or can be read at any place only. `pulled` are the bytes of the dropped file that have been
/// pulled so far.
///
/// # Errors
///
/// As [`walk`].
pub fn walk_at(
    source: impl ReadAt,
    pulled: u64,
    settings: &Settings,
    budget: &Budget,
    visitor: &mut dyn Visitor,
) -> Result<Walked, Error> {
    walk(&mut At::new(source, pulled), settings, budget, visitor)
}

/// Reads a zip in order only, by its local headers: a cut one, or one that is too large to hold. Nothing in it counts as
/// installed.
///
/// # Errors
///
/// As [`walk`].
pub fn salvage(
    input: &mut dyn Pull,
    settings: &Settings,
    budget: &Budget,
    visitor: &mut dyn Visitor,
) -> Result<Walked, Error> {
    by_headers(input, settings, budget, visitor, false)
}

/// Reads by local headers. `searched` says that an end record was looked for where installers look.
fn by_headers(
    input: &mut dyn Pull,
    settings: &Settings,
    budget: &Budget,
    visitor: &mut dyn Visitor,
    searched: bool,
) -> Result<Walked, Error> {
    let mut pass = Pass::new(budget, visitor, &[], &[]);
    walk::salvage(&mut pass, &mut Forward::new(input, 0), settings.header)?;
    if !pass.ended || searched {
        let sentence =
            "The archive has no end record where readers look for it, and so no directory; installers refuse it.";
        pass.odd.tell(Kind::NoDirectory, sentence.into());
    }
    if !pass.ended {
        pass.visitor.unchecked("The archive is cut before its directory; what followed is missing.", None);
    }
    pass.tell_unread();
    Ok(walked(pass))
}

fn walked(mut pass: Pass) -> Walked {
    pass.scratch.give_back(pass.budget);
    Walked { oddities: pass.odd.list(), disagreement: pass.views }
}
