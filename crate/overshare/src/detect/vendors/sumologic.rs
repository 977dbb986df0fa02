//! Sumo Logic's access keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[
    Rule {
        id: "sumologic-key",
        title: "Sumo Logic access key",
        class: Class::AccessTokens,
        severity: Severity::High,
        what: "Access keys: 64 letters and digits behind a name that says `sumo`.",
        why: "Together with its identifier it reads the organization’s logs.",
        fix: "Delete the key in Sumo Logic under Administration, Security, Access Keys.",
        references: &["https://help.sumologic.com/docs/manage/security/access-keys/"],
        matcher: Matcher::Named(&[owned(&["sumologic", "sumo"], &["[A-Za-z0-9]{64}"])]),
        examples: texts(&[
            &[Is("SUMOLOGIC_API_KEY="), Like("[A-Za-z0-9]{64}")],
            &[Is("{\"sumologicApiKey\": \""), Like("[A-Za-z0-9]{64}"), Is("\"}")],
            &[Is("const sumologicSecret = '"), Like("[A-Za-z0-9]{64}"), Is("';")],
        ]),
        counter_examples: texts(&[
            &[Is("SUMOLOGIC_API_KEY="), Like("[A-Za-z0-9]{63}")],
            &[Is("checksum: \""), Like("[A-Za-z0-9]{64}"), Is("\"")],
            &[Is("SUMOLOGIC_API_KEY=your_sumologic_api_key_goes_here")],
        ]),
    },
    Rule {
        id: "sumologic-access-id",
        title: "Sumo Logic access identifier",
        class: Class::AccessTokens,
        severity: Severity::Info,
        what: "Identifiers of access keys: `su` and 12 letters and digits behind `SUMOLOGIC_ACCESSID` or `sumologic_access_id`.",
        why: "By itself it opens nothing; it tells whose key to look for.",
        fix: "If the key was published too, delete it in Sumo Logic under Administration, Security, Access Keys.",
        references: &["https://help.sumologic.com/docs/manage/security/access-keys/"],
        matcher: Matcher::Tokens(&[
            form(r#"SUMOLOGIC_ACCESSID[\\"' ]{0,3}[=:][\\"' ]{0,3}(?<secret>su[A-Za-z0-9]{12})"#),
            form(r#"SUMOLOGIC_ACCESS_ID[\\"' ]{0,3}[=:][\\"' ]{0,3}(?<secret>su[A-Za-z0-9]{12})"#),
            form(r#"sumologic_access_id[\\"' ]{0,3}[=:][\\"' ]{0,3}(?<secret>su[A-Za-z0-9]{12})"#),
            form(r#"sumologic_accessid[\\"' ]{0,3}[=:][\\"' ]{0,3}(?<secret>su[A-Za-z0-9]{12})"#),
            form(r#"sumologicAccessId[\\"' ]{0,3}[=:][\\"' ]{0,3}(?<secret>su[A-Za-z0-9]{12})"#),
        ]),
        examples: texts(&[
            &[Is("export SUMOLOGIC_ACCESSID=\"su"), Alnum(12), Is("\"")],
            &[Is("sumologic_access_id = \"su"), Alnum(12), Is("\"")],
        ]),
        counter_examples: texts(&[
            &[Is("export SUMOLOGIC_ACCESSID=XXXXXXXXXXXXXX")],
            &[Is("SUMOLOGIC_ACCESSID=su"), Alnum(10)],
            &[Is("id=\"su"), Alnum(12), Is("\"")],
        ]),
    },
    Rule {
        id: "sumologic-collector-url",
        title: "Sumo Logic collector address",
        class: Class::AccessTokens,
        severity: Severity::Medium,
        what: "Addresses of collectors: the endpoint’s host, `/receiver/v1/http/` and 80 or more characters.",
        why: "Whoever knows the address can send false logs.",
        fix: "Regenerate the URL in Sumo Logic under the source’s settings.",
        references: &["https://help.sumologic.com/docs/send-data/hosted-collectors/http-source/"],
        matcher: Matcher::Tokens(&[form("receiver/v1/http/[A-Za-z0-9_-]{80,200}={0,2}")]),
        examples: texts(&[
            &[Is("url=\"https://collectors.sumologic.com/receiver/v1/http/"), Alnum(88), Is("==\"")],
            &[Is("endpoint1.collection.us2.sumologic.com/receiver/v1/http/"), Alnum(90)],
        ]),
        counter_examples: texts(&[&[Is("receiver/v1/http/"), Alnum(40)], &[Is("receiver/v2/http/"), Alnum(90)]]),
    },
];
