//! Lists of names that the inventory's readers share: what stands for anything, and what belongs to nobody's house.

/// Hosts that stand for one, and those of the machine itself.
pub const NOBODYS_HOSTS: [&str; 24] = [
    "localhost",
    "example",
    "host",
    "hostname",
    "server",
    "servername",
    "domain",
    "url",
    "proxy",
    "foo",
    "bar",
    "baz",
    "test",
    "base",
    "dummy",
    "fake",
    "unix",
    "www",
    "yourdomain",
    "my-host",
    "myhost",
    "none",
    "null",
    "undefined",
];

/// Domains that are reserved for examples: RFC 2606, RFC 6761.
pub const RESERVED: [&str; 6] =
    ["example.com", "example.org", "example.net", "example.edu", "domain.com", "yourdomain.com"];

/// Top-level domains that nobody can have, and what stands for one.
pub const RESERVED_TOPS: [&str; 5] = ["example", "test", "invalid", "localhost", "tld"];

/// Whether a host stands for any.
pub fn is_nobodys(host: &str) -> bool {
    let top = host.rsplit('.').next().unwrap_or(host);
    let below = |domain: &&str| host.strip_suffix(*domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    NOBODYS_HOSTS.contains(&host) || RESERVED_TOPS.contains(&top) || RESERVED.iter().any(below)
}

/// Endings of names of files that look like top-level domains behind an at sign: `icon@2x.png`.
pub const FILE_ENDINGS: [&str; 22] = [
    "png", "jpg", "jpeg", "gif", "svg", "webp", "ico", "js", "mjs", "cjs", "ts", "tsx", "jsx", "css", "scss", "less",
    "json", "html", "map", "md", "yml", "yaml",
];
