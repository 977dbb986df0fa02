//! GitLab's access tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "gitlab-token",
        title: "GitLab access token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Personal, deploy, job, trigger, agent, OAuth and SCIM tokens: `gl`, the kind, a hyphen and 20 or more characters. Routable ones end in a checksum.",
        why: "Whoever holds the token can read and, by its scopes, change the owner's projects, packages and pipelines.",
        fix: "Revoke the token on GitLab under Preferences, Access tokens (or the project's or group's settings), and create another with as few scopes as will do.",
        references: &["https://docs.gitlab.com/security/tokens/#token-prefixes"],
        matcher: Matcher::Tokens(&[
            proved("glpat-[A-Za-z0-9_-]{27,300}\\.([0-9a-z]{2}\\.)?[0-9a-z]{9}", routable),
            proved("glpat-[A-Za-z0-9_-]{20,64}", drawn),
            proved("gldt-[A-Za-z0-9_-]{20,64}", drawn),
            form("glptt-[0-9a-f]{40}"),
            proved("glcbt-([A-Za-z0-9]{1,5}_)?[A-Za-z0-9_-]{20,64}", drawn),
            proved("glagent-[A-Za-z0-9_-]{50,1024}", drawn),
            proved("gloas-[A-Za-z0-9_-]{64}", drawn),
            proved("glsoat-[A-Za-z0-9_-]{20,64}", drawn),
            proved("glwt-[A-Za-z0-9_-]{20,64}", drawn),
        ]),
        examples: texts(&[
            &[Is("glpat-"), Alnum(20)],
            &[Is("GITLAB_TOKEN=glpat-"), Alnum(27), Is("."), Lower(9)],
            &[Is("token: \"glpat-"), Alnum(27), Is(".01."), Lower(9), Is("\"")],
            &[Is("glptt-"), Hex(40)],
            &[Is("{\"gitlabKey\":\"glcbt-64_"), Alnum(20), Is("\"}")],
            &[Is("--set config.token=glagent-"), Alnum(50)],
            &[Is("GITLAB_SECRET='gloas-"), Hex(64), Is("'")],
        ]),
        counter_examples: texts(&[
            &[Is("glpat-"), Alnum(12)],
            &[Is("glptt-"), Hex(39)],
            &[Is("glpat-xxxxxxxx-xxxxxxxxxxxxxxxxxx.xxxxxxxxx")],
            &[Is("gloas-"), Alnum(63)],
        ]),
    },
    Rule {
        id: "gitlab-runner-token",
        title: "GitLab runner token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Tokens of runners (`glrt-`, `glrtr-`) and for the registration of runners (`GR1348941`), each with 20 or more characters.",
        why: "Whoever holds the token can take jobs of the project's pipelines, with their code and variables.",
        fix: "Delete the runner or reset the registration token on GitLab under Settings, CI/CD, Runners.",
        references: &["https://docs.gitlab.com/security/tokens/#runner-authentication-tokens"],
        matcher: Matcher::Tokens(&[
            proved("glrt-t\\d_[A-Za-z0-9_-]{27,300}\\.([0-9a-z]{2}\\.)?[0-9a-z]{9}", routable),
            proved("glrt-[A-Za-z0-9_-]{20,64}", drawn),
            proved("glrtr-[A-Za-z0-9_-]{20,64}", drawn),
            form("GR1348941[A-Za-z0-9_-]{20}"),
        ]),
        examples: texts(&[
            &[Is("glrt-"), Alnum(24)],
            &[Is("token = \"glrt-t3_"), Alnum(27), Is("."), Lower(9), Is("\"")],
            &[Is("--registration-token GR1348941"), Alnum(20)],
        ]),
        counter_examples: texts(&[
            &[Is("glrt-"), Alnum(12)],
            &[Is("GR1348941"), Alnum(19)],
            &[Is("GR1348941"), Is("xxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "gitlab-reader-token",
        title: "GitLab feed, mail or feature flag token",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Tokens of feeds (`glft-`), of incoming mail (`glimt-`) and of feature flag clients (`glffct-`), each with 20 or more characters.",
        why: "A stranger can read its owner's feeds, open issues in the owner's name, or read the project's feature flags.",
        fix: "Reset the token on GitLab under Preferences, Access tokens, or in the project under Feature flags, Configure.",
        references: &["https://docs.gitlab.com/security/tokens/#token-prefixes"],
        matcher: Matcher::Tokens(&[
            proved("glft-[A-Za-z0-9_-]{20,80}", drawn),
            proved("glimt-[A-Za-z0-9_-]{25,64}", drawn),
            proved("glffct-[A-Za-z0-9_-]{20,64}", drawn),
        ]),
        examples: texts(&[
            &[Is("gitlab_token = 'glft-"), Lower(20), Is("'")],
            &[Is("glimt-"), Lower(25)],
            &[Is("{\"instanceId\": \"glffct-"), Lower(20), Is("\"}")],
        ]),
        counter_examples: texts(&[
            &[Is("glft-"), Lower(19)],
            &[Is("glimt-"), Lower(24)],
            &[Is("glffct-feature-flag-client-token")],
        ]),
    },
    Rule {
        id: "gitlab-session-cookie",
        title: "GitLab session cookie",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Session cookies: `_gitlab_session=` and 32 letters and digits.",
        why: "Until the session ends, whoever holds the cookie is logged in as its owner.",
        fix: "Revoke the session on GitLab under Preferences, Active sessions.",
        references: &["https://docs.gitlab.com/user/profile/active_sessions/"],
        matcher: Matcher::Tokens(&[form("_gitlab_session=[0-9a-z]{32}")]),
        examples: texts(&[
            &[Is("Cookie: _gitlab_session="), Lower(32)],
            &[Is("-H 'cookie: known_sign_in=1; _gitlab_session="), Hex(32), Is("'")],
        ]),
        counter_examples: texts(&[
            &[Is("_gitlab_session="), Lower(31)],
            &[Is("_gitlab_session="), Is("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
];

/// Not a name in small letters.
fn drawn(token: &[u8]) -> Check {
    let body = token.splitn(2, |&byte| byte == b'-').last().unwrap_or_default();
    let is_name = !body.iter().any(u8::is_ascii_digit) && !body.iter().any(u8::is_ascii_uppercase);
    if is_name { Check::No } else { Check::Likely }
}

/// The last seven characters are the CRC-32 of what stands before them, in base 36.
fn routable(token: &[u8]) -> Check {
    let (text, sum) = token.split_at(token.len().saturating_sub(7));
    let sum = std::str::from_utf8(sum).ok().and_then(|sum| u32::from_str_radix(sum, 36).ok());
    if sum == Some(crc32(text)) { Check::Confirmed } else { Check::Doubtful }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_in_base_36() {
        let token = |sum: &str| format!("{}{}{sum}", "glpat-", "Q2V8nPzD4wYtR6sLb1KmXo86MQp1Ogs.01.0v");
        assert_eq!(routable(token("1p1wl10").as_bytes()), Check::Confirmed);
        assert_eq!(routable(token("0000000").as_bytes()), Check::Doubtful);
    }
}
