//! IBM's secrets.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "ibm-cloud-api-key",
        title: "IBM Cloud API key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "API keys: 44 characters, behind a name that says `ibm`.",
        why: "Whoever holds the key can do what its owner may: read data, and create or delete resources at the account's cost.",
        fix: "Delete the key in IBM Cloud under Manage, Access (IAM), API keys, and create another.",
        references: &["https://cloud.ibm.com/docs/account?topic=account-userapikey"],
        matcher: Matcher::Named(&[named(&["ibm", "ibmcloud", "bluemix", "ibmplatform"], &["[A-Za-z0-9_-]{43,44}"])]),
        examples: texts(&[
            &[Is("IBM_API_KEY="), Alnum(44)],
            &[Is("\"ibmApiKey\": \""), Alnum(44), Is("\"")],
            &[Is("fetch('https://api.ibm.test?api_key="), Alnum(44), Is("')")],
        ]),
        counter_examples: texts(&[&[Is("IBM_API_KEY="), Alnum(42)], &[Is("ibm commit "), Alnum(44)]]),
    },
    Rule {
        id: "ibm-softlayer-key",
        title: "IBM Cloud classic infrastructure key",
        class: Class::AccessTokens,
        severity: Severity::Critical,
        what: "Classic infrastructure API keys: 64 small letters and digits, behind a name that says `softlayer`.",
        why: "Whoever holds the key can order, read and delete classic servers and networks of the account.",
        fix: "Delete the key in IBM Cloud under Manage, Access (IAM), API keys, and create another.",
        references: &["https://cloud.ibm.com/docs/account?topic=account-classic_keys"],
        matcher: Matcher::Named(&[named(&["softlayer"], &["[0-9a-z]{64}"])]),
        examples: texts(&[
            &[Is("SOFTLAYER_API_KEY="), Lower(64)],
            &[Is("softlayer_api_key: "), Lower(64)],
            &[Is("export SOFTLAYER_API_KEY=\""), Lower(64), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("SOFTLAYER_API_KEY="), Lower(63)],
            &[Is("\"softlayer\": {\"hash\": \""), Lower(64), Is("\"}")],
        ]),
    },
];
