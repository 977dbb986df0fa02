//! The members of a map, by type and by item: "DecodeSourceMap" and "Resolving sources". Not the mappings.

use super::{A, ONE, VALID, build, check, check_one, report};

/// "DecodeSourceMap", steps 1 to 4: `version`, `mappings`, `sources`.
#[test]
fn decode_source_map() {
    check(
        "DecodeSourceMap",
        &[
            (r#"{"version":3.0,@,"mappings":""}"#, VALID, ONE),
            (r#"{"version":3e0,@,"mappings":""}"#, VALID, ONE),
            (r#"{"version":0.3E+1,@,"mappings":""}"#, VALID, ONE),
            (r#"{"version":3.5,@,"mappings":""}"#, &["`version` is not 3."], ONE),
            (r#"{"version":-3,@,"mappings":""}"#, &["`version` is not 3."], ONE),
            (r#"{"version":"3",@,"mappings":""}"#, &["`version` is no number."], ONE),
            (r#"{"version":null,@,"mappings":""}"#, &["`version` is no number."], ONE),
            (r#"{"version":[3],@,"mappings":""}"#, &["`version` is no number."], ONE),
            (r#"{@,"mappings":""}"#, &["`version` is missing."], ONE),
            (r#"{"version":3,@}"#, &["`mappings` is missing."], ONE),
            (r#"{"version":3,@,"mappings":null}"#, &["`mappings` is no string."], ONE),
            (r#"{"version":3,@,"mappings":["AAAA"]}"#, &["`mappings` is no string."], ONE),
            // Paths alone are told as well.
            (r#"{"version":3,"sources":["a.ts"],"mappings":7}"#, &["`mappings` is no string."], &[("a.ts", None)]),
            (r#"{"version":3,"sources":["a.ts"],"names":[]}"#, &["`mappings` is missing."], &[("a.ts", None)]),
            (
                r#"{"version":3,"sourcesContent":["let a;\n"],"mappings":""}"#,
                &["`sources` is missing."],
                &[("", Some("let a;\n"))],
            ),
            (
                r#"{"version":3,"sources":"a.ts","sourcesContent":["let a;\n"],"mappings":""}"#,
                &["`sources` is no list."],
                &[("", Some("let a;\n"))],
            ),
            (
                r#"{"version":3,"sources":null,"sourcesContent":["let a;\n"],"mappings":""}"#,
                &["`sources` is no list."],
                &[("", Some("let a;\n"))],
            ),
        ],
    );
}

/// "GetOptionalString": `file` and `sourceRoot`.
#[test]
fn get_optional_string() {
    for (key, sentence) in [("file", "`file` is no string."), ("sourceRoot", "`sourceRoot` is no string.")] {
        for (value, problems) in
            [("\"\"", VALID), ("null", &[sentence]), ("7", &[sentence]), ("[]", &[sentence]), ("{}", &[sentence])]
        {
            let text = format!(r#"{{"version":3,"{key}":{value},@,"mappings":""}}"#);
            check_one("GetOptionalString", text.as_bytes(), problems, ONE);
        }
    }
}

/// "GetOptionalListOfStrings": `names`. An item that is no string counts as an empty one.
#[test]
fn get_optional_list_of_strings() {
    check(
        "GetOptionalListOfStrings",
        &[
            (r#"{"version":3,@,"mappings":"AAAA"}"#, VALID, ONE),
            (r#"{"version":3,@,"names":["",""],"mappings":"AAAAC"}"#, VALID, ONE),
            (r#"{"version":3,@,"names":{"0":"n"},"mappings":""}"#, &["`names` is no list."], ONE),
            (r#"{"version":3,@,"names":null,"mappings":""}"#, &["`names` is no list."], ONE),
            (r#"{"version":3,@,"names":["n",null],"mappings":"AAAAC"}"#, &["An item of `names` is no string."], ONE),
            (
                r#"{"version":3,@,"names":[["n"],{"m":["o"]}],"mappings":"AAAAC"}"#,
                &["An item of `names` is no string."],
                ONE,
            ),
            // A list that is none is empty, and has no name to point at.
            (
                r#"{"version":3,@,"names":"n","mappings":"AAAAA"}"#,
                &["`names` is no list.", "`mappings` points at a name that is not listed."],
                ONE,
            ),
        ],
    );
}

/// "GetOptionalListOfOptionalStrings": `sources` and `sourcesContent`.
#[test]
fn get_optional_list_of_optional_strings() {
    check(
        "GetOptionalListOfOptionalStrings",
        &[
            (
                r#"{"version":3,"sources":[null,"a.ts"],"sourcesContent":["x",null],"mappings":"AAAA,CCAA"}"#,
                VALID,
                &[("", Some("x")), ("a.ts", None)],
            ),
            (
                r#"{"version":3,"sources":["a.ts","b.ts"],"sourcesContent":["let a;\n"],"mappings":""}"#,
                VALID,
                &[A, ("b.ts", None)],
            ),
            (r#"{"version":3,"sources":["a.ts"],"sourcesContent":["let a;\n",null,null],"mappings":""}"#, VALID, ONE),
            (
                r#"{"version":3,"sources":["a.ts"],"sourcesContent":["let a;\n",null,"more"],"mappings":""}"#,
                VALID,
                &[A, ("", None), ("", Some("more"))],
            ),
            (r#"{"version":3,"sources":["a.ts"],"mappings":""}"#, VALID, &[("a.ts", None)]),
            (r#"{"version":3,"sources":["a.ts"],"sourcesContent":[],"mappings":""}"#, VALID, &[("a.ts", None)]),
            (r#"{"version":3,"sources":["a.ts"],"sourcesContent":[""],"mappings":""}"#, VALID, &[("a.ts", Some(""))]),
            (
                r#"{"version":3,"sources":[7,"a.ts",{"b":["c"]},[["d"]]],"sourcesContent":["x","let a;\n",null,"y"],"mappings":"AGAA"}"#,
                &["An item of `sources` is neither a string nor null."],
                &[("", Some("x")), A, ("", None), ("", Some("y"))],
            ),
            (
                r#"{"version":3,"sources":["b.ts","c.ts","a.ts"],"sourcesContent":[7,["x",["y"]],"let a;\n"],"mappings":""}"#,
                &["An item of `sourcesContent` is neither a string nor null."],
                &[("b.ts", None), ("c.ts", None), A],
            ),
            (
                r#"{"version":3,"sources":["a.ts"],"sourcesContent":{"0":"let a;\n"},"mappings":""}"#,
                &["`sourcesContent` is no list."],
                &[("a.ts", None)],
            ),
            (
                r#"{"version":3,"sources":["a.ts"],"sourcesContent":null,"mappings":""}"#,
                &["`sourcesContent` is no list."],
                &[("a.ts", None)],
            ),
            // Whatever the order of the members is.
            (r#"{"sourcesContent":["let a;\n"],"mappings":"AAAA","sources":["a.ts"],"version":3}"#, VALID, ONE),
            (
                r#"{"mappings":"ACAA","sourcesContent":[null,"let a;\n"],"version":3,"sources":["b.ts","a.ts"]}"#,
                VALID,
                &[("b.ts", None), A],
            ),
        ],
    );
}

/// "GetOptionalListOfArrayIndexes": `ignoreList`. Its text takes zero for no index, against the format's own example, which is
/// meant to be minus zero. A null is passed over, and so is an index that no source has. Without the list its deprecated
/// name counts; what that holds is never judged ("Extensions").
#[test]
fn get_optional_list_of_array_indexes() {
    let not_a_list: &[&str] = &["`ignoreList` is no list."];
    let no_index: &[&str] = &["An item of `ignoreList` is no index."];
    let cases: [(&str, &[&str], [bool; 2]); 20] = [
        (r#""ignoreList":[]"#, VALID, [false, false]),
        (r#""ignoreList":[0]"#, VALID, [true, false]),
        (r#""ignoreList":[1,0,1]"#, VALID, [true, true]),
        (r#""ignoreList":[1.0,0e5]"#, VALID, [true, true]),
        (r#""ignoreList":[null,1]"#, VALID, [false, true]),
        (r#""ignoreList":[2,1e300]"#, VALID, [false, false]),
        (r#""ignoreList":[-0,1]"#, no_index, [false, true]),
        (r#""ignoreList":[-1,1]"#, no_index, [false, true]),
        (r#""ignoreList":[0.5,1]"#, no_index, [false, true]),
        (r#""ignoreList":["0",1]"#, no_index, [false, true]),
        (r#""ignoreList":[[0],{"a":0},1]"#, no_index, [false, true]),
        (r#""ignoreList":[true,1]"#, no_index, [false, true]),
        (r#""ignoreList":[1e999,1]"#, no_index, [false, true]),
        (r#""ignoreList":0"#, not_a_list, [false, false]),
        (r#""ignoreList":null"#, not_a_list, [false, false]),
        (r#""ignoreList":{"0":0}"#, not_a_list, [false, false]),
        (r#""x_google_ignoreList":[1]"#, VALID, [false, true]),
        (r#""x_google_ignoreList":[1],"ignoreList":[0]"#, VALID, [true, false]),
        (r#""ignoreList":[],"x_google_ignoreList":[0]"#, VALID, [false, false]),
        (r#""x_google_ignoreList":[0,"x",-1,{}]"#, VALID, [true, false]),
    ];
    for (list, problems, ignored) in cases {
        let text = format!(r#"{{{list},"version":3,"sources":["a.ts","b.ts"],"mappings":""}}"#);
        check_one("GetOptionalListOfArrayIndexes", text.as_bytes(), problems, &[("a.ts", None), ("b.ts", None)]);
        let report = report(text.as_bytes(), "x.js.map").expect("a report");
        assert_eq!(build::column(&report, "sources", "ignored"), ignored.map(|one| one.to_string()), "{text}");
    }
}

/// "Resolving sources": `sourceRoot` goes before every item.
#[test]
fn resolving_sources() {
    let cases = [
        (r#""sourceRoot":"src","#, "src/a.ts"),
        (r#""sourceRoot":"src/","#, "src/a.ts"),
        (r#""sourceRoot":"src/lib","#, "src/lib/a.ts"),
        (r#""sourceRoot":"","#, "a.ts"),
        (r#""sourceRoot":null,"#, "a.ts"),
        ("", "a.ts"),
        (r#""sourceRoot":"x","sourceRoot":"y/..","#, "a.ts"),
        (r#""sourceRoot":"x","sourceRoot":7,"#, "a.ts"),
    ];
    for (root, path) in cases {
        for text in [
            format!(r#"{{"version":3,{root}"sources":["a.ts"],"mappings":""}}"#),
            format!(r#"{{"version":3,"sources":["a.ts"],{root}"mappings":""}}"#),
        ] {
            let report = report(text.as_bytes(), "x.js.map").expect("a report");
            assert_eq!(build::column(&report, "sources", "path"), [path], "{text}");
        }
    }
}
