//! Azure DevOps' personal access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "azure-devops-token",
        title: "Azure DevOps personal access token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Tokens of 84 characters that carry the marks `JQQJ9` and `AZDO`; and those of 52 characters whose checksum holds.",
        why: "Whoever holds the token can read and, by its scopes, change the organisation's code, pipelines and packages.",
        fix: "Revoke the token in Azure DevOps under User settings, Personal access tokens, and create another with as few scopes as will do.",
        references: &[
            "https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
        ],
        matcher: Matcher::Tokens(&[
            proved("[A-Za-z0-9]{52}JQQJ9[89D][A-Za-z0-9]{18}AZDO[A-Za-z0-9]{4}", has_the_common_checksum),
            proved("[a-z2-7]{52}", has_its_checksum),
        ]),
        examples: texts(&[
            &[Is("token = '"), Alnum(52), Is("JQQJ99B"), Like("[A-L][A-Za-z0-9]{16}"), Is("AZDO"), Alnum(4), Is("'")],
            &[
                Is("AZURE_DEVOPS_EXT_PAT="),
                Alnum(52),
                Is("JQQJ99B"),
                Like("[A-L][A-Za-z0-9]{16}"),
                Is("AZDO"),
                Alnum(4),
            ],
        ]),
        counter_examples: texts(&[
            &[Alnum(52), Is("JQQJ99B"), Like("[A-L][A-Za-z0-9]{16}"), Is("AZDP")],
            &[Alnum(40), Is("AZDO"), Alnum(4)],
            &[Is("hash = \""), Like("[a-z2-7]{52}"), Is("\"")],
        ]),
    },
    Rule {
        id: "azure-devops-named-token",
        title: "Azure DevOps personal access token of the old form",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Personal access tokens (52 lower-case letters and digits) behind a name of the value that says `azuredevops`.",
        why: "Whoever holds the token can read and, by its scopes, change the organisation's code, pipelines and packages.",
        fix: "Revoke the token in Azure DevOps under User settings, Personal access tokens, and create another with as few scopes as will do.",
        references: &[
            "https://learn.microsoft.com/en-us/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
        ],
        matcher: Matcher::Named(&[owned(
            &["azuredevops", "ado", "vsts", "vso", "systemaccesstoken"],
            &["[a-z0-9]{52}"],
        )]),
        examples: texts(&[
            &[Is("AZURE_DEVOPS_PAT="), Like("[a-z2-7]{52}")],
            &[Is("ado_pat = \""), Like("[a-z2-7]{52}"), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("AZURE_DEVOPS_PAT="), Like("[a-z2-7]{51}")],
            &[Is("OTHER_PAT="), Like("[a-z2-7]{52}")],
            &[Is("AZURE_DEVOPS_PAT="), Like("x{52}")],
        ]),
    },
];

/// The last three bytes are the lower ones of the sum over all that stands before.
fn has_the_common_checksum(token: &[u8]) -> Check {
    if super::marvin::is_annotated(&base64(token)) { Check::Confirmed } else { Check::Likely }
}

/// Thirty-two bytes in base 32, of which four, scattered, are the others' CRC-32 and a number for the kind of token.
fn has_its_checksum(token: &[u8]) -> Check {
    const KINDS: [u32; 2] = [0xE0B9_692D, 0x1019_F92E];
    let Ok(bytes) = <[u8; 32]>::try_from(from_base32(token)) else { return Check::No };
    let mut crc = flate2::Crc::new();
    for part in [0..2, 3..7, 9..22, 23..32] {
        crc.update(&bytes[part]);
    }
    let stored = u32::from_le_bytes([22, 8, 7, 2].map(|at| bytes[at]));
    if KINDS.contains(&(stored ^ crc.sum())) { Check::Confirmed } else { Check::No }
}

/// The bytes that lower-case base 32 stands for.
fn from_base32(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let (mut word, mut bits) = (0u32, 0);
    for &letter in text {
        let value = if letter.is_ascii_digit() { letter - b'2' + 26 } else { letter - b'a' };
        word = word << 5 | u32::from(value);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push((word >> bits) as u8);
        }
    }
    bytes
}
