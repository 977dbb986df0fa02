//! Whose a source is, told from its path: the package's own, a dependency's, or written by a bundler.

use crate::report::Origin;

/// The origin of a source with this resolved path, which the map writes as `raw`.
pub fn of(path: &str, raw: &str) -> Origin {
    if is_generated(path, raw) {
        Origin::Generated
    } else if is_third_party(path) {
        Origin::ThirdParty
    } else {
        Origin::Own
    }
}

/// Names that bundlers give to code of their own.
fn is_generated(path: &str, raw: &str) -> bool {
    const BEGINNINGS: [&str; 14] = [
        "webpack/bootstrap",
        "webpack/runtime/",
        "webpack/startup",
        "webpack/before-startup",
        "webpack/after-startup",
        "webpack/universalModuleDefinition",
        "(webpack)/",
        "external ",
        "ignored|",
        "virtual:",
        "rolldown/runtime",
        "vite/",
        "turbopack/",
        "[turbopack]/",
    ];
    // Behind a scheme, the path begins as the bundler wrote it; else it may lie below the map's folder.
    let written = if raw.contains("://") { path } else { raw.trim_start_matches(['.', '/']) };
    let named = BEGINNINGS.iter().any(|beginning| written.starts_with(beginning));
    let marked = raw.starts_with('\0')
        || raw.contains("/\0")
        || raw.contains("<define:")
        || raw.starts_with('<')
        || raw.contains("/_virtual/");
    marked || named
}

/// Folders that hold what others wrote.
fn is_third_party(path: &str) -> bool {
    const FOLDERS: [&str; 10] = [
        "node_modules",
        ".pnpm",
        "bower_components",
        "jspm_packages",
        ".yarn",
        "web_modules",
        "vendor",
        "vendored",
        "third_party",
        "third-party",
    ];
    const PATHS: [&str; 3] = ["/rustc/", "/.cargo/registry/", "/cargo/registry/src/"];
    let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
    let rooted = format!("/{path}");
    folders.split('/').any(|part| FOLDERS.contains(&part)) || PATHS.iter().any(|known| rooted.contains(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_tell_whose_a_source_is() {
        let cases = [
            ("src/a.ts", "../src/a.ts", Origin::Own),
            ("packages/x/src/a.ts", "webpack://x/./packages/x/src/a.ts", Origin::Own),
            ("webpack/bootstrap", "webpack://@scope/app/webpack/bootstrap", Origin::Generated),
            ("src/vite/plugin.ts", "../src/vite/plugin.ts", Origin::Own),
            ("node_modules/lodash/map.js", "../node_modules/lodash/map.js", Origin::ThirdParty),
            ("node_modules/.pnpm/a@1/node_modules/a/i.js", "webpack:///x", Origin::ThirdParty),
            (".yarn/cache/a.zip/node_modules/a/i.js", "x", Origin::ThirdParty),
            ("vendor/jquery.js", "vendor/jquery.js", Origin::ThirdParty),
            ("src/vendor.ts", "src/vendor.ts", Origin::Own),
            ("webpack/bootstrap", "webpack:///webpack/bootstrap", Origin::Generated),
            ("webpack/runtime/define", "webpack://app/webpack/runtime/define", Origin::Generated),
            ("external commonjs \"fs\"", "webpack://app/external commonjs \"fs\"", Origin::Generated),
            ("dist/\u{FFFD}commonjsHelpers.js", "\0commonjsHelpers.js", Origin::Generated),
            ("dist/<define:BUILD>", "<define:BUILD>", Origin::Generated),
            ("dist/virtual:build-info", "virtual:build-info", Origin::Generated),
            ("vite/preload-helper.js", "../vite/preload-helper.js", Origin::Generated),
        ];
        for (path, raw, origin) in cases {
            assert_eq!(of(path, raw), origin, "{raw}");
        }
    }
}
