//! What the bytes of a token prove without asking anybody: checksums and structure. Not whether it still works.

/// What a token's bytes show of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// It is no token.
    No,
    /// It has the form, and a checksum in it that does not hold: it was made up, or changed.
    Doubtful,
    /// It has the form.
    Likely,
    /// A checksum or a structure in it holds.
    Confirmed,
}

/// The form is all there is to check.
pub fn by_form(_: &[u8]) -> Check {
    Check::Likely
}

/// GitHub's and npm's form: behind a prefix that ends in `_`, thirty characters, then their CRC-32 in base 62, padded
/// to six.
pub fn base62_checked(token: &[u8]) -> Check {
    let body = token.rsplit(|&byte| byte == b'_').next().unwrap_or_default();
    match body.split_at_checked(30) {
        Some((text, sum)) if sum == base62_checksum(text) => Check::Confirmed,
        _ => Check::Doubtful,
    }
}

/// The CRC-32 (IEEE) of `text` in base 62, six digits.
pub fn base62_checksum(text: &[u8]) -> [u8; 6] {
    const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut sum = crc32(text);
    let mut digits = [b'0'; 6];
    for digit in digits.iter_mut().rev() {
        *digit = DIGITS[(sum % 62) as usize];
        sum /= 62;
    }
    digits
}

/// Words are in one case or begin with a capital; random letters change case all the time.
pub fn mixed_case(token: &[u8]) -> Check {
    let changes = token.windows(2).filter(|pair| pair[0].is_ascii_lowercase() != pair[1].is_ascii_lowercase()).count();
    if changes >= 10 { Check::Likely } else { Check::No }
}

/// A digit, a capital and a small letter at least.
pub fn mixed(token: &[u8]) -> Check {
    let has = |is: fn(&u8) -> bool| token.iter().any(is);
    let all = has(u8::is_ascii_digit) && has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase);
    if all { Check::Likely } else { Check::No }
}

/// The CRC-32 (IEEE) of `text`.
pub fn crc32(text: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(text);
    crc.sum()
}

/// Letters of both cases and a digit, as what is drawn at random has them and few identifiers do.
pub fn varied(token: &[u8]) -> Check {
    let count = |is: fn(&u8) -> bool| token.iter().filter(|byte| is(byte)).count();
    let varies =
        count(u8::is_ascii_digit) > 0 && count(u8::is_ascii_uppercase) > 2 && count(u8::is_ascii_lowercase) > 2;
    if varies { Check::Likely } else { Check::No }
}

/// The CRC-32 (IEEE) of `text` in eight lower-case hexadecimal digits.
pub fn hex_crc(text: &[u8]) -> [u8; 8] {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let sum = crc32(text);
    std::array::from_fn(|at| DIGITS[(sum >> (28 - 4 * at)) as usize & 15])
}

/// Drawn from letters of both cases and digits: no name in code has so many changes between them.
#[inline(never)]
pub fn drawn(token: &[u8]) -> Check {
    let kind = |byte: &u8| (byte.is_ascii_lowercase(), byte.is_ascii_uppercase());
    let changes = token.windows(2).filter(|pair| kind(&pair[0]) != kind(&pair[1])).count();
    let digits = token.iter().filter(|byte| byte.is_ascii_digit()).count();
    let cases = token.iter().any(u8::is_ascii_lowercase) && token.iter().any(u8::is_ascii_uppercase);
    if cases && digits >= 2 && 3 * changes >= token.len() { Check::Likely } else { Check::No }
}

/// Words have no digits; random characters have at least two.
pub fn has_digits(token: &[u8]) -> Check {
    if token.iter().filter(|byte| byte.is_ascii_digit()).count() >= 2 { Check::Likely } else { Check::No }
}
