//! Tar as cargo and uv read it: the `tar` crate 0.4.46 and its descendant `astral-tokio-tar` 0.7, `archive.rs`, `entry.rs`
//! and `pax.rs` of each. Both stop at the first thing that they find wrong; uv's finds more of it wrong.

use super::{
    fields::{Block, checksum, escaped, is_zero, padded, until_nul},
    member::{Map, Member, MemberKind, Step, Stored},
};

/// What these readers remember from one header to the next.
#[derive(Debug, Default)]
pub struct Decoder {
    /// Whether the rules are uv's.
    strict: bool,
    long_name: Option<Vec<u8>>,
    long_link: Option<Vec<u8>>,
    records: Option<Vec<u8>>,
    /// A sparse member whose map is not read to its end.
    sparse: Option<Sparse>,
}

/// A sparse file in GNU's old form.
#[derive(Debug)]
struct Sparse {
    stored: Stored,
    pieces: Vec<(u64, u64)>,
    end: u64,
    taken: u64,
    size: u64,
}

impl Decoder {
    /// The reader of cargo, or of uv.
    pub fn new(strict: bool) -> Self {
        Decoder { strict, ..Decoder::default() }
    }

    /// What the next block is.
    pub fn block(&mut self, block: &Block) -> Step {
        if is_zero(block) {
            return if self.pending() { Step::Refuse(DANGLING) } else { Step::End };
        }
        self.header(block).unwrap_or_else(Step::Refuse)
    }

    /// What is wrong where the archive ends without its end.
    pub fn end(&self) -> Option<&'static str> {
        self.pending().then_some(DANGLING)
    }

    fn pending(&self) -> bool {
        self.long_name.is_some() || self.long_link.is_some() || self.records.is_some()
    }

    fn header(&mut self, block: &Block) -> Result<Step, &'static str> {
        if octal(&block[148..156])? as u32 != checksum(block) {
            return Err("a header's checksum is wrong");
        }
        let (ustar, gnu) = (&block[257..265] == b"ustar\x0000", &block[257..265] == b"ustar  \0");
        if self.strict && &block[257..265] == b"ustar\0\0\0" {
            return Err("a header's version is missing");
        }
        let size = number(&block[124..136])?;
        let kind = block[156];
        if self.is_metadata(kind, ustar, gnu)? {
            return Ok(Step::Metadata { kind, size });
        }
        self.member(block, kind, size, ustar, gnu)
    }

    fn is_metadata(&self, kind: u8, ustar: bool, gnu: bool) -> Result<bool, &'static str> {
        let twice = match kind {
            b'L' => self.long_name.is_some(),
            b'K' => self.long_link.is_some(),
            b'x' => self.records.is_some(),
            b'X' if self.strict && ustar => self.records.is_some(),
            _ => return Ok(false),
        };
        let known = if self.strict && matches!(kind, b'x' | b'X') { ustar } else { ustar || gnu };
        if !known && self.strict {
            return Err("the format of a metadata header in it is unknown");
        }
        if known && twice { Err("two metadata headers in it describe one member") } else { Ok(known) }
    }

    /// Takes in the body of a metadata header.
    pub fn metadata(&mut self, kind: u8, bytes: &[u8]) -> Result<(), &'static str> {
        match kind {
            b'L' => self.long_name = Some(bytes.to_vec()),
            b'K' => self.long_link = Some(bytes.to_vec()),
            _ => self.records = Some(bytes.to_vec()),
        }
        if self.strict { self.check() } else { Ok(()) }
    }

    /// What uv's reader holds against metadata.
    fn check(&self) -> Result<(), &'static str> {
        for record in strict_records(self.records.as_deref().unwrap_or_default()) {
            let (key, value) = record?;
            if value.is_empty() {
                return Err("a pax record in it is empty");
            }
            if key == b"path" && self.long_name.is_some() || key == b"linkpath" && self.long_link.is_some() {
                return Err("a pax record and a GNU header in it describe one member");
            }
        }
        Ok(())
    }

    fn member(&mut self, block: &Block, kind: u8, size: u64, ustar: bool, gnu: bool) -> Result<Step, &'static str> {
        let records = self.records.take();
        let records = records.as_deref();
        let is_metadata = matches!(kind, b'L' | b'K' | b'x' | b'g');
        let size = if is_metadata { None } else { self.pax_size(records)? }.unwrap_or(size);
        let path = match self.long_name.take() {
            Some(name) => self.long(&name),
            None => self.find(records, b"path")?.unwrap_or_else(|| header_path(block, ustar)),
        };
        let link = match self.long_link.take() {
            Some(name) => self.long(&name),
            None => self.find(records, b"linkpath")?.unwrap_or_else(|| until_nul(&block[157..257]).to_vec()),
        };
        let kind = match kind {
            _ if is_metadata => MemberKind::Global,
            b'X' if self.strict && ustar => MemberKind::Global,
            b'1' => MemberKind::HardLink,
            b'2' => MemberKind::SymbolicLink,
            b'5' => MemberKind::Directory,
            0 | b'0' if !ustar && path.ends_with(b"/") => MemberKind::Directory,
            _ if self.strict && !ustar && path.ends_with(b"/") => MemberKind::Directory,
            0 | b'0' => MemberKind::File,
            b'S' if self.strict => MemberKind::File,
            b'3' | b'4' | b'6' => MemberKind::Device,
            _ => MemberKind::Unknown,
        };
        let member = Member { path: escaped(&path), kind, link: escaped(&link), bytes: size };
        let span = padded(size);
        if span < size {
            return Err("a size in it is too large");
        }
        let stored = Stored { member, content: size, span, map: Map::Whole };
        if block[156] == b'S' { self.sparse(block, gnu, stored) } else { Ok(Step::Member(stored)) }
    }

    /// The size that pax records give.
    fn pax_size(&self, records: Option<&[u8]>) -> Result<Option<u64>, &'static str> {
        let Some(records) = records else { return Ok(None) };
        if !self.strict {
            let size = lenient_records(records).map_while(|record| record).find(|(key, _)| *key == b"size");
            return Ok(size.and_then(|(_, value)| str::from_utf8(value).ok()?.parse().ok()));
        }
        let (mut size, mut sparse, mut known, mut major, mut minor) = (None, false, false, false, false);
        for record in strict_records(records) {
            let (key, value) = record?;
            sparse |= key.starts_with(b"GNU.sparse.");
            match key {
                b"size" => size = Some(decimal(value)?),
                b"uid" | b"gid" => drop(decimal(value)?),
                b"GNU.sparse.map" | b"GNU.sparse.size" => known = true,
                b"GNU.sparse.major" => major = value == b"1",
                b"GNU.sparse.minor" => minor = value == b"0",
                _ => {}
            }
        }
        if sparse && !known && !(major && minor) { Err("a sparse file in it has no map") } else { Ok(size) }
    }

    /// The value of a pax record: the first for cargo, the last for uv.
    fn find(&self, records: Option<&[u8]>, wanted: &[u8]) -> Result<Option<Vec<u8>>, &'static str> {
        let records = records.unwrap_or_default();
        if !self.strict {
            let found = lenient_records(records).flatten().find(|(key, _)| *key == wanted);
            return Ok(found.map(|(_, value)| value.to_vec()));
        }
        let mut found = None;
        for record in strict_records(records) {
            let (key, value) = record?;
            if key == wanted {
                found = Some(value.to_vec());
            }
        }
        Ok(found)
    }

    /// A long name: uv's ends at its first zero byte, cargo's loses one at its end.
    fn long(&self, name: &[u8]) -> Vec<u8> {
        match self.strict {
            true => until_nul(name).to_vec(),
            false => name.strip_suffix(&[0]).unwrap_or(name).to_vec(),
        }
    }

    /// Begins with the map of a sparse file: `parse_sparse_header`.
    fn sparse(&mut self, block: &Block, gnu: bool, stored: Stored) -> Result<Step, &'static str> {
        if !gnu {
            return Err("a sparse file in it has no map");
        }
        let size = number(&block[483..495])?;
        let mut sparse = Sparse { stored, pieces: Vec::new(), end: 0, taken: 0, size };
        self.pieces(&mut sparse, &block[386..482])?;
        self.more(sparse, block[482] == 1)
    }

    /// Goes on with the map of a sparse file.
    pub fn extension(&mut self, block: &Block) -> Step {
        let Some(mut sparse) = self.sparse.take() else { return Step::Refuse(NO_MAP) };
        match self.pieces(&mut sparse, &block[..504]) {
            Ok(()) => self.more(sparse, block[504] == 1).unwrap_or_else(Step::Refuse),
            Err(why) => Step::Refuse(why),
        }
    }

    fn pieces(&self, sparse: &mut Sparse, fields: &[u8]) -> Result<(), &'static str> {
        for piece in fields.chunks_exact(24) {
            let (offset, length) = piece.split_at(12);
            let nothing = [offset[0] == 0, length[0] == 0];
            if if self.strict { nothing == [true, true] } else { nothing.contains(&true) } {
                continue;
            }
            let (offset, length) = (number(offset)?, number(length)?);
            if length != 0 && !sparse.taken.is_multiple_of(512) || offset < sparse.end {
                return Err("the map of a sparse file in it is out of order");
            }
            sparse.end = offset.checked_add(length).ok_or(NO_MAP)?;
            sparse.taken =
                sparse.taken.checked_add(length).filter(|&taken| taken <= sparse.stored.content).ok_or(NO_MAP)?;
            sparse.pieces.push((offset, length));
        }
        Ok(())
    }

    fn more(&mut self, mut sparse: Sparse, more: bool) -> Result<Step, &'static str> {
        if more {
            self.sparse = Some(sparse);
            return Ok(Step::Extension);
        }
        if sparse.end != sparse.size || sparse.taken != sparse.stored.content {
            return Err(NO_MAP);
        }
        sparse.stored.member.bytes = sparse.size;
        sparse.stored.map = Map::Pieces(sparse.pieces);
        Ok(Step::Member(sparse.stored))
    }
}

const DANGLING: &str = "metadata at its end describes no member";
const NO_MAP: &str = "the map of a sparse file in it contradicts its size";

fn header_path(block: &Block, ustar: bool) -> Vec<u8> {
    let (name, prefix) = (until_nul(&block[..100]), until_nul(&block[345..500]));
    if ustar && !prefix.is_empty() { [prefix, b"/", name].concat() } else { name.to_vec() }
}

/// A number in octal: something must stand there.
fn octal(field: &[u8]) -> Result<u64, &'static str> {
    let text = str::from_utf8(until_nul(field)).map_err(|_| NO_NUMBER)?;
    u64::from_str_radix(text.trim(), 8).map_err(|_| NO_NUMBER)
}

const NO_NUMBER: &str = "a number in a header is malformed";

/// A number in octal, or the last eight bytes as they are.
fn number(field: &[u8]) -> Result<u64, &'static str> {
    match field {
        [first, ..] if first & 0x80 != 0 => {
            let last = &field[field.len().saturating_sub(8)..];
            Ok(last.iter().fold(0, |value, &byte| value << 8 | u64::from(byte)))
        }
        _ => octal(field),
    }
}

fn decimal(value: &[u8]) -> Result<u64, &'static str> {
    let digits = !value.is_empty() && value.iter().all(u8::is_ascii_digit);
    let value = str::from_utf8(value).ok().filter(|_| digits).and_then(|value| value.parse().ok());
    value.ok_or("a number in a pax record is malformed")
}

type Record<'a> = (&'a [u8], &'a [u8]);

/// Records as cargo's reader takes them: line by line, one with a wrong length is none, an empty line ends them.
fn lenient_records(bytes: &[u8]) -> impl Iterator<Item = Option<Record<'_>>> {
    bytes.split(|&byte| byte == b'\n').take_while(|line| !line.is_empty()).map(|line| {
        let space = memchr::memchr(b' ', line)?;
        let length: usize = str::from_utf8(&line[..space]).ok()?.parse().ok()?;
        let record = Some(&line[space + 1..]).filter(|_| length == line.len() + 1)?;
        let equals = memchr::memchr(b'=', record)?;
        Some((&record[..equals], &record[equals + 1..]))
    })
}

/// Records as uv's reader takes them: by their length, and none may be wrong.
fn strict_records(mut bytes: &[u8]) -> impl Iterator<Item = Result<Record<'_>, &'static str>> {
    std::iter::from_fn(move || {
        if bytes.is_empty() {
            return None;
        }
        let record = strict_record(bytes);
        bytes = record.map_or(&[], |(_, _, rest)| rest);
        Some(record.map(|(key, value, _)| (key, value)).ok_or("a pax record in it is malformed"))
    })
}

/// The first record, and what stands behind it.
fn strict_record(bytes: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let space = memchr::memchr(b' ', bytes)?;
    let length: usize = str::from_utf8(&bytes[..space]).ok()?.parse().ok()?;
    let record = bytes.get(..length)?.strip_suffix(b"\n")?.get(space + 1..)?;
    let equals = memchr::memchr(b'=', record)?;
    Some((&record[..equals], &record[equals + 1..], &bytes[length..]))
}
