//! From bytes to a JSON value: "Fetching source maps", "ParseJSON", "ParseSourceMap". Not what the members mean.

use serde_json::json;

use super::{ONE, VALID, build, check, check_one};

/// "Retrieving source maps", FetchSourceMap: what stands before a map. The bytes are decoded as UTF-8, which drops a mark at
/// the start; of a body that begins with the guard, the first line is dropped.
#[test]
fn fetching_source_maps() {
    const MAP: &str = r#"{"version":3,@,"mappings":"AAAA"}"#;
    const SPOILT: &[&str] = &["Not JSON: what stands before the map is not dropped by its readers."];
    for before in ["", "\u{feff}", " \r\n\t", ")]}'\n", ")]}'\r", ")]}',x\n", ")]}'\r\n \n"] {
        check_one("FetchSourceMap", format!("{before}{MAP}\n").as_bytes(), VALID, ONE);
    }
    for before in [")]}'", ")]}', ", "\u{feff})]}'\n", "\n)]}'\n", ")]}'\n\u{feff}"] {
        check_one("FetchSourceMap", format!("{before}{MAP}").as_bytes(), SPOILT, ONE);
    }
    // What is no UTF-8 is U+FFFD to every reader of the decoded text, in a path as in a text.
    let broken =
        [&br#"{"version":3,"sources":["a.ts"],"names":["n"#[..], b"\xFF", &br#""],"mappings":""}"#[..]].concat();
    check_one("FetchSourceMap", &broken, VALID, &[("a.ts", None)]);
    let broken = [&br#"{"version":3,"sources":["a"#[..], b"\xC3", &br#".ts"],"mappings":""}"#[..]].concat();
    check_one("FetchSourceMap", &broken, VALID, &[("a\u{FFFD}.ts", None)]);
    let broken =
        [&br#"{"version":3,"sources":["a.ts"],"sourcesContent":["b"#[..], b"\xE2\x82", &br#""],"mappings":""}"#[..]];
    check_one("FetchSourceMap", &broken.concat(), VALID, &[("a.ts", Some("b\u{FFFD}"))]);
}

/// "JSON values utilities", ParseJSON: the text is JSON; of two members with one name, the last counts.
#[test]
fn parsing_json() {
    check(
        "ParseJSON",
        &[
            (
                r#"{"version":3,@,"mappings":"AAAA"} x"#,
                &["Not JSON: something stands here that does not belong (at byte 81)."],
                ONE,
            ),
            (r#"{"version":3,@,"mappings":"AA"#, &["Not JSON: the text ends too early (at byte 76)."], ONE),
            (r#"{"version":3,@,"map"#, &["Not JSON: the text ends too early (at byte 66)."], ONE),
            (
                r#"{"version":3,"sources":["a.ts"],"sourcesContent":["let "#,
                &["Not JSON: the text ends too early (at byte 55)."],
                &[("a.ts", Some("let "))],
            ),
            (
                r#"{"version":3,"sources":["a.ts","b.ts""#,
                &["Not JSON: the text ends too early (at byte 37)."],
                &[("a.ts", None), ("b.ts", None)],
            ),
            (
                r#"{"version":3,"sources":["a.ts",],"sourcesContent":["let a;\n"],"mappings":""}"#,
                &["Not JSON: something stands here that does not belong (at byte 31)."],
                ONE,
            ),
            (
                r#"{"version":3,"sources":["\ud83d.ts","b.ts"],"sourcesContent":["\udc00","\ud83d\ude00"],"mappings":""}"#,
                VALID,
                &[("\u{FFFD}.ts", Some("\u{FFFD}")), ("b.ts", Some("😀"))],
            ),
            (r#"{"\u0076ersion":3,"s\u006furces":["a.ts"],"sourcesContent":["let a;\n"],"mappings":""}"#, VALID, ONE),
        ],
    );
}

#[test]
fn the_last_of_two_members_counts() {
    check(
        "ParseJSON, duplicate members",
        &[
            (
                r#"{"version":2,"version":3,"sources":7,@,
                    "mappings":"!","mappings":"AAAA","names":7,"names":[],"file":7,"file":"x","ignoreList":7,"ignoreList":[0]}"#,
                VALID,
                ONE,
            ),
            (r#"{"version":3,"version":2,@,"mappings":""}"#, &["`version` is not 3."], ONE),
            (r#"{"version":3,"sources":["b.ts"],@,"mappings":""}"#, VALID, ONE),
            (r#"{"version":3,"sources":["b.ts","c.ts","d.ts"],@,"mappings":""}"#, VALID, ONE),
            (
                r#"{"version":3,"sources":["b.ts"],"sources":["a.ts","c.ts"],"sourcesContent":["let a;\n"],"mappings":"ACAA"}"#,
                VALID,
                &[("a.ts", Some("let a;\n")), ("c.ts", None)],
            ),
            (
                r#"{"version":3,"sources":["a.ts","b.ts"],"sourcesContent":["b","let b"],"sourcesContent":["let a;\n"],"mappings":""}"#,
                VALID,
                &[("a.ts", Some("let a;\n")), ("b.ts", None)],
            ),
            (
                r#"{"version":3,"sourcesContent":["b","c"],"sourcesContent":[null,"let b"],"sources":["a.ts","b.ts"],"mappings":""}"#,
                VALID,
                &[("a.ts", None), ("b.ts", Some("let b"))],
            ),
            (
                r#"{"version":3,@,"sourcesContent":null,"mappings":""}"#,
                &["`sourcesContent` is no list."],
                &[("a.ts", None)],
            ),
            (r#"{"version":3,@,"sources":null,"mappings":""}"#, &["`sources` is no list."], &[("", Some("let a;\n"))]),
        ],
    );
}

/// What is found in a text that another takes the place of is told where the map stands, and that it was passed over.
#[test]
fn nothing_is_said_of_the_wrong_text() {
    let secret = build::token(3);
    for (lists, chain) in [
        (format!(r#""sourcesContent":["\n\n {secret}"],"sourcesContent":["b"]"#), vec!["x.js.map"]),
        (format!(r#""sourcesContent":["b"],"sourcesContent":["\n\n {secret}"]"#), vec!["x.js.map", "a.ts"]),
    ] {
        let text = format!(r#"{{"version":3,"sources":["a.ts"],{lists},"mappings":""}}"#);
        let report = build::report(text.as_bytes(), "x.js.map").expect("a report");
        assert_eq!(report["findings"][0]["rule"], "github-token");
        assert_eq!(report["findings"][0]["places"][0]["chain"], json!(chain), "{text}");
        assert_eq!(report["unchecked"].as_array().map(Vec::len), Some(1), "{}", report["unchecked"]);
        assert_eq!(report["sources"].as_array().map(Vec::len), Some(1));
    }
}

/// "ParseSourceMap": what is no object throws. Nothing is to be recovered then.
#[test]
fn parse_source_map() {
    for text in ["[]", "3", "\"{}\"", "null", "[{\"version\":3}]"] {
        check_one("ParseSourceMap", text.as_bytes(), &["It is not a JSON object."], &[]);
    }
    check(
        "ParseSourceMap",
        &[
            ("{}", &["`version` is missing.", "`mappings` is missing.", "`sources` is missing."], &[]),
            (r#"{"version":3,"sources":[],"mappings":""}"#, VALID, &[]),
            (r#"{"version":3,"sections":null,@,"mappings":""}"#, &["`sections` is no list."], ONE),
            (r#"{@,"mappings":"","version":3,"sections":{"a":[]}}"#, &["`sections` is no list."], ONE),
        ],
    );
}
