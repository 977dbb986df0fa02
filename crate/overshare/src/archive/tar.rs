//! Tar as npm's installer reads it: node-tar 7.5, `parse.js`, `header.js` and `pax.js`. Says which members there are
//! and hands out their bytes; where they would land is the installer's business (see `npm`).
//!
//! Header fields are cut by `tar::Header`; what they mean is decided here, because the `tar` crate misses files that
//! npm installs.

use std::io::{self, BufRead};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    Npm,
    Plain,
}

/// One member of an archive that has a body or a place of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The whole path, as written.
    pub path: String,
    /// What it is.
    pub kind: MemberKind,
    /// What a link points at.
    pub link: String,
    /// Bytes of its body.
    pub bytes: u64,
}

/// What a member is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberKind {
    /// A regular file, old and contiguous ones included.
    File,
    /// A directory.
    Directory,
    /// A hard or symbolic link.
    Link,
    /// A device or a named pipe.
    Device,
    /// A type that the reader does not know.
    Unknown,
}

/// What is odd about an archive, in the order of reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Oddity {
    /// 512 bytes that should be a header and are not; reading went on behind them.
    BadHeader(&'static str),
    /// A metadata entry of more than a megabyte, which is ignored.
    HugeMetadata(u64),
    /// A metadata entry of so many bytes that holds the name of a link.
    LinkName(u64),
    /// The archive ends within a header, of which there are so many bytes, or within the zeros behind a body.
    Cut(u64),
}

/// What comes next in an archive.
#[derive(Debug, PartialEq, Eq)]
pub enum Item {
    /// A member; its body is to be read with [`Tar::body`].
    Member(Member),
    /// Something odd.
    Odd(Oddity),
}

const BLOCK: usize = 512;
const METADATA_LIMIT: u64 = 1 << 20;

/// Reads a tar archive.
pub struct Tar<R> {
    input: R,
    local: Overrides,
    global: Overrides,
    saw_zero_block: bool,
    body: Body,
}

/// What is left of the member that is being read.
#[derive(Debug, Default, Clone, Copy)]
struct Body {
    content: u64,
    blocks: u64,
}

/// What pax records and GNU long names say of the next member.
#[derive(Debug, Default, Clone)]
struct Overrides {
    path: Option<String>,
    size: Option<f64>,
}

impl<R: BufRead> Tar<R> {
    /// Begins to read `input`, which stands at the first header.
    pub fn new(input: R, _profile: Profile) -> Self {
        let body = Body::default();
        Tar { input, local: Overrides::default(), global: Overrides::default(), saw_zero_block: false, body }
    }

    /// The archive's bytes.
    pub fn get_ref(&self) -> &R {
        &self.input
    }

    /// The next item; `None` at the end, which is two zero blocks or the end of the input.
    pub fn next(&mut self) -> io::Result<Option<Item>> {
        while !self.body(&mut |_| ())? {}
        let left = std::mem::take(&mut self.body);
        if left.blocks > 0 && left.content == 0 {
            return Ok(Some(Item::Odd(Oddity::Cut(0))));
        }
        loop {
            let mut block = [0; BLOCK];
            let read = super::unpack::gzip::read_full(&mut self.input, &mut block)?;
            if read < BLOCK {
                // A second call finds nothing at all.
                let cut = block[..read].iter().any(|&byte| byte != 0);
                return Ok(cut.then_some(Item::Odd(Oddity::Cut(read as u64))));
            }
            if block.iter().all(|&byte| byte == 0) {
                if self.saw_zero_block {
                    return Ok(None);
                }
                self.saw_zero_block = true;
                continue;
            }
            self.saw_zero_block = false;
            match self.header(&block) {
                Err(why) => return Ok(Some(Item::Odd(Oddity::BadHeader(why)))),
                Ok(header) => {
                    if let Some(item) = self.accept(header)? {
                        return Ok(Some(item));
                    }
                }
            }
        }
    }

    /// Hands the next piece of the current member's body to `take`; true when there is no more.
    pub fn body(&mut self, take: &mut impl FnMut(&[u8])) -> io::Result<bool> {
        if self.body.blocks == 0 {
            return Ok(true);
        }
        let bytes = self.input.fill_buf()?;
        if bytes.is_empty() {
            return Ok(true);
        }
        let amount = usize::try_from(self.body.blocks).unwrap_or(usize::MAX).min(bytes.len());
        let content = usize::try_from(self.body.content).unwrap_or(usize::MAX).min(amount);
        if content > 0 {
            take(&bytes[..content]);
        }
        self.input.consume(amount);
        self.body.content -= content as u64;
        self.body.blocks -= amount as u64;
        Ok(self.body.blocks == 0)
    }

    /// What is ready of the current member's content; nothing at its end.
    pub fn ready(&mut self) -> io::Result<&[u8]> {
        if self.body.content == 0 {
            return Ok(&[]);
        }
        let bytes = self.input.fill_buf()?;
        Ok(&bytes[..usize::try_from(self.body.content).unwrap_or(usize::MAX).min(bytes.len())])
    }

    /// Passes over bytes that were ready.
    pub fn take(&mut self, amount: usize) {
        self.input.consume(amount);
        self.body.content -= amount as u64;
        self.body.blocks -= amount as u64;
    }

    /// Bytes that the current member's body lacks, once [`Tar::body`] has said that there is no more.
    pub fn missing(&self) -> u64 {
        self.body.content
    }

    /// Decodes a header as node-tar's `Header.decode` does, and checks what its parser checks.
    fn header(&self, block: &[u8; BLOCK]) -> Result<Header, &'static str> {
        let fields = tar::Header::from_byte_slice(block);
        let old = fields.as_old();
        let ordinary = matches!(block[156], 0 | b'0'..=b'7' | b'D');
        let none = Overrides::default();
        let (local, global) = if ordinary { (&self.local, &self.global) } else { (&none, &none) };
        for field in [&old.mode[..], &old.uid, &old.gid, &old.mtime] {
            number(field)?;
        }
        let size = match local.size.or(global.size) {
            Some(size) => Some(size),
            None => number(&old.size)?.filter(|&size| size >= 0.0),
        };
        if number(&block[148..160])? != Some(f64::from(checksum(block))) {
            return Err("its checksum is wrong");
        }
        let mut path = local.path.clone().unwrap_or_else(|| string(&old.name));
        let directory = block[156] == b'5' || matches!(block[156], 0 | b'0') && path.ends_with('/');
        if &block[257..265] == b"ustar\x0000" {
            // Without a time in the prefix's place, the prefix is longer.
            let prefix = string(&block[345..if block[475] != 0 { 500 } else { 475 }]);
            if block[475] != 0 || !prefix.is_empty() {
                path = format!("{prefix}/{path}");
            }
        }
        if path.is_empty() {
            return Err("it has no path");
        }
        let link = string(&old.linkname);
        let is_link = matches!(block[156], b'1' | b'2');
        if is_link && link.is_empty() {
            return Err("it is a link to nothing");
        }
        if !is_link && !matches!(block[156], b'x' | b'g') && !link.is_empty() {
            return Err("it names a link target and is no link");
        }
        let path = local.path.clone().unwrap_or(path);
        let size = if directory { 0.0 } else { size.unwrap_or(0.0) };
        Ok(Header { kind: if directory { b'5' } else { block[156] }, path, link, size })
    }

    /// Enters a member, or takes in what a metadata entry says of the members after it.
    fn accept(&mut self, header: Header) -> io::Result<Option<Item>> {
        let content = header.size as u64;
        let blocks = ((header.size / BLOCK as f64).ceil() as u64).saturating_mul(BLOCK as u64);
        self.body = Body { content, blocks };
        if matches!(header.kind, b'x' | b'g' | b'X' | b'L' | b'N' | b'K') {
            return self.metadata(header.kind);
        }
        self.local = Overrides::default();
        let kind = match header.kind {
            0 | b'0' | b'7' => MemberKind::File,
            b'1' | b'2' => MemberKind::Link,
            b'5' | b'D' => MemberKind::Directory,
            b'3' | b'4' | b'6' => MemberKind::Device,
            _ => MemberKind::Unknown,
        };
        Ok(Some(Item::Member(Member { path: header.path, kind, link: header.link, bytes: content })))
    }

    fn metadata(&mut self, kind: u8) -> io::Result<Option<Item>> {
        let size = self.body.content;
        if size > METADATA_LIMIT {
            return Ok(Some(Item::Odd(Oddity::HugeMetadata(size))));
        }
        let mut bytes = Vec::new();
        while !self.body(&mut |piece| bytes.extend_from_slice(piece))? {}
        if size == 0 || self.missing() > 0 {
            return Ok(None);
        }
        let text = String::from_utf8_lossy(&bytes);
        match kind {
            b'x' | b'X' => read_records(&text, &mut self.local),
            b'g' => read_records(&text, &mut self.global),
            b'L' | b'N' => self.local.path = Some(before_nul(&text)),
            _ => return Ok(Some(Item::Odd(Oddity::LinkName(size)))),
        }
        // A path that is meant for every member is ignored.
        self.global.path = None;
        Ok(None)
    }
}

struct Header {
    kind: u8,
    path: String,
    link: String,
    size: f64,
}

/// Whether `block` begins like a tar archive.
pub fn looks_like(block: &[u8]) -> bool {
    block.len() >= BLOCK
        && block[..BLOCK]
            .try_into()
            .is_ok_and(|block: &[u8; BLOCK]| number(&block[148..160]) == Ok(Some(f64::from(checksum(block)))))
}

/// The sum of a header's bytes with the checksum's own eight as spaces.
fn checksum(block: &[u8; BLOCK]) -> u32 {
    let sum = |bytes: &[u8]| bytes.iter().map(|&byte| u32::from(byte)).sum::<u32>();
    sum(&block[..148]) + 8 * u32::from(b' ') + sum(&block[156..])
}

/// A text field, up to its first zero byte.
fn string(field: &[u8]) -> String {
    before_nul(&String::from_utf8_lossy(field))
}

/// Takes out a zero byte and what follows it in its line, as `replace(/\0.*/, '')` does.
fn before_nul(text: &str) -> String {
    let Some(nul) = text.find('\0') else { return text.to_owned() };
    let line_end = text[nul..].find(['\n', '\r', '\u{2028}', '\u{2029}']).map_or(text.len(), |at| nul + at);
    format!("{}{}", &text[..nul], &text[line_end..])
}

/// A numeric field: base-256 when its first bit is set, else as many octal digits as there are.
fn number(field: &[u8]) -> Result<Option<f64>, &'static str> {
    if field[0] & 0x80 != 0 {
        return base_256(field).map(Some);
    }
    let text = string(field);
    let digits = text.trim().trim_start_matches('+');
    let end = digits.find(|digit: char| !digit.is_digit(8)).unwrap_or(digits.len());
    if end == 0 {
        return Ok(None);
    }
    Ok(Some(digits[..end].bytes().fold(0.0, |value, digit| value * 8.0 + f64::from(digit - b'0'))))
}

/// GNU's form for large numbers; node-tar drops a header in which it is malformed or past 2^53.
fn base_256(field: &[u8]) -> Result<f64, &'static str> {
    let magnitude = |flip: u8| field[1..].iter().fold(0.0, |value, &byte| value * 256.0 + f64::from(byte ^ flip));
    let value = match field[0] {
        0x80 => magnitude(0),
        0xFF => -(magnitude(0xFF) + 1.0),
        _ => return Err("a number in it is malformed"),
    };
    if f64::abs(value) > 9_007_199_254_740_991.0 { Err("a number in it is too large") } else { Ok(value) }
}

/// Takes in pax records as node-tar's `Pax.parse` does: line by line, a record with a wrong length left out.
fn read_records(text: &str, overrides: &mut Overrides) {
    for line in text.strip_suffix('\n').unwrap_or(text).split('\n') {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        let Ok(length) = line[..digits].parse::<usize>() else { continue };
        let record = line.get(length.to_string().len() + 1..);
        let Some((key, value)) = record.filter(|_| length == line.len() + 1).and_then(|record| record.split_once('='))
        else {
            continue;
        };
        let value = before_nul(value);
        match key {
            "path" => overrides.path = Some(value),
            "size" => overrides.size = javascript_number(&value).filter(|&size| size >= 0.0).or(overrides.size),
            _ => {}
        }
    }
}

/// What JavaScript's unary plus makes of a string: ECMA-262, StringToNumber.
fn javascript_number(text: &str) -> Option<f64> {
    let text = text.trim();
    let radix = |digits: &str, radix| u64::from_str_radix(digits, radix).ok().map(|value| value as f64);
    match text.get(..2) {
        Some("0x" | "0X") => return radix(&text[2..], 16),
        Some("0o" | "0O") => return radix(&text[2..], 8),
        Some("0b" | "0B") => return radix(&text[2..], 2),
        _ => {}
    }
    match text {
        "" => Some(0.0),
        "Infinity" | "+Infinity" => Some(f64::INFINITY),
        _ if text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E')) => {
            text.parse().ok()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(path: &str, kind: u8, size: u64) -> [u8; BLOCK] {
        let mut header = tar::Header::new_ustar();
        header.set_path(path).expect("short");
        header.set_entry_type(tar::EntryType::new(kind));
        header.set_size(size);
        header.set_mode(0o644);
        header.set_cksum();
        *header.as_bytes()
    }

    fn padded(text: &[u8]) -> Vec<u8> {
        let mut body = text.to_vec();
        body.resize(text.len().next_multiple_of(BLOCK), 0);
        body
    }

    fn member(path: &str, kind: u8, text: &str) -> Vec<u8> {
        [&header(path, kind, text.len() as u64)[..], &padded(text.as_bytes())].concat()
    }

    /// Paths and bodies of the files in an archive, and what was odd.
    fn read(bytes: &[u8]) -> (Vec<(String, String)>, Vec<Oddity>) {
        let mut tar = Tar::new(bytes, Profile::Npm);
        let (mut files, mut odd) = (Vec::new(), Vec::new());
        while let Some(item) = tar.next().expect("memory does not fail") {
            match item {
                Item::Odd(oddity) => odd.push(oddity),
                Item::Member(member) => {
                    let mut body = Vec::new();
                    while !tar.body(&mut |piece| body.extend_from_slice(piece)).expect("memory does not fail") {}
                    files.push((member.path, String::from_utf8_lossy(&body).into_owned()));
                }
            }
        }
        (files, odd)
    }

    fn paths(bytes: &[u8]) -> Vec<String> {
        read(bytes).0.into_iter().map(|(path, _)| path).collect()
    }

    #[test]
    fn files_come_with_their_bodies() {
        let archive = [member("a", b'0', "one"), member("b", b'0', &"two".repeat(500)), vec![0; 1024]].concat();
        let (files, odd) = read(&archive);
        assert_eq!(files, [("a".into(), "one".into()), ("b".into(), "two".repeat(500))]);
        assert_eq!(odd, []);
    }

    #[test]
    fn a_lone_zero_block_is_passed_and_two_end_the_archive() {
        let archive =
            [member("a", b'0', "1"), vec![0; 512], member("b", b'0', "2"), vec![0; 1024], member("c", b'0', "3")];
        assert_eq!(paths(&archive.concat()), ["a", "b"]);
    }

    #[test]
    fn a_bad_header_is_named_and_reading_goes_on_behind_it() {
        let mut bad = header("bad", b'0', 0);
        bad[0] ^= 1;
        let archive = [&bad[..], &member("good", b'0', "x")].concat();
        assert_eq!(read(&archive).1, [Oddity::BadHeader("its checksum is wrong")]);
        assert_eq!(paths(&archive), ["good"]);
    }

    #[test]
    fn long_names_of_both_kinds_and_the_last_pax_path_count() {
        let long = member("././@LongLink", b'L', &format!("{}\0", "n".repeat(300)));
        assert_eq!(paths(&[long, member("short", b'0', "x")].concat()), ["n".repeat(300)]);
        let pax = member("pax", b'x', "10 path=a\n10 path=b\n12 size=0x4\nnonsense\n");
        let (files, _) = read(&[pax, member("short", b'0', "abcdefg")].concat());
        assert_eq!(files, [("b".into(), "abcd".into())]);
    }

    #[test]
    fn a_directory_has_no_body_whatever_its_size() {
        let directory = header("folder/", b'5', 512).to_vec();
        assert_eq!(paths(&[directory, member("inside", b'0', "x")].concat()), ["folder/", "inside"]);
    }

    #[test]
    fn a_cut_body_is_kept_and_named() {
        let archive = member("a", b'0', &"x".repeat(600));
        assert_eq!(read(&archive[..900]).0[0].1.len(), 388);
        let mut tar = Tar::new(&archive[..900], Profile::Npm);
        assert!(matches!(tar.next(), Ok(Some(Item::Member(_)))));
        while !tar.body(&mut |_| ()).expect("memory does not fail") {}
        assert_eq!(tar.missing(), 212);
    }

    #[test]
    fn numbers_are_read_as_javascript_reads_them() {
        let cases = [
            ("0x400", Some(1024.0)),
            ("1e3", Some(1000.0)),
            ("", Some(0.0)),
            (" 7 ", Some(7.0)),
            ("1_0", None),
            ("inf", None),
        ];
        for (text, value) in cases {
            assert_eq!(javascript_number(text), value, "{text:?}");
        }
        assert_eq!(number(b"0000644\0"), Ok(Some(420.0)));
        assert_eq!(number(b"\x80\0\0\0\0\0\0\0\0\0\x01\0"), Ok(Some(256.0)));
        assert_eq!(number(b"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"), Ok(Some(-1.0)));
        assert!(number(b"\x81\0\0\0\0\0\0\0").is_err());
    }
}
