//! UploadThing's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "uploadthing-token",
    title: "UploadThing token",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Tokens: base64 of JSON that begins with the API key (`sk_live_…`) and names the application and its regions.",
    why: "Whoever holds the token can upload, read and delete the application’s files.",
    fix: "Rotate the key in the UploadThing dashboard under API Keys.",
    references: &["https://docs.uploadthing.com/getting-started/appdir"],
    matcher: Matcher::Tokens(&[form("eyJhcGlLZXkiOiJza19saXZl[A-Za-z0-9+/]{80,400}={0,2}")]),
    examples: texts(&[
        &[Is("UPLOADTHING_TOKEN='eyJhcGlLZXkiOiJza19saXZl"), Alnum(140), Is("'")],
        &[Is("{\"uploadthing\": \"eyJhcGlLZXkiOiJza19saXZl"), Alnum(138), Is("==\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("eyJhcGlLZXkiOiJza19saXZl"), Alnum(40)],
        &[Is("eyJhcGlLZXkiOiJwa19saXZl"), Alnum(140)],
    ]),
}];
