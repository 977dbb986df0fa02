//! ImageKit's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "imagekit-private-key",
    title: "ImageKit private key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Private keys: `private_` and 28 characters of base64, behind a name that says `imagekit`.",
    why: "A stranger can list, replace and delete the files of the media library.",
    fix: "Revoke the key in ImageKit under Developer options, API keys, and create another.",
    references: &["https://imagekit.io/docs/api-keys"],
    matcher: Matcher::Named(&[named(&["imagekit"], &["private_[A-Za-z0-9+/]{27}=", "[A-Za-z0-9+/]{27,43}={1,2}"])]),
    examples: texts(&[
        &[Is("IMAGEKIT_PRIVATE_KEY=private_"), Base64(27), Is("=")],
        &[Is("imagekit: { privateKey: \"private_"), Base64(27), Is("=\" }")],
        &[Is("const imagekitToken = \""), Base64(35), Is("=\";")],
    ]),
    counter_examples: texts(&[
        &[Is("IMAGEKIT_PRIVATE_KEY=private_"), Base64(26), Is("=")],
        &[Is("IMAGEKIT_PUBLIC=public_"), Base64(27), Is("=")],
        &[Is("\"imagekit\": \"^5.0.0\", \"integrity\": \""), Base64(27), Is("=\"")],
    ]),
}];
