//! Maps inside other texts, in every form in which a `data:` URL can carry one: what goes in comes out, wherever it stands
//! and however the bytes come. What a map means is tested elsewhere.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use build::{Pieces, base64, column, everything_read, gzip, json, map, report, tgz};
use serde_json::Value;

/// A source with all that encoders and literals write in another way.
const SOURCE: &str = "// it's a \"test\" (of <b>) & more\nlet a = `${x}`; /* \\ % + / = ~~~ ??? */ let é = '😀';\n";

/// A text with the name of the annotation, which is not written out here.
fn text(text: &str) -> String {
    text.replace("MAP=", &format!("source{}=", "MappingURL"))
}

/// As `encodeURIComponent` does it.
fn percent(text: &str, also: &str) -> String {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(byte);
    let encode = |byte: u8| match is_plain(&byte) || also.as_bytes().contains(&byte) {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    text.bytes().map(encode).collect()
}

/// Digits in lines of so many.
fn wrapped(digits: &str, line: usize, between: &str) -> String {
    let lines: Vec<String> = digits.as_bytes().chunks(line).map(|line| String::from_utf8_lossy(line).into()).collect();
    lines.join(between)
}

/// Every form, each with the one map in it.
fn forms() -> Vec<(&'static str, String)> {
    let map = map(&[("../src/a.ts", SOURCE)]);
    let digits = base64(map.as_bytes());
    let component = percent(&map, "");
    let js = |url: String| text(&format!("x();\n//# MAP={url}\n"));
    let string =
        |url: String| text(&format!("eval(\"x()\\n//# MAP={url}\\n//# sourceURL=webpack-internal:///a.ts\\n\");y()"));
    let escape = |from: &str, to: &str| string(format!("data:application/json;base64,{}", digits.replace(from, to)));
    vec![
        ("plain.js", js(format!("data:application/json;base64,{digits}"))),
        ("charset.js", js(format!("data:application/json;charset=utf-8;base64,{digits}"))),
        ("unpadded.js", js(format!("data:application/json;base64,{}", digits.trim_end_matches('=')))),
        ("at.js", text(&format!("//@ MAP=data:application/json;base64,{digits}"))),
        ("style.css", text(&format!("a{{}}\n/*# MAP=data:application/json;base64,{digits}*/"))),
        ("page.html", text(&format!("<script>//# MAP=data:application/json;base64,{digits}</script><p>"))),
        ("upper.js", js(format!("DATA:Application/JSON;Charset=UTF-8;Base64,{digits}"))),
        ("untyped.js", js(format!("data:;base64,{digits}"))),
        ("text.js", js(format!("data:text/plain;base64,{digits}"))),
        ("octets.js", js(format!("data:application/octet-stream;base64,{digits}"))),
        ("typed.js", js(format!("data:application/source-map;base64,{digits}"))),
        ("component.js", js(format!("data:application/json;charset=utf-8,{component}"))),
        ("component.css", text(&format!("/*# MAP=data:application/json,{component}*/"))),
        ("uri.js", js(format!("data:application/json,{}", percent(&map, ";/?:@&=+$,#")))),
        ("untyped-component.js", js(format!("data:,{component}"))),
        ("as-it-is.js", js(format!("data:application/json;utf8,{}", map.replace('%', "%25")))),
        ("middle.js", text(&format!("//# MAP=data:application/json;base64,{digits}\nx()\n"))),
        ("alone.txt", format!("see data:application/json;base64,{digits} there")),
        ("attribute.html", format!("<a href='data:application/json;base64,{digits}'>map</a>")),
        (
            "quoted.html",
            format!(
                "<a href=\"data:application/json,{}\">x",
                map.replace('%', "%25").replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
            ),
        ),
        ("eval.js", string(format!("data:application/json;charset=utf-8;base64,{digits}"))),
        ("eval-unpadded.js", string(format!("data:application/json;base64,{}", digits.trim_end_matches('=')))),
        ("slashes.json", escape("/", "\\/").replace("application/", "application\\/")),
        ("units.json", escape("+", "\\u002b")),
        ("escaped.js", escape("=", "%3D").replace('+', "%2B")),
        (
            "entities.html",
            js(format!("data:application/json;base64,{}", digits.replace('+', "&#43;").replace('=', "&#61;"))),
        ),
        ("continued.js", format!("s = 'data:application/json;base64,{}'", wrapped(&digits, 76, "\\\n"))),
        ("wrapped.json", format!("[\"data:application/json;base64,{}\"]", wrapped(&digits, 64, "\\n"))),
        ("returns.json", format!("[\"data:application/json;base64,{}\"]", wrapped(&digits, 60, "\\r\\n"))),
        (
            "literal.js",
            format!(
                "s = \"data:application/json,{}\"; t",
                map.replace('%', "%25").replace('\\', "\\\\").replace('"', "\\\"")
            ),
        ),
    ]
}

fn sources(bytes: &[u8], name: &str) -> Vec<(String, Vec<u8>)> {
    everything_read(bytes, name).into_iter().filter(|(target, _)| target.starts_with("Source")).collect()
}

#[test]
fn every_form_gives_the_source_back() {
    for (name, content) in forms() {
        let report = report(content.as_bytes(), name).expect("a file");
        assert_eq!(column(&report, "maps", "kind"), ["inline"], "{name}: {}", report["maps"]);
        assert_eq!(report["maps"][0]["problems"], Value::Array(Vec::new()), "{name}");
        let read = sources(content.as_bytes(), name);
        assert_eq!(read.len(), 1, "{name}");
        assert_eq!(String::from_utf8_lossy(&read[0].1), SOURCE, "{name}");
    }
}

/// Each form stands once at a place where a window may end, and once in a source of another map.
#[test]
fn every_form_is_found_wherever_it_stands_and_however_the_bytes_come() {
    let forms = forms();
    let padding = " ".repeat((128 << 10) - 64);
    let mut files: Vec<(String, String)> =
        forms.iter().map(|(name, content)| (format!("far/{name}"), format!("{padding}{content}"))).collect();
    let inner: Vec<(&str, &str)> = forms.iter().map(|(name, content)| (*name, content.as_str())).collect();
    files.push(("dist/outer.map".into(), map(&inner)));
    let files: Vec<(&str, &str)> = files.iter().map(|(name, content)| (name.as_str(), content.as_str())).collect();
    let bytes = gzip(&build::tar(&files));
    let whole = json(Pieces::new(&bytes, 65_536, 65_536), "p.tgz").expect("a package");
    let report: Value = serde_json::from_str(&whole).expect("a report is JSON");
    let kinds = column(&report, "maps", "kind");
    assert_eq!(kinds.iter().filter(|kind| *kind == "inline").count(), 2 * forms.len());
    let bytes_of = report["sources"].as_array().into_iter().flatten().filter(|source| source["bytes"] == SOURCE.len());
    assert_eq!(bytes_of.count(), 2 * forms.len());
    for size in [1, 7] {
        assert_eq!(json(Pieces::new(&bytes, size, size), "p.tgz").expect("a package"), whole, "pieces of {size}");
    }
}

/// What comes behind a map is code again, and searched as such.
#[test]
fn a_map_ends_where_it_ends() {
    for (name, content) in forms() {
        let tail = format!("\nlet t = '{}'\n", build::token(3));
        let report = report(format!("{content}{tail}").as_bytes(), name).expect("a file");
        assert_eq!(column(&report, "maps", "valid"), ["true"], "{name}");
        let found = column(&report, "findings", "rule");
        assert!(found.contains(&"github-token".to_owned()), "{name}: {found:?}");
    }
}

#[test]
fn code_that_makes_data_urls_carries_no_map() {
    for content in [
        "var c = '//# MAP=data:application/json;base64,' + btoa(JSON.stringify(map));",
        "`/*# MAP=data:application/json;charset=utf-8;base64,${digits} */`",
        "if (/^data:application\\/json[^,]+base64,/.test(url)) f('MAP=data:,')",
        "//# MAP=data:application/json;base64,bm8gbWFw",
        "fetch('data:application/json,{\"a\":1}')",
    ] {
        let report = report(text(content).as_bytes(), "a.js").expect("a file");
        assert_eq!(report["maps"], Value::Array(Vec::new()), "{content}");
    }
    let files = [("a.js", text("x()\n//# MAP=DATA:,x\n//# MAP=a.map"))];
    assert_eq!(column(&report(&tgz(&files), "p.tgz").expect("a package"), "maps", "kind"), ["missing"]);
}
