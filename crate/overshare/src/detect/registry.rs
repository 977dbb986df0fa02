//! All rules, in one list that is sorted by identifier. A new rule costs its file and a line here; one of a vendor's, a
//! line in `vendors`.

use std::sync::LazyLock;

use super::{
    archive::{AMBIGUOUS_ARCHIVE, RECORD_MISMATCH},
    bare_key::BARE_PRIVATE_KEY,
    credentials::CREDENTIALS_OBJECT,
    django::DJANGO_SETTINGS_KEY,
    files,
    generic::SECRET_VALUE,
    home_path::{HOME_PATH, HOME_PATH_LINUX},
    http::{BASIC, BEARER, CURL, CURL_HEADER},
    internal_names::INTERNAL_PACKAGE_NAMES,
    jwt::JWT,
    key_files::PRIVATE_KEY_FILE,
    kubernetes::{DOCKER_AUTH, KUBERNETES_SECRET},
    own_source::OWN_SOURCE,
    passwords::PASSWORD,
    private_key::PRIVATE_KEY,
    putty::PUTTY_KEY,
    remote::REMOTE_REFERENCE,
    rule::Rule,
    urls::{DATABASE_URL, URL_PASSWORD},
    vendors,
};

/// The registry.
pub static RULES: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| {
    let mut rules: Vec<_> = OWN.iter().chain(files::ALL).chain(vendors::ALL.iter().copied().flatten()).collect();
    rules.sort_by_key(|rule| rule.id);
    rules
});

/// The rules that are about no vendor.
const OWN: &[Rule] = &[
    AMBIGUOUS_ARCHIVE,
    BARE_PRIVATE_KEY,
    BASIC,
    BEARER,
    CREDENTIALS_OBJECT,
    CURL,
    CURL_HEADER,
    DATABASE_URL,
    DJANGO_SETTINGS_KEY,
    DOCKER_AUTH,
    HOME_PATH,
    HOME_PATH_LINUX,
    INTERNAL_PACKAGE_NAMES,
    JWT,
    KUBERNETES_SECRET,
    OWN_SOURCE,
    PASSWORD,
    PRIVATE_KEY,
    PRIVATE_KEY_FILE,
    PUTTY_KEY,
    RECORD_MISMATCH,
    REMOTE_REFERENCE,
    SECRET_VALUE,
    URL_PASSWORD,
];

/// The rule with this identifier.
pub fn index_of(id: &str) -> Option<usize> {
    RULES.binary_search_by(|rule| rule.id.cmp(id)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::{
        engine::scan,
        rule::{File, Hit, Matcher, assemble},
    };

    /// What `rule` finds in a text, alone among all rules.
    fn hits(rule: &Rule, text: &str) -> Vec<Hit> {
        match &rule.matcher {
            Matcher::File(file) => return (file.read)(text.as_bytes()),
            Matcher::Head(head) => {
                let file = File { path: head.path, head: text.as_bytes(), bytes: text.len() as u64 };
                return (head.read)(&file).into_iter().collect();
            }
            _ => {}
        }
        let mut hits = Vec::new();
        scan(text.as_bytes(), 0..text.len(), |index, hit| {
            if RULES[index].id == rule.id {
                hits.push(hit);
            }
        });
        hits
    }

    #[test]
    fn identifiers_are_unique_and_sorted_and_kebab_case() {
        assert!(
            RULES.windows(2).all(|pair| pair[0].id < pair[1].id),
            "{:?}",
            RULES.iter().map(|rule| rule.id).collect::<Vec<_>>()
        );
        let kebab =
            |id: &str| id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        assert!(RULES.iter().all(|rule| kebab(rule.id)));
    }

    #[test]
    fn every_rule_is_documented_in_sentences() {
        for &rule in RULES.iter() {
            for text in [rule.what, rule.why, rule.fix] {
                assert!(text.ends_with('.'), "{}: {text}", rule.id);
            }
            assert!(!rule.title.is_empty() && !rule.title.ends_with('.'), "{}", rule.id);
        }
    }

    #[test]
    fn every_example_fires_once_and_shows_no_secret() {
        for &rule in RULES.iter() {
            assert!(!rule.examples.is_empty() || matches!(rule.matcher, Matcher::Judged), "{} has no example", rule.id);
            for parts in rule.examples {
                let text = assemble(parts);
                let hits = hits(rule, &text);
                assert_eq!(hits.len(), 1, "{}: {text}", rule.id);
                for secret in &hits[0].secrets {
                    assert!(!hits[0].evidence.contains(&text[secret.clone()]), "{}", rule.id);
                }
            }
        }
    }

    #[test]
    fn no_counter_example_fires() {
        for &rule in RULES.iter() {
            for parts in rule.counter_examples {
                let text = assemble(parts);
                assert_eq!(hits(rule, &text), [], "{}: {text}", rule.id);
            }
        }
    }
}
