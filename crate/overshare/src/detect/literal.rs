//! What string literals and the values in them are written with, in whatever language. Reads none.

use super::runs;

/// Whether a byte opens or closes a literal.
pub fn is_quote(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`')
}

/// Whether a byte may stand within one value: in a token, or between its parts.
pub fn is_in_value(byte: u8) -> bool {
    runs::in_token(byte) || matches!(byte, b'.' | b':' | b'=' | b'~')
}
