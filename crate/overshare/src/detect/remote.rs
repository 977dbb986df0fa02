//! Source maps, and sources in them, that lie on a server: named with their host, never fetched.

use crate::{
    detect::rule::{Class, Matcher, Rule},
    report::Severity,
};

/// Reference to a server.
pub const REMOTE_REFERENCE: Rule = Rule {
    id: "remote-map-reference",
    title: "Reference to a source map or source on a server",
    class: Class::RemoteReferences,
    severity: Severity::Low,
    what: "A `sourceMappingURL`, or a path in a map's `sources`, that is an `http` or `https` address.",
    why: "Whoever has the package can try to fetch what lies there; if the server answers strangers, the original source is as public as the package.",
    fix: "See whether the address answers without a login. Restrict it, or build without the reference (`hidden-source-map` or its like in the bundler).",
    references: &["https://tc39.es/ecma426/"],
    matcher: Matcher::Judged,
    examples: &[],
    counter_examples: &[],
};

/// An address on a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remote<'a> {
    /// The host, without a port.
    pub host: &'a str,
    /// The kind of storage, where the host tells.
    pub storage: Option<&'static str>,
}

impl Remote<'_> {
    /// What a stranger could do with it: buckets are often readable by everyone.
    pub fn severity(&self) -> Severity {
        if self.storage.is_some() { Severity::Medium } else { REMOTE_REFERENCE.severity }
    }

    /// The host, with the kind of storage.
    pub fn describe(&self) -> String {
        match self.storage {
            Some(storage) => format!("{} ({storage})", self.host),
            None => self.host.to_owned(),
        }
    }
}

/// Reads an address: `http:`, `https:`, or one without a scheme.
pub fn read(url: &str) -> Option<Remote<'_>> {
    let scheme = url.find("//").map(|at| url[..at].to_ascii_lowercase())?;
    if !matches!(scheme.as_str(), "" | "http:" | "https:") {
        return None;
    }
    let authority = &url[scheme.len() + 2..];
    let authority = authority.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?;
    if !host.contains('.') && host != "localhost" {
        return None;
    }
    let storage = STORAGE.iter().find(|(suffix, _)| host.to_ascii_lowercase().ends_with(suffix)).map(|(_, name)| *name);
    Some(Remote { host, storage })
}

/// Hosts of public storage.
const STORAGE: [(&str, &str); 7] = [
    (".amazonaws.com", "an Amazon S3 bucket"),
    ("storage.googleapis.com", "a Google Cloud Storage bucket"),
    (".blob.core.windows.net", "an Azure Blob container"),
    (".r2.dev", "a Cloudflare R2 bucket"),
    (".r2.cloudflarestorage.com", "a Cloudflare R2 bucket"),
    (".digitaloceanspaces.com", "a DigitalOcean Space"),
    (".backblazeb2.com", "a Backblaze B2 bucket"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_told_from_paths() {
        let cases = [
            ("https://maps.host.example/a.map", Some("maps.host.example")),
            ("//cdn.host.example:8080/a.map?x", Some("cdn.host.example")),
            ("HTTPS://user@b.s3.amazonaws.com/a", Some("b.s3.amazonaws.com (an Amazon S3 bucket)")),
            ("webpack://app/src/a.ts", None),
            ("file:///a/b", None),
            ("../src//a.ts", None),
            ("a.map", None),
        ];
        for (url, host) in cases {
            assert_eq!(read(url).map(|remote| remote.describe()).as_deref(), host, "{url}");
        }
    }
}
