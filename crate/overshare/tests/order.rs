//! Lists stand in an order that the bytes decide and nothing else: not a hash's seed, and not the order of entries where
//! that says nothing.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use std::io::Cursor;

use build::{Lcg, access_key, column, file, gzip, inline, json, map, private_key, report, token};
use serde_json::Value;

/// Files whose order in the archive says nothing: no two of a name, and no two findings of one secret.
fn files() -> Vec<Vec<u8>> {
    let mut files: Vec<(String, String)> = (0..40)
        .flat_map(|at| {
            let texts = [
                (format!("../src/{at}.ts"), format!("let k = '{}'", token(at))),
                (format!("https://h{at}.example/x.ts"), "x".into()),
            ];
            let texts: Vec<(&str, &str)> = texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
            let map = map(&texts);
            [
                (
                    format!("{at}.js"),
                    format!("'/home/u{at}x/a' {}\n//# source{}={at}.js.map", access_key(at), "MappingURL"),
                ),
                (format!("{at}.js.map"), map.clone()),
                (format!("{at}.mjs"), inline(&map.replace("src", "lib").replace(&token(at), &token(at + 100)))),
                (format!("env/{at}/.env"), format!("A=b{at}\n")),
                (format!("{at}.pem"), private_key(300, at).0),
                (format!("{at}.map"), "broken".into()),
            ]
        })
        .collect();
    files.push((
        "package.json".into(),
        r#"{"name":"p","version":"1.0.0","license":"MIT","scripts":{"z":"","a":""},"bin":{"y":"","b":""}}"#.into(),
    ));
    files.iter().map(|(path, text)| file(&format!("package/{path}"), text.as_bytes())).collect()
}

fn package(files: &[Vec<u8>]) -> Vec<u8> {
    gzip(&build::end(&files.concat()))
}

#[test]
fn the_same_bytes_give_the_same_report() {
    let bytes = package(&files());
    let first = json(Cursor::new(&bytes), "p.tgz").expect("a package");
    for _ in 0..5 {
        assert_eq!(json(Cursor::new(&bytes), "p.tgz").expect("a package"), first);
    }
}

/// What must be equal whatever the order of the entries.
fn check(shuffled: &Value, expected: &Value) {
    for field in ["verdict", "totals", "package", "cleared"] {
        assert_eq!(shuffled[field], expected[field], "{field}");
    }
    assert_eq!(findings(shuffled), findings(expected));
    for (list, by) in [("entries", "path"), ("sources", "rawPath"), ("maps", "place"), ("unchecked", "place")] {
        let sorted = |report: &Value| {
            let mut keys = column(report, list, by);
            keys.sort();
            keys
        };
        assert_eq!(sorted(shuffled), sorted(expected), "{list}");
    }
}

/// The findings, each with its places in the order of their paths: the report has them in archive order.
fn findings(report: &Value) -> Vec<Value> {
    let mut findings = report["findings"].as_array().expect("a list").clone();
    for places in findings.iter_mut().filter_map(|finding| finding["places"].as_array_mut()) {
        places.sort_by_key(Value::to_string);
    }
    findings
}

#[test]
fn shuffled_entries_give_the_same_judgement() {
    let mut files = files();
    let expected = report(&package(&files), "p.tgz").expect("a package");
    assert!(column(&expected, "findings", "rule").len() > 200);
    let mut lcg = Lcg(4);
    for _ in 0..4 {
        for at in (1..files.len()).rev() {
            files.swap(at, lcg.below(at + 1));
        }
        check(&report(&package(&files), "p.tgz").expect("a package"), &expected);
    }
}
