//! What desktops, editors and services for building leave in a folder. Not backups of files.

use std::collections::BTreeSet;

use crate::{
    detect::rule::{Class, File, FileRule, HeadRule, Hit, Matcher, Part::*, Rule, texts},
    report::Severity,
};

use super::tell::{base_name, gather, listed, told, u32_be, within};

/// `.DS_Store` and `Thumbs.db`.
pub const FOLDER_LISTING: Rule = Rule {
    id: "folder-listing",
    title: "Folder's settings by the desktop",
    class: Class::Leftovers,
    severity: Severity::Low,
    what: "`.DS_Store` of macOS, whose records are read for the names that it lists, and `Thumbs.db` of Windows, by its first bytes. One that lists no name counts as info.",
    why: "It names files and folders that lay beside it on the machine that built the package, packed or not, and `Thumbs.db` holds small pictures of them.",
    fix: "Leave the files out of the package: npm does so for `.DS_Store` by itself, other tools by their lists of what to leave out.",
    references: &["https://wiki.mozilla.org/DS_Store_File_Format"],
    matcher: Matcher::File(FileRule {
        path: |path| matches!(base_name(path), ".DS_Store" | "Thumbs.db"),
        read: read_listing,
    }),
    examples: texts(&[
        &[Is(
            "\u{0}\u{0}\u{0}\u{1}Bud1\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{2}\u{0}a\u{0}bIlocblob\u{0}\u{0}\u{0}\u{0}",
        )],
        &[Is("\u{0}\u{0}\u{0}\u{1}Bud1\u{0}\u{0}")],
    ]),
    counter_examples: texts(&[&[Is("text")], &[Is("")]]),
};

/// Folders of editors and of services for building.
pub const PROJECT_SETTINGS: Rule = Rule {
    id: "project-settings",
    title: "Settings of editors and builds",
    class: Class::Leftovers,
    severity: Severity::Info,
    what: "Files in `.idea`, `.vscode`, `.github`, `.gitlab`, `.circleci`, `.husky`, and `.gitlab-ci.yml`, `.travis.yml`, `Jenkinsfile`, `azure-pipelines.yml`. All of one kind are one finding. Not empty files.",
    why: "They say how the project is built and published and nothing that a public repository does not show; in a package whose repository is closed they tell names of branches, runners and environments.",
    fix: "Nothing has to be done. To leave them out, list what is to be packed in `files` in package.json.",
    references: &["https://docs.npmjs.com/cli/configuring-npm/package-json#files"],
    matcher: Matcher::Head(HeadRule { read: read_settings, path: ".github/workflows/ci.yml" }),
    examples: texts(&[&[Is("on: push\n")]]),
    counter_examples: texts(&[&[Is("")], &[Is("\n")]]),
};

/// What stands before the type of a record in a `.DS_Store`: the property that it sets.
const TYPES: [&[u8]; 8] = [b"bool", b"long", b"shor", b"type", b"blob", b"ustr", b"comp", b"dutc"];

/// Letters of a name, at the most.
const NAME_LETTERS: usize = 255;

fn read_listing(bytes: &[u8]) -> Vec<Hit> {
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return vec![told("Thumbs.db: small pictures of the files beside it".to_owned(), bytes)];
    }
    if !bytes.starts_with(b"\0\0\0\x01Bud1") {
        return Vec::new();
    }
    let mut names = BTreeSet::new();
    for at in 4..bytes.len().saturating_sub(8) {
        if bytes.get(at + 4..at + 8).is_some_and(|kind| TYPES.contains(&kind))
            && bytes.get(at..at + 4).is_some_and(|id| id.iter().all(u8::is_ascii_alphanumeric))
        {
            names.extend(name_before(bytes, at));
        }
    }
    let names = names.iter().fold(BTreeSet::new(), |mut all, name| {
        gather(&mut all, name);
        all
    });
    let severity = names.is_empty().then_some(Severity::Info);
    let evidence = listed(&names, "name", "names").unwrap_or_else(|| "no names".to_owned());
    vec![Hit { severity, ..told(format!(".DS_Store: {evidence}"), bytes) }]
}

/// The name that ends there: letters in UTF-16, and their number before them.
fn name_before(bytes: &[u8], end: usize) -> Option<String> {
    let starts =
        |letters: &usize| end.checked_sub(letters * 2 + 4).and_then(|at| u32_be(bytes, at)) == Some(*letters as u64);
    let letters = (1..=NAME_LETTERS).find(starts)?;
    let units: Vec<u16> =
        bytes.get(end - letters * 2..end)?.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    String::from_utf16(&units).ok().filter(|name| name != "." && !name.contains('\0'))
}

fn read_settings(file: &File<'_>) -> Option<Hit> {
    let folders = [
        (".idea", "settings of JetBrains’ editors"),
        (".vscode", "settings of Visual Studio Code"),
        (".github", "workflows and settings of GitHub"),
        (".gitlab", "settings of GitLab"),
        (".circleci", "builds by CircleCI"),
        (".husky", "hooks for commits"),
    ];
    let names = [
        (".gitlab-ci.yml", "builds by GitLab"),
        (".travis.yml", "builds by Travis CI"),
        ("Jenkinsfile", "builds by Jenkins"),
        ("azure-pipelines.yml", "builds by Azure"),
    ];
    let (_, what) = folders
        .iter()
        .find(|(folder, _)| within(file.path, folder).is_some())
        .or_else(|| names.iter().find(|(name, _)| *name == file.name()))?;
    (!file.head.trim_ascii().is_empty()).then(|| file.hit((*what).to_owned(), what.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_from_records() {
        let mut bytes = b"\0\0\0\x01Bud1\0\0\0\0".to_vec();
        for name in ["src", "notes.txt", "src"] {
            bytes.extend((name.len() as u32).to_be_bytes());
            bytes.extend(name.encode_utf16().flat_map(u16::to_be_bytes));
            bytes.extend(b"Ilocblob\0\0\0\x10");
        }
        let hits = read_listing(&bytes);
        assert_eq!(hits[0].evidence, ".DS_Store: 2 names (notes.txt, src)");
        for length in 0..bytes.len() {
            read_listing(&bytes[..length]);
        }
    }
}
