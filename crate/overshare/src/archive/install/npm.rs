//! Where npm's installer puts the members of a tarball: pacote 22 (`fetcher.js`, `#tarxOptions`) over node-tar 7.5
//! (`unpack.js`, `CHECKPATH`). Decides about paths only; it reads no bytes.

use std::collections::HashSet;

use crate::{
    archive::{
        Landing,
        tar::{Member, MemberKind},
    },
    text::shorten,
};

use super::tree::{Node, Tree};

/// Follows which member lands where, in archive order.
#[derive(Debug, Default)]
pub struct Installer {
    ignore_files: HashSet<String>,
    tree: Tree,
}

impl Installer {
    /// Where `member`, the entry with this index, lands; `None` for a directory without a body, which holds nothing.
    /// Paths longer than so many bytes are shortened: no file system takes them.
    pub fn place(&mut self, member: &Member, index: usize, longest: usize) -> Option<Landing> {
        let dropped = |path: &str, note: String| {
            let path = shorten(strip_first(path).unwrap_or_else(|| path.to_owned()), longest);
            Some(Landing { path, installed: false, note: Some(note), shadows: None })
        };
        match member.kind {
            MemberKind::Directory if member.bytes == 0 => return None,
            MemberKind::Directory => {
                return dropped(&member.path, "The body of a directory; npm does not install it.".into());
            }
            MemberKind::HardLink | MemberKind::SymbolicLink => {
                let target = shorten(member.link.clone(), longest);
                return dropped(&member.path, format!("A link to {target}; npm does not install links."));
            }
            MemberKind::Device => return dropped(&member.path, "A device or pipe; npm does not install those.".into()),
            MemberKind::Global | MemberKind::Unknown => {
                return dropped(&member.path, "An archive member of a type that npm does not install.".into());
            }
            MemberKind::File => {}
        }
        let Some((written, renamed)) = self.ignore_file(&member.path) else {
            return dropped(&member.path, "npm leaves out .gitignore where a .npmignore came first.".into());
        };
        let path = match landing_path(&written) {
            Err(why) => return dropped(&member.path, format!("{why}; npm does not install it.")),
            Ok(path) => path,
        };
        let shadows = match self.shadowed(&path, index) {
            Err(why) => return dropped(&member.path, format!("{why}; npm does not install it.")),
            Ok(shadows) => shadows,
        };
        if path.len() > longest {
            let note = format!("Its path is {} bytes long and is shortened here; no file system takes it.", path.len());
            return Some(Landing { path: shorten(path, longest), installed: true, note: Some(note), shadows });
        }
        let note = renamed.then(|| "Packed as .gitignore; npm installs it as .npmignore.".to_owned());
        Some(Landing { path, installed: true, note, shadows })
    }

    /// The earlier entry that a file at this path takes the place of; of a file and a folder, the first stays.
    fn shadowed(&mut self, path: &str, index: usize) -> Result<Option<usize>, &'static str> {
        let place = self.tree.locate(path, true, false).map_err(|_| "A file stands where its folder would be")?;
        let shadows = match place.node {
            Some(Node::Folder) => return Err("A folder stands in its place"),
            Some(Node::File(at) | Node::Link(_, at)) => Some(at),
            None => None,
        };
        self.tree.set(&place, Node::File(index));
        Ok(shadows)
    }

    /// The path after npm's rule for ignore files, and whether that changed it; `None` when the rule drops it.
    fn ignore_file(&mut self, path: &str) -> Option<(String, bool)> {
        match path.trim_end_matches('/').rsplit('/').next() {
            Some(".npmignore") => {
                self.ignore_files.insert(path.to_owned());
                Some((path.to_owned(), false))
            }
            Some(".gitignore") => {
                let renamed = path.strip_suffix(".gitignore").map(|folder| format!("{folder}.npmignore"));
                let renamed = renamed.unwrap_or_else(|| path.to_owned());
                (!self.ignore_files.contains(&renamed)).then_some((renamed, true))
            }
            _ => Some((path.to_owned(), false)),
        }
    }
}

/// The path below the package's folder, or why npm refuses to write there.
fn landing_path(path: &str) -> Result<String, &'static str> {
    let inner = strip_first(path).ok_or("It lies in no folder")?;
    let relative = strip_root(&inner);
    if relative.split(['/', '\\']).any(|part| part == "..") {
        return Err("Its path leads out of the package");
    }
    let parts: Vec<&str> = relative.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    match parts.len() {
        0 => Err("Its path names no file"),
        1..=MAX_DEPTH => Ok(parts.join("/")),
        _ => Err("Its path is too deep"),
    }
}

const MAX_DEPTH: usize = 1024;

/// The path without its first component, whatever that is called; `None` when there is no other.
fn strip_first(path: &str) -> Option<String> {
    path.split_once('/').map(|(_, rest)| rest.to_owned()).filter(|rest| !rest.is_empty())
}

/// The path without drive letters and leading separators: node-tar's `strip-absolute-path.js`.
fn strip_root(mut path: &str) -> &str {
    loop {
        let bytes = path.as_bytes();
        path = match bytes {
            [b'/' | b'\\', ..] => &path[1..],
            [drive, b':', b'/' | b'\\', ..] if drive.is_ascii_alphabetic() => &path[3..],
            [drive, b':', ..] if drive.is_ascii_alphabetic() => &path[2..],
            _ => return path,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str) -> Member {
        Member { path: path.into(), kind: MemberKind::File, link: String::new(), bytes: 0 }
    }

    #[test]
    fn paths_land_where_npm_puts_them() {
        let cases = [
            ("package/a.js", Some("a.js")),
            ("whatever/lib/a.js", Some("lib/a.js")),
            ("package//./lib//a.js", Some("lib/a.js")),
            ("/a.js", Some("a.js")),
            ("package/C:/a.js", Some("a.js")),
            ("package/../a.js", None),
            ("package/lib/..", None),
            ("package/", None),
            ("a.js", None),
        ];
        for (path, landing) in cases {
            assert_eq!(landing_path(path).ok().as_deref(), landing, "{path}");
        }
    }

    #[test]
    fn the_last_duplicate_wins() {
        let mut installer = Installer::default();
        assert_eq!(installer.place(&file("package/a"), 0, 99).and_then(|landing| landing.shadows), None);
        assert_eq!(installer.place(&file("other/a"), 1, 99).and_then(|landing| landing.shadows), Some(0));
    }

    #[test]
    fn gitignore_becomes_npmignore_unless_one_came_first() {
        let mut installer = Installer::default();
        let landing = installer.place(&file("package/.gitignore"), 0, 99).expect("a file");
        assert_eq!((landing.path.as_str(), landing.installed), (".npmignore", true));
        let mut installer = Installer::default();
        installer.place(&file("package/.npmignore"), 0, 99);
        assert!(!installer.place(&file("package/.gitignore"), 1, 99).expect("a file").installed);
    }

    #[test]
    fn links_and_devices_are_dropped() {
        let link = Member { kind: MemberKind::SymbolicLink, link: "/etc/passwd".into(), ..file("package/link") };
        let landing = Installer::default().place(&link, 0, 99).expect("listed");
        assert_eq!((landing.path.as_str(), landing.installed), ("link", false));
    }
}
