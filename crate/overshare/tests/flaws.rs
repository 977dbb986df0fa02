//! What keeps maps from doing their work: each kind of flaw where it is one, and nowhere else.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use build::{inline, report, tgz};
use serde_json::{Value, json};

/// The kinds of all flaws, each with the map's place, how often, and the sentence.
fn flaws(files: &[(&str, &str)], name: &str) -> Vec<(String, String, u64, String)> {
    let bytes = if name == "p.tgz" { tgz(files) } else { files[0].1.as_bytes().to_vec() };
    let report = report(&bytes, name).expect("a package");
    assert_eq!(report["unchecked"], Value::Array(Vec::new()));
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    let flaw = |flaw: &Value| {
        let place = &report["maps"][flaw["map"].as_u64().expect("an index") as usize]["place"]["chain"];
        let occurrences = flaw["occurrences"].as_u64().expect("a number");
        (text(&flaw["kind"]), text(&place[0]), occurrences, text(&flaw["sentence"]))
    };
    report["flaws"].as_array().expect("a list").iter().map(flaw).collect()
}

fn check(files: &[(&str, &str)], expected: &[(&str, u64, &str)]) {
    let found = flaws(files, "p.tgz");
    let found: Vec<_> =
        found.iter().map(|(kind, _, times, sentence)| (kind.as_str(), *times, sentence.as_str())).collect();
    assert_eq!(found, expected, "{files:?}");
}

fn code(text: &str, map: &str) -> String {
    format!("{text}\n//# source{}={map}\n", "MappingURL")
}

fn map(file: &str, sources: &[(&str, Option<&str>)], mappings: &str) -> String {
    let (names, texts): (Vec<_>, Vec<_>) = sources.iter().copied().unzip();
    json!({ "version": 3, "file": file, "sources": names, "sourcesContent": texts, "names": [], "mappings": mappings })
        .to_string()
}

#[test]
fn a_map_that_does_its_work_has_none() {
    let one = map("a.js", &[("../src/a.ts", None), ("b.ts", Some("x"))], "AAAA,GCAA");
    let files = [("dist/a.js", code("abc", "a.js.map")), ("dist/a.js.map", one), ("src/a.ts", "let a".to_owned())];
    check(&files.each_ref().map(|(path, text)| (*path, text.as_str())), &[]);
    let comment = inline(&map("a.js", &[("a.ts", Some("x"))], "AAAA"));
    check(&[("a.js", &format!("abc\n{comment}\n"))], &[]);
    check(&[("a.js", "abc")], &[]);
}

#[test]
fn sources_that_are_nowhere_are_named() {
    let code = code("abc", "a.js.map");
    for (sources, count, sentence) in [
        (&[("a.ts", None)][..], 1, "The text of `a.ts` is neither in the map nor in the package."),
        (
            &[("b.ts", Some("x")), ("a.ts", None), ("https://example.test/c.ts", None), ("d.ts", None)][..],
            2,
            "The texts of 2 sources are neither in the map nor in the package; the first is `a.ts`.",
        ),
    ] {
        let map = map("a.js", sources, "AAAA");
        check(&[("a.js", &code), ("a.js.map", &map)], &[("source-not-available", count, sentence)]);
    }
}

#[test]
fn a_map_of_another_file_is_named() {
    let (code, source) = (code("abc", "m.map"), [("a.ts", Some("x"))]);
    let sentence = "The map says that it belongs to `lib/b.js`; `dist/a.js` refers to it.";
    let other = map("lib/b.js", &source, "AAAA");
    check(&[("dist/a.js", &code), ("dist/m.map", &other)], &[("file-mismatch", 1, sentence)]);
    // It is enough that one of those that refer to it has the name.
    check(&[("dist/a.js", &code), ("dist/b.js", &code), ("dist/m.map", &other)], &[]);
    for file in ["a.js", "", "https://example.test/x/a.js?v=1", "C:\\out\\a.js"] {
        check(&[("dist/a.js", &code), ("dist/m.map", &map(file, &source, "AAAA"))], &[]);
    }
    let inner = format!("abc\n{}\n", inline(&map("b.js", &source, "AAAA")));
    check(&[("a.js", &inner)], &[("file-mismatch", 1, "The map says that it belongs to `b.js`; `a.js` refers to it.")]);
}

#[test]
fn a_map_that_nothing_refers_to_is_named() {
    let map = map("a.js", &[("a.ts", Some("x"))], "AAAA");
    check(&[("a.js", "abc"), ("a.js.map", &map)], &[("not-referred", 1, "No file in the package refers to the map.")]);
    let passed = format!("(() => {{\n{}}})();\n", code("abc", "a.js.map"));
    let sentence = "`a.js` names the map, and not in a way that counts as a reference.";
    check(&[("a.js", &passed), ("a.js.map", &map)], &[("not-referred", 1, sentence)]);
    assert_eq!(flaws(&[("a.js.map", &map)], "a.js.map"), [], "it was dropped by itself");
}

#[test]
fn a_reference_to_what_is_not_there_is_named() {
    let sentence = "`dist/a.js` refers to `dist/a.js.map`, which is not in the package.";
    check(&[("dist/a.js", &code("abc", "a.js.map"))], &[("map-missing", 1, sentence)]);
    check(&[("dist/a.js", &code("abc", "https://example.test/a.js.map"))], &[]);
}

#[test]
fn mappings_outside_of_the_file_are_named() {
    let (code, source) = (code("ab€", "a.js.map"), [("a.ts", Some("x\n"))]);
    let outside = |mappings: &str| flaws(&[("a.js", &code), ("a.js.map", &map("a.js", &source, mappings))], "p.tgz");
    for inside in ["AAAA,GAAA", ";AAAA", ";;AAAA", "A,G", "AAAA,GAAA,AAAA"] {
        assert_eq!(outside(inside), [], "{inside}");
    }
    for (mappings, count, sentence) in [
        ("AAAA,IAAA", 1, "Mappings on line 1 lie outside of the text of `a.js`."),
        ("IAAA,AAAA,CAAA;A;C;A;", 3, "Mappings on 3 lines lie outside of the text of `a.js`, first on line 1."),
        (";;;;A", 1, "Mappings on line 5 lie outside of the text of `a.js`."),
    ] {
        let found = outside(mappings);
        let [(kind, _, times, said)] = &found[..] else { panic!("{mappings}: {found:?}") };
        assert_eq!((kind.as_str(), *times, said.as_str()), ("outside-generated", count, sentence), "{mappings}");
    }
}

#[test]
fn mappings_outside_of_the_sources_are_named() {
    let code = code("abcdef", "a.js.map");
    let outside = |sources: &[(&str, Option<&str>)], mappings: &str| {
        flaws(&[("a.js", &code), ("a.js.map", &map("a.js", sources, mappings))], "p.tgz")
    };
    // The last line may be empty, and what separates lines of scripts counts.
    for text in ["x\n", "x\ny", "x\r\n", "x\u{2028}"] {
        assert_eq!(outside(&[("a.ts", Some(text))], "AAAA,CACA"), [], "{text:?}");
    }
    let one = outside(&[("a.ts", Some("x\ny"))], "AAAA,CAIA,CADA");
    assert_eq!(one[0].3, "Mappings lead to line 5 of `a.ts`, which has 2 lines.");
    let two = outside(&[("a.ts", Some("x")), ("b.ts", Some("x\ny")), ("c.ts", Some(""))], "AACA,CCAA,CCDA,CAKA");
    assert_eq!((two.len(), two[0].0.as_str(), two[0].2), (1, "outside-source", 2));
    assert_eq!(two[0].3, "Mappings lead to line 2 of `a.ts`, which has 1 line, and behind the end of 1 source more.");
}

#[test]
fn flaws_stand_in_the_order_of_maps_and_kinds_and_count_for_no_verdict() {
    let broken = map("x.js", &[("gone.ts", None), ("b.ts", Some("x"))], "AAAA,ICEA");
    let files = [
        ("LICENSE", "MIT".to_owned()),
        ("package.json", r#"{"name":"p","version":"1.0.0","license":"MIT"}"#.to_owned()),
        ("a.js", code("abc", "a.js.map")),
        ("a.js.map", broken.clone()),
        ("b.js", code("abc", "b.js.map")),
        ("c.js.map", broken),
    ];
    let files = files.each_ref().map(|(path, text)| (*path, text.as_str()));
    let kinds: Vec<_> = flaws(&files, "p.tgz").into_iter().map(|(kind, place, ..)| format!("{place} {kind}")).collect();
    let expected = [
        "a.js.map source-not-available",
        "a.js.map file-mismatch",
        "a.js.map outside-generated",
        "a.js.map outside-source",
        "c.js.map source-not-available",
        "c.js.map not-referred",
        "c.js.map outside-source",
        "b.js map-missing",
    ];
    assert_eq!(kinds, expected);
    let report = report(&tgz(&files), "p.tgz").expect("a package");
    assert!(report["findings"].as_array().expect("a list").iter().all(|finding| finding["severity"] == "info"));
    assert!(["clear", "notice"].contains(&report["verdict"]["level"].as_str().expect("a level")));
}

#[test]
fn maps_that_nobody_ships_for_a_debugger_have_no_flaws() {
    let comment = inline(&map("x.js", &[("gone.ts", None)], "IAAA"));
    check(&[("README.md", &format!("Write `{comment}` at the end.\n"))], &[]);
    let inner = map("a.js", &[("b.js", Some(&format!("x\n{comment}")))], "AAAA");
    check(&[("a.js", &code("abc", "a.js.map")), ("a.js.map", &inner)], &[]);
}
