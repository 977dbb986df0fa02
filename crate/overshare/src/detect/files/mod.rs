//! Files that have no business in a package, one group a file. Each is told from its harmless twin by its content; a path
//! alone decides only where a folder's name says all, and then it is no more than `info`.

mod agents;
mod backups;
mod cloud;
mod conversations;
mod coverage;
mod databases;
mod desktop;
mod environment;
mod git;
mod listings;
mod logins;
mod mail;
mod memory;
mod recordings;
mod tables;
mod tell;
mod terraform;
mod versions;
mod weights;

use super::rule::Rule;

/// All of them.
pub const ALL: &[Rule] = &[
    agents::AGENT_INSTRUCTIONS,
    agents::AGENT_SETTINGS,
    agents::AGENT_TOOLS,
    backups::BACKUP_FILE,
    backups::EDITOR_SWAP,
    backups::EARLIER_PACKAGE,
    cloud::CLOUD_CONFIG,
    conversations::CONVERSATION,
    coverage::COVERAGE,
    databases::DATABASE,
    databases::DATABASE_DUMP,
    desktop::FOLDER_LISTING,
    desktop::PROJECT_SETTINGS,
    environment::ENV_FILE,
    environment::NPMRC,
    git::GIT_FOLDER,
    git::GIT_HISTORY,
    listings::BUILD_INFO,
    listings::BUNDLE_STATISTICS,
    logins::NETRC,
    logins::PYPIRC,
    mail::MAIL,
    memory::MEMORY_IMAGE,
    recordings::CPU_PROFILE,
    recordings::HTTP_RECORDING,
    recordings::LOG_FILE,
    tables::PERSONAL_TABLE,
    terraform::TERRAFORM_STATE,
    terraform::TERRAFORM_VARIABLES,
    versions::OTHER_VERSIONS,
    weights::MODEL_WEIGHTS,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::rule::{File, Matcher, assemble};

    /// Paths that lead into every rule.
    const PATHS: [&str; 24] = [
        ".git/config",
        ".git/logs/HEAD",
        ".git/index",
        ".git/packed-refs",
        ".git/objects/pack/a.pack",
        ".git/objects/ab/0123456789012345678901234567890123456789",
        ".svn/wc.db",
        ".hg/store/a.i",
        "a.bson",
        "a.csv",
        "a.jsonl",
        "a.log",
        "a.onnx",
        "a.pt",
        "a.h5",
        "a-1.2.3.tgz",
        "a-1.2.3.crate",
        ".a.swp",
        "a.orig",
        "a.eml",
        "a.txt",
        "a.xml",
        ".coverage",
        ".claude/agents/a.md",
    ];

    fn judge(rule: &Rule, text: &[u8]) {
        match &rule.matcher {
            Matcher::File(file) => drop((file.read)(text)),
            Matcher::Head(head) => {
                PATHS.iter().for_each(|path| drop((head.read)(&File { path, head: text, bytes: text.len() as u64 })));
            }
            _ => {}
        }
    }

    #[test]
    fn what_is_cut_or_broken_is_read_as_far_as_it_goes() {
        let texts: Vec<Vec<u8>> =
            ALL.iter().flat_map(|rule| rule.examples).map(|parts| assemble(parts).into_bytes()).collect();
        for (at, text) in texts.iter().enumerate() {
            let mut broken = text.clone();
            broken.iter_mut().skip(at % 7).step_by(7).for_each(|byte| *byte = 0xFF);
            for rule in ALL {
                (0..=text.len()).step_by(3).for_each(|length| judge(rule, &text[..length]));
                judge(rule, &broken);
            }
        }
    }

    #[test]
    fn a_secret_is_hidden_wherever_it_stands() {
        for rule in ALL {
            let Matcher::File(file) = &rule.matcher else { continue };
            for parts in rule.examples {
                let text = assemble(parts);
                for hit in (file.read)(text.as_bytes()) {
                    assert!(
                        hit.secrets.iter().all(|secret| text.get(secret.clone()).is_some_and(|held| !held.is_empty()))
                    );
                    assert!(hit.at <= text.len(), "{}", rule.id);
                }
            }
        }
    }
}
