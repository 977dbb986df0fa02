//! Gitea's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "gitea-access-token",
    title: "Gitea access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access tokens: 40 hexadecimal digits behind a name that says `gitea`, `forgejo` or `codeberg`. Commits look the same, and are told by their names.",
    why: "Whoever holds the token can read and, by its scopes, change its owner's repositories and packages.",
    fix: "Delete the token under Settings, Applications, and generate another with fewer scopes.",
    references: &["https://docs.gitea.com/development/api-usage"],
    matcher: Matcher::Named(&[owned(
        &[
            "giteatoken",
            "giteakey",
            "giteasecret",
            "giteaaccess",
            "giteaapitoken",
            "giteaapikey",
            "forgejotoken",
            "forgejokey",
            "forgejosecret",
            "forgejoaccess",
            "forgejoapitoken",
            "forgejoapikey",
            "codebergtoken",
            "codebergkey",
            "codebergsecret",
            "codebergaccess",
            "codebergapitoken",
            "codebergapikey",
        ],
        &["[0-9a-f]{40}"],
    )]),
    examples: texts(&[
        &[Is("GITEA_TOKEN="), Hex(40)],
        &[Is("{\"name\": \"x\", \"giteaToken\": \""), Hex(40), Is("\"}")],
        &[Is("gitea_token: \""), Hex(40), Is("\"\n")],
    ]),
    counter_examples: texts(&[
        &[Is("GITEA_TOKEN="), Hex(39)],
        &[Is("\"integrity\": \"sha512-"), Hex(40), Is("\"")],
        &[Is("see gitea@"), Hex(40)],
        &[Is("gitea/gitea@"), Hex(40)],
        &[Is("Gitea commit: "), Hex(40)],
    ]),
}];
