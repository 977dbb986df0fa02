//! Kubernetes' and Docker's own ways of keeping credentials in files: base64 under a name. Reads the few lines that it
//! needs, and no YAML.

use std::ops::Range;

use crate::report::{Confidence, Severity};

use super::{
    context::Context,
    rule::{Class, Hit, Matcher, Part::*, Rule, texts},
    urls::stands_for_one,
};

/// A Kubernetes Secret.
pub const KUBERNETES_SECRET: Rule = Rule {
    id: "kubernetes-secret",
    title: "Kubernetes Secret with values",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Manifests of the kind `Secret` of the core API whose `data` holds base64 of text, or whose `stringData` holds text. Not references to secrets that are kept elsewhere.",
    why: "Base64 hides nothing: whoever reads the manifest has the credentials that the cluster's programs use.",
    fix: "Rotate what the values open, and keep them out of manifests: use a sealed or an external secret.",
    references: &["https://kubernetes.io/docs/concepts/configuration/secret/"],
    matcher: Matcher::Anchor { needles: &["kind:"], read: read_manifest },
    examples: texts(&[
        &[Is("apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ndata:\n  password: "), Is("dDlYazRSYXE3"), Is("\n")],
        &[Is("apiVersion: v1\ndata:\n  extra: "), Is("YWRtaW46dDlYazRSYXE="), Is("\nkind: 'Secret'\n")],
        &[Is("apiVersion: v1\nkind: Secret\nstringData:\n  db-password: "), Alnum(14), Is("\n")],
        &[Is("apiVersion: v1\nkind: Secret\ndata:\n  session-password: "), Base64(64), Is("\n")],
    ]),
    counter_examples: texts(&[
        &[
            Is("apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nspec:\n  data:\n    key: "),
            Is("dDlYazRSYXE3"),
            Is("\n"),
        ],
        &[Is("apiVersion: v1\nkind: Secret\ndata:\n  password: {{ .Values.password }}\n")],
        &[Is("apiVersion: v1\nkind: Secret\nmetadata:\n  name: csrf\ntype: Opaque\ndata:\n  csrf: \"\"\n")],
        &[Is("apiVersion: v1\nkind: Secret\nstringData:\n  password: <the password>\n")],
        &[Is("apiVersion: v1\nkind: ConfigMap\ndata:\n  password: "), Is("dDlYazRSYXE3"), Is("\n")],
    ]),
};

/// A registry's credentials as Docker keeps them.
pub const DOCKER_AUTH: Rule = Rule {
    id: "docker-auth",
    title: "Registry credentials in Docker's configuration",
    class: Class::RegistryCredentials,
    severity: Severity::Critical,
    what: "`\"auth\"` with base64 that decodes to a user, a colon and a password, as in `~/.docker/config.json`.",
    why: "Whoever holds it can pull private images and, by the user's rights, push others in their place.",
    fix: "Log out of the registry or revoke the token there, and keep credentials in a store (`credsStore`).",
    references: &["https://docs.docker.com/reference/cli/docker/login/#credential-stores"],
    matcher: Matcher::Anchor { needles: &["\"auth\""], read: read_auth },
    examples: texts(&[&[Is("{\"auths\": {\"quay.io\": {\"auth\": \""), Is("ZGVwbG95OnQ5WGs0UmFx"), Is("\"}}}")]]),
    counter_examples: texts(&[
        &[Is("{\"auth\": \"bearer\"}")],
        &[Is("{\"auth\": \""), Is("dXNlcjpwYXNzd29yZA=="), Is("\"}")],
    ]),
};

/// How far around its kind a manifest is read, in bytes: what a window shows before and behind a place.
const BEFORE: usize = 250;
const BEHIND: usize = 4096;

fn read_manifest(window: &[u8], at: usize) -> Option<Hit> {
    let rest = &window[at + 5..window.len().min(at + BEHIND)];
    let kind = rest.split(|&byte| byte == b'\n').next()?;
    if !trim(kind).eq_ignore_ascii_case(b"secret") {
        return None;
    }
    let from = at.saturating_sub(BEFORE);
    let text = &window[from..window.len().min(at + BEHIND)];
    // A document ends at a line of hyphens; another kind or another API is another thing.
    let start = memchr::memmem::rfind(&text[..at - from], b"\n---").map_or(0, |line| line + 4);
    let end = memchr::memmem::find(&text[at - from..], b"\n---").map_or(text.len(), |line| at - from + line);
    let document = &text[start..end];
    let version = value_of(document, b"apiVersion:")?;
    if trim(&document[version]) != b"v1" {
        return None;
    }
    let value = secret_value(document)?;
    let secret = from + start + value.start..from + start + value.end;
    Some(Hit::on(window, secret, Confidence::Likely, |mask| format!("kind: Secret, {mask}")))
}

/// The first value under `data` that is base64 of text or has a name that says secret, or one of such a name under
/// `stringData`.
fn secret_value(document: &[u8]) -> Option<Range<usize>> {
    values_under(document, b"data:", |name, value| is_text(value) || name && is_bytes(value)).or_else(|| {
        values_under(document, b"stringData:", |name, value| {
            name && !stands_for_one(value, b"") && !value.contains(&b' ')
        })
    })
}

/// The first value of eight and more characters under a field that `is_secret` takes: it sees whether the value's name
/// says secret.
fn values_under(document: &[u8], field: &[u8], is_secret: impl Fn(bool, &[u8]) -> bool) -> Option<Range<usize>> {
    let data = lines(document).find(|line| trim(&document[line.clone()]) == field)?;
    lines(&document[data.end..]).map(|line| data.end + line.start..data.end + line.end).skip(1).find_map(|line| {
        let text = &document[line.clone()];
        let colon = memchr::memchr(b':', text).map_or(0, |colon| colon + 1);
        let value = trim(&text[colon..]);
        let begin = line.start + memchr::memmem::find(text, value).unwrap_or(0);
        let named = Context::before(text, colon).is_secret();
        (value.len() >= 8 && is_secret(named, value)).then_some(begin..begin + value.len())
    })
}

/// Whether this is base64, of whatever.
fn is_bytes(digits: &[u8]) -> bool {
    let is_digit = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    digits.len().is_multiple_of(4) && digits.iter().all(is_digit)
}

/// Whether base64 decodes to text.
fn is_text(digits: &[u8]) -> bool {
    if !is_bytes(digits) {
        return false;
    }
    let bytes = super::base64(digits);
    bytes.len() >= 6 && bytes.iter().all(|byte| matches!(byte, b' '..=b'~' | b'\n' | b'\r' | b'\t'))
}

fn read_auth(window: &[u8], at: usize) -> Option<Hit> {
    let rest = &window[at + 6..window.len().min(at + 600)];
    let begin = rest.iter().position(|byte| !matches!(byte, b' ' | b':' | b'\n' | b'\t'))?;
    let value = rest[begin..].strip_prefix(b"\"")?;
    let value = &value[..memchr::memchr(b'"', value)?];
    let bytes = super::base64(value);
    let colon = memchr::memchr(b':', &bytes)?;
    let (user, password) = (&bytes[..colon], &bytes[colon + 1..]);
    // What is encoded was not left to be filled in: brackets in a long one are its own.
    let stands = password.len() < 24 && stands_for_one(password, user);
    if value.len() < 12 || !is_user(user) || stands {
        return None;
    }
    let start = at + 6 + begin + 1;
    let secret = start..start + value.len();
    Some(Hit { at, ..Hit::on(window, secret, Confidence::Likely, |mask| format!("\"auth\": {mask}")) })
}

/// Whether bytes are a user's name.
fn is_user(bytes: &[u8]) -> bool {
    !bytes.is_empty() && bytes.iter().all(u8::is_ascii_graphic)
}

/// The value behind a field's name.
fn value_of(document: &[u8], name: &[u8]) -> Option<Range<usize>> {
    let start = memchr::memmem::find(document, name)? + name.len();
    let length = document[start..].iter().position(|&byte| byte == b'\n').unwrap_or(document.len() - start);
    Some(start..start + length)
}

/// The lines of a text, without their breaks.
fn lines(text: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    text.split(|&byte| byte == b'\n').map(move |line| {
        let range = start..start + line.len();
        start = range.end + 1;
        range
    })
}

/// Without white space and quotes at its ends.
fn trim(text: &[u8]) -> &[u8] {
    let drop = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'');
    let start = text.iter().position(|byte| !drop(byte)).unwrap_or(text.len());
    let end = text.iter().rposition(|byte| !drop(byte)).map_or(start, |end| end + 1);
    &text[start..end]
}
