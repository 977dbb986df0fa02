//! OVHcloud's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "ovh-application-secret",
        title: "OVHcloud application secret or consumer key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Application secrets and consumer keys: 32 characters, behind a name that says `ovh`.",
        why: "Secret and consumer key together let a stranger change the account's servers, domains and mail.",
        fix: "Delete the application with the API under `/me/api/application`, or in the OVHcloud console under API keys, and create another.",
        references: &[
            "https://help.ovhcloud.com/csm/en-gb-api-getting-started-ovhcloud-api?id=kb_article_view&sysparm_article=KB0042777",
        ],
        matcher: Matcher::Named(&[named(&["ovh", "ovhcloud"], &["[A-Za-z0-9_-]{32}"])]),
        examples: texts(&[
            &[Is("OVH_APPLICATION_SECRET="), Alnum(32)],
            &[Is("const ovhApplicationSecret = '"), Alnum(32), Is("';")],
            &[Is("# ovh\nAPI_TOKEN="), Alnum(32)],
        ]),
        counter_examples: texts(&[
            &[Is("OVH_APPLICATION_SECRET="), Alnum(31)],
            &[Is("\"ovh\": \"1.2.0\", \"integrity\": \""), Alnum(32), Is("\"")],
        ]),
    },
    Rule {
        id: "ovh-application-key",
        title: "OVHcloud application key",
        class: Class::AccessTokens,
        severity: Severity::Low,
        what: "Application keys: 16 characters, behind a name that says `ovh`.",
        why: "Alone it opens nothing; beside the secret and the consumer key it is part of the credentials.",
        fix: "Revoke the key in the OVHcloud console under API keys, and create another.",
        references: &[
            "https://help.ovhcloud.com/csm/en-gb-api-getting-started-ovhcloud-api?id=kb_article_view&sysparm_article=KB0042777",
        ],
        matcher: Matcher::Named(&[named(&["ovh", "ovhcloud"], &["[A-Za-z0-9-]{16}"])]),
        examples: texts(&[
            &[Is("OVH_APPLICATION_KEY="), Alnum(14), Digits(2)],
            &[Is("export OVH_APPLICATION_KEY=\""), Alnum(14), Digits(2), Is("\"")],
            &[Is("ovh: { applicationKey: \""), Alnum(14), Digits(2), Is("\" }")],
        ]),
        counter_examples: texts(&[
            &[Is("OVH_APPLICATION_KEY="), Alnum(13), Digits(2)],
            &[Is("node_modules/ovh/index.js#"), Alnum(14), Digits(2)],
        ]),
    },
];
