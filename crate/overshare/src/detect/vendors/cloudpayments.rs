//! CloudPayments's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cloudpayments-key",
    title: "CloudPayments API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API passwords (32 hexadecimal digits) behind a name that says `cloudpayments`.",
    why: "With the public identifier a stranger can charge, refund and read the merchant's payments.",
    fix: "Change the API password in CloudPayments under the site's settings.",
    references: &["https://developers.cloudpayments.ru/en/#request-authentication"],
    matcher: Matcher::Named(&[named(&["cloudpayments"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("CLOUDPAYMENTS_API_KEY="), Hex(32)],
        &[Is("const cloudpaymentsToken = \""), Hex(32), Is("\";")],
        &[Is("cloudpayments_secret: '"), Hex(32), Is("'")],
        &[Is("\"cloudpayments\": {\"apiKey\": \""), Hex(32), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CLOUDPAYMENTS_API_KEY="), Hex(31)],
        &[Is("CLOUDPAYMENTS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("cloudpayments@"), Hex(32)],
        &[Is("OTHER_KEY="), Hex(32)],
    ]),
}];
