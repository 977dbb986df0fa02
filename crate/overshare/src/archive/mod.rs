//! Bytes to entries, as the installer sees them. Tells what a dropped file is, unpacks it by pulled reads and hands
//! every regular file to a [`Sink`], piece by piece; nothing is kept and nothing is judged.

#[allow(dead_code, reason = "the walk comes to it with the other formats")]
mod asar;
#[allow(dead_code, reason = "the walk comes to it with the other formats")]
mod crx;
mod npm;
mod sniff;
mod tar;
#[allow(dead_code, reason = "the walk comes to it with the other formats")]
mod unpack;
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
    npm::Installer,
    sniff::Kind,
    tar::{Item, Oddity, Tar},
    unpack::gzip,
    visit::{Body, Trouble},
};

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
fn gzipped<'a>(file: impl Pull + 'a, name: &str, budget: &'a Budget, sink: &mut impl Sink) -> Result<Format, Error> {
    let mut gzip = unpack::open(unpack::Kind::Gzip, Box::new(file), budget);
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
fn cut_off(error: Error, trouble: Option<Trouble>) -> Error {
    match (error, trouble) {
        (Error::NotAPackage { .. }, Some(trouble)) => Error::NotAPackage { what: describe(trouble).to_owned() },
        (error, _) => error,
    }
}

fn describe(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Missing(_) => "The compressed file ends too early; what followed is missing.",
        Trouble::Corrupt => "The compressed file is damaged; nothing behind the damage could be read.",
        Trouble::Checksum => "The compressed file's checksum does not match what was unpacked; installers refuse it.",
        Trouble::Trailing => "What follows the compressed file is no gzip and was not read.",
        Trouble::Limit => "The file unpacks to more than the limit allows; what followed was not read.",
        Trouble::Memory => "Unpacking the file takes more memory than the limit allows; what followed was not read.",
        Trouble::Encrypted | Trouble::Method(_) => "The compressed file cannot be unpacked.",
    }
}

/// Reads a tar archive and what follows its end.
fn archive(mut file: impl Pull, budget: &Budget, sink: &mut impl Sink) -> Result<Format, Error> {
    let end = members(&mut Tar::new(&mut file), budget, sink)?;
    if end == End::Nothing {
        return Err(Error::NotAPackage { what: "It is named like an archive, and holds none.".into() });
    }
    let unread = pass(&mut file, sink)?;
    if unread > 0 && !sink.done() {
        let reason = match end {
            End::Limit => "The archive holds more members than the limit allows; the rest was not read.",
            _ => "Bytes after the archive's end, which the installer does not read.",
        };
        sink.unchecked(reason, Some(unread));
    }
    Ok(Format::Npm)
}

/// How an archive came to its end.
#[derive(PartialEq, Eq)]
enum End {
    /// There was no member in it.
    Nothing,
    /// As archives do, or because no more was wanted.
    Reached,
    /// There were too many members.
    Limit,
}

/// Hands every member of a tar archive to `sink`.
fn members<R: Pull>(tar: &mut Tar<R>, budget: &Budget, sink: &mut impl Sink) -> Result<End, Error> {
    let mut installer = Installer::default();
    let mut skipped = Skipped::default();
    let (mut index, mut end) = (0, End::Nothing);
    while let Some(item) = tar.next()? {
        sink.progress(tar.get_ref().pulled());
        let member = match item {
            Item::Member(member) => member,
            Item::Odd(Oddity::BadHeader(why)) => {
                skipped.add(why);
                continue;
            }
            Item::Odd(oddity) => {
                tell(&oddity, sink);
                continue;
            }
        };
        end = End::Reached;
        skipped.tell(sink);
        if !budget.member() {
            return Ok(End::Limit);
        }
        let Some(landing) = installer.place(&member, index, budget.limits.path_bytes) else { continue };
        index += 1;
        sink.begin(landing);
        body(tar, sink)?;
        if sink.done() {
            return Ok(End::Reached);
        }
    }
    if end != End::Nothing {
        skipped.tell(sink);
    }
    Ok(end)
}

fn tell(oddity: &Oddity, sink: &mut impl Sink) {
    let (reason, bytes) = match oddity {
        Oddity::BadHeader(_) => return,
        Oddity::HugeMetadata(bytes) => ("Archive metadata of more than 1 MiB, which npm ignores.", bytes),
        Oddity::LinkName(bytes) => {
            ("The long name of a link, which npm does not install and which was not searched.", bytes)
        }
        Oddity::Cut(bytes) => ("The archive ends too early; what followed is missing.", bytes),
    };
    sink.unchecked(reason, Some(*bytes));
}

/// Hands the current member's bytes to `sink`.
fn body<R: Pull>(tar: &mut Tar<R>, sink: &mut impl Sink) -> Result<(), Error> {
    while !tar.body(&mut |piece| sink.bytes(piece))? {
        sink.progress(tar.get_ref().pulled());
    }
    sink.end(tar.missing());
    Ok(())
}

/// Blocks that should be headers and are not, told once for each run of them.
#[derive(Default)]
struct Skipped {
    blocks: u64,
    why: &'static str,
}

impl Skipped {
    fn add(&mut self, why: &'static str) {
        self.blocks += 1;
        self.why = why;
    }

    fn tell(&mut self, sink: &mut impl Sink) {
        if self.blocks > 0 {
            let reason = format!("A block that should be an archive header was passed over: {}.", self.why);
            sink.unchecked(&reason, Some(self.blocks * 512));
            self.blocks = 0;
        }
    }
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
