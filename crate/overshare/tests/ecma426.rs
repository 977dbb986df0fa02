//! Source maps by the text of ECMA-426, section by section: what decoding throws for or may report, what it passes over,
//! and that whatever is wrong costs no more than itself. The tables are written from the specification and hold no map
//! of a tool.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;
#[path = "ecma426/extensions.rs"]
mod extensions;
#[path = "ecma426/fields.rs"]
mod fields;
#[path = "ecma426/json.rs"]
mod json;
#[path = "ecma426/mappings.rs"]
mod mappings;
#[path = "ecma426/sections.rs"]
mod sections;

use build::{Pieces, json, read_again, report};
use overshare::Target;
use serde_json::{Value, json};

/// A map, what is wrong with it, and what its sources are: paths, and texts where it holds them.
type Case = (&'static str, &'static [&'static str], &'static [(&'static str, Option<&'static str>)]);

/// The one source of most maps here, recovered whatever is wrong beside it.
const A: (&str, Option<&str>) = ("a.ts", Some("let a;\n"));
const ONE: &[(&str, Option<&str>)] = &[A];
/// Its members, for which `@` stands in the tables.
const MEMBERS: &str = r#""sources":["a.ts"],"sourcesContent":["let a;\n"]"#;
const VALID: &[&str] = &[];

/// What a map file is read as, whole and in pieces, holds what the table says.
fn check(section: &str, cases: &[Case]) {
    for (text, problems, sources) in cases {
        check_one(section, text.as_bytes(), problems, sources);
    }
}

fn check_one(section: &str, text: &[u8], problems: &[&str], sources: &[(&str, Option<&str>)]) {
    let name = "x.js.map";
    let text = &expand(text);
    let shown = format!("{section}: {}", String::from_utf8_lossy(text));
    let whole = report(text, name).expect("a report");
    for size in [1, 7] {
        let pieces = json(Pieces::new(text, size, size), name).expect("a report");
        assert_eq!(serde_json::from_str::<Value>(&pieces).expect("JSON"), whole, "in pieces of {size}: {shown}");
    }
    let map = &whole["maps"][0];
    assert_eq!(map["problems"], json!(problems), "{shown}");
    assert_eq!(map["valid"], problems.is_empty(), "{shown}");
    let listed = whole["sources"].as_array().expect("a list");
    let found: Vec<(String, Option<String>)> = listed
        .iter()
        .enumerate()
        .map(|(source, item)| {
            let has_text = item["hasText"] == json!(true);
            let text = has_text.then(|| read_again(text, name, &whole, Target::Source { map: 0, source }));
            (item["rawPath"].as_str().unwrap_or_default().to_owned(), text.map(|text| lossy(&text)))
        })
        .collect();
    let expected: Vec<(String, Option<String>)> =
        sources.iter().map(|(path, text)| ((*path).to_owned(), text.map(str::to_owned))).collect();
    assert_eq!(found, expected, "{shown}");
}

/// A map with its `@` written out.
fn expand(text: &[u8]) -> Vec<u8> {
    text.split(|byte| *byte == b'@').collect::<Vec<_>>().join(MEMBERS.as_bytes())
}

fn lossy(text: &[u8]) -> String {
    String::from_utf8_lossy(text).into_owned()
}
