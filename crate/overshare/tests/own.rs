//! Rules of the person's own, and silenced places: what a file may say, what is found by it wherever it stands, and what a
//! silencing changes. The page and the command are for other tests.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use std::{io::Cursor, sync::Arc};

use build::{Pieces, base64, column, inline, map, targets, tgz, token};
use overshare::{Format, Options, Own, OwnFile};
use serde_json::{Value, json};

/// What these files say.
fn own(files: &[Value]) -> Result<Own, Vec<String>> {
    let name = |at: usize| format!("{at}.json");
    let file = |(at, value): (usize, &Value)| OwnFile { name: name(at), text: value.to_string() };
    Own::read(&files.iter().enumerate().map(file).collect::<Vec<_>>())
}

/// The report on a package under what these files say.
fn report(bytes: &[u8], files: &[Value]) -> Value {
    let options = Options { own: Some(Arc::new(own(files).expect("a right file"))), ..Options::default() };
    let report = overshare::check(Cursor::new(bytes), "p.tgz", &options, |_| ()).expect("a package");
    serde_json::to_value(report).expect("JSON")
}

fn file(rules: Value, silenced: Value) -> Value {
    json!({ "overshare": 1, "rules": rules, "silenced": silenced })
}

/// One rule that finds `acme_` and twenty characters.
fn acme() -> Value {
    json!({
        "id": "acme-token", "title": "ACME token", "pattern": "acme_[a-z0-9]{20}", "severity": "critical",
        "what": "Tokens of ACME.", "why": "It opens ACME.", "fix": "Ask the ACME team.",
        "references": ["https://acme.example/tokens"],
    })
}

const SECRET: &str = "acme_k3j9x0q7w2m5n8v1b4c6";

fn found(report: &Value, rule: &str) -> Vec<Value> {
    let findings = report["findings"].as_array().expect("a list");
    findings.iter().filter(|finding| finding["rule"] == rule).cloned().collect()
}

#[test]
fn what_is_wrong_with_a_file_is_told_with_where() {
    let with = |field: &str, value: Value| {
        let mut rule = acme();
        rule[field] = value;
        file(json!([rule]), json!([]))
    };
    let place = json!({ "rule": "own/acme-token", "path": "a.js", "evidence": "x", "reason": "y" });
    let silenced = |field: &str, value: Value| {
        let mut place = place.clone();
        place[field] = value;
        file(json!([acme()]), json!([place]))
    };
    let long = "x".repeat(3000);
    let cases = [
        (json!([]), "0.json: this has to be an object."),
        (json!({ "rules": [] }), "0.json: “overshare” has to be 1"),
        (json!({ "overshare": 2 }), "0.json: “overshare” has to be 1"),
        (json!({ "overshare": 1, "rule": [] }), "0.json: there is no field “rule”. There are: "),
        (json!({ "overshare": 1, "rules": {} }), "0.json: “rules” has to be a list."),
        (file(json!([1]), json!([])), "0.json, rules 1: this has to be an object."),
        (file(json!([acme(), acme()]), json!([])), "0.json, rules 2 (“acme-token”): there is an earlier rule"),
        (with("id", json!("Acme")), "“id” has lower-case letters"),
        (with("id", json!(7)), "0.json, rules 1: “id” has to be a text."),
        (with("title", json!("")), "0.json, rules 1 (“acme-token”): “title” is empty."),
        (with("why", json!(long)), "“why” is longer than 2000 bytes."),
        (with("severity", json!("hi")), "“severity” is “hi”; it can be critical, high, medium, low or info."),
        (with("credential", json!("yes")), "“credential” has to be true or false."),
        (with("names", json!("acme")), "“names” has to be a list of texts"),
        (with("names", json!(["_a_"])), "a name or keyword has fewer than 3 letters"),
        (with("colour", json!("red")), "there is no field “colour”"),
        (with("pattern", json!("acme_[a-z")), "“pattern”: The pattern has a “[” that is not closed."),
        (with("pattern", json!("acme_.*")), "“pattern”: Counts need an end"),
        (with("pattern", json!("[a-z]{20}")), "“pattern”: It begins with 0 fixed characters."),
        (with("pattern", json!("abc")), "“pattern”: It matches 3 characters; 4 is the least."),
        (with("pattern", json!("acme_[a-z]{16000}[a-z]{16000}")), "“pattern”: It matches up to 32005 characters"),
        (with("pattern", json!("acmé_[a-z]{20}")), "“pattern”: Only ASCII characters"),
        (with("examples", json!(["none here"])), "(“acme-token”): nothing is found in example 1."),
        (with("counterExamples", json!(["x", SECRET])), "(“acme-token”): something is found in counter-example 2."),
        (silenced("rule", json!("own/other")), "A place is silenced for a rule that is not there: “own/other”."),
        (silenced("reason", json!(" ")), "0.json, silenced 1: “reason” is empty."),
        (silenced("line", json!(0)), "0.json, silenced 1: “line” has to be a whole number from 1."),
        (silenced("evidence", Value::Null), "0.json, silenced 1: “evidence” has to be a text."),
    ];
    for (file, sentence) in cases {
        let problems = own(std::slice::from_ref(&file)).expect_err(sentence);
        assert!(problems[0].contains(sentence), "{sentence}: {problems:?}");
    }
    let text = "{\n  \"overshare\": 1,\n  \"rules\": [}\n}".to_owned();
    let broken = Own::read(&[OwnFile { name: "a.json".into(), text }]).expect_err("no JSON");
    assert!(broken[0].starts_with("a.json, line 3, column 13: "), "{broken:?}");
    let many = file(json!(vec![json!({}); 30]), json!([]));
    let problems = own(&[many]).expect_err("nothing in it");
    assert_eq!(problems.len(), 21);
    assert!(problems[20].contains("are not listed"), "{problems:?}");
}

#[test]
fn an_own_rule_finds_its_secret_wherever_it_stands_and_shows_it_nowhere() {
    let files = [file(json!([acme()]), json!([]))];
    let line = format!("const key = '{SECRET}'\n");
    let wide: Vec<u8> = line.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let named = format!("{SECRET}.js");
    let cases: [(&str, Vec<u8>); 7] = [
        ("an entry", tgz(&[("a.js", &line)])),
        ("a far place", tgz(&[("a.js", "x;\n".repeat(100_000) + &line)])),
        ("an escape before it", tgz(&[("a.js", format!("x = \"a\\n{SECRET}\\n\""))])),
        ("a recovered source", tgz(&[("a.js", inline(&map(&[("s.ts", &line)])))])),
        ("a file in an archive", tgz(&[("in.tgz", tgz(&[("a.js", &line)]))])),
        ("UTF-16", tgz(&[("a.txt", wide)])),
        ("a name", tgz(&[(named.as_str(), "x")])),
    ];
    for (place, bytes) in cases {
        let report = report(&bytes, &files);
        let findings = found(&report, "own/acme-token");
        assert_eq!(findings.len(), 1, "{place}");
        assert_eq!(findings[0]["evidence"], "acme_… (25 characters)", "{place}");
        assert_eq!(findings[0]["why"], "It opens ACME.", "{place}");
        assert!(!report.to_string().contains(SECRET), "{place}");
        assert_eq!(report["verdict"]["level"], "critical", "{place}");
        let format: Format = serde_json::from_value(report["input"]["format"].clone()).expect("a format");
        let options = Options { own: Some(Arc::new(own(&files).expect("right"))), ..Options::default() };
        for target in targets(&report) {
            let text = overshare::read(Cursor::new(&bytes), "p.tgz", &options, format, target).expect("there");
            let is_archive = text.starts_with(b"\x1F\x8B");
            let shows = text.windows(SECRET.len()).any(|window| window == SECRET.as_bytes());
            assert!(is_archive || !shows, "{place}: {target:?}");
        }
    }
}

#[test]
fn where_an_own_rule_finds_nothing_that_is_said_too() {
    let host = json!({ "id": "host", "title": "Host", "pattern": "[a-z]{1,20}\\.corp\\.acme", "keywords": ["acme"],
        "credential": false });
    let clear = report(&tgz(&[("a.js", "nothing\n")]), &[file(json!([acme(), host]), json!([]))]);
    let cleared = clear["cleared"].as_array().expect("a list");
    let rules = |class: &str| {
        let class = cleared.iter().find(|cleared| cleared["class"] == class).expect("cleared");
        class["rules"].as_array().expect("a list").clone()
    };
    assert!(rules("access tokens").contains(&json!("own/acme-token")));
    assert_eq!(rules("things that your own rules look for"), [json!("own/host")]);
    assert_eq!(clear["added"]["rules"][0]["findings"], 0);
    assert_eq!(clear["added"]["rules"][0]["what"], "Tokens of ACME.");
    let plain = build::report(&tgz(&[("a.js", "nothing\n")]), "p.tgz").expect("a package");
    assert_eq!(plain.get("added"), None);
}

#[test]
fn names_and_keywords_lead_to_values_that_begin_with_nothing_in_particular() {
    let value = "9f8c2b7ad1e04653";
    let named = json!({ "id": "by-name", "title": "N", "pattern": "[0-9a-f]{16}", "names": ["acme-key"] });
    let near = json!({ "id": "by-word", "title": "W", "pattern": "[0-9a-f]{16}", "keywords": ["Acme"] });
    let cases = [
        (format!("ACME_KEY={value}"), true, true),
        (format!("{{ acmeKey: '{value}' }}"), true, true),
        (format!("<acme-key>{value}</acme-key>"), true, true),
        (format!("acme-key:\n  \"{value}\""), true, true),
        (format!("set('{value}') // for aCmE"), false, true),
        (format!("OTHER_KEY={value}"), false, false),
        (format!("ACME_KEY={value}0"), false, false),
        (format!("ACME_KEY=0{value}"), false, false),
        (format!("acme{}{value}", " ".repeat(200)), false, false),
    ];
    for (text, by_name, by_word) in cases {
        let report = report(&tgz(&[("a.txt", &text)]), &[file(json!([named, near]), json!([]))]);
        let finds = |rule: &str| !found(&report, rule).is_empty();
        assert_eq!((finds("own/by-name"), finds("own/by-word")), (by_name, by_word), "{text}");
    }
}

#[test]
fn a_secret_that_is_written_down_whole_in_a_rule_is_not_shown() {
    let rule = json!({ "id": "mine", "title": "Mine", "pattern": "correct-horse-battery-staple" });
    let found = found(
        &report(&tgz(&[("a.js", "x = 'correct-horse-battery-staple'")]), &[file(json!([rule]), json!([]))]),
        "own/mine",
    );
    assert_eq!(found[0]["evidence"], "…aple (28 characters)");
}

#[test]
fn one_secret_is_told_by_the_own_rule_and_not_by_its_name_as_well() {
    let text = format!("const clientSecret = \"{SECRET}\";");
    let report = report(&tgz(&[("a.js", &text)]), &[file(json!([acme()]), json!([]))]);
    assert_eq!(column(&report, "findings", "rule"), ["own/acme-token"]);
}

#[test]
fn own_findings_do_not_depend_on_how_the_bytes_come() {
    let near = json!({ "id": "near", "title": "W", "pattern": "[0-9a-f]{16}", "keywords": ["acme"] });
    let named = json!({ "id": "named", "title": "N", "pattern": "[0-9a-f]{16}", "names": ["acmekey"] });
    let files = [file(json!([acme(), near, named]), json!([]))];
    let mut text = String::new();
    for edge in [131_000, 131_072, 131_200, 180_000, 262_144, 262_300] {
        text += &";".repeat(edge - text.len());
        text += &format!(" {SECRET} acmeKey = '9f8c2b7ad1e0{:04}' ", edge % 9973);
    }
    let bytes = tgz(&[("a.js", &text)]);
    let options = Options { own: Some(Arc::new(own(&files).expect("right"))), ..Options::default() };
    let whole = report(&bytes, &files);
    assert_eq!(found(&whole, "own/near").len(), 6);
    assert_eq!(found(&whole, "own/named").len(), 6);
    assert_eq!(found(&whole, "own/acme-token")[0]["occurrences"], 6);
    for size in [1, 7, 65_536] {
        let pieces = Pieces::new(&bytes, size, size);
        let report = overshare::check(pieces, "p.tgz", &options, |_| ()).expect("a package");
        assert_eq!(serde_json::to_value(report).expect("JSON"), whole, "{size}");
    }
}

/// A package with one token in two files.
fn twice() -> Vec<u8> {
    let line = format!("const key = '{}'\n", token(3));
    tgz(&[("a.js", line.as_str()), ("b/b.js", line.as_str())])
}

/// The silencing of the first finding's place in that file.
fn silencing(report: &Value, path: &str) -> Value {
    let finding = &report["findings"][0];
    json!({ "rule": finding["rule"], "path": path, "evidence": finding["evidence"], "reason": "It was revoked." })
}

#[test]
fn a_silenced_place_stays_in_the_report_and_does_not_count() {
    let loud = report(&twice(), &[]);
    assert_eq!((loud["verdict"]["level"].as_str(), column(&loud, "findings", "rule").len()), (Some("critical"), 1));

    let one = report(&twice(), &[file(json!([]), json!([silencing(&loud, "a.js")]))]);
    assert_eq!(one["verdict"]["level"], "critical", "the other place counts");
    let findings = one["findings"].as_array().expect("a list");
    let paths: Vec<&Value> = findings.iter().map(|finding| &finding["places"][0]["chain"][0]).collect();
    assert_eq!(paths, ["b/b.js", "a.js"]);
    assert_eq!(findings[0].get("silenced"), None);
    assert_eq!(findings[1]["silenced"], "It was revoked.");
    assert_eq!(one["added"]["silenced"][0]["places"], 1);

    let both = [silencing(&loud, "a.js"), silencing(&loud, "b/b.js"), silencing(&loud, "gone.js")];
    let quiet = report(&twice(), &[file(json!([]), json!(both))]);
    assert_eq!(quiet["verdict"]["level"], "clear");
    assert_eq!(quiet["verdict"]["headline"], "Nothing was found but what is silenced with a reason.");
    assert_eq!(column(&quiet, "findings", "silenced"), ["It was revoked."]);
    assert_eq!(quiet["findings"][0]["places"].as_array().map(Vec::len), Some(2));
    assert_eq!(column(&quiet["added"], "silenced", "places"), ["1", "1", "0"]);
    let classes = column(&quiet, "cleared", "class");
    assert!(!classes.contains(&"access tokens".to_owned()), "what is silenced was found");
    assert!(!quiet["verdict"]["sentences"].to_string().contains("No private keys, access tokens"));
    let credentials = &quiet["checklist"][1];
    assert_eq!(credentials["evidence"], "0 credentials were found, and 1 is silenced with a reason");
}

#[test]
fn a_silencing_means_one_rule_one_path_one_mask_and_one_line() {
    let loud = report(&twice(), &[]);
    for (field, value) in [
        ("rule", json!("npm-token")),
        ("path", json!("a.ts")),
        ("evidence", json!("ghp_…0000 (40 characters)")),
        ("line", json!(2)),
    ] {
        let mut other = silencing(&loud, "a.js");
        other[field] = value;
        let report = report(&twice(), &[file(json!([]), json!([other]))]);
        assert_eq!(report["added"]["silenced"][0]["places"], 0, "{field}");
        assert_eq!(report["findings"], loud["findings"], "{field}");
    }
    let mut same = silencing(&loud, "a.js");
    same["line"] = json!(1);
    assert_eq!(report(&twice(), &[file(json!([]), json!([same]))])["added"]["silenced"][0]["places"], 1);
}

#[test]
fn a_path_is_silenced_as_reports_show_it() {
    let name = format!("{}.js", token(9));
    let bytes = tgz(&[(name.as_str(), format!("'{}'", token(3)))]);
    let loud = report(&bytes, &[]);
    let finding =
        &loud["findings"].as_array().expect("a list").iter().find(|finding| finding["places"][0]["line"] == 1);
    let finding = finding.expect("the one in the text");
    let path = &finding["places"][0]["chain"][0];
    let silenced = json!([{ "rule": finding["rule"], "path": path, "evidence": finding["evidence"], "reason": "r" }]);
    let quiet = report(&bytes, &[file(json!([]), silenced)]);
    assert_eq!(quiet["added"]["silenced"][0]["places"], 1);
    assert!(!quiet.to_string().contains(&token(9)));
}

#[test]
fn what_is_judged_as_a_whole_is_silenced_where_all_of_it_is() {
    let source = inline(&map(&[("../src/a.ts", "let a = 1\n")]));
    let manifest = r#"{"name":"p","version":"1.0.0","license":"UNLICENSED"}"#;
    let bytes = tgz(&[("package.json", manifest), ("a.js", &source), ("b.js", &source.replace("a = 1", "b = 2"))]);
    let loud = report(&bytes, &[]);
    assert_eq!(loud["verdict"]["level"], "critical");
    let place = |path: &str| json!({ "rule": "own-source", "path": path, "evidence": "any", "reason": "Meant." });
    let one = report(&bytes, &[file(json!([]), json!([place("a.js")]))]);
    let paths: Vec<String> = loud["findings"][0]["places"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|place| place["chain"][0].as_str().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(one["verdict"]["level"], if paths.len() > 1 { "critical" } else { "clear" });
    let all: Vec<Value> = paths.iter().map(|path| place(path)).collect();
    let quiet = report(&bytes, &[file(json!([]), json!(all))]);
    assert_eq!(quiet["verdict"]["level"], "clear");
    assert_eq!(quiet["findings"][0]["places"], loud["findings"][0]["places"]);
    assert_eq!(quiet["checklist"][1]["state"], "pass");
}

#[test]
fn secrets_in_folders_of_tests_count_less_and_say_why() {
    let line = format!("const key = '{}'\n", token(3));
    let find = |paths: &[&str]| {
        let files: Vec<(&str, &str)> = paths.iter().map(|path| (*path, line.as_str())).collect();
        build::report(&tgz(&files), "p.tgz").expect("a package")["findings"][0].clone()
    };
    let (tests, both) = (find(&["test/fixtures/a.js"]), find(&["test/a.js", "lib/a.js"]));
    assert_eq!((tests["severity"].as_str(), both["severity"].as_str()), (Some("high"), Some("critical")));
    assert_eq!(
        tests["notes"],
        json!(["It stands in folders of tests or examples only, so it counts as high and not as critical."])
    );
    assert_eq!(both.get("notes"), None);
}

#[test]
fn no_pattern_takes_for_ever() {
    let deep = format!("acme{}a{}", "(".repeat(240), ")".repeat(240));
    let wide = format!("acme{}", "(a|a)?".repeat(80));
    let nested =
        json!([{ "id": "deep", "title": "D", "pattern": deep }, { "id": "wide", "title": "W", "pattern": wide }]);
    let bounded =
        report(&tgz(&[("a.txt", format!("acmea acme{}! ", "a".repeat(81)).repeat(20))]), &[file(nested, json!([]))]);
    assert_eq!(column(&bounded, "findings", "rule"), ["own/deep", "own/wide"]);
    // Long runs of what a pattern may go on with cost no more than other text.
    let rule =
        json!({ "id": "slow", "title": "S", "pattern": "[a-z]{1,99}[a-z]{1,99}[a-z]{1,99}!", "keywords": ["aaa"] });
    let text = "aaaa ".repeat(20_000) + &base64(&vec![7; 50_000]);
    let report = report(&tgz(&[("a.txt", &text)]), &[file(json!([rule]), json!([]))]);
    assert!(found(&report, "own/slow").is_empty());
}
