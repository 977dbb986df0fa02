//! HashiCorp's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "hashicorp-terraform-token",
        title: "HCP Terraform API token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "User, team and organisation tokens of HCP Terraform: 14 characters, the mark `.atlasv1.`, and 60 to 70 more.",
        why: "Whoever holds the token can read state files with the secrets in them, and change the infrastructure that the workspaces manage.",
        fix: "Delete the token in HCP Terraform under Account settings, Tokens (or the team's or organisation's API tokens), and create another.",
        references: &["https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens"],
        matcher: Matcher::Tokens(&[form("[A-Za-z0-9]{14}\\.atlasv1\\.[A-Za-z0-9_=-]{60,70}")]),
        examples: texts(&[
            &[Is("https://api.hashicorp.test/v1?token="), Alnum(12), Digits(2), Is(".atlasv1."), Alnum(67)],
            &[Is("e.exports={t:\""), Alnum(12), Digits(2), Is(".atlasv1."), Alnum(67), Is("\",d:1}")],
            &[Is("Authorization: Bearer "), Alnum(12), Digits(2), Is(".atlasv1."), Alnum(67)],
        ]),
        counter_examples: texts(&[&[Alnum(14), Is(".atlasv1."), Alnum(40)], &[Alnum(13), Is(".atlasv1."), Alnum(67)]]),
    },
    Rule {
        id: "hashicorp-vault-other-token",
        title: "HashiCorp Vault token (other lengths)",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Service (`hvs.`), batch (`hvb.`) and recovery (`hvr.`) tokens that are shorter than usual.",
        why: "Whoever holds the token can read the secrets that its policies allow, for as long as it lives.",
        fix: "Revoke the token with `vault token revoke`, and rotate the secrets that it could read.",
        references: &["https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes"],
        matcher: Matcher::Tokens(&[
            proved("hvs\\.[A-Za-z0-9_-]{25,89}", varied),
            proved("hvb\\.[A-Za-z0-9_-]{25,129}", varied),
            proved("hvr\\.[A-Za-z0-9_-]{24,89}", varied),
        ]),
        examples: texts(&[
            &[Is("// hashicorp: hvs."), Alnum(40)],
            &[Is("\"hashicorp\": {\"token\": \"hvr."), Alnum(48), Is("\"}")],
            &[Is("hashicorp:\n  token: hvs."), Alnum(40), Is("\n")],
        ]),
        counter_examples: texts(&[&[Is("hvs."), Alnum(20), Digits(2)], &[Is("hvs."), Like("[a-z]{30}")]]),
    },
    Rule {
        id: "hashicorp-vault-named-token",
        title: "HashiCorp Vault token of the older form, by its name",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Tokens of Vault before 1.10: `s.`, `b.` or `r.` and 24 to 26 characters, behind a name that says `vault`.",
        why: "Whoever holds the token can read the secrets that its policies allow, for as long as it lives.",
        fix: "Revoke the token with `vault token revoke`, and rotate the secrets that it could read.",
        references: &["https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes"],
        matcher: Matcher::Named(&[named(
            &["vault"],
            &["(s|b)\\.[A-Za-z0-9]{25,26}", "r\\.[A-Za-z0-9]{24,26}", "(s|b)\\.[A-Za-z0-9]{24}\\.[A-Za-z0-9]{5}"],
        )]),
        examples: texts(&[
            &[Is("VAULT_TOKEN=r."), Alnum(24), Digits(2)],
            &[Is("fetch('https://api.vault.test?api_key=r."), Alnum(24), Digits(2), Is("')")],
        ]),
        counter_examples: texts(&[
            &[Is("VAULT_TOKEN=r."), Alnum(18), Digits(2)],
            &[Is("\"vault\": \"1.2.0\", \"integrity\": \"r."), Alnum(24), Digits(2), Is("\"")],
            &[Is("app: r."), Alnum(24), Digits(2)],
        ]),
    },
    Rule {
        id: "hashicorp-cloud-client-secret",
        title: "HashiCorp Cloud Platform client secret",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Service principals' client secrets: 64 characters, behind a name that says `hcp`.",
        why: "Together with the client ID, a stranger can act as the service principal: read secrets and change clusters of the project.",
        fix: "Revoke the key in HCP under Access control (IAM), Service principals, Keys, and create another.",
        references: &["https://developer.hashicorp.com/hcp/docs/hcp/iam/service-principal/key"],
        matcher: Matcher::Named(&[owned(&["hcp"], &["[A-Za-z0-9_-]{64}"])]),
        examples: texts(&[
            &[Is("HCP_CLIENT_SECRET="), Alnum(64)],
            &[Is("process.env.HCP_CLIENT_SECRET || \""), Alnum(64), Is("\"")],
            &[Is("export HCP_CLIENT_SECRET=\""), Alnum(64), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("HCP_CLIENT_SECRET="), Alnum(63)],
            &[Is("node_modules/hcp/index.js#"), Alnum(64)],
        ]),
    },
];
