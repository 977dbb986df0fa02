//! One file of a zip's directory: its local header held against the directory, its bytes, and what follows them.

use std::io::BufRead;

use crate::{archive::visit::Trouble, error::Error, input::Pull};

use super::{
    body::{Member, Outcome, Plan},
    confusion::Kind,
    directory::Entry,
    forward::Forward,
    gap, name,
    record::{self, Fields},
    walk::{Last, Later, Pass},
};

/// What is said of a file whose local header has another name.
pub const OTHER_NAME: &str = "Its local header has another name; Python refuses to read it.";

/// A local header with what belongs to it.
pub struct Header {
    /// Where it begins.
    pub start: u64,
    /// Its fields, widened by zip64.
    pub fields: Fields,
    /// Its name.
    pub title: String,
    /// What its extra fields hold beyond the usual.
    pub unknown: Vec<u8>,
    /// Whether its extra fields are cut or repeated.
    pub bad_extra: bool,
}

/// Takes a local header; `None` where there is none, and then nothing is consumed.
pub fn header<R: Pull>(input: &mut Forward<R>) -> std::io::Result<Option<Header>> {
    let start = input.at();
    let Some(mut fields) = record::local(input.peek(record::LOCAL_BYTES)?) else { return Ok(None) };
    input.consume(record::LOCAL_BYTES);
    let (name, extra) = (input.next_bytes(fields.name)?, input.next_bytes(fields.extra)?);
    let other = record::contradicts(&extra, &fields);
    let wide = record::widen(&extra, &mut fields, &mut 0);
    let (title, _) = name::decode(&name, fields.utf8());
    let unknown = record::unknown(&extra, &name);
    let bad_extra = record::malformed(&extra) || record::repeated(&extra) || wide.is_err() || other;
    Ok(Some(Header { start, fields, title, unknown, bad_extra }))
}

impl Pass<'_> {
    /// Reads a file of the directory. `next` is where the next thing begins; `None` when this file is read again.
    ///
    /// # Errors
    ///
    /// When the dropped file can no longer be read.
    pub fn member<R: Pull>(&mut self, input: &mut Forward<R>, index: usize, next: Option<u64>) -> Result<(), Error> {
        let Some(entry) = self.entries.get(index) else { return Ok(()) };
        let Some(header) = header(input)? else { return self.absent(index, input.pulled()) };
        self.compare(entry, &header);
        self.local_extra(entry, &header, input.pulled())?;
        let data = input.at();
        if next.is_some_and(|next| data.saturating_add(entry.packed) > next) {
            self.odd.file(Kind::Overlap, &entry.name);
        }
        let file = self.files;
        let outcome = self.bytes(input, index, &header, next.is_none())?;
        self.other_name(index, &header, file);
        let Some(next) = next else { return Ok(()) };
        self.behind(input, entry, &outcome)?;
        self.header_differs(entry, &header, &outcome, data);
        self.descriptor(input, entry, &header, next)
    }

    /// Holds a local header against the directory.
    fn compare(&mut self, entry: &Entry, header: &Header) {
        let local = &header.fields;
        // Before a descriptor, sizes and checksum may be left out.
        let open = |said: u64| local.described() && said == 0;
        let differs = |local: u64, entry: u64| local != entry && !open(local);
        let flags = if header.title.is_ascii() { 0x69 } else { 0x869 };
        let kinds = [
            (Kind::Name, name::mark(&header.title) != entry.title),
            (Kind::Size, differs(local.packed, entry.packed) || differs(local.size, entry.size)),
            (Kind::Method, local.method != entry.method),
            (Kind::Flags, (local.flags ^ entry.flags) & flags != 0),
            (Kind::Checksum, differs(u64::from(local.crc), u64::from(entry.crc))),
            (Kind::Extra, header.bad_extra),
        ];
        for (kind, odd) in kinds {
            if odd {
                self.odd.file(kind, &entry.name);
            }
        }
    }

    /// Hands on what only the local header's extra fields hold.
    fn local_extra(&mut self, entry: &Entry, header: &Header, pulled: u64) -> Result<(), Error> {
        if header.unknown.is_empty() || xxhash_rust::xxh3::xxh3_64(&header.unknown) == entry.extras {
            return Ok(());
        }
        self.odd.file(Kind::FileComment, &entry.name);
        self.small(gap::beside("extra fields of", &entry.name), gap::EXTRA, &header.unknown, pulled)
    }

    /// Hands on the file's bytes, and as a second part those beyond its size.
    fn bytes<R: Pull>(
        &mut self,
        input: &mut Forward<R>,
        index: usize,
        header: &Header,
        again: bool,
    ) -> Result<Outcome, Error> {
        let mut landing = self.landing(index);
        let rest = self.entries.get(index).map(|entry| entry.name.to_string()).unwrap_or_default();
        let rest = self.aside(
            gap::beside("rest of", &rest),
            "Bytes beyond the size that the directory gives; installers do not write them.",
        );
        let (Some(entry), Some(place)) = (self.entries.get(index), self.places.get(index)) else {
            return Err(Error::NotThere);
        };
        if name::mark(&header.title) != entry.title {
            landing.note = Some(OTHER_NAME.into());
        } else if entry.flags & 0x20 != 0 {
            landing.note = Some("Its header says that it is patched data; Python refuses to read it.".into());
        }
        let fields = Fields {
            flags: entry.flags,
            method: entry.method,
            crc: entry.crc,
            packed: entry.packed,
            size: entry.size,
            ..Fields::default()
        };
        let plan = Plan { fields, sized: true, again };
        let mut body = Member::new(input, plan, &mut self.scratch, self.budget);
        if !place.folder || entry.size > 0 {
            self.last = Some(Last { entry: index, file: self.files, title: name::mark(&header.title) });
            self.files += 1;
            self.visitor.file(landing, &mut body)?;
            body.drain()?;
        }
        if place.folder && entry.size > 0 {
            self.odd.file(Kind::FolderBytes, &entry.name);
        }
        let trouble = body.outcome().trouble;
        if body.more()? {
            self.files += 1;
            self.visitor.file(rest, &mut body)?;
            body.drain()?;
        }
        let outcome = Outcome { trouble: trouble.or(body.outcome().trouble), ..body.outcome() };
        let whole = matches!(outcome.trouble, None | Some(Trouble::Checksum));
        if whole && (outcome.unpacked != entry.size || outcome.left > 0) {
            self.odd.file(Kind::Length, &entry.name);
        }
        Ok(outcome)
    }

    /// The same bytes under the name that the local header gives them.
    fn other_name(&mut self, index: usize, header: &Header, file: usize) {
        let Some(entry) = self.entries.get(index).filter(|entry| name::mark(&header.title) != entry.title) else {
            return;
        };
        self.views.directory(&entry.name);
        self.views.headers(&header.title);
        if self.files > file {
            let landing =
                self.aside(header.title.clone(), "The name in the local header, which the directory does not give.");
            self.visitor.copy(landing, file);
            self.files += 1;
        }
    }

    /// Passes what is left of the packed bytes.
    fn behind<R: Pull>(&mut self, input: &mut Forward<R>, entry: &Entry, outcome: &Outcome) -> Result<(), Error> {
        if outcome.left == 0 {
            return Ok(());
        }
        match outcome.trouble {
            None | Some(Trouble::Checksum) => {
                let end = input.at().saturating_add(outcome.left);
                gap::pass(self, input, end, &gap::behind(&entry.name))
            }
            Some(_) => {
                input.skip(outcome.left)?;
                Ok(())
            }
        }
    }

    /// Notes what a reader by local headers would read otherwise, to be read as that reader does.
    fn header_differs(&mut self, entry: &Entry, header: &Header, outcome: &Outcome, data: u64) {
        let local = &header.fields;
        let hidden = outcome.trouble == Some(Trouble::Encrypted) && !local.encrypted();
        let open = local.described() && local.packed == 0;
        let cut = entry.method == 8 && !outcome.ended && open && outcome.trouble != Some(Trouble::Limit);
        if local.method != entry.method || hidden || cut && outcome.trouble != Some(Trouble::Encrypted) {
            self.views.directory(&entry.name);
            self.views.headers(&format!("{} (with other bytes)", header.title));
            self.later.push(Later::Header(header.start));
        }
        if !open && local.packed < entry.packed {
            let end = data.saturating_add(entry.packed);
            self.later.push(Later::Scan(data.saturating_add(local.packed), end));
        }
    }

    /// Passes a data descriptor: APPNOTE, section 4.3.9. One that contradicts the directory is left where it is.
    fn descriptor<R: Pull>(
        &mut self,
        input: &mut Forward<R>,
        entry: &Entry,
        header: &Header,
        next: u64,
    ) -> Result<(), Error> {
        let room = next.saturating_sub(input.at());
        let found = pass_descriptor(input, [u64::from(entry.crc), entry.packed, entry.size], room)?;
        if found != header.fields.described() {
            self.odd.file(Kind::Descriptor, &entry.name);
        }
        Ok(())
    }
}

/// Passes a data descriptor with these values (checksum, packed and unpacked size) in any of its four forms, where one
/// stands and ends within `room` bytes.
pub fn pass_descriptor<R: Pull>(input: &mut Forward<R>, values: [u64; 3], room: u64) -> std::io::Result<bool> {
    let bytes = input.peek(24)?;
    let forms = [(4, 4), (4, 8), (0, 4), (0, 8)];
    let fits = forms.into_iter().find(|&(start, width)| {
        let signed = start == 0 || bytes.starts_with(&record::DESCRIPTOR);
        let places = [(start, 4), (start + 4, width), (start + 4 + width, width)];
        let length = start + 4 + 2 * width;
        let equal = places.iter().zip(values).all(|(&(at, width), value)| record::number(bytes, at, width) == value);
        signed && equal && bytes.len() >= length && length as u64 <= room
    });
    if let Some((start, width)) = fits {
        input.consume(start + 4 + 2 * width);
    }
    Ok(fits.is_some())
}
