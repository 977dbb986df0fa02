//! The doors through which the fuzz targets (`tests/fuzz`) come in. There only under `cfg(fuzzing)`; they assert what
//! must hold for any bytes.
#![allow(clippy::panic, clippy::expect_used, reason = "a fuzz target says what is wrong by panicking")]

use std::{
    io::{self, BufReader, Cursor, Read, Seek, SeekFrom},
    ops::Range,
};

use crate::{
    Error, Format, Limits, Options, Target, archive,
    limits::Budget,
    sourcemap::{MapReader, MapSink, Module, ModuleReader, Summary},
};

/// Names that break the ties between formats.
const NAMES: [&str; 16] = [
    "p.tgz",
    "p-1.0.crate",
    "p-1.0.tar.gz",
    "p-1.0-py3-none-any.whl",
    "p.vsix",
    "p.crx",
    "p.xpi",
    "p.gem",
    "p.nupkg",
    "p.jar",
    "p.zip",
    "p.tar",
    "p.js.map",
    "p.js",
    "p.br",
    "p.asar",
];

/// So little that a run is soon at its end.
fn limits() -> Limits {
    Limits { inflated_bytes: 16 << 20, members: 20_000, held_bytes: 8 << 20, ..Limits::default() }
}

/// The whole pipeline over all but the first byte, which chooses the name and the pieces.
pub fn check(bytes: &[u8]) {
    let Some((&first, bytes)) = bytes.split_first() else { return };
    let name = NAMES[usize::from(first) % NAMES.len()];
    let options = Options { hash: first & 0x80 != 0, limits: limits(), ..Options::default() };
    let whole = crate::check(Cursor::new(bytes), name, &options, |_| ());
    if first & 0x70 == 0 {
        let pieces = crate::check(Pieces::new(bytes, 7), name, &options, |_| ());
        assert_eq!(whole.as_ref().map_err(Error::kind), pieces.as_ref().map_err(Error::kind), "in pieces");
    }
    let Ok(report) = whole else { return };
    let format = report.input.format;
    read_again(bytes, name, &options, format, (0..report.entries.len()).map(Target::Entry));
    read_again(bytes, name, &options, format, (0..report.nested.len()).map(Target::Nested));
}

/// Reads the first few targets again.
fn read_again(bytes: &[u8], name: &str, options: &Options, format: Format, targets: impl Iterator<Item = Target>) {
    for target in targets.take(2) {
        let read = crate::read(Cursor::new(bytes), name, options, format, target);
        assert!(read.is_ok(), "{target:?} cannot be read: {:?}", read.err());
    }
}

/// A tar archive, as each installer reads it.
pub fn tar(bytes: &[u8]) {
    archive::fuzzing::tar(bytes, || Budget::new(limits()));
}

/// Electron's archive.
pub fn asar(bytes: &[u8]) {
    archive::fuzzing::asar(BufReader::new(bytes), &Budget::new(limits()));
}

/// A program with files in it.
pub fn program(bytes: &[u8]) {
    archive::fuzzing::program(bytes, &Budget::new(limits()));
}

/// A zip, by the installer that the first byte chooses.
pub fn zip(bytes: &[u8]) {
    archive::fuzzing::zip(bytes, || Budget::new(limits()));
}

/// Something compressed, by the method that the first byte chooses.
pub fn unpack(bytes: &[u8]) {
    archive::fuzzing::unpack(bytes, || Budget::new(limits()));
}

/// A source map, whole and in pieces.
pub fn sourcemap(bytes: &[u8]) {
    let whole = map_in_pieces(bytes, bytes.len().max(1));
    assert_eq!(whole, map_in_pieces(bytes, 1), "bytes one by one");
    assert_eq!(whole, map_in_pieces(bytes, 7), "in pieces of 7");
}

fn map_in_pieces(bytes: &[u8], size: usize) -> (Summary, Texts) {
    let mut reader = MapReader::new(&Limits::default());
    let mut texts = Texts::default();
    bytes.chunks(size).for_each(|piece| reader.push(piece, &mut texts));
    let summary = reader.finish(&mut texts);
    (summary, texts)
}

/// What a WebAssembly module tells.
#[derive(Debug)]
pub struct Told {
    /// Paths of sources.
    pub sources: Vec<String>,
    /// Texts, each with its source's index.
    pub texts: Vec<(usize, Vec<u8>)>,
    /// Names in name sections.
    pub names: Vec<Vec<u8>>,
    /// Addresses.
    pub urls: Vec<String>,
    /// The identifier of the build.
    pub build_id: Option<String>,
    /// What is wrong with it.
    pub problems: Vec<String>,
}

/// A WebAssembly module: the same whole and in pieces, with much and with little that may be held; of which no more is
/// held than may be, and nothing in the end.
pub fn module(bytes: &[u8]) -> Told {
    for held_bytes in [64, 4096] {
        let few = || Budget::new(Limits { held_bytes, ..limits() });
        assert_eq!(module_in_pieces(bytes, 1, &few()), module_in_pieces(bytes, 65_536, &few()), "held: {held_bytes}");
    }
    let budget = Budget::new(limits());
    let whole = module_in_pieces(bytes, 65_536, &budget);
    assert_eq!(whole, module_in_pieces(bytes, 1, &budget), "bytes one by one");
    assert_eq!(whole, module_in_pieces(bytes, 7, &budget), "in pieces of 7");
    let mut names = Vec::new();
    whole.each_name(|name| names.push(name.to_vec()));
    let Module { summary, texts, urls, .. } = whole;
    let sources: Vec<String> = summary.sources.into_iter().filter_map(|named| named.path).collect();
    let made = sources.iter().map(String::len).chain(texts.iter().map(|(_, text)| text.len())).sum::<usize>();
    // A path is put together of bytes that may each be none of UTF-8, which is then three bytes.
    assert!(made <= 3 * (16 * bytes.len() + 3 * limits().path_bytes), "{made} bytes of {}", bytes.len());
    Told { sources, texts, names, urls, build_id: summary.debug_id, problems: summary.problems }
}

fn module_in_pieces(bytes: &[u8], size: usize, budget: &Budget) -> Module {
    let mut reader = ModuleReader::default();
    for piece in bytes.chunks(size) {
        reader.push(piece, budget);
    }
    let module = reader.finish(budget);
    assert!(module.held() <= budget.limits.held_bytes, "too much is held");
    budget.let_go(module.held());
    assert_eq!(budget.room_to_hold(), budget.limits.held_bytes, "something is still held");
    module
}

/// What a map's texts come to.
#[derive(Debug, Default, PartialEq)]
struct Texts {
    sources: Vec<(usize, Option<String>, Vec<u8>)>,
    names: Vec<Vec<u8>>,
    rest: Vec<u8>,
}

impl MapSink for Texts {
    fn text_begin(&mut self, index: usize, path: Option<&str>) {
        self.sources.push((index, path.map(str::to_owned), Vec::new()));
    }

    fn text(&mut self, piece: &[u8]) {
        self.sources.last_mut().expect("it has begun").2.extend_from_slice(piece);
    }

    fn text_end(&mut self) {}

    fn passed_over(&mut self, sources: Range<usize>) {
        self.sources.retain(|(index, ..)| !sources.contains(index));
    }

    fn name(&mut self, name: &[u8]) {
        self.names.push(name.to_vec());
    }

    fn rest(&mut self, raw: &[u8]) {
        self.rest.extend_from_slice(raw);
    }

    fn claimed(&mut self, _: &[u8]) {}
}

/// Bytes that come so many at a time.
struct Pieces<'a> {
    bytes: Cursor<&'a [u8]>,
    size: usize,
}

impl<'a> Pieces<'a> {
    fn new(bytes: &'a [u8], size: usize) -> Self {
        Pieces { bytes: Cursor::new(bytes), size }
    }
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let room = buffer.len().min(self.size);
        self.bytes.read(&mut buffer[..room])
    }
}

impl Seek for Pieces<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.bytes.seek(to)
    }
}
