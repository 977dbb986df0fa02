//! Ghost's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "ghost-admin-key",
    title: "Ghost Admin API key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Admin API keys: 24 hexadecimal digits, `:` and 64 more, behind a name that says `ghost`.",
    why: "Whoever holds the key can change the site's posts and members.",
    fix: "Regenerate the key in Ghost Admin under Settings, Integrations.",
    references: &["https://docs.ghost.org/admin-api/"],
    matcher: Matcher::Named(&[named(&["ghost"], &["[0-9a-f]{24}:[0-9a-f]{64}"])]),
    examples: texts(&[
        &[Is("GHOST_ADMIN_API_KEY="), Hex(24), Is(":"), Hex(64)],
        &[Is("export GHOST_ADMIN_API_KEY=\""), Hex(24), Is(":"), Hex(64), Is("\"")],
        &[Is("<add key=\"ghostAdminApiKey\" value=\""), Hex(24), Is(":"), Hex(64), Is("\" />")],
    ]),
    counter_examples: texts(&[
        &[Is("GHOST_ADMIN_API_KEY="), Hex(24), Is(":"), Hex(63)],
        &[Is("see ghostadminapi@"), Hex(24), Is(":"), Hex(64)],
        &[Is("src=\"https://cdn.ghostadminapi.test/"), Hex(24), Is(":"), Hex(64), Is(".js\"")],
    ]),
}];
