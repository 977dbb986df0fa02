//! The bytes of one file of a zip, unpacked as they are pulled, as CPython's `ZipExtFile` unpacks them: so many packed
//! bytes, at most so many unpacked ones. What there is beyond those is handed on as a second part.

use std::{
    io::{self, BufRead},
    ops::Range,
};

use flate2::{Crc, Decompress, FlushDecompress, Status};

use crate::{
    archive::{
        body::pass,
        unpack::{self, Step},
        visit::{Body, Trouble},
    },
    input::{Pull, read_by_buffer, split_by_buffer},
    limits::{Budget, Window},
};

use super::{
    forward::{Forward, clamp},
    record::{self, Fields},
};

/// What unpacking needs, kept from file to file.
pub struct Scratch {
    inflate: Decompress,
    output: Box<[u8]>,
    /// Whether all that may be spent has been.
    spent: bool,
}

const OUTPUT: usize = 128 << 10;

impl Scratch {
    /// One with a buffer that the budget has lent.
    pub fn new(budget: &Budget) -> Self {
        Scratch { inflate: Decompress::new(false), output: budget.lend(OUTPUT), spent: false }
    }

    /// Gives the buffer back.
    pub fn give_back(&mut self, budget: &Budget) {
        budget.take_back(std::mem::take(&mut self.output));
    }

    /// Whether all that may be spent has been.
    pub fn spent(&self) -> bool {
        self.spent
    }
}

/// How a file is to be read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Plan {
    /// What its header says.
    pub fields: Fields,
    /// Whether its sizes and its checksum are known before its end.
    pub sized: bool,
    /// Whether its packed bytes were read before, and are spent as well.
    pub again: bool,
}

/// How it was packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Codec {
    Stored,
    Deflate,
    /// By another method that is read.
    Other,
    /// It is not read.
    Closed(Trouble),
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// Packed bytes that were not consumed.
    pub left: u64,
    /// Unpacked bytes, both parts.
    pub unpacked: u64,
    /// Whether the packed bytes came to their own end.
    pub ended: bool,
    /// Unpacked bytes' checksum.
    pub crc: u32,
    /// What was wrong.
    pub trouble: Option<Trouble>,
}

/// The method of a zip's header, of those that are neither stored nor deflated: APPNOTE, 4.4.5.
fn kind(method: u16, plan: &Plan) -> Option<unpack::Kind> {
    const END_MARK: u16 = 1 << 1;
    match method {
        12 => Some(unpack::Kind::Bzip2),
        14 if plan.fields.flags & END_MARK != 0 => Some(unpack::Kind::ZipLzma(None)),
        14 => Some(unpack::Kind::ZipLzma(Some(plan.fields.size))),
        93 => Some(unpack::Kind::Zstd),
        95 => Some(unpack::Kind::Xz),
        _ => None,
    }
}

/// The packed bytes of one file.
struct Packed<'a, R> {
    input: &'a mut Forward<R>,
    left: u64,
}

read_by_buffer!([R: Pull] Packed<'_, R>);

impl<R: Pull> BufRead for Packed<'_, R> {
    split_by_buffer!();

    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let bytes = self.input.fill_buf()?;
        Ok(&bytes[..clamp(bytes.len(), self.left)])
    }

    fn consume(&mut self, amount: usize) {
        self.input.consume(amount);
        self.left = self.left.saturating_sub(amount as u64);
    }
}

impl<R: Pull> Pull for Packed<'_, R> {
    fn pulled(&self) -> u64 {
        self.input.pulled()
    }
}

/// The bytes of a file.
pub struct Member<'a, R> {
    input: &'a mut Forward<R>,
    scratch: &'a mut Scratch,
    budget: &'a Budget,
    plan: Plan,
    codec: Codec,
    /// What unpacks it, where that is neither stored nor deflated.
    other: Option<(Box<dyn unpack::Codec>, Window<'a>)>,
    /// Packed bytes to come.
    left: u64,
    /// Unpacked bytes that this part may still have.
    room: u64,
    /// What is unpacked and not consumed: in the output, or the front of the input where it is stored.
    ready: Range<usize>,
    unpacked: u64,
    crc: Crc,
    ended: bool,
    done: bool,
    /// Whether this is the part beyond the size that was said.
    second: bool,
    /// Whether the packed bytes behind the first part are damaged.
    broken: bool,
    trouble: Option<Trouble>,
}

impl<'a, R: Pull> Member<'a, R> {
    /// Begins to read, at the first packed byte.
    pub fn new(input: &'a mut Forward<R>, plan: Plan, scratch: &'a mut Scratch, budget: &'a Budget) -> Self {
        let fields = plan.fields;
        let codec = match fields.method {
            _ if scratch.spent => Codec::Closed(Trouble::Limit),
            _ if fields.encrypted() => Codec::Closed(Trouble::Encrypted),
            0 => Codec::Stored,
            8 => Codec::Deflate,
            method if kind(method, &plan).is_some() => Codec::Other,
            method => Codec::Closed(Trouble::Method(method)),
        };
        let other = kind(fields.method, &plan).filter(|_| codec == Codec::Other);
        let other = other.map(|kind| (kind.codec(), Window::new(budget)));
        if codec == Codec::Deflate {
            scratch.inflate.reset(false);
        }
        let room = if plan.sized { fields.size } else { u64::MAX };
        let trouble = if let Codec::Closed(trouble) = codec { Some(trouble) } else { None };
        let mut member = Member {
            input,
            scratch,
            budget,
            plan,
            codec,
            other,
            left: fields.packed,
            room,
            ready: 0..0,
            unpacked: 0,
            crc: Crc::new(),
            ended: false,
            done: false,
            second: false,
            broken: false,
            trouble,
        };
        if trouble.is_some() || codec == Codec::Stored && !plan.sized || room == 0 && codec != Codec::Other {
            member.finish();
        }
        member
    }

    /// Unpacks what the first part left, and begins with the second: what there is beyond the size that was said.
    /// False when there is nothing.
    pub fn more(&mut self) -> io::Result<bool> {
        self.drain()?;
        let whole = matches!(self.trouble, None | Some(Trouble::Checksum));
        if !whole || self.codec != Codec::Deflate || !self.plan.sized {
            return Ok(false);
        }
        self.room = u64::MAX;
        (self.second, self.done, self.trouble) = (true, false, None);
        if self.broken {
            self.stop(Trouble::Corrupt);
        }
        Ok(!self.fill_buf()?.is_empty())
    }

    /// Unpacks what nobody pulled.
    pub fn drain(&mut self) -> io::Result<()> {
        pass(self).map(drop)
    }

    /// What became of it.
    pub fn outcome(&self) -> Outcome {
        Outcome {
            left: self.left,
            unpacked: self.unpacked,
            ended: self.ended,
            crc: self.crc.sum(),
            trouble: self.trouble,
        }
    }

    fn stop(&mut self, trouble: Trouble) {
        self.trouble = Some(trouble);
        self.done = true;
    }

    /// The part is over: holds its bytes against the checksum, as CPython does where there is a size at all.
    fn finish(&mut self) {
        self.done = true;
        let check = self.plan.sized && !self.second && self.plan.fields.size > 0;
        if check && self.trouble.is_none() && self.crc.sum() != self.plan.fields.crc {
            self.trouble = Some(Trouble::Checksum);
        }
    }

    /// Spends what was unpacked; false when that was too much.
    fn spend(&mut self, read: usize, written: usize) -> bool {
        let bytes = if self.plan.again { read.max(written) } else { written };
        if !self.budget.inflate(bytes as u64, self.input.pulled()) {
            self.scratch.spent = true;
            self.stop(Trouble::Limit);
        }
        self.trouble.is_none()
    }

    /// Makes the next stored bytes ready.
    fn stored(&mut self) -> io::Result<()> {
        if self.left == 0 || self.room == 0 {
            self.finish();
            return Ok(());
        }
        let bytes = self.input.fill_buf()?;
        let amount = clamp(clamp(bytes.len(), self.left), self.room);
        if amount == 0 {
            self.stop(Trouble::Missing(Some(self.left)));
            return Ok(());
        }
        self.crc.update(&bytes[..amount]);
        if self.spend(amount, amount) {
            self.left -= amount as u64;
            self.take(amount);
        }
        Ok(())
    }

    /// Unpacks the next bytes.
    fn inflate(&mut self) -> io::Result<()> {
        if self.room == 0 || self.ended {
            self.finish();
            return Ok(());
        }
        let bytes = self.input.fill_buf()?;
        let packed = &bytes[..clamp(bytes.len(), self.left)];
        let at_end = packed.is_empty();
        let inflate = &mut self.scratch.inflate;
        let (before, written) = (inflate.total_in(), inflate.total_out());
        // No more than the part has room for, so that the rest waits for the second part.
        let room = clamp(self.scratch.output.len(), self.room);
        let status = inflate.decompress(packed, &mut self.scratch.output[..room], FlushDecompress::None);
        let read = (inflate.total_in() - before) as usize;
        let written = (inflate.total_out() - written) as usize;
        self.input.consume(read);
        self.left -= read as u64;
        self.crc.update(&self.scratch.output[..written]);
        if !self.spend(read, written) {
            return Ok(());
        }
        self.take(written);
        match status {
            Ok(Status::StreamEnd) => self.ended = true,
            _ if at_end && written == 0 => self.cut(),
            Ok(_) if read == 0 && written == 0 => self.stop(Trouble::Corrupt),
            Ok(_) => {}
            // Where the part is full, the damage is behind it, and is met again by the next.
            Err(_) if self.room == 0 && !self.second => self.broken = true,
            Err(_) => self.stop(Trouble::Corrupt),
        }
        Ok(())
    }

    /// Unpacks the next bytes by another method.
    fn unpack(&mut self) -> io::Result<()> {
        let Some((codec, window)) = self.other.as_mut().filter(|_| !self.ended) else {
            self.finish();
            return Ok(());
        };
        let mut packed = Packed { input: &mut *self.input, left: self.left };
        // Where all is there, the end of the stream is still to come.
        let room = clamp(self.scratch.output.len(), self.room).max(1);
        let step = codec.step(&mut packed, &mut self.scratch.output[..room], window.room())?;
        window.set(codec.held());
        let read = self.left - packed.left;
        self.left = packed.left;
        let (written, trouble) = match step {
            Step::Wrote(written) => (written, None),
            Step::End => (0, None),
            Step::Stop(written, trouble) => (written, Some(trouble)),
        };
        self.ended = matches!(step, Step::End);
        if written as u64 > self.room {
            self.finish();
            return Ok(());
        }
        self.crc.update(&self.scratch.output[..written]);
        if !self.spend(clamp(usize::MAX, read), written) {
            return Ok(());
        }
        self.take(written);
        match trouble {
            Some(Trouble::Missing(_)) => self.cut(),
            // What stands behind the stream's end is handed on as bytes of its own.
            Some(Trouble::Trailing) => self.ended = true,
            Some(trouble) => self.stop(trouble),
            None => {}
        }
        Ok(())
    }

    /// There are no more packed bytes, and there should be.
    fn cut(&mut self) {
        if self.left > 0 {
            self.stop(Trouble::Missing(self.plan.sized.then_some(self.left)));
            return;
        }
        self.finish();
        // Without the checksum, nothing would tell that this is not all.
        if self.trouble == Some(Trouble::Checksum) {
            self.trouble = Some(Trouble::Corrupt);
        }
    }

    fn take(&mut self, amount: usize) {
        self.ready = 0..amount;
        self.unpacked += amount as u64;
        self.room -= amount as u64;
    }
}

read_by_buffer!([R: Pull] Member<'_, R>);

impl<R: Pull> BufRead for Member<'_, R> {
    split_by_buffer!();

    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.ready.is_empty() && !self.done {
            match self.codec {
                Codec::Stored => self.stored()?,
                Codec::Deflate => self.inflate()?,
                Codec::Other => self.unpack()?,
                Codec::Closed(_) => self.done = true,
            }
        }
        match self.codec {
            Codec::Stored if !self.ready.is_empty() => {
                let bytes = self.input.fill_buf()?;
                Ok(bytes.get(..self.ready.len()).unwrap_or_default())
            }
            _ => Ok(self.scratch.output.get(self.ready.clone()).unwrap_or_default()),
        }
    }

    fn consume(&mut self, amount: usize) {
        self.ready.start += amount;
        if self.codec == Codec::Stored {
            self.input.consume(amount);
        }
    }
}

impl<R: Pull> Pull for Member<'_, R> {
    fn pulled(&self) -> u64 {
        self.input.pulled()
    }
}

impl<R: Pull> Body for Member<'_, R> {
    fn trouble(&self) -> Option<Trouble> {
        self.trouble
    }
}

/// Bytes that belong to no file: up to a place, or to where a local header begins.
pub struct Raw<'a, R> {
    input: &'a mut Forward<R>,
    end: u64,
    /// Where the bytes are known to be no header.
    plain: u64,
}

impl<'a, R: Pull> Raw<'a, R> {
    /// Begins with the next byte, which is none of a header.
    pub fn new(input: &'a mut Forward<R>, end: u64) -> Self {
        let plain = input.at().saturating_add(1);
        Raw { input, end, plain }
    }

    /// Passes over what nobody pulled.
    pub fn drain(&mut self) -> io::Result<()> {
        pass(self).map(drop)
    }

    /// Bytes that may be handed on, of those that are at hand.
    fn free(&mut self) -> io::Result<usize> {
        let at = self.input.at();
        let left = self.end.saturating_sub(at);
        let known = self.plain.saturating_sub(at);
        let bytes = self.input.peek(4)?;
        let here = clamp(bytes.len(), left);
        if here < 4 {
            return Ok(here);
        }
        let known = clamp(here, known);
        let found = memchr::memmem::find(&bytes[known..here], &record::LOCAL).map(|place| known + place);
        if found == Some(0) && looks_like_header(self.input.peek(record::LOCAL_BYTES)?) {
            return Ok(0);
        }
        // The last three bytes may begin a signature.
        let free = found.unwrap_or(here - 3).max(1);
        self.plain = at.saturating_add(free as u64);
        Ok(free)
    }
}

/// Whether these bytes are a local header, as far as can be told without what follows them.
pub fn looks_like_header(bytes: &[u8]) -> bool {
    let known = |method| matches!(method, 0..=20 | 92..=99);
    record::local(bytes).is_some_and(|fields| fields.needed <= 100 && known(fields.method) && fields.name > 0)
}

read_by_buffer!([R: Pull] Raw<'_, R>);

impl<R: Pull> BufRead for Raw<'_, R> {
    split_by_buffer!();

    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let free = self.free()?;
        let bytes = self.input.fill_buf()?;
        Ok(&bytes[..free.min(bytes.len())])
    }

    fn consume(&mut self, amount: usize) {
        self.input.consume(amount);
    }
}

impl<R: Pull> Pull for Raw<'_, R> {
    fn pulled(&self) -> u64 {
        self.input.pulled()
    }
}

impl<R: Pull> Body for Raw<'_, R> {
    fn trouble(&self) -> Option<Trouble> {
        None
    }
}

/// Bytes that are held, as the bytes of a file; or none, with what is wrong with it.
pub struct Small<'a> {
    /// What is to come.
    pub bytes: &'a [u8],
    /// What [`Pull::pulled`] is to say.
    pub pulled: u64,
    /// What is wrong.
    pub trouble: Option<Trouble>,
}

read_by_buffer!([] Small<'_>);

impl BufRead for Small<'_> {
    split_by_buffer!();

    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        Ok(self.bytes)
    }

    fn consume(&mut self, amount: usize) {
        self.bytes.consume(amount);
    }
}

impl Pull for Small<'_> {
    fn pulled(&self) -> u64 {
        self.pulled
    }
}

impl Body for Small<'_> {
    fn trouble(&self) -> Option<Trouble> {
        self.trouble
    }
}
