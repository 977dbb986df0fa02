//! Blockfrost's project keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "blockfrost-key",
    title: "Blockfrost project key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Keys of projects: the network's name (`mainnet`, `preprod`, `preview`, `ipfs`) and 32 letters and digits.",
    why: "A stranger can use up the account's quota.",
    fix: "Delete the project or rotate its token in the Blockfrost dashboard.",
    references: &["https://docs.blockfrost.io/"],
    matcher: Matcher::Tokens(&[
        form("mainnet[A-Za-z0-9]{32}"),
        form("testnet[A-Za-z0-9]{32}"),
        form("preprod[A-Za-z0-9]{32}"),
        form("preview[A-Za-z0-9]{32}"),
        form("ipfs[A-Za-z0-9]{32}"),
    ]),
    examples: texts(&[
        &[Is("BLOCKFROST_KEY="), Like("mainnet[A-Za-z0-9]{32}")],
        &[Is("project_id: "), Like("preprod[A-Za-z0-9]{32}")],
    ]),
    counter_examples: texts(&[
        &[Like("mainnet[A-Za-z0-9]{31}")],
        &[Is("mainnetConfigurationOfTheBlockchain")],
        &[Is("previewxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
