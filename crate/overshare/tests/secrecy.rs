//! A secret is nowhere whole: not in the report, and not in what can be opened of a package. Holds for whatever the
//! rules find; what they miss is their own business.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use std::io::Cursor;

use build::{
    base64, column, end, everything_read, gzip, gzip_cut, inline, json, map, member, private_key, tar, tgz, token,
};
use serde_json::json;

/// A package with the secret in one place, and whether a rule must find it there.
struct Case {
    place: &'static str,
    name: &'static str,
    bytes: Vec<u8>,
    found: bool,
}

fn planted(place: &'static str, files: &[(&str, &str)]) -> Case {
    Case { place, name: "p.tgz", bytes: tgz(files), found: true }
}

/// The secret is in no string of the report and in nothing that can be opened.
fn check(secret: &str, cases: &[Case]) {
    let mut leaks = Vec::new();
    for Case { place, name, bytes, found } in cases {
        let report = json(Cursor::new(&bytes), name).expect("a package");
        if report.contains(secret) {
            leaks.push(format!("{place}: {}", strings_with(secret, &report).join(", ")));
        }
        let read = everything_read(bytes, name);
        assert!(!read.is_empty(), "{place}");
        leaks.extend(
            read.iter()
                .filter(|(_, text)| holds(text, secret))
                .map(|(target, _)| format!("{place}: reads in {target}")),
        );
        let report = build::report(bytes, name).expect("a package");
        let rules = column(&report, "findings", "rule");
        if *found
            && !rules.iter().any(|rule| ["github-token", "npmrc-credentials", "private-key"].contains(&rule.as_str()))
        {
            leaks.push(format!("{place}: not found"));
        }
    }
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
}

fn holds(text: &[u8], secret: &str) -> bool {
    text.windows(secret.len()).any(|window| window == secret.as_bytes())
}

/// The paths of the strings in a report that hold a secret.
fn strings_with(secret: &str, report: &str) -> Vec<String> {
    fn walk(value: &serde_json::Value, path: String, secret: &str, found: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) if text.contains(secret) => found.push(path),
            serde_json::Value::Array(items) => {
                items.iter().for_each(|item| walk(item, format!("{path}[]"), secret, found))
            }
            serde_json::Value::Object(fields) => {
                fields.iter().for_each(|(key, item)| walk(item, format!("{path}.{key}"), secret, found))
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(&serde_json::from_str(report).expect("JSON"), String::new(), secret, &mut found);
    found.dedup();
    found
}

fn percent(text: &str) -> String {
    text.replace('%', "%25").replace('"', "%22").replace(' ', "%20").replace('\\', "%5C").replace('\'', "%27")
}

#[test]
fn secrets_in_texts_are_masked() {
    let secret = token(1);
    let line = format!("const key = '{secret}'\n");
    let filler = ";\n".repeat(40_000);
    check(
        &secret,
        &[
            planted("an entry", &[("a.js", &line)]),
            planted("an entry, twice", &[("a.js", &format!("{line}{filler}{line}")), ("b.js", &line)]),
            planted("an entry, once more without a name", &[("a.js", &format!("d('{secret}');{line}"))]),
            planted("a string with escapes", &[("a.js", &format!("x = \"a\\n{secret}\\n\""))]),
            planted("a string in JSON", &[("a.json", &json!({ "k": format!("\n{secret}\n") }).to_string())]),
            planted(
                "JSON in a string in JSON",
                &[("a.json", &json!({ "k": json!({ "k": secret }).to_string() }).to_string())],
            ),
            planted("a recovered source of an inline map", &[("a.js", &inline(&map(&[("s.ts", &line)])))]),
            planted(
                "a recovered source of an inline map of such",
                &[("a.js", &inline(&map(&[("s.ts", &inline(&map(&[("t.ts", &line)])))])))],
            ),
            planted(
                "a data URL that holds no map",
                &[("a.js", &format!("'data:application/json;base64,{}'", base64(line.as_bytes())))],
            ),
            planted("an .npmrc", &[(".npmrc", &format!("//host/:_{}={secret}\n", "authToken"))]),
            planted(
                "package.json, an unknown field",
                &[("package.json", &json!({ "name": "p", "config": { "k": secret } }).to_string())],
            ),
            Case { place: "a single file", name: "a.js", bytes: line.clone().into_bytes(), found: true },
            Case {
                place: "a cut gzip member",
                name: "p.tgz",
                bytes: gzip_cut(&tar(&[("a.js", &line)]), &[520]),
                found: true,
            },
            Case {
                place: "a file that is not installed",
                name: "p.tgz",
                bytes: gzip(&end(&member("package/x", b'Z', "", line.as_bytes()))),
                found: true,
            },
        ],
    );
}

#[test]
fn secrets_in_source_maps_are_masked() {
    let secret = token(2);
    let line = format!("const key = '{secret}'\n");
    let source = map(&[("../src/s.ts", &line)]);
    let nested = map(&[("n.js.map", &source)]);
    let section = format!(r#"{{"version":3,"sections":[{{"offset":{{"line":0,"column":0}},"map":{source}}}]}}"#);
    check(
        &secret,
        &[
            planted("a map's sourcesContent", &[("a.js.map", &source)]),
            planted("a section's sourcesContent", &[("a.js.map", &section)]),
            planted("a map in a map", &[("a.js.map", &nested)]),
            planted("a map in a map, inline", &[("a.js", &inline(&nested))]),
            planted(
                "a map's unknown field",
                &[("a.js.map", &format!("{},\"x_key\":\"{secret}\"}}", map(&[("a", "t")]).trim_end_matches('}')))],
            ),
            Case { place: "a map alone", name: "a.js.map", bytes: source.clone().into_bytes(), found: true },
        ],
    );
}

#[test]
fn secrets_in_names_are_found_and_masked() {
    let secret = token(3);
    check(
        &secret,
        &[
            planted(
                "a map's names",
                &[("a.js.map", &format!(r#"{{"version":3,"sources":["a"],"names":["{secret}"],"mappings":""}}"#))],
            ),
            planted("names in other JSON", &[("a.json", &format!(r#"{{"version":"1.0.0","names":["{secret}"]}}"#))]),
        ],
    );
}

/// Mappings are no text; what only calls itself so is told.
#[test]
fn what_hides_among_mappings_is_told() {
    let secret = token(3);
    for text in [
        format!(r#"{{"version":3,"sources":["a"],"names":[],"mappings":"{secret}"}}"#),
        format!(r#"{{"version":1,"mappings":"{secret}"}}"#),
    ] {
        let report = build::report(&tgz(&[("a.js.map", text.as_str())]), "p.tgz").expect("a package");
        let reasons = column(&report, "unchecked", "reason");
        assert_eq!(reasons, ["What is called `mappings` and holds none was not searched."], "{text}");
    }
}

#[test]
fn secrets_in_percent_encoded_urls_are_masked() {
    let secret = token(4);
    let source = map(&[("s.ts", &format!("'{secret}'"))]);
    check(
        &secret,
        &[
            planted(
                "a percent-encoded map",
                &[("a.css", &format!("/*# source{}=data:application/json,{} */", "MappingURL", percent(&source)))],
            ),
            planted("a percent-encoded text", &[("a.js", &format!("'data:application/json,%22{secret}%22'"))]),
            planted(
                "the same in a source",
                &[("a.js", &inline(&map(&[("s.ts", &format!("`data:application/json,%7B{secret}%7D`"))])))],
            ),
        ],
    );
}

/// Credentials without a form of their own.
const FIRST: &str = "c2VjcmV0LW9uZQ-first-0001";
const SECOND: &str = "c2VjcmV0LXR3bw-second-0002";

fn npmrc(first: &str, second: &str) -> String {
    format!("//one/:_{0}={first}\n//two/:_{0}={second}\n", "authToken")
}

fn env() -> String {
    format!("DATABASE_{}={FIRST}\nPORT=1\n", "PASSWORD")
}

#[test]
fn every_credential_in_an_npmrc_is_masked() {
    for secret in [FIRST, SECOND] {
        check(secret, &[planted("an .npmrc with two credentials", &[(".npmrc", &npmrc(FIRST, SECOND))])]);
    }
}

#[test]
fn a_credential_that_an_npmrc_has_twice_is_masked_twice() {
    check(FIRST, &[planted("an .npmrc with the same credential twice", &[(".npmrc", &npmrc(FIRST, FIRST))])]);
}

#[test]
fn an_npmrc_that_a_map_holds_is_judged_and_masked() {
    let source = map(&[("../.npmrc", &npmrc(FIRST, SECOND))]);
    check(FIRST, &[planted("an .npmrc, recovered", &[("a.js", &inline(&source))])]);
}

#[test]
fn values_of_an_env_file_are_masked() {
    check(FIRST, &[Case { found: false, ..planted("an .env", &[(".env", &env())]) }]);
}

#[test]
fn values_of_an_env_file_that_a_map_holds_are_masked() {
    check(
        FIRST,
        &[Case { found: false, ..planted("an .env, recovered", &[("a.js", &inline(&map(&[(".env", &env())])))]) }],
    );
}

/// Every line of a key is part of the secret.
fn check_key(place: &'static str, key: &str, digits: &str) {
    for at in [0, digits.len() / 2, digits.len() - 66] {
        check(&digits[at / 64 * 64..][..64], &[planted(place, &[("key.pem", key)])]);
    }
}

#[test]
fn private_keys_are_masked_to_their_end() {
    let (key, digits) = private_key(1_200, 6);
    check_key("a key", &key, &digits);
    check_key("a key with CR LF", &key.replace('\n', "\r\n"), &digits);
    check_key("a key in a string", &format!("x = \"{}\"", key.replace('\n', "\\n")), &digits);
    check_key("a key that is cut off", &key[..key.len() - 30], &digits);
    check_key("a key behind others", &format!("{}{key}", private_key(1_200, 7).0.repeat(60)), &digits);
}

/// A key whose line breaks are written in another way.
fn check_break(place: &'static str, line_break: &str) {
    let (key, digits) = private_key(1_200, 8);
    check_key(place, &format!("x = \"{}\"", key.replace('\n', line_break)), &digits);
}

#[test]
fn private_keys_that_are_indented_are_masked() {
    check_break("a key that is indented", "\n    ");
}

#[test]
fn private_keys_in_pieces_of_a_program_are_masked() {
    check_break("a key in pieces of a program", "\\n\" +\n  \"");
}

#[test]
fn private_keys_on_one_line_are_masked() {
    check_break("a key on one line", " ");
}

#[test]
fn private_keys_in_json_in_json_are_masked() {
    check_break("a key in JSON in JSON", "\\\\n");
}

#[test]
fn private_keys_that_are_very_long_are_masked() {
    let (key, digits) = private_key(30_000, 9);
    check_key("a long key", &key, &digits);
}

#[test]
fn secrets_in_names_of_things_are_masked() {
    let secret = token(5);
    let plain = map(&[("s.ts", "x")]);
    let named = |field: &str, value: serde_json::Value| Case {
        found: false,
        ..planted("package.json", &[("package.json", &json!({ "name": "p", field: value }).to_string())])
    };
    let unfound = |place, files: &[(&str, &str)]| Case { found: false, ..planted(place, files) };
    check(
        &secret,
        &[
            named("name", json!(secret)),
            named("version", json!(secret)),
            named("license", json!(secret)),
            named("repository", json!(format!("https://user:{secret}@host.example/x.git"))),
            named("files", json!([secret])),
            named("bin", json!({ &secret: "a.js" })),
            named("scripts", json!({ &secret: "x" })),
            unfound("a path", &[(&format!("lib/{secret}.js"), "x")]),
            unfound("a path with a map", &[(&format!("{secret}/a.js.map"), plain.as_str())]),
            unfound("a map's source", &[("a.js.map", &map(&[(&format!("../{secret}/s.ts"), "x")]))]),
            unfound(
                "a map's source root",
                &[("a.js.map", &format!(r#"{{"version":3,"sourceRoot":"{secret}","sources":["a"],"mappings":""}}"#))],
            ),
            unfound(
                "a map's file",
                &[("a.js.map", &format!(r#"{{"version":3,"file":"{secret}","sources":["a"],"mappings":""}}"#))],
            ),
            unfound(
                "an address of a map",
                &[("a.js", &format!("//# source{}=https://host.example/a.map?token={secret}", "MappingURL"))],
            ),
            unfound(
                "a name in an address of a map",
                &[("a.js", &format!("//# source{}=https://{secret}@host.example/a.map", "MappingURL"))],
            ),
            unfound("an address of no map", &[("a.js", &format!("//# source{}=./{secret}.map", "MappingURL"))]),
            unfound(
                "a host of a source",
                &[("a.js.map", &map(&[(&format!("https://{secret}.host.example/s.ts"), "x")]))],
            ),
            unfound("a home folder", &[("a.js", &format!("'/home/{secret}/x'"))]),
            unfound("a variable's name", &[(".env", &format!("{secret}=x\n"))]),
            unfound("a key's name", &[(".npmrc", &format!("{secret}_authToken=abcdefgh\n"))]),
            Case {
                place: "a link",
                name: "p.tgz",
                bytes: gzip(&end(&member("package/x", b'2', &secret, b""))),
                found: false,
            },
            Case {
                place: "the file's own name",
                name: Box::leak(format!("{secret}.js").into_boxed_str()),
                bytes: b"x".to_vec(),
                found: false,
            },
        ],
    );
}
