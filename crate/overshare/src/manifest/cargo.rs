//! `Cargo.toml`, by the Cargo book's chapter on the manifest format: as cargo has written it for the package, and, where
//! that says nothing, `Cargo.toml.orig` as a person wrote it.

use super::{
    License, Said, decode, find, is_at_top,
    toml::{Item, items},
};

/// Whether a path is that of a crate's manifest.
pub(super) fn is_manifest(path: &str) -> bool {
    is_at_top(path, "Cargo.toml") || is_at_top(path, "Cargo.toml.orig")
}

/// Reads a crate's manifest; `None` when it says nothing of a package.
#[inline(never)]
pub(super) fn read(files: &[(&str, &[u8])]) -> Option<Said> {
    let file = |name: &'static str| find(files, move |path| is_at_top(path, name)).and_then(manifest);
    file("Cargo.toml").or_else(|| file("Cargo.toml.orig"))
}

fn manifest(bytes: &[u8]) -> Option<Said> {
    let items = items(&decode(bytes))?;
    let package = |item: &&Item| item.path.first().is_some_and(|table| table == "package" || table == "project");
    items.iter().find(package)?;
    let text = |key: &str| {
        let mut found = items.iter().filter(package).filter(|item| item.path.len() == 2 && item.path[1] == key);
        found.find(|item| item.is_text).map(|item| item.value.clone())
    };
    let license = match (text("license"), text("license-file")) {
        (Some(expression), _) => License::Expression(expression),
        (None, Some(name)) => License::File(name),
        (None, None) => License::None,
    };
    let include: Vec<String> = all(&items, "package", "include");
    Some(Said {
        ecosystem: "cargo",
        name: text("name"),
        version: text("version"),
        license,
        repository: text("repository"),
        private: private(&items),
        files: (!include.is_empty()).then_some(include),
        bin: all(&items, "bin", "name"),
        scripts: Vec::new(),
    })
}

/// `publish`: false, or a list of the registries that may be published to.
fn private(items: &[Item]) -> Option<&'static str> {
    let publish = |item: &&Item| item.path.len() == 2 && item.path[0] == "package" && item.path[1] == "publish";
    let listed = all(items, "package", "publish");
    match items.iter().find(publish)? {
        item if !item.is_text => (item.value == "false").then_some("The package is marked as not to be published."),
        _ if listed.iter().any(|registry| registry == "crates-io") => None,
        _ => Some("The package may be published to a registry of its own only."),
    }
}

/// The texts under a key of a table.
fn all(items: &[Item], table: &str, key: &str) -> Vec<String> {
    let wanted = items
        .iter()
        .filter(|item| item.is_text && item.path.len() == 2 && item.path[0] == table && item.path[1] == key);
    wanted.map(|item| item.value.clone()).collect()
}

#[cfg(test)]
mod tests {
    use crate::{manifest::told, report::Format};

    #[test]
    fn every_form_of_a_manifest_is_read() {
        let cases = [
            (
                "# by cargo\r\n[package]\r\nname = \"a\"\r\nversion = \"1.0.0\"\r\nlicense = \"MIT OR Apache-2.0\"\r\nrepository = \"https://x\"\r\n",
                "cargo a 1.0.0 | MIT OR Apache-2.0 | https://x | Open",
            ),
            ("[package]\nname='a'\nlicense-file='EULA.txt'", "cargo a - | see EULA.txt | - | Unknown"),
            ("[package]\nname='a'\npublish=false", "cargo a - | - | - | Closed private"),
            ("[package]\nname='a'\npublish=['inner']", "cargo a - | - | - | Closed private"),
            ("[package]\nname='a'\npublish=['crates-io','inner']", "cargo a - | - | - | Unknown"),
            ("[package]\nname='a'\npublish=true\nlicense='BUSL-1.1'", "cargo a - | BUSL-1.1 | - | Closed"),
            ("[package]\nname=7\nversion.workspace=true\nlicense={workspace=true}", "cargo - - | - | - | Unknown"),
            ("\u{feff}package.name='a'\npackage.version='2'", "cargo a 2 | - | - | Unknown"),
            ("[dependencies.name]\nversion='1'", "none"),
            ("", "none"),
        ];
        for (text, expected) in cases {
            assert_eq!(told(Format::Crate, &[("a-1.0.0/Cargo.toml", text)]), expected, "{text}");
        }
    }

    #[test]
    fn the_original_stands_in() {
        let files = [("a/Cargo.toml", "["), ("a/Cargo.toml.orig", "[package]\nname='a'")];
        assert_eq!(told(Format::Crate, &files), "cargo a - | - | - | Unknown");
    }
}
