//! Railway's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "railway-token",
    title: "Railway token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Tokens of accounts, teams and projects: a UUID behind `RAILWAY_TOKEN` or `RAILWAY_API_TOKEN`.",
    why: "Whoever holds the token can deploy, and read the project’s variables.",
    fix: "Delete the token in Railway under Account Settings, Tokens, or the project’s.",
    references: &["https://docs.railway.com/guides/public-api"],
    matcher: Matcher::Named(&[owned(
        &["railwaytoken", "railwayapitoken", "railwayapikey"],
        &["[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[&[Is("RAILWAY_TOKEN="), Uuid], &[Is("railwayApiToken: \""), Uuid, Is("\"")]]),
    counter_examples: texts(&[&[Is("RAILWAY_PROJECT_ID="), Uuid], &[Is("RAILWAY_TOKEN="), Hex(32)]]),
}];
