//! Mapbox's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "mapbox-secret-token",
        title: "Mapbox secret token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Secret (`sk.`) and temporary (`tk.`) tokens: base64 JSON that names the account, and a signature.",
        why: "By its scopes, a stranger can upload, change and download the account's maps and data.",
        fix: "Revoke the token in Mapbox under Tokens, and create another.",
        references: &["https://docs.mapbox.com/help/getting-started/access-tokens/"],
        matcher: Matcher::Tokens(&[
            proved("sk\\.eyJ[A-Za-z0-9_-]{20,400}\\.[A-Za-z0-9_-]{22}", mapbox_token),
            proved("tk\\.eyJ[A-Za-z0-9_-]{20,400}\\.[A-Za-z0-9_-]{22}", mapbox_token),
        ]),
        examples: texts(&[
            &[Is("// mapbox: sk.eyJ"), Alnum(76), Is("."), Alnum(22)],
            &[Is("\"mapbox\": {\"token\": \"tk.eyJ"), Alnum(60), Is("."), Alnum(22), Is("\"}")],
            &[Is("mapbox:\n  token: sk.eyJ"), Alnum(76), Is("."), Alnum(22), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("sk.eyJ"), Alnum(76), Is("."), Alnum(21)],
            &[Is("sk."), Alnum(79), Is("."), Alnum(22)],
        ]),
    },
    Rule {
        id: "mapbox-public-token",
        title: "Mapbox public token",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "Public tokens: `pk.`, base64 JSON and a signature. They are made to be published.",
        why: "Map views of strangers are paid from the account, unless the token is bound to its sites.",
        fix: "Bind the token to the sites' URLs in Mapbox under Tokens.",
        references: &["https://docs.mapbox.com/help/getting-started/access-tokens/"],
        matcher: Matcher::Tokens(&[form("pk\\.eyJ[A-Za-z0-9_-]{20,400}\\.[A-Za-z0-9_-]{22}")]),
        examples: texts(&[
            &[Is("MAPBOX_PUBLIC_TOKEN=pk.eyJ"), Alnum(76), Is("."), Alnum(22)],
            &[Is("const mapboxToken = 'pk.eyJ"), Alnum(76), Is("."), Alnum(22), Is("';")],
            &[Is("export MAPBOX_PUBLIC_TOKEN=\"pk.eyJ"), Alnum(76), Is("."), Alnum(22), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("pk.eyJ"), Alnum(76), Is("."), Alnum(21)],
            &[Is("pk."), Alnum(79), Is("."), Alnum(22)],
        ]),
    },
    Rule {
        id: "mapbox-api-token",
        title: "Mapbox token (other form)",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Tokens: `pk.` or `sk.`, 60 and 22 letters and digits, behind a name that says `mapbox`.",
        why: "Map views of strangers are paid from the account, unless the token is bound to its sites.",
        fix: "Bind the token to the sites' URLs in Mapbox under Tokens, or replace it.",
        references: &["https://docs.mapbox.com/help/getting-started/access-tokens/"],
        matcher: Matcher::Named(&[named(&["mapbox"], &["(pk|sk)\\.[A-Za-z0-9]{60}\\.[A-Za-z0-9]{22}"])]),
        examples: texts(&[
            &[Is("MAPBOX_TOKEN=pk."), Lower(60), Is("."), Lower(22)],
            &[Is("\"mapboxToken\": \"pk."), Lower(60), Is("."), Lower(22), Is("\"")],
            &[Is("const mapboxToken = 'pk."), Lower(60), Is("."), Lower(22), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("MAPBOX_TOKEN=pk."), Lower(60), Is("."), Lower(21)],
            &[Is("\"mapbox\": \"1.2.0\", \"integrity\": \"pk."), Lower(60), Is("."), Lower(22), Is("\"")],
        ]),
    },
];

/// The middle of a token is a JSON object that names the account (`u`) and the token (`a`).
fn mapbox_token(token: &[u8]) -> Check {
    let text = base64(token.split(|&byte| byte == b'.').nth(1).unwrap_or_default());
    let has = |name: &[u8]| memchr::memmem::find(&text, name).is_some();
    if has(b"\"u\":\"") && has(b"\"a\":\"") { Check::Confirmed } else { Check::Likely }
}
