//! Where a text carries a source map or refers to one: inline `data:` URLs anywhere, and `sourceMappingURL` comments
//! (ECMA-426, "Extracting source map URLs"). Looks at a window of text; reads no map.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::text::starts_within;

/// An inline map's beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataUrl {
    /// Where `data:` stands in the window.
    pub start: usize,
    /// Where the encoded bytes begin.
    pub body: usize,
    /// Whether they are base64; else percent-encoded.
    pub base64: bool,
}

static DATA: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("data:application/json"));
static REFERENCE: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("sourceMappingURL="));

/// The longest address of a map that is kept whole. Inline maps are longer, and read in another way.
const URL: usize = 4096;

/// Media type parameters are a few words; what is longer is no data URL.
const PARAMETERS: usize = 256;

/// The first JSON `data:` URL that begins within `range`.
pub fn data_url(window: &[u8], range: Range<usize>) -> Option<DataUrl> {
    starts_within(&DATA, window, range).find_map(|start| {
        let parameters = start + DATA.needle().len();
        let (length, base64) = parameters_of(&window[parameters..])?;
        Some(DataUrl { start, body: parameters + length, base64 })
    })
}

/// The length of a data URL's parameters with the comma that ends them, and whether they say base64.
fn parameters_of(text: &[u8]) -> Option<(usize, bool)> {
    let text = &text[..text.len().min(PARAMETERS)];
    let comma = memchr::memchr(b',', text)?;
    let allowed = |&byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b';' | b'=' | b'-' | b'_' | b'.' | b' ');
    let parameters = &text[..comma];
    let begins_right = parameters.is_empty() || parameters[0] == b';';
    (begins_right && parameters.iter().all(allowed))
        .then(|| (comma + 1, parameters.to_ascii_lowercase().ends_with(b";base64")))
}

/// References to maps: the URLs' places in the window, cut off past [`URL`] bytes.
pub fn references(window: &[u8], range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    starts_within(&REFERENCE, window, range).filter_map(|at| {
        let start = at + REFERENCE.needle().len();
        let length = window[start..].iter().take(URL).take_while(|&&byte| is_url(byte)).count();
        (length > 0 && in_comment(&window[..at])).then_some(start..start + length)
    })
}

/// Bytes that may stand in a URL as tools write it.
fn is_url(byte: u8) -> bool {
    !byte.is_ascii_whitespace()
        && !byte.is_ascii_control()
        && !matches!(byte, b'"' | b'\'' | b'`' | b'<' | b'>' | b'\\' | b'*')
}

/// Whether text ends in `//#`, `//@`, `/*#` or `/*@` and white space.
fn in_comment(before: &[u8]) -> bool {
    let marker = before.trim_ascii_end();
    [&b"//#"[..], b"//@", b"/*#", b"/*@"].iter().any(|end| marker.ends_with(end))
}

/// Whether nothing but white space and comments follows a reference, as it must for the reference to count.
pub fn nothing_follows(tail: &[u8]) -> bool {
    let tail = tail.trim_ascii_start();
    let rest = match tail {
        [] => return true,
        [b'*', b'/', rest @ ..] => rest,
        [b'/', b'*', rest @ ..] => match memchr::memmem::find(rest, b"*/") {
            Some(end) => &rest[end + 2..],
            None => return false,
        },
        [b'/', b'/', rest @ ..] => match memchr::memchr2(b'\n', b'\r', rest) {
            Some(end) => &rest[end + 1..],
            None => return true,
        },
        _ => return false,
    };
    nothing_follows(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        references(text.as_bytes(), 0..text.len()).map(|range| &text[range]).collect()
    }

    #[test]
    fn comments_of_every_form_refer() {
        for text in [
            "//# sourceMappingURL=a.map",
            "//@ sourceMappingURL=a.map\n",
            "/*# sourceMappingURL=a.map */",
            "x();//# sourceMappingURL=a.map",
        ] {
            assert_eq!(found(text), ["a.map"], "{text}");
        }
    }

    #[test]
    fn code_that_writes_comments_does_not() {
        for text in [
            "'sourceMappingURL=' + url",
            "\"//# sourceMappingURL=\" + url",
            "sourceMappingURL=a.map",
            "// sourceMappingURL=a.map",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn only_comments_may_follow() {
        for tail in ["", "\n\n", " */", "\n//# debugId=1\n", "\n/* x */\n// y"] {
            assert!(nothing_follows(tail.as_bytes()), "{tail:?}");
        }
        for tail in ["\nx()", "\";", "\n/* open", " */ x"] {
            assert!(!nothing_follows(tail.as_bytes()), "{tail:?}");
        }
    }

    #[test]
    fn data_urls_begin_behind_their_parameters() {
        let cases = [
            ("data:application/json;base64,eyJ9", Some((29, true))),
            ("data:application/json;charset=utf-8;base64,eyJ9", Some((43, true))),
            ("data:application/json,%7B%7D", Some((22, false))),
            ("data:application/json;charset=utf8,{}", Some((35, false))),
            ("data:application/json", None),
            ("data:application/json-patch,x", None),
            ("data:application/json;\" + more,", None),
        ];
        for (text, expected) in cases {
            let url = data_url(text.as_bytes(), 0..text.len());
            assert_eq!(url.map(|url| (url.body, url.base64)), expected, "{text}");
        }
    }
}
