//! Index maps: "DecodeIndexSourceMap", and what is recovered of broken ones.

use super::{A, ONE, VALID, check, check_one, expand, report};

/// Two sections, the second with this offset; the first maps up to line 1, column 8.
fn sections(offset: &str) -> String {
    let first = r#"{"offset":{"line":1,"column":4},"map":{"version":3,@,"mappings":"AAAA,IAAA"}}"#;
    let second = r#""map":{"version":3,"sources":["b.ts"],"sourcesContent":["b"],"mappings":"AAAA"}"#;
    format!(r#"{{"version":3,"sections":[{first},{{{offset}{second}}}]}}"#)
}

/// "DecodeIndexSourceMap": `offset`, and the order of sections.
#[test]
fn offsets_of_sections() {
    let place = "A section's `offset` is no line and column.";
    let order = "`sections` are not in the order of their offsets.";
    let overlap = "`sections` overlap.";
    let object = "A section's `offset` is no object.";
    let cases: [(&str, &[&str]); 22] = [
        (r#""offset":{"line":1,"column":8},"#, VALID),
        (r#""offset":{"column":0,"line":2},"#, VALID),
        (r#""offset":{"line":2.0,"column":0e7,"x":null},"#, VALID),
        (r#""offset":{"line":0,"line":9,"column":0},"#, VALID),
        (r#""offset":7,"offset":{"line":2,"column":0},"#, VALID),
        (r#""offset":{"line":1,"column":7},"#, &[overlap]),
        (r#""offset":{"line":1,"column":4},"#, &[overlap]),
        (r#""offset":{"line":1,"column":3},"#, &[order]),
        (r#""offset":{"line":0,"column":99},"#, &[order]),
        (r#""offset":{"line":9},"#, &[place]),
        (r#""offset":{"column":9},"#, &[place, order]),
        (r#""offset":{},"#, &[place, order]),
        (r#""offset":{"line":"9","column":0},"#, &[place, order]),
        (r#""offset":{"line":9,"column":"0"},"#, &[place]),
        (r#""offset":{"line":9,"column":null},"#, &[place]),
        (r#""offset":{"line":9.5,"column":0},"#, &[place, order]),
        (r#""offset":{"line":9,"column":-1},"#, &[place]),
        (r#""offset":{"line":9,"column":1e999},"#, &[place]),
        ("", &["A section has no `offset`."]),
        (r#""offset":null,"#, &[object]),
        (r#""offset":[9,0],"#, &[object]),
        (r#""offset":{"line":9,"column":0},"offset":"x","#, &[object]),
    ];
    for (offset, problems) in cases {
        check_one("DecodeIndexSourceMap", sections(offset).as_bytes(), problems, &[A, ("b.ts", Some("b"))]);
    }
}

/// "DecodeIndexSourceMap": what an index map and its sections must have.
#[test]
fn decode_index_source_map() {
    check(
        "DecodeIndexSourceMap",
        &[
            (r#"{"version":3,"sections":[]}"#, VALID, &[]),
            (
                r#"{"version":3,"file":"x.js","sections":[{"offset":{"line":0,"column":0},"map":
                    {"version":3,@,"mappings":"AAAA"}}]}"#,
                VALID,
                ONE,
            ),
            (
                r#"{"sections":[{"map":{"version":3,@,"mappings":"AAAA"},
                    "offset":{"line":0,"column":0}}],"file":7,"version":"3"}"#,
                &["`version` is no number.", "`file` is no string."],
                ONE,
            ),
            // The map itself inherits nothing, and what the index map has beside its sections is not looked at.
            (
                r#"{"version":3,"sections":[{"offset":{"line":0,"column":0},"map":{@,"mappings":"AAAA"}}]}"#,
                &["`version` is missing."],
                ONE,
            ),
            (r#"{"version":3,"sections":[],"mappings":"!","names":7,@,"sourceRoot":[]}"#, VALID, ONE),
            (
                r#"{"version":3,"sources":["a.ts"],"sections":[{"offset":{"line":0,"column":0},"map":{"version":3,"sources":["b.ts"],
                    "sourcesContent":["b"],"mappings":"AAAA"}}],"sourcesContent":["let a;\n"]}"#,
                VALID,
                &[A, ("b.ts", Some("b"))],
            ),
            (
                r#"{"version":3,"sections":[7,null,{"offset":{"line":0,"column":0},"map":{"version":3,"sources":["a.ts"],
                    "sourcesContent":["let a;\n"],"mappings":"AAAA"}},["x"]]}"#,
                &["An item of `sections` is no object."],
                ONE,
            ),
            (
                r#"{"version":3,"sections":[{"offset":{"line":0,"column":0},"map":7},{"offset":{"line":1,"column":0}},
                    {"offset":{"line":2,"column":0},"map":{"version":3,@,"mappings":"AAAA"}}]}"#,
                &["A section's `map` is no object.", "A section has no `map`."],
                ONE,
            ),
            (
                r#"{"version":3,"sections":[{"offset":{"line":0,"column":0},"map":{"version":3,"sources":7,"mappings":""}},
                    {"offset":{"line":0,"column":0},"map":{"version":3,@,"mappings":"ACAA"}}]}"#,
                &["`sources` is no list.", "`mappings` points at a source that is not listed."],
                ONE,
            ),
            // The member that has been replaced by a map.
            (
                r#"{"version":3,"sections":[{"offset":{"line":0,"column":0},"url":"part.js.map"},
                    {"offset":{"line":1,"column":0},"map":{"version":3,@,"mappings":"AAAA"}}]}"#,
                &["A section has a `url` in place of a `map`."],
                ONE,
            ),
            (
                r#"{"version":3,"sections":[{"offset":{"line":0,"column":0},"url":"part.js.map","map":{"version":3,"sources":["a.ts"],
                    "sourcesContent":["let a;\n"],"mappings":"AAAA"}}]}"#,
                VALID,
                ONE,
            ),
            // What JSON.parse passes over is not judged.
            (
                r#"{"version":3,"sections":[{"offset":7,"map":7}],"sections":[{"offset":{"line":0,"column":0},"map":7,"map":
                    {"version":3,@,"mappings":"AAAA"}}]}"#,
                VALID,
                ONE,
            ),
        ],
    );
}

/// "DecodeIndexSourceMap" decodes the map of a section by DecodeSourceMap: an index map has no place there, unless it is
/// a map as well. It is recovered all the same.
#[test]
fn index_maps_in_sections() {
    check(
        "DecodeIndexSourceMap",
        &[
            (
                r#"{"version":3,"sections":[{"offset":{"line":0,"column":0},"map":{"version":3,"sections":[{"offset":{"line":0,"column":0},
                    "map":{"version":3,@,"mappings":"AAAA"}}]}},
                    {"offset":{"line":5,"column":0},"map":{"version":3,"sources":["b.ts"],"sourcesContent":["b"],"mappings":"AAAA"}}]}"#,
                &["A section's `map` is an index map."],
                &[A, ("b.ts", Some("b"))],
            ),
            (
                r#"{"version":3,"sections":[{"offset":{"line":0,"column":0},"map":{"version":3,@,
                    "mappings":"AAAA","sections":[{"map":{"version":7,"sources":["b.ts"],"sourcesContent":["b"]}}]}}]}"#,
                VALID,
                &[A, ("b.ts", Some("b"))],
            ),
        ],
    );
    let mut deep = r#"{"version":3,@,"mappings":""}"#.to_owned();
    for _ in 0..12 {
        deep = format!(r#"{{"version":3,"sections":[{{"offset":{{"line":0,"column":0}},"map":{deep}}}]}}"#);
    }
    check_one("DecodeIndexSourceMap", deep.as_bytes(), &["A section's `map` is an index map."], ONE);
}

/// A broken section costs itself: where a map is cut, what came before is there, and the rest of the sections too.
#[test]
fn sections_that_are_cut() {
    let text = sections(r#""offset":{"line":9,"column":0},"#);
    for (cut, recovered) in [("\"sources\":[\"b.ts\"", 2), ("\"sections\":", 0), ("\"mappings\":\"AAAA,", 1)] {
        let end = text.rfind(cut).expect("there") + cut.len();
        let report = report(&expand(&text.as_bytes()[..end]), "x.js.map").expect("a report");
        let map = &report["maps"][0];
        assert_eq!(map["problems"].as_array().map(Vec::len), Some(1), "{cut}: {}", map["problems"]);
        assert_eq!(report["sources"].as_array().map(Vec::len), Some(recovered), "{cut}");
    }
}
