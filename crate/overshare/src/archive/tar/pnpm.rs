//! Tar as pnpm reads it: `parseTarball` of `@pnpm/store.cafs`. It is stricter than npm's reader and throws at what that
//! one passes over. Names come out without their first folder already; it is this reader that takes it off.

use super::{
    fields::{Block, checksum},
    member::{Map, Member, MemberKind, Step, Stored},
};

/// What it remembers from one header to the next.
#[derive(Debug, Default)]
pub struct Decoder {
    long_path: String,
    pax_path: String,
    pax_size: Option<f64>,
}

impl Decoder {
    /// What the next block is.
    pub fn block(&mut self, block: &Block) -> Step {
        if block[0] == 0 {
            return Step::End;
        }
        let size = self.pax_size.take().or_else(|| octal(&block[124..136])).unwrap_or(0.0);
        if octal(&block[148..156]) != Some(f64::from(checksum(block))) {
            return Step::Refuse("a header's checksum is wrong");
        }
        // JavaScript's bitwise operators see the lower 32 bits.
        let low = to_int32(size);
        let span = i64::from(low & !0x1FF) + if low & 0x1FF == 0 { 0 } else { 512 };
        let Ok(span) = u64::try_from(span) else {
            return Step::Refuse("a size in it makes pnpm read the same header for ever");
        };
        let size = size.max(0.0) as u64;
        let path = self.path(block);
        match block[156] {
            kind @ (b'x' | b'g' | b'L') => return Step::Metadata { kind, size },
            0 | b'0' | b'1' if size > span => {
                return Step::Refuse("a size in it makes pnpm take the headers behind a file for a part of that file");
            }
            0 | b'0' | b'1' | b'2' | b'5' => {}
            _ => return Step::Refuse("it holds a member of a type that pnpm does not know"),
        }
        let kind = match block[156] {
            b'2' => MemberKind::SymbolicLink,
            b'5' => MemberKind::Directory,
            _ => MemberKind::File,
        };
        let link = String::from_utf8_lossy(super::fields::until_nul(&block[157..257])).into_owned();
        let member = Member { path, kind, link, bytes: size };
        Step::Member(Stored { member, content: size, span, map: Map::Whole })
    }

    /// Takes in the body of a metadata header, which is the first `size` of these bytes: a record may reach beyond it.
    pub fn metadata(&mut self, kind: u8, padded: &[u8], size: usize) -> Result<(), &'static str> {
        match kind {
            b'L' => {
                let text = String::from_utf8_lossy(padded.get(..size).unwrap_or(padded));
                self.long_path = without_first(&super::npm::before_nul(&text)).to_owned();
                Ok(())
            }
            _ => self.records(padded, size, kind == b'g'),
        }
    }

    /// Pax records, by the length that each begins with: `parsePaxHeader`.
    fn records(&mut self, padded: &[u8], size: usize, global: bool) -> Result<(), &'static str> {
        let mut rest = padded;
        while padded.len() - rest.len() < size && !rest.is_empty() {
            let left = size - (padded.len() - rest.len());
            let space = memchr::memchr(b' ', &rest[..left.min(rest.len())]).unwrap_or(left.min(rest.len()));
            let length = integer(&String::from_utf8_lossy(&rest[..space]), 10).filter(|&length| length > 0.0);
            let Some(length) = length else { return Err("a pax record in it has no length") };
            let end = (length as usize).min(rest.len());
            let record = String::from_utf8_lossy(rest.get(space + 1..end.max(1) - 1).unwrap_or_default()).into_owned();
            rest = &rest[end..];
            self.record(&record, global)?;
        }
        Ok(())
    }

    fn record(&mut self, record: &str, global: bool) -> Result<(), &'static str> {
        // Without an equals sign, JavaScript's slice takes off the last character.
        let (key, value) = record
            .split_once('=')
            .unwrap_or_else(|| (record.char_indices().last().map_or("", |(at, _)| &record[..at]), record));
        match key {
            "path" if global => Err("a global pax header in it sets a path"),
            "path" => {
                self.pax_path = without_first(value).to_owned();
                Ok(())
            }
            "size" => match integer(value, 10).filter(|&size| size >= 0.0) {
                None => Err("a pax size in it is no number"),
                Some(_) if global => Err("a global pax header in it sets a size"),
                Some(size) => {
                    self.pax_size = Some(size);
                    Ok(())
                }
            },
            _ => Ok(()),
        }
    }

    /// The path without its first folder. A name from metadata goes to the very next header, whatever that is.
    fn path(&mut self, block: &Block) -> String {
        let mut path = if !self.long_path.is_empty() {
            std::mem::take(&mut self.long_path)
        } else if !self.pax_path.is_empty() {
            std::mem::take(&mut self.pax_path)
        } else {
            header_path(block)
        };
        if path.contains("./") || path.contains(".\\") {
            path = normalized(&path.replace('\\', "/"));
        }
        path.replace("//", "/")
    }
}

/// The name in a header, behind its prefix: of the two, the first folder is taken off once.
fn header_path(block: &Block) -> String {
    let (prefix, trimmed) = trimmed(&block[345..500], false);
    if !prefix.is_empty() && !trimmed {
        // A prefix of one folder is that folder.
        return trimmed_text(&block[..100], true);
    }
    let name = trimmed_text(&block[..100], trimmed);
    if prefix.is_empty() { name } else { format!("{prefix}/{name}") }
}

fn trimmed_text(field: &[u8], already: bool) -> String {
    trimmed(field, already).0
}

/// A text field, and whether its first folder has been taken off.
fn trimmed(field: &[u8], already: bool) -> (String, bool) {
    let text = super::fields::until_nul(field);
    let slash = if already { None } else { text.iter().position(|byte| matches!(byte, b'/' | b'\\')) };
    (String::from_utf8_lossy(&text[slash.map_or(0, |slash| slash + 1)..]).into_owned(), already || slash.is_some())
}

/// What stands behind the first slash, or all of it where there is none.
fn without_first(path: &str) -> &str {
    path.split_once('/').map_or(path, |(_, rest)| rest)
}

/// `path.posix.join("/", path).slice(1)`.
fn normalized(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    let slash = path.ends_with('/') && !parts.is_empty();
    let end = if slash { "/" } else { "" };
    format!("{}{end}", parts.join("/"))
}

/// `parseOctal`: not a number is none, nothing is zero.
fn octal(field: &[u8]) -> Option<f64> {
    let start = field.iter().position(|&byte| byte != b' ').unwrap_or(field.len());
    let text = &field[start..];
    let text = &text[..memchr::memchr(b' ', text).unwrap_or(text.len())];
    let text = &text[text.iter().position(|&byte| byte != 0).unwrap_or(text.len())..];
    if text.is_empty() { Some(0.0) } else { integer(&String::from_utf8_lossy(text), 8) }
}

/// JavaScript's `parseInt`: as many digits as there are.
fn integer(text: &str, radix: u32) -> Option<f64> {
    let text = text.trim_start();
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1.0, digits),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let end = digits.find(|digit: char| !digit.is_digit(radix)).unwrap_or(digits.len());
    let value = |digits: &str| {
        digits
            .chars()
            .filter_map(|digit| digit.to_digit(radix))
            .fold(0.0, |value, digit| value * f64::from(radix) + f64::from(digit))
    };
    (end > 0).then(|| sign * value(&digits[..end]))
}

/// ECMA-262, ToInt32.
fn to_int32(value: f64) -> i32 {
    if value.is_finite() { value.rem_euclid(4_294_967_296.0) as u32 as i32 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_it_reads_them() {
        let cases: [(&[u8], Option<f64>); 7] = [
            (b"0000644\0", Some(420.0)),
            (b"  12 \0\0", Some(10.0)),
            (b"\0\0\0\0", Some(0.0)),
            (b"\x80\0\0\x01", None),
            (b"-10\0", Some(-8.0)),
            (b"19", Some(1.0)),
            (b"\0\x0012", Some(10.0)),
        ];
        for (field, value) in cases {
            assert_eq!(octal(field), value, "{field:?}");
        }
        assert_eq!((to_int32(4_294_967_296.0), to_int32(2_147_483_648.0), to_int32(-5.0)), (0, i32::MIN, -5));
    }

    #[test]
    fn paths_lose_their_first_folder_once() {
        assert_eq!(without_first("package/a/b"), "a/b");
        assert_eq!(normalized("a/../../b/./c"), "b/c");
        let mut block = [0; 512];
        block[..4].copy_from_slice(b"a/b\0");
        assert_eq!(header_path(&block), "b");
        block[345..348].copy_from_slice(b"p\0\0");
        assert_eq!(header_path(&block), "a/b");
        block[345..348].copy_from_slice(b"p/q");
        assert_eq!(header_path(&block), "q/a/b");
    }
}
