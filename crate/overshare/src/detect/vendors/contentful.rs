//! Contentful's tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "contentful-personal-token",
        title: "Contentful personal access token",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Personal access tokens of the management API: `CFPAT-` and 43 characters.",
        why: "Whoever holds the token can change and delete the content of every space that its owner can.",
        fix: "Revoke the token in Contentful under Account settings, CMA tokens, and create another.",
        references: &["https://www.contentful.com/developers/docs/references/authentication/"],
        matcher: Matcher::Tokens(&[form("CFPAT-[A-Za-z0-9_-]{43}")]),
        examples: texts(&[
            &[Is("// contentfulManagementToken: CFPAT-"), Alnum(43)],
            &[Is("CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-"), Alnum(43)],
            &[Is("const client = new Client({ token: \"CFPAT-"), Alnum(43), Is("\" });")],
        ]),
        counter_examples: texts(&[
            &[Is("CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-"), Alnum(42)],
            &[Is("key \"CFPAT-"), Alnum(43), Is("f1\"")],
            &[Is("CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "contentful-token",
        title: "Contentful delivery token",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Delivery and preview tokens: 43 characters behind a name that says `contentful`. Delivery tokens of public sites are often shipped on purpose.",
        why: "Whoever holds the token can read the space's content, with a preview token also what is not published.",
        fix: "Delete the token in the space's settings under API keys, and create another.",
        references: &["https://www.contentful.com/developers/docs/references/authentication/"],
        matcher: Matcher::Named(&[named(&["contentful"], &["[A-Za-z0-9=_-]{43}"])]),
        examples: texts(&[
            &[Is("CONTENTFUL_ACCESS_TOKEN="), Alnum(43)],
            &[Is("declare const x: { contentful_access_token: `"), Alnum(43), Is("` };")],
            &[Is("const contentfulAccessToken = '"), Alnum(43), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("CONTENTFUL_ACCESS_TOKEN="), Alnum(42)],
            &[Is("contentfulaccess build "), Alnum(43)],
            &[Is("{\"checksum\": \""), Alnum(43), Is("\"}")],
        ]),
    },
];
