//! Crowdin's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "crowdin-token",
    title: "Crowdin access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Personal access tokens: 80 hexadecimal digits behind a name that says `crowdin`.",
    why: "Whoever holds the token can read and change its owner's translation projects.",
    fix: "Revoke the token in Crowdin under Account Settings, API, and create another.",
    references: &["https://support.crowdin.com/developer/authentication/"],
    matcher: Matcher::Named(&[named(&["crowdin"], &["[0-9a-f]{80}"])]),
    examples: texts(&[
        &[Is("CROWDIN_PERSONAL_TOKEN="), Hex(80)],
        &[Is("e.crowdinPersonalToken=\""), Hex(80), Is("\",e.debug=!1")],
        &[Is("{\"name\": \"x\", \"crowdinPersonalToken\": \""), Hex(80), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CROWDIN_PERSONAL_TOKEN="), Hex(79)],
        &[Is("src=\"https://cdn.crowdinpersonal.test/"), Hex(80), Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Hex(80), Is("\"")],
    ]),
}];
