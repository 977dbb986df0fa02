//! Passwords for package registries and other hosts: `.pypirc` and `.netrc`. Not those files without a password.

use std::ops::Range;

use crate::{
    detect::rule::{Class, FileRule, Hit, Matcher, Part::*, Rule, texts},
    report::{Confidence, Severity},
};

use super::tell::{assignments, base_name, shown};

/// `.pypirc` with a password or a token.
pub const PYPIRC: Rule = Rule {
    id: "pypirc-credentials",
    title: "PyPI configuration with credentials",
    class: Class::RegistryCredentials,
    severity: Severity::Critical,
    what: "Files called `.pypirc` that set `password` to a value. Not those that leave it out or refer to an environment variable.",
    why: "Whoever holds the password or token can publish new versions of the owner's packages.",
    fix: "Revoke the token in the account's settings, leave `.pypirc` out of the package, and publish with a trusted publisher or a variable of the environment.",
    references: &["https://packaging.python.org/en/latest/specifications/pypirc/"],
    matcher: Matcher::File(FileRule { path: |path| base_name(path) == ".pypirc", read: read_pypirc }),
    examples: texts(&[&[Is("[pypi]\nusername = __token__\npassword = "), Alnum(40), Is("\n")]]),
    counter_examples: texts(&[
        &[Is("[distutils]\nindex-servers = pypi\n\n[pypi]\nusername = __token__\n")],
        &[Is("[pypi]\npassword = ${PYPI_TOKEN}\n")],
        &[Is("[pypi]\npassword = <your token>\n")],
    ]),
};

/// `.netrc` with a password.
pub const NETRC: Rule = Rule {
    id: "netrc-credentials",
    title: "Passwords for hosts in a .netrc",
    class: Class::RegistryCredentials,
    severity: Severity::Critical,
    what: "Files called `.netrc` or `_netrc` with a `password` behind a `machine` or `default`. Not those that only name machines and logins.",
    why: "Whoever holds the password can log in at that host as its owner; Git, pip, Go and curl do so by this file.",
    fix: "Change the password or revoke the token at that host, and leave the file out of the package.",
    references: &["https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html"],
    matcher: Matcher::File(FileRule { path: |path| matches!(base_name(path), ".netrc" | "_netrc"), read: read_netrc }),
    examples: texts(&[
        &[Is("machine git.inner login me password "), Alnum(20), Is("\n")],
        &[Is("# hosts\nmachine a.inner\n  login me\n\nmachine b.inner\n  login me\n  password "), Alnum(20)],
    ]),
    counter_examples: texts(&[
        &[Is("machine git.inner login me\n")],
        &[Is("machine git.inner login me password $GIT_PASSWORD\n")],
        &[Is("the password is kept elsewhere\n")],
    ]),
};

fn read_pypirc(text: &[u8]) -> Vec<Hit> {
    let is_password = |(name, value): &(Range<usize>, Range<usize>)| {
        text[name.clone()].eq_ignore_ascii_case(b"password") && is_set(&text[value.clone()])
    };
    let hit = |(_, value)| Hit::on(text, value, Confidence::Likely, |mask| format!("password={mask}"));
    assignments(text).filter(is_password).map(hit).collect()
}

/// Whether a value is one, and no place to fill in.
fn is_set(value: &[u8]) -> bool {
    !value.is_empty() && !matches!(value[0], b'$' | b'<' | b'%' | b'{')
}

fn read_netrc(text: &[u8]) -> Vec<Hit> {
    let (mut machine, mut hits) = (None, Vec::new());
    let words: Vec<_> = words(text).collect();
    for pair in words.windows(2) {
        let (key, value) = (&text[pair[0].clone()], &text[pair[1].clone()]);
        match key {
            b"machine" => machine = Some(String::from_utf8_lossy(value).into_owned()),
            b"default" => machine = Some("any other host".to_owned()),
            b"password" if is_set(value) => hits.extend(machine.as_deref().map(|host| {
                let told = |mask| format!("password={mask} for {}", shown(host));
                Hit::on(text, pair[1].clone(), Confidence::Likely, told)
            })),
            _ => {}
        }
    }
    hits
}

/// The words of a text, without comments.
fn words(text: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            at += text[at..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
            if text.get(at)? != &b'#' {
                break;
            }
            at += memchr::memchr(b'\n', &text[at..])?;
        }
        let start = at;
        at += text[at..].iter().take_while(|byte| !byte.is_ascii_whitespace()).count();
        Some(start..at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_machine_keeps_its_password() {
        let hits = read_netrc(b"machine a login x password one-word\ndefault login y password other-word");
        let told: Vec<_> = hits.iter().map(|hit| hit.evidence.rsplit(" for ").next().unwrap()).collect();
        assert_eq!(told, ["a", "any other host"]);
        assert!(read_netrc(b"# machine a password b").is_empty());
    }
}
