//! Prospect CRM's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "prospectcrm-token",
    title: "Prospect CRM access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access tokens: 32 hexadecimal digits behind a name that says `prospect`.",
    why: "Whoever holds the token can read and change customers.",
    fix: "Revoke the token in Prospect CRM under Settings, API.",
    references: &["https://www.prospectsoft.com/"],
    matcher: Matcher::Named(&[owned(&["prospect", "prospectcrm"], &["[0-9a-f]{32}"])]),
    examples: texts(&[
        &[Is("PROSPECT_API_KEY="), Like("[0-9a-f]{32}")],
        &[Is("{\"prospectApiKey\": \""), Like("[0-9a-f]{32}"), Is("\"}")],
        &[Is("const prospectSecret = '"), Like("[0-9a-f]{32}"), Is("';")],
        &[Is("url?prospect-access-"), Hex(32)],
    ]),
    counter_examples: texts(&[
        &[Is("PROSPECT_API_KEY="), Like("[0-9a-f]{31}")],
        &[Is("checksum: \""), Like("[0-9a-f]{32}"), Is("\"")],
        &[Is("PROSPECT_API_KEY=your_prospect_api_key_goes_here")],
    ]),
}];
