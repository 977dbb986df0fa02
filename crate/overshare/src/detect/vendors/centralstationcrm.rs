//! CentralStationCRM's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "centralstationcrm-key",
    title: "CentralStationCRM API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "API keys (30 lower-case letters and digits) behind a name that says `centralstationcrm`.",
    why: "A stranger can read and change the company's contacts and deals.",
    fix: "Delete the key in CentralStationCRM under Account settings, API, and create another.",
    references: &["https://api.centralstationcrm.net/"],
    matcher: Matcher::Named(&[named(&["centralstationcrm"], &["[a-z0-9]{30}"])]),
    examples: texts(&[
        &[Is("CENTRALSTATIONCRM_API_KEY="), Lower(30)],
        &[Is("const centralstationcrmToken = \""), Lower(30), Is("\";")],
        &[Is("centralstationcrm_secret: '"), Lower(30), Is("'")],
        &[Is("\"centralstationcrm\": {\"apiKey\": \""), Lower(30), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("CENTRALSTATIONCRM_API_KEY="), Lower(29)],
        &[Is("CENTRALSTATIONCRM_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("centralstationcrm@"), Lower(30)],
        &[Is("OTHER_KEY="), Lower(30)],
    ]),
}];
