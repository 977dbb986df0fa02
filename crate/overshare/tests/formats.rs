//! Packages of every kind, small and built here: which format they are told to be, what lands where, where findings in
//! archives inside archives are said to stand, and that every file of a report can be read again.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use build::{
    asar, base64, brotli, column, end, file, gem, gzip, hex, inline, map, member, read_again, report, tar, tgz, token,
    zip,
};
use overshare::Target;
use serde_json::{Value, json};

/// The entries' paths, and whether they are installed.
fn landed(report: &Value) -> Value {
    let entries = report["entries"].as_array().into_iter().flatten();
    entries.map(|entry| json!([entry["path"], entry["installed"]])).collect()
}

/// The places of the findings of a rule, as chains.
fn chains(report: &Value, rule: &str) -> Vec<Value> {
    let findings = report["findings"].as_array().into_iter().flatten().filter(|finding| finding["rule"] == rule);
    let places = findings.flat_map(|finding| finding["places"].as_array().expect("a list"));
    places.map(|place| place["chain"].clone()).collect()
}

/// The evidence of the one finding of a rule.
fn evidence<'a>(report: &'a Value, rule: &str) -> &'a str {
    let mut findings = report["findings"].as_array().into_iter().flatten().filter(|finding| finding["rule"] == rule);
    let evidence = findings.next().and_then(|finding| finding["evidence"].as_str());
    evidence.unwrap_or_else(|| panic!("no finding of {rule}: {}", report["findings"]))
}

/// Reads every entry and every file inside one again, and holds its size and, where nothing is masked, its hash against
/// what the report says of it. What was opened has its files in its place.
fn check_read_again(bytes: &[u8], name: &str, report: &Value) {
    for (list, target) in [("entries", Target::Entry as fn(usize) -> Target), ("nested", Target::Nested)] {
        for (index, item) in report[list].as_array().expect("a list").iter().enumerate() {
            if item["kind"] == "archive" {
                continue;
            }
            let text = read_again(bytes, name, report, target(index));
            assert_eq!(text.len() as u64, item["bytes"].as_u64().unwrap_or_default(), "{item}");
            assert!(item["sha256"] == hex(&text) || text.contains(&b'*'), "{item}: {}", String::from_utf8_lossy(&text));
            assert!(!String::from_utf8_lossy(&text).contains(&token(1)), "a secret is masked: {item}");
        }
    }
}

const METADATA: &str = "--- !ruby/object:Gem::Specification\nname: g\nversion: !ruby/object:Gem::Version\n  version: 1.0.0\n\
                        licenses:\n- MIT\n";

#[test]
fn a_gem_is_read_as_the_files_in_its_data() {
    let secret = format!("TOKEN={}\n", token(1));
    let bytes = gem(METADATA, &[("lib/g.rb", "puts 1\n"), (".env", &secret)]);
    let report = report(&bytes, "g-1.0.0.gem").expect("a package");
    assert_eq!(report["input"]["format"], "gem");
    let package = &report["package"];
    assert_eq!(
        json!([package["ecosystem"], package["name"], package["version"], package["license"]]),
        json!(["gem", "g", "1.0.0", "MIT"])
    );
    let expected = json!([
        ["metadata.gz", false],
        ["lib/g.rb", true],
        [".env", true],
        ["data.tar.gz", false],
        ["checksums.yaml.gz", false],
    ]);
    assert_eq!(landed(&report), expected);
    assert_eq!(chains(&report, "github-token"), [json!([".env"])]);
    assert_eq!(chains(&report, "record-mismatch"), [] as [Value; 0]);
    check_read_again(&bytes, "g-1.0.0.gem", &report);
}

#[test]
fn a_gem_that_is_not_as_its_checksums_say_is_told() {
    let bytes = gem(METADATA, &[("lib/g.rb", "puts 1\n")]);
    let other = gzip(METADATA.replace("1.0.0", "1.0.1").as_bytes());
    let parts = [file("metadata.gz", &other), bytes[1024..].to_vec()].concat();
    let report = report(&parts, "g.gem").expect("a package");
    assert_eq!(evidence(&report, "record-mismatch"), "The SHA256 of metadata.gz is not that of its bytes.");
}

/// A wheel whose `RECORD` lists these files with these texts.
fn wheel(files: &[(&str, &str)], listed: &[(&str, &str)]) -> Vec<u8> {
    let line = |path: &str, text: &str| {
        let digest: Vec<u8> = hex(text.as_bytes()).as_bytes().chunks(2).map(from_hex).collect();
        let hash = base64(&digest).replace('+', "-").replace('/', "_").replace('=', "");
        format!("{path},sha256={hash},{}\n", text.len())
    };
    let record: String = listed.iter().map(|(path, text)| line(path, text)).collect();
    let record = format!("{record}w-1.dist-info/RECORD,,\n");
    zip(&[files, &[("w-1.dist-info/RECORD", &record)]].concat())
}

fn from_hex(pair: &[u8]) -> u8 {
    let digit = |byte: u8| char::from(byte).to_digit(16).expect("a digit") as u8;
    digit(pair[0]) << 4 | digit(pair[1])
}

const WHEEL: [(&str, &str); 3] = [
    ("w/__init__.py", "x = 1\n"),
    ("w-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: w\nVersion: 1\n"),
    ("w-1.dist-info/WHEEL", "Wheel-Version: 1.0\n"),
];

#[test]
fn a_wheel_is_held_against_its_record() {
    let right = report(&wheel(&WHEEL, &WHEEL), "w-1-py3-none-any.whl").expect("a package");
    assert_eq!((&right["input"]["format"], &right["package"]["name"]), (&json!("wheel"), &json!("w")));
    assert_eq!(chains(&right, "record-mismatch"), [] as [Value; 0]);

    let [init, metadata, wheel_file] = WHEEL;
    let listed = [("w/__init__.py", "x = 2\n"), metadata, ("w/gone.py", "")];
    let bytes = wheel(&[init, metadata, wheel_file], &listed);
    let wrong = report(&bytes, "w-1-py3-none-any.whl").expect("a package");
    let told = "RECORD's hash of w/__init__.py is not that of its bytes. There are 3 such differences.";
    assert_eq!(evidence(&wrong, "record-mismatch"), told);
    assert_eq!(chains(&wrong, "record-mismatch"), [json!(["w-1.dist-info/RECORD"])]);
    check_read_again(&bytes, "w-1-py3-none-any.whl", &wrong);
}

/// What lies in every archive inside: a private file and a source map.
fn inner() -> Vec<(&'static str, String)> {
    let map = map(&[("../src/a.ts", &format!("let a = '{}'", token(1)))]);
    vec![(".env", format!("TOKEN={}\n", token(1))), ("a.js.map", map)]
}

/// Archives by their names.
fn archives() -> Vec<(&'static str, Vec<u8>)> {
    let files = inner();
    let members: Vec<Vec<u8>> = files.iter().map(|(path, text)| file(path, text.as_bytes())).collect();
    let archive = end(&members.concat());
    vec![
        ("a.zip", zip(&files)),
        ("a.tgz", gzip(&archive)),
        ("a.asar", asar(&files)),
        ("a.tar.br", brotli(&archive)),
        ("deep.zip", zip(&[("b.asar", asar(&[("c.tar", archive)]))])),
    ]
}

#[test]
fn what_lies_in_archives_inside_has_its_place_in_a_chain() {
    let bytes = tgz(&archives());
    let report = report(&bytes, "p.tgz").expect("a package");
    let holders: Vec<Vec<&str>> =
        vec![vec!["a.zip"], vec!["a.tgz"], vec!["a.asar"], vec!["a.tar.br"], vec!["deep.zip", "b.asar", "c.tar"]];
    let below =
        |name: &str| -> Vec<Value> { holders.iter().map(|holder| json!([&holder[..], &[name]].concat())).collect() };
    let mut sources: Vec<Value> = below("a.js.map");
    for chain in &mut sources {
        chain.as_array_mut().expect("a list").push(json!("src/a.ts"));
    }
    let mut secrets = chains(&report, "github-token");
    secrets.sort_by_key(Value::to_string);
    let mut expected = [below(".env"), sources].concat();
    expected.sort_by_key(Value::to_string);
    assert_eq!(secrets, expected);
    let maps: Vec<Value> =
        report["maps"].as_array().expect("a list").iter().map(|map| map["place"]["chain"].clone()).collect();
    assert_eq!(maps, below("a.js.map"));
    assert_eq!(report["unchecked"], json!([]));
    check_read_again(&bytes, "p.tgz", &report);
}

#[test]
fn what_lies_in_archives_inside_says_in_which() {
    let report = report(&tgz(&archives()), "p.tgz").expect("a package");
    let nested = report["nested"].as_array().expect("a list");
    assert_eq!(nested.len(), 4 * 2 + 4);
    for item in nested {
        let chain = item["place"]["chain"].as_array().expect("a list");
        let entry = item["entry"].as_u64().expect("an index") as usize;
        assert_eq!(report["entries"][entry]["path"], chain[0], "{item}");
        match item["inside"].as_u64() {
            None => assert_eq!(chain.len(), 2, "{item}"),
            Some(inside) => {
                let holder = &nested[inside as usize];
                assert_eq!(
                    holder["place"]["chain"].as_array().expect("a list")[..],
                    chain[..chain.len() - 1],
                    "{item}"
                );
                assert_eq!(holder["entry"], item["entry"]);
            }
        }
    }
}

#[test]
fn sources_in_archives_inside_are_read_again() {
    let bytes = tgz(&archives());
    let report = report(&bytes, "p.tgz").expect("a package");
    assert_eq!(column(&report, "sources", "path"), ["src/a.ts"; 5]);
    for map in 0..5 {
        let text = read_again(&bytes, "p.tgz", &report, Target::Source { map, source: 0 });
        assert_eq!(String::from_utf8_lossy(&text), format!("let a = '{}'", "*".repeat(token(1).len())));
    }
}

#[test]
fn a_single_compressed_file_is_read_under_its_own_name() {
    let [(_, secret), (_, map)] = inner().try_into().expect("two files");
    let files = [(".env.br", brotli(secret.as_bytes())), ("a.js.map.gz", gzip(map.as_bytes()))];
    let bytes = tgz(&files);
    let report = report(&bytes, "p.tgz").expect("a package");
    let expected = [json!([".env.br", ".env"]), json!(["a.js.map.gz", "a.js.map", "src/a.ts"])];
    assert_eq!(chains(&report, "github-token"), expected);
    assert_eq!(report["maps"][0]["place"]["chain"], json!(["a.js.map.gz", "a.js.map"]));
    check_read_again(&bytes, "p.tgz", &report);
}

#[test]
fn what_follows_a_compressed_file_inside_is_read_and_not_said_to_be_unread() {
    let bytes = tgz(&[("a.txt.gz", [gzip(b"text"), token(1).into_bytes()].concat())]);
    let report = report(&bytes, "p.tgz").expect("a package");
    assert_eq!(chains(&report, "github-token"), [json!(["a.txt.gz", "(bytes behind the compressed file)"])]);
    assert_eq!(report["unchecked"], json!([]));
    check_read_again(&bytes, "p.tgz", &report);
}

const PKG_INFO: &[u8] = b"Metadata-Version: 2.1\nName: p\nVersion: 1.0\n";

#[test]
fn a_hard_link_in_a_source_distribution_is_a_copy() {
    let secret = token(1);
    let members = [
        file("p-1.0/PKG-INFO", PKG_INFO),
        file("p-1.0/a.py", secret.as_bytes()),
        member("p-1.0/b.py", b'1', "p-1.0/a.py", b""),
    ];
    let bytes = gzip(&end(&members.concat()));
    let report = report(&bytes, "p-1.0.tar.gz").expect("a package");
    assert_eq!(report["input"]["format"], "sdist");
    assert_eq!(landed(&report), json!([["PKG-INFO", true], ["a.py", true], ["b.py", true]]));
    let [original, copy] = [&report["entries"][1], &report["entries"][2]];
    assert_eq!((&copy["bytes"], &copy["sha256"]), (&original["bytes"], &original["sha256"]));
    assert_eq!(copy["bytes"], secret.len());
    for index in [1, 2] {
        let text = read_again(&bytes, "p-1.0.tar.gz", &report, Target::Entry(index));
        assert_eq!(String::from_utf8_lossy(&text), "*".repeat(secret.len()));
    }
    check_read_again(&bytes, "p-1.0.tar.gz", &report);
}

/// pip takes the folder off where all lies in it, which only the end of the archive shows.
#[test]
fn without_one_folder_around_all_a_source_distribution_keeps_its_paths() {
    let inside = [file("p-1.0/PKG-INFO", PKG_INFO), file("p-1.0/a.py", b"a")].concat();
    let beside = [&inside[..], &file("other/b.py", token(1).as_bytes())].concat();
    let cases = [
        (inside, json!([["PKG-INFO", true], ["a.py", true]])),
        (beside, json!([["p-1.0/PKG-INFO", true], ["p-1.0/a.py", true], ["other/b.py", true]])),
    ];
    for (members, expected) in cases {
        let bytes = gzip(&end(&members));
        let report = report(&bytes, "p-1.0.tar.gz").expect("a package");
        assert_eq!(report["input"]["format"], "sdist");
        assert_eq!(landed(&report), expected);
        assert_eq!(report["package"]["name"], "p");
        check_read_again(&bytes, "p-1.0.tar.gz", &report);
    }
}

#[test]
fn what_pnpm_alone_writes_is_searched_and_read_again() {
    let members = [file("package/package.json", br#"{"name":"p"}"#), file("bare.js", token(1).as_bytes())];
    let bytes = gzip(&end(&members.concat()));
    let report = report(&bytes, "p.tgz").expect("a package");
    assert_eq!(landed(&report), json!([["package.json", true], ["bare.js", false], ["bare.js", false]]));
    assert_eq!(report["entries"][2]["notes"], json!(["pnpm writes it; npm does not, or writes other bytes."]));
    assert_eq!(
        evidence(&report, "ambiguous-archive"),
        "npm and pnpm read this archive differently: pnpm alone writes “bare.js”."
    );
    check_read_again(&bytes, "p.tgz", &report);
}

/// What a file of this name is told to be, and what its package is called.
fn check_format(bytes: &[u8], name: &str, format: &str, package: &str) {
    let report = report(bytes, name).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!((&report["input"]["format"], &report["package"]["name"]), (&json!(format), &json!(package)), "{name}");
    check_read_again(bytes, name, &report);
}

#[test]
fn bytes_count_more_than_names() {
    let manifest = (".", br#"{"name":"n"}"#);
    let npm = tgz(&[("package.json", manifest.1)]);
    let toml = b"[package]\nname = \"c\"\nversion = \"1.0.0\"\n";
    let crate_file = gzip(&end(&file("c-1.0.0/Cargo.toml", toml)));
    let sdist = gzip(&end(&file("p-1.0/PKG-INFO", PKG_INFO)));
    let wheel = wheel(&WHEEL, &WHEEL);
    let gem = gem(METADATA, &[("lib/g.rb", "puts 1\n")]);
    for name in ["w-1.zip", "w.whl", "w.jar", "w.tgz", "w.bin", "w"] {
        check_format(&wheel, name, "wheel", "w");
    }
    for name in ["c-1.0.0.crate", "c-1.0.0.tar.gz", "c.tgz", "other.tar.gz", "c.zip", "c"] {
        check_format(&crate_file, name, "crate", "c");
    }
    for name in ["n.tgz", "n.crate", "n-1.0.tar.gz", "n.whl", "n.js", "n"] {
        check_format(&npm, name, "npm", "n");
    }
    for name in ["p-1.0.tar.gz", "p.tgz", "p.crate", "p.zip", "p"] {
        check_format(&sdist, name, "sdist", "p");
    }
    for name in ["g.gem", "g.tgz", "g.tar", "g.zip", "g"] {
        check_format(&gem, name, "gem", "g");
    }
    check_format(&tar(&[("package.json", manifest.1)]), "n.txt", "npm", "n");
}

/// A name of an archive with other bytes is no archive, and is said to be none.
#[test]
fn a_name_alone_makes_no_archive() {
    for name in ["a.tgz", "a.whl", "a.gem", "a.crate", "a.vsix"] {
        let text = inline(&map(&[("a.ts", "let a")]));
        assert!(report(text.as_bytes(), name).is_err(), "{name}");
    }
}

#[test]
fn a_compressed_script_finds_its_map_beside_the_compressed_file() {
    let script = format!("a()\n//# source{}=a.js.map\n", "MappingURL");
    let files: [(&str, Vec<u8>); 3] = [
        ("dist/a.js.gz", gzip(script.as_bytes())),
        ("dist/a.js.map", map(&[("../src/a.ts", "a()\n")]).into_bytes()),
        ("dist/b.js.gz", gzip(script.replace("a.js.map", "gone.map").as_bytes())),
    ];
    let report = report(&tgz(&files), "p.tgz").expect("a package");
    assert_eq!(column(&report, "maps", "kind"), ["external", "missing"]);
    assert_eq!(column(&report, "maps", "generated"), ["dist/a.js.gz > a.js", "dist/b.js.gz > b.js"]);
}
