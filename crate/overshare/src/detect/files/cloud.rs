//! What command-line tools of clouds, clusters and registries keep in a home folder. Not such files that set nothing; the
//! credentials in them are found by other rules as well.

use std::{collections::BTreeSet, ops::Range};

use crate::{
    detect::rule::{Class, FileRule, Hit, Matcher, Part::*, Rule, texts},
    report::Severity,
};

use super::tell::{assignments, base_name, count, gather, holds, hosts, listed, told, values};

/// Configuration of a cloud, a cluster or a registry of images.
pub const CLOUD_CONFIG: Rule = Rule {
    id: "cloud-config",
    title: "Configuration of a cloud or cluster",
    class: Class::CloudState,
    severity: Severity::High,
    what: "`.aws/credentials` and `.aws/config`, `application_default_credentials.json` of Google Cloud, `.azure/accessTokens.json` and `msal_token_cache.json`, `.kube/config`, and `.docker/config.json`, whose content is such. It says which accounts, hosts and credentials are named; without a credential it counts as low.",
    why: "These files say where somebody's infrastructure is and often hold what opens it.",
    fix: "Take the file out of the package, and replace every credential in it: list what is to be packed in `files` in package.json, so that nothing of a home folder can get in.",
    references: &[
        "https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-files.html",
        "https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/",
        "https://docs.docker.com/reference/cli/docker/login/",
    ],
    matcher: Matcher::File(FileRule { path: is_one, read }),
    examples: texts(&[
        &[Is("[default]\naws_access_key_id = "), Upper(20), Is("\naws_secret_access_key = "), Base64(40), Is("\n")],
        &[Is("[profile inner]\nregion = eu-central-1\nsso_start_url = https://inner.host/start\n")],
        &[Is("{\"type\":\"authorized_user\",\"client_id\":\"x\",\"refresh_token\":\""), Alnum(40), Is("\"}")],
        &[Is("apiVersion: v1\nkind: Config\nclusters:\n- cluster:\n    server: https://inner.host:6443\n  name: c\n")],
        &[Is("{\"auths\":{\"inner.host\":{\"auth\":\""), Base64(24), Is("\"}}}")],
    ]),
    counter_examples: texts(&[
        &[Is("")],
        &[Is("[default]\n")],
        &[Is("{\"auths\":{}}")],
        &[Is("{\"plugins\":[]}")],
        &[Is("just words\n")],
    ]),
};

fn is_one(path: &str) -> bool {
    let named = [
        "application_default_credentials.json",
        "accessTokens.json",
        "msal_token_cache.json",
        "kubeconfig",
        ".dockercfg",
    ];
    let placed = [".aws/credentials", ".aws/config", ".kube/config", ".docker/config.json"];
    named.contains(&base_name(path)) || placed.iter().any(|place| ends_with_parts(path, place))
}

/// Whether a path ends in these parts, whole.
fn ends_with_parts(path: &str, parts: &str) -> bool {
    path.strip_suffix(parts).is_some_and(|before| before.is_empty() || before.ends_with('/'))
}

fn read(text: &[u8]) -> Vec<Hit> {
    let found =
        in_registries(text).or_else(|| in_json(text)).or_else(|| in_cluster(text)).or_else(|| in_profiles(text));
    let hit = |Found { what, names, secrets }: Found| {
        let held = match secrets.len() as u64 {
            0 => "no credential in it".to_owned(),
            number => count(number, "credential in it", "credentials in it"),
        };
        let parts: Vec<String> = std::iter::once(what).chain(names).chain([held]).collect();
        let severity = secrets.is_empty().then_some(Severity::Low);
        Hit { secrets, severity, ..told(parts.join("; "), text) }
    };
    found.map(hit).into_iter().collect()
}

/// What such a file says.
struct Found {
    what: String,
    names: Vec<String>,
    /// Where its credentials stand.
    secrets: Vec<Range<usize>>,
}

/// Docker's list of registries.
fn in_registries(text: &[u8]) -> Option<Found> {
    let secrets = set(text, &["auth", "identitytoken", "registrytoken"]);
    if !holds(text, "\"auths\"") || secrets.is_empty() {
        return None;
    }
    Some(Found { what: "registries of images".into(), names: Vec::new(), secrets })
}

/// What Google's and Azure's tools keep.
fn in_json(text: &[u8]) -> Option<Found> {
    let google = ["\"authorized_user\"", "\"service_account\"", "\"external_account\""];
    let azure = ["\"accessToken\"", "\"AccessToken\"", "\"RefreshToken\"", "\"refreshToken\""];
    let is_any = |words: &[&str]| words.iter().any(|word| holds(text, word));
    let what = match (is_any(&google), is_any(&azure)) {
        (true, _) => "credentials of Google Cloud",
        (_, true) => "tokens of Azure",
        _ => return None,
    };
    let mut names = BTreeSet::new();
    for key in ["quota_project_id", "project_id", "tenantId", "userId", "username"] {
        values(text, key).for_each(|range| gather(&mut names, &String::from_utf8_lossy(&text[range])));
    }
    let keys = ["refresh_token", "private_key", "client_secret", "accessToken", "refreshToken", "secret"];
    Some(Found {
        what: what.into(),
        names: listed(&names, "name of a project or account", "names of projects and accounts").into_iter().collect(),
        secrets: set(text, &keys),
    })
}

/// The values of these members that are not empty.
fn set(text: &[u8], keys: &[&str]) -> Vec<Range<usize>> {
    let mut all: Vec<_> =
        keys.iter().flat_map(|key| values(text, key).collect::<Vec<_>>()).filter(|range| !range.is_empty()).collect();
    all.sort_by_key(|range| range.start);
    all
}

/// A configuration of `kubectl`.
fn in_cluster(text: &[u8]) -> Option<Found> {
    if !holds(text, "clusters:") || !holds(text, "server:") {
        return None;
    }
    let keys: [&[u8]; 4] = [b"token:", b"password:", b"client-key-data:", b"id-token:"];
    let secrets = lines(text).filter_map(|line| {
        let written = &text[line.clone()];
        let key = keys.iter().find(|key| written.starts_with(key))?;
        let value = written[key.len()..].trim_ascii();
        (!value.is_empty()).then(|| line.end - value.len()..line.end)
    });
    let secrets = secrets.collect();
    let names = listed(&hosts(text), "host", "hosts").into_iter().collect();
    Some(Found { what: "clusters of Kubernetes".into(), names, secrets })
}

/// The lines of a text without the white space around them and the sign of a list.
fn lines(text: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut next = 0;
    text.split(|&byte| byte == b'\n').map(move |line| {
        let from = next;
        next += line.len() + 1;
        let start = line.iter().take_while(|byte| matches!(byte, b' ' | b'-' | b'\t')).count();
        from + start..from + start.max(line.trim_ascii_end().len())
    })
}

/// Profiles of Amazon's tools.
fn in_profiles(text: &[u8]) -> Option<Found> {
    let mut profiles = BTreeSet::new();
    let (mut settings, mut secrets) = (0, Vec::new());
    for line in text.split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii) {
        if let Some(name) = line.strip_prefix(b"[").and_then(|rest| rest.strip_suffix(b"]")) {
            gather(&mut profiles, &String::from_utf8_lossy(name));
        }
    }
    for (name, value) in assignments(text).filter(|(_, value)| !value.is_empty()) {
        settings += 1;
        if matches!(&text[name], b"aws_secret_access_key" | b"aws_session_token") {
            secrets.push(value);
        }
    }
    if profiles.is_empty() || settings == 0 {
        return None;
    }
    let names = [listed(&profiles, "profile", "profiles"), listed(&hosts(text), "host", "hosts")];
    Some(Found { what: "profiles of AWS".into(), names: names.into_iter().flatten().collect(), secrets })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cluster_is_told_with_its_host_and_what_opens_it() {
        let text = b"kind: Config\nclusters:\n- cluster:\n    server: https://inner.host:6443\nusers:\n- name: me\n  user:\n    token: a-value\n";
        let hit = &read(text)[0];
        assert_eq!(hit.evidence, "clusters of Kubernetes; 1 host (inner.host); 1 credential in it");
        assert_eq!(&text[hit.secrets[0].clone()], b"a-value");
        assert_eq!(hit.severity, None);
    }

    #[test]
    fn places_are_whole_parts() {
        let paths = ["home/.aws/config", "x.aws/config", ".kube/config", "src/config", "a/.docker/config.json"];
        assert_eq!(paths.map(is_one), [true, false, true, false, true]);
    }
}
