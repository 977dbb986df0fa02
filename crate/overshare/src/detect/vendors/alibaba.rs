//! Alibaba Cloud's access keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "alibaba-access-key-id",
        title: "Alibaba Cloud access key identifier",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Identifiers of access keys: `LTAI` and 12 to 20 letters and digits; of temporary ones: `STS.` and some 25.",
        why: "The identifier names the account; with its secret, which often stands near it, a stranger can act in that account.",
        fix: "Disable and delete the key in the RAM console under the user's AccessKeys, and look through ActionTrail for its use.",
        references: &["https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair"],
        matcher: Matcher::Tokens(&[
            form("LTAI[A-Za-z0-9]{20}"),
            proved("LTAI[A-Za-z0-9]{12,16}", has_digits),
            proved("STS\\.[A-Za-z0-9]{22,32}", has_digits),
        ]),
        examples: texts(&[
            &[Is("accessKeyId: \""), Like("LTAI[A-Za-z0-9]{20}"), Is("\"")],
            &[Is("ALICLOUD_ACCESS_KEY="), Like("LTAI[A-Za-z0-9]{10}"), Is("74")],
            &[Is("key = "), Like("STS\\.[A-Za-z0-9]{23}"), Is("74")],
        ]),
        counter_examples: texts(&[
            &[Is("LTAI"), Alnum(8)],
            &[Is("STS.IdentityOfTheCallerByName")],
            &[Is("x"), Like("LTAI[A-Za-z0-9]{20}")],
        ]),
    },
    Rule {
        id: "alibaba-secret-key",
        title: "Alibaba Cloud access key secret",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Access key secrets (30 letters and digits, or 36 to 46 letters and digits) behind a name that says `alibaba`. `confirmed` where the key's identifier stands beside it.",
        why: "Together with its identifier a stranger can act in the account as far as the key's user may: read data, start machines, cause cost.",
        fix: "Disable and delete the key in the RAM console under the user's AccessKeys, and look through ActionTrail for its use.",
        references: &["https://www.alibabacloud.com/help/en/ram/user-guide/create-an-accesskey-pair"],
        matcher: Matcher::Named(&[Named {
            refine: beside_its_identifier,
            ..named(&["alibaba", "alibabacloud", "aliyun", "alicloud"], &["[A-Za-z0-9]{30}", "[A-Za-z0-9]{36,46}"])
        }]),
        examples: texts(&[
            &[Is("ALIBABA_API_KEY="), Alnum(30)],
            &[Is("const alibabaToken = \""), Alnum(30), Is("\";")],
            &[Is("alibaba_secret: '"), Alnum(30), Is("'")],
            &[Is("\"alibaba\": {\"apiKey\": \""), Alnum(30), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("ALIYUN_SECRET="), Alnum(29)],
            &[Is("ALIYUN_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
            &[Is("OTHER_KEY="), Alnum(30)],
        ]),
    },
];

fn beside_its_identifier(text: &[u8], hit: &mut Hit) {
    let is_identifier = |word: &[u8]| word.starts_with(b"LTAI") && matches!(word.len(), 16 | 20 | 24);
    if pairs::with(text, hit, b"", &|word| is_identifier(word) && has_digits(word) == Check::Likely).is_some() {
        hit.add("its identifier stands beside it");
    }
}
