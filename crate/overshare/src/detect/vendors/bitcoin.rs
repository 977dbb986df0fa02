//! Private keys of Bitcoin wallets.

use sha2::{Digest, Sha256};

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "bitcoin-extended-key",
        title: "Bitcoin extended private key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Extended private keys of BIP 32 and its kin: `xprv`, `yprv`, `zprv` or `tprv` and 107 characters of base 58, with a checksum.",
        why: "Whoever holds the key can spend what is in the wallet, and nobody can undo it.",
        fix: "Move everything to a wallet with another key, now.",
        references: &["https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki"],
        matcher: Matcher::Tokens(&[
            proved("xprv[1-9A-HJ-NP-Za-km-z]{107}", in_base58),
            proved("yprv[1-9A-HJ-NP-Za-km-z]{107}", in_base58),
            proved("zprv[1-9A-HJ-NP-Za-km-z]{107}", in_base58),
            proved("tprv[1-9A-HJ-NP-Za-km-z]{107}", in_base58),
        ]),
        examples: texts(&[
            &[Is("wallet: \""), Like("xprv[1-9A-HJ-NP-Za-km-z]{107}"), Is("\"")],
            &[Is("HD_KEY="), Like("tprv[1-9A-HJ-NP-Za-km-z]{107}")],
        ]),
        counter_examples: texts(&[&[Like("xprv[1-9A-HJ-NP-Za-km-z]{106}")], &[Like("xpub[1-9A-HJ-NP-Za-km-z]{107}")]]),
    },
    Rule {
        id: "bitcoin-private-key",
        title: "Bitcoin private key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Private keys in wallet import format (51 or 52 characters of base 58), with a checksum, behind a name that says so.",
        why: "Whoever holds the key can spend what is at its address, and nobody can undo it.",
        fix: "Move everything to another address, now.",
        references: &["https://en.bitcoin.it/wiki/Wallet_import_format"],
        matcher: Matcher::Named(&[Named {
            check: in_base58,
            ..owned(&["bitcoin", "btc", "wif"], &["[5KLc9][1-9A-HJ-NP-Za-km-z]{50,51}"])
        }]),
        examples: texts(&[
            &[Is("BTC_PRIVATE_KEY="), Like("L[1-9A-HJ-NP-Za-km-z]{51}")],
            &[Is("wif: \""), Like("L[1-9A-HJ-NP-Za-km-z]{51}"), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("BTC_PRIVATE_KEY="), Like("L[1-9A-HJ-NP-Za-km-z]{48}")],
            &[Is("OTHER_KEY="), Like("L[1-9A-HJ-NP-Za-km-z]{51}")],
        ]),
    },
];

/// Four bytes behind the key are the first of its SHA-256's SHA-256.
fn in_base58(text: &[u8]) -> Check {
    let key = from_base58(text);
    let Some((body, sum)) = key.split_last_chunk::<4>() else { return Check::No };
    if Sha256::digest(Sha256::digest(body))[..4] == *sum { Check::Confirmed } else { Check::Likely }
}

/// The bytes that base 58 stands for.
fn from_base58(text: &[u8]) -> Vec<u8> {
    const DIGITS: &[u8; 58] = b"123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    let mut bytes: Vec<u8> = Vec::new();
    for letter in text {
        let Some(digit) = DIGITS.iter().position(|digit| digit == letter) else { return Vec::new() };
        let mut carry = digit;
        for byte in &mut bytes {
            carry += usize::from(*byte) * 58;
            *byte = carry as u8;
            carry >>= 8;
        }
        bytes.extend((carry > 0).then_some(carry as u8));
    }
    bytes.extend(text.iter().take_while(|&&letter| letter == b'1').map(|_| 0));
    bytes.reverse();
    bytes
}
