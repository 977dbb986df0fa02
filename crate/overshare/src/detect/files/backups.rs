//! Copies that editors, merges and earlier packing left. Not archives that belong to the package.

use crate::{
    detect::rule::{Class, File, HeadRule, Hit, Matcher, Part::*, Rule, texts},
    report::{Confidence, Severity},
};

use super::tell::{base_name, count, ends_in, is_opened, shown};

/// A copy of a file.
pub const BACKUP_FILE: Rule = Rule {
    id: "backup-file",
    title: "Backup of a file",
    class: Class::Leftovers,
    severity: Severity::Low,
    what: "Files whose name ends in `~`, `.bak`, `.orig` or `.rej`, with text in them. Not `Cargo.toml.orig`, which cargo writes into every package, and not empty files. In folders of tests it counts as info.",
    why: "It shows a file as it was before somebody changed it: what was taken out on purpose may still be there.",
    fix: "Delete the file, and list what is to be packed in `files` in package.json.",
    references: &["https://git-scm.com/docs/git-mergetool"],
    matcher: Matcher::Head(HeadRule { read: read_backup, path: "src/index.js.orig" }),
    examples: texts(&[&[Is("export const a = 1;\n")]]),
    counter_examples: texts(&[&[Is("")], &[Is("\n")], &[Is("\u{0}\u{1}\u{2}")]]),
};

/// A swap file.
pub const EDITOR_SWAP: Rule = Rule {
    id: "editor-swap-file",
    title: "Swap file of an editor",
    class: Class::Leftovers,
    severity: Severity::Low,
    what: "Files of any name that begin as Vim's swap files do. It says which file was edited. Not other files called `.swp`.",
    why: "It holds the text of a file while it was edited, also what was never saved, and the names of the person and the machine.",
    fix: "Delete the file, and list what is to be packed in `files` in package.json.",
    references: &["https://vimhelp.org/recover.txt.html"],
    matcher: Matcher::Head(HeadRule { read: read_swap, path: "src/.index.js.swp" }),
    examples: texts(&[&[Is("b0VIM 9.0\u{0}\u{0}\u{0}\u{10}\u{0}\u{0}")]]),
    counter_examples: texts(&[&[Is("text")], &[Is("b0VIMS are signs\n")]]),
};

/// A package in the package.
pub const EARLIER_PACKAGE: Rule = Rule {
    id: "earlier-package",
    title: "Package left over from packing",
    class: Class::Leftovers,
    severity: Severity::Low,
    what: "Archives called `.tgz`, `.crate` or `.whl` with a version in their name that are archives, where packing writes them: at the top, in `dist` or in `target/package`. What is in them is examined like everything else. Not templates without a version.",
    why: "`npm pack` writes its archive into the folder that it packs: the next package holds the one before, with whatever was left out since.",
    fix: "Delete the archive, or write it elsewhere with `npm pack --pack-destination`.",
    references: &["https://docs.npmjs.com/cli/commands/npm-pack"],
    matcher: Matcher::Head(HeadRule { read: read_package, path: "overshare-1.2.3.whl" }),
    examples: texts(&[&[Is("PK\u{3}\u{4}\u{14}\u{0}")]]),
    counter_examples: texts(&[&[Is("text")], &[Is("")]]),
};

fn read_backup(file: &File<'_>) -> Option<Hit> {
    let name = file.name();
    let is_one = name.ends_with('~') || ends_in(file.path, &["bak", "orig", "rej"]);
    let is_text = !file.head.trim_ascii().is_empty() && !file.head.contains(&0);
    if !is_one || !is_text || matches!(name, "Cargo.toml.orig" | "Cargo.lock.orig") {
        return None;
    }
    let stem = name.strip_suffix('~').or_else(|| name.rsplit_once('.').map(|(stem, _)| stem)).unwrap_or(name);
    let evidence = format!("copy of {}, {}", shown(stem), count(file.bytes, "byte", "bytes"));
    Some(Hit { confidence: Confidence::Likely, ..file.hit(evidence, file.path.as_bytes()) })
}

/// Where the name of the file stands in a swap file's first block, and how long it may be, in bytes.
const SWAP_NAME: (usize, usize) = (108, 800);

fn read_swap(file: &File<'_>) -> Option<Hit> {
    // The version follows, and then zeros.
    let version = file.head.strip_prefix(b"b0VIM ")?.get(..4)?;
    if !version.first()?.is_ascii_digit() {
        return None;
    }
    let (start, length) = SWAP_NAME;
    let name = file.head.get(start..).unwrap_or_default().iter().take(length).take_while(|&&byte| byte != 0);
    let name = String::from_utf8_lossy(&name.copied().collect::<Vec<_>>()).into_owned();
    let of = match base_name(&name) {
        "" => "a file without a name".to_owned(),
        name => shown(name),
    };
    Some(file.hit(format!("swap file of Vim, of {of}, {}", count(file.bytes, "byte", "bytes")), file.path.as_bytes()))
}

fn read_package(file: &File<'_>) -> Option<Hit> {
    let name = file.name();
    // What lies deeper was put there, as Python's virtual environments carry wheels.
    let is_where_it_is_packed = matches!(file.path.strip_suffix(name), Some("" | "dist/" | "target/package/"));
    if !has_version(name) || !is_where_it_is_packed {
        return None;
    }
    let what = match name.rsplit_once('.')?.1 {
        "tgz" => "npm package",
        "crate" => "crate",
        "whl" => "wheel",
        _ => return None,
    };
    // One that nests too deep to be opened shows its first bytes instead.
    let is_archive =
        is_opened(file) || [&b"PK\x03\x04"[..], b"\x1f\x8b"].iter().any(|sign| file.head.starts_with(sign));
    if !is_archive {
        return None;
    }
    let evidence = format!("{what} {}, {}", shown(name), count(file.bytes, "byte", "bytes"));
    Some(file.hit(evidence, file.path.as_bytes()))
}

/// Whether a name holds a version of three numbers behind a hyphen.
fn has_version(name: &str) -> bool {
    name.match_indices('-').any(|(at, _)| {
        let rest = name.get(at + 1..).unwrap_or_default();
        let mut numbers =
            rest.split('.').take(3).map(|part| part.bytes().next().is_some_and(|byte| byte.is_ascii_digit()));
        let is_number = numbers.next().unwrap_or_default();
        is_number && numbers.next().unwrap_or_default() && numbers.next().unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_package_is_known_by_its_version_and_that_it_is_an_archive() {
        let told = |path: &str, head: &[u8]| read_package(&File { path, head, bytes: 2000 }).map(|hit| hit.evidence);
        assert_eq!(told("a-1.2.3.tgz", b"").unwrap(), "npm package a-1.2.3.tgz, 2,000 bytes");
        assert_eq!(told("template.tgz", b""), None);
        assert_eq!(told("a-1.2.3.tgz", b"text"), None);
        assert_eq!(told("test/a-1.2.3.tgz", b""), None);
        assert_eq!(told("seed/wheels/embed/a-1.2.3.whl", b"PK\x03\x04"), None);
        assert!(told("dist/a-1.2.3-py3-none-any.whl", b"PK\x03\x04").is_some());
        assert!(told("a-1.2.3.crate", b"\x1f\x8b\x08").is_some());
    }

    #[test]
    fn copies_are_known_by_their_ending() {
        let told = |path| read_backup(&File { path, head: b"text", bytes: 4 }).map(|hit| hit.evidence);
        assert_eq!(told("a/x.js~").unwrap(), "copy of x.js, 4 bytes");
        assert_eq!(told("Cargo.toml.orig"), None);
        assert_eq!(told("origin.js"), None);
    }
}
