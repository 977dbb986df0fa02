//! One pass over a zip, from its first byte to its last: every file of the directory, every file that only a local header
//! shows, and every byte that belongs to none. What overlaps with what was passed is read once more, at its place.

use crate::{
    archive::{
        Landing,
        visit::{Body, Trouble, Visitor},
    },
    error::Error,
    input::{Anywhere, Pull, ReadAt},
    limits::Budget,
    text::shorten,
};

use super::{
    body::{Scratch, Small},
    confusion::{Disagreement, Kind, Oddities},
    directory::{Directory, Entry, Landmark, NAME_KINDS, What},
    forward::{At, Forward},
    gap::{self, Gap},
    install::Place,
    member::OTHER_NAME,
};

/// What is to be read once more, out of order.
#[derive(Debug, Clone, Copy)]
pub enum Later {
    /// A file of the directory that begins within another.
    Entry(usize),
    /// A file as the local header at this place describes it.
    Header(u64),
    /// A stretch in which readers by local headers find files.
    Scan(u64, u64),
}

/// The file of the directory that was handed on last.
#[derive(Debug, Clone, Copy)]
pub struct Last {
    /// Its index in the directory.
    pub entry: usize,
    /// Its index among all that was handed on.
    pub file: usize,
    /// [`name::mark`] of its name in the local header.
    pub title: u64,
}

/// The state of a pass.
pub struct Pass<'a> {
    pub budget: &'a Budget,
    pub visitor: &'a mut dyn Visitor,
    pub entries: &'a [Entry],
    pub places: &'a [Place],
    pub scratch: Scratch,
    pub odd: Oddities,
    pub views: Disagreement,
    pub later: Vec<Later>,
    pub last: Option<Last>,
    /// How many files were handed on.
    pub files: usize,
    /// Bytes that were passed over because there were too many members.
    pub unread: u64,
    /// Whether something that only local headers show was not read, because all that may be spent had been.
    pub unscanned: bool,
    /// Whether there is no directory, and local headers are all there is.
    pub salvage: bool,
    /// Whether an end record was passed.
    pub ended: bool,
}

/// A place in the file at which something begins.
#[derive(Debug, Clone, Copy)]
enum Mark {
    Entry(usize),
    Landmark(Landmark),
}

impl<'a> Pass<'a> {
    /// A pass that has seen nothing.
    pub fn new(budget: &'a Budget, visitor: &'a mut dyn Visitor, entries: &'a [Entry], places: &'a [Place]) -> Self {
        Pass {
            budget,
            visitor,
            entries,
            places,
            scratch: Scratch::new(budget),
            odd: Oddities::default(),
            views: Disagreement::default(),
            later: Vec::new(),
            last: None,
            files: 0,
            unread: 0,
            unscanned: false,
            salvage: false,
            ended: false,
        }
    }

    /// Reads all of the file in order. The first `header` bytes are known and no part of the archive.
    ///
    /// # Errors
    ///
    /// When the dropped file can no longer be pulled.
    pub fn forward<R: Pull>(
        &mut self,
        input: &mut Forward<R>,
        landmarks: &[Landmark],
        header: u64,
    ) -> Result<(), Error> {
        self.names();
        self.folders();
        self.gap(input, header, &gap::HEADER)?;
        let marks = marks(self.entries, landmarks);
        for (index, &(at, mark)) in marks.iter().enumerate() {
            if self.visitor.done() {
                return Ok(());
            }
            let gap = if self.ended {
                &gap::AFTER
            } else if index == 0 {
                &gap::BEFORE
            } else {
                &gap::BETWEEN
            };
            self.gap(input, at, gap)?;
            let next = marks.get(index + 1).map_or(u64::MAX, |&(next, _)| next);
            match mark {
                Mark::Entry(entry) => self.entry(input, entry, next)?,
                Mark::Landmark(landmark) => self.landmark(input, landmark)?,
            }
        }
        let last = if self.ended { &gap::AFTER } else { &gap::BETWEEN };
        self.gap(input, u64::MAX, last)
    }

    /// Hands on the names of folders, which no file need show.
    fn folders(&mut self) {
        let folders = self.entries.iter().zip(self.places).filter(|(_, place)| place.folder);
        let names: Vec<&str> = folders.map(|(entry, _)| &*entry.name).collect();
        self.visitor.words(names.join("\n").as_bytes());
    }

    /// Reads what the first pass could not, at its place.
    ///
    /// # Errors
    ///
    /// When the dropped file can no longer be read.
    pub fn again(&mut self, source: &mut dyn ReadAt, pulled: u64) -> Result<(), Error> {
        let mut at = At::new(source, pulled);
        // What is read again may point to more once, and no further.
        for _ in 0..2 {
            for later in std::mem::take(&mut self.later) {
                if self.visitor.done() {
                    return Ok(());
                }
                if self.scratch.spent() {
                    self.unreached(later, pulled)?;
                    continue;
                }
                let place = match later {
                    Later::Entry(index) => self.entries.get(index).map_or(u64::MAX, |entry| entry.offset),
                    Later::Header(place) | Later::Scan(place, _) => place,
                };
                at.go(place);
                let mut input = Forward::new(&mut at as &mut dyn Pull, place);
                match later {
                    Later::Entry(index) => self.member(&mut input, index, None)?,
                    Later::Header(_) => self.header_view(&mut input)?,
                    Later::Scan(_, end) => self.gap(&mut input, end, &gap::WITHIN)?,
                }
            }
        }
        Ok(())
    }

    /// What is not read again, because all that may be spent has been.
    fn unreached(&mut self, later: Later, pulled: u64) -> Result<(), Error> {
        let Later::Entry(index) = later else {
            self.unscanned = true;
            return Ok(());
        };
        let landing = self.landing(index);
        self.hand(landing, &mut Small { bytes: &[], pulled, trouble: Some(Trouble::Limit) })
    }

    /// Tells what was not read.
    pub fn tell_unread(&mut self) {
        if self.unscanned {
            let reason =
                "The archive unpacks to more than the limit allows; what local headers alone show was not read.";
            self.visitor.unchecked(reason, None);
        }
        if self.unread > 0 {
            let reason = "The archive holds more files than the limit allows; the rest was not read.";
            self.visitor.unchecked(reason, Some(self.unread));
        }
    }

    /// A file of the directory, at or before the place that was reached.
    fn entry<R: Pull>(&mut self, input: &mut Forward<R>, index: usize, next: u64) -> Result<(), Error> {
        let Some(entry) = self.entries.get(index) else { return Ok(()) };
        if entry.offset == input.at() {
            return self.member(input, index, Some(next));
        }
        if entry.offset > input.at() {
            return self.absent(index, input.pulled());
        }
        self.odd.file(Kind::Overlap, &entry.name);
        let same = |last: &Last| self.entries.get(last.entry).is_some_and(|other| same_bytes(entry, other));
        match self.last.filter(same) {
            Some(last) => self.copy(index, last),
            None => self.later.push(Later::Entry(index)),
        }
        Ok(())
    }

    /// A file of the directory that has the bytes of the last one.
    fn copy(&mut self, index: usize, last: Last) {
        let mut landing = self.landing(index);
        if let Some(entry) = self.entries.get(index).filter(|entry| entry.title != last.title) {
            self.odd.file(Kind::Name, &entry.name);
            self.views.directory(&entry.name);
            landing.note = Some(OTHER_NAME.into());
        }
        self.visitor.copy(landing, last.file);
        self.files += 1;
    }

    /// The directory, an end record, or the comment.
    fn landmark<R: Pull>(&mut self, input: &mut Forward<R>, landmark: Landmark) -> Result<(), Error> {
        if input.at() != landmark.at {
            return Ok(());
        }
        let end = landmark.at.saturating_add(landmark.bytes);
        match landmark.what {
            What::Records => while input.at() < end && self.record(input)? {},
            What::End => {
                self.ended = true;
                input.skip(landmark.bytes)?;
            }
            What::Comment => self.gap(input, end, &gap::COMMENT)?,
        }
        Ok(())
    }

    /// What the names and the paths of the directory show before anything is read.
    fn names(&mut self) {
        for (entry, place) in self.entries.iter().zip(self.places) {
            for (bit, kind) in NAME_KINDS.into_iter().enumerate() {
                if entry.name_kinds >> bit & 1 == 1 {
                    self.odd.file(kind, &entry.name);
                }
            }
            if !entry.listed {
                self.odd.file(Kind::OtherDirectory, &entry.name);
            }
            let Some(winner) = place.replaced.and_then(|winner| self.entries.get(winner)) else { continue };
            self.odd.file(Kind::Duplicate, &entry.name);
            let same = (entry.crc, entry.size) == (winner.crc, winner.size);
            // pip writes the last of the directory, uv the first of the file.
            if !same && entry.name == winner.name {
                self.views.directory(&winner.name);
                self.views.headers(&format!("{} (another file of this name)", entry.name));
            }
        }
    }

    /// Where a file of the directory lands.
    pub fn landing(&self, index: usize) -> Landing {
        let (Some(entry), Some(place)) = (self.entries.get(index), self.places.get(index)) else {
            return self.aside(String::new(), "");
        };
        let path = place.path.as_deref().unwrap_or(&entry.name);
        let mut landing = self.aside(path.to_owned(), place.note.as_deref().unwrap_or_default());
        landing.installed = place.installed;
        landing
    }

    /// A file that no installer writes.
    pub fn aside(&self, path: String, note: &str) -> Landing {
        let path = if path.is_empty() { "(no name)".to_owned() } else { path };
        let longest = self.budget.limits.path_bytes;
        let long = (path.len() > longest)
            .then(|| format!("Its path is {} bytes long and is shortened here; no file system takes it.", path.len()));
        let note = long.or_else(|| (!note.is_empty()).then(|| note.to_owned()));
        Landing { path: shorten(path, longest), installed: false, note, shadows: None }
    }

    /// Hands on bytes that are held.
    pub fn small(&mut self, path: String, note: &str, bytes: &[u8], pulled: u64) -> Result<(), Error> {
        let landing = self.aside(path, note);
        self.hand(landing, &mut Small { bytes, pulled, trouble: None })
    }

    /// A file of the directory that is not where the directory says.
    pub fn absent(&mut self, index: usize, pulled: u64) -> Result<(), Error> {
        let Some(entry) = self.entries.get(index) else { return Ok(()) };
        self.odd.file(Kind::NoHeader, &entry.name);
        self.views.directory(&entry.name);
        let mut landing = self.landing(index);
        landing.installed = false;
        landing.note = Some("There is no file at the place that the directory gives.".into());
        self.hand(landing, &mut Small { bytes: &[], pulled, trouble: Some(Trouble::Missing(Some(entry.packed))) })
    }

    /// Hands a file on.
    pub fn hand(&mut self, landing: Landing, body: &mut dyn Body) -> Result<(), Error> {
        self.files += 1;
        self.visitor.file(landing, body)
    }

    /// Takes one more member than the directory lists; where that is too many, passes over what there is up to `end`.
    pub fn extra_member<R: Pull>(&mut self, input: &mut Forward<R>, end: u64) -> Result<bool, Error> {
        if self.budget.member() {
            return Ok(true);
        }
        self.unread += input.skip(end.saturating_sub(input.at()))?;
        Ok(false)
    }

    /// A stretch that no file of the directory covers; see [`gap`].
    fn gap<R: Pull>(&mut self, input: &mut Forward<R>, end: u64, gap: &Gap) -> Result<(), Error> {
        gap::pass(self, input, end, gap)
    }
}

/// Files and landmarks by their place; of those at one place, the order of the directory.
fn marks(entries: &[Entry], landmarks: &[Landmark]) -> Vec<(u64, Mark)> {
    let files = entries.iter().enumerate().map(|(index, entry)| (entry.offset, Mark::Entry(index)));
    let mut marks: Vec<_> = files.chain(landmarks.iter().map(|mark| (mark.at, Mark::Landmark(*mark)))).collect();
    marks.sort_by_key(|&(at, _)| at);
    marks
}

/// Whether two records of the directory describe the same bytes in the same way.
fn same_bytes(one: &Entry, other: &Entry) -> bool {
    let key = |entry: &Entry| (entry.offset, entry.packed, entry.size, entry.crc, entry.method, entry.flags);
    key(one) == key(other)
}

/// A pass without a directory: local headers are all there is.
///
/// # Errors
///
/// When the dropped file can no longer be pulled.
pub fn salvage<R: Pull>(pass: &mut Pass, input: &mut Forward<R>, header: u64) -> Result<(), Error> {
    pass.salvage = true;
    gap::pass(pass, input, header, &gap::HEADER)?;
    gap::pass(pass, input, u64::MAX, &gap::BETWEEN)
}

/// A pass by the directory.
///
/// # Errors
///
/// When the dropped file can no longer be read.
pub fn by_directory(
    pass: &mut Pass,
    source: &mut dyn Anywhere,
    directory: &Directory,
    header: u64,
) -> Result<(), Error> {
    let mut input = Forward::new(&mut *source as &mut dyn Pull, 0);
    pass.forward(&mut input, &directory.landmarks, header)?;
    let pulled = input.pulled();
    pass.again(source, pulled)
}
