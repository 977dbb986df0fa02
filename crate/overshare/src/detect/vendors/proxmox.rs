//! Proxmox' API tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "proxmox-token",
    title: "Proxmox API token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "API tokens: `PVEAPIToken=` or `PBSAPIToken=`, the user, the token’s name and a UUID.",
    why: "Whoever holds the token can manage the virtual machines that its user may.",
    fix: "Remove the token in Proxmox under Datacenter, Permissions, API Tokens.",
    references: &["https://pve.proxmox.com/wiki/Proxmox_VE_API"],
    matcher: Matcher::Tokens(&[
        form(
            "PVEAPIToken=[A-Za-z0-9._-]{1,32}@[a-z]{2,12}![A-Za-z0-9_-]{1,32}=(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})",
        ),
        form(
            "PBSAPIToken=[A-Za-z0-9._-]{1,32}@[a-z]{2,12}![A-Za-z0-9_-]{1,32}:(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})",
        ),
    ]),
    examples: texts(&[
        &[Is("Authorization: PVEAPIToken=root@pam!backup="), Uuid, Is("\r\n")],
        &[Is("-H \"Authorization: PBSAPIToken=root@pam!sync:"), Uuid, Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("PVEAPIToken=root@pam!backup="), Hex(32)],
        &[Is("PVEAPIToken=root@pam!backup")],
        &[Is("APIToken=root@pam!backup="), Uuid],
    ]),
}];
