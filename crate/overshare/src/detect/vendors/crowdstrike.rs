//! CrowdStrike's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "crowdstrike-client-secret",
    title: "CrowdStrike API client secret",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Client secrets: 40 letters and digits behind a name that says `crowdstrike` or `falcon`.",
    why: "Whoever holds the secret can, by the client's scopes, read detections or run commands on the organisation's machines.",
    fix: "Delete or reset the client in the Falcon console under Support and resources, API clients and keys.",
    references: &["https://www.crowdstrike.com/en-us/blog/tech-center/get-access-falcon-apis/"],
    matcher: Matcher::Named(&[
        named(&["crowdstrike"], &["[A-Za-z0-9]{40}"]),
        owned(&["falconclientsecret", "falconclient"], &["[A-Za-z0-9]{40}"]),
    ]),
    examples: texts(&[
        &[Is("CROWDSTRIKE_CLIENT_SECRET="), Alnum(40)],
        &[Is("# crowdstrike_client_secret\nCROWDSTRIKE_CLIENT_SECRET: "), Alnum(40), Is("\n")],
        &[Is("declare const x: { crowdstrike_client_secret: `"), Alnum(40), Is("` };")],
    ]),
    counter_examples: texts(&[
        &[Is("CROWDSTRIKE_CLIENT_SECRET="), Alnum(39)],
        &[Is("CROWDSTRIKE_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        &[Is("crowdstrikeclient build "), Alnum(40)],
    ]),
}];
