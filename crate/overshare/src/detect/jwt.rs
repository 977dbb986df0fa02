//! JSON Web Tokens (RFC 7519): signed claims. Decodes them; verifies no signature, for which it has no key.

use serde_json::{Map, Value};

use crate::{
    report::Severity,
    text::{printable, shorten},
};

use super::vendors::prelude::*;

/// JSON Web Token.
pub const JWT: Rule = Rule {
    id: "json-web-token",
    title: "JSON Web Token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Three parts of base64url whose first two decode to JSON: a header with `alg`, and claims. How it is signed, who issued it and until when it holds is told as it says it. Unsigned tokens and those of the specification are `info`; those of documentation pages are none.",
    why: "Until it expires, whoever holds a token can act as the one it was issued to.",
    fix: "Revoke the session or the key that the token stands for where it was issued; the claims in it say by whom.",
    references: &["https://www.rfc-editor.org/rfc/rfc7519#section-3"],
    matcher: Matcher::Tokens(&[Token {
        refine: tell,
        ..proved(r"eyJ[A-Za-z0-9_-]{8,2000}\.(eyJ|e30)[A-Za-z0-9_-]{0,8000}\.[A-Za-z0-9_-]{12,2000}", decodes)
    }]),
    examples: texts(&[
        &[Is("Bearer eyJhbGciOiJIUzI1NiJ9"), Is(".eyJzdWIiOiI0MiJ9"), Is("."), Alnum(43)],
        &[
            Is("{\"t\":\"eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9"),
            Is(".eyJpc3MiOiJhIiwiZXhwIjo0MH0"),
            Is("."),
            Alnum(86),
            Is("\"}"),
        ],
    ]),
    counter_examples: texts(&[
        &[Is("eyJ"), Alnum(30), Is(".eyJ"), Alnum(30), Is("."), Alnum(43)],
        &[Is("eyJhbGciOiJIUzI1NiJ9"), Is(".eyJzdWIiOiI0MiJ9"), Is(".signature")],
        &[
            Is("eyJhbGciOiJIUzI1NiJ9"),
            Is(".eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ"),
            Is("."),
            Alnum(43),
        ],
    ]),
};

/// The subject and name that the tokens of documentation pages are issued to.
const EXAMPLES: [(&str, &str); 2] = [("name", "John Doe"), ("sub", "1234567890")];

/// Who issues the tokens of the specification (RFC 7519, section 3.1), which tests of libraries sign with keys of their own.
const OF_THE_SPECIFICATION: &str = "joe";

/// Claims that say for whom, by whom or for how long: a token without any opens nothing.
const CLAIMS: [&str; 19] = [
    "iss", "sub", "aud", "exp", "nbf", "iat", "jti", "role", "roles", "scope", "scp", "id", "uid", "user", "userId",
    "user_id", "email", "name", "username",
];

/// How many bytes of an issuer are told.
const ISSUER: usize = 120;

fn decodes(token: &[u8]) -> Check {
    let Some((header, claims)) = parts(token) else { return Check::No };
    let is_example = EXAMPLES.iter().any(|(name, value)| text(&claims, name) == Some(value));
    let names_anything = CLAIMS.iter().any(|claim| claims.contains_key(*claim));
    match header.contains_key("alg") {
        _ if is_example || !names_anything || header.is_empty() || claims.is_empty() => Check::No,
        true => Check::Confirmed,
        false => Check::Likely,
    }
}

/// Adds what the token says of itself: how it is signed, by whom it was issued and until when it holds.
fn tell(window: &[u8], hit: &mut Hit) {
    let Some((header, claims)) = parts(hit.secret(window)) else { return };
    let algorithm = text(&header, "alg").map(readable).unwrap_or_default();
    let issuer = text(&claims, "iss").map(|issuer| format!("issued by {}", readable(issuer)));
    let words = [algorithm, issuer.unwrap_or_default(), until(claims.get("exp"))];
    hit.add(&words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", "));
    let is_unsigned = text(&header, "alg").is_some_and(|name| name.eq_ignore_ascii_case("none"));
    match (text(&claims, "iss"), text(&claims, "role")) {
        _ if is_unsigned => {
            hit.add("unsigned, so that anybody can write one");
            hit.severity = Some(Severity::Info);
        }
        (Some("supabase"), Some("anon")) => {
            hit.add("a project’s public key, made to be shipped");
            hit.severity = Some(Severity::Info);
        }
        (Some(OF_THE_SPECIFICATION), _) => {
            hit.add("the claims are those of the specification");
            hit.severity = Some(Severity::Info);
        }
        (Some("supabase"), Some("service_role")) => {
            hit.add("it passes by row level security");
            hit.severity = Some(Severity::Critical);
        }
        _ => {}
    }
}

/// The header and the claims.
fn parts(token: &[u8]) -> Option<(Map<String, Value>, Map<String, Value>)> {
    let mut parts = token.split(|&byte| byte == b'.');
    Some((object(parts.next()?)?, object(parts.next()?)?))
}

/// The JSON object that a part decodes to.
fn object(part: &[u8]) -> Option<Map<String, Value>> {
    let bytes = crate::detect::base64(part);
    serde_json::from_slice(&bytes).ok()
}

fn text<'a>(claims: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    claims.get(name).and_then(Value::as_str)
}

/// A claim on one line, no longer than can be read. Whoever writes claims may write secrets into them.
fn readable(claim: &str) -> String {
    let shown = super::masked(claim, None).unwrap_or_else(|| claim.to_owned());
    shorten(printable(&shown), ISSUER)
}

/// Until when a token holds, as it says it.
fn until(claim: Option<&Value>) -> String {
    let Some(claim) = claim else { return "never expires".into() };
    match claim.as_f64() {
        Some(seconds) if (0.0..LAST).contains(&seconds) => format!("expires {}", date(seconds as u64 / 86_400)),
        _ => String::new(),
    }
}

/// The first second of the year 10000.
const LAST: f64 = 253_402_300_800.0;

/// A day of the Gregorian calendar by how many days it comes after 1970-01-01. The year is taken to begin in March, so that
/// the day that some years have more is its last.
fn date(days: u64) -> String {
    let since = days + 719_468;
    let (era, day) = (since / 146_097, since % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (year, month) = if month < 10 { (year, month + 3) } else { (year + 1, month - 9) };
    format!("{:04}-{month:02}-{day:02}", era * 400 + year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detect::{RULES, engine::scan};

    fn token(header: &str, claims: &str) -> String {
        let part = |text: &str| crate::input::base64(text.as_bytes()).trim_end_matches('=').replace(['+', '/'], "-");
        format!("{}.{}.{}", part(header), part(claims), part("a signature that nobody checks"))
    }

    fn told(header: &str, claims: &str) -> Option<(String, Option<Severity>)> {
        let text = token(header, claims);
        let mut found = None;
        scan(text.as_bytes(), 0..text.len(), |rule, hit| {
            if RULES[rule].id == JWT.id {
                let (_, words) = hit.evidence.split_once(" characters); ").unwrap();
                found = Some((words.to_owned(), hit.severity));
            }
        });
        found
    }

    const HS256: &str = r#"{"alg":"HS256","typ":"JWT"}"#;

    #[test]
    fn a_token_tells_who_issued_it_and_until_when_it_holds() {
        let claims = r#"{"iss":"https://login.inner.net/","sub":"42","exp":1935964800}"#;
        let expected = "HS256, issued by https://login.inner.net/, expires 2031-05-08";
        assert_eq!(told(HS256, claims), Some((expected.into(), None)));
        assert_eq!(told(HS256, r#"{"sub":"42"}"#), Some(("HS256, never expires".into(), None)));
        assert_eq!(told(HS256, r#"{"sub":"42","exp":"soon"}"#), Some(("HS256".into(), None)));
    }

    #[test]
    fn tokens_that_open_nothing_are_none() {
        assert_eq!(told(r#"{"alg":"none","typ":"JWT"}"#, r#"{"sub":"42"}"#).unwrap().1, Some(Severity::Info));
        assert_eq!(told(HS256, r#"{"sub":"1234567890","name":"John Doe","iat":1516239022}"#), None);
        assert_eq!(told(HS256, r#"{"iss":"joe","exp":1300819380}"#).unwrap().1, Some(Severity::Info));
    }

    #[test]
    fn a_project_has_a_public_key_and_one_that_is_not() {
        let claims =
            |role: &str| format!(r#"{{"iss":"supabase","ref":"abcdefghijklmnop","role":"{role}","exp":2000000000}}"#);
        assert_eq!(told(HS256, &claims("anon")).unwrap().1, Some(Severity::Info));
        assert_eq!(told(HS256, &claims("service_role")).unwrap().1, Some(Severity::Critical));
    }

    #[test]
    fn days_are_those_of_the_calendar() {
        let days = [0, 58, 59, 11_016, 19_782, 22_407, 2_932_896];
        let dates = ["1970-01-01", "1970-02-28", "1970-03-01", "2000-02-29", "2024-02-29", "2031-05-08", "9999-12-31"];
        assert_eq!(days.map(date), dates);
    }
}
