//! Overshare's core: the bytes of a package in, a [`Report`] of what it exposes out. No I/O of its own, no clock, no
//! wasm. Data flows one way: bytes, entries, recovered sources, findings, judgement, report; a module uses only what
//! stands before it.

mod archive;
pub mod detect;
mod error;
mod exposure;
#[cfg(fuzzing)]
pub mod fuzzing;
mod input;
mod inspect;
pub mod limits;
mod manifest;
pub mod report;
mod save;
mod sourcemap;
mod text;

use std::{
    io::{Read, Seek, Write},
    ops::ControlFlow,
    sync::Arc,
};

use archive::{Hashes, Walked};
use exposure::Terms;
use inspect::{Capture, Facts, Inspector, Passed};
use limits::Budget;
use report::Input;
use save::Saver;

pub use detect::own::{Own, OwnFile};
pub use error::Error;
pub use exposure::Recovered;
pub use inspect::{Captured, Progress, Target};
pub use limits::Limits;
pub use report::{Format, Intent, Report};
pub use save::{SaveItem, SaveList, Saved};

/// What a check may be told.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Adds each entry's SHA-256 to the report.
    pub hash: bool,
    /// What the check may spend.
    pub limits: Limits,
    /// What the package means to be, where the person knows better than it says.
    pub intent: Option<Intent>,
    /// Rules of the person's own, and places that are silenced.
    pub own: Option<Arc<Own>>,
}

/// Checks a dropped file: pulls its bytes, and says what it exposes. They are pulled once, and a second time where only
/// their end shows which package they are.
///
/// # Errors
///
/// When there is no package to report on: see [`Error`]. What is wrong within a package is in the report.
pub fn check(
    input: impl Read + Seek,
    name: &str,
    options: &Options,
    progress: impl FnMut(Progress),
) -> Result<Report, Error> {
    let terms = Terms { hash: options.hash, intent: options.intent, own: options.own.as_deref() };
    let judge = |facts: &Facts, input| exposure::judge(facts, input, terms);
    inspect(input, name, options, true, progress, judge)
}

/// The part of a check that recovers sources: nothing is searched for in them or in their names, nothing is judged, and the
/// file is not hashed. What the benchmark holds against other readers of source maps.
///
/// # Errors
///
/// As [`check`].
#[doc(hidden)]
pub fn recover(input: impl Read + Seek, name: &str) -> Result<Recovered, Error> {
    inspect(input, name, &Options::default(), false, |_| (), |facts, input| exposure::recovered(facts, &input))
}

/// Gathers the facts, with or without the rules, and hands them on.
fn inspect<T>(
    mut input: impl Read + Seek,
    name: &str,
    options: &Options,
    rules: bool,
    mut progress: impl FnMut(Progress),
    judge: impl FnOnce(&Facts, Input) -> T,
) -> Result<T, Error> {
    let hashes = Hashes { whole: rules, files: options.hash };
    let mut shown = None;
    loop {
        let budget = Budget::new(options.limits.clone());
        let mut inspector = Inspector::new(&budget, None, &mut progress)
            .with_rules(rules)
            .with_hashes(options.hash)
            .with_own(options.own.as_deref());
        input.rewind()?;
        match archive::walk(&mut input, name, shown, hashes, &budget, &mut inspector)? {
            Walked::As(input) => return Ok(judge(&inspector.finish().0, input)),
            Walked::Rather(format) => shown = Some(format),
        }
    }
}

/// A file that was checked, and how: what it takes to read texts of it again.
#[derive(Debug, Clone, Copy)]
pub struct Checked<'a> {
    /// Its name.
    pub name: &'a str,
    /// The options of that check.
    pub options: &'a Options,
    /// What the report says that it was read as.
    pub format: Format,
}

/// Reads one entry, file inside an entry, or recovered source again, or the list of a map's names: its bytes, with every
/// secret in them overwritten. `format` is what the report says that the file was read as.
///
/// # Errors
///
/// As [`check`], and [`Error::NotThere`] when the file holds no such text.
pub fn read<R: Read + Seek>(
    input: R,
    name: &str,
    options: &Options,
    format: Format,
    target: Target,
) -> Result<Vec<u8>, Error> {
    if let Target::Names(map) = target {
        return names(input, &Checked { name, options, format }, map);
    }
    let mut found = None;
    // Of two texts of one source, the last counts.
    let keep = |text: Captured| {
        found = Some(text.bytes);
        ControlFlow::Continue(())
    };
    let missing = texts(input, &Checked { name, options, format }, vec![target], |_| (), keep)?;
    found.filter(|_| missing.is_empty()).ok_or(Error::NotThere)
}

/// The names that a map lists: those that no published script shows, an empty line, and the others. It takes a whole pass,
/// because any script may show them.
fn names(mut input: impl Read + Seek, checked: &Checked<'_>, map: usize) -> Result<Vec<u8>, Error> {
    let budget = Budget::new(checked.options.limits.clone());
    let mut ignore = |_| ();
    let mut inspector = Inspector::new(&budget, None, &mut ignore).with_rules(false).with_names_of(map);
    input.rewind()?;
    archive::walk(&mut input, checked.name, Some(checked.format), Hashes::default(), &budget, &mut inspector)?;
    exposure::list_names(&inspector.finish().0, checked.options.own.as_deref())
        .map(String::into_bytes)
        .ok_or(Error::NotThere)
}

/// Reads many texts again, and hands each on when it has ended, its secrets overwritten, until `each` asks for no more. One
/// that holds another comes after it. No more is held than a text and those around it.
///
/// Returns those that are not there. Of a target that comes twice the later text counts, and none where it is not there:
/// a map may hold a second list of texts, which takes the place of the first.
///
/// # Errors
///
/// As [`check`].
pub fn texts<R: Read + Seek>(
    mut input: R,
    checked: &Checked<'_>,
    wanted: Vec<Target>,
    mut progress: impl FnMut(Progress),
    mut each: impl FnMut(Captured) -> ControlFlow<()>,
) -> Result<Vec<Target>, Error> {
    let (mut copies, missing) = pass_again(&mut input, checked, wanted, &mut progress, &mut each)?;
    if copies.is_empty() {
        return Ok(missing);
    }
    // The bytes of these belong to files that had passed when it was known.
    copies.sort();
    let originals = copies.iter().map(|copy| copy.original).collect();
    let mut hand_on = |text: Captured| {
        let first = copies.partition_point(|copy| copy.original < text.target);
        let mut copies = copies[first..].iter().take_while(|copy| copy.original == text.target);
        copies.try_for_each(|&Passed { copy, .. }| each(Captured { target: copy, ..text.clone() }))
    };
    pass_again(&mut input, checked, originals, &mut progress, &mut hand_on)?;
    Ok(missing)
}

/// Writes recovered sources into a zip, with a list of them: those in `list`, which whoever has the report makes. Secrets in
/// them are overwritten, their names are made safe, and the same list makes the same bytes. What is held is one text, and
/// what the end of the zip says of all.
///
/// # Errors
///
/// As [`check`], and [`Error::Unwritable`] when `out` fails.
pub fn save<R: Read + Seek>(
    input: R,
    checked: &Checked<'_>,
    list: SaveList,
    progress: impl FnMut(Progress),
    out: impl Write,
) -> Result<Saved, Error> {
    let mut saver = Saver::new(list, checked.options.own.as_deref(), out);
    let wanted = saver.wanted();
    let mut failure = None;
    let write = |text: Captured| match saver.take(&text) {
        Ok(()) => ControlFlow::Continue(()),
        Err(error) => {
            failure = Some(error);
            ControlFlow::Break(())
        }
    };
    let missing = texts(input, checked, wanted, progress, write)?;
    failure.map_or_else(|| saver.finish(&missing), Err).map_err(Error::Unwritable)
}

/// One more walk over a file that was checked; returns what only another one can hand on, and what is not there.
fn pass_again(
    input: &mut (impl Read + Seek),
    Checked { name, options, format }: &Checked<'_>,
    wanted: Vec<Target>,
    progress: &mut dyn FnMut(Progress),
    each: &mut dyn FnMut(Captured) -> ControlFlow<()>,
) -> Result<(Vec<Passed>, Vec<Target>), Error> {
    let budget = Budget::new(options.limits.clone());
    let own = options.own.as_deref();
    let mut inspector = Inspector::new(&budget, Some(Capture::new(wanted, own, each)), progress).with_own(own);
    input.rewind()?;
    archive::walk(input, name, Some(*format), Hashes::default(), &budget, &mut inspector)?;
    Ok(inspector.finish().1.map(Capture::finish).unwrap_or_default())
}

/// What the installer of this name writes of a tar archive: what the tests hold against the installer itself.
///
/// # Errors
///
/// As [`check`], and [`Error::NotThere`] where no installer has this name.
#[doc(hidden)]
pub fn installed(input: impl Read, reader: &str) -> Result<archive::Listing, Error> {
    archive::list_dropped(input, reader, &Budget::default())?.ok_or(Error::NotThere)
}
