//! Copies that editors, merges and earlier packing left. Not archives that belong to the package.

use std::io::Read;

use flate2::read::GzDecoder;

use crate::{
    detect::rule::{Class, File, HeadRule, Hit, Matcher, Part::*, Rule, texts},
    report::{Confidence, Severity},
};

use super::tell::{base_name, count, ends_in, is_for_tests, shown};

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
    what: "Archives called `.tgz`, `.crate` or `.whl` with a version in their name that are packages themselves, by the first file in them. What is in them is examined like everything else. Not templates without a version, and not what lies in folders of tests.",
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
    if !has_version(name) || is_for_tests(file.path) {
        return None;
    }
    let what = match name.rsplit_once('.')?.1 {
        "tgz" => first_member(file.head)?.starts_with("package/").then_some("npm package")?,
        "crate" => first_member(file.head)?.contains('/').then_some("crate")?,
        "whl" => file.head.starts_with(b"PK\x03\x04").then_some("wheel")?,
        _ => return None,
    };
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

/// The name of the first member of a compressed tar archive, as far as its first bytes tell.
fn first_member(head: &[u8]) -> Option<String> {
    let mut block = [0; 512];
    GzDecoder::new(head).read_exact(&mut block).ok()?;
    let name = block.get(..100)?.split(|&byte| byte == 0).next()?;
    (block.get(257..262)? == b"ustar").then(|| String::from_utf8_lossy(name).into_owned())
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::{Compression, write::GzEncoder};

    use super::*;

    fn packed(member: &str) -> Vec<u8> {
        let mut block = vec![0; 1024];
        block[..member.len()].copy_from_slice(member.as_bytes());
        block[257..262].copy_from_slice(b"ustar");
        let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(&block).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn a_package_is_known_by_its_version_and_first_member() {
        let told = |path: &str, head: &[u8]| {
            read_package(&File { path, head, bytes: head.len() as u64 }).map(|hit| hit.evidence)
        };
        let package = packed("package/package.json");
        assert!(told("a-1.2.3.tgz", &package).unwrap().starts_with("npm package a-1.2.3.tgz, "));
        assert_eq!(told("template.tgz", &package), None);
        assert_eq!(told("a-1.2.3.tgz", &packed("data/x")), None);
        assert_eq!(told("test/a-1.2.3.tgz", &package), None);
        assert_eq!(told("a-1.2.3.tgz", &package[..9]), None);
        assert!(told("a-1.2.3.crate", &packed("a-1.2.3/Cargo.toml")).is_some());
    }

    #[test]
    fn copies_are_known_by_their_ending() {
        let told = |path| read_backup(&File { path, head: b"text", bytes: 4 }).map(|hit| hit.evidence);
        assert_eq!(told("a/x.js~").unwrap(), "copy of x.js, 4 bytes");
        assert_eq!(told("Cargo.toml.orig"), None);
        assert_eq!(told("origin.js"), None);
    }
}
