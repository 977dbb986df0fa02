//! Keys of the age encryption tool.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "age-secret-key",
    title: "age secret key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Identities of age: `AGE-SECRET-KEY-1` and 58 characters of bech32, the last six of which are a checksum.",
    why: "Whoever holds the key can read every file that was encrypted to it, such as secrets that lie in repositories.",
    fix: "Create another key with `age-keygen`, encrypt all files to it anew, and change the secrets that they held.",
    references: &["https://github.com/C2SP/C2SP/blob/main/age.md"],
    matcher: Matcher::Tokens(&[proved("AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}", bech32)]),
    examples: texts(&[
        &[Is("# public key below\\n"), Like("AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}"), Is("\\n")],
        &[Is("SOPS_AGE_KEY="), Like("AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}")],
    ]),
    counter_examples: texts(&[
        &[Is("AGE-SECRET-KEY-1"), Like("[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{57}")],
        &[Is("AGE-SECRET-KEY-1"), Lower(58)],
    ]),
}];

/// The checksum of BIP 173 over the whole.
fn bech32(token: &[u8]) -> Check {
    const DIGITS: &[u8; 32] = b"QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";
    let Some(one) = token.iter().rposition(|&byte| byte == b'1') else { return Check::No };
    let (name, data) = (&token[..one], &token[one + 1..]);
    let high = name.iter().map(|byte| byte.to_ascii_lowercase() >> 5);
    let low = name.iter().map(|byte| byte & 31);
    let digits = data.iter().filter_map(|byte| DIGITS.iter().position(|digit| digit == byte)).map(|at| at as u8);
    let sum = high.chain([0]).chain(low).chain(digits).fold(1, polymod);
    if sum == 1 { Check::Confirmed } else { Check::Doubtful }
}

/// One step of that checksum.
fn polymod(sum: u32, value: u8) -> u32 {
    const STEPS: [u32; 5] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3];
    let next = (sum & 0x01FF_FFFF) << 5 ^ u32::from(value);
    (0..5).filter(|bit| sum >> (25 + bit) & 1 == 1).fold(next, |next, bit| next ^ STEPS[bit])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Valid and invalid strings that BIP 173 states.
    #[test]
    fn the_checksum_is_that_of_the_proposal() {
        assert_eq!(bech32(b"A12UEL5L"), Check::Confirmed);
        assert_eq!(bech32(b"A1G7SGD8"), Check::Doubtful);
    }
}
