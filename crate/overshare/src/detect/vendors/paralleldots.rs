//! ParallelDots' API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "paralleldots-key",
    title: "ParallelDots API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: 43 letters and digits behind a name that says `paralleldots`.",
    why: "Whoever holds the key can use up its owner’s quota.",
    fix: "Write to ParallelDots’ support, or regenerate the key in the dashboard.",
    references: &["https://www.paralleldots.com/ai-apis"],
    matcher: Matcher::Named(&[named(&["paralleldots"], &["[A-Za-z0-9]{43}"])]),
    examples: texts(&[
        &[Is("PARALLELDOTS_API_KEY="), Like("[A-Za-z0-9]{43}")],
        &[Is("{\"paralleldotsApiKey\": \""), Like("[A-Za-z0-9]{43}"), Is("\"}")],
        &[Is("const paralleldotsSecret = '"), Like("[A-Za-z0-9]{43}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("PARALLELDOTS_API_KEY="), Like("[A-Za-z0-9]{42}")],
        &[Is("checksum: \""), Like("[A-Za-z0-9]{43}"), Is("\"")],
        &[Is("PARALLELDOTS_API_KEY=your_paralleldots_api_key_goes_here")],
    ]),
}];
