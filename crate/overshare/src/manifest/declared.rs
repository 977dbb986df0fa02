//! Which packages a `package.json` names as its dependencies, in whatever list. Not which of them are installed.

use std::collections::BTreeSet;

use crate::{
    report::Format,
    text::json::{self, Value},
};

use super::{find, json::text, vsix};

/// The names in a manifest.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Declared {
    /// The package's own, as npm knows it.
    pub own: Option<String>,
    /// Those of its dependencies, and of the packages that aliases stand for.
    pub names: BTreeSet<String>,
}

/// Reads the names in the manifest of a package whose dependencies are npm's; `None` where there is none.
pub fn read(format: Format, files: &[(&str, &[u8])]) -> Option<Declared> {
    let bytes = match format {
        Format::Npm => find(files, |path| path == "package.json"),
        Format::Vsix => find(files, vsix::is_package),
        _ => None,
    }?;
    let manifest = json::parse(bytes).filter(|value| matches!(value, Value::Object(_)))?;
    Some(Declared { own: text(&manifest, "name"), names: names(&manifest) })
}

fn names(manifest: &Value) -> BTreeSet<String> {
    const LISTS: [&str; 6] = [
        "dependencies",
        "devDependencies",
        "peerDependencies",
        "optionalDependencies",
        "bundleDependencies",
        "bundledDependencies",
    ];
    let mut names = BTreeSet::new();
    for list in LISTS.iter().filter_map(|list| manifest.get(list)) {
        match list {
            Value::Object(members) => {
                for (name, wanted) in members {
                    names.insert(name.clone());
                    names.extend(wanted.text().and_then(alias).map(str::to_owned));
                }
            }
            Value::List(items) => names.extend(items.iter().filter_map(Value::text).map(str::to_owned)),
            _ => {}
        }
    }
    names
}

/// The package behind `npm:name@range`.
fn alias(wanted: &str) -> Option<&str> {
    let name = wanted.strip_prefix("npm:")?;
    Some(match name.rfind('@') {
        Some(at) if at > 0 => &name[..at],
        _ => name,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(format: Format, path: &str, manifest: &str, own: Option<&str>, names: &[&str]) {
        let found = read(format, &[(path, manifest.as_bytes())]).expect("a manifest");
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(found, Declared { own: own.map(str::to_owned), names }, "{manifest}");
    }

    #[test]
    fn every_list_counts_and_aliases_count_twice() {
        let all = r#"{"name":"@a/b","dependencies":{"c":"1","d":"npm:@e/f@^1","g":"npm:h"},"devDependencies":{"i":7},
            "peerDependencies":{"j":"*"},"optionalDependencies":{"k":"file:../k"},"bundledDependencies":["l",7]}"#;
        check(Format::Npm, "package.json", all, Some("@a/b"), &["c", "d", "@e/f", "g", "h", "i", "j", "k", "l"]);
        check(Format::Vsix, "extension/package.json", r#"{"name":"x","devDependencies":{"y":"1"}}"#, Some("x"), &["y"]);
        check(Format::Npm, "package.json", r#"{"name":7,"dependencies":[],"bundleDependencies":true}"#, None, &[]);
    }

    #[test]
    fn where_there_is_no_manifest_nothing_is_known() {
        assert_eq!(read(Format::Npm, &[]), None);
        assert_eq!(read(Format::Npm, &[("package.json", b"[]")]), None);
        assert_eq!(read(Format::Crate, &[("Cargo.toml", b"[dependencies]\na = \"1\"")]), None);
    }
}
