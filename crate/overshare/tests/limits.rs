//! Every limit on archives, and those on what all source maps list, reached in the dropped file and in an archive inside it: what stands before it is reported,
//! and that it was reached is told at its place.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use build::{asar, column, report, report_within, tar, tgz, zip, zstd};
use overshare::Limits;
use serde_json::{Value, json};

/// The places and the reasons of what could not be examined.
fn untold(report: &Value) -> Value {
    let list = report["unchecked"].as_array().into_iter().flatten();
    list.map(|item| json!([item["place"]["chain"], item["reason"]])).collect()
}

/// What a file of this name is told not to have been examined in within these limits, and that nothing of the kind is
/// told within the usual ones.
fn check(bytes: &[u8], name: &str, limits: &Limits, expected: &Value) -> Value {
    let usual = report(bytes, name).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(untold(&usual), json!([]), "{name}, within the usual limits");
    let report = report_within(bytes, name, limits.clone()).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(&untold(&report), expected, "{name}");
    report
}

/// Ten files.
fn ten() -> Vec<(&'static str, &'static str)> {
    ["0.js", "1.js", "2.js", "3.js", "4.js", "5.js", "6.js", "7.js", "8.js", "9.js"].map(|name| (name, "x")).to_vec()
}

const MEMBERS: &str = "The archive holds more members or longer metadata than the limit allows; the rest was not read.";
const FILES: &str = "The archive holds more files than the limit allows; the rest was not read.";

#[test]
fn members_are_limited() {
    let limits = Limits { members: 5, ..Limits::default() };
    let report = check(&tgz(&ten()), "p.tgz", &limits, &json!([[[], MEMBERS]]));
    assert_eq!(column(&report, "entries", "path"), ["0.js", "1.js", "2.js", "3.js", "4.js"]);
    let report = check(&zip(&ten()), "p.zip", &limits, &json!([[[], FILES]]));
    assert_eq!(report["totals"]["entries"], 5);
    let cases = [
        ("a.tgz", tgz(&ten()), MEMBERS),
        ("a.zip", zip(&ten()), FILES),
        ("a.asar", asar(&ten()), "The archive names more files than the limit allows; they were not told apart."),
    ];
    for (name, inner, reason) in cases {
        check(&tgz(&[(name, inner)]), "p.tgz", &limits, &json!([[[name], reason]]));
    }
}

const DEPTH: &str = "Archives inside archives, deeper than the limit allows, were not opened.";

#[test]
fn depth_is_limited() {
    let deep = tgz(&[("a.zip", zip(&[("b.zip", zip(&ten()))]))]);
    for (depth, place, nested) in [(0, json!(["a.zip"]), 0), (1, json!(["a.zip", "b.zip"]), 1)] {
        let limits = Limits { depth, ..Limits::default() };
        let report = check(&deep, "p.tgz", &limits, &json!([[place, DEPTH]]));
        assert_eq!(report["nested"].as_array().map(Vec::len), Some(nested));
    }
}

const HELD: &str = "The archive is larger than the limit for what is held whole; it was read without its directory.";

/// Only what lies inside has to be held; of the dropped file any part can be read.
#[test]
fn held_bytes_are_limited() {
    let limits = Limits { held_bytes: 100, ..Limits::default() };
    check(&zip(&ten()), "p.zip", &limits, &json!([]));
    let names: Vec<String> = ten().iter().map(|(name, _)| (*name).to_owned()).collect();
    let nested = tgz(&[("a.zip", zip(&ten()))]);
    let deeper = zip(&[("a.tgz", tgz(&[("b.zip", zip(&ten()))]))]);
    for (bytes, name, place) in [(nested, "p.tgz", vec!["a.zip"]), (deeper, "p.zip", vec!["a.tgz", "package/b.zip"])] {
        let report = check(&bytes, name, &limits, &json!([[place, HELD]]));
        let list = report["nested"].as_array().expect("a list");
        let inside = list.iter().map(|item| item["place"]["chain"].as_array().expect("a list"));
        let found: Vec<&str> =
            inside.filter(|chain| chain.len() > place.len()).filter_map(|chain| chain.last()?.as_str()).collect();
        assert_eq!(found, names, "what local headers show is read");
    }
}

const UNPACKS: &str = "The file unpacks to more than the limit allows; what followed was not read.";
const CUT: &str = "The archive ends within this file; the rest of it is missing.";

#[test]
fn inflated_bytes_are_limited() {
    let limits = Limits { inflated_bytes: 300_000, ..Limits::default() };
    let large = "x".repeat(400_000);
    let files = [("first.js", "let a"), ("large.js", &large), ("last.js", "let b")];
    let report = check(&tgz(&files), "p.tgz", &limits, &json!([[["large.js"], CUT], [[], UNPACKS]]));
    assert_eq!(column(&report, "entries", "path"), ["first.js", "large.js"]);
    let inner = ["a.tgz", "package/large.js"];
    check(&zip(&[("a.tgz", tgz(&files))]), "p.zip", &limits, &json!([[inner, CUT], [["a.tgz"], UNPACKS]]));
}

const MEMORY: &str = "Unpacking the file takes more memory than the limit allows; what followed was not read.";

/// A first frame that asks for little, and a second that asks for much.
fn frames(bytes: &[u8]) -> Vec<u8> {
    let (first, second) = bytes.split_at(1024);
    [zstd(first, 10), zstd(second, 20)].concat()
}

#[test]
fn window_bytes_are_limited() {
    let limits = Limits { window_bytes: 4096, ..Limits::default() };
    let files = [("first.js", "let a"), ("second.js", "let b")];
    let archive = frames(&tar(&files));
    let report = check(&archive, "p.tar.zst", &limits, &json!([[[], MEMORY]]));
    assert_eq!(column(&report, "entries", "path"), ["first.js"]);
    check(&tgz(&[("a.tar.zst", archive)]), "p.tgz", &limits, &json!([[["a.tar.zst"], MEMORY]]));
    let text = frames("let a;\n".repeat(1000).as_bytes());
    check(&tgz(&[("a.js.zst", text)]), "p.tgz", &limits, &json!([[["a.js.zst", "a.js"], MEMORY]]));
}

/// Where nothing of a file can be read within the limit, that is what is said.
#[test]
fn a_file_that_takes_too_much_memory_from_its_first_byte_is_refused_for_that() {
    let refused = report(&zstd(&tar(&ten()), 30), "p.tar.zst").map(|report| report["verdict"].clone());
    assert_eq!(refused, Err(format!("The file is not a package. {MEMORY}")));
    let inside = report(&tgz(&[("a.tar.zst", zstd(&tar(&ten()), 30))]), "p.tgz").expect("a package");
    assert_eq!(untold(&inside), json!([[["a.tar.zst", "a.tar"], MEMORY]]));
}

/// All maps together list so many sources, whatever these have: a path, a text, or nothing before a text.
#[test]
fn sources_of_all_maps_are_limited() {
    let paths = r#"{"version":3,"mappings":"","sources":["a","b","c","d"]}"#;
    let texts = r#"{"version":3,"mappings":"","sources":["a","b"],"sourcesContent":["x","y"]}"#;
    let late = r#"{"version":3,"mappings":"","sources":[],"sourcesContent":[null,null,null,"z"]}"#;
    let bytes = tgz(&[("0.map", paths), ("1.map", texts), ("2.map", late), ("3.map", paths)]);
    let limits = Limits { sources: 9, ..Limits::default() };
    let some = |count| format!("More sources than the limit allows: {count} of this map are not listed.");
    let behind = "More sources than the limit allows: those behind it are not listed.";
    let expected = json!([[["2.map"], behind], [["3.map"], some(1)]]);
    let report = check(&bytes, "p.tgz", &limits, &expected);
    assert_eq!(column(&report, "maps", "sources"), ["4", "2", "0", "3"]);
    assert_eq!(report["sources"].as_array().map(Vec::len), Some(9));
}
