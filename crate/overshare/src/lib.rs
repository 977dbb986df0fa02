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
mod sourcemap;
mod text;

use std::io::{Read, Seek};

use archive::{Hashes, Walked};
use inspect::{Capture, Inspector};
use limits::Budget;

pub use error::Error;
pub use inspect::{Progress, Target};
pub use limits::Limits;
pub use report::{Format, Report};

/// What a check may be told.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Adds each entry's SHA-256 to the report.
    pub hash: bool,
    /// What the check may spend.
    pub limits: Limits,
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
    inspect(input, name, options, true, progress)
}

/// The part of a check that recovers sources: nothing is searched for in them, and the file is not hashed. What the
/// benchmark holds against other readers of source maps.
///
/// # Errors
///
/// As [`check`].
#[doc(hidden)]
pub fn recover(input: impl Read + Seek, name: &str) -> Result<Report, Error> {
    inspect(input, name, &Options::default(), false, |_| ())
}

/// A check, with or without the rules.
fn inspect(
    mut input: impl Read + Seek,
    name: &str,
    options: &Options,
    rules: bool,
    mut progress: impl FnMut(Progress),
) -> Result<Report, Error> {
    let hashes = Hashes { whole: rules, files: options.hash };
    let mut shown = None;
    loop {
        let budget = Budget::new(options.limits.clone());
        let mut inspector = Inspector::new(&budget, None, &mut progress).with_rules(rules);
        input.rewind()?;
        match archive::walk(&mut input, name, shown, hashes, &budget, &mut inspector)? {
            Walked::As(input) => return Ok(exposure::judge(&inspector.finish().0, input, options.hash)),
            Walked::Rather(format) => shown = Some(format),
        }
    }
}

/// Reads one entry, file inside an entry, or recovered source again: its bytes, with every secret in them overwritten.
/// `format` is what the report says that the file was read as.
///
/// # Errors
///
/// As [`check`], and [`Error::NotThere`] when the file holds no such text.
pub fn read<R: Read + Seek>(
    mut input: R,
    name: &str,
    options: &Options,
    format: Format,
    target: Target,
) -> Result<Vec<u8>, Error> {
    let budget = Budget::new(options.limits.clone());
    let mut ignore = |_| ();
    let mut inspector = Inspector::new(&budget, Some(Capture::new(target)), &mut ignore);
    input.rewind()?;
    archive::walk(&mut input, name, Some(format), Hashes::default(), &budget, &mut inspector)?;
    let (_, capture) = inspector.finish();
    let capture = capture.ok_or(Error::NotThere)?;
    match capture.passed() {
        // It has the bytes of an earlier file, which is no copy itself.
        Some(original) => read(input, name, options, format, original),
        None if capture.is_complete() => Ok(capture.masked()),
        None => Err(Error::NotThere),
    }
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
