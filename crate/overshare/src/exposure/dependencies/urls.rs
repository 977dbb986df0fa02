//! Packages that are imported from an address: what Deno, browsers and bundlers' plugins fetch from public hosts of
//! packages. Nothing is fetched here, and an address elsewhere tells nothing.

use super::{Named, exact, name_and_version};

/// Reads a path as the map writes it; `None` where it is no address of a package.
#[inline(never)]
pub(super) fn read(raw: &str) -> Option<Named> {
    for (scheme, ecosystem) in [("npm:", "npm"), ("jsr:", "jsr")] {
        if let Some(rest) = raw.strip_prefix(scheme) {
            return package(ecosystem, rest.trim_start_matches('/'));
        }
    }
    // A bundler's plugin may put a name of its own before it.
    let at = ["https://", "http://"].iter().find_map(|scheme| raw.find(scheme).map(|at| at + scheme.len()))?;
    let (host, path) = raw.get(at..)?.split_once('/')?;
    let path = path.split(['?', '#']).next()?;
    match host {
        "deno.land" => deno(path),
        "jsr.io" => jsr(path),
        "esm.sh" | "cdn.esm.sh" => esm(path),
        "unpkg.com" => package("npm", path),
        "cdn.skypack.dev" => package("npm", path.trim_start_matches("-/").trim_start_matches("pin/")),
        "cdn.jsdelivr.net" | "esm.run" => package("npm", path.strip_prefix("npm/").unwrap_or(path)),
        "ga.jspm.io" | "jspm.dev" => package("npm", path.strip_prefix("npm:")?),
        _ => None,
    }
}

/// Owner and name of the repository on GitHub that an address leads into: of one where a file lies, or of its own.
pub(super) fn github(url: &str) -> Option<(&str, &str)> {
    const HOSTS: [&str; 4] = ["raw.githubusercontent.com/", "github.com/", "git@github.com:", "github:"];
    let path = HOSTS.iter().find_map(|host| url.find(host).map(|at| &url[at + host.len()..]))?;
    let mut parts = path.split(['/', '#', '?']);
    let (owner, name) = (parts.next()?, parts.next()?);
    Some((owner, name.strip_suffix(".git").unwrap_or(name)))
        .filter(|(owner, name)| !owner.is_empty() && !name.is_empty())
}

/// `std@0.1.0/…`, `x/oak@v12.0.0/…`
fn deno(path: &str) -> Option<Named> {
    let spec = path.strip_prefix("x/").unwrap_or(path).split_once('/')?.0;
    let (name, version) = name_and_version(spec);
    let known = path.starts_with("x/") || name == "std";
    known.then(|| Named::new("deno", name, version))
}

/// `@scope/name/1.2.3/…`
fn jsr(path: &str) -> Option<Named> {
    let mut parts = path.split('/');
    let (scope, name, version) = (parts.next()?, parts.next()?, parts.next()?);
    (scope.starts_with('@')).then(|| Named::new("jsr", format!("{scope}/{name}"), exact(version)))
}

/// `react@18.2.0/…`, behind the number of a build.
fn esm(path: &str) -> Option<Named> {
    let is_build = |part: &str| {
        let number = part.strip_prefix('v').unwrap_or_default();
        part == "stable" || !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
    };
    let path = path.split_once('/').filter(|(part, _)| is_build(part)).map_or(path, |(_, rest)| rest);
    match path.strip_prefix("jsr/") {
        Some(rest) => package("jsr", rest),
        None if path.starts_with("gh/") => None,
        None => package("npm", path.trim_start_matches('*')),
    }
}

/// `name@1.2.3/…`, `@scope/name@1.2.3/…`
fn package(ecosystem: &'static str, path: &str) -> Option<Named> {
    let parts = if path.starts_with('@') { 2 } else { 1 };
    let end = path.match_indices('/').nth(parts - 1).map_or(path.len(), |(at, _)| at);
    let (name, version) = name_and_version(path.get(..end)?);
    let version = version.map(|version| version.split([',', '&']).next().unwrap_or(version));
    let version = version.map(|version| version.strip_prefix('v').unwrap_or(version)).and_then(exact);
    let is_named = name.bytes().any(|byte| byte.is_ascii_alphanumeric()) && name.matches('/').count() + 1 == parts;
    // Skypack puts a hash behind the version.
    let version = version.map(|version| {
        version.split_once('-').filter(|(_, hash)| hash.len() > 16).map_or(version, |(version, _)| version)
    });
    is_named.then(|| Named::new(ecosystem, name, version))
}

#[cfg(test)]
mod tests {
    use super::super::{Whose, tests::told};
    use super::*;

    #[test]
    fn a_repository_is_read_from_whatever_form() {
        for url in [
            "https://raw.githubusercontent.com/acme/app/1a2b/src/a.ts",
            "git+https://github.com/acme/app.git",
            "git@github.com:acme/app.git",
            "github:acme/app#main",
        ] {
            assert_eq!(github(url), Some(("acme", "app")), "{url}");
        }
        assert_eq!((github("https://github.com/acme"), github("src/a.ts")), (None, None));
    }

    #[test]
    fn addresses_tell_name_and_version() {
        let cases = [
            ("https://deno.land/x/oak@v12.0.0/mod.ts", "deno oak v12.0.0"),
            ("https://deno.land/std@0.1.0/path/mod.ts", "deno std 0.1.0"),
            ("https://deno.land/manual/a.ts", "-"),
            ("https://jsr.io/@std/path/1.2.3/mod.ts", "jsr @std/path 1.2.3"),
            ("https://esm.sh/react@18.2.0", "npm react 18.2.0"),
            ("https://esm.sh/v135/@acme/a@1.0.0/es2022/a.mjs", "npm @acme/a 1.0.0"),
            ("https://esm.sh/*preact@10.1.0/hooks?dev", "npm preact 10.1.0"),
            ("https://esm.sh/jsr/@std/path@1.0.0", "jsr @std/path 1.0.0"),
            ("https://unpkg.com/x@1.0.0/i.js", "npm x 1.0.0"),
            ("https://unpkg.com/x@latest/i.js", "npm x"),
            ("https://cdn.jsdelivr.net/npm/x@1.2/i.js", "npm x 1.2"),
            ("https://cdn.skypack.dev/-/react@v17.0.1-yH0aYV1FOvoIPeKBbHxg/dist=es2019/react.js", "npm react 17.0.1"),
            ("https://ga.jspm.io/npm:react@18.2.0/index.js", "npm react 18.2.0"),
            ("http-url:https://unpkg.com/@acme/a@1.0.0/i.js", "npm @acme/a 1.0.0"),
            ("npm:react@18.2.0/index.js", "npm react 18.2.0"),
            ("jsr:@std/path@1.0.0/mod.ts", "jsr @std/path 1.0.0"),
            ("https://raw.host.example/acme/app/main/src/a.ts", "-"),
            ("https://unpkg.com/", "-"),
            ("unpkg.com/x@1.0.0/i.js", "-"),
            ("webpack://app/./src/a.ts", "-"),
        ];
        for (raw, expected) in cases {
            assert_eq!(told(read(raw).map_or(Whose::Unknown, Whose::Package)), expected, "{raw}");
        }
    }
}
