//! The dropped file as a whole: which format it is, by its bytes and then by its name, and which reader takes it. What
//! lies inside its files is read by `walk`.

use std::io::{Read, Seek};

use crate::{
    error::Error,
    input::{File, Pull},
    limits::Budget,
    report::{Format, Input, Severity},
};

use super::{
    Landing, Sink,
    body::{Metered, SIGN, Whole, pass},
    format::{self, Evidence},
    gem::Gem,
    readers,
    sniff::{self, Kind},
    tar::{End, Profile, Tar},
    tarball, unpack,
    visit::{Body, Trouble, Visitor, hands_on},
    walk::{Walk, describe},
    zip,
};

/// What is hashed on the way, beside what a format asks for itself.
#[derive(Debug, Clone, Copy, Default)]
pub struct Hashes {
    /// The dropped file.
    pub whole: bool,
    /// Each file in it.
    pub files: bool,
}

/// What came of a walk.
pub enum Walked {
    /// The file was read as this.
    As(Input),
    /// What it holds shows that it is of this format, and has to be read anew as that.
    Rather(Format),
}

/// Reads a dropped file of this name and hands what it holds to `sink`. What it is to be read as is told from its first
/// bytes and its name, unless a walk before has shown it.
///
/// # Errors
///
/// When the file is no package that can be read: see [`Error`]. What is wrong within a package is no error.
pub fn walk(
    input: impl Read + Seek,
    name: &str,
    shown: Option<Format>,
    hashes: Hashes,
    budget: &Budget,
    sink: &mut impl Sink,
) -> Result<Walked, Error> {
    let mut file = File::new(input, hashes.whole);
    let kind = sniff::kind(file.peek(sniff::HEAD)?, name)?;
    let mut dropped = Dropped { name, shown, walk: Walk::new(budget, hashes.files, sink), diverged: Vec::new() };
    let (read_as, format) = match kind {
        Kind::Packed(kind) => dropped.packed(kind, &mut file)?,
        Kind::Tar => dropped.tar(&mut Metered::new(&mut Whole(&mut file), sniff::HEAD, false)?)?,
        Kind::Zip(header) => dropped.zip(header, &mut file)?,
        Kind::Single => dropped.single(name, &mut file)?,
    };
    let diverged = dropped.diverged;
    if read_as != format && shown.is_none() && !sink.done() {
        return Ok(Walked::Rather(format));
    }
    if !sink.done() {
        pass(&mut file)?;
    }
    sink.progress(file.pulled());
    readers::compare(&mut file, format::profile(read_as), &diverged, hashes.files, budget, sink)?;
    let input = Input { name: name.to_owned(), bytes: file.pulled(), format: read_as, sha512: file.integrity() };
    Ok(Walked::As(input))
}

/// The format that a file was read as, and the one that its content shows.
type Formats = (Format, Format);

/// A dropped file that is being read.
struct Dropped<'a, S> {
    name: &'a str,
    shown: Option<Format>,
    walk: Walk<'a, S>,
    /// Readers of the same kind of package that would write something else.
    diverged: Vec<Profile>,
}

impl<S: Sink> Dropped<'_, S> {
    /// A compressed file: an archive, or one file.
    #[inline(never)]
    fn packed(&mut self, kind: unpack::Kind, file: &mut dyn Pull) -> Result<Formats, Error> {
        let kind = match self.shown {
            None if self.name.to_ascii_lowercase().ends_with(".crate") => kind.as_cargo_reads(),
            Some(Format::Crate) => kind.as_cargo_reads(),
            _ => kind,
        };
        let mut body = unpack::open(kind, Box::new(&mut *file), self.walk.budget);
        let mut unpacked = Metered::new(&mut body, sniff::HEAD, false)?;
        if let Some(trouble) = unpacked.trouble().filter(|_| unpacked.head().is_empty()) {
            return Err(Error::NotAPackage { what: nothing_unpacked(kind, &trouble) });
        }
        let format = match sniff::kind(unpacked.head(), self.name)? {
            Kind::Tar => self.tar(&mut unpacked).map_err(|error| cut_off(error, unpacked.trouble()))?,
            Kind::Packed(_) | Kind::Zip(_) | Kind::Single => {
                self.single(&unpack::name_inside(self.name), &mut unpacked)?
            }
        };
        let trouble = body.trouble().filter(|_| !self.walk.done());
        self.walk.sink.words(body.words());
        drop(body);
        match trouble {
            Some(Trouble::Trailing) => self.walk.behind(file)?,
            Some(trouble) => self.walk.tell_trouble(&trouble),
            None => {}
        }
        Ok(format)
    }

    /// A tar archive, and what follows its end.
    #[inline(never)]
    fn tar(&mut self, file: &mut Metered<'_>) -> Result<Formats, Error> {
        let guess = self.shown.unwrap_or_else(|| format::guess(self.name, file.head()));
        self.walk.sink.reads_as(guess);
        let budget = self.walk.budget;
        // Some readers refuse an archive for a bad header and pass nothing over: then its name alone may say that it is one.
        let has_header = file.head().chunks(SIGN).any(sniff::is_tar);
        let mut tar = Tar::new(&mut *file as &mut dyn Pull, format::profile(guess), budget);
        let mut evidence = Evidence::default();
        if guess == Format::Gem {
            // A gem lists the hashes of its parts.
            self.walk.hash = true;
            tarball::members(&mut tar, &mut Gem::new(&mut self.walk))?;
        } else {
            tarball::members(&mut tar, &mut Witness { walk: &mut self.walk, evidence: &mut evidence })?;
        }
        let nothing = tar.end() == End::Nothing || tar.refusal().is_some() && !has_header;
        if nothing && !self.walk.done() {
            return Err(Error::NotAPackage { what: "It is named like an archive, and holds none.".into() });
        }
        if let Some(why) = tar.refusal() {
            let sentence = format!("{} refuses the whole archive: {why}.", tar.profile().name());
            self.walk.sink.ambiguous(Severity::Low, sentence);
        }
        self.diverged.extend_from_slice(tar.diverged());
        if !self.walk.done() {
            pass(file)?;
        }
        Ok((guess, evidence.format(guess)))
    }

    /// A zip, by its directory, behind a header of so many bytes.
    #[inline(never)]
    fn zip<R: Read + Seek>(&mut self, header: u64, file: &mut File<R>) -> Result<Formats, Error> {
        if !zip::is_zip(file, header)? {
            let what = "It begins like a zip archive or is named like one, and holds none.".into();
            return Err(Error::NotAPackage { what });
        }
        let guess = self.shown.unwrap_or_else(|| format::guess_zip(self.name, header));
        self.walk.sink.reads_as(guess);
        // A wheel lists the hashes of its files.
        self.walk.hash |= guess == Format::Wheel;
        let settings = zip::Settings { profile: format::zip_profile(guess), header };
        let mut evidence = Evidence::default();
        let budget = self.walk.budget;
        let mut witness = Witness { walk: &mut self.walk, evidence: &mut evidence };
        let walked = zip::walk(file, &settings, budget, &mut witness)?;
        self.walk.tell(&walked);
        Ok((guess, evidence.format(guess)))
    }

    /// A plain file, as a package of one entry.
    #[inline(never)]
    fn single(&mut self, name: &str, file: &mut dyn Pull) -> Result<Formats, Error> {
        self.walk.sink.reads_as(Format::File);
        self.walk.file(Landing { installed: true, ..Landing::inner(name.to_owned()) }, &mut Whole(file))?;
        Ok((Format::File, Format::File))
    }
}

/// Why nothing of a compressed file could be read.
fn nothing_unpacked(kind: unpack::Kind, trouble: &Trouble) -> String {
    match trouble {
        Trouble::Memory | Trouble::Limit => describe(trouble).to_owned(),
        _ => format!("It begins like a {} file, and nothing of it could be unpacked.", kind.name()),
    }
}

/// Where there is no archive because the compressed file is damaged, that is what to say.
fn cut_off(error: Error, trouble: Option<Trouble>) -> Error {
    match (error, trouble) {
        (Error::NotAPackage { .. }, Some(trouble)) => Error::NotAPackage { what: describe(&trouble).to_owned() },
        (error, _) => error,
    }
}

/// Hands on what a reader meets, and looks at the names.
struct Witness<'a, 'b, S> {
    walk: &'a mut Walk<'b, S>,
    evidence: &'a mut Evidence,
}

impl<S: Sink> Visitor for Witness<'_, '_, S> {
    fn file(&mut self, landing: Landing, body: &mut dyn Body) -> Result<(), Error> {
        self.evidence.see(&landing.path);
        self.walk.file(landing, body)
    }

    fn copy(&mut self, landing: Landing, of: usize) {
        self.walk.copy(landing, of);
    }

    fn put_back(&mut self, below: usize, folder: &str) {
        self.walk.put_back(below, folder);
    }

    hands_on!(walk);
}
