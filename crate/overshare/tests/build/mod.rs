//! What the tests feed to the core: archives built in memory, readers that give little at a time, and secrets that are
//! put together from parts. Asserts nothing.
#![allow(dead_code, reason = "every test file uses its own part of this")]
#![allow(clippy::expect_used, clippy::panic, clippy::missing_panics_doc, reason = "building in memory does not fail")]

pub mod wasm;

use std::io::{self, Cursor, Read, Seek, SeekFrom, Write};

use flate2::{Compression, write::GzEncoder};
use overshare::{Format, Limits, Options, Target};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// What a check makes of `bytes`: the report as JSON, or the error as its sentence.
pub fn report(bytes: &[u8], name: &str) -> Result<Value, String> {
    report_within(bytes, name, Limits::default())
}

/// The same, within other limits.
pub fn report_within(bytes: &[u8], name: &str, limits: Limits) -> Result<Value, String> {
    json_within(Cursor::new(bytes), name, limits).map(|text| serde_json::from_str(&text).expect("a report is JSON"))
}

/// The same, as the text of the report.
pub fn json(input: impl Read + Seek, name: &str) -> Result<String, String> {
    json_within(input, name, Limits::default())
}

fn json_within(input: impl Read + Seek, name: &str, limits: Limits) -> Result<String, String> {
    let options = Options { hash: true, limits, ..Options::default() };
    let report = overshare::check(input, name, &options, |_| ()).map_err(|error| error.to_string())?;
    Ok(serde_json::to_string(&report).expect("a report has no keys that are no text"))
}

/// Everything that can be opened: what each target of a report reads as.
pub fn everything_read(bytes: &[u8], name: &str) -> Vec<(String, Vec<u8>)> {
    let Ok(report) = report(bytes, name) else { return Vec::new() };
    let format: Format = serde_json::from_value(report["input"]["format"].clone()).expect("a format");
    targets(&report)
        .into_iter()
        .filter_map(|target| {
            let options = Options::default();
            let text = overshare::read(Cursor::new(bytes), name, &options, format, target).ok()?;
            Some((format!("{target:?}"), text))
        })
        .collect()
}

/// Everything that a report lists and that can be read again.
pub fn targets(report: &Value) -> Vec<Target> {
    let length = |field: &str| report[field].as_array().map_or(0, Vec::len);
    let mut targets: Vec<Target> = (0..length("entries")).map(Target::Entry).collect();
    targets.extend((0..length("nested")).map(Target::Nested));
    let mut within = vec![0; length("maps")];
    for source in report["sources"].as_array().into_iter().flatten() {
        let map = source["map"].as_u64().unwrap_or_default() as usize;
        targets.push(Target::Source { map, source: within[map] });
        within[map] += 1;
    }
    targets
}

/// One thing that can be opened, read again; the report says as what the file was read.
pub fn read_again(bytes: &[u8], name: &str, report: &Value, target: Target) -> Vec<u8> {
    let format: Format = serde_json::from_value(report["input"]["format"].clone()).expect("a format");
    overshare::read(Cursor::new(bytes), name, &Options::default(), format, target)
        .unwrap_or_else(|error| panic!("{name}, {target:?}: {error}"))
}

/// The values of one field in a list of the report.
pub fn column(report: &Value, list: &str, field: &str) -> Vec<String> {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    report[list].as_array().into_iter().flatten().map(|item| text(&item[field])).collect()
}

/// A tar archive of these files below `package/`.
pub fn tar<B: AsRef<[u8]>>(files: &[(&str, B)]) -> Vec<u8> {
    let members: Vec<Vec<u8>> =
        files.iter().map(|(path, text)| file(&format!("package/{path}"), text.as_ref())).collect();
    end(&members.concat())
}

/// The same, gzipped.
pub fn tgz<B: AsRef<[u8]>>(files: &[(&str, B)]) -> Vec<u8> {
    gzip(&tar(files))
}

/// Members with the two zero blocks that end an archive.
pub fn end(members: &[u8]) -> Vec<u8> {
    [members, &[0; 1024]].concat()
}

/// A regular file with this whole path, short or long.
pub fn file(path: &str, text: &[u8]) -> Vec<u8> {
    match path.len() <= 100 {
        true => member(path, b'0', "", text),
        false => [pax(&[("path", path)]), member("long", b'0', "", text)].concat(),
    }
}

/// One archive member, whatever it is: header, body, padding. The path is at most 100 bytes long.
pub fn member(path: &str, kind: u8, link: &str, body: &[u8]) -> Vec<u8> {
    let mut header = ::tar::Header::new_ustar();
    let old = header.as_old_mut();
    old.name[..path.len()].copy_from_slice(path.as_bytes());
    old.linkname[..link.len()].copy_from_slice(link.as_bytes());
    header.set_entry_type(::tar::EntryType::new(kind));
    header.set_size(body.len() as u64);
    header.set_mode(0o644);
    header.set_uid(0);
    header.set_gid(0);
    header.set_mtime(0);
    header.set_cksum();
    let mut bytes = header.as_bytes().to_vec();
    bytes.extend_from_slice(body);
    bytes.resize(bytes.len().next_multiple_of(512), 0);
    bytes
}

/// Pax records for the next member.
pub fn pax(records: &[(&str, &str)]) -> Vec<u8> {
    let body: String = records.iter().map(|(key, value)| pax_record(key, value)).collect();
    member("pax", b'x', "", body.as_bytes())
}

/// A record says its own length, digits of the length included.
fn pax_record(key: &str, value: &str) -> String {
    let rest = key.len() + value.len() + 3;
    let mut length = rest + 1;
    while length != rest + length.to_string().len() {
        length = rest + length.to_string().len();
    }
    format!("{length} {key}={value}\n")
}

/// GNU's long name for the next member.
pub fn gnu_name(path: &str) -> Vec<u8> {
    member("././@LongLink", b'L', "", format!("{path}\0").as_bytes())
}

/// A zip of these files, stored as they are.
pub fn zip<B: AsRef<[u8]>>(files: &[(&str, B)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (path, text) in files {
        let text = text.as_ref();
        let mut crc = flate2::Crc::new();
        crc.update(text);
        let (size, name) = ((text.len() as u32).to_le_bytes(), (path.len() as u16).to_le_bytes());
        let rest = [&[0; 8][..], &crc.sum().to_le_bytes(), &size, &size, &name, &[0; 2]].concat();
        let at = (bytes.len() as u32).to_le_bytes();
        directory.extend([b"PK\x01\x02\x14\0\x14\0", &rest[..], &[0; 10], &at, path.as_bytes()].concat());
        bytes.extend([b"PK\x03\x04\x14\0", &rest[..], path.as_bytes(), text].concat());
    }
    let [count, size, at] = [files.len(), directory.len(), bytes.len()].map(|number| (number as u32).to_le_bytes());
    let end = [b"PK\x05\x06\0\0\0\0", &count[..2], &count[..2], &size, &at, &[0; 2]].concat();
    [bytes, directory, end].concat()
}

/// Electron's archive of these files, all in its root.
pub fn asar<B: AsRef<[u8]>>(files: &[(&str, B)]) -> Vec<u8> {
    let (mut bytes, mut nodes) = (Vec::new(), serde_json::Map::new());
    for (path, text) in files {
        let node = serde_json::json!({ "size": text.as_ref().len(), "offset": bytes.len().to_string() });
        nodes.insert((*path).to_owned(), node);
        bytes.extend_from_slice(text.as_ref());
    }
    let mut json = serde_json::json!({ "files": nodes }).to_string();
    let length = json.len() as u32;
    json.push_str(&" ".repeat(json.len().next_multiple_of(4) - json.len()));
    let padded = json.len() as u32;
    let sizes = [4, padded + 8, padded + 4, length].map(u32::to_le_bytes).concat();
    [&sizes[..], json.as_bytes(), &bytes].concat()
}

/// A gem of this metadata and these files, with checksums.
pub fn gem<B: AsRef<[u8]>>(metadata: &str, files: &[(&str, B)]) -> Vec<u8> {
    let data: Vec<Vec<u8>> = files.iter().map(|(path, text)| file(path, text.as_ref())).collect();
    let parts = [("metadata.gz", gzip(metadata.as_bytes())), ("data.tar.gz", gzip(&end(&data.concat())))];
    let sums = parts.iter().map(|(name, bytes)| format!("  {name}: {}\n", hex(bytes)));
    let checksums = ("checksums.yaml.gz", gzip(format!("---\nSHA256:\n{}", sums.collect::<String>()).as_bytes()));
    let members: Vec<Vec<u8>> = parts.iter().chain([&checksums]).map(|(name, bytes)| file(name, bytes)).collect();
    end(&members.concat())
}

/// SHA-256 in lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Brotli that compresses nothing: RFC 7932, a stored meta-block and an empty one. At most 64 KiB.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let header = (bytes.len() as u32 - 1) << 4 | 1 << 20;
    [&header.to_le_bytes()[..3], bytes, &[3]].concat()
}

/// One frame of zstd that compresses nothing and asks for a window of `1 << log` bytes: RFC 8878, a raw block.
pub fn zstd(bytes: &[u8], log: u8) -> Vec<u8> {
    let block = (bytes.len() as u32) << 3 | 1;
    [b"\x28\xB5\x2F\xFD\0", &[(log - 10) << 3][..], &block.to_le_bytes()[..3], bytes].concat()
}

/// One gzip member.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

/// As many gzip members as there are cuts and one.
pub fn gzip_cut(bytes: &[u8], cuts: &[usize]) -> Vec<u8> {
    let ends = cuts.iter().copied().chain([bytes.len()]);
    let mut from = 0;
    ends.flat_map(|to| gzip(&bytes[std::mem::replace(&mut from, to)..to])).collect()
}

/// A source map of version 3.
pub fn map(sources: &[(&str, &str)]) -> String {
    let names: Vec<_> = sources.iter().map(|(name, _)| name).collect();
    let texts: Vec<_> = sources.iter().map(|(_, text)| text).collect();
    serde_json::json!({ "version": 3, "sources": names, "sourcesContent": texts, "names": [], "mappings": "AAAA" })
        .to_string()
}

/// A map as a comment that holds it in a base64 `data:` URL.
pub fn inline(map: &str) -> String {
    format!("//# source{}=data:application/json;charset=utf-8;base64,{}", "MappingURL", base64(map.as_bytes()))
}

/// Base64 with padding.
pub fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let word = group.iter().fold(0u32, |word, &byte| word << 8 | u32::from(byte)) << (8 * (3 - group.len()));
        let digit = |at: usize| char::from(DIGITS[(word >> (18 - 6 * at)) as usize & 63]);
        text.extend((0..4).map(|at| if at <= group.len() { digit(at) } else { '=' }));
    }
    text
}

/// A token of GitHub's form; another for each seed.
pub fn token(seed: u64) -> String {
    let body = letters(30, seed);
    let mut crc = flate2::Crc::new();
    crc.update(body.as_bytes());
    let digit = |place: u32| {
        let digits = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        char::from(digits[(crc.sum() / 62u32.pow(place)) as usize % 62])
    };
    format!("{}{}_{body}{}", "gh", "p", (0..6).rev().map(digit).collect::<String>())
}

/// An access key identifier of AWS's form; another for each seed.
pub fn access_key(seed: u64) -> String {
    let mut lcg = Lcg(seed);
    let body: String = (0..16).map(|_| char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[lcg.below(32)])).collect();
    format!("{}{}{body}", "AK", "IA")
}

/// A private key in PEM form with lines of 64 digits, and its digits.
pub fn private_key(bytes: usize, seed: u64) -> (String, String) {
    let mut der = vec![0x30, 0x82, (bytes >> 8) as u8, bytes as u8];
    let mut lcg = Lcg(seed);
    der.extend((0..bytes).map(|_| lcg.below(256) as u8));
    let digits = base64(&der);
    let lines: Vec<&str> =
        digits.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).expect("digits")).collect();
    let label = ["PRIVATE", "KEY"].join(" ");
    (format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", lines.join("\n")), digits)
}

/// So many letters and digits.
pub fn letters(length: usize, seed: u64) -> String {
    const ALNUM: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let mut lcg = Lcg(seed);
    (0..length).map(|_| char::from(ALNUM[lcg.below(ALNUM.len())])).collect()
}

/// Numbers that look random and are the same everywhere.
pub struct Lcg(pub u64);

impl Lcg {
    /// The next number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// A reader that gives so many bytes at a time: `first` at once, and then `size` by `size`.
pub struct Pieces<'a> {
    bytes: Cursor<&'a [u8]>,
    first: usize,
    size: usize,
}

impl<'a> Pieces<'a> {
    /// Reads `bytes`.
    pub fn new(bytes: &'a [u8], first: usize, size: usize) -> Self {
        Pieces { bytes: Cursor::new(bytes), first, size }
    }
}

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let size = std::mem::replace(&mut self.first, self.size);
        let room = size.min(buffer.len());
        self.bytes.read(&mut buffer[..room])
    }
}

impl Seek for Pieces<'_> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.bytes.seek(to)
    }
}
