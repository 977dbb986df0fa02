//! Members that the specification does not know: "Extensions", the proposals, and what Metro and Hermes write.

use super::{A, ONE, VALID, check, check_one};

/// "Extensions": what is not known is passed over, whatever it is; and so are the members that proposals add.
#[test]
fn extensions() {
    let members = [
        r#""debugId":"85314830-023f-4cf1-a267-535f4e37bb17""#,
        r#""debugId":7"#,
        r#""debug_id":null"#,
        r#""rangeMappings":"ABCgB;;B""#,
        r#""rangeMappings":{}"#,
        r#""scopes":"BCCAQ""#,
        r#""scopes":["BCCAQ",null]"#,
        r#""ranges":7"#,
        r#""sourcesHash":["sha256-x"]"#,
        r#""x_sources_hash":{}"#,
        r#""x_google_linecount":7"#,
        r#""x_com_bloomberg_sourcesFunctionMappings":["AAA",null]"#,
        r#""lineCount":7,"x":{"sources":["b.ts"],"sourcesContent":["x"],"sections":[{}],"version":2}"#,
        r#""url":7,"map":{"version":2},"offset":null,"line":-1"#,
    ];
    for member in members {
        let text = format!(
            r#"{{{member},"version":3,"sources":["a.ts"],{member},"sourcesContent":["let a;\n"],"mappings":"",{member}}}"#
        );
        check_one("Extensions", text.as_bytes(), VALID, ONE);
    }
}

/// What Metro and Hermes write: function maps, segments, offsets and paths. The specification knows none of it.
#[test]
fn what_metro_writes() {
    check(
        "Metro",
        &[
            (
                r#"{"version":3,"sources":["a.ts",null,"b.ts"],"sourcesContent":["let a;\n",null,"b"],"x_facebook_sources":
                    [[{"names":["<global>","run"],"mappings":"AAA;CCA"}],null,[null,{"names":7}]],"names":["n"],"mappings":"AAAAA"}"#,
                VALID,
                &[A, ("", None), ("b.ts", Some("b"))],
            ),
            (
                r#"{"version":3,"x_facebook_offsets":[0,null,2],"x_hermes_function_offsets":{"0":[1,2]},"sources":["a.ts"],
                    "x_metro_module_paths":["a.ts","/lib/b.ts",null,"/lib/b.ts",["c"]],"sourcesContent":["let a;\n"],"mappings":"AAAA"}"#,
                VALID,
                &[A, ("/lib/b.ts", None)],
            ),
            (
                r#"{"version":3,@,"mappings":"AAAA","x_facebook_segments":{
                    "1":{"version":3,"sources":["b.ts"],"sourcesContent":["b"],"mappings":"AAAA"},
                    "2":{"version":3,"sections":[{"offset":{"line":0,"column":0},"map":{"sources":["c.ts"],"sourcesContent":["c"]}}]},
                    "3":7,"4":{"version":9,"sources":["d.ts"],"mappings":"!"}}}"#,
                VALID,
                &[A, ("b.ts", Some("b")), ("c.ts", Some("c")), ("d.ts", None)],
            ),
            (
                r#"{"version":3,"x_facebook_sources":{"a":[[{"names":["n"]}]]},"x_facebook_segments":[{"sources":["b.ts"]}],
                    "x_metro_module_paths":"c.ts",@,"mappings":""}"#,
                VALID,
                ONE,
            ),
        ],
    );
}
