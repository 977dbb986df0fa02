//! The files that a package's manifest leads its users to: npm's `main`, `bin`, `types`, `exports` and the like. Looks for
//! none of them.

use crate::{
    report::Format,
    text::json::{self, Value},
};

use super::find;

/// A file that a manifest names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// The member that names it.
    pub member: String,
    /// Its path, as it is written but for a leading `./`.
    pub path: String,
    /// Whether what reads it tries endings and `index` files, as `require` does (Node.js, "Modules: CommonJS modules").
    pub resolves: bool,
}

/// The files that the manifest names, in its order; `None` where the format has no such manifest.
pub fn read(format: Format, files: &[(&str, &[u8])]) -> Option<Vec<Target>> {
    if format != Format::Npm {
        return None;
    }
    let manifest = json::parse(find(files, |path| path == "package.json")?)?;
    let mut targets = Vec::new();
    for member in ["main", "module", "browser", "types", "typings", "bin", "exports"] {
        let resolves = matches!(member, "main" | "module" | "browser" | "types" | "typings");
        let mut add = |path: &str| {
            let path = path.strip_prefix("./").unwrap_or(path);
            // Patterns and parts that are shut off name no file.
            if !path.is_empty() && !path.contains('*') && !path.ends_with('/') {
                targets.push(Target { member: member.to_owned(), path: path.to_owned(), resolves });
            }
        };
        match (member, manifest.get(member)) {
            ("exports", Some(value)) => leaves(value, &mut |path| {
                if path.starts_with("./") {
                    add(path);
                }
            }),
            ("bin", Some(value)) => leaves(value, &mut add),
            (_, Some(value)) => value.text().into_iter().for_each(&mut add),
            (_, None) => {}
        }
    }
    targets.dedup();
    Some(targets)
}

/// The texts in a value, however deep; the tree that it was read into bounds how deep that is.
fn leaves(value: &Value, each: &mut dyn FnMut(&str)) {
    match value {
        Value::Text(text) => each(text),
        Value::List(items) => items.iter().for_each(|item| leaves(item, each)),
        Value::Object(members) => members.iter().for_each(|(_, value)| leaves(value, each)),
        Value::Scalar(_) => {}
    }
}

impl Target {
    /// Whether one of the paths that are there is this file, or what it stands for.
    pub fn is_in(&self, is_there: impl Fn(&str) -> bool) -> bool {
        const ENDINGS: [&str; 8] = [".js", ".json", ".node", ".cjs", ".mjs", ".ts", ".d.ts", ".d.mts"];
        let path = self.path.trim_end_matches('/');
        let with = |stem: &str| ENDINGS.iter().any(|ending| is_there(&format!("{stem}{ending}")));
        let index = || if path == "." { with("index") } else { with(&format!("{path}/index")) };
        is_there(path) || self.resolves && (with(path) || index())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_member_that_names_files_is_read() {
        let manifest = br#"{"main":"./lib/a","types":"lib/a.d.ts","bin":{"p":"cli.js"},"browser":{"x":false},
            "exports":{".":{"import":"./esm/a.mjs","default":["./lib/a.js",null]},"./x/*":"./x/*.js","./y":"pkg"}}"#;
        let targets = read(Format::Npm, &[("package.json", manifest)]).unwrap();
        let named: Vec<&str> = targets.iter().map(|target| target.path.as_str()).collect();
        assert_eq!(named, ["lib/a", "lib/a.d.ts", "cli.js", "esm/a.mjs", "lib/a.js"]);
        let is_in = |target: usize, there: &str| targets[target].is_in(|path| path == there);
        assert!(is_in(0, "lib/a.js") && is_in(0, "lib/a/index.js") && !is_in(0, "lib/b.js"));
        assert!(is_in(2, "cli.js") && !is_in(2, "cli.js.js"));
        assert!(
            read(Format::Crate, &[]).is_none() && read(Format::Npm, &[("package.json", b"[]")]).unwrap().is_empty()
        );
    }
}
