//! Vagrant Cloud's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "vagrant-token",
    title: "Vagrant Cloud access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access tokens: 14 characters, `.atlasv1.` and 60 or more behind a name that says `vagrant`.",
    why: "Whoever holds the token can publish boxes in the owner’s name.",
    fix: "Delete the token in HCP Vagrant Registry under Security, Tokens.",
    references: &["https://developer.hashicorp.com/vagrant/vagrant-cloud/users/authentication"],
    matcher: Matcher::Named(&[named(
        &["vagrant", "vagrantcloud"],
        &[r"[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,70}"],
    )]),
    examples: texts(&[
        &[Is("VAGRANT_API_KEY="), Like(r"[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,70}")],
        &[Is("{\"vagrantApiKey\": \""), Like(r"[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,70}"), Is("\"}")],
        &[Is("const vagrantSecret = '"), Like(r"[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_-]{60,70}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("VAGRANT_TOKEN="), Alnum(14), Is(".atlasv1."), Alnum(50)],
        &[Is("VAGRANT_TOKEN="), Alnum(60)],
    ]),
}];
