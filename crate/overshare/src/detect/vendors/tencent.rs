//! Tencent Cloud's key identifiers and secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "tencent-secret-id",
        title: "Tencent Cloud SecretId",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "The identifier of a key: `AKID` and 32 letters and digits. The secret stands beside it as a rule.",
        why: "Together with its secret it can manage the cloud resources that its owner may.",
        fix: "Disable and delete the key in the Tencent Cloud console under CAM, API keys, and create another.",
        references: &["https://www.tencentcloud.com/document/product/598/34228"],
        matcher: Matcher::Tokens(&[proved("AKID[A-Za-z0-9]{32}", drawn)]),
        examples: texts(&[
            &[Is("{\"token\": \""), Like("AKID[A-Za-z0-9]{32}"), Is("\"}")],
            &[Is("const client = connect(\""), Like("AKID[A-Za-z0-9]{32}"), Is("\");")],
            &[Is("  key: "), Like("AKID[A-Za-z0-9]{32}"), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("AKID"), Alnum(31)],
            &[Is("AKID"), Like("[A-Z]{32}")],
            &[Is("xAKID"), Alnum(32)],
        ]),
    },
    Rule {
        id: "tencent-secret-key",
        title: "Tencent Cloud SecretKey",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "The secret of a key: 32 letters and digits behind a name that says `tencent` or `qcloud`. `confirmed` where the key's identifier stands beside it.",
        why: "Whoever holds it with its identifier can manage the cloud resources that its owner may.",
        fix: "Disable and delete the key in the Tencent Cloud console under CAM, API keys, and create another.",
        references: &["https://www.tencentcloud.com/document/product/598/34228"],
        matcher: Matcher::Named(&[Named {
            refine: beside_its_identifier,
            ..owned(&["tencentcloud", "tencent", "qcloud"], &["[A-Za-z0-9]{32}"])
        }]),
        examples: texts(&[
            &[Is("TENCENTCLOUD_API_KEY="), Like("[A-Za-z0-9]{32}")],
            &[Is("{\"tencentcloudApiKey\": \""), Like("[A-Za-z0-9]{32}"), Is("\"}")],
            &[Is("const tencentcloudSecret = '"), Like("[A-Za-z0-9]{32}"), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("TENCENTCLOUD_API_KEY="), Like("[A-Za-z0-9]{31}")],
            &[Is("checksum: \""), Like("[A-Za-z0-9]{32}"), Is("\"")],
            &[Is("TENCENTCLOUD_API_KEY="), Like("0{32}")],
        ]),
    },
];

fn beside_its_identifier(text: &[u8], hit: &mut Hit) {
    let is_identifier = |word: &[u8]| word.starts_with(b"AKID") && word.len() == 36 && drawn(word) == Check::Likely;
    if pairs::with(text, hit, b"", &is_identifier).is_some() {
        hit.add("its identifier stands beside it");
    }
}
