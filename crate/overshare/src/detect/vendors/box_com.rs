//! Box's credentials.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "box-credential",
    title: "Box credential",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Client identifiers, secrets and developer tokens (32 letters and digits) behind a name of the value that says `box`.",
    why: "Together with the client's identifier a stranger can act as the application on its users' files.",
    fix: "Reset the secret in the Box Developer Console under the app's Configuration.",
    references: &["https://developer.box.com/guides/authentication/"],
    matcher: Matcher::Named(&[owned(&["box"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[&[Is("BOX_CLIENT_SECRET="), Alnum(32)], &[Is("boxToken: \""), Alnum(32), Is("\"")]]),
    counter_examples: texts(&[
        &[Is("BOX_CLIENT_SECRET="), Alnum(31)],
        &[Is("SANDBOX_KEY="), Alnum(32)],
        &[Is("box: { apiKey: \"a\" }, other: { apiKey: \""), Alnum(32), Is("\" }")],
    ]),
}];
