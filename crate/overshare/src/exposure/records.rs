//! The package's own list of its files, held against what is there: a wheel's `RECORD`, a gem's checksums. Says where
//! they differ; what that means is said by the rule.

use crate::{
    inspect::{At, EntryFacts, Facts},
    manifest::{checksums, record},
    report::Format,
};

use super::words;

/// Where a package's own list stands, and what is not as it says; `None` for packages without one.
pub struct Record {
    /// The list.
    pub at: At,
    /// What is not as it says, one sentence each.
    pub differences: Vec<String>,
}

/// Holds the list against the files.
#[inline(never)]
pub fn compare(facts: &Facts, format: Format) -> Option<Record> {
    let list = |is_list: fn(&str) -> bool| {
        let found = facts.manifests.iter().find(|(index, _)| is_list(&facts.entries[*index].path))?;
        Some((found.0, &found.1[..]))
    };
    let (index, differences) = match format {
        Format::Wheel => {
            let (index, bytes) = list(record::is_record)?;
            (index, record::differences(&facts.entries[index].path, bytes, &present(facts)))
        }
        Format::Gem => {
            let (index, bytes) = list(checksums::is_checksums)?;
            (index, checksums::differences(bytes, &parts(facts)))
        }
        _ => return None,
    };
    Some(Record { at: At::Entry(index), differences })
}

/// The files of a wheel.
fn present(facts: &Facts) -> Vec<record::Present<'_>> {
    facts
        .entries
        .iter()
        .filter(|entry| entry.installed)
        .filter_map(|entry| Some(record::Present { path: &entry.path, sha256: entry.sha256?, bytes: entry.text.bytes }))
        .collect()
}

/// The parts of a gem that have checksums.
fn parts(facts: &Facts) -> Vec<checksums::Part<'_>> {
    let is_part =
        |entry: &&EntryFacts| entry.inside.is_none() && matches!(entry.path.as_str(), "metadata.gz" | "data.tar.gz");
    facts.entries.iter().filter(is_part).filter_map(part).collect()
}

fn part(entry: &EntryFacts) -> Option<checksums::Part<'_>> {
    Some(checksums::Part { name: &entry.path, sha256: words::hex(&entry.sha256?) })
}
