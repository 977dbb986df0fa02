//! Sidekiq's credentials for its gem servers.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "sidekiq-credentials",
    title: "Sidekiq Pro or Enterprise credentials",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "User and password of Sidekiq’s gem server: two words of eight hexadecimal digits behind `BUNDLE_GEMS__CONTRIBSYS__COM` or `BUNDLE_ENTERPRISE__CONTRIBSYS__COM`.",
    why: "Whoever holds them can download the gems that their owner pays for.",
    fix: "Write to Sidekiq’s support for new credentials.",
    references: &["https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ"],
    matcher: Matcher::Tokens(&[
        form(r#"BUNDLE_GEMS__CONTRIBSYS__COM(_[A-Za-z]{1,12})?[\\"' ]{0,3}[=:][\\"' ]{0,3}[0-9a-f]{8}:[0-9a-f]{8}"#),
        form(
            r#"BUNDLE_ENTERPRISE__CONTRIBSYS__COM(_[A-Za-z]{1,12})?[\\"' ]{0,3}[=:][\\"' ]{0,3}[0-9a-f]{8}:[0-9a-f]{8}"#,
        ),
    ]),
    examples: texts(&[
        &[Is("export BUNDLE_GEMS__CONTRIBSYS__COM="), Hex(8), Is(":"), Hex(8)],
        &[Is("BUNDLE_ENTERPRISE__CONTRIBSYS__COM: \""), Hex(8), Is(":"), Hex(8), Is("\"")],
        &[Is("\"BUNDLE_ENTERPRISE__CONTRIBSYS__COM\": \""), Hex(8), Is(":"), Hex(8), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("BUNDLE_GEMS__CONTRIBSYS__COM="), Hex(8)],
        &[Is("BUNDLE_GEMS__CONTRIBSYS__COM=$USER:$PASSWORD")],
        &[Is("BUNDLE_GEMS__EXAMPLE__COM="), Hex(8), Is(":"), Hex(8)],
    ]),
}];
