//! GitHub client secrets in the settings of Gitalk.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "gitalk-client-secret",
    title: "GitHub client secret in Gitalk's settings",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "OAuth client secrets of GitHub: 40 hexadecimal digits near the name `gitalk` or `gitment`. These comment systems ask for them in the page.",
    why: "Whoever holds the secret can pose as the application when people sign in with GitHub.",
    fix: "Generate another secret on GitHub under Developer settings, OAuth Apps, and keep it on a proxy.",
    references: &["https://github.com/gitalk/gitalk"],
    matcher: Matcher::Named(&[named(&["gitalk", "gitment"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("GITALK_CLIENT_SECRET="), Hex(40)],
        &[Is("e.gitalkClientSecret=\""), Hex(40), Is("\",e.debug=!1")],
        &[Is("{\"name\": \"x\", \"gitalkClientSecret\": \""), Hex(40), Is("\"}")],
        &[Is("new Gitalk({\n  clientID: '"), Hex(20), Is("',\n  clientSecret:'"), Hex(40), Is("',\n")],
    ]),
    counter_examples: texts(&[
        &[Is("GITALK_CLIENT_SECRET="), Hex(39)],
        &[Is("src=\"https://cdn.gitalkclient.test/"), Hex(40), Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Hex(40), Is("\"")],
    ]),
}];
