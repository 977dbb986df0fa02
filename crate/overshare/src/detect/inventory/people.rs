//! People: mail addresses, and the names of users in the paths of their home folders. Knows nothing of who wrote a licence.

use crate::{detect::home_path, report::InventoryKind};

use super::{Trace, ahead, back, words};

/// Reads the mail address around the `@` at `at`: RFC 5321, in the letters that people use.
pub fn read_mail<'a>(window: &'a [u8], at: usize, each: &mut dyn FnMut(Trace<'a>)) {
    let in_user = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'+');
    let user = back(window, at, in_user);
    let in_domain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    if user == 0 || user > 64 {
        return;
    }
    let domain = ahead(window, at + 1, 190, in_domain);
    let Ok(host) = std::str::from_utf8(&window[at + 1..at + 1 + domain]) else { return };
    let host = host.trim_end_matches(['.', '-']);
    let start = at - user;
    if !is_domain(host) || is_within_address(window, start) || stands_for_one(&window[start..at]) {
        return;
    }
    let end = at + 1 + host.len();
    let goes_on = matches!(window.get(end), Some(b'@' | b'/' | b'(' | b'{' | b':' | b'_'));
    if !goes_on {
        each(Trace::part(InventoryKind::MailAddress, window, start..end));
    }
}

/// Whether mail could go there.
fn is_domain(host: &str) -> bool {
    let Some((_, top)) = host.rsplit_once('.') else { return false };
    let is_label = |label: &str| !label.is_empty() && !label.starts_with('-');
    let is_top = (2..=18).contains(&top.len()) && top.bytes().all(|byte| byte.is_ascii_alphabetic());
    let small = host.to_ascii_lowercase();
    let top = top.to_ascii_lowercase();
    is_top
        && host.split('.').all(is_label)
        && !words::FILE_ENDINGS.contains(&top.as_str())
        && !words::is_nobodys(&small)
}

/// Whether what stands before an at sign is part of an address of a server, and may be a password.
fn is_within_address(window: &[u8], start: usize) -> bool {
    let before = &window[start.saturating_sub(super::BEFORE)..start];
    if before.ends_with(b"mailto:") {
        return false;
    }
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b'`' | b'<' | b'>');
    let word = &before[before.iter().rposition(ends).map_or(0, |at| at + 1)..];
    let glued = matches!(word.last(), Some(b'/' | b'@' | b'$' | b'}' | b'%' | b'\\'));
    glued || memchr::memmem::find(word, b"://").is_some()
}

/// Whether a name before an at sign is nobody's: that of a protocol, or one that stands for any.
fn stands_for_one(user: &[u8]) -> bool {
    [&b"git"[..], b"hg", b"svn", b"user", b"username", b"you", b"your-email", b"foo", b"name", b"email"]
        .iter()
        .any(|word| user.eq_ignore_ascii_case(word))
        || user.starts_with(b".")
}

/// Reads the name in the path of a home folder, at the word for such folders.
pub fn read_user<'a>(window: &'a [u8], at: usize, each: &mut dyn FnMut(Trace<'a>)) {
    let Some((name, is_service)) = home_path::user(window, at) else { return };
    let trace = Trace::part(InventoryKind::User, window, name);
    each(if is_service { trace.noted("account of a build service") } else { trace });
}

#[cfg(test)]
mod tests {
    use crate::detect::inventory::tests::check;

    #[test]
    fn mail_addresses_are_told_from_what_only_has_an_at_sign() {
        check(&[
            ("Ada <ada.l@acme.io>, x", &["MailAddress ada.l@acme.io"]),
            ("mailto:ops+a@mail.acme.co.uk?x", &["MailAddress ops+a@mail.acme.co.uk"]),
            ("email=a.b@acme.io.", &["MailAddress a.b@acme.io"]),
            ("a@example.com user@acme.io git@github.com:a/b icon@2x.png pkg@1.2.3 x@latest a@b.c", &[]),
            ("ftp://u:pa.ss@files.acme.io/", &["Host files.acme.io"]),
            ("`${u}@acme.io` x.y/z@acme.io @scope.x", &[]),
        ]);
    }

    #[test]
    fn users_are_told_by_their_home_folders() {
        check(&[
            ("\"/Users/ada/dev/a.ts\"", &["User ada"]),
            ("/home/ada/x", &["User ada"]),
            ("C:\\Users\\Ada Lovelace\\a.ts", &["User Ada Lovelace"]),
            ("/home/runner/work/a", &["User runner (account of a build service)"]),
            ("/home/user/x", &[]),
        ]);
    }
}
