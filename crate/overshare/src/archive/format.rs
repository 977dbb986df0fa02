//! Which ecosystem's package an archive is: guessed from its first member and its name, and then told from the
//! manifests in it. Reads no bytes but the first headers.

use crate::report::Format;

use super::tar::{Item, Profile, Tar};

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
fn first_path(head: &[u8]) -> Option<String> {
    let mut tar = Tar::new(head, Profile::Plain);
    loop {
        if let Item::Member(member) = tar.next().ok()?? {
            return Some(member.path);
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
        _ => Profile::Plain,
    }
}

/// The manifests that were met in an archive's top folder, or right in it.
#[derive(Debug, Default)]
pub struct Evidence {
    npm: bool,
    cargo: bool,
    python: bool,
}

impl Evidence {
    /// A file was met; of an archive whose top folder is not taken off, below that folder.
    pub fn see(&mut self, path: &str) {
        let name = match path.split_once('/') {
            Some((_, rest)) if rest.contains('/') => return,
            Some((_, rest)) => rest,
            None => path,
        };
        match name {
            "package.json" => self.npm = true,
            "Cargo.toml" => self.cargo = true,
            "PKG-INFO" => self.python = true,
            _ => {}
        }
    }

    /// What the archive is, when it was first taken for `guess`.
    pub fn format(&self, guess: Format) -> Format {
        let fits = match guess {
            Format::Npm => self.npm,
            Format::Crate => self.cargo,
            Format::Sdist => self.python,
            _ => guess != Format::Tar,
        };
        match (fits, guess) {
            (true, _) => guess,
            _ if self.python => Format::Sdist,
            _ if self.npm => Format::Npm,
            _ if self.cargo => Format::Crate,
            // A source distribution is known by its metadata alone; the others also by their names.
            (false, Format::Sdist) => Format::Tar,
            (false, guess) => guess,
        }
    }
}
