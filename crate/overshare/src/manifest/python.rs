//! Python's core metadata (2.4): `PKG-INFO` of a source distribution, `METADATA` of a wheel. Headers as e-mail has them,
//! folded or not.

use crate::report::Format;

use super::{License, Said, decode, find, is_at_top, some};

/// Whether a path is that of core metadata, of a wheel's list of its files, or of what says who built it.
pub(super) fn is_manifest(format: Format, path: &str) -> bool {
    match format {
        Format::Sdist => is_at_top(path, "PKG-INFO") || is_at_top(path, "pyproject.toml"),
        _ => is_metadata(path) || super::record::is_record(path) || is_in_info(path, "WHEEL"),
    }
}

fn is_metadata(path: &str) -> bool {
    is_in_info(path, "METADATA")
}

fn is_in_info(path: &str, name: &str) -> bool {
    let folder = path.strip_suffix(name).and_then(|rest| rest.strip_suffix(".dist-info/"));
    folder.is_some_and(|folder| !folder.is_empty() && !folder.contains('/'))
}

/// The build backend, in lower-case words: what a wheel's `WHEEL` calls its generator, or pyproject.toml's
/// `build-backend` (PEP 517).
#[inline(never)]
pub(super) fn builder(files: &[(&str, &[u8])]) -> Option<String> {
    let wheel = find(files, |path| is_in_info(path, "WHEEL")).map(decode);
    let generator = wheel.and_then(|text| Some(headers(&text).into_iter().find(|(key, _)| key == "Generator")?.1));
    let backend = || {
        let project = decode(find(files, |path| is_at_top(path, "pyproject.toml"))?);
        let line = project.lines().find(|line| line.trim_start().starts_with("build-backend"))?;
        Some(line.split_once('=')?.1.to_owned())
    };
    // setuptools called its part that makes wheels so, for years.
    generator.or_else(backend).map(|words| words.to_ascii_lowercase().replace("bdist_wheel", "setuptools"))
}

/// Reads core metadata; `None` when it has neither name nor version.
#[inline(never)]
pub(super) fn read(format: Format, files: &[(&str, &[u8])]) -> Option<Said> {
    let sdist = format == Format::Sdist;
    let text = decode(find(files, |path| if sdist { is_at_top(path, "PKG-INFO") } else { is_metadata(path) })?);
    let headers = headers(&text);
    let all = |name: &str| {
        headers
            .iter()
            .filter(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, text)| text.as_str())
            .collect::<Vec<_>>()
    };
    let one = |name: &str| all(name).into_iter().find_map(some);
    let classifiers = all("Classifier");
    let private = classifiers.iter().any(|text| text.starts_with("Private ::"));
    if one("Name").is_none() && one("Version").is_none() {
        return None;
    }
    Some(Said {
        ecosystem: "pypi",
        name: one("Name"),
        version: one("Version"),
        license: license(one("License-Expression"), &classifiers, one("License")),
        repository: repository(&all("Project-URL")).or_else(|| one("Home-page")),
        private: private.then_some("The package is marked private, which package indexes refuse."),
        ..Said::default()
    })
}

/// The expression where there is one; else the classifiers, which are of a fixed list; else whatever words there are.
fn license(expression: Option<String>, classifiers: &[&str], words: Option<String>) -> License {
    if let Some(expression) = expression {
        return License::Expression(expression);
    }
    let mut classified =
        classifiers.iter().filter(|text| text.starts_with("License ::")).map(|text| License::words(text));
    let known = |license: &License| matches!(license, License::Expression(_));
    let words = words.map_or(License::None, |words| License::words(&words));
    match classified.find(known) {
        Some(license) => license,
        None if words != License::None => words,
        None => classifiers
            .iter()
            .find(|text| text.starts_with("License ::"))
            .map_or(License::None, |text| License::words(text)),
    }
}

/// The address whose label says that it is the source's, by the labels that the index knows.
fn repository(addresses: &[&str]) -> Option<String> {
    let labels = ["source", "sourcecode", "repository", "github", "code"];
    addresses.iter().find_map(|line| {
        let (label, address) = line.split_once(',')?;
        let label: String = label.chars().filter(char::is_ascii_alphanumeric).collect();
        labels.contains(&label.to_ascii_lowercase().as_str()).then(|| some(address)).flatten()
    })
}

/// Headers that are read: a package has hundreds at most.
const MOST: usize = 20_000;

/// The headers of a message up to its body, each unfolded with its line ends.
pub(super) fn headers(text: &str) -> Vec<(String, String)> {
    let mut headers: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        if line.is_empty() || headers.len() == MOST {
            break;
        }
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = headers.last_mut() {
                value.push('\n');
                value.push_str(line.trim());
            }
        } else if let Some((key, value)) = line.split_once(':') {
            headers.push((key.trim().to_owned(), value.trim().to_owned()));
        }
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manifest::told;

    #[test]
    fn every_form_of_the_metadata_is_read() {
        let cases = [
            (
                "Metadata-Version: 2.4\r\nName: a\r\nVersion: 1.0\r\nLicense-Expression: MIT\r\nProject-URL: Home, https://h\r\nProject-URL: Source Code, https://x\r\n\r\nName: body\r\n",
                "pypi a 1.0 | MIT | https://x | Open",
            ),
            ("Name: a\nHome-page: https://h\nLicense: BSD\n", "pypi a - | BSD-3-Clause | https://h | Open"),
            (
                "Name: a\nLicense: Copyright (c) Someone\n        Permission is granted\n\t\n        to all\nClassifier: License :: OSI Approved :: MIT License\n",
                "pypi a - | MIT | - | Open",
            ),
            ("Name: a\nLicense: Ours, as in LICENSE\n", "pypi a - | Ours, as in LICENSE | - | Unknown"),
            ("Name: a\nLicense: Proprietary\n", "pypi a - | Proprietary | - | Closed"),
            (
                "Name: a\nClassifier: License :: Other/Proprietary License\n",
                "pypi a - | License :: Other/Proprietary License | - | Closed",
            ),
            (
                "\u{feff}name: a\nVERSION: 2\nClassifier: Private :: Do Not Upload\n",
                "pypi a 2 | - | - | Closed private",
            ),
            ("Name:\nVersion: \n", "none"),
            ("no header\n", "none"),
        ];
        for (text, expected) in cases {
            assert_eq!(told(Format::Sdist, &[("a-1.0/PKG-INFO", text)]), expected, "{text}");
            assert_eq!(told(Format::Wheel, &[("a-1.0.dist-info/METADATA", text)]), expected, "{text}");
        }
    }

    #[test]
    fn only_the_package_s_own_metadata_is_read() {
        for path in ["METADATA", "x/a.dist-info/METADATA", ".dist-info/METADATA", "a.dist-info/metadata"] {
            assert!(!is_manifest(Format::Wheel, path), "{path}");
        }
        assert!(is_manifest(Format::Wheel, "a.dist-info/RECORD"));
        assert!(!is_manifest(Format::Sdist, "a/a.egg-info/PKG-INFO"));
    }
}
