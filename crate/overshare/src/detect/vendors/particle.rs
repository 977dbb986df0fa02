//! Particle's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "particle-token",
    title: "Particle access token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Access tokens: 40 hexadecimal digits behind a name that says `particle`, or behind `access_token` in a request to `api.particle.io`.",
    why: "Whoever holds the token can control its owner’s devices and read what they report.",
    fix: "Revoke the token with `particle token revoke`, and create another.",
    references: &["https://docs.particle.io/reference/cloud-apis/access-tokens/"],
    matcher: Matcher::Named(&[named(&["particle", "particleio"], &["[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("PARTICLE_API_KEY="), Like("[0-9a-f]{40}")],
        &[Is("{\"particleApiKey\": \""), Like("[0-9a-f]{40}"), Is("\"}")],
        &[Is("const particleSecret = '"), Like("[0-9a-f]{40}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("PARTICLE_API_KEY="), Like("[0-9a-f]{39}")],
        &[Is("checksum: \""), Like("[0-9a-f]{40}"), Is("\"")],
        &[Is("PARTICLE_API_KEY=your_particle_api_key_goes_here")],
    ]),
}];
