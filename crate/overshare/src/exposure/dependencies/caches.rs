//! Packages of other ecosystems, by where their tools keep them on disk: Rust's registry, Go's modules, Dart's cache,
//! Emscripten's libraries, Bower, JSPM.

use super::{Named, behind, exact, hyphenated, name_and_version};

/// Reads a path; `None` where it is in no such place.
pub(super) fn read(parts: &[&str]) -> Option<Named> {
    parts.iter().any(|part| FOLDERS.contains(part)).then(|| READERS.iter().find_map(|read| read(parts))).flatten()
}

/// Folders of which every such place has one: hardly a path does.
const FOLDERS: [&str; 11] = [
    ".cargo",
    "cargo",
    "rust",
    "rustc",
    "rustlib",
    "mod",
    "go",
    ".pub-cache",
    "emscripten",
    "bower_components",
    "jspm_packages",
];

type Reader = fn(&[&str]) -> Option<Named>;

const READERS: [Reader; 9] = [cargo_registry, cargo_checkout, rust, go_module, go, dart, emscripten, bower, jspm];

/// `.cargo/registry/src/INDEX/name-1.2.3/…`
fn cargo_registry(parts: &[&str]) -> Option<Named> {
    let below = [".cargo", "cargo"].iter().find_map(|home| behind(parts, &[home, "registry", "src"]))?;
    let (name, version) = hyphenated(below.get(1)?)?;
    Some(Named::new("cargo", name, Some(version)))
}

/// `.cargo/git/checkouts/name-HASH/REVISION/…`
fn cargo_checkout(parts: &[&str]) -> Option<Named> {
    let below = [".cargo", "cargo"].iter().find_map(|home| behind(parts, &[home, "git", "checkouts"]))?;
    let (name, _) = below.first()?.rsplit_once('-')?;
    Some(Named::new("cargo", name, None))
}

/// Rust's own library: `/rustc/COMMIT/library/…`, what a toolchain brings along, and what that was built from.
fn rust(parts: &[&str]) -> Option<Named> {
    if let Some((name, version)) = behind(parts, &["rust", "deps"]).and_then(|below| hyphenated(below.first()?)) {
        return Some(Named::new("cargo", name, Some(version)));
    }
    let commit = behind(parts, &["rustc"]).and_then(|below| below.first()).filter(|part| is_commit(part));
    let brought = behind(parts, &["rustlib", "src", "rust"]);
    (commit.is_some() || brought.is_some()).then(|| Named::new("generic", "rust", None))
}

fn is_commit(part: &str) -> bool {
    part.len() == 40 && part.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// `pkg/mod/host/path@v1.2.3/…`; a capital letter is written as `!` and a small one.
fn go_module(parts: &[&str]) -> Option<Named> {
    let below = behind(parts, &["pkg", "mod"])?;
    let last = below.iter().position(|part| part.contains("@v"))?;
    let (name, version) = below[last].split_once('@')?;
    let path = below[..last].iter().copied().chain([name]).collect::<Vec<_>>().join("/");
    let mut capital = false;
    let mut module = String::with_capacity(path.len());
    for letter in path.chars() {
        match letter {
            '!' => capital = true,
            _ => module.push(if std::mem::take(&mut capital) { letter.to_ascii_uppercase() } else { letter }),
        }
    }
    Some(Named::new("golang", module, Some(version)))
}

/// Go's own library.
fn go(parts: &[&str]) -> Option<Named> {
    behind(parts, &["usr", "local", "go", "src"]).map(|_| Named::new("generic", "go", None))
}

/// `.pub-cache/hosted/HOST/name-1.2.3/…`
fn dart(parts: &[&str]) -> Option<Named> {
    let (name, version) = hyphenated(behind(parts, &[".pub-cache", "hosted"])?.get(1)?)?;
    Some(Named::new("pub", name, Some(version)))
}

/// What Emscripten brings along, and the libraries that it has ports of.
fn emscripten(parts: &[&str]) -> Option<Named> {
    let port = behind(parts, &["emscripten", "cache", "ports"]).and_then(|below| below.first());
    let system = behind(parts, &["emscripten", "system"]).map(|_| &"emscripten");
    port.or(system).map(|name| Named::new("generic", *name, None))
}

fn bower(parts: &[&str]) -> Option<Named> {
    behind(parts, &["bower_components"]).and_then(|below| below.first()).map(|name| Named::new("bower", *name, None))
}

/// `jspm_packages/npm/name@1.2.3/…`, `jspm_packages/github/owner/name@1.2.3/…`
fn jspm(parts: &[&str]) -> Option<Named> {
    let (registry, below) = behind(parts, &["jspm_packages"])?.split_first()?;
    let ecosystem = match *registry {
        "npm" => "npm",
        "github" => "github",
        _ => return None,
    };
    let has_two = ecosystem == "github" || below.first()?.starts_with('@');
    let folders = below.split_last()?.1.get(..if has_two { 2 } else { 1 })?;
    let full = folders.join("/");
    let (name, version) = name_and_version(&full);
    Some(Named::new(ecosystem, name, version.and_then(exact)))
}

#[cfg(test)]
mod tests {
    use super::super::{Whose, tests::told};
    use super::*;

    #[test]
    fn every_place_tells_name_and_version() {
        let commit = "/rustc/9fc6b43126469e3858e2fe86cafb4f0fd5068869/library/core/src/fmt/mod.rs";
        let cases = [
            (
                "home/ada/.cargo/registry/src/index.crates.io-6f17d22bba15001f/serde-1.0.1/src/lib.rs",
                "cargo serde 1.0.1",
            ),
            ("usr/local/cargo/registry/src/github.com-1ecc6299db9ec823/sha-1-0.10.0/a.rs", "cargo sha-1 0.10.0"),
            (".cargo/git/checkouts/wasm-bindgen-1a2b3c4d5e6f7081/abc1234/src/lib.rs", "cargo wasm-bindgen"),
            (&commit[1..], "generic rust"),
            ("rust/deps/dlmalloc-0.2.6/src/lib.rs", "cargo dlmalloc 0.2.6"),
            ("home/ada/.rustup/toolchains/stable/lib/rustlib/src/rust/library/std/src/io.rs", "generic rust"),
            ("src/rustc/mine/a.rs", "-"),
            ("go/pkg/mod/github.com/!azure/azure-sdk@v1.2.3/a.go", "golang github.com/Azure/azure-sdk v1.2.3"),
            ("usr/local/go/src/runtime/proc.go", "generic go"),
            (".pub-cache/hosted/pub.dev/meta-1.9.1/lib/meta.dart", "pub meta 1.9.1"),
            ("emsdk/upstream/emscripten/system/lib/dlmalloc.c", "generic emscripten"),
            ("emsdk/upstream/emscripten/cache/ports/zlib/inflate.c", "generic zlib"),
            ("bower_components/jquery/dist/jquery.js", "bower jquery"),
            ("jspm_packages/npm/@acme/a@1.2.3/i.js", "npm @acme/a 1.2.3"),
            ("jspm_packages/npm/a@1.2.3/i.js", "npm a 1.2.3"),
            ("jspm_packages/github/owner/name@0.1.0/i.js", "github owner/name 0.1.0"),
            ("jspm_packages/system.js", "-"),
            ("registry/src/a/b-1.0.0/c.rs", "-"),
            ("pkg/mod/a.go", "-"),
        ];
        for (path, expected) in cases {
            let parts: Vec<&str> = path.split('/').collect();
            assert_eq!(told(read(&parts).map_or(Whose::Unknown, Whose::Package)), expected, "{path}");
        }
    }
}
