//! One escape, as the text around a `data:` URL may write a byte of it: of URLs (RFC 3986, section 2.1), of string
//! literals in JavaScript and JSON, and of HTML. Knows only escapes of single bytes.

/// Bytes that have to be in view for an escape to be known.
pub const LONGEST: usize = 12;

/// The byte for which the escape at the beginning of `text` stands, and the escape's length; `None` where there is none.
pub fn read(text: &[u8]) -> Option<(u8, usize)> {
    match text {
        [b'%', digits @ ..] => Some((hexadecimal(digits, 2)?, 3)),
        [b'\\', b'x', digits @ ..] => Some((hexadecimal(digits, 2)?, 4)),
        [b'\\', b'u', b'0', b'0', digits @ ..] => Some((hexadecimal(digits, 2)?, 6)),
        [b'\\', letter, ..] => Some((of_letter(*letter)?, 2)),
        [b'&', b'#', b'x' | b'X', digits @ ..] => numeric(digits, 16).map(|(byte, length)| (byte, length + 3)),
        [b'&', b'#', digits @ ..] => numeric(digits, 10).map(|(byte, length)| (byte, length + 2)),
        [b'&', ..] => NAMED.iter().find(|(name, _)| text.starts_with(name)).map(|(name, byte)| (*byte, name.len())),
        _ => None,
    }
}

const NAMED: [(&[u8], u8); 5] =
    [(b"&quot;", b'"'), (b"&amp;", b'&'), (b"&apos;", b'\''), (b"&lt;", b'<'), (b"&gt;", b'>')];

fn of_letter(letter: u8) -> Option<u8> {
    match letter {
        b'n' => Some(b'\n'),
        b'r' => Some(b'\r'),
        b't' => Some(b'\t'),
        b'/' | b'\\' | b'"' | b'\'' | b'`' => Some(letter),
        _ => None,
    }
}

/// A number of so many hexadecimal digits.
fn hexadecimal(text: &[u8], digits: usize) -> Option<u8> {
    let value = |value: u32, &digit: &u8| Some(value << 4 | char::from(digit).to_digit(16)?);
    text.get(..digits)?.iter().try_fold(0, value).and_then(|value| u8::try_from(value).ok())
}

/// A number of a few digits and the semicolon behind it, and their length.
fn numeric(text: &[u8], radix: u32) -> Option<(u8, usize)> {
    let length = text.iter().take(LONGEST - 3).position(|&byte| byte == b';')?;
    let value = |value: u32, &digit: &u8| Some((value * radix).min(1 << 20) + char::from(digit).to_digit(radix)?);
    let number = text[..length].iter().try_fold(0, value).filter(|number| length > 0 && *number < 0x80)?;
    Some((number as u8, length + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_of_every_form_are_read() {
        let cases = [
            ("%2B", Some((b'+', 3))),
            ("%2fx", Some((b'/', 3))),
            ("\\/", Some((b'/', 2))),
            ("\\u002b", Some((b'+', 6))),
            ("\\x3D", Some((b'=', 4))),
            ("\\n", Some((b'\n', 2))),
            ("&#43;", Some((b'+', 5))),
            ("&#x2F;", Some((b'/', 6))),
            ("&quot;x", Some((b'"', 6))),
            ("%2", None),
            ("%zz", None),
            ("\\u20ac", None),
            ("\\q", None),
            ("&#;", None),
            ("&#999;", None),
            ("&#99999999999;", None),
            ("&copy;", None),
            ("a", None),
            ("", None),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text.as_bytes()), expected, "{text}");
            assert!(expected.is_none_or(|(_, length)| length <= LONGEST));
        }
    }
}
