//! Text that is written as base64, base64url or hexadecimal. Not what decodes to anything but text.

use std::ops::Range;

use super::{AHEAD, View, escaped::begins_row};
use crate::detect::{base64, context::REACH, runs};

/// How text is packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// In base64 or base64url, on one line or many.
    Base64,
    /// In hexadecimal, on one line or many.
    Hexadecimal,
    /// In a row of escapes.
    Escapes,
}

/// The shortest run that is worth decoding.
const SHORTEST: usize = 24;

/// How long base64 and hexadecimal are read here, in bytes: less than what a window shows ahead.
const BLOCK: usize = 40 << 10;

/// How many digits are decoded to see whether it is text.
const GLANCE: usize = 24;

/// What a run decodes to, if that is text; every byte of it stands for the whole run.
pub fn packed(text: &[u8], run: &Range<usize>) -> Option<View> {
    if run.len() < SHORTEST || is_later_line(text, run.start) {
        return None;
    }
    let digits = &text[run.clone()];
    let decode = match packing_of(digits)? {
        Packing::Base64 => base64,
        Packing::Hexadecimal => hexadecimal,
        Packing::Escapes => return None,
    };
    let (digits, end) = lines(text, run);
    let bytes = decode(&digits);
    // What it is called may tell whose it is.
    let mut view = View::led(text, run.start);
    view.is_packed = true;
    bytes.into_iter().for_each(|byte| view.push(byte, run.start));
    Some(view.end(end))
}

/// How often a text is looked at for what is longer than that, in bytes.
const STRIDE: usize = 4 << 10;

/// Where the first packed text begins within `range` that goes on beyond what a view of it reads.
pub fn long_text(text: &[u8], range: &Range<usize>) -> Option<(usize, Packing)> {
    let mut at = range.start;
    while at < range.end {
        let before = text[range.start..at].iter().rev().take_while(|&&byte| is_packed(byte)).count();
        let start = at - before;
        // What goes on from before the range was looked at there.
        let begins = start > range.start || start == 0 || !is_packed(text[start - 1]);
        let packing = begins.then(|| packing_of(&text[start..])).flatten();
        let most = if packing == Some(Packing::Escapes) { AHEAD } else { BLOCK };
        let limit = if packing.is_some() { text.len().min(start + most) } else { range.end };
        let end = packed_end(&text[..limit], at);
        if end - start == most
            && let Some(packing) = packing
        {
            return Some((start, packing));
        }
        // The last look is at the last byte: what is that long and begins behind another look goes over it.
        at = end.max(if at + 1 < range.end { (at + STRIDE).min(range.end - 1) } else { range.end });
    }
    None
}

/// How the text is packed that begins here, if it is.
fn packing_of(text: &[u8]) -> Option<Packing> {
    let glance = text.get(..GLANCE)?;
    if is_text(&hexadecimal(glance)) {
        Some(Packing::Hexadecimal)
    } else if is_text(&base64(glance)) {
        Some(Packing::Base64)
    } else {
        begins_row(text).then_some(Packing::Escapes)
    }
}

/// Where digits, escapes and line breaks end that stand at `at`.
fn packed_end(text: &[u8], at: usize) -> usize {
    let mut end = at;
    loop {
        end += runs::length(&text[end..]);
        let breaks = text[end..].iter().take_while(|&&byte| is_break(byte)).count();
        if breaks == 0 {
            return end;
        }
        end += breaks;
    }
}

/// A digit, or part of an escape or of what breaks digits into lines.
fn is_packed(byte: u8) -> bool {
    is_digit(byte) || is_break(byte)
}

fn is_break(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\r' | b'\\' | b'%')
}

/// Whether a run stands on a line of its own behind a line of digits: then it was read with that.
fn is_later_line(text: &[u8], at: usize) -> bool {
    let near = &text[at.saturating_sub(REACH)..at];
    let before = near.trim_ascii_end();
    let breaks = near[before.len()..].contains(&b'\n');
    breaks && before.len() >= SHORTEST && before[before.len() - SHORTEST..].iter().all(|&byte| is_digit(byte))
}

/// The digits of a run, and of those on the lines behind it, as far as base64 is broken into lines.
fn lines(text: &[u8], run: &Range<usize>) -> (Vec<u8>, usize) {
    let limit = text.len().min(run.start + BLOCK);
    let mut end = run.start + text[run.start..limit].iter().take_while(|&&byte| is_digit(byte)).count();
    let mut digits = text[run.start..end].to_vec();
    while let Some(next) = next_line(&text[end..limit]) {
        let length = text[end + next..limit].iter().take_while(|&&byte| is_digit(byte)).count();
        if length == 0 {
            break;
        }
        digits.extend_from_slice(&text[end + next..end + next + length]);
        end += next + length;
    }
    (digits, end)
}

/// How long the line break and the indentation are that `text` begins with; none where it goes on in another way.
fn next_line(text: &[u8]) -> Option<usize> {
    let breaks = [&b"\r\n"[..], b"\n", br"\r\n", br"\n"].into_iter().find(|line| text.starts_with(line))?.len();
    Some(breaks + text[breaks..].iter().take_while(|&&byte| matches!(byte, b' ' | b'\t')).count())
}

fn is_digit(byte: u8) -> bool {
    runs::in_token(byte)
}

/// What hexadecimal stands for, up to the first byte that is no digit of it.
pub fn hexadecimal(digits: &[u8]) -> Vec<u8> {
    let value = |byte: u8| char::from(byte).to_digit(16).map(|digit| digit as u8);
    let (pairs, _) = digits.as_chunks::<2>();
    pairs.iter().map_while(|[high, low]| Some(value(*high)? << 4 | value(*low)?)).collect()
}

/// Whether bytes are such as text is made of.
fn is_text(bytes: &[u8]) -> bool {
    bytes.len() >= 8 && bytes.iter().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unpack(text: &str) -> Option<String> {
        let run = 0..text.find(['\n', ' ']).unwrap_or(text.len());
        let view = packed(text.as_bytes(), &run)?;
        Some(String::from_utf8_lossy(&view.bytes[view.own()]).into_owned())
    }

    #[test]
    fn text_is_unpacked_and_nothing_else() {
        assert_eq!(unpack("dG9rZW46IHRoaXMgaXMgYSB0b2tlbg"), Some("token: this is a token".into()));
        let text = b"x = 'dG9rZW46IHRoaXMgaXMgYSB0b2tlbg'";
        let view = packed(text, &(5..35)).unwrap();
        assert_eq!((view.range(&(view.own().start + 2..view.own().start + 4)), view.range(&(0..3))), (5..35, 0..3));
        assert_eq!(unpack("746f6b656e3a2074686973206973206120746f6b656e"), Some("token: this is a token".into()));
        assert_eq!(unpack("dG9rZW46IHRoaXMgaXMgYSB0\n  b2tlbg ="), Some("token: this is a token".into()));
        let later = b"dG9rZW46IHRoaXMgaXMgYSB0\n  b2tlbiwgdG9rZW4sIHRva2Vu";
        assert!(packed(later, &(27..51)).is_none());
        assert_eq!(unpack("getPagesInConfluenceSpaceByUser"), None);
        assert_eq!(unpack("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b"), None);
    }

    #[test]
    fn packed_text_is_long_where_no_view_holds_it() {
        let line = |at: usize| {
            format!("{}\n", crate::input::base64(format!("line {at:06} of a text that is long, {at:06}").as_bytes()))
        };
        let digits = |lines: usize| (0..lines).map(line).collect::<String>();
        let [short, long] = [500, 1000].map(|lines| format!("x = \"{}\"", digits(lines)).into_bytes());
        assert_eq!(long_text(&short, &(0..short.len())), None);
        for cut in [0, 3, 5, 6, 4096, 30_000, long.len()] {
            let found = [long_text(&long, &(0..cut)), long_text(&long, &(cut..long.len()))];
            assert_eq!(found.into_iter().flatten().collect::<Vec<_>>(), [(5, Packing::Base64)], "{cut}");
        }
        let written = |write: fn(u8) -> String| {
            format!("x = '{}'", b"a text; ".repeat(3_000).into_iter().map(write).collect::<String>())
        };
        for (write, packing) in [
            ((|byte| format!("{byte:02x}")) as fn(u8) -> String, Packing::Hexadecimal),
            (|byte| format!("\\x{byte:02x}"), Packing::Escapes),
            (|byte| format!("%{byte:02X}"), Packing::Escapes),
        ] {
            let text = written(write).into_bytes();
            assert_eq!(long_text(&text, &(0..text.len())), Some((5, packing)));
        }
        let bytes = crate::input::base64(&[7, 200].repeat(40_000));
        assert_eq!(long_text(bytes.as_bytes(), &(0..bytes.len())), None);
    }
}
