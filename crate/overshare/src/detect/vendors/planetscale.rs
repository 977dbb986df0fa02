//! PlanetScale's passwords and tokens.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "planetscale-token",
        title: "PlanetScale service token",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Service tokens (`pscale_tkn_`) and OAuth tokens (`pscale_oauth_`), 32 characters and more.",
        why: "Whoever holds the token can manage databases and branches, as far as it may: create passwords, deploy, delete.",
        fix: "Delete the token in PlanetScale under Settings, Service tokens, and create another.",
        references: &["https://planetscale.com/docs/api/reference/service-tokens"],
        matcher: Matcher::Tokens(&[
            form("pscale_tkn_[A-Za-z0-9_=.-]{32,64}"),
            form("pscale_oauth_[A-Za-z0-9_=.-]{32,64}"),
        ]),
        examples: texts(&[
            &[Is("Authorization: Bearer "), Like("pscale_tkn_[A-Za-z0-9_=.-]{32,64}"), Is("\r\n")],
            &[Is("t={a:1,k:'"), Like("pscale_oauth_[A-Za-z0-9_=.-]{32,64}"), Is("'}")],
            &[Is("// was: "), Like("pscale_tkn_[A-Za-z0-9_=.-]{32,64}")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("pscale_tkn_[A-Za-z0-9_=.-]{31}"), Is("\"")],
            &[Is("key = \""), Like("pscale_oauth_[A-Za-z0-9_=.-]{31}"), Is("\"")],
            &[Is("x"), Like("pscale_tkn_[A-Za-z0-9_=.-]{32,64}")],
            &[Is("TOKEN=pscale_tkn_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
    Rule {
        id: "planetscale-password",
        title: "PlanetScale database password",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Passwords of a database branch: `pscale_pw_` and 32 characters and more.",
        why: "Together with the user name, which stands beside it as a rule, it reads and writes the database.",
        fix: "Delete the password in PlanetScale under the database’s Settings, Passwords, and create another.",
        references: &["https://planetscale.com/docs/vitess/connecting/connection-strings"],
        matcher: Matcher::Tokens(&[form("pscale_pw_[A-Za-z0-9_=.-]{32,64}")]),
        examples: texts(&[
            &[Is("Authorization: Bearer "), Like("pscale_pw_[A-Za-z0-9_=.-]{32,64}"), Is("\r\n")],
            &[Is("t={a:1,k:'"), Like("pscale_pw_[A-Za-z0-9_=.-]{32,64}"), Is("'}")],
            &[Is("// was: "), Like("pscale_pw_[A-Za-z0-9_=.-]{32,64}")],
        ]),
        counter_examples: texts(&[
            &[Is("key = \""), Like("pscale_pw_[A-Za-z0-9_=.-]{31}"), Is("\"")],
            &[Is("x"), Like("pscale_pw_[A-Za-z0-9_=.-]{32,64}")],
            &[Is("TOKEN=pscale_pw_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")],
        ]),
    },
];
