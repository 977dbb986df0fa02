//! IBM Cloudant's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "cloudant-key",
    title: "IBM Cloudant API key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API keys and passwords (`apikey-` and 32 hexadecimal digits, or 64 alone) behind a name that says `cloudant`.",
    why: "Whoever holds the credentials can read and change the databases, as far as they may.",
    fix: "Delete the credential in IBM Cloud under the instance's Service credentials, and create another.",
    references: &["https://cloud.ibm.com/docs/Cloudant?topic=Cloudant-managing-access-for-cloudant"],
    matcher: Matcher::Named(&[named(
        &["cloudant"],
        &["apikey-v2-[A-Za-z0-9]{40,48}", "apikey-[0-9a-f]{32}", "[0-9a-f]{64}", "[0-9a-f]{40}", "[a-z]{24}"],
    )]),
    examples: texts(&[
        &[Is("CLOUDANT_API_KEY="), Like("apikey-[0-9a-f]{32}")],
        &[Is("cloudant: { password: \""), Hex(64), Is("\" }")],
    ]),
    counter_examples: texts(&[&[Is("CLOUDANT_PASSWORD="), Hex(30)], &[Is("OTHER_PASSWORD="), Hex(64)]]),
}];
