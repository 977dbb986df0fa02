//! Tailscale's keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "tailscale-key",
    title: "Tailscale key",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Keys for authentication, the API, OAuth clients, SCIM and webhooks: `tskey-`, the kind, an identifier and a secret.",
    why: "Whoever holds the key can join devices to the network, or change who may reach what in it.",
    fix: "Revoke the key in the Tailscale admin console under Settings, Keys (or OAuth clients).",
    references: &["https://tailscale.com/kb/1277/key-prefixes"],
    matcher: Matcher::Tokens(&[
        form("tskey-api-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{16,40}"),
        form("tskey-auth-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{16,40}"),
        form("tskey-client-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{16,40}"),
        form("tskey-scim-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{16,40}"),
        form("tskey-webhook-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{16,40}"),
        form("tskey-secret-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{16,40}"),
        form("tskey-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{16,40}"),
    ]),
    examples: texts(&[
        &[Is("t={a:1,k:'"), Like("tskey-api-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{16,40}"), Is("'}")],
        &[Is("// was: "), Like("tskey-auth-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{16,40}")],
        &[Is("TAILSCALE_TOKEN="), Like("tskey-client-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{16,40}"), Is("\n")],
        &[Is("{\"token\": \""), Like("tskey-scim-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{16,40}"), Is("\"}")],
        &[Is("const client = connect(\""), Like("tskey-webhook-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{16,40}"), Is("\");")],
    ]),
    counter_examples: texts(&[
        &[Is("key = \""), Like("tskey-api-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{15}"), Is("\"")],
        &[Is("key = \""), Like("tskey-auth-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{15}"), Is("\"")],
        &[Is("key = \""), Like("tskey-client-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{15}"), Is("\"")],
        &[Is("x"), Like("tskey-api-[A-Za-z0-9]{8,24}-[A-Za-z0-9]{16,40}")],
        &[Is("TOKEN=\""), Like("tskey-api-0{8}-0{16}"), Is("\"")],
    ]),
}];
