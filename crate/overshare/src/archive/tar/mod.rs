//! Tar, by the rules of whichever installer reads it: one pull reader, which a profile tells what a block means. Hands out
//! where each member lands and its bytes, and whatever else the archive holds; other readers of the same kind of package
//! follow in step. Judges nothing.
//!
//! Header fields are cut by `tar::Header` where it serves; what they mean is decided here, because the `tar` crate misses
//! files that npm and pip install.

mod body;
mod decoder;
mod fields;
mod follow;
mod member;
mod npm;
mod odd;
mod pip;
mod pnpm;
mod rust;
mod sparse;

use std::io::{self, BufRead, Read};

use crate::{
    input::{Pull, read_by_buffer, split_by_buffer},
    limits::Budget,
};

use self::{
    body::{Piece, Source, body, pieces, skip},
    decoder::Decoder,
    fields::{Block, padded},
    follow::Followers,
    member::{Map, Step, Stored},
    odd::{Oddments, Words},
};

use super::{
    Landing,
    install::{Installer, Placement},
    unpack::gzip::read_full,
    visit::{Body, Trouble},
};

pub use self::{
    member::{Member, MemberKind, Profile},
    npm::looks_like,
    odd::Odd,
};

const BLOCK: usize = 512;

/// Metadata of more bytes is not held; no reader but npm's has a limit.
const METADATA_LIMIT: u64 = 16 << 20;

/// What comes next in an archive.
#[derive(Debug, PartialEq, Eq)]
pub enum Item {
    /// A file, installed or not; its bytes are those of the reader as a [`Body`].
    File(Landing),
    /// A file that has the bytes of an earlier one, by its index.
    Copy(Landing, usize),
    /// Something that no installer writes; its bytes are those of the reader as well.
    Odd(Odd),
}

/// How the reading of an archive came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It has not, or there was no member.
    Nothing,
    /// As archives do, or where the bytes ended.
    Reached,
    /// There were more members, or longer metadata, than the limit allows; the rest is handed out as [`Odd::Behind`].
    Limit,
}

/// Reads a tar archive as one installer does. As a [`Body`], it is the bytes of the item that came last.
pub struct Tar<'a, R> {
    input: R,
    budget: &'a Budget,
    profile: Profile,
    decoder: Decoder,
    installer: Installer,
    followers: Followers,
    oddments: Oddments,
    words: Words,
    source: Source,
    trouble: Option<Trouble>,
    /// What was read behind blocks that are no headers.
    ahead: Option<Next>,
    /// What was read already of that which follows the end.
    behind: Vec<u8>,
    refusal: Option<&'static str>,
    end: End,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Members,
    /// Behind the last member: the oddments are handed out, then the rest.
    Rest,
    Done,
}

/// What stands in the place of the next header.
enum Next {
    Block(Box<Block>, Step),
    /// Fewer bytes than a block.
    Short(Vec<u8>),
}

impl<'a, R: Pull> Tar<'a, R> {
    /// Begins to read `input`, which stands at the first header.
    pub fn new(input: R, profile: Profile, budget: &'a Budget) -> Self {
        Tar {
            input,
            budget,
            profile,
            decoder: Decoder::new(profile),
            installer: Installer::new(profile),
            followers: Followers::new(profile),
            oddments: Oddments::default(),
            words: Words::default(),
            source: Source::Nothing,
            trouble: None,
            ahead: None,
            behind: Vec::new(),
            refusal: None,
            end: End::Nothing,
            state: State::Members,
        }
    }

    /// Whose rules are followed.
    pub fn profile(&self) -> Profile {
        self.profile
    }

    /// How the reading has come to its end.
    pub fn end(&self) -> End {
        self.end
    }

    /// Why the installer takes nothing of the archive, as the end of a sentence; known for certain at the end.
    pub fn refusal(&self) -> Option<&str> {
        self.refusal.or(self.installer.refusal())
    }

    /// The folder that is to be put back in front of the path of every item with an index below the given one, because it
    /// was not all of the archive's top folder after all; known at the end.
    pub fn put_back(&self) -> Option<(usize, &str)> {
        self.installer.put_back()
    }

    /// Names that no file shows: of folders, and of the folder that is taken off.
    pub fn words(&self) -> &[u8] {
        self.words.bytes()
    }

    /// The readers of the same kind of package that would read on at another place, or write something else; known at the
    /// end. What one of them writes is found by reading the archive again with its profile.
    pub fn diverged(&self) -> &[Profile] {
        self.followers.diverged()
    }

    /// The next item, which is to have this index; `None` at the end of the input. Whatever is left of the item before is
    /// passed over.
    ///
    /// # Errors
    ///
    /// When the input cannot be pulled.
    pub fn next(&mut self, index: usize) -> io::Result<Option<Item>> {
        if let Some(item) = self.leave()? {
            return Ok(Some(item));
        }
        while self.state == State::Members {
            if let Some((odd, bytes)) = self.oddments.take(false) {
                return Ok(Some(self.held(odd, bytes)));
            }
            let next = match self.ahead.take() {
                Some(next) => next,
                None => self.look()?,
            };
            if let Some(item) = self.accept(next, index)? {
                return Ok(Some(item));
            }
        }
        if let Some((odd, bytes)) = self.oddments.take(true) {
            return Ok(Some(self.held(odd, bytes)));
        }
        if self.state == State::Done { Ok(None) } else { self.rest() }
    }

    /// Reads the next block and has all readers decode it.
    fn look(&mut self) -> io::Result<Next> {
        let mut block = Box::new([0; BLOCK]);
        let read = read_full(&mut self.input, &mut block[..])?;
        if read < BLOCK {
            return Ok(Next::Short(block[..read].to_vec()));
        }
        let step = self.decoder.block(&block);
        self.followers.block(&block, &step);
        Ok(Next::Block(block, step))
    }

    /// What comes of the next block, if it is something to hand out.
    fn accept(&mut self, next: Next, index: usize) -> io::Result<Option<Item>> {
        let (block, step) = match next {
            Next::Short(bytes) => return Ok(self.run_out(bytes)),
            Next::Block(block, step) => (block, step),
        };
        match step {
            Step::Zero => Ok(None),
            Step::End => {
                self.close(None);
                Ok(None)
            }
            Step::Refuse(why) => {
                self.close(Some(why));
                self.behind = block.to_vec();
                Ok(None)
            }
            Step::Skip(why) => {
                self.trouble = None;
                self.source = Source::Blocks(block, 0);
                Ok(Some(Item::Odd(Odd::PassedOver(why))))
            }
            Step::Ignored { size } => {
                self.trouble = None;
                self.source = pieces(size, padded(size));
                Ok(Some(Item::Odd(Odd::HugeMetadata(size))))
            }
            Step::Metadata { kind, size } => self.metadata(kind, size).map(|()| None),
            Step::Extension => {
                self.extension()?;
                Ok(None)
            }
            Step::Member(stored) => self.member(stored, index),
        }
    }

    /// The input is at its end, behind so many bytes of a header.
    fn run_out(&mut self, bytes: Vec<u8>) -> Option<Item> {
        let refusal = self.decoder.end(bytes.len());
        self.followers.run_out(bytes.len(), refusal.is_some());
        self.close(refusal);
        let cut = bytes.iter().any(|&byte| byte != 0);
        cut.then(|| self.held(Odd::Cut(bytes.len() as u64), bytes))
    }

    /// Comes to the end of the members, and perhaps takes nothing of the archive.
    fn close(&mut self, refusal: Option<&'static str>) {
        self.installer.finish();
        self.refusal = self.refusal.or(refusal);
        if refusal.is_none() {
            self.followers.finish(self.refusal().is_some());
        }
        self.state = State::Rest;
        if self.end == End::Nothing && self.refusal.is_some() {
            self.end = End::Reached;
        }
    }

    /// Reads the body of a metadata header for all readers.
    fn metadata(&mut self, kind: u8, size: u64) -> io::Result<()> {
        if size > METADATA_LIMIT {
            self.close(None);
            self.end = End::Limit;
            return Ok(());
        }
        let mut bytes = Vec::new();
        (&mut self.input).take(padded(size)).read_to_end(&mut bytes)?;
        let size = size as usize;
        if bytes.len() < size && matches!(self.profile, Profile::Npm | Profile::Plain) {
            self.cut_off();
            self.oddments.metadata(kind, &bytes);
            return Ok(());
        }
        let taken = self.decoder.metadata(kind, &bytes, size);
        self.followers.metadata(kind, &bytes, size, taken.is_ok());
        let (body, padding) = bytes.split_at(size.min(bytes.len()));
        self.oddments.metadata(kind, body);
        self.oddments.padding(padding);
        match taken {
            Ok(()) => {}
            Err(Step::Refuse(why)) => self.close(Some(why)),
            Err(_) => self.close(None),
        }
        Ok(())
    }

    /// Reads another block of the same header for all readers.
    fn extension(&mut self) -> io::Result<()> {
        let mut block = Box::new([0; BLOCK]);
        let read = read_full(&mut self.input, &mut block[..])?;
        if read < BLOCK {
            self.ahead = Some(Next::Short(block[..read].to_vec()));
            return Ok(());
        }
        let step = self.decoder.extension(&block);
        self.followers.extension(&block, &step);
        self.ahead = Some(Next::Block(block, step));
        Ok(())
    }

    fn member(&mut self, mut stored: Stored, index: usize) -> io::Result<Option<Item>> {
        if !self.budget.member() {
            self.state = State::Rest;
            self.end = End::Limit;
            return Ok(None);
        }
        self.end = End::Reached;
        if let Map::InBody { behind } = stored.map
            && let Err(why) = sparse::read_map(&mut self.input, &mut stored, behind)?
        {
            self.close(Some(why));
            return Ok(None);
        }
        self.words.member(&stored.member.path);
        let longest = self.budget.limits.path_bytes;
        let placement = self.installer.place(&stored.member, index, longest);
        self.followers.place(&stored, &placement, index, longest);
        let Some(source) = body(&stored) else {
            self.close(Some("the map of a sparse file in it is out of order"));
            return Ok(None);
        };
        (self.source, self.trouble) = (source, None);
        Ok(match placement {
            Placement::Nothing => self.leave()?,
            Placement::Lands(landing) => Some(Item::File(landing)),
            Placement::Copies(landing, of) => Some(Item::Copy(landing, of)),
        })
    }

    /// Passes over what is left of the item before, and keeps what stands in its padding.
    fn leave(&mut self) -> io::Result<Option<Item>> {
        while matches!(self.source, Source::Blocks(..)) {
            let amount = self.fill_buf()?.len();
            self.consume(amount);
        }
        match std::mem::take(&mut self.source) {
            Source::Pieces(pieces, rest) => {
                let left = body::data(&pieces);
                if skip(&mut self.input, left)? < left {
                    self.cut_off();
                    return Ok(Some(Item::Odd(Odd::Cut(0))));
                }
                self.gap(rest)
            }
            Source::Rest(..) => {
                skip(&mut self.input, u64::MAX)?;
                Ok(None)
            }
            Source::Nothing | Source::Held(..) | Source::Blocks(..) => Ok(None),
        }
    }

    /// What stands between a body and the next header: padding, of which a reader makes nothing, or more.
    fn gap(&mut self, amount: u64) -> io::Result<Option<Item>> {
        if amount >= BLOCK as u64 {
            self.trouble = None;
            self.source = pieces(amount, amount);
            return Ok(Some(Item::Odd(Odd::Gap)));
        }
        let mut padding = [0; BLOCK];
        let amount = amount as usize;
        let read = read_full(&mut self.input, &mut padding[..amount])?;
        self.oddments.padding(&padding[..read]);
        if read == amount {
            return Ok(None);
        }
        self.cut_off();
        Ok(Some(Item::Odd(Odd::Cut(0))))
    }

    /// The input has ended within a body, or within the padding behind it.
    fn cut_off(&mut self) {
        self.followers.cut();
        self.close((self.profile != Profile::Plain).then_some(decoder::CUT));
    }

    /// Hands on bytes that are at hand.
    fn held(&mut self, odd: Odd, bytes: Vec<u8>) -> Item {
        self.trouble = None;
        self.source = Source::Held(bytes, 0);
        Item::Odd(odd)
    }

    /// All that follows, from the first block on that is not zero.
    fn rest(&mut self) -> io::Result<Option<Item>> {
        self.state = State::Done;
        let mut bytes = std::mem::take(&mut self.behind);
        while bytes.iter().all(|&byte| byte == 0) {
            bytes.resize(BLOCK, 0);
            let read = read_full(&mut self.input, &mut bytes)?;
            bytes.truncate(read);
            if read == 0 {
                return Ok(None);
            }
        }
        self.trouble = None;
        self.source = Source::Rest(bytes, 0);
        Ok(Some(Item::Odd(Odd::Behind)))
    }

    /// Makes sure that there are bytes at hand, where there are any.
    fn ready(&mut self) -> io::Result<()> {
        match &mut self.source {
            Source::Pieces(pieces, _) => {
                while matches!(pieces.front(), Some(Piece::Data(0) | Piece::Zeros(0))) {
                    pieces.pop_front();
                }
                if matches!(pieces.front(), Some(Piece::Data(_))) && self.input.fill_buf()?.is_empty() {
                    self.trouble = Some(Trouble::Missing(Some(body::data(pieces))));
                    self.source = Source::Nothing;
                    self.cut_off();
                }
            }
            Source::Blocks(_, BLOCK) => {
                self.source = Source::Nothing;
                match self.look()? {
                    Next::Block(block, Step::Skip(_) | Step::Zero) => self.source = Source::Blocks(block, 0),
                    next => self.ahead = Some(next),
                }
            }
            _ => {}
        }
        Ok(())
    }
}

impl<R: Pull> BufRead for Tar<'_, R> {
    split_by_buffer!();

    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.ready()?;
        self.source.at_hand(&mut self.input)
    }

    fn consume(&mut self, amount: usize) {
        if let Some(trouble) = self.source.consume(amount, &mut self.input, self.budget) {
            self.trouble = Some(trouble);
        }
    }
}

read_by_buffer!([R: Pull] Tar<'_, R>);

impl<R: Pull> Pull for Tar<'_, R> {
    fn pulled(&self) -> u64 {
        self.input.pulled()
    }
}

impl<R: Pull> Body for Tar<'_, R> {
    fn trouble(&self) -> Option<Trouble> {
        self.trouble
    }

    fn is_no_tar(&self) -> bool {
        matches!(self.source, Source::Blocks(..))
    }
}

#[cfg(test)]
mod tests;
