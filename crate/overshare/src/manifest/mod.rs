//! What a package says of itself, in the manifest of its ecosystem. One ecosystem a file; what a licence means is told
//! in `license.rs`.

mod cargo;
pub mod checksums;
mod declared;
mod gem;
mod java;
mod json;
mod license;
mod npm;
mod nuget;
mod python;
pub mod record;
mod spdx;
mod targets;
mod toml;
mod vsix;
mod webextension;
mod xml;
mod yaml;

use crate::{
    limits::Limits,
    report::{Format, Intent, Package},
    text::shorten,
};

pub use declared::{Declared, read as declared};
pub use targets::{Target, read as targets};

/// Whether a package of this format says something of itself in the entry of this path, or lists what it holds there:
/// such entries are kept whole.
pub fn is_manifest(format: Format, path: &str) -> bool {
    match format {
        Format::Npm => path == "package.json",
        Format::Crate => cargo::is_manifest(path),
        Format::Sdist | Format::Wheel => python::is_manifest(format, path),
        Format::Vsix => vsix::is_manifest(path),
        Format::Crx | Format::Xpi => webextension::is_manifest(path),
        Format::Gem => gem::is_manifest(path),
        Format::Nupkg => nuget::is_manifest(path),
        Format::Jar => java::is_manifest(path),
        Format::Zip | Format::Tar | Format::File => false,
    }
}

/// Reads the manifests of a package, given by path; `None` when none of them can be read.
///
/// Each ecosystem's reader is a function of its own (`inline(never)`): WebAssembly is compiled function by function, when it
/// is first called, and a check needs one of them at the most.
pub fn read(format: Format, files: &[(&str, &[u8])]) -> Option<Package> {
    let said = match format {
        Format::Npm => npm::read(find(files, |path| path == "package.json")?),
        Format::Crate => cargo::read(files),
        Format::Sdist | Format::Wheel => python::read(format, files),
        Format::Vsix => vsix::read(files),
        Format::Crx | Format::Xpi => webextension::read(format, files),
        Format::Gem => gem::read(files),
        Format::Nupkg => nuget::read(files),
        Format::Jar => java::read(files),
        Format::Zip | Format::Tar | Format::File => None,
    }?;
    Some(said.package())
}

/// The program that built the package, in lower-case words, where its format has several and it says which.
pub fn builder(format: Format, files: &[(&str, &[u8])]) -> Option<String> {
    matches!(format, Format::Sdist | Format::Wheel).then(|| python::builder(files))?
}

/// What a manifest says, in whatever ecosystem.
#[derive(Debug, Default)]
struct Said {
    /// A type of the package URL specification.
    ecosystem: &'static str,
    name: Option<String>,
    version: Option<String>,
    license: License,
    repository: Option<String>,
    /// Why it must not be published, as a sentence.
    private: Option<&'static str>,
    files: Option<Vec<String>>,
    bin: Vec<String>,
    scripts: Vec<String>,
}

/// How a licence is stated.
#[derive(Debug, Default, PartialEq)]
enum License {
    /// Not at all.
    #[default]
    None,
    /// As an SPDX expression, or whatever stands in its place.
    Expression(String),
    /// In words of any kind.
    Words(String),
    /// As the name of a file.
    File(String),
}

impl Said {
    fn package(self) -> Package {
        let (intent, intent_reason) = match self.private {
            Some(why) => (Intent::Closed, why.to_owned()),
            None => self.license.intent(),
        };
        // Nobody reads more of it, and an installer takes no name that is longer.
        let short = |text: String| shorten(text, Limits::SHOWN_PATH_BYTES);
        Package {
            ecosystem: self.ecosystem.to_owned(),
            name: self.name.map(short),
            version: self.version.map(short),
            license: self.license.text().map(short),
            private: self.private.is_some(),
            repository: self.repository.map(short),
            files: self.files,
            bin: self.bin,
            scripts: self.scripts,
            intent,
            intent_reason: short(intent_reason),
        }
    }
}

impl License {
    /// The SPDX expression that these words stand for, or the words.
    fn words(text: &str) -> License {
        let text = text.trim();
        match spdx::of(text) {
            Some(expression) => License::Expression(expression.to_owned()),
            None if text.is_empty() => License::None,
            None => License::Words(text.lines().next().unwrap_or_default().to_owned()),
        }
    }

    fn text(self) -> Option<String> {
        match self {
            License::None => None,
            License::Expression(text) | License::Words(text) => Some(text),
            License::File(name) => Some(format!("see {name}")),
        }
    }

    /// What the package means to be, and the sentence that says why.
    fn intent(&self) -> (Intent, String) {
        let silent = (Intent::Unknown, "The package states no licence.".to_owned());
        match self {
            License::None => silent,
            License::File(name) => (Intent::Unknown, format!("The package's licence is in a file ({name}).")),
            License::Words(text) if !spdx::is_closed(text) && license::is_open(text) != Some(true) => {
                (Intent::Unknown, format!("The package's licence is not one that is known here (“{text}”)."))
            }
            License::Expression(text) | License::Words(text) => match license::is_open(text) {
                Some(true) => (Intent::Open, format!("The package is openly licensed ({text}).")),
                Some(false) => (Intent::Closed, format!("The package is not openly licensed (“{text}”).")),
                None => silent,
            },
        }
    }
}

/// The bytes of the first file whose path is wanted.
fn find<'a>(files: &[(&str, &'a [u8])], wanted: impl Fn(&str) -> bool) -> Option<&'a [u8]> {
    files.iter().find(|(path, _)| wanted(path)).map(|(_, bytes)| *bytes)
}

/// Whether a path is that of a file of this name at the top of an archive, or in its one top folder.
fn is_at_top(path: &str, name: &str) -> bool {
    path == name || path.split_once('/').is_some_and(|(_, rest)| rest == name)
}

/// Text in UTF-8, or in UTF-16 behind a byte order mark.
fn decode(bytes: &[u8]) -> String {
    let wide = |read: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes[2..].as_chunks::<2>().0.iter().map(|&pair| read(pair)).collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xFF, 0xFE, ..] => wide(u16::from_le_bytes),
        [0xFE, 0xFF, ..] => wide(u16::from_be_bytes),
        _ => String::from_utf8_lossy(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)).into_owned(),
    }
}

/// A text that says something.
fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// What a test says of a package: ecosystem, name, version, licence, repository, intent.
#[cfg(test)]
fn told(format: Format, files: &[(&str, &str)]) -> String {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(path, text)| (*path, text.as_bytes())).collect();
    for (path, _) in &files {
        assert!(is_manifest(format, path), "{path} would not have been kept");
    }
    let Some(package) = read(format, &files) else { return "none".to_owned() };
    let text = |text: Option<String>| text.unwrap_or("-".into());
    let private = if package.private { " private" } else { "" };
    format!(
        "{} {} {} | {} | {} | {:?}{private}",
        package.ecosystem,
        text(package.name),
        text(package.version),
        text(package.license),
        text(package.repository),
        package.intent
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_manifest_is_none() {
        use Format::*;
        for format in [Npm, Crate, Sdist, Wheel, Vsix, Crx, Xpi, Gem, Nupkg, Jar, Zip, Tar, File] {
            assert!(!is_manifest(format, "src/lib.rs") && !is_manifest(format, ""), "{format:?}");
            assert!(read(format, &[]).is_none(), "{format:?}");
        }
    }

    #[test]
    fn no_bytes_break_a_reader() {
        use Format::*;
        let cases = [
            (Npm, "package.json"),
            (Crate, "a-1/Cargo.toml"),
            (Sdist, "a-1/PKG-INFO"),
            (Wheel, "a-1.dist-info/METADATA"),
            (Vsix, "extension/package.json"),
            (Vsix, "extension.vsixmanifest"),
            (Crx, "manifest.json"),
            (Gem, "metadata"),
            (Nupkg, "a.nuspec"),
            (Jar, "META-INF/MANIFEST.MF"),
            (Jar, "META-INF/maven/g/a/pom.properties"),
        ];
        let deep = |open: &str| open.repeat(100_000).into_bytes();
        let hostile = [
            vec![],
            vec![0xFF; 99],
            vec![0xFF, 0xFE, 0x00],
            deep("["),
            deep("a=[{b="),
            deep("a.b."),
            deep("{\"a\":"),
            deep("<a>"),
            deep("- "),
            deep(" "),
            deep("\r"),
            b"<!DOCTYPE a [<!ENTITY b \"&b;&b;\">]><package><metadata><id>&b;</id></metadata></package>".to_vec(),
        ];
        for (format, path) in cases {
            for bytes in &hostile {
                read(format, &[(path, bytes)]);
            }
        }
    }
}
