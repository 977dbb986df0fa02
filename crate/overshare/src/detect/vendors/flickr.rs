//! Flickr's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "flickr-api-key",
    title: "Flickr API key or secret",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "API keys (32 letters and digits) and their secrets (16 hexadecimal digits) behind a name that says `flickr`.",
    why: "With key and secret a stranger can pose as the application when people sign in.",
    fix: "Delete the key in Flickr's App Garden, and apply for another.",
    references: &["https://www.flickr.com/services/api/auth.oauth.html"],
    matcher: Matcher::Named(&[named(&["flickr"], &["[0-9a-z]{32}", "[0-9a-f]{16}"])]),
    examples: texts(&[
        &[Is("FLICKR_API_KEY="), Hex(32)],
        &[Is("declare const x: { flickr_api_key: `"), Hex(32), Is("` };")],
        &[Is("export FLICKR_API_KEY=\""), Like("[0-9a-f]{16}"), Is("\"")],
    ]),
    counter_examples: texts(&[
        &[Is("FLICKR_API_KEY="), Hex(31)],
        &[Is("src=\"https://cdn.flickrapi.test/"), Hex(32), Is(".js\"")],
        &[Is("\"integrity\": \"sha512-"), Hex(32), Is("\"")],
    ]),
}];
