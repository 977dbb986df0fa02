//! Loops' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "loops-api-key",
    title: "Loops API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys: 32 hexadecimal digits, behind a name that says `loops`.",
    why: "A stranger can read the contacts and send mail in the account's name.",
    fix: "Revoke the key in Loops under Settings, API, and create another.",
    references: &["https://loops.so/docs/api-reference/intro"],
    matcher: Matcher::Named(&[owned(&["loops", "loopsso"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("LOOPS_API_KEY="), Hex(32)],
        &[Is("process.env.LOOPS_API_KEY || \""), Hex(32), Is("\"")],
        &[Is("const loopsApiKey = '"), Hex(32), Is("';")],
    ]),
    counter_examples: texts(&[&[Is("LOOPS_API_KEY="), Hex(31)], &[Is("\"loops\": {\"hash\": \""), Hex(32), Is("\"}")]]),
}];
