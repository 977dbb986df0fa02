//! Hasura's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "hasura-admin-secret",
    title: "Hasura admin secret",
    class: Class::AccessTokens,
    severity: Severity::Critical,
    what: "Admin secrets: 32 to 64 letters and digits, behind a name that says `hasura`.",
    why: "Whoever holds the secret can read and change every table behind the GraphQL endpoint, and its metadata.",
    fix: "Replace `HASURA_GRAPHQL_ADMIN_SECRET` in the project's environment variables, and redeploy.",
    references: &["https://hasura.io/docs/2.0/deployment/securing-graphql-endpoint/"],
    matcher: Matcher::Named(&[named(&["hasura"], &["[A-Za-z0-9]{32,64}"])]),
    examples: texts(&[
        &[Is("HASURA_GRAPHQL_ADMIN_SECRET="), Alnum(64)],
        &[Is("const hasuraGraphqlAdminSecret = '"), Alnum(64), Is("';")],
        &[Is("hasura_graphql_admin_secret: "), Alnum(64)],
    ]),
    counter_examples: texts(&[
        &[Is("HASURA_GRAPHQL_ADMIN_SECRET="), Alnum(31)],
        &[Is("\"hasura\": {\"hash\": \""), Alnum(64), Is("\"}")],
    ]),
}];
