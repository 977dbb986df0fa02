//! The way down: takes each file that a reader hands on, opens it where it is an archive itself, and gives what is text
//! to the [`Sink`]. Knows no format's bytes.

use std::io::{self, BufRead, BufReader, Read};

use crate::{
    error::Error,
    input::{Held, Pull, ReadAt, read_by_buffer, split_by_buffer},
    limits::Budget,
    report::Severity,
};

use super::{
    Ended, Landing, Sink, asar,
    body::{Metered, SIGN, Whole, pass},
    program,
    sniff::{self, Inner},
    tar::{Profile, Tar},
    tarball, unpack,
    visit::{Body, Trouble, Visitor, hands_on},
    zip,
};

/// The way to one file after the other.
pub struct Walk<'a, S> {
    /// What the run may spend.
    pub budget: &'a Budget,
    /// Where texts go.
    pub sink: &'a mut S,
    /// Whether SHA-256 is taken of every file.
    pub hash: bool,
    /// How many archives lie around what is read.
    depth: usize,
}

impl<'a, S: Sink> Walk<'a, S> {
    /// A way that begins at the dropped file.
    pub fn new(budget: &'a Budget, hash: bool, sink: &'a mut S) -> Self {
        Walk { budget, sink, hash, depth: 0 }
    }

    /// Reads all of a file as text.
    fn text(&mut self, file: &mut Metered<'_>) -> Result<(), Error> {
        while !self.sink.done() {
            let piece = file.fill_buf()?;
            if piece.is_empty() {
                break;
            }
            self.sink.bytes(piece);
            let amount = piece.len();
            file.consume(amount);
            self.sink.progress(file.pulled());
        }
        Ok(())
    }

    /// Opens a file that begins like an archive or like something compressed; false when it is not read as that.
    fn open(&mut self, inner: Inner, path: &str, file: &mut Metered<'_>) -> Result<bool, Error> {
        if self.depth >= self.budget.limits.depth {
            self.sink.unchecked("Archives inside archives, deeper than the limit allows, were not opened.", None);
            return Ok(false);
        }
        self.depth += 1;
        let opened = self.inside(inner, path, file);
        self.depth -= 1;
        opened
    }

    fn inside(&mut self, inner: Inner, path: &str, file: &mut Metered<'_>) -> Result<bool, Error> {
        match inner {
            Inner::Packed(kind) => self.packed(kind, path, file)?,
            Inner::Tar => self.tar(file)?,
            Inner::Asar => asar::read(file, self.budget, self)?,
            Inner::Zip(header) => return self.zip(header, file),
            Inner::Program => return self.program(file),
        }
        Ok(true)
    }

    /// A compressed file: an archive, or one file of the same name without the ending.
    fn packed(&mut self, kind: unpack::Kind, path: &str, file: &mut Metered<'_>) -> Result<(), Error> {
        let mut body = unpack::open(kind, Box::new(&mut *file), self.budget);
        let mut unpacked = Metered::new(&mut body, SIGN, false)?;
        if sniff::is_tar(unpacked.head()) {
            self.tar(&mut unpacked)?;
            pass(&mut unpacked)?;
            if let Some(trouble) = unpacked.trouble() {
                self.tell_trouble(&trouble);
            }
        } else {
            // What follows is handed on by itself.
            let landing = Landing::inner(unpack::name_inside(path));
            self.take(landing, &mut unpacked, |trouble| *trouble != Trouble::Trailing)?;
        }
        let trailing = body.trouble() == Some(Trouble::Trailing);
        self.sink.words(body.words());
        drop(body);
        if trailing { self.behind(file) } else { Ok(()) }
    }

    /// What stands behind a compressed file and is no part of it.
    pub fn behind(&mut self, file: &mut dyn Pull) -> Result<(), Error> {
        let note = "Bytes that are no part of the compressed file; installers do not read them.";
        let landing =
            Landing { note: Some(note.into()), ..Landing::inner("(bytes behind the compressed file)".into()) };
        self.file(landing, &mut Whole(file))
    }

    /// Says what is wrong with compressed bytes, where that is not told by what was read of them.
    pub fn tell_trouble(&mut self, trouble: &Trouble) {
        if *trouble != Trouble::Trailing {
            self.sink.unchecked(describe(trouble), missing(trouble));
        }
    }

    /// A zip inside another archive: its directory stands at its end, so it is held, unless it is too large for that.
    /// False when it is none; then it has been read as text as far as it was held.
    fn zip(&mut self, header: u64, file: &mut Metered<'_>) -> Result<bool, Error> {
        let settings = zip::Settings { profile: zip::Profile::Plain, header };
        let mut held = Held::default();
        let whole = hold(file, &mut held, self.budget.room_to_hold())?;
        if !zip::is_zip(&mut held, header)? {
            held.pieces().for_each(|piece| self.sink.bytes(piece));
            return Ok(false);
        }
        let size = held.size()?;
        self.budget.hold(size);
        let walked = match whole {
            true => zip::walk_at(held, file.pulled(), &settings, self.budget, self)?,
            false => {
                let reason =
                    "The archive is larger than the limit for what is held whole; it was read without its directory.";
                self.sink.unchecked(reason, None);
                zip::salvage(
                    &mut Joined { held: BufReader::new(HeldReader { held, at: 0 }), rest: file },
                    &settings,
                    self.budget,
                    self,
                )?
            }
        };
        self.budget.let_go(size);
        self.tell(&walked);
        Ok(true)
    }

    /// A program: what it holds is told at its end or anywhere, so it is held, unless it is too large for that. False when
    /// it holds no files; then it has been read as text as far as it was held.
    fn program(&mut self, file: &mut Metered<'_>) -> Result<bool, Error> {
        let mut held = Held::default();
        let whole = hold(file, &mut held, self.budget.room_to_hold())?;
        let contents = if whole { program::find(&held, self.budget) } else { None };
        if !whole {
            let reason =
                "The program is larger than the limit for what is held whole; files in it were not looked for.";
            self.sink.unchecked(reason, None);
        }
        let zip = if whole && contents.is_none() { zip::appended(&mut held, self.budget)? } else { None };
        let size = held.size()?;
        self.budget.hold(size);
        let opened = contents.is_some() || zip.is_some();
        match (contents, zip) {
            (Some(contents), _) => program::read(&held, &contents, file.pulled(), self.budget, self)?,
            (None, Some(header)) => {
                let settings = zip::Settings { profile: zip::Profile::Plain, header };
                // What is odd about a zip behind a program is how such programs are made.
                zip::walk_at(held, file.pulled(), &settings, self.budget, self)?;
            }
            (None, None) => {
                if let Some(why) = program::unread(&held) {
                    self.sink.unchecked(why, Some(size));
                }
                held.pieces().for_each(|piece| self.sink.bytes(piece));
            }
        }
        self.budget.let_go(size);
        Ok(opened)
    }

    /// Says what readers of a zip take differently.
    pub fn tell(&mut self, walked: &zip::Walked) {
        for oddity in &walked.oddities {
            if let Some(severity) = oddity.kind.severity() {
                self.sink.ambiguous(severity, oddity.sentence.clone());
            }
        }
        if !walked.disagreement.is_empty() {
            self.sink.ambiguous(Severity::Medium, walked.disagreement.sentence());
        }
    }

    fn tar(&mut self, file: &mut dyn Pull) -> Result<(), Error> {
        tarball::members(&mut Tar::new(file, Profile::Plain, self.budget), self)
    }

    /// Takes a file, and tells what was wrong with its bytes where that `matters`.
    fn take(&mut self, landing: Landing, body: &mut dyn Body, matters: fn(&Trouble) -> bool) -> Result<(), Error> {
        let path = landing.path.clone();
        self.sink.begin(landing);
        let (is_no_tar, is_left) = (body.is_no_tar(), body.is_left());
        let mut file = Metered::new(body, sniff::sign(&path), self.hash)?;
        let inner = sniff::inner(file.head(), &path).filter(|inner| !is_left && (!is_no_tar || *inner != Inner::Tar));
        let opened = inner.map_or(Ok(false), |inner| self.open(inner, &path, &mut file))?;
        if !opened {
            self.text(&mut file)?;
        }
        if !self.sink.done() {
            pass(&mut file)?;
        }
        let trouble = file.trouble().filter(matters);
        let (bytes, sha256) = file.finish();
        self.sink.end(Ended { bytes, sha256, trouble, opened });
        Ok(())
    }
}

impl<S: Sink> Visitor for Walk<'_, S> {
    fn file(&mut self, landing: Landing, body: &mut dyn Body) -> Result<(), Error> {
        self.take(landing, body, |_| true)
    }

    fn copy(&mut self, landing: Landing, of: usize) {
        self.sink.copy(landing, of);
    }

    fn put_back(&mut self, below: usize, folder: &str) {
        self.sink.put_back(below, folder);
    }

    hands_on!(sink);
}

/// What is wrong with the bytes of a file, as a sentence.
pub fn describe(trouble: &Trouble) -> &'static str {
    match trouble {
        Trouble::Missing(_) => "The compressed file ends too early; what followed is missing.",
        Trouble::Corrupt => "The compressed file is damaged; nothing behind the damage could be read.",
        Trouble::Checksum => "The compressed file's checksum does not match what was unpacked; installers refuse it.",
        Trouble::Trailing => "What follows the compressed file is of another kind.",
        Trouble::Limit => "The file unpacks to more than the limit allows; what followed was not read.",
        Trouble::Memory => "Unpacking the file takes more memory than the limit allows; what followed was not read.",
        Trouble::Encrypted => "The file is encrypted and could not be read.",
        Trouble::Method(_) => "The file is compressed by a method that is not read here.",
    }
}

/// How many bytes are missing, where that is known.
pub fn missing(trouble: &Trouble) -> Option<u64> {
    match trouble {
        Trouble::Missing(bytes) => *bytes,
        _ => None,
    }
}

/// Holds all of a file; false when it is larger than `most`, and some of it is not held.
fn hold(file: &mut Metered<'_>, held: &mut Held, most: u64) -> Result<bool, Error> {
    while held.size()? <= most {
        let piece = file.fill_buf()?;
        if piece.is_empty() {
            return Ok(true);
        }
        held.push(piece);
        let amount = piece.len();
        file.consume(amount);
    }
    Ok(false)
}

/// What is held of a file, and then the rest of it.
struct Joined<'a, 'b> {
    held: BufReader<HeldReader>,
    rest: &'a mut Metered<'b>,
}

/// What is held, in order.
struct HeldReader {
    held: Held,
    at: u64,
}

impl Read for HeldReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.held.read_at(self.at, buffer)?;
        self.at += read as u64;
        Ok(read)
    }
}

read_by_buffer!([] Joined<'_, '_>);

impl BufRead for Joined<'_, '_> {
    split_by_buffer!();

    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.held.fill_buf()?.is_empty() {
            return self.rest.fill_buf();
        }
        self.held.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        match self.held.buffer().is_empty() {
            true => self.rest.consume(amount),
            false => self.held.consume(amount),
        }
    }
}

impl Pull for Joined<'_, '_> {
    fn pulled(&self) -> u64 {
        self.rest.pulled()
    }
}
