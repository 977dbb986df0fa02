//! PyPI's upload tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "pypi-token",
    title: "PyPI upload token",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Upload tokens: `pypi-` and a macaroon whose first field names the index. Whether it is for some projects or for all of the account’s is told.",
    why: "Whoever holds the token can publish new versions of the owner’s Python packages.",
    fix: "Remove the token on PyPI under Account settings, API tokens, look through the projects’ recent releases, and use trusted publishing.",
    references: &["https://pypi.org/help/#apitoken"],
    matcher: Matcher::Tokens(&[
        Token { refine: tell_scope, ..proved("pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,1000}", is_signed) },
        Token { refine: tell_scope, ..proved("pypi-AgENdGVzdC5weXBpLm9yZw[A-Za-z0-9_-]{50,1000}", is_signed) },
    ]),
    examples: texts(&[
        &[Is("password = pypi-AgEIcHlwaS5vcmc"), Alnum(120), Is("\n")],
        &[Is("{\"token\":\"pypi-AgENdGVzdC5weXBpLm9yZw"), Alnum(150), Is("\"}")],
        &[Is("TWINE_PASSWORD=\"pypi-AgEIcHlwaS5vcmc"), Alnum(160), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("pypi-"), Alnum(40)],
        &[Is("pypi-AgEIcHlwaS5vcmc"), Alnum(20)],
        &[Is("pypi-AgEIcHlwaS5vcmd"), Alnum(120)],
    ]),
}];

/// The macaroon ends in a field for its signature, of 32 bytes (libmacaroons, format version 2).
fn is_signed(token: &[u8]) -> Check {
    if signature_at(&bytes_of(token)).is_some() { Check::Confirmed } else { Check::Likely }
}

fn bytes_of(token: &[u8]) -> Vec<u8> {
    base64(token.get(5..).unwrap_or_default())
}

fn signature_at(bytes: &[u8]) -> Option<usize> {
    bytes.len().checked_sub(35).filter(|&at| bytes.get(at..at + 3) == Some(&[0, 6, 32]))
}

/// What a whole token is for, by the JSON of its caveats as PyPI writes them: before 2022 in words, and since then as a
/// list that begins with a number, which is 1 or 2 for projects and 3 for an account.
fn tell_scope(text: &[u8], hit: &mut Hit) {
    let bytes = bytes_of(hit.secret(text));
    let Some(end) = signature_at(&bytes) else { return };
    let has = |word: &str| memchr::memmem::find(&bytes[..end], word.as_bytes()).is_some();
    if has("\"projects\"") || has("[1, [") || has("[2, [") {
        hit.add("for some of the account’s projects");
    } else if has("\"user\"") || has("[3, ") {
        hit.add("for all of the account’s projects");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Confidence;

    fn told(caveat: &str) -> String {
        let head = [&[2, 1, 8][..], b"pypi.org", &[2, 36], &[b'0'; 36], &[0, 2, caveat.len() as u8]].concat();
        let bytes = [&head, caveat.as_bytes(), &[0, 0, 6, 32], &[7; 32]].concat();
        let text = format!("pypi-{}", crate::input::base64(&bytes).trim_end_matches('='));
        assert_eq!(is_signed(text.as_bytes()), Check::Confirmed);
        let mut hit = Hit::on(text.as_bytes(), 0..text.len(), Confidence::Likely, |_| String::new());
        tell_scope(text.as_bytes(), &mut hit);
        hit.evidence
    }

    #[test]
    fn a_token_says_what_it_is_for() {
        assert_eq!(told(r#"{"version": 1, "permissions": "user"}"#), "; for all of the account’s projects");
        assert_eq!(
            told(r#"{"version": 1, "permissions": {"projects": ["x"]}}"#),
            "; for some of the account’s projects"
        );
        assert_eq!(told(r#"[3, "an identifier"]"#), "; for all of the account’s projects");
        assert_eq!(told(r#"[1, ["x"]]"#), "; for some of the account’s projects");
    }
}
