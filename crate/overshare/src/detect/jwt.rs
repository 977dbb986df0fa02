//! JSON Web Tokens (RFC 7519): signed claims. Decodes them; verifies no signature, for which it has no key.

use serde_json::{Map, Value};

use crate::report::Severity;

use super::vendors::prelude::*;

/// JSON Web Token.
pub const JWT: Rule = Rule {
    id: "json-web-token",
    title: "JSON Web Token",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Three parts of base64url whose first two decode to JSON: a header with `alg`, and claims.",
    why: "Until it expires, whoever holds a token can act as the one it was issued to.",
    fix: "Revoke the session or the key that the token stands for where it was issued; the claims in it say by whom.",
    references: &["https://www.rfc-editor.org/rfc/rfc7519#section-3"],
    matcher: Matcher::Tokens(&[proved(
        r"eyJ[A-Za-z0-9_-]{8,2000}\.(eyJ|e30)[A-Za-z0-9_-]{0,8000}\.[A-Za-z0-9_-]{12,2000}",
        decodes,
    )]),
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

/// Claims that say for whom, by whom or for how long: a token without any opens nothing.
const CLAIMS: [&str; 19] = [
    "iss", "sub", "aud", "exp", "nbf", "iat", "jti", "role", "roles", "scope", "scp", "id", "uid", "user", "userId",
    "user_id", "email", "name", "username",
];

fn decodes(token: &[u8]) -> Check {
    let mut parts = token.split(|&byte| byte == b'.');
    let (Some(header), Some(claims)) = (parts.next().and_then(object), parts.next().and_then(object)) else {
        return Check::No;
    };
    let is_example = EXAMPLES.iter().any(|(name, value)| claims.get(*name).and_then(Value::as_str) == Some(value));
    let names_anything = CLAIMS.iter().any(|claim| claims.contains_key(*claim));
    match header.contains_key("alg") {
        _ if is_example || !names_anything || header.is_empty() || claims.is_empty() => Check::No,
        true => Check::Confirmed,
        false => Check::Likely,
    }
}

/// The JSON object that a part decodes to.
fn object(part: &[u8]) -> Option<Map<String, Value>> {
    let bytes = crate::detect::base64(part);
    serde_json::from_slice(&bytes).ok()
}
