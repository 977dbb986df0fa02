//! Docker's access tokens and keys. Not its configuration file.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "docker-token",
        title: "Docker Hub access token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Personal and organisation tokens: `dckr_pat_` or `dckr_oat_` and 27 or more characters.",
        why: "Whoever holds the token can pull private images and, with write access, publish images under the owner's name.",
        fix: "Delete the token in Docker Hub under Account settings, Personal access tokens, and create another.",
        references: &["https://docs.docker.com/security/access-tokens/"],
        matcher: Matcher::Tokens(&[form("dckr_pat_[A-Za-z0-9_-]{27,40}"), form("dckr_oat_[A-Za-z0-9_-]{27,40}")]),
        examples: texts(&[
            &[Is("dckr_pat_"), Alnum(27)],
            &[Is("docker login -u someone -p dckr_pat_"), Alnum(26), Is("-")],
            &[Is("DOCKER_TOKEN=\"dckr_oat_"), Alnum(32), Is("\"")],
        ]),
        counter_examples: texts(&[&[Is("dckr_pat_"), Alnum(20)], &[Is("DOCKER_TOKEN=dckr_pat_")]]),
    },
    Rule {
        id: "docker-swarm-key",
        title: "Docker Swarm join token or unlock key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Join tokens (`SWMTKN-1-`, a hash and a secret in base 36) and unlock keys (`SWMKEY-1-` and 40 to 50 digits of base64).",
        why: "Whoever reaches the swarm and holds a join token can add a machine to it, as a manager with the managers' token.",
        fix: "Rotate the tokens with `docker swarm join-token --rotate`, and the key with `docker swarm unlock-key --rotate`.",
        references: &["https://docs.docker.com/engine/swarm/join-nodes/"],
        matcher: Matcher::Tokens(&[
            form("SWMTKN-1-[0-9a-z]{50,60}-[0-9a-z]{24,30}"),
            form("SWMKEY-1-[A-Za-z0-9+/]{40,50}={0,2}"),
        ]),
        examples: texts(&[
            &[Is("docker swarm join --token SWMTKN-1-"), Lower(50), Is("-"), Lower(25), Is(" 10.0.0.1:2377")],
            &[Is("SWARM_UNLOCK_KEY=SWMKEY-1-"), Base64(43)],
        ]),
        counter_examples: texts(&[
            &[Is("SWMTKN-1-"), Lower(49), Is("-"), Lower(25)],
            &[Is("SWMTKN-1-short")],
            &[Is("SWMKEY-1-"), Alnum(20)],
        ]),
    },
];
