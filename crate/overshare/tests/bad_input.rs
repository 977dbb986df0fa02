//! What is no package, and what is odd within one: the exact sentence that a person reads, and what is reported all
//! the same.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use std::{sync::mpsc, thread, time::Duration};

use build::{Lcg, column, end, file, gnu_name, gzip, member, pax, report, tar, tgz, token};
use serde_json::{Value, json};

/// Bytes that no rule makes anything of.
fn random(length: usize) -> Vec<u8> {
    let mut lcg = Lcg(length as u64);
    (0..length).map(|_| lcg.below(256) as u8).collect()
}

fn png() -> Vec<u8> {
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &random(3_000)[..]].concat()
}

fn zip() -> Vec<u8> {
    [b"PK\x03\x04\x14\0\0\0", &random(3_000)[..]].concat()
}

const NO_ARCHIVE: &str = "The file is not a package. It is named like an archive, and holds none.";
const NEITHER: &str = "The file is not a package. It is neither an archive that is known here nor text.";
const ZIP: &str = "The file is not a package. It begins like a zip archive or is named like one, and holds none.";
const NO_GZIP: &str = "The file is not a package. It begins like a gzip file, and nothing of it could be unpacked.";

/// The error's sentence, word by word.
fn check_refused(cases: &[(&str, Vec<u8>, &str)]) {
    for (name, bytes, sentence) in cases {
        let found = report(bytes, name).map(|report| report["verdict"]["headline"].to_string());
        assert_eq!(found, Err((*sentence).to_owned()), "{name}, {} bytes", bytes.len());
    }
}

/// Each of these reasons, word by word, and no other; and these entries.
fn check_unchecked(bytes: &[u8], name: &str, entries: &[&str], reasons: &[&str]) -> Value {
    let report = report(bytes, name).expect("a report");
    assert_eq!(column(&report, "entries", "path"), entries, "{name}");
    assert_eq!(column(&report, "unchecked", "reason"), reasons, "{name}");
    report
}

#[test]
fn what_is_no_package_is_named() {
    check_refused(&[
        ("x.tgz", Vec::new(), "The file is empty."),
        ("x.js", Vec::new(), "The file is empty."),
        ("x.png", png(), NEITHER),
        ("x.zip", zip(), ZIP),
        ("x.bin", random(4_000), NEITHER),
        ("x.tgz", random(4_000), NO_ARCHIVE),
        ("x.tar.gz", b"just words, ".repeat(100), NO_ARCHIVE),
        ("x.tgz", gzip(&random(4_000)), NO_ARCHIVE),
        ("x.tgz", gzip(&b"just words, ".repeat(100)), NO_ARCHIVE),
        ("x.tgz", gzip(b"x")[..9].to_vec(), NO_GZIP),
        ("x.gz", [&gzip(b"")[..10], &[0xFF; 40]].concat(), NO_GZIP),
    ]);
}

#[test]
fn what_is_no_package_is_named_when_it_is_short() {
    check_refused(&[
        ("x.tgz", random(100), NO_ARCHIVE),
        ("x.tgz", b"just words".to_vec(), NO_ARCHIVE),
        ("x.tar", b"x".to_vec(), NO_ARCHIVE),
        ("x.tgz", gzip(b"just words"), NO_ARCHIVE),
    ]);
}

/// The sentence may be another; that there is one is what counts.
#[test]
fn an_archive_of_nothing_is_no_package() {
    for (name, bytes) in
        [("x.tgz", gzip(b"")), ("x.tgz", gzip(&[0; 1024])), ("x.tar", vec![0; 10_240]), ("x.iso", vec![0; 40_000])]
    {
        let headline = report(&bytes, name).map(|report| report["verdict"]["headline"].clone());
        assert!(headline.is_err(), "{name}, {} bytes: {headline:?}", bytes.len());
    }
}

#[test]
fn what_it_is_counts_more_than_its_name() {
    check_refused(&[("x.tgz", zip(), ZIP), ("x.tar", zip(), ZIP)]);
}

#[test]
fn what_a_gzip_file_holds_is_refused_as_if_it_lay_bare() {
    for (name, bytes) in [("x.png.gz", png()), ("x.gz", random(4_000))] {
        let headline = report(&gzip(&bytes), name).map(|report| report["verdict"]["headline"].clone());
        assert_eq!(headline, Err(report(&bytes, name).expect_err("refused")), "{name}");
    }
}

#[test]
fn text_is_a_file() {
    for (name, text) in [("notes", "just words"), ("x.js", "let a\0b".trim_end_matches("\0b")), ("x.md", "ü")] {
        let report = check_unchecked(text.as_bytes(), name, &[name], &[]);
        assert_eq!(report["input"]["format"], "file");
    }
}

#[test]
fn what_follows_an_archive_is_told() {
    let files = [("a.js", "a"), ("package.json", "{}")];
    let after = "Bytes after the archive's end, which npm does not read.";
    let behind = "Bytes that are no part of the compressed file; installers do not read them.";
    let secret = token(7);
    let cases = [
        (tar(&files), "(behind the archive's end)", after),
        (tgz(&files), "(bytes behind the compressed file)", behind),
    ];
    for (bytes, name, note) in cases {
        let bytes = [&bytes[..], secret.as_bytes()].concat();
        let report = check_unchecked(&bytes, "x.tgz", &["a.js", "package.json", name], &[]);
        let last = &report["entries"][2];
        assert_eq!(json!([last["installed"], last["notes"], last["bytes"]]), json!([false, [note], secret.len()]));
        assert_eq!(report["findings"][0]["places"][0]["chain"], json!([name]), "what stands there is searched");
    }
}

/// The first problem of the map at `x.js.map`, and what its sources are.
fn check_map(text: &str, problems: &[&str], sources: &[&str]) {
    let report = report(&tgz(&[("x.js.map", text), ("x.js", "x")]), "p.tgz").expect("a package");
    let map = &report["maps"][0];
    assert_eq!(map["place"]["chain"], json!(["x.js.map"]), "{text}");
    assert_eq!(map["problems"], json!(problems), "{text}");
    assert_eq!(map["valid"], problems.is_empty(), "{text}");
    assert_eq!(column(&report, "sources", "path"), sources, "{text}");
}

#[test]
fn what_is_wrong_with_a_map_is_said() {
    let good = r#""version":3,"sources":["a.ts"],"sourcesContent":["t"],"names":[],"mappings":"""#;
    let with = |more: &str| format!("{{{good},{more}}}");
    let cases: Vec<(String, Vec<&str>, Vec<&str>)> = vec![
        (format!("{{{good}}}"), vec![], vec!["a.ts"]),
        ("no JSON at all".into(), vec!["It is not a JSON object."], vec![]),
        (String::new(), vec!["It is not a JSON object."], vec![]),
        ("[1,2]".into(), vec!["It is not a JSON object."], vec![]),
        ("null".into(), vec!["It is not a JSON object."], vec![]),
        ("{".into(), vec!["Not JSON: the text ends too early (at byte 1)."], vec![]),
        ("{}".into(), vec!["`version` is missing.", "`mappings` is missing.", "`sources` is missing."], vec![]),
        (
            "{,}".into(),
            vec![
                "Not JSON: something stands here that does not belong (at byte 1).",
                "`version` is missing.",
                "`mappings` is missing.",
                "`sources` is missing.",
            ],
            vec![],
        ),
        (
            format!("{{{good}}} x"),
            vec!["Not JSON: something stands here that does not belong (at byte 81)."],
            vec!["a.ts"],
        ),
        (with(r#""file":7"#), vec!["`file` is no string."], vec!["a.ts"]),
        (with(r#""sourceRoot":[]"#), vec!["`sourceRoot` is no string."], vec!["a.ts"]),
        (with(r#""ignoreList":"x""#), vec!["`ignoreList` is no list."], vec!["a.ts"]),
        (with(r#""ignoreList":[-1]"#), vec!["An item of `ignoreList` is no index."], vec!["a.ts"]),
        (with(r#""sections":{}"#), vec!["`sections` is no list."], vec!["a.ts"]),
        (with(r#""names":[1]"#), vec!["An item of `names` is no string."], vec!["a.ts"]),
        (
            r#"{"version":3,"sources":"a","sourcesContent":["t"],"mappings":7}"#.into(),
            vec!["`mappings` is no string.", "`sources` is no list."],
            vec!["(unnamed source 1)"],
        ),
        (
            r#"{"version":3,"sources":["a",7],"sourcesContent":{},"mappings":""}"#.into(),
            vec!["An item of `sources` is neither a string nor null.", "`sourcesContent` is no list."],
            vec!["a", "(unnamed source 2)"],
        ),
    ];
    for (text, problems, sources) in cases {
        check_map(&text, &problems, &sources);
    }
}

/// Reads in a thread, for what might have no end.
fn check_ends(text: Vec<u8>) {
    let (send, receive) = mpsc::channel();
    let read = text.clone();
    thread::spawn(move || send.send(report(&read, "x.js.map").is_ok()));
    let answer = receive.recv_timeout(Duration::from_secs(10));
    assert_eq!(answer, Ok(true), "{:?}", String::from_utf8_lossy(&text));
}

#[test]
fn every_byte_may_stand_between_values() {
    for byte in (1..=255u8).filter(|&byte| byte != b'\x0C') {
        check_ends([b"{", &[byte][..]].concat());
        check_ends(
            [
                b"{\"version\":",
                &[byte][..],
                b"3,",
                &[byte],
                b"\"sources\"",
                &[byte],
                b":[",
                &[byte],
                b"null",
                &[byte],
                b"]",
                &[byte],
                b"}",
                &[byte],
            ]
            .concat(),
        );
    }
}

#[test]
fn a_form_feed_may_stand_between_values() {
    for text in ["{\x0C", "{\"a\":\x0C1}", "{}\x0C", "{\"sources\":[\x0C]}"] {
        check_ends(text.into());
    }
}

#[test]
fn a_million_brackets_are_read_flat() {
    for bracket in ["[", "{", "{\"a\":", "[{\"sources\":"] {
        let deep = bracket.repeat(1_000_000);
        let map =
            format!("{{\"version\":3,\"sources\":[\"a.ts\"],\"sourcesContent\":[\"t\"],\"mappings\":\"\",\"x\":{deep}");
        let report = report(&tgz(&[("x.js.map", map.as_str()), ("b.js.map", &deep), ("package.json", &deep)]), "p.tgz")
            .expect("a package");
        assert_eq!(column(&report, "entries", "path"), ["x.js.map", "b.js.map", "package.json"]);
        assert_eq!(column(&report, "sources", "path"), ["a.ts"], "{bracket}");
        let reasons = column(&report, "unchecked", "reason");
        assert_eq!(
            reasons,
            ["package.json is no JSON object; what the package says of itself could not be read."],
            "{bracket}"
        );
    }
}

#[test]
fn names_of_a_megabyte_are_read() {
    let name = format!("package/{}", "n".repeat(1_000_000));
    for long in [pax(&[("path", &name)]), gnu_name(&name)] {
        let bytes = end(&[long, member("short", b'0', "", b"x"), file("package/after.js", b"y")].concat());
        let report = report(&gzip(&bytes), "p.tgz").expect("a package");
        let paths = column(&report, "entries", "path");
        assert_eq!(paths.len(), 2);
        assert!(paths[0].starts_with("nnnnnnnn"), "the beginning of a long name is kept");
        assert_eq!(paths[1], "after.js");
    }
}

#[test]
fn metadata_of_more_than_a_megabyte_is_told() {
    let name = format!("package/{}", "n".repeat(1_100_000));
    let bytes = end(&[gnu_name(&name), member("package/short", b'0', "", b"x")].concat());
    let report = check_unchecked(&gzip(&bytes), "p.tgz", &["(huge archive metadata)", "short"], &[]);
    let first = &report["entries"][0];
    let expected = json!([false, 1_100_009, ["Archive metadata of more than 1 MiB, which npm ignores."]]);
    assert_eq!(json!([first["installed"], first["bytes"], first["notes"]]), expected);
}

#[test]
fn twenty_thousand_empty_entries_are_listed() {
    let members: Vec<u8> = (0..20_000).flat_map(|at| member(&format!("package/{at}.js"), b'0', "", b"")).collect();
    let report = report(&gzip(&end(&members)), "p.tgz").expect("a package");
    assert_eq!(report["totals"]["entries"], 20_000);
    assert_eq!(report["verdict"]["level"], "clear");
}

const NOT_JSON: &str = "package.json is no JSON object; what the package says of itself could not be read.";

#[test]
fn a_manifest_that_cannot_be_read_is_told() {
    let large = format!("{{\"name\":\"p\",\"x\":\"{}\"}}", "x".repeat(20 << 20));
    let cases = [
        ("", NOT_JSON),
        ("nonsense", NOT_JSON),
        ("[]", NOT_JSON),
        ("{\"name\":\"p\",}", NOT_JSON),
        (&large, "The file is larger than the limit for files that are judged as a whole."),
    ];
    for (text, reason) in cases {
        let report = check_unchecked(
            &tgz(&[("package.json", text), ("a.js", "a")]),
            "p.tgz",
            &["package.json", "a.js"],
            &[reason],
        );
        assert_eq!(report["package"], Value::Null);
    }
}

/// The named fields of the package.
fn check_manifest(text: &str, fields: &Value) {
    let report = report(&tgz(&[("package.json", text)]), "p.tgz").expect("a package");
    for (field, value) in fields.as_object().expect("fields") {
        assert_eq!(&report["package"][field], value, "{field} of {text}");
    }
}

#[test]
fn a_manifest_is_read_as_node_reads_it() {
    check_manifest(
        r#"{"name":"a","name":"b","license":"MIT","license":"UNLICENSED"}"#,
        &json!({"name": "b", "intent": "closed"}),
    );
    check_manifest("{\"name\":\"\u{feff}\",\"version\":1}", &json!({"name": "\u{feff}", "version": null}));
    check_manifest(
        r#"{"name":{},"version":[],"license":7,"private":"yes","repository":7,"files":{},"bin":7,"scripts":"x"}"#,
        &json!({"name": null, "version": null, "license": null, "private": false, "repository": null, "files": null, "bin": [], "scripts": [], "intent": "unknown"}),
    );
}

/// `JSON.parse` takes all of these.
#[test]
fn a_manifest_that_only_rust_finds_wrong_is_read() {
    check_manifest(r#"{"name":"p","license":"MIT","x":1e999}"#, &json!({"name": "p", "intent": "open"}));
    check_manifest(r#"{"name":"p","license":"MIT","x":"\ud800"}"#, &json!({"name": "p", "intent": "open"}));
    let deep = format!("{{\"name\":\"p\",\"license\":\"MIT\",\"x\":{}{}}}", "[".repeat(200), "]".repeat(200));
    check_manifest(&deep, &json!({"name": "p", "intent": "open"}));
    let latin = [&b"{\"name\":\"p\",\"license\":\"MIT\",\"author\":\"Andr"[..], b"\xE9\"}"].concat();
    let report = report(&tgz(&[("package.json", latin)]), "p.tgz").expect("a package");
    assert_eq!(report["package"]["name"], "p");
}

/// Path, whether npm installs it, and its notes.
fn check_entries(members: &[Vec<u8>], expected: &Value) -> Value {
    let report = report(&gzip(&end(&members.concat())), "p.tgz").expect("a package");
    let entries = report["entries"].as_array().expect("a list");
    let found: Vec<Value> =
        entries.iter().map(|entry| json!([entry["path"], entry["installed"], entry["notes"]])).collect();
    assert_eq!(&Value::Array(found), expected);
    report
}

/// The one finding of readers that disagree: how grave, and how its evidence begins.
fn check_ambiguity(report: &Value, severity: &str, evidence: &str) {
    let findings = report["findings"].as_array().expect("a list");
    let found: Vec<&Value> = findings.iter().filter(|finding| finding["rule"] == "ambiguous-archive").collect();
    assert_eq!(found.len(), 1, "{findings:?}");
    assert_eq!(found[0]["severity"], severity);
    let told = found[0]["evidence"].as_str().unwrap_or_default();
    assert!(told.starts_with(evidence), "{told}");
}

#[test]
fn members_land_where_npm_puts_them() {
    check_entries(
        &[file("package/a.js", b"1"), file("package/a.js", b"2"), file("other/a.js", b"3")],
        &json!([
            ["a.js", false, ["A later entry has the same path and takes its place."]],
            ["a.js", false, ["A later entry has the same path and takes its place."]],
            ["a.js", true, []],
        ]),
    );
    check_entries(
        &[
            member("package/hard", b'1', "package/a", b""),
            member("package/soft", b'2', "/etc/passwd", b""),
            member("package/pipe", b'6', "", b""),
            member("package/odd", b'Z', "", b"x"),
        ],
        &json!([
            ["hard", false, ["A link to package/a; npm does not install links."]],
            ["soft", false, ["A link to /etc/passwd; npm does not install links."]],
            ["pipe", false, ["A device or pipe; npm does not install those."]],
            ["odd", false, ["An archive member of a type that npm does not install."]],
        ]),
    );
    check_entries(
        &[file("package/../../up.js", b"x"), file("package/a/../b.js", b"x"), file("/abs.js", b"x")],
        &json!([
            ["../../up.js", false, ["Its path leads out of the package; npm does not install it."]],
            ["a/../b.js", false, ["Its path leads out of the package; npm does not install it."]],
            ["abs.js", true, []],
            ["up.js", false, ["pnpm writes it; npm does not, or writes other bytes."]],
            ["b.js", false, ["pnpm writes it; npm does not, or writes other bytes."]],
        ]),
    );
    check_entries(
        &[file("package/.gitignore", b"x"), file("package/a/.npmignore", b"x"), file("package/a/.gitignore", b"x")],
        &json!([
            [".npmignore", true, ["Packed as .gitignore; npm installs it as .npmignore."]],
            ["a/.npmignore", true, []],
            ["a/.gitignore", false, ["npm leaves out .gitignore where a .npmignore came first."]],
        ]),
    );
    check_entries(&[file("one/a.js", b"x"), file("two/b.js", b"x")], &json!([["a.js", true, []], ["b.js", true, []]]));
}

#[test]
fn a_file_without_a_folder_is_told_as_what_it_is() {
    let report = check_entries(
        &[file("a.js", b"x")],
        &json!([
            ["a.js", false, ["It lies in no folder; npm does not install it."]],
            ["a.js", false, ["pnpm writes it; npm does not, or writes other bytes."]],
        ]),
    );
    assert_eq!(report["totals"]["entries"], 0);
    check_ambiguity(&report, "medium", "npm and pnpm read this archive differently: pnpm alone writes “a.js”.");
    let deep = format!("package/{}x.js", "d/".repeat(1100));
    let report = build::report(&tgz_of(file(&deep, b"x")), "p.tgz").expect("a package");
    let notes = report["entries"][0]["notes"].to_string();
    assert!(!notes.contains("leads out of the package"), "it is too deep: {notes}");
}

fn tgz_of(members: Vec<u8>) -> Vec<u8> {
    gzip(&end(&members))
}

/// What npm does not install says nothing of the package.
#[test]
fn only_an_installed_manifest_counts() {
    let manifest = file("package/package.json", br#"{"name":"real","license":"UNLICENSED"}"#);
    let others = [
        file("package.json", br#"{"name":"fake","license":"MIT"}"#),
        member("package/package.json", b'2', "elsewhere", b""),
        member("package/package.json", b'Z', "", br#"{"name":"fake","license":"MIT"}"#),
    ];
    for other in others {
        for members in [[manifest.clone(), other.clone()], [other.clone(), manifest.clone()]] {
            let report = report(&tgz_of(members.concat()), "p.tgz").expect("a package");
            assert_eq!(
                (&report["package"]["name"], &report["package"]["intent"]),
                (&json!("real"), &json!("closed")),
                "{}",
                report["entries"]
            );
        }
    }
}

#[test]
fn a_later_manifest_takes_the_place_of_an_earlier_one() {
    let (first, second) =
        (file("package/package.json", br#"{"name":"first"}"#), file("x/package.json", br#"{"name":"second"}"#));
    let report = report(&tgz_of([first, second].concat()), "p.tgz").expect("a package");
    assert_eq!(report["package"]["name"], "second");
}

/// Whatever is in an archive is listed or told of.
#[test]
fn nothing_in_an_archive_is_passed_over_in_silence() {
    let hidden = b"hidden = 1; ".repeat(100);
    for kind in [b'D', b'K', b'V', b'M', b'S', b'A'] {
        let report =
            report(&tgz_of([member("package/x.js", kind, "", &hidden), file("package/a.js", b"a")].concat()), "p.tgz")
                .expect("a package");
        let (name, bytes) = match kind {
            b'K' => ("(archive metadata)", hidden.len() + 1),
            _ => ("x.js", hidden.len()),
        };
        let entries = report["entries"].as_array().expect("a list");
        let told = entries.iter().any(|entry| entry["path"] == name && entry["bytes"] == bytes);
        assert!(told, "a member of type {}: {entries:?}", char::from(kind));
    }
}
