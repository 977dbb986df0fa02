//! Laravel's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "laravel-app-key",
    title: "Laravel application key",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Application keys: `base64:` and 32 bytes in base64, as the value of `APP_KEY`.",
    why: "Whoever holds the key can decrypt and forge the application's cookies and, with older sessions, run code.",
    fix: "Make another key with `php artisan key:generate`; what was encrypted with the old one must be encrypted again.",
    references: &["https://laravel.com/docs/encryption"],
    matcher: Matcher::Named(&[named(&["appkey", "laravel", "laravelappkey"], &["base64:[A-Za-z0-9+/]{43}="])]),
    examples: texts(&[
        &[Is("APP_KEY=base64:"), Base64(43), Is("=")],
        &[Is("laravel: { key: \"base64:"), Base64(43), Is("=\" }")],
        &[Is("'appKey' => 'base64:"), Base64(43), Is("='")],
    ]),
    counter_examples: texts(&[
        &[Is("APP_KEY=base64:"), Base64(20), Is("=")],
        &[Is("url(data:image/png;base64:"), Base64(43), Is("=)")],
        &[Is("integrity=base64:"), Base64(43), Is("=")],
    ]),
}];
