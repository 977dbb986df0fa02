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
