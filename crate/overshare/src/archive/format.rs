//! Which ecosystem's package an archive is: guessed from its first member and its name, and then told from the
//! manifests in it. Reads no bytes but the first headers.

use crate::{input::Pull, limits::Budget, report::Format};

use super::{
    tar::{Item, Profile, Tar},
    zip,
};

/// What a tar archive of this name that begins with these bytes probably is.
pub fn guess(name: &str, head: &[u8]) -> Format {
    let name = name.to_ascii_lowercase();
    let first = first_path(head).unwrap_or_default();
    let top = first.split('/').find(|part| !part.is_empty() && *part != ".").unwrap_or_default();
    match () {
        () if matches!(first.as_str(), "metadata.gz" | "data.tar.gz" | "checksums.yaml.gz") => Format::Gem,
        () if name.ends_with(".crate") => Format::Crate,
        () if name.ends_with(".tgz") || top == "package" => Format::Npm,
        () if !top.is_empty() && stem(&name) == Some(&top.to_ascii_lowercase()) => Format::Sdist,
        () => Format::Tar,
    }
}

/// The path of the first member.
fn first_path(mut head: &[u8]) -> Option<String> {
    let budget = Budget::default();
    let mut tar = Tar::new(&mut head as &mut dyn Pull, Profile::Plain, &budget);
    loop {
        if let Item::File(landing) | Item::Copy(landing, _) = tar.next(0).ok()?? {
            return Some(landing.path);
        }
    }
}

/// The name without the endings of a tar archive.
fn stem(name: &str) -> Option<&str> {
    const COMPRESSED: [&str; 4] = [".gz", ".bz2", ".xz", ".zst"];
    let inner = COMPRESSED.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name);
    inner.strip_suffix(".tar")
}

/// How the installer of a format reads tar.
pub fn profile(format: Format) -> Profile {
    match format {
        Format::Npm => Profile::Npm,
        Format::Crate => Profile::Cargo,
        Format::Sdist => Profile::Pip,
        _ => Profile::Plain,
    }
}

/// What a zip of this name probably is; behind a header it is an extension of Chrome's.
pub fn guess_zip(name: &str, header: u64) -> Format {
    let name = name.to_ascii_lowercase();
    const ENDINGS: [(&str, Format); 6] = [
        (".whl", Format::Wheel),
        (".vsix", Format::Vsix),
        (".nupkg", Format::Nupkg),
        (".jar", Format::Jar),
        (".war", Format::Jar),
        (".xpi", Format::Xpi),
    ];
    let by_name = || ENDINGS.iter().find(|(ending, _)| name.ends_with(ending)).map(|(_, format)| *format);
    if header > 0 { Format::Crx } else { by_name().unwrap_or(Format::Zip) }
}

/// How the installer of a format reads zip.
pub fn zip_profile(format: Format) -> zip::Profile {
    match format {
        Format::Wheel => zip::Profile::Pip,
        Format::Vsix => zip::Profile::Vsix,
        Format::Nupkg => zip::Profile::Nupkg,
        _ => zip::Profile::Plain,
    }
}

/// The formats whose manifests were met in an archive.
#[derive(Debug, Default)]
pub struct Evidence {
    met: Vec<Format>,
}

impl Evidence {
    /// A file was met, under the path that it has in the archive or where the installer puts it.
    pub fn see(&mut self, path: &str) {
        if let Some(format) = shown_by(path).filter(|format| !self.met.contains(format)) {
            self.met.push(format);
        }
    }

    /// What the archive is, when it was first taken for `guess`: that, unless what was met shows something else.
    pub fn format(&self, guess: Format) -> Format {
        const TARS: [Format; 3] = [Format::Sdist, Format::Npm, Format::Crate];
        const ZIPS: [Format; 5] = [Format::Wheel, Format::Vsix, Format::Nupkg, Format::Xpi, Format::Jar];
        let shown = |kinds: &[Format]| kinds.iter().find(|format| self.met.contains(format)).copied();
        match guess {
            _ if self.met.contains(&guess) => guess,
            Format::Npm | Format::Crate | Format::Tar => shown(&TARS).unwrap_or(guess),
            // A source distribution is known by its metadata alone; the others also by their names.
            Format::Sdist => shown(&TARS).unwrap_or(Format::Tar),
            Format::Gem | Format::Crx | Format::File => guess,
            _ => shown(&ZIPS).unwrap_or(guess),
        }
    }
}

/// The format that a file of this path shows: of tar archives right in the top folder, whether that has been taken off
/// or not.
fn shown_by(path: &str) -> Option<Format> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    match (folder, name) {
        (folder, "package.json") if !folder.contains('/') && folder != "extension" => Some(Format::Npm),
        (folder, "Cargo.toml") if !folder.contains('/') => Some(Format::Crate),
        (folder, "PKG-INFO") if !folder.contains('/') => Some(Format::Sdist),
        (folder, "WHEEL") if folder.ends_with(".dist-info") && !folder.contains('/') => Some(Format::Wheel),
        ("", "extension.vsixmanifest") => Some(Format::Vsix),
        ("", name) if name.ends_with(".nuspec") => Some(Format::Nupkg),
        ("META-INF", "mozilla.rsa" | "mozilla.sf" | "cose.sig") | ("", "install.rdf") => Some(Format::Xpi),
        ("META-INF", "MANIFEST.MF") => Some(Format::Jar),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a file named `name`, first taken for `guess`, turns out to be when it holds these files.
    fn check(guess: Format, paths: &[&str], expected: Format) {
        let mut evidence = Evidence::default();
        paths.iter().for_each(|path| evidence.see(path));
        assert_eq!(evidence.format(guess), expected, "{guess:?} with {paths:?}");
    }

    #[test]
    fn manifests_tell_the_format_and_the_guess_breaks_ties() {
        check(Format::Npm, &["package.json", "Cargo.toml"], Format::Npm);
        check(Format::Crate, &["package.json", "Cargo.toml"], Format::Crate);
        check(Format::Tar, &["p-1.0/PKG-INFO", "p-1.0/package.json"], Format::Sdist);
        check(Format::Sdist, &["package.json"], Format::Npm);
        check(Format::Sdist, &["deep/er/PKG-INFO"], Format::Tar);
        check(Format::Npm, &["index.js"], Format::Npm);
        check(Format::Zip, &["p-1.0.dist-info/WHEEL"], Format::Wheel);
        check(Format::Zip, &["META-INF/MANIFEST.MF", "META-INF/mozilla.rsa"], Format::Xpi);
        check(Format::Jar, &["META-INF/MANIFEST.MF", "META-INF/mozilla.rsa"], Format::Jar);
        check(Format::Zip, &["package.json"], Format::Zip);
        check(Format::Crx, &["META-INF/MANIFEST.MF"], Format::Crx);
    }

    #[test]
    fn names_tell_what_a_zip_probably_is() {
        assert_eq!(guess_zip("p-1.0-py3-none-any.WHL", 0), Format::Wheel);
        assert_eq!(guess_zip("p.zip", 0), Format::Zip);
        assert_eq!(guess_zip("p.zip", 16), Format::Crx);
    }
}
