//! Overshare's core: the bytes of a package in, a [`Report`] of what it exposes out. No I/O of its own, no clock, no
//! wasm. Data flows one way: bytes, entries, recovered sources, findings, judgement, report; a module uses only what
//! stands before it.

mod archive;
pub mod detect;
mod error;
mod exposure;
mod input;
mod inspect;
pub mod limits;
pub mod report;
mod sourcemap;
mod text;

use std::io::Read;

use inspect::{Capture, Inspector};
use limits::Budget;

pub use error::Error;
pub use inspect::{Progress, Target};
pub use limits::Limits;
pub use report::Report;

/// What a check may be told.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Adds each entry's SHA-256 to the report.
    pub hash: bool,
    /// What the check may spend.
    pub limits: Limits,
}

/// Checks a dropped file: pulls its bytes once, and says what it exposes.
///
/// # Errors
///
/// When there is no package to report on: see [`Error`]. What is wrong within a package is in the report.
pub fn check(
    input: impl Read,
    name: &str,
    options: &Options,
    mut progress: impl FnMut(Progress),
) -> Result<Report, Error> {
    let budget = Budget::new(options.limits.clone());
    let mut inspector = Inspector::new(&budget, options.hash, None, &mut progress);
    let input = archive::walk(input, name, &budget, &mut inspector)?;
    let (facts, _) = inspector.finish();
    Ok(exposure::judge(&facts, input))
}

/// Reads one entry or recovered source again: its bytes, with every secret in them overwritten.
///
/// # Errors
///
/// As [`check`], and [`Error::NotThere`] when the file holds no such text.
pub fn read(input: impl Read, name: &str, target: Target) -> Result<Vec<u8>, Error> {
    let budget = Budget::default();
    let mut ignore = |_| ();
    let mut inspector = Inspector::new(&budget, false, Some(Capture::new(target)), &mut ignore);
    archive::walk(input, name, &budget, &mut inspector)?;
    let (_, capture) = inspector.finish();
    capture.filter(Capture::is_complete).map(Capture::masked).ok_or(Error::NotThere)
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
