//! The report does not depend on how the bytes come: whatever a read returns, and wherever the gzip members are cut.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use std::io::Cursor;

use build::{Lcg, Pieces, access_key, base64, gzip, gzip_cut, inline, json, map, private_key, tar, tgz, token};

/// Sizes of reads: one byte, a prime, one less than a block, and more than any step of the core.
const SIZES: [usize; 4] = [1, 7, 511, 65_536];

/// Texts in which the cut could matter.
fn texts() -> Vec<(&'static str, String)> {
    let (key, _) = private_key(700, 5);
    let escaped = key.replace('\n', "\\n");
    let inner = map(&[("../src/deep.ts", &format!("// deepest\nconst k = '{}';\n", token(11)))]);
    let nested = map(&[
        ("../src/a.ts", &format!("let a;\r\n{}\n", inline(&inner))),
        ("../src/b.ts", &format!("{key}\rlet b = 'é😀';\r\n\n")),
    ]);
    let section = |map: &str, line: u32| format!(r#"{{"offset":{{"line":{line},"column":0}},"map":{map}}}"#);
    let index = format!(
        r#"{{"version":3,"file":"i.js","sections":[{},{}]}}"#,
        section(&map(&[("one.ts", "1\n"), ("two.ts", &token(12))]), 0),
        section(&map(&[("three.ts", "3\r\n\r\n")]), 10),
    );
    vec![
        ("package.json", r#"{"name":"p","version":"1.0.0","license":"MIT"}"#.into()),
        ("a.js", format!("a();\r\n//# source{}=a.js.map\r\n", "MappingURL")),
        ("a.js.map", nested.clone()),
        ("b.mjs", format!("b();\n/* {} */\n{}\n", token(13), inline(&nested))),
        (
            "percent.css",
            format!(
                "a{{}}\n/*# source{}=data:application/json,{} */",
                "MappingURL",
                inner.replace('%', "%25").replace('"', "%22").replace(' ', "%20")
            ),
        ),
        ("index.js.map", index),
        ("bom.js.map", format!("\u{feff})]}}'\n{}", map(&[("bom.ts", "\u{feff}let x;\r\n")]))),
        ("bom.ts", "let x;\n".into()),
        ("surrogates.json", format!(r#"{{"k":"{escaped}","u":"\ud83d\ude00\ud83d"}}"#)),
        (
            "lines.txt",
            "\r\n\n\r\r\n\n\n\r".repeat(40) + "é😀\u{2028}" + &format!("\n  /home/ada/dev/x.ts {}\n", access_key(14)),
        ),
        ("marks.txt", "\u{feff}\u{feff}x \t\r\n".into()),
    ]
}

/// Secrets on both sides of the places where windows, buffers and pieces end.
fn edges() -> String {
    let mut text = String::new();
    for (seed, edge) in
        [8_192, 16_384, 49_152, 65_536, 81_920, 131_072, 147_456, 196_608, 262_144].into_iter().enumerate()
    {
        for (near, secret) in
            [(-300i64, token(seed as u64)), (-21, access_key(seed as u64)), (1, token(100 + seed as u64))]
        {
            let at = (edge as i64 + near) as usize;
            while text.len() < at {
                text.push(if text.len().is_multiple_of(97) { '\n' } else { ';' });
            }
            text.push('"');
            text.push_str(&secret);
            text.push('"');
        }
    }
    text
}

/// The report is the same for every size of reads; the first read is as long as a header, or as short as the others.
fn check(name: &str, bytes: &[u8], sizes: &[usize], whole_header_first: bool) {
    let expected = json(Cursor::new(bytes), name).expect("a package");
    assert!(!expected.is_empty());
    for &size in sizes {
        let first = if whole_header_first { size.max(512) } else { size };
        let found = json(Pieces::new(bytes, first, size), name);
        same(found.as_deref(), &expected, &format!("{name} in reads of {size}"));
    }
}

/// Shows where two reports part, which is more than a megabyte of JSON would.
fn same(found: Result<&str, &String>, expected: &str, what: &str) {
    let found = found.unwrap_or_else(|error| panic!("{what}: {error}"));
    let Some(at) = found.bytes().zip(expected.bytes()).position(|(a, b)| a != b) else {
        return assert_eq!(found.len(), expected.len(), "{what}");
    };
    let around = |text: &str| {
        String::from_utf8_lossy(&text.as_bytes()[at.saturating_sub(120)..text.len().min(at + 80)]).into_owned()
    };
    panic!("{what}: at {at}\n  {}\nin place of\n  {}", around(found), around(expected));
}

#[test]
fn a_gzipped_package_reads_the_same_in_pieces() {
    check("p.tgz", &tgz(&texts()), &SIZES, true);
}

#[test]
fn an_archive_that_is_not_gzipped_reads_the_same_in_pieces() {
    let files: Vec<_> =
        texts().into_iter().filter(|(path, _)| *path != "lines.txt" && !path.ends_with(".map")).collect();
    check("p.tar", &tar(&files), &SIZES, true);
}

#[test]
fn line_ends_that_are_cut_apart_compare_the_same() {
    for text in ["a\r\n\nb", "a\r\r\n\r\n\nb\n", "\r\n\n\n\nx"] {
        let files = [("x.ts", text.to_owned()), ("m.js.map", map(&[("s.ts", text)]))];
        check("p.tar", &tar(&files), &SIZES, true);
    }
}

#[test]
fn the_kind_of_a_file_is_told_from_short_reads() {
    for name in ["p.tgz", "p", "p.bin"] {
        check(name, &tgz(&texts()[..2]), &SIZES, false);
    }
    for name in ["p.tar", "p"] {
        check(name, &tar(&texts()[..1]), &SIZES, false);
    }
}

#[test]
fn secrets_at_every_edge_are_found_in_pieces() {
    let text = edges();
    let nested = map(&[("edges.ts", &text)]);
    let package = tgz(&[("edges.js", text.as_str()), ("edges.js.map", &nested), ("inline.js", &inline(&nested))]);
    check("p.tgz", &package, &[7, 65_536], true);
    let report = build::report(&package, "p.tgz").expect("a package");
    assert_eq!(
        build::column(&report, "findings", "rule")
            .iter()
            .filter(|rule| *rule == "aws-access-key" || *rule == "github-token")
            .count(),
        27
    );
    for occurrences in build::column(&report, "findings", "occurrences") {
        assert_eq!(occurrences, "3", "each stands in an entry, a source and a source of an inline map");
    }
}

/// Keys, addresses and passwords in UTF-16, on both sides of the places where windows end.
fn wide_edges(little: bool) -> Vec<u8> {
    let mut text = String::new();
    for (seed, edge) in [131_072, 262_144, 393_216].into_iter().enumerate() {
        let seed = seed as u64;
        let (key, _) = private_key(700, seed);
        let url = format!("postgres://app:{}@db.inner.net/x", build::letters(12, seed));
        let password = format!("password = 'Hx8{seed}nfTq92'");
        for (near, secret) in [(-900, url), (-500, token(seed)), (-200, key), (900, password)] {
            while text.len() < (edge / 2_usize).saturating_add_signed(near) {
                text.push(if text.len().is_multiple_of(97) { '\n' } else { ';' });
            }
            text.push_str(&secret);
            text.push('\n');
        }
    }
    let order = |unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() };
    text.encode_utf16().flat_map(order).collect()
}

#[test]
fn all_kinds_of_secrets_in_utf_16_are_found_in_pieces() {
    for little in [true, false] {
        let package = tgz(&[("wide.txt", wide_edges(little))]);
        check("p.tgz", &package, &[1, 7, 65_536], true);
        let report = build::report(&package, "p.tgz").expect("a package");
        for rule in ["private-key", "database-url", "github-token", "password-value"] {
            let found = build::column(&report, "findings", "rule").iter().filter(|found| *found == rule).count();
            assert_eq!(found, 3, "{rule}, {little}");
        }
        assert!(build::column(&report, "findings", "occurrences").iter().all(|times| times == "1"));
    }
}

/// How bytes are written as text.
type Pack = fn(&[u8]) -> String;

/// Packed text, far longer than a window, with a token in every 40,000 bytes; on one line, or on many.
fn long_packed(pack: Pack, width: usize) -> Vec<u8> {
    let mut text = String::new();
    for seed in 0..9 {
        text.push_str(&"a line of a text that goes on and on\n".repeat(1_100));
        text.push_str(&format!("token: {}\n", token(seed)));
    }
    let digits = pack(text.as_bytes());
    let lines: Vec<_> = digits.as_bytes().chunks(width).collect();
    [b"before();\nconst text = `", &lines.join(&b"\n"[..])[..], b"`;\nconst k = '", token(99).as_bytes(), b"';\n"]
        .concat()
}

#[test]
fn long_packed_text_is_read_to_its_end() {
    let hexadecimal = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let escapes = |bytes: &[u8]| bytes.iter().map(|byte| format!("\\x{byte:02x}")).collect();
    let packings: [(Pack, usize); 5] =
        [(base64, 76), (base64, 1 << 30), (hexadecimal, 64), (hexadecimal, 1 << 30), (escapes, 1 << 30)];
    for (pack, width) in packings {
        let package = tgz(&[("long.js", long_packed(pack, width))]);
        check("p.tgz", &package, &[1, 7, 65_536], true);
        let report = build::report(&package, "p.tgz").expect("a package");
        let rules = build::column(&report, "findings", "rule");
        assert_eq!(rules.iter().filter(|rule| *rule == "github-token").count(), 10, "{width}");
        assert!(build::column(&report, "findings", "occurrences").iter().all(|times| times == "1"), "{width}");
        let shown = build::read_again(&package, "p.tgz", &report, overshare::Target::Entry(0));
        let shown = String::from_utf8_lossy(&shown).into_owned();
        assert!(shown.contains("const text = `***") && shown.contains("***`;"), "{width}");
        assert!(!shown.contains(&pack(&token(4).as_bytes()[3..30])[..20]) && !shown.contains(&token(99)), "{width}");
    }
}

#[test]
fn a_line_of_three_megabytes_reads_the_same_in_pieces() {
    let mut line: String = (0..110_000).map(|at| format!("function f{at}(){{return {at}}}")).collect();
    line.insert_str(2_500_000, &format!(";\"{}\";", token(3)));
    let inline = inline(&map(&[("src/long.ts", &line)]));
    let package = tgz(&[("long.js", line.as_str()), ("inline.mjs", &inline)]);
    check("p.tgz", &package, &[511, 65_536], true);
}

#[test]
fn errors_in_maps_stand_at_the_same_byte_in_pieces() {
    let long = "x".repeat(9_000);
    let broken = [
        format!("{{\"version\":3,\"sources\":[\"a\"],\"sourcesContent\":[\"{long}\n{long}\"],\"mappings\":\"\"}}"),
        format!("{{\"version\":3,\"sources\":[\"a\"],\"sourcesContent\":[\"{long}\\q{long}\"],\"mappings\":\"\"}}"),
        format!("{{\"version\":3,\"sources\":[\"a\"],\"sourcesContent\":[\"{long}\\u12 {long}\"],\"mappings\":\"\"}}"),
        format!("{{\"version\":3,\"sources\":[\"a\"],\"sourcesContent\":[\"{long}\"],\"mappings\":\"\", oops: 1 }} x"),
        format!("{{\"version\":3,\"sources\":[\"a\"],\"sourcesContent\":[\"{long}"),
    ];
    for text in broken {
        check("p.tgz", &gzip(&tar(&[("m.js.map", text.as_str())])), &[1, 7, 511], true);
        check("m.js.map", text.as_bytes(), &[1, 7, 511], true);
    }
}

#[test]
fn gzip_members_may_be_cut_anywhere() {
    let archive = tar(&texts());
    let expected = strip_input(&json(Cursor::new(gzip(&archive)), "p.tgz").expect("a package"));
    let mut lcg = Lcg(9);
    for round in 0..60 {
        let mut cuts: Vec<usize> = (0..1 + round % 7).map(|_| lcg.below(archive.len())).collect();
        cuts.extend([511, 512, 513].iter().filter(|_| round % 5 == 0));
        cuts.sort_unstable();
        let package = gzip_cut(&archive, &cuts);
        let found = strip_input(&json(Pieces::new(&package, 512, 7 + round * 13), "p.tgz").expect("a package"));
        same(Ok(&found), &expected, &format!("members cut at {cuts:?}"));
    }
}

#[test]
fn gzip_members_of_one_byte_are_read() {
    let archive = tar(&[("a.ts", "a\r\n\nb"), ("m.js.map", &map(&[("s.ts", "a\r\n\nb")]))]);
    let cuts: Vec<usize> = (1..archive.len()).collect();
    let expected = strip_input(&json(Cursor::new(gzip(&archive)), "p.tgz").expect("a package"));
    let found = strip_input(&json(Cursor::new(gzip_cut(&archive, &cuts)), "p.tgz").expect("a package"));
    same(Ok(&found), &expected, "members of one byte");
}

/// A report without what says how large the dropped file was.
fn strip_input(report: &str) -> String {
    let mut report: serde_json::Value = serde_json::from_str(report).expect("JSON");
    report["input"] = serde_json::Value::Null;
    report.to_string()
}

#[test]
fn single_files_read_the_same_in_pieces() {
    let body = base64(&map(&[("s.ts", "x\r\n")]).into_bytes());
    for (name, text) in texts()
        .into_iter()
        .chain([("odd.js", format!("data:application/json;base64,{body}=data:application/json,{body}%"))])
    {
        check(name, text.as_bytes(), &[1, 7, 511], true);
    }
}
