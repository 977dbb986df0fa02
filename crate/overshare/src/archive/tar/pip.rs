//! Tar as pip reads it: CPython 3.13's `tarfile` in mode `r:*`, class `TarInfo`, in UTF-8. A header that describes the next
//! one is followed there at once, so what it says is applied from the innermost outwards. Not where members land.

use super::{
    fields::{Block, checksum, escaped, is_zero, until_nul},
    member::{Map, Member, MemberKind, Step, Stored},
};

/// What `tarfile` remembers from one header to the next.
#[derive(Debug)]
pub struct Decoder {
    global: Records,
    frames: Vec<Frame>,
    /// Whether no member has been read yet: what is wrong with the first is an error, with a later one an end.
    first: bool,
    sparse: Option<Info>,
}

/// What one metadata header says of the member behind it.
#[derive(Debug)]
enum Frame {
    Name(String),
    Link(String),
    Global(Vec<(String, String)>),
    Local(Records, Vec<(String, String)>),
}

/// A Python dictionary: a key keeps the place where it came first.
#[derive(Debug, Default, Clone)]
struct Records(Vec<(String, String)>);

impl Records {
    fn get(&self, wanted: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == wanted).map(|(_, value)| value.as_str())
    }

    fn set(&mut self, key: &str, value: &str) {
        match self.0.iter_mut().find(|(known, _)| known == key) {
            Some((_, old)) => value.clone_into(old),
            None => self.0.push((key.to_owned(), value.to_owned())),
        }
    }
}

/// A `TarInfo`.
#[derive(Debug)]
struct Info {
    name: String,
    link: String,
    kind: u8,
    size: i128,
    /// Bytes from the end of the header to the next one.
    next: i128,
    map: Map,
    /// Whether more of a sparse file's map follows, and how large the file is.
    extended: bool,
    real_size: i128,
}

/// What ends the reading of a header.
enum Fault {
    /// `InvalidHeaderError`: an end, or an error where nothing has been read before.
    Invalid(&'static str),
    /// Anything that pip gives up at.
    Fatal(&'static str),
}

impl Default for Decoder {
    fn default() -> Self {
        Decoder { global: Records::default(), frames: Vec::new(), first: true, sparse: None }
    }
}

impl Decoder {
    /// What the next block is.
    pub fn block(&mut self, block: &Block) -> Step {
        if is_zero(block) {
            return if self.frames.is_empty() { Step::End } else { Step::Refuse(DANGLING) };
        }
        let step = match Info::read(block) {
            Ok(info) => self.accept(info),
            Err(fault) => Err(fault),
        };
        self.settle(step)
    }

    /// What is wrong where the archive ends without its end.
    pub fn end(&self) -> Option<&'static str> {
        match (self.first, self.frames.is_empty() && self.sparse.is_none()) {
            (_, false) => Some(DANGLING),
            (true, _) => Some("it holds nothing"),
            _ => None,
        }
    }

    /// Takes in the body of a metadata header, padding included.
    pub fn metadata(&mut self, kind: u8, bytes: &[u8]) -> Result<(), Step> {
        let frame = match kind {
            b'L' => Ok(Frame::Name(escaped(until_nul(bytes)))),
            b'K' => Ok(Frame::Link(escaped(until_nul(bytes)))),
            _ => self.records(kind, bytes),
        };
        match frame {
            Ok(_) if self.frames.len() >= DEEPEST => {
                Err(Step::Refuse("too many metadata headers in it follow each other"))
            }
            Ok(frame) => {
                self.frames.push(frame);
                Ok(())
            }
            Err(fault) => Err(self.settle(Err(fault))),
        }
    }

    fn records(&mut self, kind: u8, bytes: &[u8]) -> Result<Frame, Fault> {
        let raw = read_records(bytes)?;
        if kind == b'g' {
            if raw.iter().any(|(_, value)| value.len() > LONGEST_GLOBAL) {
                return Err(Fault::Fatal("a global pax header in it holds more than a name or a number"));
            }
            raw.iter().for_each(|(key, value)| self.global.set(key, value));
            return Ok(Frame::Global(raw));
        }
        let mut records = self.global.clone();
        raw.iter().for_each(|(key, value)| records.set(key, value));
        Ok(Frame::Local(records, raw))
    }

    /// What a fault comes to, here and now.
    fn settle(&mut self, step: Result<Step, Fault>) -> Step {
        let within = self.first || !self.frames.is_empty();
        match step {
            Ok(step) => step,
            Err(Fault::Invalid(why)) if within => Step::Refuse(why),
            Err(Fault::Invalid(_)) => Step::End,
            Err(Fault::Fatal(why)) => Step::Refuse(why),
        }
    }

    fn accept(&mut self, mut info: Info) -> Result<Step, Fault> {
        match info.kind {
            kind @ (b'L' | b'K' | b'x' | b'g' | b'X') => {
                let size = u64::try_from(info.size).map_err(|_| Fault::Invalid("a size in it is negative"))?;
                return Ok(Step::Metadata { kind, size });
            }
            b'S' if info.extended => {
                self.sparse = Some(info);
                return Ok(Step::Extension);
            }
            b'S' => self.sized(&mut info)?,
            kind => {
                info.next = if has_body(kind) { block_size(info.size)? } else { 0 };
                info.apply(&self.global)?;
                info.strip_directory();
            }
        }
        self.unwind(info)
    }

    fn sized(&self, info: &mut Info) -> Result<(), Fault> {
        info.next = block_size(info.size)?;
        info.size = info.real_size;
        Ok(())
    }

    /// Goes on with the map of a sparse file.
    pub fn extension(&mut self, block: &Block) -> Step {
        let Some(mut info) = self.sparse.take() else { return Step::Refuse(DANGLING) };
        let step = (|| {
            let Map::Pieces(pieces) = &mut info.map else { return Err(Fault::Fatal(DANGLING)) };
            for piece in block[..504].chunks_exact(24) {
                let (offset, length) = (number(&piece[..12])?, number(&piece[12..])?);
                if offset != 0 && length != 0 {
                    pieces.push(piece_of(offset, length)?);
                }
            }
            info.extended = block[504] != 0;
            if info.extended {
                self.sparse = Some(info);
                return Ok(Step::Extension);
            }
            self.sized(&mut info)?;
            self.unwind(info)
        })();
        self.settle(step)
    }

    /// Applies what the metadata headers before a member say, the last first.
    fn unwind(&mut self, mut info: Info) -> Result<Step, Fault> {
        while let Some(frame) = self.frames.pop() {
            match frame {
                Frame::Name(name) => {
                    info.name = name;
                    if info.kind == b'5' && info.name.ends_with('/') {
                        info.name.pop();
                    }
                }
                Frame::Link(link) => info.link = link,
                Frame::Global(raw) => info.sparse(&self.global, &raw)?,
                Frame::Local(records, raw) => {
                    info.sparse(&records, &raw)?;
                    info.apply(&records)?;
                    if records.get("size").is_some() {
                        info.next = if has_body(info.kind) { block_size(info.size)? } else { 0 };
                        if let Map::InBody { behind } = &mut info.map {
                            *behind = true;
                        }
                    }
                }
            }
        }
        self.first = false;
        info.stored().map(Step::Member)
    }
}

/// Python gives up where functions are called more deeply than some thousand times, three a header.
const DEEPEST: usize = 320;

/// Bytes of a value that is meant for every member: no path is longer, and each member would have it again.
const LONGEST_GLOBAL: usize = 64 << 10;

/// The records that decide about a member; all others are passed over, so that a lookup stays cheap.
const KEYS: [&str; 11] = [
    "path",
    "linkpath",
    "size",
    "GNU.sparse.map",
    "GNU.sparse.major",
    "GNU.sparse.minor",
    "GNU.sparse.name",
    "GNU.sparse.size",
    "GNU.sparse.realsize",
    "GNU.sparse.offset",
    "GNU.sparse.numbytes",
];

const DANGLING: &str = "metadata at its end describes no member";
const TANGLED: &str = "a file in it reaches into the headers behind it";

impl Info {
    /// `TarInfo.frombuf`.
    fn read(block: &Block) -> Result<Info, Fault> {
        let sum = number(&block[148..156])?;
        if sum != i128::from(checksum(block)) && sum != i128::from(signed_checksum(block)) {
            return Err(Fault::Invalid("a header's checksum is wrong"));
        }
        for field in [100..108, 108..116, 116..124, 136..148, 329..337, 337..345] {
            number(&block[field])?;
        }
        let mut name = escaped(until_nul(&block[..100]));
        let mut kind = block[156];
        if kind == 0 && name.ends_with('/') {
            kind = b'5';
        }
        let (map, real_size) = if kind == b'S' { sparse_map(block)? } else { (Map::Whole, 0) };
        if kind == b'5' {
            name.truncate(name.trim_end_matches('/').len());
        }
        let prefix = escaped(until_nul(&block[345..500]));
        if !prefix.is_empty() && !matches!(kind, b'L' | b'K' | b'S') {
            name = format!("{prefix}/{name}");
        }
        let extended = kind == b'S' && block[482] != 0;
        let (link, size) = (escaped(until_nul(&block[157..257])), number(&block[124..136])?);
        Ok(Info { name, link, kind, size, next: 0, map, extended, real_size })
    }

    /// `_apply_pax_info`.
    fn apply(&mut self, records: &Records) -> Result<(), Fault> {
        for (key, value) in &records.0 {
            match key.as_str() {
                "path" => value.trim_end_matches('/').clone_into(&mut self.name),
                "GNU.sparse.name" => value.clone_into(&mut self.name),
                "linkpath" => value.clone_into(&mut self.link),
                "size" => self.size = python_int(value).unwrap_or(0),
                "GNU.sparse.size" | "GNU.sparse.realsize" => {
                    self.size =
                        python_int(value).ok_or(Fault::Fatal("the size of a sparse file in it is no number"))?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The map of a sparse file in pax's forms 0.0, 0.1 and 1.0.
    fn sparse(&mut self, records: &Records, raw: &[(String, String)]) -> Result<(), Fault> {
        const NO_NUMBER: &str = "the map of a sparse file in it is no list of numbers";
        let numbers = if let Some(map) = records.get("GNU.sparse.map") {
            let numbers: Option<Vec<i128>> = map.split(',').map(python_int).collect();
            numbers.ok_or(Fault::Fatal(NO_NUMBER))?
        } else if records.get("GNU.sparse.size").is_some() {
            let all = |wanted: &str| -> Option<Vec<i128>> {
                raw.iter().filter(|(key, _)| key == wanted).map(|(_, value)| python_int(value)).collect()
            };
            let offsets = all("GNU.sparse.offset").ok_or(Fault::Invalid(NO_NUMBER))?;
            let lengths = all("GNU.sparse.numbytes").ok_or(Fault::Invalid(NO_NUMBER))?;
            offsets.into_iter().zip(lengths).flat_map(|(offset, length)| [offset, length]).collect()
        } else if records.get("GNU.sparse.major") == Some("1") && records.get("GNU.sparse.minor") == Some("0") {
            self.map = Map::InBody { behind: false };
            return Ok(());
        } else {
            return Ok(());
        };
        let pieces: Result<_, _> = numbers.chunks_exact(2).map(|piece| piece_of(piece[0], piece[1])).collect();
        self.map = Map::Pieces(pieces?);
        Ok(())
    }

    fn strip_directory(&mut self) {
        if self.kind == b'5' {
            self.name.truncate(self.name.trim_end_matches('/').len());
        }
    }

    fn stored(self) -> Result<Stored, Fault> {
        let kind = match self.kind {
            0 | b'0' | b'7' | b'S' => MemberKind::File,
            b'1' => MemberKind::HardLink,
            b'2' => MemberKind::SymbolicLink,
            b'5' => MemberKind::Directory,
            b'3' | b'4' | b'6' => MemberKind::Device,
            _ => MemberKind::Unknown,
        };
        let size = u64::try_from(self.size).map_err(|_| Fault::Fatal("a size in it is negative"))?;
        let span = u64::try_from(self.next).map_err(|_| Fault::Fatal("a size in it is too large"))?;
        let bytes = if has_body(self.kind) { size } else { 0 };
        let content = match &self.map {
            Map::Whole => bytes,
            Map::Pieces(pieces) => pieces.iter().fold(0, |sum: u64, (_, length)| sum.saturating_add(*length)),
            Map::InBody { .. } => 0,
        };
        if kind == MemberKind::File && content > span {
            return Err(Fault::Fatal(TANGLED));
        }
        let member = Member { path: self.name, kind, link: self.link, bytes };
        Ok(Stored { member, content: content.min(span), span, map: self.map })
    }
}

fn sparse_map(block: &Block) -> Result<(Map, i128), Fault> {
    let mut pieces = Vec::new();
    for piece in block[386..482].chunks_exact(24) {
        pieces.push(piece_of(number(&piece[..12])?, number(&piece[12..])?)?);
    }
    Ok((Map::Pieces(pieces), number(&block[483..495])?))
}

fn piece_of(offset: i128, length: i128) -> Result<(u64, u64), Fault> {
    const NEGATIVE: Fault = Fault::Fatal("the map of a sparse file in it has a negative number");
    Ok((u64::try_from(offset).map_err(|_| NEGATIVE)?, u64::try_from(length).map_err(|_| NEGATIVE)?))
}

/// Whether a body follows the header of a member of this type.
fn has_body(kind: u8) -> bool {
    !matches!(kind, b'1'..=b'6')
}

/// `TarInfo._block`.
fn block_size(size: i128) -> Result<i128, Fault> {
    if size < 0 { Err(Fault::Invalid("a size in it is negative")) } else { Ok((size + 511) / 512 * 512) }
}

/// Some old writers add the bytes up with their signs.
fn signed_checksum(block: &Block) -> i32 {
    let sum = |bytes: &[u8]| bytes.iter().map(|&byte| i32::from(byte as i8)).sum::<i32>();
    256 + sum(&block[..148]) + sum(&block[156..])
}

/// `nti`: base-256, or octal as Python reads it.
fn number(field: &[u8]) -> Result<i128, Fault> {
    if let [first @ (0x80 | 0xFF), rest @ ..] = field {
        let value = rest.iter().fold(0, |value: i128, &byte| value << 8 | i128::from(byte));
        let whole = 1i128 << (8 * rest.len() as u32).min(120);
        return Ok(if *first == 0xFF { value - whole } else { value });
    }
    let text = str::from_utf8(until_nul(field)).ok().filter(|text| text.is_ascii());
    let text = text.map(python_trim).map(|text| if text.is_empty() { "0" } else { text });
    text.and_then(|text| python_digits(text, 8)).ok_or(Fault::Invalid("a number in a header is malformed"))
}

/// Python's `int` of a text in decimal.
pub(super) fn python_int(text: &str) -> Option<i128> {
    python_digits(python_trim(text), 10)
}

fn python_trim(text: &str) -> &str {
    text.trim_matches(|char: char| char.is_whitespace() || matches!(char, '\x1C'..='\x1F'))
}

/// Digits with single underscores between them, a sign before them and, in base 8, perhaps `0o`.
fn python_digits(text: &str, radix: u32) -> Option<i128> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let prefixed = digits.strip_prefix("0o").or_else(|| digits.strip_prefix("0O")).filter(|_| radix == 8);
    let digits = prefixed.map_or(digits, |digits| digits.strip_prefix('_').unwrap_or(digits));
    let mut value: i128 = 0;
    for part in digits.split('_') {
        if part.is_empty() {
            return None;
        }
        for digit in part.chars() {
            value = value.checked_mul(i128::from(radix))?.checked_add(i128::from(digit.to_digit(radix)?))?;
        }
    }
    Some(sign * value)
}

/// `_proc_pax`: records by the length that each begins with, up to a zero byte; none may be wrong.
fn read_records(bytes: &[u8]) -> Result<Vec<(String, String)>, Fault> {
    let mut records = Vec::new();
    let mut rest = bytes;
    while rest.first().is_some_and(|&byte| byte != 0) {
        let (record, behind) = read_record(rest).ok_or(Fault::Invalid("a pax record in it is malformed"))?;
        if KEYS.contains(&record.0.as_str()) {
            records.push(record);
        }
        rest = behind;
    }
    Ok(records)
}

/// The first record, and what stands behind it.
fn read_record(bytes: &[u8]) -> Option<((String, String), &[u8])> {
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let length =
        str::from_utf8(&bytes[..digits]).ok()?.parse::<usize>().ok().filter(|&length| digits <= 20 && length >= 5)?;
    if bytes.get(digits) != Some(&b' ') {
        return None;
    }
    let record = bytes.get(..length)?.strip_suffix(b"\n")?.get(digits + 1..)?;
    let equals = memchr::memchr(b'=', record).filter(|&equals| equals > 0)?;
    Some(((escaped(&record[..equals]), escaped(&record[equals + 1..])), &bytes[length..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_python_reads_them() {
        let cases: [(&[u8], Option<i128>); 9] = [
            (b"0000644\0", Some(420)),
            (b"  12 \0\0", Some(10)),
            (b"\0\0\0\0", Some(0)),
            (b"\x80\0\x01\x00", Some(256)),
            (b"\xFF\xFF\xFF\xFF", Some(-1)),
            (b"-10\0", Some(-8)),
            (b"0o1_7", Some(15)),
            (b"19", None),
            (b"\xC1", None),
        ];
        for (field, value) in cases {
            assert_eq!(number(field).ok(), value, "{field:?}");
        }
    }
}
