//! Names in a zip: from bytes to text as CPython's `zipfile` decodes them, and what is unusual in them. Knows nothing of
//! where they land.

use xxhash_rust::xxh3::{xxh3_64, xxh3_128};

/// The upper half of code page 437, which names without the UTF-8 flag are in: APPNOTE, appendix D.
const CP437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}";

/// A name as text, and whether its bytes are what they are said to be.
pub fn decode(bytes: &[u8], utf8: bool) -> (String, bool) {
    if bytes.is_ascii() || utf8 {
        let text = String::from_utf8_lossy(bytes);
        let valid = matches!(text, std::borrow::Cow::Borrowed(_));
        return (text.into_owned(), valid);
    }
    let upper: Vec<char> = CP437.chars().collect();
    let letter = |&byte: &u8| match byte.checked_sub(128) {
        None => char::from(byte),
        Some(at) => upper.get(usize::from(at)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    (bytes.iter().map(letter).collect(), true)
}

/// The name up to its first NUL: CPython's `_sanitize_filename` on a system whose separator is the slash.
pub fn before_nul(name: &str) -> &str {
    name.split('\0').next().unwrap_or_default()
}

/// A number for a name, for telling whether two are the same.
pub fn mark(name: &str) -> u64 {
    xxh3_64(name.as_bytes())
}

/// A number for a path that no two paths share.
pub fn wide_mark(path: &str) -> u128 {
    xxh3_128(path.as_bytes())
}

/// Whether a name holds characters that do not show, or that change how the others show: controls and those that turn
/// the direction of text.
pub fn hides(name: &str) -> bool {
    name.chars().any(|letter| {
        letter.is_control() || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    })
}

/// Whether extractors disagree on where a name leads: out of the folder, to a drive, or through backslashes.
pub fn escapes(name: &str) -> bool {
    let drive = matches!(name.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic());
    drive || name.starts_with('/') || name.contains('\\') || name.split('/').any(|part| part == "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_utf8_or_code_page_437() {
        let cases: [(&[u8], bool, &str, bool); 5] = [
            (b"plain", false, "plain", true),
            ("ä".as_bytes(), true, "ä", true),
            ("ä".as_bytes(), false, "├ñ", true),
            (b"\x81\xFF", false, "ü\u{A0}", true),
            (b"\x81", true, "\u{FFFD}", false),
        ];
        for (bytes, utf8, text, valid) in cases {
            assert_eq!(decode(bytes, utf8), (text.to_owned(), valid));
        }
        assert_eq!(CP437.chars().count(), 128);
    }

    #[test]
    fn names_that_hide_or_escape_are_known() {
        let cases = [
            ("a/b.txt", false, false),
            ("a\u{202E}b", true, false),
            ("a\nb", true, false),
            ("../a", false, true),
            ("/a", false, true),
            ("C:a", false, true),
            ("a\\b", false, true),
            ("a..b", false, false),
        ];
        for (name, hidden, escaping) in cases {
            assert_eq!((hides(name), escapes(name)), (hidden, escaping), "{name:?}");
        }
    }
}
