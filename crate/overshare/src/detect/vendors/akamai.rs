//! Akamai EdgeGrid's credentials.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "akamai-token",
    title: "Akamai EdgeGrid token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Client and access tokens of EdgeGrid: `akab-`, 16 characters, a hyphen and 16 more. The client's secret, which has no form of its own, often stands beside them.",
    why: "With all three a stranger can change how the owner's sites are served, as far as the client may.",
    fix: "Deactivate the credential in Akamai Control Center under Identity & Access, and create another.",
    references: &["https://techdocs.akamai.com/developer/docs/edgegrid"],
    matcher: Matcher::Tokens(&[form("akab-[a-z0-9]{16}-[a-z0-9]{16}")]),
    examples: texts(&[
        &[Is("AKAMAI_TOKEN="), Like("akab-[a-z0-9]{16}-[a-z0-9]{16}")],
        &[Is("const client = connect(\""), Like("akab-[a-z0-9]{16}-[a-z0-9]{16}"), Is("\");")],
        &[Is("{\"token\":\""), Like("akab-[a-z0-9]{16}-[a-z0-9]{16}"), Is("\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("AKAMAI_TOKEN="), Like("akab-[a-z0-9]{15}-[a-z0-9]{16}")],
        &[Is("x"), Like("akab-[a-z0-9]{16}-[a-z0-9]{16}"), Is("y")],
        &[Is("\""), Like("akab-[a-z0-9]{15}-[a-z0-9]{16}"), Is("\"")],
    ]),
}];
