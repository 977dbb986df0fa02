//! Whose the sources of a whole package are: its own, those of packages by name and version, and what that says of inner
//! packages. Paths alone are tested beside the code that reads them.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use std::io::Cursor;

use build::{Pieces, column, gzip, json, map, report, tar, tgz};
use serde_json::Value;

const AUTH: &str = "../node_modules/.pnpm/@acme+auth@0.0.7/node_modules/@acme/auth/i.js";

/// The report on a package with this manifest and one map.
fn checked(manifest: &str, map: &str) -> Value {
    let files = [("package.json", manifest), ("dist/a.js", "a()"), ("dist/a.js.map", map), ("src/shipped.js", "s()")];
    report(&tgz(&files), "a.tgz").expect("a package")
}

#[test]
fn packages_are_listed_in_order_and_sources_lead_to_them() {
    let report = checked(
        r#"{"name":"@acme/app","license":"UNLICENSED","dependencies":{"b":"^2.0.0"}}"#,
        &map(&[
            ("../node_modules/.pnpm/b@2.0.0/node_modules/b/i.js", "b()\n\n"),
            ("../src/own.js", "own()"),
            ("../src/shipped.js?v=1", "other()"),
            (AUTH, "auth()"),
            ("../node_modules/b/i.js", "b()"),
            ("../node_modules/.pnpm/b@1.0.0/node_modules/b/j.js", "1"),
            ("../node_modules/.pnpm/b@2.0.0/node_modules/b/j.js", "2"),
            ("../node_modules/.cache/x.js", "x"),
        ]),
    );
    let told = |dependency: &Value| {
        let text = |field: &str| dependency[field].to_string().replace('"', "");
        ["name", "version", "declared", "ownScope", "sources", "lines", "bytes"].map(text).join(" ")
    };
    let list: Vec<String> = report["dependencies"].as_array().expect("a list").iter().map(told).collect();
    let expected = [
        "@acme/auth 0.0.7 false true 1 1 6",
        "b null true false 1 1 3",
        "b 1.0.0 true false 1 1 1",
        "b 2.0.0 true false 2 3 6",
    ];
    assert_eq!(list, expected);
    assert_eq!(column(&report, "sources", "dependency"), ["3", "null", "null", "0", "1", "2", "3", "null"]);
    let third = "third-party";
    assert_eq!(column(&report, "sources", "origin"), [third, "own", "own", third, third, third, third, third]);
    assert_eq!(
        column(&report, "sources", "shipped"),
        ["false", "false", "true", "false", "false", "false", "false", "false"]
    );
}

#[test]
fn inner_names_weigh_by_intent_and_by_what_is_declared() {
    let cases = [
        (r#""license":"UNLICENSED""#, "low likely"),
        (r#""license":"UNLICENSED","dependencies":{"@acme/ui":"1"}"#, "low possible"),
        (r#""license":"MIT""#, "info likely"),
        (r#""version":"1.0.0""#, "low likely"),
        (r#""license":"UNLICENSED","devDependencies":{"@acme/auth":"1"}"#, ""),
        (r#""license":"UNLICENSED","dependencies":{"login":"npm:@acme/auth@1"}"#, ""),
    ];
    for (fields, expected) in cases {
        let manifest = format!(r#"{{"name":"@acme/app",{fields}}}"#);
        let report = checked(&manifest, &map(&[(AUTH, "auth()"), ("../node_modules/@acme/app/i.js", "1")]));
        let findings = report["findings"].as_array().expect("a list");
        let found = findings.iter().find(|finding| finding["rule"] == "internal-package-names");
        let told = found.map(|found| {
            assert_eq!((&found["evidence"], &found["occurrences"]), (&"@acme/auth".into(), &1.into()), "{fields}");
            let chain = &found["places"][0]["chain"];
            assert_eq!((&chain[0], &chain[1]), (&"dist/a.js.map".into(), &AUTH[3..].into()), "{fields}");
            format!("{} {}", found["severity"], found["confidence"]).replace('"', "")
        });
        assert_eq!(told.unwrap_or_default(), expected, "{fields}");
    }
}

#[test]
fn nothing_is_said_where_nothing_can_be_known() {
    let class =
        |report: &Value| column(report, "cleared", "class").contains(&"undeclared packages of the own scope".into());
    let scoped = checked(r#"{"name":"@acme/app"}"#, &map(&[("../src/a.js", "a()")]));
    let unscoped = checked(r#"{"name":"app"}"#, &map(&[(AUTH, "a()")]));
    assert!(class(&scoped) && !class(&unscoped));
    let alone = report(map(&[(AUTH, "a()")]).as_bytes(), "a.js.map").expect("a file");
    assert!(!class(&alone));
    assert_eq!(alone["dependencies"][0]["declared"], Value::Null);
}

#[test]
fn a_banner_tells_and_pieces_make_no_difference() {
    let banner = "/*! jQuery v3.7.1 | (c) OpenJS Foundation | MIT */\njQuery();\n";
    let ours = "/*! acme-core v3.7.1 | (c) Acme | MIT */\ncore();\n";
    let sources = map(&[("../lib/jquery.js", banner), ("../lib/core.js", ours), ("../lib/plain.js", "plain()")]);
    let files = [("package.json", r#"{"name":"@acme/app","private":true}"#), ("dist/a.js.map", &sources)];
    let bytes = gzip(&tar(&files));
    let report = report(&bytes, "a.tgz").expect("a package");
    assert_eq!(column(&report, "sources", "origin"), ["third-party", "own", "own"]);
    assert_eq!(column(&report, "dependencies", "name"), ["jquery"]);
    let whole = json(Cursor::new(&bytes), "a.tgz");
    for size in [1, 7, 65_536] {
        assert_eq!(json(Pieces::new(&bytes, size, size), "a.tgz"), whole);
    }
}
