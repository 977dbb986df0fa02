//! Matrix's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "matrix-access-token",
    title: "Matrix access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Tokens of Synapse (`syt_`) and Matrix Authentication Service (`mat_`, `mar_`, `mct_`, `mcr_`), which end in a checksum.",
    why: "A stranger can read and send messages as the account; end-to-end encrypted ones need its keys.",
    fix: "Log the session out: in the client under Settings, Sessions, or with `/logout`.",
    references: &["https://spec.matrix.org/latest/client-server-api/#client-authentication"],
    matcher: Matcher::Tokens(&[
        proved("syt_[A-Za-z0-9+/_-]{1,180}_[A-Za-z]{20}_[A-Za-z0-9]{6}", summed),
        proved("mat_[A-Za-z0-9]{30}_[A-Za-z0-9]{6}", summed),
        proved("mar_[A-Za-z0-9]{30}_[A-Za-z0-9]{6}", summed),
        proved("mct_[A-Za-z0-9]{30}_[A-Za-z0-9]{6}", summed),
        proved("mcr_[A-Za-z0-9]{30}_[A-Za-z0-9]{6}", summed),
    ]),
    examples: texts(&[
        &[Is("matrix:\n  token: syt_"), Alnum(6), Digits(2), Is("_"), Letters(20), Is("_"), Alnum(6), Is("\n")],
        &[Is("// matrix: mat_"), Alnum(30), Is("_"), Alnum(4), Digits(2)],
        &[Is("\"matrix\": {\"token\": \"mcr_"), Alnum(30), Is("_"), Alnum(4), Digits(2), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("syt_"), Alnum(6), Digits(2), Is("_"), Letters(19), Is("_"), Alnum(6)],
        &[Is("mat_"), Alnum(30), Is("_"), Alnum(3), Digits(2)],
    ]),
}];

/// Behind the last `_` stands the CRC-32 of all before it in base 62, six digits: Synapse writes the highest digit first,
/// the Authentication Service the lowest.
fn summed(token: &[u8]) -> Check {
    let Some(at) = token.iter().rposition(|&byte| byte == b'_') else { return Check::No };
    let (sum, written) = (base62_checksum(&token[..at]), &token[at + 1..]);
    let zeros = sum.iter().take_while(|&&digit| digit == b'0').count();
    let lowest_first = sum[..zeros].iter().chain(sum[zeros..].iter().rev());
    if written == sum || written.iter().eq(lowest_first) { Check::Confirmed } else { Check::Doubtful }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_orders_of_the_checksum_hold() {
        let base = ["m", "at_kkLSacJDpek22jKWw4AcXG68b7U3W6"].concat();
        let sum = String::from_utf8(base62_checksum(base.as_bytes()).to_vec()).unwrap();
        assert_eq!(summed(format!("{base}_{sum}").as_bytes()), Check::Confirmed);
        // The last part of the example in the service's own documentation.
        assert_eq!(summed(format!("{base}_{}", "0Lg9yb").as_bytes()), Check::Confirmed);
        assert_eq!(summed(format!("{base}_aaaaaa").as_bytes()), Check::Doubtful);
    }
}
