//! Source maps, and sources in them, that lie on a server: named with their host, never fetched.

use crate::{
    detect::rule::{Class, Matcher, Rule, texts},
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
    examples: texts(&[]),
    counter_examples: texts(&[]),
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

/// Reads an address: `http:`, `https:`, or one without a scheme; or one with the scheme of a storage's own tools.
pub fn read(url: &str) -> Option<Remote<'_>> {
    let scheme = url.find("//").map(|at| url[..at].to_ascii_lowercase())?;
    let authority = &url[scheme.len() + 2..];
    let authority = authority.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?;
    let bucket = SCHEMES.iter().find(|(known, _)| scheme == *known).map(|(_, name)| *name);
    match (scheme.as_str(), bucket) {
        (_, Some(_)) if !host.is_empty() => Some(Remote { host, storage: bucket }),
        ("" | "http:" | "https:", _) if host.contains('.') || host == "localhost" => {
            Some(Remote { host, storage: storage_of(host) })
        }
        _ => None,
    }
}

/// Schemes of the tools of a storage: a bucket's name follows.
const SCHEMES: [(&str, &str); 3] =
    [("s3:", "an Amazon S3 bucket"), ("gs:", "a Google Cloud Storage bucket"), ("oss:", "an Alibaba Cloud OSS bucket")];

/// The kind of storage at a host.
pub fn storage_of(host: &str) -> Option<&'static str> {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    let lies_in = |(domain, label, _): &&(&str, &str, &str)| {
        let below = host.strip_suffix(domain).filter(|below| below.is_empty() || below.ends_with('.'));
        let is_label =
            |part: &str| part.strip_prefix(label).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
        below.is_some_and(|below| label.is_empty() || below.split('.').any(is_label))
    };
    STORAGE.iter().find(lies_in).map(|(_, _, name)| *name)
}

/// Public storage: the domain; what one of the labels below it is, or begins with before a hyphen, where other services
/// share the domain; and what it is called.
const STORAGE: [(&str, &str, &str); 34] = [
    ("amazonaws.com", "s3", "an Amazon S3 bucket"),
    ("amazonaws.com.cn", "s3", "an Amazon S3 bucket"),
    ("storage.googleapis.com", "", "a Google Cloud Storage bucket"),
    ("commondatastorage.googleapis.com", "", "a Google Cloud Storage bucket"),
    ("storage.cloud.google.com", "", "a Google Cloud Storage bucket"),
    ("firebasestorage.googleapis.com", "", "a Firebase storage bucket"),
    ("firebasestorage.app", "", "a Firebase storage bucket"),
    ("blob.core.windows.net", "", "an Azure Blob container"),
    ("dfs.core.windows.net", "", "an Azure Data Lake container"),
    ("web.core.windows.net", "", "an Azure storage website"),
    ("file.core.windows.net", "", "an Azure file share"),
    ("blob.core.chinacloudapi.cn", "", "an Azure Blob container"),
    ("blob.core.usgovcloudapi.net", "", "an Azure Blob container"),
    ("r2.dev", "", "a Cloudflare R2 bucket"),
    ("r2.cloudflarestorage.com", "", "a Cloudflare R2 bucket"),
    ("digitaloceanspaces.com", "", "a DigitalOcean Space"),
    ("backblazeb2.com", "", "a Backblaze B2 bucket"),
    ("aliyuncs.com", "oss", "an Alibaba Cloud OSS bucket"),
    ("myqcloud.com", "cos", "a Tencent COS bucket"),
    ("myqcloud.com", "file", "a Tencent COS bucket"),
    ("myhuaweicloud.com", "obs", "a Huawei OBS bucket"),
    ("bcebos.com", "", "a Baidu BOS bucket"),
    ("cloud-object-storage.appdomain.cloud", "", "an IBM Cloud Object Storage bucket"),
    ("oraclecloud.com", "objectstorage", "an Oracle Object Storage bucket"),
    ("wasabisys.com", "s3", "a Wasabi bucket"),
    ("linodeobjects.com", "", "a Linode Object Storage bucket"),
    ("vultrobjects.com", "", "a Vultr Object Storage bucket"),
    ("scw.cloud", "s3", "a Scaleway Object Storage bucket"),
    ("cloud.ovh.net", "s3", "an OVH Object Storage bucket"),
    ("your-objectstorage.com", "", "a Hetzner Object Storage bucket"),
    ("storage.yandexcloud.net", "", "a Yandex Object Storage bucket"),
    ("storage.supabase.co", "", "a Supabase storage bucket"),
    ("idrivee2.com", "", "an IDrive e2 bucket"),
    ("blob.vercel-storage.com", "", "a Vercel Blob store"),
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
            ("s3://bucket/a.map", Some("bucket (an Amazon S3 bucket)")),
            ("gs://bucket/a.map", Some("bucket (a Google Cloud Storage bucket)")),
            ("webpack://app/src/a.ts", None),
            ("file:///a/b", None),
            ("../src//a.ts", None),
            ("a.map", None),
        ];
        for (url, host) in cases {
            assert_eq!(read(url).map(|remote| remote.describe()).as_deref(), host, "{url}");
        }
    }

    #[test]
    fn storage_is_told_from_other_hosts() {
        let s3 = Some("an Amazon S3 bucket");
        let gcs = Some("a Google Cloud Storage bucket");
        let cases = [
            ("b.s3.amazonaws.com", s3),
            ("s3.amazonaws.com", s3),
            ("s3.eu-west-1.amazonaws.com", s3),
            ("s3-eu-west-1.amazonaws.com", s3),
            ("b.s3.eu-west-1.amazonaws.com.", s3),
            ("b.s3-website.eu-west-1.amazonaws.com", s3),
            ("b.s3-website-us-east-1.amazonaws.com", s3),
            ("b.s3.dualstack.us-east-1.amazonaws.com", s3),
            ("b.s3-accelerate.amazonaws.com", s3),
            ("b.s3.cn-north-1.amazonaws.com.cn", s3),
            ("x.execute-api.us-east-1.amazonaws.com", None),
            ("s3.example.com", None),
            ("storage.googleapis.com", gcs),
            ("b.storage.googleapis.com", gcs),
            ("storage.cloud.google.com", gcs),
            ("fonts.googleapis.com", None),
            ("a.blob.core.windows.net", Some("an Azure Blob container")),
            ("a.dfs.core.windows.net", Some("an Azure Data Lake container")),
            ("a.z6.web.core.windows.net", Some("an Azure storage website")),
            ("a.azurewebsites.net", None),
            ("pub-1.r2.dev", Some("a Cloudflare R2 bucket")),
            ("a.r2.cloudflarestorage.com", Some("a Cloudflare R2 bucket")),
            ("b.fra1.cdn.digitaloceanspaces.com", Some("a DigitalOcean Space")),
            ("f000.backblazeb2.com", Some("a Backblaze B2 bucket")),
            ("b.oss-cn-hangzhou.aliyuncs.com", Some("an Alibaba Cloud OSS bucket")),
            ("ecs.cn-hangzhou.aliyuncs.com", None),
            ("b-1.cos.ap-guangzhou.myqcloud.com", Some("a Tencent COS bucket")),
            ("cdn.jsdelivr.net", None),
            ("o1.ingest.sentry.io", None),
            ("evil-r2.dev", None),
        ];
        for (host, storage) in cases {
            assert_eq!(storage_of(host), storage, "{host}");
        }
    }
}
