//! BombBomb's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "bombbomb-key",
    title: "BombBomb API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (some 88 digits of base64, or a JSON Web Token) behind a name that says `bombbomb`.",
    why: "A stranger can send video mail in the owner's name and read the contacts.",
    fix: "Replace the key in BombBomb under Integrations, API.",
    references: &["https://developer.bombbomb.com/"],
    matcher: Matcher::Named(&[named(
        &["bombbomb"],
        &["[A-Za-z0-9]{80,100}={0,2}", "eyJ[A-Za-z0-9_-]{20,300}\\.[A-Za-z0-9_-]{20,900}\\.[A-Za-z0-9_-]{20,400}"],
    )]),
    examples: texts(&[
        &[Is("BOMBBOMB_API_KEY="), Alnum(86)],
        &[Is("const bombbombToken = \""), Alnum(86), Is("\";")],
        &[Is("bombbomb_secret: '"), Alnum(86), Is("'")],
        &[Is("\"bombbomb\": {\"apiKey\": \""), Alnum(86), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("BOMBBOMB_API_KEY="), Alnum(50)], &[Is("OTHER_KEY="), Alnum(86)]]),
}];
