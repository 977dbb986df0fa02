//! Whose a source is, told from its path, and where that says nothing from how its text begins: the package's own, a
//! dependency's, or written by a bundler. Where nothing speaks for another, it is own: a wrong guess would hide a leak.

use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::{report::Origin, sourcemap::Sign};

use super::dependencies::{Named, Own, Whose, whose};

/// What is known of a source.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// Its resolved path.
    pub path: &'a str,
    /// The path as the map writes it, behind its `sourceRoot`.
    pub raw: &'a str,
    /// What its text begins with.
    pub sign: Option<&'a Sign>,
    /// Whether there is a text.
    pub has_text: bool,
    /// Whether the map's author does not want to debug it.
    pub ignored: bool,
}

/// The origin of a source, and the package that it comes from.
#[inline(never)]
pub fn of(told: &Told<'_>, own: &Own<'_>) -> (Origin, Option<Named>) {
    if is_generated(told) {
        return (Origin::Generated, None);
    }
    let whose = match whose(told.path, told.raw) {
        Whose::Unknown => own.foreign_repository(told.raw).map_or_else(|| by_text(told, own), Whose::Package),
        known => known,
    };
    match whose {
        _ if told.sign == Some(&Sign::Runtime) && !matches!(whose, Whose::Package(_)) => (Origin::Generated, None),
        Whose::Unknown => (Origin::Own, None),
        Whose::Others => (Origin::ThirdParty, None),
        Whose::Package(named) => (Origin::ThirdParty, Some(named)),
    }
}

/// A banner with an open licence that names something else than this package, and proves the name by a version or by
/// the file's own name. In a folder `vendor`, the licence is enough, or that its author does not want to debug it.
#[inline(never)]
fn by_text(told: &Told<'_>, own: &Own<'_>) -> Whose {
    let vendored = told.path.split('/').rev().skip(1).any(|folder| folder == "vendor");
    let licensed = match told.sign {
        Some(Sign::Licensed { name, version }) => Some((name.as_deref(), version.as_deref())),
        _ => None,
    };
    let proven = |name: &str, version: Option<&str>| version.is_some() || stem(told.path).starts_with(name);
    match licensed {
        Some((Some(name), _)) if own.is_related(name) => Whose::Unknown,
        Some((Some(name), version)) if proven(name, version) => Whose::Package(own.banner(name, version)),
        Some(_) if vendored => Whose::Others,
        None if vendored && told.ignored => Whose::Others,
        _ => Whose::Unknown,
    }
}

/// A file's name in small letters.
fn stem(path: &str) -> String {
    path.rsplit('/').next().unwrap_or_default().to_ascii_lowercase()
}

/// Where SvelteKit puts what it writes.
const SVELTE: &str = "/.svelte-kit/generated/";

static GENERATED: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new(SVELTE));

/// Names that bundlers give to code of their own.
#[inline(never)]
fn is_generated(told: &Told<'_>) -> bool {
    let Told { path, raw, .. } = *told;
    let (scheme, _) = raw.split_once("://").unwrap_or_default();
    let bundler = ["webpack", "webpack-internal", "rspack", "turbopack"].contains(&scheme);
    is_unnamed(told)
        || is_marked(raw)
        || begins_virtual(path, raw)
        || is_runtime(path, bundler || raw.starts_with("webpack:"))
        || bundler && is_context(raw)
        || scheme == "ng" && [".ngfactory.js", ".ngsummary.js", ".ngstyle.js"].iter().any(|end| path.ends_with(end))
        || path.starts_with(&SVELTE[1..])
        || GENERATED.find(path.as_bytes()).is_some()
}

/// What was given no name at all is the bundle itself, as a minifier was handed it. Only Parcel's is known by its text;
/// any other may be a whole program.
fn is_unnamed(told: &Told<'_>) -> bool {
    told.raw == "<anon>" && (!told.has_text || told.sign == Some(&Sign::Bundle))
}

/// Marks in the names of virtual modules: Rollup's NUL and what Vite writes for it, the wrappers around CommonJS,
/// esbuild's definitions and what it leaves out, what Closure makes up.
#[inline(never)]
fn is_marked(raw: &str) -> bool {
    const ANYWHERE: [&str; 13] = [
        "/\0",
        "/__x00__",
        "/_virtual/",
        "?commonjs-",
        "<define:",
        "__vite-browser-external",
        "__vite-optional-peer-dep",
        "/(disabled):",
        " (ignored)",
        "[synthetic:",
        "?commonjsHelpers",
        "commonjsHelpers.js",
        "rollupPluginBabelHelpers",
    ];
    const BEGINNINGS: [&str; 6] = ["\0", "__x00__", "_virtual/", "(disabled):", "require-/", "bun:"];
    static MARKS: LazyLock<[Finder<'_>; 13]> = LazyLock::new(|| ANYWHERE.map(Finder::new));
    MARKS.iter().any(|mark| mark.find(raw.as_bytes()).is_some())
        || BEGINNINGS.iter().any(|beginning| raw.starts_with(beginning))
        || raw.trim_start_matches('/') == "__prelude__"
}

/// Modules that plugins make up.
#[inline(never)]
fn begins_virtual(path: &str, raw: &str) -> bool {
    const BEGINNINGS: [&str; 9] = [
        "virtual:",
        "rolldown/runtime",
        "vite/preload-helper",
        "vite/modulepreload-polyfill",
        "vite/dynamic-import-helper",
        "vite/wasm-helper",
        "vite/legacy-polyfills",
        "[turbopack]/",
        "[externals]/",
    ];
    // Behind a scheme, the path begins as the bundler wrote it; else it may lie below the map's folder.
    let written = if raw.contains("://") { path } else { raw.trim_start_matches(['.', '/']) };
    BEGINNINGS.iter().any(|beginning| written.starts_with(beginning) || raw.starts_with(beginning))
        || path.starts_with("[next]/internal/")
        || path.starts_with("[turbopack-")
}

/// What webpack and Rspack call their own parts. Where no scheme says that they wrote the path, only a name without an
/// ending counts: a project may have a folder `webpack`.
fn is_runtime(path: &str, bundler: bool) -> bool {
    const BEGINNINGS: [&str; 9] = [
        "webpack/bootstrap",
        "webpack/runtime/",
        "webpack/startup",
        "webpack/before-startup",
        "webpack/after-startup",
        "webpack/universalModuleDefinition",
        "webpack/container/",
        "webpack/sharing/",
        "webpack/lazy-compilation",
    ];
    const OTHERS: [&str; 9] = [
        "(webpack)",
        "external ",
        "ignored|",
        "ignored ",
        "delegated ",
        "container entry",
        "consume shared module",
        "provide shared module",
        "remote ",
    ];
    let named = BEGINNINGS.iter().any(|beginning| path.starts_with(beginning));
    match bundler {
        true => named || OTHERS.iter().any(|other| path.starts_with(other)),
        false => {
            named && !stem(path).contains('.') || path.starts_with("(webpack)/") || path.starts_with("external \"")
        }
    }
}

/// Folders that are imported as a whole: `./locale sync ^\.\/.*$`, `./pages|lazy|/^\.\/.*$/`.
#[inline(never)]
fn is_context(raw: &str) -> bool {
    const MODES: [&str; 6] = ["sync", "lazy", "lazy-once", "eager", "weak", "async-weak"];
    let behind = |separator: char| {
        let mut words = raw.split(separator).skip(1).peekable();
        let found = words.position(|word| MODES.contains(&word)).is_some();
        (found, words.next().unwrap_or_default())
    };
    let (spaced, next) = behind(' ');
    let pattern = ['^', '\\', '.', '/'].iter().any(|first| next.starts_with(*first));
    let word = ["", "recursive", "nonrecursive", "namespace", "strict"].contains(&next);
    spaced && (pattern || word) || behind('|').0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told<'a>(path: &'a str, raw: &'a str) -> Told<'a> {
        Told { path, raw, sign: None, has_text: true, ignored: false }
    }

    fn own() -> Own<'static> {
        Own { name: Some("@acme/app"), ..Own::default() }
    }

    #[test]
    fn paths_tell_whose_a_source_is() {
        use Origin::{Generated, Own as Mine, ThirdParty};
        let cases = [
            ("src/a.ts", "../src/a.ts", Mine),
            ("packages/x/src/a.ts", "webpack://x/./packages/x/src/a.ts", Mine),
            ("packages/internal-auth/src/a.ts", "../../packages/internal-auth/src/a.ts", Mine),
            ("src/vite/plugin.ts", "../src/vite/plugin.ts", Mine),
            ("vite/plugin.ts", "../vite/plugin.ts", Mine),
            ("webpack/bootstrap.ts", "../webpack/bootstrap.ts", Mine),
            ("webpack/runtime/a.js", "../webpack/runtime/a.js", Mine),
            ("src/external data.ts", "webpack://app/./src/external data.ts", Mine),
            ("src/index.js + 3 modules", "webpack://app/./src/index.js + 3 modules", Mine),
            ("src/lazy sync.ts", "webpack://app/./src/lazy sync.ts", Mine),
            ("src/vendor.ts", "src/vendor.ts", Mine),
            ("src/vendor/list.ts", "webpack://app/./src/vendor/list.ts", Mine),
            ("dist/<stdin>", "<stdin>", Mine),
            ("dist/<anon>", "<anon>", Mine),
            ("node_modules/lodash/map.js", "../node_modules/lodash/map.js", ThirdParty),
            ("node_modules/.pnpm/a@1/node_modules/a/i.js", "webpack:///x", ThirdParty),
            (".yarn/cache/a.zip/node_modules/a/i.js", "x", ThirdParty),
            ("vendor/jquery.js", "vendor/jquery.js", ThirdParty),
            (
                "node_modules/next/dist/compiled/x/i.js",
                "webpack://_N_E/./node_modules/next/dist/compiled/x/i.js",
                ThirdParty,
            ),
            ("webpack/bootstrap", "webpack://@scope/app/webpack/bootstrap", Generated),
            ("webpack/bootstrap", "webpack:///webpack/bootstrap", Generated),
            ("webpack/bootstrap 1a2b3c", "../webpack/bootstrap 1a2b3c", Generated),
            ("webpack/runtime/define", "webpack://app/webpack/runtime/define", Generated),
            (
                "webpack/runtime/define_property_getters",
                "webpack://app/webpack/runtime/define_property_getters",
                Generated,
            ),
            ("webpack/container/entry/app", "webpack://app/webpack/container/entry/app", Generated),
            ("external commonjs \"fs\"", "webpack://app/external commonjs \"fs\"", Generated),
            ("(webpack)/buildin/module.js", "webpack:///(webpack)/buildin/module.js", Generated),
            ("src/x (ignored)", "webpack:///./src/x (ignored)", Generated),
            ("ignored|/home/ada|fs", "webpack://app/ignored|/home/ada|fs", Generated),
            ("src sync ^\\.\\", "webpack://app/./src sync ^\\.\\/.*$", Generated),
            ("src sync recursive", "webpack:///./src sync recursive", Generated),
            ("src|lazy|/^\\.\\", "webpack://app/./src|lazy|/^\\.\\/.*$/", Generated),
            ("dist/\u{FFFD}commonjsHelpers.js", "\0commonjsHelpers.js", Generated),
            (
                "dist/\u{FFFD}home/a/node_modules/a/i.js?commonjs-module",
                "\0/home/a/node_modules/a/i.js?commonjs-module",
                Generated,
            ),
            ("dist/_virtual/a.js", "_virtual/a.js", Generated),
            ("src/\u{FFFD}x", "../\0x", Generated),
            ("src/a\u{FFFD}b.ts", "../src/a\0b.ts", Mine),
            ("dist/<define:BUILD>", "<define:BUILD>", Generated),
            ("dist/(disabled):node_modules/util/i.js", "(disabled):node_modules/util/i.js", Generated),
            ("dist/virtual:build-info", "virtual:build-info", Generated),
            ("vite/preload-helper.js", "../vite/preload-helper.js", Generated),
            ("[turbopack]/browser/runtime.ts", "turbopack:///[turbopack]/browser/runtime.ts", Generated),
            ("[synthetic:es6", " [synthetic:es6/util] ", Generated),
            ("__prelude__", "__prelude__", Generated),
            ("require-/home/ada/a.js", "require-/home/ada/a.js", Generated),
            ("App/App.ngfactory.js", "ng:///App/App.ngfactory.js", Generated),
            ("app/app.component.html", "ng:///app/app.component.html", Mine),
            (".svelte-kit/generated/client/app.js", "../.svelte-kit/generated/client/app.js", Generated),
        ];
        for (path, raw, origin) in cases {
            assert_eq!(of(&told(path, raw), &own()).0, origin, "{raw}");
        }
        let nothing = Told { has_text: false, ..told("<anon>", "<anon>") };
        assert_eq!(of(&nothing, &own()).0, Generated);
    }

    #[test]
    fn a_banner_tells_where_the_path_does_not() {
        let licensed = |name: Option<&str>, version: Option<&str>| Sign::Licensed {
            name: name.map(Into::into),
            version: version.map(Into::into),
        };
        let cases = [
            ("lib/jquery.js", licensed(Some("jquery"), Some("3.7.1")), "third-party generic jquery 3.7.1"),
            ("lib/jquery.min.js", licensed(Some("jquery"), None), "third-party generic jquery"),
            ("lib/a.js", licensed(Some("jquery"), None), "own"),
            ("lib/a.js", licensed(None, None), "own"),
            ("src/vendor/a.js", licensed(None, None), "third-party"),
            ("src/ui.js", licensed(Some("acme-ui"), Some("1.0.0")), "own"),
            ("src/app.js", licensed(Some("app"), Some("1.0.0")), "own"),
            ("src/vendor/app.js", licensed(Some("app"), Some("1.0.0")), "own"),
            ("node_modules/b/a.js", licensed(Some("jquery"), Some("3.7.1")), "third-party npm b"),
            ("src/a.js", Sign::Runtime, "generated"),
            ("node_modules/tslib/tslib.es6.js", Sign::Runtime, "third-party npm tslib"),
            ("src/a.js", Sign::Bundle, "own"),
            ("<anon>", Sign::Bundle, "generated"),
        ];
        for (path, sign, expected) in cases {
            let (origin, named) = of(&Told { sign: Some(&sign), ..told(path, path) }, &own());
            let origin = match origin {
                Origin::Own => "own",
                Origin::ThirdParty => "third-party",
                Origin::Generated => "generated",
            };
            let named = named.map_or(String::new(), |Named { ecosystem, name, version }| {
                format!(" {ecosystem} {name} {}", version.unwrap_or_default())
            });
            assert_eq!(format!("{origin}{named}").trim_end(), expected, "{path}");
        }
        let ignored = Told { ignored: true, ..told("src/vendor/a.js", "../src/vendor/a.js") };
        assert_eq!(of(&ignored, &own()).0, Origin::ThirdParty);
        assert_eq!(of(&Told { path: "src/a.js", ..ignored }, &own()).0, Origin::Own);
    }
}
