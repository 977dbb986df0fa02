//! What a path in a source map means: resolved against its map and made safe to show and to write. Decides nothing
//! about whose file it is.

use std::borrow::Cow;

/// A path in the package: relative, `/` between its parts, no part empty, `.` or `..`, no control characters.
///
/// `base` is the folder of the file that carries the map, `root` the map's `sourceRoot` (ECMA-426, "Resolving sources").
/// What leads out of the package is led back to its top.
pub fn resolve(base: &str, root: Option<&str>, raw: &str) -> String {
    let joined = joined(root, raw);
    let (rooted, path) = without_scheme(&joined);
    let is_plain = path.contains('/') && !has_drive(path);
    let unified = if is_plain { Cow::Borrowed(path) } else { Cow::Owned(path.replace('\\', "/")) };
    let mut parts: Vec<&str> = Vec::new();
    let prefix = if rooted || is_rooted(&unified) { "" } else { base };
    for part in prefix.split('/').chain(unified.split('/')) {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            _ => parts.push(part),
        }
    }
    // What Parcel writes as `sourceRoot` stands for the top of the project.
    if parts.first() == Some(&"__parcel_source_root") {
        parts.remove(0);
    }
    safe(without_virtual(parts).join("/"))
}

/// A path as the map writes it, behind the `sourceRoot` that stands before it.
pub fn joined<'a>(root: Option<&str>, raw: &'a str) -> Cow<'a, str> {
    match root.unwrap_or_default() {
        "" => Cow::Borrowed(raw),
        _ if is_rooted(raw) => Cow::Borrowed(raw),
        root if root.ends_with('/') => Cow::Owned(format!("{root}{raw}")),
        root => Cow::Owned(format!("{root}/{raw}")),
    }
}

/// Yarn's virtual folders stand for others: `a/__virtual__/HASH/1/b` for `b` one folder above `a`.
fn without_virtual(mut parts: Vec<&str>) -> Vec<&str> {
    let Some(at) = parts.iter().position(|part| matches!(*part, "__virtual__" | "$$virtual")) else {
        return parts;
    };
    let Some(up) = parts.get(at + 2).and_then(|part| part.parse::<usize>().ok()) else { return parts };
    parts.drain(at.saturating_sub(up)..at + 3);
    parts
}

/// Whether a path stands for itself, whatever it is resolved against.
fn is_rooted(path: &str) -> bool {
    path.starts_with('/') || has_drive(path) || without_scheme(path).0
}

fn has_drive(path: &str) -> bool {
    matches!(path.as_bytes(), [drive, b':', b'/' | b'\\', ..] if drive.is_ascii_alphabetic())
}

/// Takes off a URL's scheme; of webpack's URLs the namespace as well. Hosts stay, as the first part.
fn without_scheme(path: &str) -> (bool, &str) {
    let scheme =
        path.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.')).count();
    let rest = &path[scheme..];
    let Some(rest) = rest.strip_prefix("://").filter(|_| scheme > 1) else {
        // Bundlers' own short forms, as in `ng:///` without slashes or `webpack-internal:x`, are left as they are.
        return (false, path);
    };
    match &path[..scheme] {
        "http" | "https" => (true, rest),
        "turbopack" => (true, without_project(rest.trim_start_matches('/'))),
        _ => (true, without_namespace(rest)),
    }
}

/// Takes off Turbopack's name of the project's top; its other names in brackets stay, as the first part.
fn without_project(rest: &str) -> &str {
    rest.strip_prefix("[project]/").unwrap_or(rest)
}

/// Takes off the name before a URL's path: a host, or a package's name, which has two parts when it is scoped.
fn without_namespace(rest: &str) -> &str {
    rest.splitn(if rest.starts_with('@') { 3 } else { 2 }, '/').last().unwrap_or(rest)
}

/// A path without what could move a cursor or end a name.
fn safe(path: String) -> String {
    match path.chars().any(is_unsafe) {
        true => path.chars().map(|letter| if is_unsafe(letter) { '\u{FFFD}' } else { letter }).collect(),
        false => path,
    }
}

fn is_unsafe(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a path ends in one of these, in letters of whatever case.
#[inline(never)]
pub fn ends_with(path: &str, endings: &[&str]) -> bool {
    let ends = |ending: &str| {
        let start = path.len().checked_sub(ending.len());
        start.and_then(|start| path.get(start..)).is_some_and(|end| end.eq_ignore_ascii_case(ending))
    };
    endings.iter().any(|ending| ends(ending))
}

/// The folder of a path.
pub fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_resolved_and_made_safe() {
        let cases = [
            ("dist", None, "../src/a.ts", "src/a.ts"),
            ("dist/cjs", None, "../../src/a.ts", "src/a.ts"),
            ("dist", None, "../../packages/x/a.ts", "packages/x/a.ts"),
            ("", None, "../../../../etc/passwd", "etc/passwd"),
            ("dist", Some("../src/"), "a.ts", "src/a.ts"),
            ("dist", Some("../src"), "lib/../a.ts", "src/a.ts"),
            ("dist", Some("https://host/x"), "a.ts", "host/x/a.ts"),
            ("dist", None, "webpack://app/./src/a.ts", "src/a.ts"),
            ("dist", None, "webpack://@scope/app/./src/a.ts", "src/a.ts"),
            ("dist", None, "webpack:///./src/a.ts?1a2b", "src/a.ts?1a2b"),
            ("dist", None, "webpack:///webpack/bootstrap", "webpack/bootstrap"),
            ("dist", None, "file:///Users/ada/app/a.ts", "Users/ada/app/a.ts"),
            ("dist", None, "/home/ada/a.ts", "home/ada/a.ts"),
            ("dist", None, "C:\\Users\\ada\\a.ts", "C:/Users/ada/a.ts"),
            ("dist", None, "src\\a.ts", "dist/src/a.ts"),
            ("dist", None, "\u{0}commonjs", "dist/\u{FFFD}commonjs"),
            ("dist", None, "a\u{202E}b\nc", "dist/a\u{FFFD}b\u{FFFD}c"),
            ("dist", None, "", "dist"),
            (".next", None, "turbopack:///[project]/app/page.tsx", "app/page.tsx"),
            (".next", None, "turbopack://[project]/app/page.tsx", "app/page.tsx"),
            (".next", None, "turbopack:///[turbopack]/browser/a.ts", "[turbopack]/browser/a.ts"),
            ("dist", Some("/__parcel_source_root/"), "src/a.ts", "src/a.ts"),
            ("dist", None, "../.yarn/__virtual__/a-virtual-1f/0/cache/a.zip/i.js", ".yarn/cache/a.zip/i.js"),
            ("dist", None, "../.yarn/__virtual__/a-virtual-1f/1/packages/a/i.js", "packages/a/i.js"),
            ("", None, "__virtual__/a-virtual-1f/9/b/i.js", "b/i.js"),
            ("", None, "__virtual__/a", "__virtual__/a"),
        ];
        for (base, root, raw, expected) in cases {
            assert_eq!(resolve(base, root, raw), expected, "{raw:?}");
        }
    }
}
