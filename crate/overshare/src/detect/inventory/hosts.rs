//! Hosts: those of addresses, and names that only a house's own servers know. Says of each whether strangers can reach it
//! and what lies there; users and passwords in an address are never part of what is told.

use std::{borrow::Cow, net::Ipv6Addr};

use crate::{detect::remote, report::InventoryKind};

use super::{Trace, addresses, ahead, back, links, words};

/// Schemes of addresses that name a server.
const SCHEMES: [&str; 40] = [
    "http",
    "https",
    "ws",
    "wss",
    "ftp",
    "ftps",
    "sftp",
    "ssh",
    "git",
    "svn",
    "git+http",
    "git+https",
    "git+ssh",
    "amqp",
    "amqps",
    "mongodb",
    "mongodb+srv",
    "mysql",
    "postgres",
    "postgresql",
    "redis",
    "rediss",
    "kafka",
    "ldap",
    "ldaps",
    "mqtt",
    "mqtts",
    "nats",
    "smtp",
    "smtps",
    "imap",
    "imaps",
    "mssql",
    "clickhouse",
    "cassandra",
    "couchdb",
    "neo4j",
    "bolt",
    "grpc",
    "tcp",
];

/// Endings of names that no public server has, each with what is said of it.
const INNER: [(&str, &str); 11] = [
    ("cluster.local", "inside a Kubernetes cluster"),
    ("svc", "inside a Kubernetes cluster"),
    ("internal", "ends in .internal"),
    ("local", "ends in .local"),
    ("lan", "ends in .lan"),
    ("corp", "ends in .corp"),
    ("intra", "ends in .intra"),
    ("intranet", "ends in .intranet"),
    ("home.arpa", "ends in .home.arpa"),
    ("priv", "ends in .priv"),
    ("private", "ends in .private"),
];

/// The longest host: RFC 1035, section 2.3.4.
const LONGEST_HOST: usize = 253;

/// Reads the address around the `://` at `at`.
pub fn read<'a>(window: &'a [u8], at: usize, each: &mut dyn FnMut(Trace<'a>)) {
    let scheme = back(window, at, |byte| byte.is_ascii_alphanumeric() || byte == b'+');
    let scheme = &window[at - scheme..at];
    let from = at + 3;
    let bucket = [&b"s3"[..], b"gs", b"oss"].iter().any(|known| scheme.eq_ignore_ascii_case(known));
    if !bucket && !names_server(scheme) {
        return;
    }
    let ends = |byte: u8| byte.is_ascii_whitespace() || b"\"'`/?#<>()\\,;|".contains(&byte);
    let length = ahead(window, from, 512, |byte| !ends(byte));
    let authority = &window[from..from + length];
    let start = from + memchr::memrchr(b'@', authority).map_or(0, |sign| sign + 1);
    if bucket {
        let length =
            ahead(window, start, 100, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'));
        if length > 2 && is_whole(window, start + length) {
            let note = if scheme.eq_ignore_ascii_case(b"s3") { "an Amazon S3 bucket" } else { "a storage bucket" };
            each(Trace::part(InventoryKind::StorageBucket, window, start..start + length).noted(note));
        }
        return;
    }
    if window.get(start) == Some(&b'[') {
        return read_six(window, start + 1, each);
    }
    let length = ahead(window, start, LONGEST_HOST, in_host);
    let is_here = is_whole(window, start + length);
    let Some(host) = name(&window[start..start + length]).filter(|_| is_here) else { return };
    tell(window, start, start + length, host, each);
}

/// Whether these letters are a scheme, or end in one where bytecode glues a string to them.
fn names_server(scheme: &[u8]) -> bool {
    let is = |known: &&str| scheme.eq_ignore_ascii_case(known.as_bytes());
    SCHEMES.iter().any(is) || [&b"http"[..], b"https"].iter().any(|known| scheme.ends_with(known))
}

/// Whether a host ends here: what is filled in later is none.
fn is_whole(window: &[u8], end: usize) -> bool {
    !matches!(window.get(end), Some(b'$' | b'{' | b'}' | b'<' | b'%' | b'*' | b'[' | b'(' | b'@' | b'\x80'..))
}

const fn in_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_')
}

/// A host in small letters, where these bytes can be one.
fn name(bytes: &[u8]) -> Option<Cow<'_, str>> {
    let text = std::str::from_utf8(bytes).ok()?.trim_end_matches(['.', '-', '_']);
    let is_label = |label: &str| (1..=63).contains(&label.len()) && !label.starts_with('-');
    if text.is_empty() || !text.split('.').all(is_label) {
        return None;
    }
    let is_small = !text.bytes().any(|byte| byte.is_ascii_uppercase());
    Some(if is_small { Cow::Borrowed(text) } else { Cow::Owned(text.to_ascii_lowercase()) })
}

fn read_six<'a>(window: &'a [u8], start: usize, each: &mut dyn FnMut(Trace<'a>)) {
    let length = ahead(window, start, 45, |byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'));
    let address =
        std::str::from_utf8(&window[start..start + length]).ok().and_then(|text| text.parse::<Ipv6Addr>().ok());
    let is_closed = window.get(start + length) == Some(&b']');
    if let Some(note) = address.filter(|_| is_closed).and_then(addresses::note_of_six) {
        each(Trace::part(InventoryKind::PrivateAddress, window, start..start + length).noted(note));
    }
}

/// Tells of a host at this place, and of what lies there.
fn tell<'a>(window: &'a [u8], start: usize, end: usize, host: Cow<'a, str>, each: &mut dyn FnMut(Trace<'a>)) {
    let trace = |kind, note| Trace { kind, at: start, value: host.clone(), note };
    if let Some(address) = addresses::four(host.as_bytes()) {
        match addresses::note_of_four(address) {
            Some(note) => each(trace(InventoryKind::PrivateAddress, Some(note))),
            None if address.is_loopback() || address.octets()[0] == 0 => {}
            None => each(trace(InventoryKind::Host, None)),
        }
        return;
    }
    if let Some(inner) = inner(&host) {
        each(trace(InventoryKind::InternalHost, Some(inner)));
        links::read(window, start, end, &host, true, each);
        return;
    }
    let top = host.rsplit('.').next().unwrap_or(&host);
    let can_be = top.len() >= 2 && (top.bytes().all(|byte| byte.is_ascii_alphabetic()) || top.starts_with("xn--"));
    if !host.contains('.') || !can_be || words::is_nobodys(&host) {
        return;
    }
    each(trace(InventoryKind::Host, None));
    if let Some(storage) = remote::storage_of(&host) {
        each(Trace { value: bucket(window, end, &host), ..trace(InventoryKind::StorageBucket, Some(storage)) });
    }
    links::read(window, start, end, &host, false, each);
}

/// Whether a host's name is one that no public server has, and how that is known.
fn inner(host: &str) -> Option<&'static str> {
    if host.contains('_') || words::is_nobodys(host) || host == "host.docker.internal" {
        return None;
    }
    if !host.contains('.') {
        let can_be = host.len() >= 4 && host.bytes().any(|byte| byte.is_ascii_alphabetic());
        return can_be.then_some("a single word");
    }
    let ends = |(ending, _): &&(&str, &str)| {
        host.strip_suffix(ending).is_some_and(|rest| rest.len() > 1 && rest.ends_with('.'))
    };
    INNER.iter().find(ends).map(|(_, note)| *note)
}

/// A bucket as it is named: by its host alone, or with the first part of the path where the host is everybody's.
fn bucket<'a>(window: &'a [u8], end: usize, host: &str) -> Cow<'a, str> {
    let port = ahead(window, end, 6, |byte| byte == b':' || byte.is_ascii_digit());
    let shared =
        host.starts_with("s3.") || host.starts_with("s3-") || host.starts_with("storage.") || host.starts_with("oss-");
    let path = end + port;
    let length = ahead(window, path + 1, 64, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'));
    match window.get(path) {
        Some(b'/') if shared && length > 0 => {
            Cow::Owned(format!("{host}{}", String::from_utf8_lossy(&window[path..path + 1 + length])))
        }
        _ => Cow::Owned(host.to_owned()),
    }
}

/// Reads a name with an ending of a house's own at `at`, where it is a string by itself: no address names its scheme there.
pub fn read_name<'a>(window: &'a [u8], at: usize, each: &mut dyn FnMut(Trace<'a>)) {
    let start = at - back(window, at, in_host);
    let end = start + ahead(window, start, LONGEST_HOST, in_host);
    let is_quote = |byte: Option<&u8>| matches!(byte, Some(b'"' | b'\'' | b'`'));
    let closes = is_quote(window.get(end)) || matches!(&window[end..], [b':', digit, ..] if digit.is_ascii_digit());
    let opens = start.checked_sub(1).is_some_and(|before| is_quote(window.get(before)));
    if start == at || !opens || !closes {
        return;
    }
    let Some(host) = name(&window[start..end]) else { return };
    if let Some(note) = inner(&host) {
        each(Trace { kind: InventoryKind::InternalHost, at: start, value: host, note: Some(note) });
    }
}

#[cfg(test)]
mod tests {
    use crate::detect::inventory::tests::check;

    #[test]
    fn hosts_of_addresses_are_told() {
        check(&[
            ("https://API.Acme.io:8443/v1", &["Host api.acme.io"]),
            ("postgres://app:s3cretpw@db.acme.io/app", &["Host db.acme.io"]),
            ("wss://8.8.4.4/x", &["Host 8.8.4.4"]),
            ("https://a.acme.io.", &["Host a.acme.io"]),
            ("http://localhost:80 http://x.example.com https://${h}.io https://a.${b}.io https://*.acme.io", &[]),
            ("webpack://app/src file://server/x chrome-extension://abcdef/x http://host/ https://a_b", &[]),
        ]);
    }

    #[test]
    fn hosts_of_the_house_are_told_from_public_ones() {
        check(&[
            ("https://jenkins/job", &["InternalHost jenkins (a single word)"]),
            ("http://db.prod.internal:5432", &["InternalHost db.prod.internal (ends in .internal)"]),
            ("h: \"db.acme.corp\"", &["InternalHost db.acme.corp (ends in .corp)"]),
            ("`x.ns.svc.cluster.local:80`", &["InternalHost x.ns.svc.cluster.local (inside a Kubernetes cluster)"]),
            ("http://x.ns.svc/", &["InternalHost x.ns.svc (inside a Kubernetes cluster)"]),
            ("https://web.acme.corp/a", &["InternalHost web.acme.corp (ends in .corp)"]),
            ("this.internal.x 'use.internal.y' a.internal", &[]),
        ]);
    }

    #[test]
    fn buckets_are_told_with_their_names() {
        check(&[
            ("s3://acme-data/x", &["StorageBucket acme-data (an Amazon S3 bucket)"]),
            (
                "https://s3.amazonaws.com/acme-data/x",
                &["Host s3.amazonaws.com", "StorageBucket s3.amazonaws.com/acme-data (an Amazon S3 bucket)"],
            ),
            (
                "https://acme.s3.eu-west-1.amazonaws.com/x",
                &[
                    "Host acme.s3.eu-west-1.amazonaws.com",
                    "StorageBucket acme.s3.eu-west-1.amazonaws.com (an Amazon S3 bucket)",
                ],
            ),
        ]);
    }
}
