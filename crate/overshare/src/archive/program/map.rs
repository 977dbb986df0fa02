//! A source map as Bun keeps it in a program, and the same as JSON: `serializeJsonSourceMapForStandalone` in Bun's
//! `StandaloneModuleGraph`. Names are as they were, texts are compressed by zstd, and positions are those of the
//! specification in versions before 1.3 and a table of Bun's own after, which is not read.

use std::{
    io::{self, BufRead},
    ops::Range,
};

use crate::{
    archive::{
        unpack::{self, Unpacked},
        visit::{Body, Trouble},
    },
    input::{Held, Pull, read_by_buffer, split_by_buffer},
};

use super::{
    Slices, Source,
    cursor::{self, Cursor},
};

/// Where the parts of a map stand.
#[derive(Debug)]
pub struct Map {
    sources: Vec<MapSource>,
    mappings: Range<u64>,
}

/// One source.
#[derive(Debug)]
struct MapSource {
    name: Range<u64>,
    text: Range<u64>,
}

impl Map {
    /// Reads where the parts stand; none where they are not there.
    pub fn read(held: &Held, place: Range<u64>) -> Option<Map> {
        let mut at = Cursor::new(held, place.start, place.end);
        let (count, mappings) = (at.u32()?, at.u32()?);
        // Each has two places of eight bytes.
        let bytes = count.checked_mul(16)?;
        let mut names = Cursor::new(held, at.at, at.skip(bytes / 2)?.end);
        let mut texts = Cursor::new(held, at.at, at.skip(bytes / 2)?.end);
        let mappings = at.skip(mappings)?;
        let sources = (0..count)
            .map_while(|_| Some(MapSource { name: pointer(&mut names, &place)?, text: pointer(&mut texts, &place)? }));
        let sources: Vec<MapSource> = sources.collect();
        (sources.len() as u64 == count && count > 0).then_some(Map { sources, mappings })
    }

    /// All that is read for it.
    pub fn reads(&self) -> impl Iterator<Item = &Range<u64>> {
        self.sources.iter().flat_map(|source| [&source.name, &source.text]).chain([&self.mappings])
    }

    /// Where its texts stand: the rest is looked at as bytes of the program.
    pub fn places(&self) -> Vec<Range<u64>> {
        self.sources.iter().map(|source| source.text.clone()).filter(|text| !text.is_empty()).collect()
    }
}

/// The next place, counted from where the map begins.
fn pointer(at: &mut Cursor<'_>, map: &Range<u64>) -> Option<Range<u64>> {
    let from = map.start.checked_add(at.u32()?)?;
    let to = from.checked_add(at.u32()?)?;
    (to <= map.end).then_some(from..to)
}

/// What is being written.
enum State<'a> {
    /// The list of names, at this one.
    Name(usize),
    /// The list of texts, at this one.
    Text(usize),
    /// This text.
    Within(usize, Box<Unpacked<'a>>),
    /// The positions.
    Mappings,
    End,
}

/// A map as JSON, written as it is read.
pub struct MapBody<'a> {
    source: Source<'a>,
    map: &'a Map,
    state: State<'a>,
    ready: Vec<u8>,
    read: usize,
    trouble: Option<Trouble>,
}

impl<'a> MapBody<'a> {
    pub fn new(source: Source<'a>, map: &'a Map) -> Self {
        let ready = b"{\"version\":3,\"sources\":[".to_vec();
        MapBody { source, map, state: State::Name(0), ready, read: 0, trouble: None }
    }

    /// Writes on; there is room for it.
    fn step(&mut self) -> io::Result<()> {
        self.ready.clear();
        self.read = 0;
        self.state = match std::mem::replace(&mut self.state, State::End) {
            State::Name(at) => self.name(at),
            State::Text(at) => self.begin_text(at),
            State::Within(at, text) => self.text(at, text)?,
            State::Mappings => self.mappings(),
            State::End => State::End,
        };
        Ok(())
    }

    fn name(&mut self, at: usize) -> State<'a> {
        let Some(source) = self.map.sources.get(at) else {
            self.ready.extend_from_slice(b"],\"sourcesContent\":[");
            return State::Text(0);
        };
        self.comma(at);
        self.ready.push(b'"');
        escape(&cursor::bytes(self.source.held, source.name.clone()), &mut self.ready);
        self.ready.push(b'"');
        State::Name(at + 1)
    }

    fn begin_text(&mut self, at: usize) -> State<'a> {
        let Some(source) = self.map.sources.get(at) else {
            self.ready.extend_from_slice(b"],\"names\":[],\"mappings\":\"");
            return State::Mappings;
        };
        self.comma(at);
        if source.text.is_empty() {
            self.ready.extend_from_slice(b"\"\"");
            return State::Text(at + 1);
        }
        self.ready.push(b'"');
        let packed = Slices::new(self.source, vec![source.text.clone()]);
        State::Within(at, Box::new(unpack::open(unpack::Kind::Zstd, Box::new(packed), self.source.budget)))
    }

    fn text(&mut self, at: usize, mut text: Box<Unpacked<'a>>) -> io::Result<State<'a>> {
        let piece = text.fill_buf()?;
        if piece.is_empty() {
            self.trouble = self.trouble.or(text.trouble());
            self.ready.push(b'"');
            return Ok(State::Text(at + 1));
        }
        escape(piece, &mut self.ready);
        let amount = piece.len();
        text.consume(amount);
        Ok(State::Within(at, text))
    }

    /// Positions are written where they are what the specification has, which is letters alone.
    fn mappings(&mut self) -> State<'a> {
        let mappings = cursor::bytes(self.source.held, self.map.mappings.clone());
        let is_vlq = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b',' | b';');
        if mappings.iter().all(is_vlq) {
            self.ready.extend_from_slice(&mappings);
        }
        self.ready.extend_from_slice(b"\"}");
        State::End
    }

    fn comma(&mut self, at: usize) {
        if at > 0 {
            self.ready.push(b',');
        }
    }
}

/// Writes text into a string of JSON: RFC 8259, section 7.
fn escape(text: &[u8], json: &mut Vec<u8>) {
    for &byte in text {
        match byte {
            b'"' | b'\\' => json.extend_from_slice(&[b'\\', byte]),
            b'\n' => json.extend_from_slice(b"\\n"),
            0..0x20 => json.extend_from_slice(format!("\\u{byte:04x}").as_bytes()),
            _ => json.push(byte),
        }
    }
}

impl Body for MapBody<'_> {
    fn trouble(&self) -> Option<Trouble> {
        self.trouble
    }
}

impl Pull for MapBody<'_> {
    fn pulled(&self) -> u64 {
        self.source.pulled
    }
}

read_by_buffer!([] MapBody<'_>);

impl BufRead for MapBody<'_> {
    split_by_buffer!();

    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.read >= self.ready.len() && !matches!(self.state, State::End) {
            self.step()?;
        }
        Ok(self.ready.get(self.read..).unwrap_or_default())
    }

    fn consume(&mut self, amount: usize) {
        self.read = self.read.saturating_add(amount);
    }
}
