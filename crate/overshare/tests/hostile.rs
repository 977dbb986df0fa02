//! Packages made to mislead: what broke something once, one small input each. What is merely damaged is in `bad_input`.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use build::{column, end, file, gzip, member, report, tgz, token};
use serde_json::Value;

const MANIFEST: &[u8] = br#"{"name":"p","version":"1.0.0","license":"MIT"}"#;

/// An npm package with these members behind its manifest.
fn package(members: &[Vec<u8>]) -> Vec<u8> {
    gzip(&end(&[file("package/package.json", MANIFEST), members.concat()].concat()))
}

/// A gem whose data holds one file, with bytes behind the compressed ones.
fn gem(behind: &[u8]) -> Vec<u8> {
    let data = [gzip(&end(&file("lib/a.rb", b"puts 1\n"))), behind.to_vec()].concat();
    end(&[member("metadata.gz", b'0', "", &gzip(b"name: g\n")), member("data.tar.gz", b'0', "", &data)].concat())
}

/// An Electron archive.
fn asar(json: &str, bytes: &[u8]) -> Vec<u8> {
    let padded = json.len().next_multiple_of(4);
    let words = [4, padded + 8, padded + 4, json.len()].map(|word| (word as u32).to_le_bytes()).concat();
    [&words[..], json.as_bytes(), &vec![0; padded - json.len()], bytes].concat()
}

/// A zip of one empty file, whose local header and directory have an extra field of no known kind.
fn zip_with_extra(path: &str) -> Vec<u8> {
    let word = |value: usize| (value as u16).to_le_bytes();
    let long = |value: usize| (value as u32).to_le_bytes();
    let fields = [&[0; 6][..], &word(0x21), &[0; 12], &word(path.len()), &word(6)].concat();
    let extra = [path.as_bytes(), &word(0x9999), &word(2), b"hi"].concat();
    let local = [&b"PK\x03\x04\x14\0"[..], &fields, &extra].concat();
    let record = [&b"PK\x01\x02\x14\0\x14\0"[..], &fields, &[0; 14], &extra].concat();
    let end = [&b"PK\x05\x06\0\0\0\0"[..], &word(1), &word(1), &long(record.len()), &long(local.len()), &word(0)];
    [local, record, end.concat()].concat()
}

#[test]
fn a_credential_in_a_name_is_found_and_masked() {
    let secret = token(1);
    let (name, text) = (format!("a,{secret}.txt"), format!("const key = '{secret}';\n"));
    let cases = [
        ("a file", "p.tgz", package(&[file(&format!("package/{name}"), b"x")]), 1),
        ("a link", "p.tgz", package(&[member("package/l", b'2', &name, b"")]), 1),
        ("a file in an archive", "p.tgz", tgz(&[("package.json", MANIFEST), ("in.tgz", &tgz(&[(&*name, "x")]))]), 1),
        ("a name and a text", "p.tgz", package(&[file(&format!("package/{name}"), text.as_bytes())]), 2),
        ("a file of asar", "p.asar", asar(&format!(r#"{{"files":{{"{name}":{{"size":1,"offset":"0"}}}}}}"#), b"x"), 1),
    ];
    for (what, dropped, bytes, places) in cases {
        let report = report(&bytes, dropped).expect("a package");
        assert_eq!(column(&report, "findings", "rule"), ["github-token"], "{what}");
        assert_eq!(report["findings"][0]["places"].as_array().map(Vec::len), Some(places), "{what}");
        assert!(!report.to_string().contains(&secret), "{what}");
    }
}

#[test]
fn a_credential_in_the_words_of_an_archive_is_found() {
    let secret = token(3);
    let folder = member(&format!("package/{secret}/"), b'5', "", b"");
    let top = file(&format!("{secret}/package.json"), MANIFEST);
    let comment = {
        let mut encoder =
            flate2::GzBuilder::new().comment(secret.as_str()).write(Vec::new(), flate2::Compression::fast());
        std::io::Write::write_all(&mut encoder, &end(&file("package/package.json", MANIFEST))).expect("memory");
        encoder.finish().expect("memory")
    };
    let cases = [
        ("a folder", package(&[folder]), vec![]),
        ("the folder that is taken off", gzip(&end(&top)), vec![]),
        ("a comment of gzip", comment.clone(), vec![]),
        ("the same inside", tgz(&[("package.json", MANIFEST), ("in.gz", &comment[..])]), vec!["in.gz"]),
    ];
    for (what, bytes, chain) in cases {
        let report = report(&bytes, "p.tgz").expect("a package");
        assert_eq!(column(&report, "findings", "rule"), ["github-token"], "{what}");
        assert_eq!(report["findings"][0]["places"][0]["chain"], serde_json::json!(chain), "{what}");
        assert!(!report.to_string().contains(&secret), "{what}");
    }
}

#[test]
fn a_token_is_masked_whatever_it_is_glued_to() {
    let secret = token(4);
    for glued in [format!("n-{secret}"), format!("x{secret}.js"), format!("{secret}-{secret}")] {
        let report = report(&package(&[file(&format!("package/{glued}"), b"x")]), "p.tgz").expect("a package");
        assert!(!report.to_string().contains(&secret), "{glued}");
    }
}

#[test]
fn what_stands_behind_the_data_of_a_gem_is_read() {
    let report = report(&gem(token(2).as_bytes()), "g.gem").expect("a gem");
    assert_eq!(column(&report, "findings", "rule"), ["github-token"]);
    assert_eq!(
        report["findings"][0]["places"][0]["chain"],
        serde_json::json!(["data.tar.gz", "(bytes behind the compressed file)"])
    );
}

#[test]
fn blocks_that_were_passed_over_are_no_archive_of_themselves() {
    let report = report(&package(&[member("package/a.js", b'0', "elsewhere", b"a()\n")]), "p.tgz").expect("a package");
    assert!(column(&report, "entries", "path").contains(&"(blocks passed over)".to_owned()), "{report}");
    assert_eq!((report["nested"].as_array().map_or(0, Vec::len), &report["unchecked"]), (0, &serde_json::json!([])));
}

#[test]
fn a_size_that_no_file_has_is_no_number_of_the_report() {
    let header = r#"{"files":{"a":{"size":18446744073709551615,"offset":"0"},"b":{"size":3,"offset":"5"}}}"#;
    let report = report(&asar(header, b"x"), "p.asar").expect("a file");
    let sizes: Vec<&Value> = report["unchecked"].as_array().into_iter().flatten().map(|item| &item["bytes"]).collect();
    assert_eq!(sizes, [&Value::Null, &serde_json::json!(3)]);
}

#[test]
fn a_manifest_does_not_fill_the_report() {
    let long = "x".repeat(1 << 20);
    let manifest = format!(r#"{{"name":"{long}","version":"{long}","license":"{long}","repository":"{long}"}}"#);
    let length =
        |manifest: &str| report(&tgz(&[("package.json", manifest)]), "p.tgz").expect("a package").to_string().len();
    assert!(length(&manifest) < length(r#"{"name":"x"}"#) + 20_000);
}

#[test]
fn what_belongs_to_a_file_lies_beside_it() {
    let report = report(&zip_with_extra("a/b/c.txt"), "p.zip").expect("an archive");
    assert_eq!(column(&report, "entries", "path"), ["a/b/c.txt", "a/b/(extra fields of c.txt)"]);
}

#[test]
fn an_opened_archive_is_an_archive_whatever_its_name() {
    let inner = tgz(&[("a.txt", "a")]);
    let report = report(&tgz(&[("package.json", MANIFEST), ("in.jar", &inner), ("data", &inner)]), "p.tgz");
    assert_eq!(column(&report.expect("a package"), "entries", "kind"), ["json", "archive", "archive"]);
}

#[test]
fn the_words_fit_the_ecosystem() {
    let (secret, map) = (token(3), build::map(&[("../src/a.ts", "export const a = 1;\n")]));
    let text = format!("key = '{secret}'\n");
    let info = "Metadata-Version: 2.1\nName: s\nVersion: 1.0\nLicense: MIT\n";
    let files = [("PKG-INFO", info), ("setup.py", &text), ("s/a.js.map", &map)];
    let members: Vec<u8> =
        files.iter().flat_map(|(path, text)| file(&format!("s-1.0/{path}"), text.as_bytes())).collect();
    let report = report(&gzip(&end(&members)), "s-1.0.tar.gz").expect("a package");
    let sentences = report["verdict"]["sentences"].to_string();
    assert!(!sentences.contains("They lie") && !sentences.contains("no leak"), "{sentences}");
    assert!(!report["checklist"].to_string().contains("package.json"), "{}", report["checklist"]);
}
