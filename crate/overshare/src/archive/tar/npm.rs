//! Tar as npm's installer reads it: node-tar 7.5, `parse.js`, `header.js` and `pax.js`. Not where members land.
//!
//! Header fields are cut by `tar::Header`; what they mean is decided here, because the `tar` crate misses files that
//! npm installs.

use super::{
    BLOCK,
    fields::{Block, checksum, is_zero},
    member::{Map, Member, MemberKind, Step, Stored},
};

/// Metadata of more bytes is ignored: `maxMetaEntrySize`.
const METADATA_LIMIT: f64 = (1 << 20) as f64;

/// What node-tar remembers from one header to the next.
#[derive(Debug, Default)]
pub struct Decoder {
    local: Overrides,
    global: Overrides,
    saw_zero_block: bool,
}

/// What pax records and GNU long names say of the next member.
#[derive(Debug, Default, Clone)]
struct Overrides {
    path: Option<String>,
    size: Option<f64>,
}

/// What a header says.
struct Header {
    kind: u8,
    path: String,
    link: String,
    size: f64,
}

impl Decoder {
    /// What the next block is.
    pub fn block(&mut self, block: &Block) -> Step {
        if is_zero(block) {
            let end = std::mem::replace(&mut self.saw_zero_block, true);
            return if end { Step::End } else { Step::Zero };
        }
        self.saw_zero_block = false;
        match self.header(block) {
            Err(why) => Step::Skip(why),
            Ok(header) => self.accept(header),
        }
    }

    /// Takes in the body of a metadata header; one that is cut off says nothing.
    pub fn metadata(&mut self, kind: u8, bytes: &[u8], whole: bool) {
        if bytes.is_empty() || !whole {
            return;
        }
        let text = String::from_utf8_lossy(bytes);
        match kind {
            b'x' | b'X' => read_records(&text, &mut self.local),
            b'g' => read_records(&text, &mut self.global),
            b'L' | b'N' => self.local.path = Some(before_nul(&text)),
            _ => {}
        }
        // A path that is meant for every member is ignored.
        self.global.path = None;
    }

    /// Decodes a header as node-tar's `Header.decode` does, and checks what its parser checks.
    fn header(&self, block: &Block) -> Result<Header, &'static str> {
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

    /// What follows from a header.
    fn accept(&mut self, header: Header) -> Step {
        let size = header.size as u64;
        if matches!(header.kind, b'x' | b'g' | b'X' | b'L' | b'N' | b'K') {
            return match header.size > METADATA_LIMIT {
                true => Step::Ignored { size },
                false => Step::Metadata { kind: header.kind, size },
            };
        }
        self.local = Overrides::default();
        let kind = match header.kind {
            0 | b'0' | b'7' => MemberKind::File,
            b'1' => MemberKind::HardLink,
            b'2' => MemberKind::SymbolicLink,
            b'5' | b'D' => MemberKind::Directory,
            b'3' | b'4' | b'6' => MemberKind::Device,
            _ => MemberKind::Unknown,
        };
        let span = ((header.size / BLOCK as f64).ceil() as u64).saturating_mul(BLOCK as u64);
        let member = Member { path: header.path, kind, link: header.link, bytes: size };
        Step::Member(Stored { member, content: size, span, map: Map::Whole })
    }
}

/// Whether `block` begins like a tar archive.
pub fn looks_like(block: &[u8]) -> bool {
    block.len() >= BLOCK
        && block[..BLOCK]
            .try_into()
            .is_ok_and(|block: &Block| number(&block[148..160]) == Ok(Some(f64::from(checksum(block)))))
}

/// A text field, up to its first zero byte.
fn string(field: &[u8]) -> String {
    before_nul(&String::from_utf8_lossy(field))
}

/// Takes out a zero byte and what follows it in its line, as `replace(/\0.*/, '')` does.
pub(super) fn before_nul(text: &str) -> String {
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
