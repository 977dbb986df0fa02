//! Numbers as CPython reads them in headers and in pax records. Knows no header.

use super::{super::fields::until_nul, Fault};

/// `nti`: base-256, or octal as Python reads it.
pub fn number(field: &[u8]) -> Result<i128, Fault> {
    if let [first @ (0x80 | 0xFF), rest @ ..] = field {
        let value = rest.iter().fold(0, |value: i128, &byte| value << 8 | i128::from(byte));
        let whole = 1i128 << (8 * rest.len() as u32).min(120);
        return Ok(if *first == 0xFF { value - whole } else { value });
    }
    let text = str::from_utf8(until_nul(field)).ok().filter(|text| text.is_ascii());
    let text = text.map(python_trim).map(|text| if text.is_empty() { "0" } else { text });
    text.and_then(|text| python_digits(text, 8)).ok_or(Fault::Invalid("a number in a header is malformed"))
}

/// Python's `int` of a text in decimal.
pub fn python_int(text: &str) -> Option<i128> {
    python_digits(python_trim(text), 10)
}

fn python_trim(text: &str) -> &str {
    text.trim_matches(|char: char| char.is_whitespace() || matches!(char, '\x1C'..='\x1F'))
}

/// Digits with single underscores between them, a sign before them and, in base 8, perhaps `0o`.
fn python_digits(text: &str, radix: u32) -> Option<i128> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let prefixed = digits.strip_prefix("0o").or_else(|| digits.strip_prefix("0O")).filter(|_| radix == 8);
    let digits = prefixed.map_or(digits, |digits| digits.strip_prefix('_').unwrap_or(digits));
    let mut value: i128 = 0;
    for part in digits.split('_') {
        if part.is_empty() {
            return None;
        }
        for digit in part.chars() {
            value = value.checked_mul(i128::from(radix))?.checked_add(i128::from(digit.to_digit(radix)?))?;
        }
    }
    Some(sign * value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_python_reads_them() {
        let cases: [(&[u8], Option<i128>); 9] = [
            (b"0000644\0", Some(420)),
            (b"  12 \0\0", Some(10)),
            (b"\0\0\0\0", Some(0)),
            (b"\x80\0\x01\x00", Some(256)),
            (b"\xFF\xFF\xFF\xFF", Some(-1)),
            (b"-10\0", Some(-8)),
            (b"0o1_7", Some(15)),
            (b"19", None),
            (b"\xC1", None),
        ];
        for (field, value) in cases {
            assert_eq!(number(field).ok(), value, "{field:?}");
        }
    }
}
