//! Addresses of a house's papers: tickets, wikis, shared documents. Knows them by host and path; what stands behind a
//! question mark is never told.

use std::borrow::Cow;

use crate::report::InventoryKind;

use super::{Trace, ahead};

/// Hosts of services where papers lie: the domain, and how a path to one begins.
const SERVICES: [(&str, &str); 22] = [
    ("atlassian.net", "/"),
    ("jira.com", "/"),
    ("linear.app", "/"),
    ("notion.so", "/"),
    ("notion.site", "/"),
    ("app.shortcut.com", "/"),
    ("app.clubhouse.io", "/"),
    ("app.asana.com", "/"),
    ("trello.com", "/c/"),
    ("trello.com", "/b/"),
    ("app.clickup.com", "/"),
    ("docs.google.com", "/document/"),
    ("docs.google.com", "/spreadsheets/"),
    ("docs.google.com", "/presentation/"),
    ("docs.google.com", "/forms/"),
    ("drive.google.com", "/"),
    ("slack.com", "/archives/"),
    ("sharepoint.com", "/"),
    ("myjetbrains.com", "/youtrack/"),
    ("dropbox.com", "/scl/"),
    ("dev.azure.com", "/"),
    ("monday.com", "/boards/"),
];

/// First labels of hosts where a house keeps its own tickets and papers.
const OWN: [&str; 7] = ["jira", "confluence", "wiki", "youtrack", "redmine", "phabricator", "bugzilla"];

/// Forges that are everybody's.
const PUBLIC_FORGES: [&str; 5] = ["github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gist.github.com"];

/// Reads what the path behind a host at `start..end` leads to.
pub fn read<'a>(window: &'a [u8], start: usize, end: usize, host: &str, inner: bool, each: &mut dyn FnMut(Trace<'a>)) {
    let port = ahead(window, end, 6, |byte| byte == b':' || byte.is_ascii_digit());
    let length = ahead(window, end + port, 120, in_path);
    let path = std::str::from_utf8(&window[end + port..end + port + length]).unwrap_or_default();
    let path = path.trim_end_matches(['.', '-', '_', '/', '=']);
    if path.len() < 2 || !is_paper(host, path, inner) {
        return;
    }
    let value = Cow::Owned(format!("{host}{path}"));
    each(Trace { kind: InventoryKind::TicketOrWiki, at: start, value, note: None });
}

const fn in_path(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-' | b'_' | b'+' | b'=' | b'~')
}

fn is_paper(host: &str, path: &str, inner: bool) -> bool {
    let below = |domain: &str| host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    let first = host.split('.').next().unwrap_or(host);
    SERVICES.iter().any(|(domain, begins)| below(domain) && path.starts_with(begins))
        || path.split_once("/browse/").is_some_and(|(_, key)| is_key(key))
        || path.contains("/wiki/spaces/")
        || OWN.contains(&first) && (inner || first != "wiki") && !host.ends_with(".org")
        || is_own_forge(host, first, inner) && is_issue(path)
}

/// `ABC-12`
fn is_key(text: &str) -> bool {
    let Some((project, number)) = text.split_once('-') else { return false };
    let is_project =
        project.len() >= 2 && project.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    is_project && number.starts_with(|letter: char| letter.is_ascii_digit())
}

/// Whether a host is a forge that only some can read.
fn is_own_forge(host: &str, first: &str, inner: bool) -> bool {
    let is_named = matches!(first, "git" | "github" | "gitlab" | "ghe" | "bitbucket" | "gitea" | "code" | "stash");
    !PUBLIC_FORGES.contains(&host) && (inner || is_named)
}

/// `/-/issues/1`, `/issues/1`, `/pull/1`, `/merge_requests/1`
fn is_issue(path: &str) -> bool {
    let number = |after: &str| after.starts_with(|letter: char| letter.is_ascii_digit());
    ["/issues/", "/pull/", "/merge_requests/", "/pull-requests/"]
        .iter()
        .any(|part| path.split_once(part).is_some_and(|(_, after)| number(after)))
}

#[cfg(test)]
mod tests {
    use crate::detect::inventory::tests::check;

    #[test]
    fn papers_are_told_by_host_and_path() {
        check(&[
            (
                "see https://acme.atlassian.net/browse/PAY-12?focused=1",
                &["Host acme.atlassian.net", "TicketOrWiki acme.atlassian.net/browse/PAY-12"],
            ),
            (
                "https://issues.acme.io/browse/PAY-12.",
                &["Host issues.acme.io", "TicketOrWiki issues.acme.io/browse/PAY-12"],
            ),
            (
                "https://gitlab.acme.io/a/b/-/issues/7",
                &["Host gitlab.acme.io", "TicketOrWiki gitlab.acme.io/a/b/-/issues/7"],
            ),
            (
                "https://docs.google.com/document/d/1AbC/edit#x",
                &["Host docs.google.com", "TicketOrWiki docs.google.com/document/d/1AbC/edit"],
            ),
            ("https://github.com/a/b/issues/1", &["Host github.com"]),
            ("https://en.wikipedia.org/wiki/spaces", &["Host en.wikipedia.org"]),
        ]);
    }
}
