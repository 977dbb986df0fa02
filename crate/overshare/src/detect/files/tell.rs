//! What the rules about files share: names of files, lines with values, members of JSON, hosts, and words for counts. No
//! rule.

use std::{collections::BTreeSet, ops::Range};

use memchr::memmem;

use crate::{
    detect::{
        names::is_one_of,
        rule::{File, Hit},
        secret::Secret,
    },
    report::Confidence,
    text::{printable, shorten},
};

/// Names that one evidence shows; more are counted.
const SHOWN: usize = 5;

/// Different names that are gathered from one file.
const GATHERED: usize = 10_000;

/// Bytes of a name as it is shown.
const NAME_BYTES: usize = 80;

/// The last part of a path.
pub fn base_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Whether the file's name ends in one of these, behind a dot, in whatever case.
pub fn ends_in(path: &str, endings: &[&str]) -> bool {
    base_name(path).rsplit_once('.').is_some_and(|(_, ending)| is_one_of(ending.as_bytes(), endings))
}

/// What follows this folder in a path, wherever the folder stands.
pub fn within<'a>(path: &'a str, folder: &str) -> Option<&'a str> {
    let mut rest = path;
    while let Some((part, below)) = rest.split_once('/') {
        if part == folder {
            return Some(below);
        }
        rest = below;
    }
    None
}

/// Whether a file was opened as an archive: its bytes went to those in it, and none is shown of its own.
pub fn is_opened(file: &File<'_>) -> bool {
    file.head.is_empty() && file.bytes > 0
}

/// Whether a name says that the file shows how such a file is written.
pub fn is_pattern(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    ["example", "sample", "template", "dist", "defaults", "tpl"].iter().any(|word| name.contains(word))
}

/// A hit on a whole file; `identity` is the same for files that are told together.
pub fn told(evidence: String, identity: &[u8]) -> Hit {
    Hit {
        at: 0,
        secrets: Vec::new(),
        evidence,
        identity: Secret::new(identity).identity(),
        confidence: Confidence::Confirmed,
        severity: None,
    }
}

/// So many of it, in words.
pub fn count(number: u64, one: &str, many: &str) -> String {
    match number {
        1 => format!("1 {one}"),
        _ => format!("{} {many}", grouped(number)),
    }
}

/// A number with commas between thousands.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// So many names and the first of them; nothing where there is none.
pub fn listed(names: &BTreeSet<String>, one: &str, many: &str) -> Option<String> {
    let more = if names.len() > SHOWN { ", …" } else { "" };
    let shown: Vec<_> = names.iter().take(SHOWN).map(|name| shown(name)).collect();
    (!names.is_empty()).then(|| format!("{} ({}{more})", count(names.len() as u64, one, many), shown.join(", ")))
}

/// A name as it may stand in a sentence.
pub fn shown(name: &str) -> String {
    shorten(printable(name), NAME_BYTES)
}

/// Adds a name, up to a limit.
pub fn gather(names: &mut BTreeSet<String>, name: &str) {
    if names.len() < GATHERED && !name.is_empty() {
        names.insert(shown(name));
    }
}

/// How often a text stands in another.
pub fn times(text: &[u8], needle: &str) -> u64 {
    memmem::find_iter(text, needle).count() as u64
}

/// Whether it stands there.
pub fn holds(text: &[u8], needle: &str) -> bool {
    memmem::find(text, needle.as_bytes()).is_some()
}

/// Where the values of the members of JSON with this name stand that are strings, without quotes.
pub fn values<'a>(text: &'a [u8], name: &str) -> impl Iterator<Item = Range<usize>> + 'a {
    let key = format!("\"{name}\"");
    let ends: Vec<usize> = memmem::find_iter(text, &key).map(|at| at + key.len()).take(GATHERED).collect();
    ends.into_iter().filter_map(move |end| {
        let rest = text.get(end..)?;
        let colon = rest.iter().position(|byte| !byte.is_ascii_whitespace())?;
        let value = rest.get(colon..)?.strip_prefix(b":")?;
        let quote = value.iter().position(|byte| !byte.is_ascii_whitespace())?;
        let inner = value.get(quote..)?.strip_prefix(b"\"")?;
        let start = text.len() - inner.len();
        let length = memchr::memchr(b'"', inner)?;
        Some(start..start + length)
    })
}

/// The first number behind the member of JSON with this name.
pub fn number(text: &[u8], name: &str) -> Option<u64> {
    let key = format!("\"{name}\":");
    let rest = text.get(memmem::find(text, key.as_bytes())? + key.len()..)?.trim_ascii_start();
    let digits = rest.iter().take(18).take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(rest.get(..digits)?).ok()?.parse().ok()
}

/// The hosts of all addresses in a text, without what logs in there.
pub fn hosts(text: &[u8]) -> BTreeSet<String> {
    let mut hosts = BTreeSet::new();
    for at in memmem::find_iter(text, "://") {
        if let Some(host) = text.get(at + 3..).and_then(host_of) {
            gather(&mut hosts, &host);
        }
    }
    hosts
}

/// The host that an address begins with behind its `://`.
fn host_of(rest: &[u8]) -> Option<String> {
    let ends = |byte: &u8| !byte.is_ascii_graphic() || matches!(byte, b'/' | b'?' | b'#' | b'"' | b'\'' | b')' | b'`');
    let authority = rest.iter().take(256).position(ends).map_or(rest.get(..256).unwrap_or(rest), |end| &rest[..end]);
    let host = authority.rsplit(|&byte| byte == b'@').next()?.split(|&byte| byte == b':').next()?;
    let is_host = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    (host.len() > 2 && host.iter().all(is_host)).then(|| String::from_utf8_lossy(host).into_owned())
}

/// How many absolute paths within home folders a text has, each counted once.
pub fn home_paths(text: &[u8]) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    for start in ["/Users/", "/home/", "\\Users\\"] {
        for at in memmem::find_iter(text, start) {
            let rest = text.get(at..).unwrap_or_default();
            let ends = |byte: &u8| !byte.is_ascii_graphic() || matches!(byte, b'"' | b'\'' | b')' | b'`' | b':' | b',');
            let length = rest.iter().take(200).take_while(|byte| !ends(byte)).count();
            let path = rest.get(..length).unwrap_or_default();
            gather(&mut paths, &String::from_utf8_lossy(path));
        }
    }
    paths
}

/// Big-endian numbers of four bytes.
pub fn u32_be(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?)))
}

/// Little-endian ones.
pub fn u32_le(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?)))
}

/// Little-endian numbers of eight bytes.
pub fn u64_le(bytes: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(bytes.get(at..at.checked_add(8)?)?.try_into().ok()?))
}

/// About how many lines a file has, by those of its beginning.
pub fn lines(head: &[u8], bytes: u64) -> u64 {
    let seen = memchr::memchr_iter(b'\n', head).count() as u64;
    match head.len() as u64 {
        0 => 0,
        length if length >= bytes => seen.max(1),
        length => (u128::from(seen) * u128::from(bytes) / u128::from(length)) as u64,
    }
}

/// The `name = value` lines of a text: where each name stands, and its value without quotes.
pub fn assignments(text: &[u8]) -> impl Iterator<Item = (Range<usize>, Range<usize>)> {
    let mut start = 0;
    text.split(|&byte| byte == b'\n').filter_map(move |line| {
        let from = start;
        start += line.len() + 1;
        let equals = memchr::memchr(b'=', line)?;
        let name = trimmed(text, from..from + equals, |byte| byte.is_ascii_whitespace());
        let value = trimmed(text, from + equals + 1..from + line.len(), |byte| {
            byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'')
        });
        (!matches!(text.get(name.start), None | Some(b'#' | b';')) && !name.is_empty()).then_some((name, value))
    })
}

/// The range without such bytes at its ends.
fn trimmed(text: &[u8], mut range: Range<usize>, drop: impl Fn(u8) -> bool) -> Range<usize> {
    while range.start < range.end && drop(text[range.start]) {
        range.start += 1;
    }
    while range.start < range.end && drop(text[range.end - 1]) {
        range.end -= 1;
    }
    range
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_come_without_what_logs_in() {
        let text = b"https://me:word@inner.host:8443/a http://b.example?x 'ssh://git@c.example/r' ://";
        assert_eq!(hosts(text).into_iter().collect::<Vec<_>>(), ["b.example", "c.example", "inner.host"]);
    }

    #[test]
    fn members_are_found_with_and_without_space() {
        let text = br#"{"a":"x", "a" : "yy", "a": 3, "a"#;
        assert_eq!(values(text, "a").map(|range| &text[range]).collect::<Vec<_>>(), [&b"x"[..], b"yy"]);
        assert_eq!(number(br#"{"n": 12}"#, "n"), Some(12));
    }

    #[test]
    fn folders_are_whole_names() {
        assert_eq!(within("a/.git/config", ".git"), Some("config"));
        assert_eq!(within("a/.git", ".git"), None);
        assert_eq!(grouped(1_234_567), "1,234,567");
    }
}
