//! Files of environment variables, and npm's configuration with credentials. Not what is harmless in either.

use std::ops::Range;

use crate::{
    detect::{
        files::tell::{assignments, base_name, is_pattern},
        rule::{Class, FileRule, Hit, Matcher, Part::*, Rule, texts},
        secret::Secret,
    },
    report::{Confidence, Severity},
};

/// `.env` file.
pub const ENV_FILE: Rule = Rule {
    id: "env-file",
    title: "File of environment variables",
    class: Class::EnvironmentFiles,
    severity: Severity::High,
    what: "Files called `.env` or `.env.*` that assign a value to a variable. Not those that are named as an example, and not those whose values are all empty.",
    why: "Such files hold what is kept out of the code on purpose: keys, passwords and addresses of inner services.",
    fix: "Leave the file out of the package: list what is to be packed in `files` in package.json. If a value in it is a credential, replace it first.",
    references: &["https://docs.npmjs.com/cli/configuring-npm/package-json#files"],
    matcher: Matcher::File(FileRule { path: is_env, read: read_env }),
    examples: texts(&[
        &[Is("# settings\nDATABASE_PASSWORD=a-value\n")],
        &[Is("export API_URL='https://inner.host'\n")],
    ]),
    counter_examples: texts(&[&[Is("# nothing set\nDATABASE_PASSWORD=\n")], &[Is("")], &[Is("just words\n")]]),
};

/// `.npmrc` with credentials.
pub const NPMRC: Rule = Rule {
    id: "npmrc-credentials",
    title: "npm configuration with credentials",
    class: Class::RegistryCredentials,
    severity: Severity::Critical,
    what: "Files called `.npmrc` that set `_authToken`, `_auth` or `_password` to a value. Not those that refer to an environment variable.",
    why: "Whoever holds the credential can read private packages and, by its rights, publish new versions of the owner's packages.",
    fix: "Revoke the credential with `npm token revoke`, leave `.npmrc` out of the package, and write `${NPM_TOKEN}` in its place.",
    references: &["https://docs.npmjs.com/cli/configuring-npm/npmrc#auth-related-configuration"],
    matcher: Matcher::File(FileRule { path: is_npmrc, read: read_npmrc }),
    examples: texts(&[
        &[Is("//host/:_authToken="), Alnum(36), Is("\n")],
        &[Is("registry=x\n_auth = \""), Alnum(24), Is("\"\n")],
    ]),
    counter_examples: texts(&[
        &[Is("//host/:_authToken=${NPM_TOKEN}\n")],
        &[Is("engine-strict=true\n")],
        &[Is("# _authToken=x\n")],
    ]),
};

fn is_env(path: &str) -> bool {
    let name = base_name(path);
    if !name.get(..4).is_some_and(|start| start.eq_ignore_ascii_case(".env")) {
        return false;
    }
    let name = name.to_ascii_lowercase();
    let is_env = name == ".env" || name.starts_with(".env.");
    is_env && !is_pattern(&name)
}

fn is_npmrc(path: &str) -> bool {
    base_name(path) == ".npmrc"
}

fn read_env(text: &[u8]) -> Vec<Hit> {
    let set: Vec<_> =
        assignments(text).filter(|(name, value)| is_variable(&text[name.clone()]) && !value.is_empty()).collect();
    let Some((first, _)) = set.first() else { return Vec::new() };
    let names: Vec<_> =
        set.iter().take(5).map(|(name, _)| String::from_utf8_lossy(variable(&text[name.clone()]))).collect();
    let more = if set.len() > names.len() { ", …" } else { "" };
    let values = if set.len() == 1 { "value" } else { "values" };
    vec![Hit {
        at: first.start,
        evidence: format!("{} {values}: {}{more}", set.len(), names.join(", ")),
        identity: Secret::new(text).identity(),
        secrets: set.iter().map(|(_, value)| value.clone()).collect(),
        confidence: Confidence::Confirmed,
        severity: None,
    }]
}

/// The variable's name without the shell's word before it.
fn variable(name: &[u8]) -> &[u8] {
    name.strip_prefix(b"export ").unwrap_or(name).trim_ascii()
}

fn is_variable(name: &[u8]) -> bool {
    let name = variable(name);
    !name.is_empty() && name.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'))
}

fn read_npmrc(text: &[u8]) -> Vec<Hit> {
    const KEYS: [&[u8]; 3] = [b"_authToken", b"_auth", b"_password"];
    let is_credential = |(name, value): &(Range<usize>, Range<usize>)| {
        let key = text[name.clone()].rsplit(|&byte| byte == b':').next().unwrap_or_default();
        KEYS.contains(&key) && !value.is_empty() && !text[value.clone()].starts_with(b"$")
    };
    assignments(text).filter(is_credential).map(|(name, value)| credential(text, name, value)).collect()
}

fn credential(text: &[u8], name: Range<usize>, value: Range<usize>) -> Hit {
    let key = text[name].rsplit(|&byte| byte == b':').next().unwrap_or_default();
    Hit::on(text, value, Confidence::Likely, |mask| format!("{}={mask}", String::from_utf8_lossy(key)))
}
