//! What is saved is what can be read: each wanted source once, whole and masked, under a safe name, with a list of all. Our
//! own reader opens it here; that other programs do is tested from Node.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use std::{
    collections::BTreeMap,
    io::{self, Cursor, Write},
};

use build::{Pieces, inline, map, report, tgz, token};
use overshare::{Checked, Error, Format, Options, SaveItem, SaveList, Saved, Target};
use serde_json::Value;

const LISTING: &str = "overshare-sources.json";

fn source(map: usize, source: usize) -> Target {
    Target::Source { map, source }
}

fn item(target: Target, path: &str) -> SaveItem {
    SaveItem { target, path: path.to_owned(), raw_path: format!("../{path}"), has_text: true }
}

fn list(items: Vec<SaveItem>) -> SaveList {
    SaveList { items, maps: vec!["a.js.map".to_owned(), "b.js".to_owned()] }
}

fn saved_in(bytes: &[u8], list: &SaveList, piece: usize) -> (Vec<u8>, Saved) {
    let checked = Checked { name: "p.tgz", options: &Options::default(), format: Format::Npm };
    let mut zip = Vec::new();
    let saved = overshare::save(Pieces::new(bytes, piece, piece), &checked, list.clone(), |_| (), &mut zip);
    (zip, saved.expect("a package"))
}

/// The zip's files, by our own reader, which has nothing to say against it.
fn files(zip: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let report = report(zip, "saved.zip").expect("a zip");
    for field in ["unchecked", "findings"] {
        assert_eq!(report[field].as_array().map_or(0, Vec::len), 0, "{}", report[field]);
    }
    let paths = build::column(&report, "entries", "path");
    let read = |(index, path): (usize, &String)| {
        let target = Target::Entry(index);
        let bytes = overshare::read(Cursor::new(zip), "saved.zip", &Options::default(), Format::Zip, target);
        (path.clone(), bytes.expect("an entry"))
    };
    paths.iter().enumerate().map(read).collect()
}

fn listing(files: &BTreeMap<String, Vec<u8>>) -> Vec<Value> {
    let text: Value = serde_json::from_slice(&files[LISTING]).expect("JSON");
    text["sources"].as_array().expect("a list").clone()
}

#[test]
fn sources_are_saved_whole_and_masked_under_safe_names() {
    let secret = token(7);
    let nested = inline(&map(&[("deep.ts", "deep\n")]));
    let bytes = tgz(&[
        ("a.js.map", map(&[("../src/a.ts", "let a\r\nlet b"), ("b.ts", &format!("k = '{secret}'\n{nested}"))])),
        ("b.js", inline(&map(&[("../src/a.ts", "another a\n"), ("../src/c.ts", "c")]))),
    ]);
    let items = vec![
        item(source(0, 0), "src/a.ts"),
        item(source(0, 1), "../b.ts"),
        item(source(1, 0), "deep.ts"),
        item(source(2, 0), "src/A.ts"),
        SaveItem { has_text: false, ..item(source(2, 7), "src/only.ts") },
        item(source(2, 9), "src/gone.ts"),
    ];
    let (zip, saved) = saved_in(&bytes, &list(items.clone()), 65_536);
    let files = files(&zip);
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(names, ["b.ts", "deep.ts", LISTING, "src/A-2.ts", "src/a.ts"]);
    assert_eq!(files["src/a.ts"], b"let a\r\nlet b");
    assert_eq!(files["src/A-2.ts"], b"another a\n");
    assert_eq!(files["deep.ts"], b"deep\n");
    assert_eq!(files["b.ts"], format!("k = '{}'\n{nested}", "*".repeat(secret.len())).into_bytes());
    let bytes_saved = names.iter().filter(|name| **name != LISTING).map(|name| files[*name].len() as u64).sum();
    let expected = Saved { files: 4, bytes: bytes_saved, path_only: 1, missing: 1, masked_files: 1, masked_places: 1 };
    assert_eq!(saved, expected);
    let lines = listing(&files);
    let first = serde_json::json!({
        "name": "src/a.ts", "path": "src/a.ts", "rawPath": "../src/a.ts", "map": "a.js.map", "bytes": 12, "lines": 2, "masked": 0
    });
    assert_eq!(lines[0], first);
    assert_eq!((&lines[1]["masked"], &lines[3]["name"]), (&1.into(), &"src/A-2.ts".into()));
    assert_eq!((&lines[4]["name"], &lines[5]["name"]), (&Value::Null, &Value::Null));
    assert_ne!(lines[4]["missing"], lines[5]["missing"]);
    for piece in [1, 7] {
        assert!(saved_in(&bytes, &list(items.clone()), piece).0 == zip, "{piece}");
    }
}

#[test]
fn a_secret_is_in_no_name_either() {
    let secret = token(8);
    let bytes = tgz(&[("a.js.map", map(&[("a.ts", "a")]))]);
    let mut list = list(vec![item(source(0, 0), &format!("src/{secret}.ts"))]);
    list.maps = vec![format!("{secret}.map")];
    let (zip, _) = saved_in(&bytes, &list, 65_536);
    for (name, text) in files(&zip) {
        assert!(!name.contains(&secret) && !String::from_utf8_lossy(&text).contains(&secret), "{name}");
    }
}

#[test]
fn the_list_has_its_name_to_itself_and_shows_no_control_characters() {
    let bytes = tgz(&[("a.js.map", map(&[("a.ts", "a"), ("b.ts", "b"), ("c.ts", "c")]))]);
    let items = vec![item(source(0, 0), LISTING), item(source(0, 1), "a\u{9b}\u{202e}\u{7f}\u{1b}.ts")];
    let (zip, _) = saved_in(&bytes, &list(items), 65_536);
    let saved = files(&zip);
    assert_eq!(saved["overshare-sources-2.json"], b"a");
    let text = String::from_utf8(saved[LISTING].clone()).expect("text");
    assert!(text.contains(r"a\u009b\u202e\u007f\u001b.ts"), "{text}");
    assert_eq!(listing(&saved)[1]["path"], "a\u{9b}\u{202e}\u{7f}\u{1b}.ts");
    let folder = vec![item(source(0, 2), &format!("{LISTING}/c.ts"))];
    let names: Vec<String> = files(&saved_in(&bytes, &list(folder), 65_536).0).into_keys().collect();
    assert_eq!(names, ["overshare-sources-2.json".to_owned(), format!("{LISTING}/c.ts")]);
}

#[test]
fn nothing_makes_a_zip_with_an_empty_list_in_it() {
    let bytes = tgz(&[("a.js", "a")]);
    let (zip, saved) = saved_in(&bytes, &SaveList::default(), 65_536);
    assert_eq!(saved, Saved::default());
    assert!(listing(&files(&zip)).is_empty());
}

/// Takes so many bytes and then no more.
struct Full(usize);

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or_else(|| io::Error::other("the disk is full"))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn what_cannot_be_written_is_said() {
    let bytes = tgz(&[("a.js.map", map(&[("a.ts", "a"), ("b.ts", "b")]))]);
    let checked = Checked { name: "p.tgz", options: &Options::default(), format: Format::Npm };
    let items = list(vec![item(source(0, 0), "a.ts"), item(source(0, 1), "b.ts")]);
    for room in [0, 40, 90, 200] {
        let failed = overshare::save(Cursor::new(&bytes), &checked, items.clone(), |_| (), Full(room));
        assert!(matches!(failed, Err(Error::Unwritable(_))), "{room}");
    }
}
