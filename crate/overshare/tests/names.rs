//! Names of the original code: how many a map lists, which of them no script shows, and the list itself.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use build::{inline, report, tgz};
use overshare::{Error, Options, Target};
use serde_json::{Value, json};

fn map(names: &[&str]) -> String {
    json!({ "version": 3, "sources": ["a.ts"], "sourcesContent": ["inOriginal"], "names": names, "mappings": "AAAA" })
        .to_string()
}

/// How many names each map lists, and how many are hidden.
fn counts(files: &[(&str, &str)]) -> Vec<(u64, u64)> {
    let report = report(&tgz(files), "p.tgz").expect("a package");
    assert_eq!(report["unchecked"], Value::Array(Vec::new()));
    let count =
        |map: &Value| (map["names"].as_u64().expect("a number"), map["hiddenNames"].as_u64().expect("a number"));
    report["maps"].as_array().into_iter().flatten().map(count).collect()
}

fn list(bytes: &[u8], map: usize) -> Result<String, Error> {
    let (options, target) = (Options::default(), Target::Names(map));
    let read = overshare::read(std::io::Cursor::new(bytes), "p.tgz", &options, overshare::Format::Npm, target);
    read.map(|bytes| String::from_utf8(bytes).expect("text"))
}

const NAMES: [&str; 6] = ["shown", "secret", "shown", "t", "inOriginal", "show"];

#[test]
fn names_are_hidden_that_no_script_shows_wherever_it_lies() {
    let map = map(&NAMES);
    for (script, expected) in [
        ("let shown=1", (5, 3)),
        ("'shown'; // secret", (5, 2)),
        ("shown secret inOriginal show", (5, 0)),
        ("shown, 1secret, inOriginalx", (5, 3)),
        ("", (5, 4)),
    ] {
        for name in ["a.js", "src/x.TS", "x.html", "x.d.mts"] {
            assert_eq!(counts(&[(name, script), ("m.map", &map)]), [expected], "{name}: {script}");
            assert_eq!(counts(&[("m.map", &map), (name, script)]), [expected], "{name}: {script}");
        }
    }
    assert_eq!(counts(&[("bin", "#!/usr/bin/env node\nsecret"), ("m.map", &map)]), [(5, 3)]);
    for (name, text) in [("bin", "secret"), ("a.json", "secret"), ("a.css", "secret"), ("README.md", "secret")] {
        assert_eq!(counts(&[(name, text), ("m.map", &map)]), [(5, 4)], "{name} is no script");
    }
}

#[test]
fn what_a_map_inside_a_script_holds_is_not_shown_by_that() {
    let comment = inline(&map(&NAMES));
    assert_eq!(counts(&[("a.js", &format!("shown\n{comment}\n// secret"))]), [(5, 2)]);
}

#[test]
fn long_scripts_show_their_names_wherever_they_stand() {
    let map = map(&["first", "middle", "last", "none"]);
    let script = format!("first{}middle{}last", ";\n".repeat(100_000), "\n ".repeat(100_000));
    assert_eq!(counts(&[("a.js", &script), ("m.map", &map)]), [(4, 1)]);
}

#[test]
fn every_map_has_its_own_names_sections_and_function_maps_included() {
    let index = json!({ "version": 3, "sections": [
        { "offset": { "line": 0, "column": 0 }, "map": { "version": 3, "sources": [], "names": ["one", "two"], "mappings": "" } },
        { "offset": { "line": 9, "column": 0 }, "map": { "version": 3, "sources": [], "names": ["two", "three"], "mappings": "" } },
    ] });
    let metro = json!({ "version": 3, "sources": ["a"], "names": ["one"], "mappings": "",
        "x_facebook_sources": [[{ "names": ["<global>", "two.three"], "mappings": "AAA" }]] });
    let files = [("a.js", "two"), ("i.map", &index.to_string()), ("m.map", &metro.to_string())];
    assert_eq!(counts(&files), [(3, 2), (3, 3)]);
}

#[test]
fn the_list_has_the_hidden_names_first_each_once_and_in_order() {
    let files = [("m.map", map(&NAMES)), ("n.map", map(&["a\nb", "shown", "öffnen"])), ("a.js", "shown".to_owned())];
    let bytes = tgz(&files);
    assert_eq!(list(&bytes, 0).expect("a list"), "secret\ninOriginal\nshow\n\nshown\nt\n");
    assert_eq!(list(&bytes, 1).expect("a list"), "öffnen\n\na b\nshown\n");
    assert!(matches!(list(&bytes, 2), Err(Error::NotThere)));
}

#[test]
fn a_secret_among_names_is_masked() {
    let token = build::token(7);
    let bytes = tgz(&[("m.map", map(&["before", &token, "after"]))]);
    let list = list(&bytes, 0).expect("a list");
    assert_eq!(list, format!("before\n{}\nafter\n\n", "*".repeat(token.len())));
}
