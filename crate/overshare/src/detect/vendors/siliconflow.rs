//! SiliconFlow's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "siliconflow-key",
    title: "SiliconFlow API key",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys: `sk-` and 48 lower-case letters behind a name that says `siliconflow`.",
    why: "Whoever holds the key can run models at its owner’s cost.",
    fix: "Delete the key in SiliconFlow under API Keys, and create another.",
    references: &["https://docs.siliconflow.com/en/userguide/quickstart"],
    matcher: Matcher::Named(&[named(&["siliconflow"], &["sk-[a-z0-9]{48}"])]),
    examples: texts(&[
        &[Is("SILICONFLOW_API_KEY=sk-"), Lower(48)],
        &[Is("{\"siliconflowApiKey\": \"sk-"), Lower(48), Is("\"}")],
    ]),
    counter_examples: texts(&[&[Is("SILICONFLOW_API_KEY=sk-"), Lower(47)], &[Is("OTHER_KEY=sk-"), Lower(48)]]),
}];
