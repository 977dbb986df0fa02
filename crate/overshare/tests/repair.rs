//! What there is to do about a package, in each ecosystem: which lines are to be written where, and what the package would
//! hold then.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use build::{gem, map, report, tgz, token, zip};
use serde_json::Value;

/// A map with one own source of its own.
fn own_map() -> String {
    map(&[("../src/a.ts", "export const secretOfTheHouse = 1;\n")])
}

/// Each change of each step: the file, and the lines.
fn changes(report: &Value) -> Vec<(String, String)> {
    let text = |value: &Value, field: &str| value[field].as_str().expect("a text").to_owned();
    let list = |value: &Value, field: &str| value[field].as_array().expect("a list").clone();
    let steps = list(&report["repair"], "steps");
    let changes = steps.iter().flat_map(|step| list(step, "changes"));
    changes.map(|change| (text(&change, "file"), text(&change, "text"))).collect()
}

fn titles(report: &Value) -> Vec<String> {
    let steps = report["repair"]["steps"].as_array().expect("a list");
    steps.iter().map(|step| step["title"].as_str().expect("a text").to_owned()).collect()
}

fn npm(manifest: &str, files: &[(&str, &str)]) -> Value {
    let mut all = vec![("package.json", manifest)];
    all.extend(files);
    report(&tgz(&all), "p.tgz").expect("a package")
}

#[test]
fn npm_is_told_by_its_list_of_files() {
    let map = own_map();
    let files = [("dist/a.js", "a()\n"), ("dist/a.js.map", map.as_str()), ("README.md", "x\n")];
    let listed = npm(r#"{"name":"p","version":"1.0.0","license":"UNLICENSED","files":["dist","./x\""]}"#, &files);
    let expected = "\"files\": [\n  \"dist\",\n  \"./x\\\"\",\n  \"!**/*.map\"\n]";
    assert_eq!(changes(&listed)[0], ("package.json".into(), expected.into()));
    let reasons = &listed["repair"]["steps"][0]["reasons"];
    assert_eq!(reasons[0], "`files` in package.json lists `dist`, which takes in what lies there.");
    assert_eq!(listed["repair"]["steps"][0]["paths"], serde_json::json!(["dist/a.js.map"]));
    let (after, totals) = (&listed["repair"]["after"], &listed["totals"]);
    assert_eq!(after["entries"], 3);
    assert_eq!(after["bytes"].as_u64().unwrap() + map.len() as u64, totals["bytes"].as_u64().unwrap());
    assert_eq!((&after["maps"], &after["sources"]), (&Value::from(0), &Value::from(0)));

    let unlisted = npm(r#"{"name":"p","version":"1.0.0","license":"UNLICENSED"}"#, &files);
    let changes = changes(&unlisted);
    assert_eq!(changes[0], ("package.json".into(), "\"files\": [\n  \"dist\",\n  \"!**/*.map\"\n]".into()));
    assert_eq!(changes[1], (".npmignore".into(), "**/*.map".into()));
    assert!(unlisted["repair"]["published"][1].as_str().unwrap().contains("npm unpublish p@1.0.0"));
}

#[test]
fn an_open_package_may_ship_its_maps_unless_the_person_says_otherwise() {
    let map = own_map();
    let files = [("package.json", r#"{"name":"p","license":"MIT"}"#), ("a.js.map", map.as_str())];
    let bytes = tgz(&files);
    assert!(titles(&report(&bytes, "p.tgz").unwrap()).is_empty());
    let options = overshare::Options { intent: Some(overshare::Intent::Closed), ..Default::default() };
    let closed = overshare::check(std::io::Cursor::new(&bytes), "p.tgz", &options, |_| ()).unwrap();
    let closed = serde_json::to_value(closed).unwrap();
    assert_eq!(titles(&closed), ["Leave 1 source map out of the package."]);
    assert_eq!((&closed["verdict"]["level"], &closed["verdict"]["intentSaid"]), (&"critical".into(), &true.into()));
    assert_eq!(closed["package"]["intent"], "open");
}

#[test]
fn credentials_are_replaced_first_and_private_files_left_out() {
    let env = format!("GITHUB_TOKEN={}\n", token(1));
    let report = npm(r#"{"name":"p","license":"MIT","files":["**"]}"#, &[(".env", &env), ("a.js", "a()\n")]);
    assert_eq!(titles(&report), ["Replace 1 credential first.", "Leave `.env` out of the package."]);
    assert_eq!(changes(&report), [("package.json".into(), "\"files\": [\n  \"**\",\n  \"!.env\"\n]".into())]);
    assert!(!report["repair"].to_string().contains(&token(1)));
    let clean = npm(r#"{"name":"p","license":"MIT"}"#, &[("a.js", "a()\n")]);
    assert_eq!((titles(&clean).len(), &clean["repair"]["published"]), (0, &serde_json::json!([])));
}

#[test]
fn maps_within_other_files_are_the_builds_to_leave_out() {
    let script = build::inline(&own_map());
    let inline = npm(r#"{"name":"p","license":"UNLICENSED"}"#, &[("a.js", &script)]);
    assert_eq!(titles(&inline), ["Build `a.js` without source maps inside."]);
    let inner = zip(&[("a.js", "a()\n"), ("a.js.map", &own_map())]);
    let manifest: &[u8] = br#"{"name":"p","license":"UNLICENSED"}"#;
    let held = report(&tgz(&[("package.json", manifest), ("app.zip", &inner)]), "p.tgz").unwrap();
    assert_eq!(titles(&held), ["Build `app.zip` without source maps inside."]);
    assert_eq!(held["repair"]["after"], Value::Null);
}

#[test]
fn every_ecosystem_is_told_in_its_own_place() {
    let map = own_map();
    let wheel = |generator: &str| {
        let metadata =
            "Metadata-Version: 2.4\nName: p\nVersion: 1.0\nClassifier: License :: Other/Proprietary License\n";
        let wheel = format!("Wheel-Version: 1.0\nGenerator: {generator}\n");
        zip(&[
            ("p/a.js.map", map.as_str()),
            ("p-1.0.dist-info/METADATA", metadata),
            ("p-1.0.dist-info/WHEEL", &wheel),
            ("p-1.0.dist-info/RECORD", ""),
        ])
    };
    let first = |bytes: &[u8], name: &str| changes(&report(bytes, name).expect("a package")).swap_remove(0);
    let crate_files = [
        ("p-1.0.0/Cargo.toml", "[package]\nname = \"p\"\nversion = \"1.0.0\"\nlicense = \"LicenseRef-x\"\n"),
        ("p-1.0.0/a.js.map", &map),
    ];
    let members: Vec<u8> =
        crate_files.iter().flat_map(|(path, text)| build::member(path, b'0', "", text.as_bytes())).collect();
    let packed = build::gzip(&build::end(&members));
    assert_eq!(first(&packed, "p-1.0.0.crate"), ("Cargo.toml".into(), "[package]\nexclude = [\"**/*.map\"]".into()));
    for (generator, expected) in [
        ("hatchling 1.27.0", "[tool.hatch.build]\nexclude = [\"**/*.map\"]"),
        ("maturin (1.8.1)", "[tool.maturin]\nexclude = [\"**/*.map\"]"),
        ("bdist_wheel (0.42.0)", "[tool.setuptools.exclude-package-data]\n\"*\" = [\"**/*.map\"]"),
        ("something of our own", "[tool.hatch.build]\nexclude = [\"**/*.map\"]"),
    ] {
        let told = first(&wheel(generator), "p-1.0-py3-none-any.whl");
        assert_eq!(told, ("pyproject.toml".into(), expected.into()), "{generator}");
    }
    let vsix = zip(&[
        ("extension.vsixmanifest", "<PackageManifest/>"),
        (
            "extension/package.json",
            r#"{"name":"p","publisher":"q","version":"1.0.0","license":"UNLICENSED","engines":{"vscode":"*"}}"#,
        ),
        ("extension/out/a.js.map", &map),
    ]);
    assert_eq!(first(&vsix, "p.vsix"), (".vscodeignore".into(), "**/*.map".into()));
    let gem = gem("name: p\nversion: 1.0.0\nlicenses:\n- Nonstandard\n", &[("lib/a.js.map", map.as_str())]);
    assert_eq!(first(&gem, "p-1.0.0.gem").1, "spec.files -= Dir[\"**/*.map\"]");
    let plain = report(&zip(&[("x/a.js.map", map.as_str())]), "p.zip").expect("an archive");
    assert!(plain["repair"]["published"].as_array().unwrap().is_empty());
}
