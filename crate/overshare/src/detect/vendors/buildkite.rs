//! Buildkite's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "buildkite-token",
    title: "Buildkite token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Tokens of users, agents, clusters, jobs, packages and portals: `bk`, two or three letters for the kind, `_` and 38 or more characters.",
    why: "By its kind, whoever holds the token can change pipelines, take over jobs with their secrets, or replace packages.",
    fix: "Revoke the token in Buildkite: API tokens under Personal Settings, agents' and clusters' under the cluster's Agent Tokens.",
    references: &["https://buildkite.com/docs/platform/security/tokens"],
    matcher: Matcher::Tokens(&[
        form("bkaa_[A-Za-z0-9_.-]{75}"),
        form("bkua_[A-Za-z0-9_.-]{38,2000}"),
        form("bkur_[A-Za-z0-9_.-]{38,2000}"),
        form("bktx_[A-Za-z0-9_.-]{38,2000}"),
        form("bkaj_[A-Za-z0-9_.-]{38,2000}"),
        form("bkjat_[A-Za-z0-9_.-]{38,2000}"),
        form("bkar_[A-Za-z0-9_.-]{38,2000}"),
        form("bkct_[A-Za-z0-9_.-]{38,2000}"),
        form("bkcqt_[A-Za-z0-9_.-]{38,2000}"),
        form("bkpt_[A-Za-z0-9_.-]{38,2000}"),
        form("bkrt_[A-Za-z0-9_.-]{38,2000}"),
        form("bktr_[A-Za-z0-9_.-]{38,2000}"),
        form("bkat_[A-Za-z0-9_.-]{38,2000}"),
        form("bkpat_[A-Za-z0-9_.-]{38,2000}"),
        form("bkps_[A-Za-z0-9_.-]{38,2000}"),
    ]),
    examples: texts(&[
        &[Is("BUILDKITE_AGENT_TOKEN="), Like("bkaa_[A-Za-z0-9]{75}")],
        &[Is("token: \""), Like("bkua_[0-9a-f]{40}"), Is("\"")],
        &[Is("{\"registration\":\""), Like("bkct_[A-Za-z0-9]{80}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("bkua_"), Alnum(20)],
        &[Is("bkaa_"), Alnum(74)],
        &[Is("bkzz_"), Alnum(40)],
        &[Is("bkua_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
    ]),
}];
