//! Jenkins' secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "jenkins-api-token",
    title: "Jenkins API token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API tokens: 34 hexadecimal digits of which the first two are 11, or 32, behind a name that says `jenkins`.",
    why: "Whoever holds the token can run and change builds as its owner, and read what they may read.",
    fix: "Revoke the token in Jenkins under your user, Security, API Token, and create another.",
    references: &["https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/"],
    matcher: Matcher::Named(&[named(
        &["jenkins"],
        &["11[0-9a-f]{32}", "[0-9a-f]{32}", "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
    )]),
    examples: texts(&[
        &[Is("JENKINS_API_TOKEN=11"), Hex(32)],
        &[Is("{\"jenkins\":{\"secret\":\"11"), Hex(32), Is("\"}}")],
        &[Is("jenkins_token: \""), Uuid, Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("JENKINS_API_TOKEN=11"), Hex(28)],
        &[Is("\"jenkins\": \"1.2.0\", \"integrity\": \"11"), Hex(32), Is("\"")],
    ]),
}];
