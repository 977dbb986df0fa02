//! Tar as pip reads it: CPython 3.13's `tarfile` in mode `r:*`, class `TarInfo`, in UTF-8. A header that describes the next
//! one is followed there at once, so what it says is applied from the innermost outwards. Not where members land.

mod info;
mod number;
mod records;

use super::{
    fields::{Block, escaped, is_zero, until_nul},
    member::{Map, Step},
};

use self::{
    info::{Info, block_size, has_body, piece_of},
    number::number,
    records::{Records, read_records},
};

pub use self::number::python_int;

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

const DANGLING: &str = "metadata at its end describes no member";
