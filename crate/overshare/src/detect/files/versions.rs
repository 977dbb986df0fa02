//! Folders of Subversion and Mercurial. Not Git's, and not the lists of files that these tools ignore.

use crate::{
    detect::rule::{Class, File, HeadRule, Hit, Matcher, Part::*, Rule, texts},
    report::Severity,
};

use super::tell::{count, holds, hosts, listed, within};

/// `.svn` and `.hg`.
pub const OTHER_VERSIONS: Rule = Rule {
    id: "version-control-folder",
    title: "Folder of Subversion or Mercurial",
    class: Class::VersionControl,
    severity: Severity::High,
    what: "In `.svn`: its database, the pristine copies of files, and the addresses in `entries`. In `.hg`: the logs of revisions in its store, and `hgrc`. Each by its content; what tells addresses and not files counts as low. Not `.hgignore` and the like.",
    why: "Mercurial's store holds the whole history; Subversion's folder the files as they were last fetched, the address of the repository, and who changed what last.",
    fix: "Leave the folder out of the package.",
    references: &[
        "https://wiki.mercurial-scm.org/RevlogNG",
        "https://svn.apache.org/repos/asf/subversion/trunk/notes/wc-ng/design",
    ],
    matcher: Matcher::Head(HeadRule { read, path: ".hg/hgrc" }),
    examples: texts(&[&[Is("[paths]\ndefault = https://hg.inner/team/code\n")]]),
    counter_examples: texts(&[&[Is("# nothing\n")], &[Is("")]]),
};

fn read(file: &File<'_>) -> Option<Hit> {
    let (evidence, kind, severity) = subversion(file).or_else(|| mercurial(file))?;
    Some(Hit { severity, ..file.hit(evidence, kind) })
}

/// The evidence, what makes files be told together, and the severity where it is not the rule's.
type Told = (String, &'static [u8], Option<Severity>);

fn subversion(file: &File<'_>) -> Option<Told> {
    let below = within(file.path, ".svn")?;
    if below == "wc.db" && file.head.starts_with(b"SQLite format 3\0") {
        let evidence = format!("Subversion: database of the working copy, {}", count(file.bytes, "byte", "bytes"));
        return Some((evidence, b"svn-database", None));
    }
    if below.starts_with("pristine/") && below.ends_with(".svn-base") && file.bytes > 0 {
        return Some(("Subversion: files as they were last fetched".to_owned(), b"svn-pristine", None));
    }
    let hosts = listed(&hosts(file.head), "host", "hosts").filter(|_| below == "entries")?;
    Some((format!("Subversion: {hosts}"), b"svn-entries", Some(Severity::Low)))
}

fn mercurial(file: &File<'_>) -> Option<Told> {
    let below = within(file.path, ".hg")?;
    // A revision log begins with its version, 1 or 2, in the last two of four bytes.
    let is_log = matches!(file.head.get(2..4), Some([0, 1 | 2])) && below.ends_with(".i");
    if below.starts_with("store/") && is_log {
        return Some((
            "Mercurial: logs of revisions, from which the history can be rebuilt".to_owned(),
            b"hg-store",
            None,
        ));
    }
    let is_config = below == "hgrc" && holds(file.head, "[paths]");
    let named = listed(&hosts(file.head), "host", "hosts").unwrap_or_else(|| "no host".to_owned());
    is_config.then(|| (format!("Mercurial: configuration, {named}"), &b"hg-config"[..], Some(Severity::Low)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stores_and_copies_are_told_by_their_bytes() {
        let told =
            |path: &str, head: &[u8]| read(&File { path, head, bytes: head.len() as u64 }).map(|hit| hit.evidence);
        assert!(told("a/.hg/store/00changelog.i", b"\0\x01\0\x01").is_some());
        assert_eq!(told("a/.hg/store/fncache", b"data/a.i\n"), None);
        assert!(told(".svn/pristine/ab/abc.svn-base", b"text").is_some());
        assert_eq!(told(".svn/entries", b"12\n"), None);
    }
}
