//! Strings in bytecode: in Python's (the `marshal` format of `.pyc` files) and in Java's (the constants of a class file, Java
//! Virtual Machine Specification 4.4.7): a type, a length and the bytes, one after the other with nothing between. Types and
//! lengths may be letters, so that a token has others glued to it. Reads no other objects.

use std::ops::Range;

use super::View;

/// How far before a run its string may begin, in bytes: all that a short string can have, less what every place sees.
const BEFORE: usize = 200;

/// The longest string that is read, in bytes.
const LONGEST: usize = 16 << 10;

/// How far a byte stands behind a string that no text has, unless another string follows.
const NEAR: usize = 6;

/// The shortest that is worth it.
const SHORTEST: usize = 6;

/// What of a type's byte says whether the object is referred to later.
const REFERRED: u8 = 0x80;

/// Hands on each string that a run may stand in, and where it lies. Letters within a token may look like one: what is found
/// counts where it begins or ends as the string does.
pub fn for_each_measured(text: &[u8], run: &Range<usize>, mut each: impl FnMut(View, Range<usize>)) {
    for start in starts(text, run) {
        if let Some(end) = string_at(text, start).filter(|&end| end > run.start) {
            each(view(text, start..end), start..end);
        }
    }
}

/// Where strings may begin before and in a run: behind the two bytes of a type and a short length, the last zero of a long
/// one, or the two bytes of a length in a class. Text has few of the letters and none of the others.
fn starts(text: &[u8], run: &Range<usize>) -> impl Iterator<Item = usize> {
    let (from, end) = (run.start.saturating_sub(BEFORE), run.end);
    let within = &text[from..end];
    let short = memchr::memchr3_iter(b'z', b'Z', b'z' | REFERRED, within).map(move |at| from + at + 2);
    let others = memchr::memchr3_iter(b'Z' | REFERRED, 0, CONSTANT, within);
    let others = others.map(move |at| match within[at] {
        0 => from + at + 1,
        CONSTANT => from + at + 3,
        _ => from + at + 2,
    });
    short.chain(others).filter(move |&start| start < end)
}

/// Where the string ends whose bytes begin here, if one does: behind it, another object begins.
pub fn string_at(text: &[u8], start: usize) -> Option<usize> {
    let marshalled = end_of(text, start).filter(|end| goes_on(text, *end));
    let end = marshalled.or_else(|| constant(text, start)).filter(|end| end - start >= SHORTEST)?;
    text.get(start..end)?.iter().all(|&byte| is_text(byte)).then_some(end)
}

/// The type of a string among the constants of a class.
const CONSTANT: u8 = 1;

/// The last type of a constant; behind the last one, there is a number whose first byte is no larger.
const LAST_CONSTANT: u8 = 20;

/// Where a constant of a class ends that begins here: its length is two bytes, the highest first.
fn constant(text: &[u8], start: usize) -> Option<usize> {
    let [kind, length @ ..] = *text.get(start.checked_sub(3)?..start)?.first_chunk::<3>()?;
    let length = usize::from(u16::from_be_bytes(length));
    let end = start.checked_add(length).filter(|_| kind == CONSTANT && length <= LONGEST)?;
    (*text.get(end)? <= LAST_CONSTANT).then_some(end)
}

/// Where a string that begins here ends by its length.
fn end_of(text: &[u8], start: usize) -> Option<usize> {
    start.checked_add(short(text, start).or_else(|| long(text, start))?)
}

/// Whether an object begins here: nearly all have bytes in them that no text has, or are strings, behind which another one
/// begins.
fn goes_on(text: &[u8], at: usize) -> bool {
    let is_type_at = |at: usize| text.get(at).is_none_or(|&byte| is_type(byte & !REFERRED));
    let here = &text[at.min(text.len())..text.len().min(at + NEAR)];
    let is_binary = here.iter().any(|byte| matches!(byte, 0..=8 | 14..=26 | REFERRED..));
    is_type_at(at) && (here.len() < NEAR || is_binary || end_of(text, at + 2).is_some_and(is_type_at))
}

/// A string of up to 255 letters: its length is one byte.
fn short(text: &[u8], start: usize) -> Option<usize> {
    let [kind, length] = *text.get(start.checked_sub(2)?..start)?.first_chunk()?;
    matches!(kind & !REFERRED, b'z' | b'Z').then_some(usize::from(length))
}

/// A string or bytes with a length of four bytes, the lowest first.
fn long(text: &[u8], start: usize) -> Option<usize> {
    let [kind, length @ ..] = *text.get(start.checked_sub(5)?..start)?.first_chunk::<5>()?;
    let is_string = matches!(kind & !REFERRED, b's' | b'u' | b't' | b'a' | b'A');
    let length = usize::try_from(u32::from_le_bytes(length)).ok()?;
    (is_string && length <= LONGEST).then_some(length)
}

/// What objects begin with; a name that is referred to has four bytes behind it.
fn is_type(byte: u8) -> bool {
    b"0NFTS.ligfxysutRraAzZ)([{c?<>:".contains(&byte)
}

fn is_text(byte: u8) -> bool {
    matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t' | 0x80..)
}

fn view(text: &[u8], string: Range<usize>) -> View {
    View { bytes: text[string.clone()].to_vec(), from: string.clone().chain([string.end]).collect(), ..View::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strings(text: &[u8], run: Range<usize>) -> Vec<String> {
        let mut found = Vec::new();
        for_each_measured(text, &run, |view, _| found.push(String::from_utf8_lossy(&view.bytes).into_owned()));
        found
    }

    #[test]
    fn strings_are_told_apart_by_their_lengths() {
        let first = "a".repeat(48);
        let second = "b".repeat(65);
        let text = [b"\0\0)\x02z0", first.as_bytes(), b"zA", second.as_bytes(), b"N)\x01"].concat();
        assert_eq!(strings(&text, 4..text.len() - 2), [first.clone(), second]);
        let text = [b"\xda0x ", &first.as_bytes()[2..], b"s\x08\0\0\0abcdefghN"].concat();
        assert_eq!(strings(&text, 4..51), [format!("x {}", &first[2..])]);
        assert_eq!(strings(&text, 55..64), ["abcdefgh"]);
    }

    #[test]
    fn constants_of_a_class_are_told_apart_too() {
        let (first, second) = ("a".repeat(48), "b".repeat(300));
        let text = [b"\x07\0\x02\x01\x000", first.as_bytes(), b"\x01\x01\x2C", second.as_bytes(), b"\0\x21"].concat();
        assert_eq!(strings(&text, 5..54), [first]);
        assert_eq!(strings(&text, 57..357), [second]);
        assert!(strings(&text[..200], 57..200).is_empty());
    }

    #[test]
    fn what_has_another_length_is_no_string() {
        let text = format!("z0{}-", "a".repeat(48));
        assert!(strings(text.as_bytes(), 0..50).is_empty());
        let cut = [b"\0z0", "a".repeat(40).as_bytes()].concat();
        assert!(strings(&cut, 1..cut.len()).is_empty());
    }
}
