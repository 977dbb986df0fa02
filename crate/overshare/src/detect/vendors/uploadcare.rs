//! Uploadcare's secret keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "uploadcare-secret",
    title: "Uploadcare secret key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Secret keys: 20 hexadecimal digits behind a name that says `uploadcaresecret`.",
    why: "Whoever holds the key can read and delete the project’s files. The public key is made to be shipped.",
    fix: "Delete the secret key in Uploadcare under API keys, and create another.",
    references: &["https://uploadcare.com/docs/security/secure-uploads/"],
    matcher: Matcher::Named(&[owned(&["uploadcaresecret", "uploadcareprivate"], &["[0-9a-f]{20}"])]),
    examples: texts(&[
        &[Is("UPLOADCARE_SECRET_KEY="), Hex(20)],
        &[Is("{\"uploadcarePrivateKey\": \""), Hex(20), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("UPLOADCARE_SECRET_KEY="), Hex(19)], &[Is("UPLOADCARE_PUBLIC_KEY="), Hex(20)]]),
}];
