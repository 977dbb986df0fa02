//! Where installers put the files of a zip, by its directory: pip, VS Code, NuGet, and Python's `extractall` for all
//! else. Decides about paths only; it reads no bytes.

use std::{borrow::Cow, collections::HashMap};

use super::{directory::Entry, name};

/// Whose rules decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// A wheel by pip 26 (`operations/install/wheel.py`). What lies in `NAME.data/` keeps its path in the archive:
    /// where it lands depends on the machine. Scripts that pip writes anew for entry points count as installed.
    Pip,
    /// An extension by VS Code (`src/vs/base/node/zip.ts` over yauzl): what begins with `extension`, which goes.
    Vsix,
    /// A package by NuGet (`PackageHelper.cs`, `IsPackageFile`): all but the packaging of the packaging.
    Nupkg,
    /// Any other: what Python's `ZipFile.extractall` writes.
    Plain,
}

/// Where one file lands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Place {
    /// Its path, where that is not its name.
    pub path: Option<Box<str>>,
    /// Whether the installer writes it.
    pub installed: bool,
    /// Why not, or what else is odd.
    pub note: Option<Cow<'static, str>>,
    /// Whether it is a folder by its name.
    pub folder: bool,
    /// The file that takes its place.
    pub replaced: Option<usize>,
}

/// What an installer makes of one name.
enum Spot {
    /// It is written here, in this round of writing; two that have the same key are written to one place.
    Written { path: String, key: Option<String>, round: u8 },
    /// It is left out, under this path.
    Dropped(String, &'static str),
}

/// Places every file. The order is that of the directory.
pub fn place(entries: &[Entry], profile: Profile) -> Vec<Place> {
    let mut winners: HashMap<u128, (u8, usize)> = HashMap::new();
    let mut keys = Vec::with_capacity(entries.len());
    let mut places = Vec::with_capacity(entries.len());
    for (index, entry) in entries.iter().enumerate() {
        let folder = entry.name.ends_with('/');
        let (place, key) = if folder { (dropped_folder(), None) } else { one(entry, profile) };
        if let Some((key, round)) = key {
            let winner = winners.entry(key).or_insert((round, index));
            if profile != Profile::Nupkg && round >= winner.0 {
                *winner = (round, index);
            }
        }
        keys.push(key.map(|(key, _)| key));
        places.push(place);
    }
    for (index, (place, key)) in places.iter_mut().zip(keys).enumerate() {
        let winner = key.and_then(|key| winners.get(&key)).map(|&(_, winner)| winner);
        if let Some(winner) = winner.filter(|&winner| winner != index) {
            place.installed = false;
            place.replaced = Some(winner);
            place.note = Some("Another file of the archive is installed under this path.".into());
        }
    }
    places
}

fn dropped_folder() -> Place {
    let note = Some("The bytes of a folder, which installers do not read.".into());
    Place { folder: true, note, ..Place::default() }
}

/// Places one file: its place, and what it competes for with others.
fn one(entry: &Entry, profile: Profile) -> (Place, Option<(u128, u8)>) {
    if !entry.listed {
        let note = Some("Only readers that find another directory than Python does see it.".into());
        return (Place { note, ..Place::default() }, None);
    }
    let spot = match profile {
        Profile::Pip => pip(&entry.name),
        Profile::Vsix => vsix(&entry.name),
        Profile::Nupkg => nupkg(&entry.name),
        Profile::Plain => plain(&entry.name),
    };
    let own = |path: String| (*path != *entry.name).then(|| path.into_boxed_str());
    match spot {
        Spot::Dropped(path, why) => {
            (Place { path: own(path), note: Some(Cow::Borrowed(why)), ..Place::default() }, None)
        }
        Spot::Written { path, key, round } => {
            let mark = name::wide_mark(key.as_deref().unwrap_or(&path));
            let link = entry.mode & 0xF000 == 0xA000;
            let note = match (own(path.clone()), link) {
                (_, true) => Some(Cow::Borrowed("Its mode says that it is a link; some extractors make a link of it.")),
                (None, _) => None,
                (Some(_), _) if profile == Profile::Vsix => None,
                (Some(_), _) => Some(Cow::Owned(format!(
                    "Named {:?} in the archive.",
                    crate::text::shorten(entry.name.to_string(), 200)
                ))),
            };
            (Place { path: own(path), installed: true, note, ..Place::default() }, Some((mark, round)))
        }
    }
}

/// `os.path.normpath` for a path that is not absolute.
fn normal(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    if parts.is_empty() { ".".to_owned() } else { parts.join("/") }
}

/// `_install_wheel`: the root of the wheel goes to one folder, `NAME.data/SCHEME/` to others, afterwards.
fn pip(path: &str) -> Spot {
    let dropped = |why| Spot::Dropped(path.to_owned(), why);
    if path.starts_with('/') {
        return dropped("Its path is absolute; pip refuses the wheel.");
    }
    let normal = normal(path);
    if normal == "." {
        return dropped("Its path names no file; pip refuses the wheel.");
    }
    if normal == ".." || normal.starts_with("../") {
        return dropped("Its path leads out of the folder; pip refuses the wheel.");
    }
    let data = path.split('/').next().is_some_and(|top| top.ends_with(".data"));
    if !data {
        return Spot::Written { path: normal, key: None, round: 0 };
    }
    let mut parts = normal.splitn(3, '/');
    let (Some(_), Some(scheme), Some(inner)) = (parts.next(), parts.next(), parts.next()) else {
        return dropped("It lies in the data folder and under no scheme; pip refuses the wheel.");
    };
    let (key, round) = match scheme {
        "purelib" | "platlib" => (inner.to_owned(), 1),
        "scripts" => (format!("/{scheme}/{inner}"), 2),
        "data" | "headers" => (format!("/{scheme}/{inner}"), 1),
        _ => return dropped("It lies in the data folder under an unknown scheme; pip refuses the wheel."),
    };
    Spot::Written { path: normal, key: Some(key), round }
}

/// `extract` with `extension` as the source path; yauzl turns backslashes and refuses paths that lead out.
fn vsix(path: &str) -> Spot {
    let turned = path.replace('\\', "/");
    let dropped = |why| Spot::Dropped(path.to_owned(), why);
    if turned.starts_with('/') || drive(&turned) || turned.split('/').any(|part| part == "..") {
        return dropped("Its path leads out of the folder; VS Code refuses the extension.");
    }
    match turned.strip_prefix("extension") {
        None => dropped("It lies outside of extension/; VS Code does not install it."),
        Some(rest) => match normal(rest) {
            rest if rest == "." => dropped("Its path names no file; VS Code refuses the extension."),
            rest => Spot::Written { path: rest, key: None, round: 0 },
        },
    }
}

/// `PackageHelper.IsPackageFile` on the name with its percent escapes undone; NuGet looks a file up by its first name.
fn nupkg(path: &str) -> Spot {
    const PACKAGING: [&str; 5] = ["_rels/", "package/", "_rels\\", "package\\", "[content_types].xml"];
    let unescaped = unescape(path);
    let lower = unescaped.to_ascii_lowercase();
    let manifest = lower.ends_with(".nuspec") && !lower.contains(['/', '\\']);
    if !manifest && (PACKAGING.iter().any(|start| lower.starts_with(start)) || lower.ends_with(".nupkg.sha512")) {
        return Spot::Dropped(unescaped, "It belongs to the packaging; NuGet does not install it.");
    }
    let normal = normal(unescaped.trim_start_matches('/'));
    if unescaped.starts_with('/') || normal == "." || normal == ".." || normal.starts_with("../") {
        return Spot::Dropped(unescaped, "Its path leads out of the folder; NuGet refuses the package.");
    }
    Spot::Written { path: normal, key: None, round: 0 }
}

/// `ZipFile._extract_member` on Unix: a root, empty parts, `.` and `..` go.
fn plain(path: &str) -> Spot {
    let parts: Vec<&str> = path.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
    match parts.is_empty() {
        true => Spot::Dropped(path.to_owned(), "Its path names no file."),
        false => Spot::Written { path: parts.join("/"), key: None, round: 0 },
    }
}

fn drive(path: &str) -> bool {
    matches!(path.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic())
}

/// `Uri.UnescapeDataString`; what makes no UTF-8 stays as it is.
fn unescape(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, behind)) = rest.split_first() {
        let digit = |at: usize| behind.get(at).and_then(|&digit| char::from(digit).to_digit(16));
        match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                rest = behind.get(2..).unwrap_or_default();
            }
            _ => {
                bytes.push(first);
                rest = behind;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str) -> Entry {
        Entry {
            name: name.into(),
            title: name::mark(name),
            offset: 0,
            packed: 0,
            size: 0,
            crc: 0,
            flags: 0,
            method: 0,
            mode: 0,
            extras: 0,
            listed: true,
            name_kinds: 0,
        }
    }

    /// Where a lone file lands; `None` where it does not.
    fn landing(name: &str, profile: Profile) -> Option<String> {
        let places = place(&[entry(name)], profile);
        let place = places.first().filter(|place| place.installed)?;
        Some(place.path.as_deref().unwrap_or(name).to_owned())
    }

    #[test]
    fn files_land_where_their_installer_puts_them() {
        use Profile::{Nupkg, Pip, Plain, Vsix};
        let cases = [
            (Pip, "a/b.py", Some("a/b.py")),
            (Pip, "a//./b.py", Some("a/b.py")),
            (Pip, "a/../b.py", Some("b.py")),
            (Pip, "../b.py", None),
            (Pip, "/b.py", None),
            (Pip, "a\\b.py", Some("a\\b.py")),
            (Pip, "a.data/scripts/x", Some("a.data/scripts/x")),
            (Pip, "a.data/x", None),
            (Pip, "a.data/unknown/x", None),
            (Pip, "a/", None),
            (Vsix, "extension/package.json", Some("package.json")),
            (Vsix, "extension.vsixmanifest", Some(".vsixmanifest")),
            (Vsix, "extension\\a.js", Some("a.js")),
            (Vsix, "[Content_Types].xml", None),
            (Vsix, "extension/../a", None),
            (Nupkg, "lib/net8.0/a%2Bb.dll", Some("lib/net8.0/a+b.dll")),
            (Nupkg, "_rels/.rels", None),
            (Nupkg, "Package/services/x.psmdcp", None),
            (Nupkg, "[Content_Types].xml", None),
            (Nupkg, "a.nuspec", Some("a.nuspec")),
            (Plain, "/../a/./b", Some("a/b")),
            (Plain, "..", None),
        ];
        for (profile, name, path) in cases {
            assert_eq!(landing(name, profile).as_deref(), path, "{name} by {profile:?}");
        }
    }

    #[test]
    fn of_two_that_land_in_one_place_one_counts() {
        let cases = [
            (Profile::Pip, ["a", "a"], [false, true]),
            (Profile::Pip, ["x.data/purelib/a", "a"], [true, false]),
            (Profile::Pip, ["x.data/scripts/a", "a"], [true, true]),
            (Profile::Pip, ["./a", "a"], [false, true]),
            (Profile::Nupkg, ["a", "a"], [true, false]),
        ];
        for (profile, names, installed) in cases {
            let places = place(&names.map(entry), profile);
            assert_eq!(places.iter().map(|place| place.installed).collect::<Vec<_>>(), installed, "{names:?}");
        }
    }
}
