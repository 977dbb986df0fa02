//! Figma's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "figma-token",
        title: "Figma access token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Personal access tokens (`figd_`) and OAuth tokens (`figu_`), each with 38 or more characters.",
        why: "Whoever holds the token can read and, by its scopes, change the files that its owner can.",
        fix: "Revoke the token in Figma under Settings, Security, Personal access tokens, and generate another.",
        references: &["https://www.figma.com/developers/api#access-tokens"],
        matcher: Matcher::Tokens(&[
            proved("figd_[A-Za-z0-9_-]{38,60}", has_digits),
            proved("figu_[A-Za-z0-9_-]{38,60}", has_digits),
        ]),
        examples: texts(&[
            &[Is("FIGMA_TOKEN=figd_"), Alnum(40)],
            &[Is("  token: figu_"), Alnum(40), Is("\n")],
            &[Is("\\nfigd_"), Alnum(40), Is("\\n")],
        ]),
        counter_examples: texts(&[
            &[Is("FIGMA_TOKEN=figd_"), Alnum(37)],
            &[Is("FIGMA_TOKEN=figd_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "figma-old-token",
        title: "Figma access token of the old form",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Older tokens: 4, 8, 4, 4, 4 and 12 upper-case hexadecimal digits with hyphens between them, behind a name that says `figma`.",
        why: "Whoever holds the token can read the files that its owner can.",
        fix: "Revoke the token in Figma under Settings, Security, Personal access tokens, and generate another.",
        references: &["https://www.figma.com/developers/api#access-tokens"],
        matcher: Matcher::Named(&[named(
            &["figma"],
            &["(?i)[0-9a-f]{4,6}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"],
        )]),
        examples: texts(&[
            &[Is("FIGMA_TOKEN="), Like("[0-9A-F]{4}-[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}")],
            &[
                Is("const figmaToken = '"),
                Like("[0-9A-F]{4}-[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}"),
                Is("';"),
            ],
            &[
                Is("e.figmaToken=\""),
                Like("[0-9A-F]{4}-[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}"),
                Is("\",e.debug=!1"),
            ],
            &[
                Is("headers: { \"X-Figma-Token\": \""),
                Like("[0-9A-F]{4}-[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}"),
                Is("\" }"),
            ],
        ]),
        counter_examples: texts(&[
            &[Is("FIGMA_TOKEN="), Like("[0-9A-F]{4}-[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{11}")],
            &[
                Is("\"integrity\": \"sha512-"),
                Like("[0-9A-F]{4}-[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}"),
                Is("\""),
            ],
            &[Is("see figma@"), Like("[0-9A-F]{4}-[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}")],
        ]),
    },
];
