//! Packages in `node_modules`, in whatever layout npm, pnpm, Yarn, Bun, Deno or cnpm put them on disk. The innermost
//! `node_modules` tells the package, the folder before it often the version.

use super::{Named, Whose, exact, name_and_version};

/// Reads a path; `None` where nothing in it is npm's.
#[inline(never)]
pub(super) fn read(parts: &[&str]) -> Option<Whose> {
    let folders = parts.split_last().map_or(&[][..], |(_, folders)| folders);
    let Some(at) = folders.iter().rposition(|part| *part == "node_modules") else {
        return plug_and_play(folders).or_else(|| deno_cache(folders)).map(Whose::Package);
    };
    let (before, below) = (&folders[..at], &folders[at + 1..]);
    Some(package(before, below).map_or(Whose::Others, Whose::Package))
}

/// The package whose folder lies in a `node_modules`.
fn package(before: &[&str], below: &[&str]) -> Option<Named> {
    let first = *below.first()?;
    if STORES.contains(&first) {
        return stored(below.get(1)?);
    }
    if let Some(named) = first.strip_prefix('_').and_then(|rest| cnpm(rest, below.get(1).copied())) {
        return Some(named);
    }
    let name = name(below)?;
    if name.rsplit('/').next() == Some("src") {
        // A package's own map led out of its folder.
        return in_store(before).and_then(stored);
    }
    let version = version(before, &name).map(str::to_owned);
    Some(Named { ecosystem: "npm", name, version })
}

/// The folder of a store that a `node_modules` lies in.
fn in_store<'a>(before: &[&'a str]) -> Option<&'a str> {
    let (last, rest) = before.split_last()?;
    rest.last().filter(|store| STORES.contains(store)).map(|_| *last)
}

/// The name that folders begin with.
fn name(below: &[&str]) -> Option<String> {
    let first = below.first()?;
    match first.strip_prefix('@') {
        Some(scope) => {
            let second = below.get(1).filter(|part| is_word(part))?;
            is_word(scope).then(|| format!("{first}/{second}"))
        }
        None => is_word(first).then(|| (*first).to_owned()),
    }
}

/// Whether a folder can be a name, or a part of one.
fn is_word(part: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~');
    !part.is_empty() && !part.starts_with('.') && part.bytes().all(is_letter)
}

/// Folders that hold every package under its name and version: pnpm's, Bun's, Deno's and Yarn's.
const STORES: [&str; 4] = [".pnpm", ".bun", ".deno", ".store"];

/// The version that the folders before a `node_modules` tell of the package in it.
fn version<'a>(before: &[&'a str], name: &str) -> Option<&'a str> {
    let (last, rest) = before.split_last()?;
    let older = rest.split_last().filter(|(scope, _)| scope.starts_with('@'));
    match older {
        // As pnpm wrote it once: `.pnpm/@scope/name@1.2.3`.
        Some((scope, rest)) if rest.last() == Some(&".pnpm") => {
            let version = last.strip_prefix(name.strip_prefix(scope)?.strip_prefix('/')?)?;
            store_version(version)
        }
        _ if in_store(before).is_some() => {
            let version = store_version(last.strip_prefix(name.replace('/', "+").as_str())?);
            version.or_else(|| yarn_version(last, name))
        }
        _ => yarn_version(last, name),
    }
}

/// The version in what follows a name in a store: `@1.2.3`, then peers in brackets, a hash, or build metadata.
fn store_version(rest: &str) -> Option<&str> {
    exact(rest.strip_prefix('@')?.split(['(', '_', '+']).next()?)
}

/// The package of a store's folder: `name@1.2.3`, `@scope+name@1.2.3`, or as Yarn writes it.
fn stored(folder: &str) -> Option<Named> {
    let body = folder.split(['(', '_']).next().unwrap_or(folder);
    let (name, version) = name_and_version(body);
    if version.is_none() {
        return yarn(folder);
    }
    let name = match name.strip_prefix('@').and_then(|rest| rest.split_once('+')) {
        Some((scope, name)) => format!("@{scope}/{name}"),
        None => name.to_owned(),
    };
    let version = version.and_then(|version| exact(version.split('+').next().unwrap_or(version)));
    Some(Named::new("npm", name, version))
}

/// cnpm's folders: `_name@1.2.3@name`, and of a scoped package the first of the two `_@scope_name@1.2.3@@scope/name`.
fn cnpm(folder: &str, next: Option<&str>) -> Option<Named> {
    match folder.rsplit_once("@@") {
        Some((full, scope)) => Some(Named::new("npm", format!("@{scope}/{}", next?), exact(full.rsplit_once('@')?.1))),
        None => {
            let (full, name) = folder.rsplit_once('@')?;
            let version = full.strip_prefix(name)?.strip_prefix('@')?;
            Some(Named::new("npm", name, exact(version)))
        }
    }
}

/// Yarn's cache and what it unplugs, where the path goes no further down.
fn plug_and_play(folders: &[&str]) -> Option<Named> {
    let at = folders.iter().position(|part| *part == ".yarn")?;
    folders[at..].iter().find_map(|folder| yarn(folder))
}

/// The package of Yarn's `name-npm-1.2.3-HASH` or `name-npm-1.2.3-HASH-HASH.zip`. Of a scoped package the name is not
/// told: where the scope ends is not written there.
fn yarn(folder: &str) -> Option<Named> {
    let (name, _) = folder.rsplit_once("-npm-")?;
    let named = || Named::new("npm", name, yarn_version(folder, name));
    (is_word(name) && !name.starts_with('@')).then(named)
}

/// The version in such a name, before the hashes.
fn yarn_version<'a>(folder: &'a str, name: &str) -> Option<&'a str> {
    let rest = folder.strip_prefix(name.replace('/', "-").as_str())?.strip_prefix("-npm-")?;
    let is_hash = |part: &str| part.len() == 10 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    let (version, last) = rest.trim_end_matches(".zip").rsplit_once('-')?;
    exact(match version.rsplit_once('-') {
        Some((version, hash)) if is_hash(hash) => version,
        _ if is_hash(last) => version,
        _ => return None,
    })
}

/// Deno's cache of npm: `npm/REGISTRY/name/1.2.3/…`.
fn deno_cache(folders: &[&str]) -> Option<Named> {
    let at = folders.windows(2).position(|pair| pair[0] == "npm" && pair[1].starts_with("registry."))?;
    let below = &folders[at + 2..];
    let name = name(below)?;
    let version = below.get(name.split('/').count()).and_then(|part| exact(part))?;
    Some(Named::new("npm", name, Some(version)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;
    use super::*;

    #[test]
    fn every_layout_tells_name_and_version() {
        let cases = [
            ("node_modules/lodash/map.js", "npm lodash"),
            ("node_modules/@acme/auth/lib/login.js", "npm @acme/auth"),
            ("node_modules/a/node_modules/b/i.js", "npm b"),
            ("home/ada/app/node_modules/a/i.js", "npm a"),
            ("node_modules/.pnpm/a@1.2.0/node_modules/a/i.js", "npm a 1.2.0"),
            ("node_modules/.pnpm/a@1.2.0(react@18.2.0)/node_modules/a/i.js", "npm a 1.2.0"),
            ("node_modules/.pnpm/a@1.2.0_react@18.2.0/node_modules/a/i.js", "npm a 1.2.0"),
            ("node_modules/.pnpm/a@1.2.0-rc.1_x/node_modules/a/i.js", "npm a 1.2.0-rc.1"),
            ("node_modules/.pnpm/@acme+auth@0.0.7/node_modules/@acme/auth/i.js", "npm @acme/auth 0.0.7"),
            ("node_modules/.pnpm/@acme/auth@0.0.7/node_modules/@acme/auth/i.js", "npm @acme/auth 0.0.7"),
            ("node_modules/.pnpm/a@1.2.0/node_modules/b/i.js", "npm b"),
            ("node_modules/.pnpm/a@file+packages+a/node_modules/a/i.js", "npm a"),
            ("node_modules/.pnpm/node_modules/a/i.js", "npm a"),
            ("node_modules/.pnpm/@acme+auth@0.0.7/node_modules/@acme/src/i.ts", "npm @acme/auth 0.0.7"),
            ("node_modules/src/i.ts", "others"),
            (
                "node_modules/.bun/@acme+auth@0.0.7+83d5fd7b249dbeef/node_modules/@acme/auth/i.js",
                "npm @acme/auth 0.0.7",
            ),
            ("node_modules/.deno/chalk@5.0.0/node_modules/chalk/i.js", "npm chalk 5.0.0"),
            ("node_modules/.deno/chalk@5.0.0_1/node_modules/chalk/i.js", "npm chalk 5.0.0"),
            ("node_modules/.store/lodash@4.17.21/node_modules/lodash/i.js", "npm lodash 4.17.21"),
            ("node_modules/.store/lodash-npm-4.17.21-6382451519/package/i.js", "npm lodash 4.17.21"),
            ("node_modules/_lodash@4.17.21@lodash/i.js", "npm lodash 4.17.21"),
            ("node_modules/_@babel_core@7.1.0@@babel/core/i.js", "npm @babel/core 7.1.0"),
            (".yarn/cache/lodash-npm-4.17.21-6382451519-eb835a2e51.zip/node_modules/lodash/i.js", "npm lodash 4.17.21"),
            (".yarn/berry/cache/lodash-npm-4.17.21-6382451519-10c0.zip/node_modules/lodash/i.js", "npm lodash 4.17.21"),
            (
                ".yarn/cache/@acme-auth-npm-1.0.0-rc.1-6382451519-eb835a2e51.zip/node_modules/@acme/auth/i.js",
                "npm @acme/auth 1.0.0-rc.1",
            ),
            (".yarn/unplugged/esbuild-npm-0.28.2-6382451519/node_modules/esbuild/i.js", "npm esbuild 0.28.2"),
            (".yarn/cache/lodash-npm-4.17.21-6382451519-8.zip/i.js", "npm lodash 4.17.21"),
            ("deno/npm/registry.npmjs.org/chalk/5.0.0/source/i.js", "npm chalk 5.0.0"),
            ("deno/npm/registry.npmjs.org/@acme/auth/5.0.0/i.js", "npm @acme/auth 5.0.0"),
            ("node_modules/.vite/deps/chunk-1.js", "others"),
            ("node_modules/a.js", "others"),
            ("node_modules/@acme/a.js", "others"),
            ("node_modules/\u{FFFD}x/a.js", "others"),
            ("src/node_modules", "-"),
        ];
        for (path, expected) in cases {
            let parts: Vec<&str> = path.split('/').collect();
            assert_eq!(told(read(&parts).unwrap_or(Whose::Unknown)), expected, "{path}");
        }
    }
}
