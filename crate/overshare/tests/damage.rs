//! Damaged packages: every cut and thousands of flipped bits give a report or a clear error, soon, and what stands
//! before the damage is still reported. Only the reader's answers are looked at, not what the rules make of a package.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use std::{sync::mpsc, thread, time::Duration};

use build::{Lcg, access_key, column, gzip, gzip_cut, inline, map, member, pax, report, tar, token};
use serde_json::Value;

/// Small, so that it can be read thousands of times, and with something of everything.
fn package() -> Vec<u8> {
    let inner = map(&[("deep.ts", &token(1))]);
    let outer = map(&[("../src/a.ts", &format!("let a\r\n{}", inline(&inner))), ("../src/b.ts", "é😀\n")]);
    let index = format!(r#"{{"version":3,"sections":[{{"offset":{{"line":0,"column":0}},"map":{inner}}}]}}"#);
    let members = tar(&[
        ("package.json", r#"{"name":"p","version":"1.0.0","license":"MIT"}"#),
        ("first.js", &format!("// {}\n//# source{}=first.js.map\n", access_key(1), "MappingURL")),
        ("first.js.map", &outer),
        ("inline.mjs", &inline(&outer)),
        ("index.css.map", &index),
        (".npmrc", &format!("//host/:_{}={}\n", "authToken", token(2))),
    ]);
    let odd = [
        pax(&[("path", "package/long/name.js"), ("size", "5")]),
        member("x", b'0', "", b"12345"),
        member("package/link", b'2', "first.js", b""),
    ];
    [&odd.concat()[..], &members].concat()
}

/// Whole sentences in which damage is told.
const TOLD: [&str; 6] = [
    "The compressed file ends too early; what followed is missing.",
    "The compressed file is damaged; nothing behind the damage could be read.",
    "The compressed file's checksum does not match what was unpacked; installers refuse it.",
    "What follows the compressed file is of another kind.",
    "The archive ends within this file; the rest of it is missing.",
    "A block that should be an archive header was passed over: ",
];

/// Each takes some milliseconds; what takes longer than this has no end.
const PATIENCE: Duration = Duration::from_secs(15);

/// A report or a sentence; never a panic, and soon.
fn check(bytes: &[u8], name: &str, what: &str) -> Result<Value, String> {
    let (send, receive) = mpsc::channel();
    let (bytes, called) = (bytes.to_vec(), name.to_owned());
    thread::spawn(move || send.send(report(&bytes, &called)));
    let Ok(answer) = receive.recv_timeout(PATIENCE) else {
        panic!("{what}: no answer within {PATIENCE:?}, or a panic")
    };
    if let Err(sentence) = &answer {
        assert!(sentence.ends_with('.') && sentence.starts_with("The file "), "{what}: {sentence}");
    }
    answer
}

/// Whether something in the report says that bytes are missing or wrong: what was not read, or the note of an entry.
fn tells(report: &Value) -> bool {
    let entries = report["entries"].as_array().into_iter().flatten();
    let notes = entries.flat_map(|entry| entry["notes"].as_array().into_iter().flatten()).filter_map(Value::as_str);
    let reasons = column(report, "unchecked", "reason");
    let mut sentences = reasons.iter().map(String::as_str).chain(notes);
    sentences.any(|sentence| TOLD.iter().any(|told| sentence.starts_with(told)))
}

/// Where a file is cut: at each hundredth, and at each of the last bytes.
fn cuts(length: usize) -> impl Iterator<Item = usize> {
    let hundredths = (1..100).map(move |percent| length * percent / 100);
    hundredths.chain(length.saturating_sub(600).max(1)..length)
}

#[test]
fn every_cut_of_a_gzipped_package_is_told() {
    let whole = gzip(&package());
    for at in cuts(whole.len()) {
        match check(&whole[..at], "p.tgz", &format!("cut at {at}")) {
            Ok(report) => assert!(tells(&report), "cut at {at}: nothing says so"),
            Err(sentence) => {
                let named = ["begins like a gzip file", "ends too early"].iter().any(|word| sentence.contains(word));
                assert!(named && at < 600, "cut at {at}: {sentence}")
            }
        }
    }
}

#[test]
fn every_cut_of_an_archive_keeps_what_came_before() {
    let whole = package();
    let paths = column(&check(&whole, "p.tar", "whole").expect("a package"), "entries", "path");
    let mut seen = 0;
    // Its first file begins behind a pax header and its body.
    for at in cuts(whole.len()).filter(|&at| at >= 1536) {
        let report = check(&whole[..at], "p.tar", &format!("cut at {at}")).expect("its first header is there");
        let found = column(&report, "entries", "path");
        assert!(paths.starts_with(&found), "cut at {at}: {found:?}");
        seen = seen.max(found.len());
    }
    assert_eq!(seen, paths.len());
}

/// node-tar warns of these (`TAR_BAD_ARCHIVE`, truncated input); a cut between two members cannot be told from an end.
#[test]
fn every_cut_within_a_member_is_told() {
    let whole = package();
    let end = whole.len() - 1024;
    for at in cuts(end).filter(|at| *at >= 1536 && at % 512 != 0) {
        let report = check(&whole[..at], "p.tar", &format!("cut at {at}")).expect("its first header is there");
        assert!(!report["unchecked"].as_array().expect("a list").is_empty(), "cut at {at}: nothing says so");
    }
}

#[test]
fn what_stands_before_a_cut_in_a_gzip_file_is_reported() {
    let whole = package();
    let half = whole.len() / 1024 * 512;
    let bytes = gzip_cut(&whole, &[half]);
    let first = gzip(&whole[..half]).len();
    let before = column(&check(&whole[..half], "p.tar", "half").expect("half a package"), "entries", "path");
    for cut in [first + 1, first + 10, first + 20, (first + bytes.len()) / 2] {
        let found = column(
            &check(&bytes[..cut], "p.tgz", &format!("cut at {cut}")).expect("half a package"),
            "entries",
            "path",
        );
        assert!(found.starts_with(&before), "cut at {cut}: {found:?}");
    }
}

#[test]
fn flipped_bits_in_a_gzipped_package_are_told() {
    let whole = gzip(&package());
    let expected = without_input(check(&whole, "p.tgz", "whole").expect("a package"));
    let mut lcg = Lcg(2026);
    for round in 0..3_000 {
        let mut bytes = whole.clone();
        let (at, bit) = (lcg.below(bytes.len()), lcg.below(8));
        bytes[at] ^= 1 << bit;
        let what = format!("round {round}: bit {bit} of byte {at}");
        match check(&bytes, "p.tgz", &what) {
            Ok(report) if tells(&report) => {}
            // Times and names in the header, and lengths of runs of zeros, may change and nothing with them.
            Ok(report) => assert_eq!(without_input(report), expected, "{what}: nothing says so"),
            Err(sentence) => assert!(sentence.starts_with("The file is not a package. "), "{what}: {sentence}"),
        }
    }
}

#[test]
fn flipped_bits_in_an_archive_cost_what_they_hit() {
    let whole = package();
    let expected = without_input(check(&whole, "p.tar", "whole").expect("a package"));
    let paths = column(&expected, "entries", "path");
    let mut lcg = Lcg(731);
    for round in 0..3_000 {
        let mut bytes = whole.clone();
        let (at, bit) = (lcg.below(bytes.len()), lcg.below(8));
        bytes[at] ^= 1 << bit;
        let what = format!("round {round}: bit {bit} of byte {at}");
        let report = check(&bytes, "p.tar", &what).expect("an archive with one bad block at the most");
        let found = column(&report, "entries", "path");
        let kept = paths.iter().filter(|path| found.contains(path)).count();
        // A bad header costs its member; what pax records said of that is then said of the next, size and all.
        assert!(kept + 3 >= paths.len(), "{what}: {found:?}");
        if is_header(&whole, at) && !tells(&report) {
            assert_eq!(without_input(report), expected, "{what}: nothing says so");
        }
    }
}

/// A report without what says which file it is of.
fn without_input(mut report: Value) -> Value {
    report["input"] = Value::Null;
    report
}

/// Whether the byte stands in a header, which has a checksum; bodies have none.
fn is_header(archive: &[u8], at: usize) -> bool {
    archive[at / 512 * 512 + 257..].starts_with(b"ustar\0")
}

#[test]
fn many_flipped_bits_end() {
    let whole = package();
    let mut lcg = Lcg(99);
    for round in 0..300 {
        let mut bytes = whole.clone();
        for _ in 0..1 + round {
            let at = lcg.below(bytes.len());
            bytes[at] = lcg.below(256) as u8;
        }
        let _ = check(&bytes, "p.tar", &format!("round {round}"));
        let _ = check(&gzip(&bytes), "p.tgz", &format!("round {round}, gzipped"));
    }
}
