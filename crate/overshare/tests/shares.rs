//! How many bytes of a generated file lead back to each source, in every way in which a file and its map come together.
//! How mappings are decoded is tested beside the decoder.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use build::{inline, map, report, tgz, zip};
use serde_json::{Value, json};

/// `ab€` of the first source, `cd` of none, and the line's end with it; then all of the second line of the second source.
const MAPPINGS: &str = "AAAA,G;ACAA";
const CODE: &str = "ab€cd\r\nefg\n";

/// A map of two sources.
fn two(mappings: &str) -> Value {
    json!({ "version": 3, "sources": ["a.ts", "b.ts"], "sourcesContent": ["a", "b"], "names": [], "mappings": mappings })
}

/// What each map has of its file, and each source.
fn shares(bytes: &[u8]) -> Vec<(Value, Vec<Value>)> {
    let report = report(bytes, "p.tgz").expect("a package");
    let of = |map: usize| {
        let sources = report["sources"].as_array().into_iter().flatten();
        sources.filter(|source| source["map"] == map).map(|source| source["generatedBytes"].clone()).collect()
    };
    let maps = report["maps"].as_array().expect("a list").iter().enumerate();
    maps.map(|(index, map)| (map["mappedBytes"].clone(), of(index))).collect()
}

/// The shares where there is one map.
fn share(files: &[(&str, &str)]) -> (Value, Vec<Value>) {
    let shares = shares(&tgz(files));
    let [share] = &shares[..] else { panic!("{} maps", shares.len()) };
    share.clone()
}

fn known(first: u64, second: u64) -> (Value, Vec<Value>) {
    (json!(first + second), vec![json!(first), json!(second)])
}

fn unknown() -> (Value, Vec<Value>) {
    (Value::Null, vec![Value::Null, Value::Null])
}

/// A comment that refers to a map, which is not written out here.
fn refer(url: &str) -> String {
    format!("//# source{}={url}\n", "MappingURL")
}

#[test]
fn a_map_and_its_file_may_come_in_any_order() {
    let (code, map) = (format!("{CODE}{}", refer("m.map")), two(MAPPINGS).to_string());
    assert_eq!(share(&[("a.js", &code), ("m.map", &map)]), known(5, 4));
    assert_eq!(share(&[("m.map", &map), ("a.js", &code)]), known(5, 4));
    assert_eq!(share(&[("a.js.map", &map), ("a.js", CODE)]), known(5, 4));
    assert_eq!(share(&[("x", &code), ("m.map", &map)]), known(5, 4));
}

#[test]
fn without_the_file_nothing_is_known() {
    let map = two(MAPPINGS).to_string();
    assert_eq!(share(&[("a.js.map", &map)]), unknown());
    assert_eq!(share(&[("a.js.map", &map), ("b.js", CODE)]), unknown());
}

#[test]
fn mappings_that_cannot_be_decoded_tell_nothing() {
    for mappings in ["AAAA,G;ACA", "AAAA,,G", "AAAA,G;AC!A", "AAAA,FAAA"] {
        assert_eq!(share(&[("a.js.map", &two(mappings).to_string()), ("a.js", CODE)]), unknown(), "{mappings}");
    }
    for mappings in ["AAAA;AEAA", "AAAA;ACDA"] {
        assert_eq!(share(&[("a.js.map", &two(mappings).to_string()), ("a.js", CODE)]), known(9, 0), "{mappings}");
    }
}

#[test]
fn style_sheets_and_declarations_are_generated_too() {
    let map = two(MAPPINGS).to_string();
    for name in ["a.css", "a.d.ts", "a.mjs", "A.JS"] {
        assert_eq!(share(&[(name, CODE), (&format!("{name}.map"), &map)]), known(5, 4), "{name}");
    }
    // What separates lines of scripts does not do so in style sheets.
    let (code, map) = ("a\u{2028}bc", two("AAAA;ACAA").to_string());
    assert_eq!(share(&[("a.js", code), ("a.js.map", &map)]), known(4, 2));
    assert_eq!(share(&[("a.css", code), ("a.css.map", &map)]), known(6, 0));
}

#[test]
fn columns_of_modules_are_bytes() {
    let (code, map) = ("\0asm\x01\0\0\0…ab", two("IAAA,GCAA").to_string());
    assert_eq!(share(&[("a.wasm", code), ("a.wasm.map", &map)]), known(3, 6));
}

#[test]
fn an_inline_map_is_the_files_own_where_nothing_but_comments_follows() {
    let inline = inline(&two(MAPPINGS).to_string());
    let block = inline.replace("//#", "/*#") + " */";
    for (name, comment) in [("a.js", &inline), ("a", &inline), ("a.js", &block), ("a.css", &block)] {
        for end in ["", "\n", "\n\n/* more */\n"] {
            assert_eq!(share(&[(name, &format!("{CODE}{comment}{end}"))]), known(5, 4), "{name}: {end:?}");
        }
    }
    for end in ["\nx()", "\";\n", "\\n"] {
        assert_eq!(share(&[("a.js", &format!("{CODE}{inline}{end}"))]), unknown(), "{end:?}");
    }
    assert_eq!(share(&[("a.css", &format!("{CODE}{inline}"))]), unknown(), "style sheets have no such comments");
    assert_eq!(
        share(&[("a.js", &format!("{CODE}{}", inline.replace("//#", "")))]),
        unknown(),
        "a string is no comment"
    );
}

#[test]
fn of_several_inline_maps_the_last_is_the_files_own() {
    let inline = inline(&two(MAPPINGS).to_string());
    let text = format!("{CODE}{inline}\n{inline}\n");
    assert_eq!(shares(&tgz(&[("a.js", &text)])), [unknown(), known(5, 4)]);
    let other = format!("{CODE}{inline}\n{}", refer("m.map"));
    assert_eq!(shares(&tgz(&[("a.js", &other)]))[0], unknown());
}

#[test]
fn long_files_are_measured_as_short_ones_are() {
    let long = format!("{}\n", "€".repeat(100_000)).repeat(3);
    let mappings = "AAAA;A;ACAA,gqjG";
    let comment = inline(&two(mappings).to_string());
    for source in [long.clone(), format!("/* {} */{long}", "x".repeat(200_000))] {
        let lines: Vec<usize> = source.split_inclusive('\n').map(str::len).collect();
        let head = source.split('\n').nth(2).expect("there").chars().take(100_000).map(char::len_utf8).sum::<usize>();
        let expected = known(lines[0] as u64, head as u64);
        assert_eq!(share(&[("a.js", &format!("{source}{comment}"))]), expected);
        assert_eq!(share(&[("a.js.map", &two(mappings).to_string()), ("a.js", &source)]), expected);
    }
}

#[test]
fn maps_in_recovered_sources_are_measured_against_those() {
    let inner = format!("{CODE}{}", inline(&two(MAPPINGS).to_string()));
    let outer = map(&[("b.js", &inner)]);
    let shares = shares(&tgz(&[("a.js", "xy"), ("a.js.map", &outer)]));
    assert_eq!(shares, [(json!(2), vec![json!(2)]), known(5, 4)]);
}

#[test]
fn sections_begin_where_their_offset_says_wherever_it_stands() {
    let section = |line: u64, column: u64, behind: bool| {
        let (offset, map) = (format!(r#""offset":{{"line":{line},"column":{column}}}"#), two("AAAA;ACAA"));
        if behind { format!(r#"{{"map":{map},{offset}}}"#) } else { format!(r#"{{{offset},"map":{map}}}"#) }
    };
    let index = |sections: [String; 2]| format!(r#"{{"version":3,"sections":[{}]}}"#, sections.join(","));
    let code = "€€\nabcdefg\nhi\n";
    let check = |sections, expected: &[Value]| {
        let (mapped, by_source) = (expected[0].clone(), &expected[1..]);
        let files = [("a.js", code), ("a.js.map", &index(sections))];
        assert_eq!(share(&files), (mapped, by_source.to_vec()), "{files:?}");
    };
    for behind in [false, true] {
        let expected = [json!(18), json!(7), json!(3), json!(5), json!(3)];
        check([section(0, 0, behind), section(1, 3, behind)], &expected);
        check([section(1, 3, behind), section(0, 0, behind)], &[(); 5].map(|()| Value::Null));
    }
    check([section(0, 0, false), r#"{"map":{}}"#.into()], &[(); 3].map(|()| Value::Null));
}

#[test]
fn files_inside_archives_are_measured_too() {
    let map = two(MAPPINGS).to_string();
    let inner = zip(&[("dist/a.js", CODE), ("dist/a.js.map", &map)]);
    assert_eq!(shares(&tgz(&[("inner.zip", inner)])), [known(5, 4)]);
}
