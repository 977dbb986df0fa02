//! A `.git` folder: what of the history can be rebuilt from it, and what its small files say. Not a `.git` file of a worktree
//! or submodule, and not `.gitignore` and the like.

use std::collections::BTreeSet;

use crate::{
    detect::rule::{Class, File, HeadRule, Hit, Matcher, Part::*, Rule, texts},
    report::Severity,
};

use super::tell::{count, gather, holds, listed, shown, times, u32_be, within};

/// Objects of Git.
pub const GIT_HISTORY: Rule = Rule {
    id: "git-history",
    title: "History in a .git folder",
    class: Class::VersionControl,
    severity: Severity::High,
    what: "Packs of objects in a `.git` folder, counted by their header, and loose objects, by the first bytes of their compression.",
    why: "From objects everyone can rebuild the files as they were at any commit, what was deleted since, and who changed what.",
    fix: "Leave the folder out of the package. A credential that was ever committed counts as known to everyone who has the package.",
    references: &["https://git-scm.com/docs/gitformat-pack"],
    matcher: Matcher::Head(HeadRule { read: history, path: ".git/objects/pack/pack-1.pack" }),
    examples: texts(&[&[Is("PACK\u{0}\u{0}\u{0}\u{2}\u{0}\u{0}\u{4}\u{0}")]]),
    counter_examples: texts(&[
        &[Is("PACK")],
        &[Is("PACK\u{0}\u{0}\u{0}\u{2}\u{0}\u{0}\u{0}\u{0}")],
        &[Is("no pack here")],
    ]),
};

/// Other files of Git.
pub const GIT_FOLDER: Rule = Rule {
    id: "git-folder",
    title: "Files of a .git folder",
    class: Class::VersionControl,
    severity: Severity::Low,
    what: "`config`, `HEAD`, `packed-refs`, `index`, heads and logs in a `.git` folder, each by its content. It says which remotes, branches and files they name. Not a `.git` file of a submodule, and not hooks.",
    why: "They name inner hosts, branches, every file that was tracked, and the people who worked on it with their addresses.",
    fix: "Leave the folder out of the package.",
    references: &["https://git-scm.com/docs/gitrepository-layout"],
    matcher: Matcher::Head(HeadRule { read: folder, path: ".git/config" }),
    examples: texts(&[
        &[Is("[core]\n\tbare = false\n[remote \"origin\"]\n\turl = git@git.inner:team/secret.git\n")],
        &[Is("[core]\n\trepositoryformatversion = 0\n")],
    ]),
    counter_examples: texts(&[&[Is("gitdir: ../.git/modules/a\n")], &[Is("")]]),
};

fn history(file: &File<'_>) -> Option<Hit> {
    let below = within(file.path, ".git")?.strip_prefix("objects/")?;
    if below.starts_with("pack/") {
        let objects =
            file.head.strip_prefix(b"PACK").and_then(|rest| u32_be(rest, 4)).filter(|&objects| objects > 0)?;
        let evidence = format!("pack of {}, {}", count(objects, "object", "objects"), bytes(file));
        return Some(file.hit(evidence, &[folder_of(file), b"pack", file.name().as_bytes()].concat()));
    }
    let is_loose = file.head.first() == Some(&0x78) && below.as_bytes().get(2) == Some(&b'/') && below.len() >= 41;
    let evidence = "loose objects: files, folders and commits, each as it was".to_owned();
    is_loose.then(|| file.hit(evidence, &[folder_of(file), b"loose"].concat()))
}

fn bytes(file: &File<'_>) -> String {
    count(file.bytes, "byte", "bytes")
}

/// The path of the folder that is versioned.
fn folder_of<'a>(file: &File<'a>) -> &'a [u8] {
    let end = file.path.find(".git/").unwrap_or_default();
    file.path.get(..end).unwrap_or_default().as_bytes()
}

fn folder(file: &File<'_>) -> Option<Hit> {
    let name = within(file.path, ".git")?;
    let evidence = match name {
        "config" => config(file.head),
        "HEAD" => file.head.strip_prefix(b"ref: ").map(|head| format!("checked out: {}", line_of(head))),
        "packed-refs" => packed(file.head),
        "index" => index(file.head),
        _ if name.starts_with("logs/") => log(file.head),
        _ if name.starts_with("refs/") => {
            is_reference(file.head).then(|| "branches and tags, by their files".to_owned())
        }
        _ => None,
    }?;
    let kind = name.split('/').next().unwrap_or_default();
    Some(file.hit(evidence, &[folder_of(file), b"\0", kind.as_bytes()].concat()))
}

/// The first line as it may be shown.
fn line_of(text: &[u8]) -> String {
    let line = text.split(|&byte| byte == b'\n').next().unwrap_or_default();
    shown(String::from_utf8_lossy(line).trim())
}

fn is_reference(text: &[u8]) -> bool {
    let text = text.trim_ascii();
    matches!(text.len(), 40 | 64) && text.iter().all(u8::is_ascii_hexdigit)
}

/// The remotes that a configuration names, without what logs in there.
fn config(text: &[u8]) -> Option<String> {
    if !holds(text, "[core]") && !holds(text, "[remote ") {
        return None;
    }
    let mut remotes = BTreeSet::new();
    for line in text.split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii) {
        let value = line.strip_prefix(b"url").map(<[u8]>::trim_ascii_start).and_then(|rest| rest.strip_prefix(b"="));
        if let Some(url) = value {
            gather(&mut remotes, &without_login(&String::from_utf8_lossy(url.trim_ascii())));
        }
    }
    Some(listed(&remotes, "remote", "remotes").map_or("configuration, no remote".to_owned(), |told| told))
}

/// An address without the part before `@` and behind `?`.
fn without_login(url: &str) -> String {
    let (scheme, rest) = url.split_once("://").map_or(("", url), |(scheme, rest)| (scheme, rest));
    let path_at = rest.find('/').unwrap_or(rest.len());
    let (authority, path) = rest.split_at(path_at);
    let host = authority.rsplit('@').next().unwrap_or(authority);
    let path = path.split(['?', '#']).next().unwrap_or_default();
    if scheme.is_empty() { format!("{host}{path}") } else { format!("{scheme}://{host}{path}") }
}

fn packed(text: &[u8]) -> Option<String> {
    let (heads, tags) = (times(text, " refs/heads/") + times(text, " refs/remotes/"), times(text, " refs/tags/"));
    let told = || format!("{} and {}", count(heads, "branch", "branches"), count(tags, "tag", "tags"));
    (heads + tags > 0).then(told)
}

fn index(text: &[u8]) -> Option<String> {
    let files = u32_be(text.strip_prefix(b"DIRC")?, 4)?;
    Some(format!("names of {}", count(files, "tracked file", "tracked files")))
}

/// Who moved a head, by name and address.
fn log(text: &[u8]) -> Option<String> {
    let mut people = BTreeSet::new();
    let mut moves = 0;
    for line in text.split(|&byte| byte == b'\n') {
        let line = String::from_utf8_lossy(line);
        let Some((before, _)) = line.split_once("> ") else { continue };
        let Some((name, _)) = before.get(82..).and_then(|person| person.split_once(" <")) else { continue };
        moves += 1;
        gather(&mut people, name);
    }
    let people = listed(&people, "person", "people")?;
    Some(format!("log of {} by {people}, with e-mail addresses", count(moves, "step", "steps")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(path: &str, head: &[u8]) -> Option<String> {
        let file = File { path, head, bytes: head.len() as u64 };
        folder(&file).or_else(|| history(&file)).map(|hit| hit.evidence)
    }

    #[test]
    fn each_file_says_what_it_names() {
        let config = b"[remote \"a\"]\n\turl = https://me:word@git.inner/t/r.git?x=y\n";
        assert_eq!(told(".git/config", config).unwrap(), "1 remote (https://git.inner/t/r.git)");
        assert_eq!(told("a/.git/HEAD", b"ref: refs/heads/main\n").unwrap(), "checked out: refs/heads/main");
        assert_eq!(told(".git/index", b"DIRC\0\0\0\x02\0\0\x01\0").unwrap(), "names of 256 tracked files");
        let line = format!("{0} {0} Ann <ann@inner.host> 1700000000 +0000\tcommit: a", "0".repeat(40));
        let log = told(".git/logs/HEAD", line.as_bytes()).unwrap();
        assert_eq!(log, "log of 1 step by 1 person (Ann), with e-mail addresses");
    }

    #[test]
    fn twins_are_harmless() {
        assert_eq!(told(".git", b"gitdir: ../.git/modules/a\n"), None);
        assert_eq!(told(".gitignore", b"[core]\n"), None);
        assert_eq!(told(".git/hooks/pre-commit.sample", b"#!/bin/sh\n"), None);
    }

    #[test]
    fn loose_objects_are_told_together() {
        let path = format!(".git/objects/ab/{}", "0".repeat(38));
        assert!(told(&path, &[0x78, 0x01, 0]).is_some());
        assert_eq!(told(&path, b"text"), None);
    }
}
