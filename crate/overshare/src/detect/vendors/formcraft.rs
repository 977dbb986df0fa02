//! FormCraft's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "formcraft-license-key",
    title: "FormCraft license key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "Keys: 16 hexadecimal digits behind a name that says `formcraft`.",
    why: "Whoever holds the key can use the account's license.",
    fix: "Ask FormCraft for another key.",
    references: &["https://formcraft-wp.com/help/"],
    matcher: Matcher::Named(&[named(&["formcraft"], &["[0-9a-f]{16}"])]),
    examples: texts(&[
        &[Is("FORMCRAFT_LICENSE_KEY="), Like("[0-9a-f]{16}")],
        &[Is("# formcraft_license_key\nFORMCRAFT_LICENSE_KEY: "), Like("[0-9a-f]{16}"), Is("\n")],
        &[Is("declare const x: { formcraft_license_key: `"), Like("[0-9a-f]{16}"), Is("` };")],
    ]),
    counter_examples: texts(&[
        &[Is("FORMCRAFT_LICENSE_KEY="), Like("[0-9a-f]{15}")],
        &[Is("FORMCRAFT_LICENSE_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("formcraftlicense build "), Like("[0-9a-f]{16}")],
    ]),
}];
