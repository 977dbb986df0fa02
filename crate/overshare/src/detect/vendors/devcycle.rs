//! DevCycle's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "devcycle-server-key",
        title: "DevCycle server SDK key",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Server SDK keys: `dvc_server_` and 8 or more characters.",
        why: "Whoever holds the key can read the feature flags of the environment with their targeting rules.",
        fix: "Rotate the key in DevCycle under the environment's SDK keys.",
        references: &["https://docs.devcycle.com/sdk/"],
        matcher: Matcher::Tokens(&[proved("dvc_server_\\w{8,80}", has_digits)]),
        examples: texts(&[
            &[Is("// devcycleServerSdkKey: dvc_server_"), Lower(23), Is("7")],
            &[Is("const client = new Client({ token: \"dvc_server_"), Lower(23), Is("7"), Is("\" });")],
            &[Is("\"https://api.example.com/?key=dvc_server_"), Lower(23), Is("7"), Is("&page=1\"")],
        ]),
        counter_examples: texts(&[
            &[Is("DEVCYCLE_SERVER_SDK_KEY=dvc_server_"), Hex(7)],
            &[Is("DEVCYCLE_SERVER_SDK_KEY=dvc_server_xxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("dvc_server_configuration")],
        ]),
    },
    Rule {
        id: "devcycle-client-key",
        title: "DevCycle client SDK key",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "Client and mobile SDK keys: `dvc_client_` or `dvc_mobile_` and 8 or more characters. They are made to be shipped.",
        why: "They show the flags of one visitor at a time, and nothing else.",
        fix: "Nothing has to be done, unless the flags themselves are secret; keys can be rotated under the environment's SDK keys.",
        references: &["https://docs.devcycle.com/sdk/"],
        matcher: Matcher::Tokens(&[
            proved("dvc_client_\\w{8,80}", has_digits),
            proved("dvc_mobile_\\w{8,80}", has_digits),
        ]),
        examples: texts(&[
            &[Is("\\ndvc_client_"), Lower(23), Is("7"), Is("\\n")],
            &[Is("{\"devcycleClientSdkKey\": \"dvc_mobile_"), Lower(23), Is("7"), Is("\"}")],
            &[Is("Authorization: Bearer dvc_client_"), Lower(23), Is("7")],
        ]),
        counter_examples: texts(&[
            &[Is("DEVCYCLE_CLIENT_SDK_KEY=dvc_client_"), Hex(7)],
            &[Is("DEVCYCLE_CLIENT_SDK_KEY=dvc_client_xxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
];
