//! Bytes to entries, as the installer sees them. Tells what a dropped file is, unpacks it by pulled reads and hands
//! every regular file to a [`Sink`], piece by piece; nothing is kept and nothing is judged.

#[allow(dead_code, reason = "the findings that need it come next")]
mod compare;
mod gzip;
mod install;
mod listing;
mod sniff;
mod tar;
#[allow(dead_code, reason = "the readers are moved to it one by one")]
mod visit;

use std::io::Read;

use crate::{
    error::Error,
    input::{File, Pull},
    limits::Budget,
    report::{Format, Input},
};

use self::{
    gzip::{Gzip, Trouble},
    sniff::Kind,
    tar::{Item, Odd, Profile, Tar},
    visit::Body,
};

pub use self::listing::{Listing, list_dropped};
pub use self::sniff::{HEAD, looks_binary};

/// One entry, before its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Landing {
    /// The path that the installer writes it under.
    pub path: String,
    /// Whether the installer writes it at all.
    pub installed: bool,
    /// What is odd about it.
    pub note: Option<String>,
    /// The earlier entry that it takes the place of: an index in archive order.
    pub shadows: Option<usize>,
}

/// Takes what an archive holds, in archive order.
pub trait Sink {
    /// An entry begins.
    fn begin(&mut self, landing: Landing);
    /// The next piece of its bytes.
    fn bytes(&mut self, piece: &[u8]);
    /// It ends; `missing` bytes of it are not there.
    fn end(&mut self, missing: u64);
    /// Something outside all entries could not be examined.
    fn unchecked(&mut self, reason: &str, bytes: Option<u64>);
    /// So many bytes of the dropped file have been pulled.
    fn progress(&mut self, pulled: u64);
    /// Whether nothing more is wanted.
    fn done(&self) -> bool;
}

/// Reads a dropped file of this name and hands what it holds to `sink`.
///
/// # Errors
///
/// When the file is no package that can be read: see [`Error`]. What is wrong within a package is no error.
pub fn walk(input: impl Read, name: &str, budget: &Budget, sink: &mut impl Sink) -> Result<Input, Error> {
    let mut file = File::new(input);
    let head = file.peek(sniff::HEAD)?;
    let format = match sniff::kind(head, name)? {
        Kind::Gzip => gzipped(&mut file, name, budget, sink)?,
        Kind::Tar => archive(&mut file, budget, sink)?,
        Kind::Text => single(&mut file, name, sink)?,
    };
    pass(&mut file, sink)?;
    sink.progress(file.pulled());
    Ok(Input { name: name.to_owned(), bytes: file.pulled(), format, sha512: file.integrity() })
}

/// Reads what a gzip file holds: an archive, or one file.
fn gzipped(file: impl Pull, name: &str, budget: &Budget, sink: &mut impl Sink) -> Result<Format, Error> {
    let mut gzip = Gzip::new(file, budget);
    let nothing = gzip.peek(sniff::HEAD)?.is_empty();
    if nothing && gzip.trouble().is_some() {
        let what = "It begins like a gzip file, and nothing of it could be unpacked.".into();
        return Err(Error::NotAPackage { what });
    }
    let format = match sniff::kind(gzip.peek(sniff::HEAD)?, name)? {
        Kind::Tar => archive(&mut gzip, budget, sink).map_err(|error| cut_off(error, gzip.trouble()))?,
        Kind::Gzip | Kind::Text => single(&mut gzip, name.strip_suffix(".gz").unwrap_or(name), sink)?,
    };
    if let Some(trouble) = gzip.trouble().filter(|_| !sink.done()) {
        sink.unchecked(describe(trouble), None);
    }
    Ok(format)
}

/// Where there is no archive because the compressed file is damaged, that is what to say.
fn cut_off(error: Error, trouble: Option<&Trouble>) -> Error {
    match (error, trouble) {
        (Error::NotAPackage { .. }, Some(trouble)) => Error::NotAPackage { what: describe(trouble).to_owned() },
        (error, _) => error,
    }
}

fn describe(trouble: &Trouble) -> &'static str {
    match trouble {
        Trouble::Truncated => "The compressed file ends too early; what followed is missing.",
        Trouble::Corrupt => "The compressed file is damaged; nothing behind the damage could be read.",
        Trouble::Checksum => "The compressed file's checksum does not match what was unpacked; installers refuse it.",
        Trouble::Trailing => "What follows the compressed file is no gzip and was not read.",
        Trouble::Limit => "The file unpacks to more than the limit allows; what followed was not read.",
    }
}

/// Reads a tar archive and what follows its end.
fn archive(file: impl Pull, budget: &Budget, sink: &mut impl Sink) -> Result<Format, Error> {
    let mut tar = Tar::new(file, Profile::Npm, budget);
    members(&mut tar, sink)?;
    if tar.end() == tar::End::Nothing {
        return Err(Error::NotAPackage { what: "It is named like an archive, and holds none.".into() });
    }
    Ok(Format::Npm)
}

/// Hands every member of a tar archive to `sink`.
fn members<R: Pull>(tar: &mut Tar<R>, sink: &mut impl Sink) -> Result<(), Error> {
    let mut index = 0;
    while let Some(item) = tar.next(index)? {
        sink.progress(tar.pulled());
        match item {
            Item::File(landing) | Item::Copy(landing, _) => {
                index += 1;
                sink.begin(landing);
                let missing = body(tar, sink)?;
                sink.end(missing);
            }
            Item::Odd(odd) => tell(tar, odd, sink)?,
        }
        if sink.done() {
            break;
        }
    }
    Ok(())
}

/// Tells of something that no installer writes.
fn tell<R: Pull>(tar: &mut Tar<R>, odd: Odd, sink: &mut impl Sink) -> Result<(), Error> {
    let bytes = pass(tar, sink)?;
    let bytes = match odd {
        _ if sink.done() => return Ok(()),
        Odd::HugeMetadata(bytes) | Odd::Cut(bytes) => bytes,
        // Left-over bytes in the padding are many packers' habit.
        Odd::Padding => return Ok(()),
        _ => bytes,
    };
    let reason = match odd {
        Odd::Behind if tar.end() == tar::End::Limit => {
            "The archive holds more members than the limit allows; the rest was not read.".into()
        }
        odd => odd.note(tar.profile()),
    };
    sink.unchecked(&reason, Some(bytes));
    Ok(())
}

/// Hands the bytes of the current item to `sink`; returns how many are missing.
fn body(body: &mut impl Body, sink: &mut impl Sink) -> Result<u64, Error> {
    loop {
        let piece = body.fill_buf()?;
        if piece.is_empty() {
            break;
        }
        sink.bytes(piece);
        let amount = piece.len();
        body.consume(amount);
        sink.progress(body.pulled());
    }
    Ok(match body.trouble() {
        Some(visit::Trouble::Missing(missing)) => missing.unwrap_or(0),
        _ => 0,
    })
}

/// Hands a plain file to `sink` as a package of one entry.
fn single(file: &mut impl Pull, name: &str, sink: &mut impl Sink) -> Result<Format, Error> {
    sink.begin(Landing { path: name.to_owned(), installed: true, note: None, shadows: None });
    loop {
        let piece = file.fill_buf()?;
        if piece.is_empty() || sink.done() {
            break;
        }
        sink.bytes(piece);
        let amount = piece.len();
        file.consume(amount);
        sink.progress(file.pulled());
    }
    sink.end(0);
    Ok(Format::File)
}

/// Passes over what is left, and counts what is not zero padding: bytes up to the last one that is not zero.
fn pass(file: &mut impl Pull, sink: &mut impl Sink) -> Result<u64, Error> {
    let (mut passed, mut meaningful) = (0, 0);
    while !sink.done() {
        let piece = file.fill_buf()?;
        if piece.is_empty() {
            break;
        }
        if let Some(last) = piece.iter().rposition(|&byte| byte != 0) {
            meaningful = passed + last as u64 + 1;
        }
        let amount = piece.len();
        passed += amount as u64;
        file.consume(amount);
        sink.progress(file.pulled());
    }
    Ok(meaningful)
}
