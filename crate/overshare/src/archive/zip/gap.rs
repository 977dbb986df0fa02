//! What lies between the files of a zip: local headers that the directory does not list, and bytes that belong to
//! nothing. Without a directory, that is the whole archive.

use std::{borrow::Cow, io::BufRead};

use crate::{archive::visit::Trouble, error::Error, input::Pull};

use super::{
    body::{Member, Plan, Raw, looks_like_header},
    confusion::Kind,
    forward::Forward,
    member::{Header, header, pass_descriptor},
    name,
    record::{self, Fields},
    walk::{Later, Pass},
};

/// What to call the bytes of a gap.
#[derive(Debug, Clone)]
pub struct Gap {
    path: Cow<'static, str>,
    note: &'static str,
    kind: Option<(Kind, &'static str)>,
    /// Whether bytes of no file are passed over: they were handed on before.
    quiet: bool,
}

const fn gap(path: &'static str, note: &'static str, kind: Option<(Kind, &'static str)>) -> Gap {
    Gap { path: Cow::Borrowed(path), note, kind, quiet: false }
}

/// What a package format puts before its archive.
pub static HEADER: Gap = gap("(package header)", "What the package's format puts before the archive.", None);
/// What precedes an archive.
pub static BEFORE: Gap = gap(
    "(bytes before the archive)",
    "Bytes that are no part of the archive; installers do not read them.",
    Some((
        Kind::Prefix,
        "Bytes precede the archive; readers that count from the file's beginning do not find its files.",
    )),
);
/// What lies between files.
pub static BETWEEN: Gap = gap(
    "(bytes between files)",
    "Bytes that belong to no file of the archive; installers do not read them.",
    Some((Kind::Gap, "Bytes between the files belong to none of them.")),
);
/// What follows an archive.
pub static AFTER: Gap = gap(
    "(bytes after the archive)",
    "Bytes that are no part of the archive; installers do not read them.",
    Some((Kind::Trailing, "Bytes follow the archive.")),
);
/// The comment.
pub static COMMENT: Gap = gap("(archive comment)", "The archive's comment, which installers do not write.", None);
/// Bytes of a file, in which only local headers are looked for.
pub static WITHIN: Gap = Gap { path: Cow::Borrowed(""), note: "", kind: None, quiet: true };

/// What is said of extra fields.
pub const EXTRA: &str = "Extra fields of a kind that is not known; installers do not write them.";
const FILE_COMMENT: &str = "The comment of a file, which installers do not write.";
const UNLISTED: &str = "The directory does not list it; readers that go by local headers extract it.";
const SALVAGED: &str = "Found by its local header, because the archive's directory could not be read.";

/// The name of what belongs to a file and is no part of it, which lies in the same folder.
pub fn beside(what: &str, name: &str) -> String {
    match name.trim_end_matches('/').rsplit_once('/') {
        Some((folder, file)) => format!("{folder}/({what} {file})"),
        None => format!("({what} {name})"),
    }
}

/// Packed bytes behind the end of a file's own.
pub fn behind(name: &str) -> Gap {
    let path = Cow::Owned(beside("bytes behind", name));
    Gap {
        path,
        note: "The directory counts these bytes to the file, whose packed form ends before them.",
        kind: None,
        quiet: false,
    }
}

/// Passes a stretch up to the place `end`: hands on the files that local headers show, and the bytes of none.
///
/// # Errors
///
/// When the dropped file can no longer be read.
pub fn pass<R: Pull>(pass: &mut Pass, input: &mut Forward<R>, end: u64, gap: &Gap) -> Result<(), Error> {
    while input.at() < end && !pass.visitor.done() && input.skip_zeros(end)? {
        let room = end.saturating_sub(input.at());
        if room >= record::LOCAL_BYTES as u64 && looks_like_header(input.peek(record::LOCAL_BYTES)?) {
            pass.unlisted(input, end)?;
            continue;
        }
        if pass.salvage && pass.record(input)? {
            continue;
        }
        if gap.quiet {
            Raw::new(input, end).drain()?;
            continue;
        }
        if let Some((kind, sentence)) = gap.kind.filter(|_| !pass.salvage) {
            pass.odd.tell(kind, sentence.to_owned());
        }
        if !pass.extra_member(input, end)? {
            return Ok(());
        }
        let gap = match (pass.salvage && end == u64::MAX, pass.ended, pass.files) {
            (true, true, _) => &AFTER,
            (true, false, 0) => &BEFORE,
            _ => gap,
        };
        let landing = pass.aside(gap.path.to_string(), gap.note);
        let mut raw = Raw::new(input, end);
        pass.hand(landing, &mut raw)?;
        raw.drain()?;
    }
    Ok(())
}

impl Pass<'_> {
    /// A file that only its local header shows, at the next byte.
    fn unlisted<R: Pull>(&mut self, input: &mut Forward<R>, end: u64) -> Result<(), Error> {
        if !self.extra_member(input, end)? {
            return Ok(());
        }
        let Some(header) = header(input)? else { return Ok(()) };
        let name = name::before_nul(&header.title).to_owned();
        if !self.salvage {
            self.odd.file(Kind::Unlisted, &name);
            self.views.headers(&name);
        }
        let room = end.saturating_sub(input.at());
        let open = header.fields.described() && header.fields.packed == 0;
        if !open && header.fields.packed > room {
            // It reaches into what follows; read it once more, at its place.
            self.later.push(Later::Header(header.start));
            return Ok(());
        }
        let note = if self.salvage { SALVAGED } else { UNLISTED };
        self.by_header(input, &header, &name, room, note, false)
    }

    /// A file of the directory, as its local header describes it.
    ///
    /// # Errors
    ///
    /// When the dropped file can no longer be read.
    pub fn header_view<R: Pull>(&mut self, input: &mut Forward<R>) -> Result<(), Error> {
        let Some(header) = header(input)? else { return Ok(()) };
        if !self.budget.member() {
            return Ok(());
        }
        let name = name::before_nul(&header.title).to_owned();
        let note = "As its local header describes it, which the directory contradicts.";
        self.by_header(input, &header, &name, u64::MAX, note, true)
    }

    /// Hands on a file by its local header, and passes the descriptor behind it.
    fn by_header<R: Pull>(
        &mut self,
        input: &mut Forward<R>,
        header: &Header,
        name: &str,
        room: u64,
        note: &str,
        again: bool,
    ) -> Result<(), Error> {
        if !header.unknown.is_empty() {
            self.small(beside("extra fields of", name), EXTRA, &header.unknown, input.pulled())?;
        }
        let landing = self.aside(name.to_owned(), note);
        let open = header.fields.described() && header.fields.packed == 0;
        let packed = if open { room } else { header.fields.packed };
        let fields = Fields { packed, ..header.fields };
        let folder = name.ends_with('/') && fields.size == 0 && packed == 0;
        let mut body = Member::new(input, Plan { fields, sized: !open, again }, &mut self.scratch, self.budget);
        if !folder {
            self.files += 1;
            self.visitor.file(landing, &mut body)?;
            while body.more()? {
                body.drain()?;
            }
        }
        let outcome = body.outcome();
        drop(body);
        if again {
            return Ok(());
        }
        if !open && matches!(outcome.trouble, Some(Trouble::Encrypted | Trouble::Method(_) | Trouble::Limit)) {
            input.skip(outcome.left)?;
        }
        if open && outcome.left == 0 && !outcome.ended && fields.method == 8 {
            self.later.push(Later::Header(header.start));
        }
        let values = match open {
            true => [u64::from(outcome.crc), packed - outcome.left, outcome.unpacked],
            false => [u64::from(fields.crc), fields.packed, fields.size],
        };
        pass_descriptor(input, values, room)?;
        Ok(())
    }

    /// A record of the directory or of its end at the next byte: hands on what is written into it. False where there is
    /// none, and then nothing is consumed.
    ///
    /// # Errors
    ///
    /// When the dropped file can no longer be read.
    pub fn record<R: Pull>(&mut self, input: &mut Forward<R>) -> Result<bool, Error> {
        let bytes = input.peek(record::END64_BYTES)?;
        if let Some(central) = record::central(bytes) {
            input.consume(record::CENTRAL_BYTES);
            let name = input.next_bytes(central.fields.name)?;
            let (extra, comment) = (input.next_bytes(central.fields.extra)?, input.next_bytes(central.comment)?);
            self.record_texts(&name, central.fields.utf8(), &extra, &comment, input.pulled())?;
            return Ok(true);
        }
        let length = match bytes.get(..4).map(<[u8; 4]>::try_from) {
            Some(Ok(record::END64)) => record::END64_BYTES,
            Some(Ok(record::LOCATOR)) => record::LOCATOR_BYTES,
            Some(Ok(record::END)) => record::END_BYTES,
            _ => return Ok(false),
        };
        if let Some(end) = record::end(bytes) {
            self.ended = true;
            input.skip(length as u64)?;
            let end = input.at().saturating_add(end.rest);
            pass(self, input, end, &COMMENT)?;
            return Ok(true);
        }
        input.skip(length as u64)?;
        Ok(true)
    }

    /// Hands on the comment and the unusual extra fields of a directory's record.
    fn record_texts(
        &mut self,
        name: &[u8],
        utf8: bool,
        extra: &[u8],
        comment: &[u8],
        pulled: u64,
    ) -> Result<(), Error> {
        let unknown = record::unknown(extra, name);
        let bad = record::malformed(extra) || record::repeated(extra);
        if unknown.is_empty() && comment.is_empty() && !bad {
            return Ok(());
        }
        let (text, _) = name::decode(name, utf8);
        let text = name::before_nul(&text);
        if bad {
            self.odd.file(Kind::Extra, text);
        }
        for (bytes, what, note) in [(&unknown[..], "extra fields of", EXTRA), (comment, "comment of", FILE_COMMENT)] {
            if bytes.is_empty() || !self.budget.member() {
                continue;
            }
            self.odd.file(Kind::FileComment, text);
            self.small(beside(what, text), note, bytes, pulled)?;
        }
        Ok(())
    }
}
