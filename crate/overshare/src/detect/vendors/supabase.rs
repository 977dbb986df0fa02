//! Supabase's access tokens and secret keys. Not its publishable keys, which are named as what they are.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "supabase-token",
        title: "Supabase access token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Personal access tokens (`sbp_` and 40 characters) and OAuth tokens (`sbp_oauth_`).",
        why: "Whoever holds the token can manage all projects of its owner: databases, keys, functions.",
        fix: "Revoke the token in Supabase under Account, Access Tokens.",
        references: &["https://supabase.com/docs/reference/api/introduction"],
        matcher: Matcher::Tokens(&[
            form("sbp_[a-z0-9]{40}"),
            form("sbp_oauth_[a-z0-9]{40}"),
            form("sbp_v0_[a-z0-9]{40}"),
        ]),
        examples: texts(&[
            &[Is("t={a:1,k:'"), Like("sbp_[a-z0-9]{40}"), Is("'}")],
            &[Is("// was: "), Like("sbp_oauth_[a-z0-9]{40}")],
            &[Is("SUPABASE_TOKEN="), Like("sbp_v0_[a-z0-9]{40}"), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("sbp_[a-z0-9]{39}"), Is("\"")],
            &[Is("key = \""), Like("sbp_oauth_[a-z0-9]{39}"), Is("\"")],
            &[Is("key = \""), Like("sbp_v0_[a-z0-9]{39}"), Is("\"")],
            &[Is("x"), Like("sbp_[a-z0-9]{40}")],
            &[Is("TOKEN=sbp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "supabase-secret-key",
        title: "Supabase secret key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Secret keys of a project: `sb_secret_`, 22 characters, `_` and eight more.",
        why: "Whoever holds the key can read and change the whole database, whatever its row level security says.",
        fix: "Delete the key in the Supabase dashboard under Settings, API Keys, and create another.",
        references: &["https://supabase.com/docs/guides/api/api-keys"],
        matcher: Matcher::Tokens(&[
            form("sb_secret_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8}"),
            form("sb_secret_[A-Za-z0-9_-]{31,36}"),
        ]),
        examples: texts(&[
            &[Is("{\"token\": \""), Like("sb_secret_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8}"), Is("\"}")],
            &[Is("const client = connect(\""), Like("sb_secret_[A-Za-z0-9_-]{31,36}"), Is("\");")],
            &[Is("  key: "), Like("sb_secret_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8}"), Is("\n")],
        ]),
        counter_examples: texts(&[
            &[Is("sb_secret_"), Alnum(30)],
            &[Is("sb_secret_xxxxxxxxxxxxxxxxxxxxxx_xxxxxxxx")],
            &[Is("sb_publishable_"), Alnum(22), Is("_"), Alnum(8)],
        ]),
    },
    Rule {
        id: "supabase-publishable-key",
        title: "Supabase publishable key",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "Publishable keys of a project: `sb_publishable_`, 22 characters, `_` and eight more. They are made to be shipped.",
        why: "It tells which project the package uses; what it may read, the row level security says.",
        fix: "Nothing needs to be done, but see that row level security is on for every table.",
        references: &["https://supabase.com/docs/guides/api/api-keys"],
        matcher: Matcher::Tokens(&[form("sb_publishable_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8}")]),
        examples: texts(&[
            &[Is("Authorization: Bearer "), Like("sb_publishable_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8}"), Is("\r\n")],
            &[Is("t={a:1,k:'"), Like("sb_publishable_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8}"), Is("'}")],
            &[Is("// was: "), Like("sb_publishable_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{8}")],
        ]),
        counter_examples: texts(&[
            &[Is("sb_publishable_"), Alnum(22)],
            &[Is("sb_secret_"), Alnum(22), Is("_"), Alnum(8)],
            &[Is("xsb_publishable_"), Alnum(22), Is("_"), Alnum(8)],
        ]),
    },
];
