//! A jar: Maven's `pom.properties` and the main section of `META-INF/MANIFEST.MF` (the JAR file specification).

use super::{License, Said, decode, find, some};

/// Whether a path is that of a jar's manifest, or of what Maven puts beside it.
pub(super) fn is_manifest(path: &str) -> bool {
    path.eq_ignore_ascii_case(MANIFEST) || is_pom(path)
}

const MANIFEST: &str = "META-INF/MANIFEST.MF";

fn is_pom(path: &str) -> bool {
    path.starts_with("META-INF/maven/") && path.ends_with("/pom.properties")
}

/// Reads a jar's manifests; `None` when they name nothing.
#[inline(never)]
pub(super) fn read(files: &[(&str, &[u8])]) -> Option<Said> {
    let manifest = find(files, |path| path.eq_ignore_ascii_case(MANIFEST)).map(decode);
    let headers = manifest.as_deref().map(main_section).unwrap_or_default();
    let text = |names: &[&str]| {
        let get = |name: &&str| {
            headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).and_then(|(_, text)| some(text))
        };
        names.iter().find_map(get)
    };
    let title = text(&["Implementation-Title", "Bundle-SymbolicName", "Automatic-Module-Name", "Specification-Title"]);
    let title = title.map(|title| title.split(';').next().unwrap_or_default().to_owned());
    let version = text(&["Implementation-Version", "Bundle-Version", "Specification-Version"]);
    let pom = own_pom(files, title.as_deref());
    if pom.is_none() && title.is_none() && version.is_none() {
        return None;
    }
    let (name, version) = match pom {
        Some((name, pom_version)) => (Some(name), pom_version.or(version)),
        None => (title, version),
    };
    Some(Said {
        ecosystem: "maven",
        name,
        version,
        license: text(&["Bundle-License"]).map_or(License::None, |words| bundle_license(&words)),
        repository: text(&["Implementation-URL", "Bundle-DocURL"]),
        ..Said::default()
    })
}

/// The first of a list of licences, without its parameters; an identifier, words or an address.
fn bundle_license(words: &str) -> License {
    let first = words.split([',', ';']).next().unwrap_or_default().trim_matches(['"', ' ']);
    match super::license::is_open(first) {
        Some(true) => License::Expression(first.to_owned()),
        _ => License::words(first),
    }
}

/// Group, artifact and version of the jar: of the one `pom.properties`, or, where others are packed in with it, of the
/// one that has the manifest's title.
fn own_pom(files: &[(&str, &[u8])], title: Option<&str>) -> Option<(String, Option<String>)> {
    let poms: Vec<_> = files.iter().filter(|(path, _)| is_pom(path)).filter_map(|(_, bytes)| pom(bytes)).collect();
    match poms.as_slice() {
        [_] => poms.into_iter().next(),
        _ => poms.into_iter().find(|(name, _)| name.split(':').nth(1) == title),
    }
}

fn pom(bytes: &[u8]) -> Option<(String, Option<String>)> {
    let text = decode(bytes);
    let get = |key: &str| {
        let value =
            |line: &str| line.split_once('=').filter(|(name, _)| name.trim() == key).and_then(|(_, value)| some(value));
        text.lines().find_map(value)
    };
    Some((format!("{}:{}", get("groupId")?, get("artifactId")?), get("version")))
}

/// The headers up to the first empty line, with lines that begin with a space joined to those before.
fn main_section(text: &str) -> Vec<(String, String)> {
    let mut headers: Vec<(String, String)> = Vec::new();
    for line in text.lines().flat_map(|line| line.split('\r')) {
        if line.is_empty() {
            break;
        }
        if let Some(rest) = line.strip_prefix(' ') {
            if let Some((_, value)) = headers.last_mut() {
                value.push_str(rest);
            }
        } else if let Some((key, value)) = line.split_once(':') {
            headers.push((key.to_owned(), value.strip_prefix(' ').unwrap_or(value).to_owned()));
        }
    }
    headers
}

#[cfg(test)]
mod tests {
    use crate::{manifest::told, report::Format};

    #[test]
    fn every_form_of_a_manifest_is_read() {
        let manifest = |text| ("META-INF/MANIFEST.MF", text);
        let pom = (
            "META-INF/maven/g/a/pom.properties",
            "#Created by Maven\r\nversion=1.0\r\ngroupId=g\r\nartifactId = a\r\n",
        );
        let other = ("META-INF/maven/g/b/pom.properties", "groupId=g\nartifactId=b\nversion=2\n");
        let cases: [(&[(&str, &str)], &str); 7] = [
            (
                &[manifest(
                    "Manifest-Version: 1.0\r\nImplementation-Title: some lo\r\n ng title\r\nImplementation-Version: 3\r\n\r\nName: x\r\n",
                )],
                "maven some long title 3 | - | - | Unknown",
            ),
            (
                &[manifest(
                    "Bundle-SymbolicName: a.b;singleton:=true\nBundle-Version: 1\nBundle-License: https://www.apache.org/licenses/LICENSE-2.0.txt\n",
                )],
                "maven a.b 1 | Apache-2.0 | - | Open",
            ),
            (&[manifest("Bundle-License: \"MIT\";link=\"x\"\n"), pom], "maven g:a 1.0 | MIT | - | Open"),
            (&[pom], "maven g:a 1.0 | - | - | Unknown"),
            (&[manifest("Implementation-Title: b\n"), pom, other], "maven g:b 2 | - | - | Unknown"),
            (&[manifest("Implementation-Title: shaded\n"), pom, other], "maven shaded - | - | - | Unknown"),
            (&[manifest("Manifest-Version: 1.0\n")], "none"),
        ];
        for (files, expected) in cases {
            assert_eq!(told(Format::Jar, files), expected, "{files:?}");
        }
    }
}
