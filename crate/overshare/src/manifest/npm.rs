//! What a package says of itself: `package.json`, by npm's documentation, in all the forms that people write.

use crate::text::json::{self, Value};

use super::{
    License, Said,
    json::{list, text},
};

/// Reads a manifest; `None` when it is no JSON object.
#[inline(never)]
pub(super) fn read(bytes: &[u8]) -> Option<Said> {
    let manifest = json::parse(bytes).filter(|value| matches!(value, Value::Object(_)))?;
    let private = matches!(manifest.get("private"), Some(Value::Scalar(scalar)) if scalar == "true");
    Some(Said {
        ecosystem: "npm",
        name: text(&manifest, "name"),
        version: text(&manifest, "version"),
        license: license_of(&manifest).map_or(License::None, License::Expression),
        repository: repository(&manifest),
        private: private.then_some("The package is marked private."),
        files: list(&manifest, "files"),
        bin: commands(&manifest),
        scripts: keys(&manifest, "scripts"),
    })
}

/// The names in an object, in its order.
fn keys(manifest: &Value, key: &str) -> Vec<String> {
    match manifest.get(key) {
        Some(Value::Object(members)) => members.iter().map(|(key, _)| key.clone()).collect(),
        _ => Vec::new(),
    }
}

/// An expression, or one of the older forms: an object with a type, or a list of those.
fn license_of(manifest: &Value) -> Option<String> {
    let one = |value: &Value| value.text().map(str::to_owned).or_else(|| text(value, "type"));
    if let Some(license) = manifest.get("license").and_then(one) {
        return Some(license);
    }
    let older = manifest.get("licenses").or(manifest.get("license"))?.items()?;
    let all: Vec<String> = older.iter().filter_map(one).collect();
    (!all.is_empty()).then(|| all.join(" OR "))
}

fn repository(manifest: &Value) -> Option<String> {
    text(manifest, "repository").or_else(|| text(manifest.get("repository")?, "url"))
}

/// The commands: names of an object, or the package's own name.
fn commands(manifest: &Value) -> Vec<String> {
    match manifest.get("bin").and_then(Value::text) {
        Some(_) => text(manifest, "name").into_iter().collect(),
        None => keys(manifest, "bin"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Intent;

    #[test]
    fn every_form_of_a_field_is_read() {
        let package = read(
            br#"{"name":"@a/b","version":"1.0.0","licenses":[{"type":"MIT"},{"type":"ISC"}],"private":true,
            "repository":{"url":"git://x"},"files":["dist",7],"bin":"cli.js","scripts":{"build":"x"}}"#,
        )
        .expect("an object")
        .package();
        assert_eq!(package.license.as_deref(), Some("MIT OR ISC"));
        assert_eq!(package.repository.as_deref(), Some("git://x"));
        assert_eq!((package.files, package.bin), (Some(vec!["dist".into()]), vec!["@a/b".into()]));
        assert_eq!(package.intent, Intent::Closed);
    }

    #[test]
    fn fields_of_wrong_types_are_as_if_they_were_not_there() {
        let package = read(br#"{"name":7,"version":{},"license":[],"repository":1,"files":"x","bin":3,"scripts":[]}"#)
            .expect("an object")
            .package();
        assert_eq!((package.name, package.license, package.files), (None, None, None));
        assert_eq!(package.intent, Intent::Unknown);
        assert!(read(b"[]").is_none() && read(b"{").is_none());
    }
}
