//! Drone CI's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "droneci-access-token",
    title: "Drone CI access token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Access tokens: 32 letters and digits behind a name that says `droneci` or `drone_token`.",
    why: "Whoever holds the token can start builds and change the secrets of the owner's repositories.",
    fix: "Rotate the token in Drone under Account settings.",
    references: &["https://docs.drone.io/cli/configure/"],
    matcher: Matcher::Named(&[named(&["droneci", "droneserver", "dronetoken"], &["[A-Za-z0-9]{32}"])]),
    examples: texts(&[
        &[Is("DRONECI_TOKEN="), Alnum(32)],
        &[Is("e.droneciToken=\""), Alnum(32), Is("\",e.debug=!1")],
        &[Is("<add key=\"droneciToken\" value=\""), Alnum(32), Is("\" />")],
        &[Is("DRONE_TOKEN="), Alnum(32)],
    ]),
    counter_examples: texts(&[
        &[Is("DRONECI_TOKEN="), Alnum(31)],
        &[Is("droneci build "), Alnum(32)],
        &[Is("{\"checksum\": \""), Alnum(32), Is("\"}")],
    ]),
}];
