//! Comments that say more than they should: the first words of each. Of an address in one nothing is told.

use crate::report::InventoryKind;

use super::{Trace, ahead, back};

/// Bytes of a comment that are told.
const SHOWN: usize = 100;

/// Reads the comment in which the words at `at` stand.
pub fn read<'a>(window: &'a [u8], at: usize, each: &mut dyn FnMut(Trace<'a>)) {
    let is_mark = window[at].is_ascii_uppercase();
    let in_word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$');
    let word = back(window, at, in_word);
    let length = ahead(window, at, 8, |byte| byte.is_ascii_uppercase());
    if is_mark && (word > 0 || window.get(at + length).is_some_and(|&byte| in_word(byte)))
        || !is_in_comment(window, at - word)
    {
        return;
    }
    // Words that go on before what is looked for: `please remove before`.
    let start = if is_mark { at } else { at - back(window, at, |byte| byte.is_ascii_alphabetic() || byte == b' ') };
    let start = start + ahead(window, start, SHOWN, |byte| byte == b' ');
    let rest = &window[start..window.len().min(start + SHOWN)];
    let end = rest.iter().position(|&byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
    let end = ["*/", "-->", "://", "@", "\\n"]
        .iter()
        .filter_map(|stop| memchr::memmem::find(&rest[..end], stop.as_bytes()))
        .min()
        .unwrap_or(end);
    // Of an address not even the scheme is left.
    let scheme = if rest[end..].starts_with(b"://") {
        back(rest, end, |byte| byte.is_ascii_alphanumeric() || byte == b'+')
    } else {
        0
    };
    let shown = rest[..end - scheme].trim_ascii_end();
    each(Trace::part(InventoryKind::Comment, window, start..start + whole(shown)));
}

/// How much of a text ends with a whole character.
fn whole(text: &[u8]) -> usize {
    match std::str::from_utf8(text) {
        Err(error) if error.error_len().is_none() => error.valid_up_to(),
        _ => text.len(),
    }
}

/// Whether a comment has begun on the line before this place, or goes on there.
fn is_in_comment(window: &[u8], at: usize) -> bool {
    let line = &window[at - back(window, at, |byte| !matches!(byte, b'\n' | b'\r'))..at];
    let begins = [&b"//"[..], b"/*", b"<!--", b"--"]
        .iter()
        .any(|mark| memchr::memmem::rfind(line, mark).is_some_and(|found| found == 0 || line[found - 1] != b':'));
    let begun = line.trim_ascii_start();
    let goes_on = begun.starts_with(b"*") || begun.starts_with(b"#") || begun.starts_with(b";");
    let is_closed = memchr::memmem::rfind(line, b"*/") > memchr::memmem::rfind(line, b"/*") && !goes_on;
    let hash = memchr::memmem::rfind(line, b" #").is_some();
    (begins || goes_on || hash) && !is_closed
}

#[cfg(test)]
mod tests {
    use crate::detect::inventory::tests::check;

    #[test]
    fn comments_are_told_by_their_first_words() {
        check(&[
            ("a(); // TODO(ada): drop the old keys\nb()", &["Comment TODO(ada): drop the old keys"]),
            ("/* HACK around billing */ a", &["Comment HACK around billing"]),
            (" * FIXME later", &["Comment FIXME later"]),
            ("x = 1 # XXX is this safe?", &["Comment XXX is this safe?"]),
            ("// please remove before release", &["Comment please remove before release"]),
            ("// TODO: ask https://u:p@a.example/x", &["Comment TODO: ask"]),
            ("const TODO = 1; XXXX; a(\"XXX\"); see(https://a.example/TODO)", &[]),
            ("/* a */ TODO", &[]),
        ]);
    }
}
