//! A browser extension's `manifest.json`, with the comments that browsers allow in it, and the messages that its name may
//! stand in.

use crate::{
    report::Format,
    text::json::{self, Value},
};

use super::{Said, find, json::text};

/// Whether a path is that of an extension's manifest, or of messages.
pub(super) fn is_manifest(path: &str) -> bool {
    path == "manifest.json" || locale(path).is_some()
}

/// The locale of a file of messages.
fn locale(path: &str) -> Option<&str> {
    path.strip_prefix("_locales/")?.strip_suffix("/messages.json").filter(|locale| !locale.contains('/'))
}

/// Reads an extension's manifest; `None` when it is no JSON object. It states no licence and no repository.
#[inline(never)]
pub(super) fn read(format: Format, files: &[(&str, &[u8])]) -> Option<Said> {
    let manifest = parse(find(files, |path| path == "manifest.json")?)?;
    let name = text(&manifest, "name").map(|name| localised(name, &manifest, files));
    Some(Said {
        // The specification has no type for those of other browsers.
        ecosystem: if format == Format::Crx { "chrome-extension" } else { "generic" },
        name,
        version: text(&manifest, "version"),
        ..Said::default()
    })
}

fn parse(bytes: &[u8]) -> Option<Value> {
    let parsed = json::parse(bytes).or_else(|| json::parse(&without_comments(bytes)));
    parsed.filter(|value| matches!(value, Value::Object(_)))
}

/// A name of the form `__MSG_key__`, in the default language; the name itself where that is not there.
fn localised(name: String, manifest: &Value, files: &[(&str, &[u8])]) -> String {
    let message = || {
        let key = name.strip_prefix("__MSG_")?.strip_suffix("__")?;
        let language = text(manifest, "default_locale")?;
        let messages = parse(find(files, |path| locale(path) == Some(&language))?)?;
        let Value::Object(members) = messages else { return None };
        let (_, message) = members.iter().rfind(|(name, _)| name.eq_ignore_ascii_case(key))?;
        text(message, "message")
    };
    message().unwrap_or(name)
}

/// The text with spaces for comments, from `//` outside strings to the line's end.
fn without_comments(bytes: &[u8]) -> Vec<u8> {
    let (mut plain, mut inside, mut at) = (bytes.to_vec(), false, 0);
    while at < plain.len() {
        match plain[at] {
            b'\\' if inside => at += 1,
            b'"' => inside = !inside,
            b'/' if !inside && plain.get(at + 1) == Some(&b'/') => {
                while at < plain.len() && plain[at] != b'\n' {
                    plain[at] = b' ';
                    at += 1;
                }
            }
            _ => {}
        }
        at += 1;
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::told;

    #[test]
    fn every_form_of_a_manifest_is_read() {
        let messages = ("_locales/en/messages.json", r#"{"APPNAME":{"message":"A name"}}"#);
        let cases: [(&[(&str, &str)], &str); 6] = [
            (&[("manifest.json", "\u{feff}{\"name\":\"a\",\"version\":\"1.0\"}")], "generic a 1.0 | - | - | Unknown"),
            (
                &[("manifest.json", "// all\n{ \"name\": \"a//b\\\"\", // c\r\n\"version\":\"1\" }")],
                "generic a//b\" 1 | - | - | Unknown",
            ),
            (
                &[messages, ("manifest.json", r#"{"name":"__MSG_appName__","default_locale":"en"}"#)],
                "generic A name - | - | - | Unknown",
            ),
            (
                &[messages, ("manifest.json", r#"{"name":"__MSG_appName__","default_locale":"de"}"#)],
                "generic __MSG_appName__ - | - | - | Unknown",
            ),
            (&[("manifest.json", r#"{"name":7,"version":[]}"#)], "generic - - | - | - | Unknown"),
            (&[("manifest.json", "[]")], "none"),
        ];
        for (files, expected) in cases {
            assert_eq!(told(Format::Xpi, files), expected, "{files:?}");
        }
        assert!(told(Format::Crx, &[("manifest.json", "{}")]).starts_with("chrome-extension"));
    }
}
