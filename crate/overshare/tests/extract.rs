//! Which references to source maps count: ECMA-426, “Retrieving source maps”, section by section. What the maps hold is
//! tested elsewhere.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use build::{Lcg, brotli, column, gzip, map, report, tgz};
use serde_json::Value;

/// A text with the name of the annotation, which is not written out here.
fn text(text: &str) -> String {
    text.replace("MAP=", &format!("source{}=", "MappingURL"))
}

/// The maps that a file refers to and that are not there.
fn referred(name: &str, content: &str) -> Vec<String> {
    let report = report(text(content).as_bytes(), name).expect("a file");
    let last =
        |map: &Value| map["place"]["chain"].as_array().and_then(|chain| chain.last()?.as_str().map(str::to_owned));
    report["maps"].as_array().into_iter().flatten().filter_map(last).collect()
}

fn check(name: &str, cases: &[(&str, &[&str])]) {
    for (content, expected) in cases {
        assert_eq!(referred(name, content), *expected, "{name}: {content:?}");
    }
}

/// “MatchSourceMapURL”: the pattern, and both signs that consumers shall accept.
#[test]
fn the_pattern_of_the_annotation() {
    check(
        "a.js",
        &[
            ("//# MAP=a.map", &["a.map"]),
            ("//@ MAP=a.map", &["a.map"]),
            ("//#MAP=a.map", &["a.map"]),
            ("//# \t MAP=a.map", &["a.map"]),
            ("//# MAP=a.map \t ", &["a.map"]),
            ("//# MAP=a.map\u{a0}\u{feff}", &["a.map"]),
            ("//# MAP=dir/b c.map", &[]),
            ("//# MAP= a.map", &[]),
            ("// # MAP=a.map", &[]),
            ("//# x MAP=a.map", &[]),
            ("//! MAP=a.map", &[]),
            ("//# sourceMappingUrl=a.map", &[]),
            ("# MAP=a.map", &[]),
            ("//# MAP=", &[]),
        ],
    );
}

/// “JavaScriptExtractSourceMapURL”, through parsing: the last comment, if nothing but comments follows it.
#[test]
fn the_last_comment_counts_when_parsed() {
    check(
        "a.js",
        &[
            ("x()\n//# MAP=a.map\n", &["a.map"]),
            ("x();//# MAP=a.map", &["a.map"]),
            ("u = 'http://x'; //# MAP=a.map", &["a.map"]),
            ("r = /\\//; //# MAP=a.map", &["a.map"]),
            ("x() /*# MAP=a.map */", &["a.map"]),
            ("/*#\nMAP=a.map\n*/", &["a.map"]),
            ("//# MAP=a.map\n/* legal\n comment */\n", &["a.map"]),
            ("//# MAP=a.map\n//# debugId=1\n", &["a.map"]),
            ("//# MAP=a.map\n//# MAP=b.map", &["b.map"]),
            ("//# MAP=a.map\n/*# MAP=b.map */", &["b.map"]),
            ("//# MAP=a.map\n// as in //# MAP=b.map", &["a.map"]),
            ("//# MAP=a.map\n//# MAP=\n", &[]),
            ("//# MAP=a.map\nx()", &[]),
            ("//# MAP=a.map\n;", &[]),
            ("//# MAP=a.map\n'use strict'\n//# MAP=b.map", &["b.map"]),
            ("\"//# MAP=a.map\"", &[]),
            ("eval(\"x()\\n//# MAP=a.map\")", &[]),
            ("f(`\n//# MAP=a.map\n`)", &[]),
            ("/* as in //# MAP=a.map */", &[]),
            ("// as in /*# MAP=a.map */", &[]),
        ],
    );
    let comments = format!("//# MAP=a.map\n/*{}*/\n", " far away\n".repeat(50_000));
    check("a.js", &[(&comments, &["a.map"]), (&format!("{comments}x()"), &[])]);
}

/// “JavaScriptExtractSourceMapURL”, without parsing: line by line, in strings and templates as well.
#[test]
fn the_last_comment_counts_when_matched() {
    check(
        "a.js",
        &[
            // The example of “Linking through inline annotations”: only this way finds it.
            ("let a = `\n//# MAP=foo.js.map\n//`", &["foo.js.map"]),
            ("/*\n//# MAP=a.map\n// */", &["a.map"]),
            ("//# MAP=a.map\n/* open", &["a.map"]),
            ("x()\r//# MAP=a.map\r\n", &["a.map"]),
            ("x()\u{2028}//# MAP=a.map\u{2029}", &["a.map"]),
        ],
    );
}

/// The specification's other way to say the same, which is given as JavaScript there.
fn by_line(source: &str) -> Option<String> {
    let pattern = |comment: &str| {
        let rest = comment.strip_prefix(['@', '#'])?.trim_start();
        let url = rest.strip_prefix(&text("MAP="))?.trim_end();
        (!url.contains(char::is_whitespace)).then(|| url.to_owned())
    };
    let mut last = None;
    for line in source.split(['\n', '\r']) {
        let mut rest = line.trim_start();
        while !rest.is_empty() {
            if let Some(comment) = rest.strip_prefix("//") {
                last = pattern(comment).or(last);
                rest = "";
            } else if let Some(behind) = rest.strip_prefix("/*") {
                match behind.split_once("*/") {
                    Some((comment, behind)) => {
                        last = pattern(comment).or(last);
                        rest = behind.trim_start();
                    }
                    None => rest = "",
                }
            } else {
                last = None;
                let first = rest.chars().next().map_or(1, char::len_utf8);
                // A slash that begins no comment takes the next character with it.
                let second = if rest.starts_with('/') { rest.chars().nth(1).map_or(0, char::len_utf8) } else { 0 };
                rest = rest[first + second..].trim_start();
            }
        }
    }
    // A quote is no part of a URL; see “Linking generated code to source maps”.
    last.filter(|url| !url.is_empty() && !url.contains(['\'', '`']))
}

#[test]
fn what_is_matched_line_by_line_is_found_in_any_text() {
    const PARTS: [&str; 16] = [
        "//# MAP=a.map",
        "/*# MAP=b.map */",
        "//@ MAP=c.map",
        "\n",
        "\n",
        "x()",
        "// y ",
        "/* z */",
        "/*",
        "*/",
        "`",
        "'",
        " ",
        "/",
        "\r\n",
        "//# MAP=",
    ];
    let (mut lcg, mut found) = (Lcg(7), 0);
    for _ in 0..4000 {
        let content: String = (0..1 + lcg.below(9)).map(|_| PARTS[lcg.below(PARTS.len())]).collect();
        if let Some(url) = by_line(&text(&content)) {
            let path: Vec<&str> = url.split('/').filter(|part| !part.is_empty()).collect();
            assert!(referred("a.js", &content).contains(&path.join("/")), "{content:?}");
            found += 1;
        }
    }
    assert!(found > 500, "{found} texts had a reference");
}

/// “CSSExtractSourceMapURL”: similar, with the only form of comment that style sheets have. They have no code, so the
/// last comment is taken wherever it stands.
#[test]
fn style_sheets_have_one_form_of_comment() {
    check(
        "a.css",
        &[
            ("a{}\n/*# MAP=a.css.map */", &["a.css.map"]),
            ("a{}/*@ MAP=a.css.map*/\n", &["a.css.map"]),
            ("/*# MAP=a.map */\n/*# MAP=b.map */", &["b.map"]),
            ("/*# MAP=a.map */ a{}", &["a.map"]),
            ("/*# MAP=a.map */ a{} /*# MAP=b.map */ b{}", &["b.map"]),
            ("/*# MAP=a.map */ a{} /*# MAP=data:,x */ b{}", &[]),
            ("a{content:'/*# MAP=a.map */'}", &[]),
            ("a{}\n//# MAP=a.css.map", &[]),
        ],
    );
}

/// Pages refer to maps in their scripts and style sheets, each of which is a text of its own.
#[test]
fn pages_are_as_their_scripts() {
    check(
        "a.html",
        &[
            ("<!doctype html><script>x()\n//# MAP=a.map\n</script><p>x", &["a.map"]),
            ("<style>a{}\n/*# MAP=a.map */</style><script>//# MAP=b.map</script>", &["a.map", "b.map"]),
            ("<script>//# MAP=a.map\nx()</script>", &[]),
            ("<SCRIPT>//# MAP=a.map\n//# MAP=b.map\n</SCRIPT>", &["b.map"]),
        ],
    );
    check("a.js", &[("f('<script>')\n//# MAP=a.map\n</script>", &[])]);
}

/// “Linking generated code to source maps”: addresses are URLs, relative to the generated code.
#[test]
fn addresses_are_relative_to_the_generated_code() {
    let js = |url: &str| text(&format!("x()\n//# MAP={url}\n"));
    let files = [
        ("dist/js/a.js", js("a.js.map")),
        ("dist/js/b.js", js("../maps/b.js.map?v=1")),
        ("dist/js/c.js", js("/maps/c%20c.js.map")),
        ("dist/js/d.js", js("HTTPS://maps.host.example/d.js.map")),
        ("dist/js/e.js", js("//cdn.host.example/e.js.map")),
        ("dist/js/a.js.map", map(&[("a.ts", "a")])),
        ("dist/maps/b.js.map", map(&[("b.ts", "b")])),
        ("dist/maps/c c.js.map", map(&[("c.ts", "c")])),
    ];
    let report = report(&tgz(&files), "p.tgz").expect("a package");
    assert_eq!(
        column(&report, "maps", "generated"),
        ["dist/js/a.js", "dist/js/b.js", "dist/js/c.js", "dist/js/d.js", "dist/js/e.js"]
    );
    assert_eq!(column(&report, "maps", "kind"), ["external", "external", "external", "remote", "remote"]);
}

/// What does not count and leads to something is how a stranger would find it.
#[test]
fn a_reference_that_does_not_count_still_links_what_is_there() {
    let files = [
        ("bundle.js", text("a()\n//# MAP=one.bin\nb()\n//# MAP=gone.map\nc()\n")),
        ("loader.js", text("eval('x\\n//# MAP=two.json\\n')")),
        ("vendor.js", text("a()\n//# MAP=https://maps.host.example/v.map\nb()\n'//# MAP=https://code.example/x'")),
        ("one.bin", map(&[("one.ts", "1")])),
        ("two.json", map(&[("two.ts", "2")])),
    ];
    let report = report(&tgz(&files), "p.tgz").expect("a package");
    assert_eq!(column(&report, "maps", "generated"), ["bundle.js", "loader.js", "vendor.js"]);
    assert_eq!(column(&report, "maps", "kind"), ["external", "external", "remote"]);
}

/// “Source map naming” is a convention: the content decides, under any name, and compressed as servers like to have it.
#[test]
fn a_map_is_a_map_under_any_name() {
    let js = |url: &str| text(&format!("x()\n//# MAP={url}\n"));
    let named = |file: &str, source: &str| map(&[(source, source)]).replacen('{', &format!(r#"{{"file":"{file}","#), 1);
    let plain = |text: String| text.into_bytes();
    let files: Vec<(&str, Vec<u8>)> = vec![
        ("dist/a.js", plain(js("a.js.map"))),
        ("dist/a.js.map.gz", gzip(map(&[("a.ts", "a")]).as_bytes())),
        ("dist/b.js", plain("b()".into())),
        ("dist/b.js.map.br", brotli(map(&[("b.ts", "b")]).as_bytes())),
        ("dist/B.JS", plain("c()".into())),
        ("dist/B.JS.MAP", plain(map(&[("c.ts", "c")]))),
        ("dist/d.min.js", plain("d()".into())),
        ("dist/d.min.map", plain(map(&[("d.ts", "d")]))),
        ("dist/e.js", plain("e()".into())),
        ("dist/e.js.map.json", plain(map(&[("e.ts", "e")]))),
        ("dist/f.js", plain("f()".into())),
        ("maps/f.txt", plain(named("../dist/f.js", "f.ts"))),
        ("dist/g.css", plain("g{}".into())),
        ("maps/g", plain(named("../dist/g.css", "g.scss"))),
        ("dist/h.d.ts", plain("declare let h".into())),
        ("maps/h.data", plain(named("../dist/h.d.ts", "h.ts"))),
        ("dist/i.css.gz", gzip(text("i{}\n/*# MAP=i.css.map */").as_bytes())),
        ("dist/i.css.map.gz", gzip(map(&[("i.scss", "i")]).as_bytes())),
    ];
    let report = report(&tgz(&files), "p.tgz").expect("a package");
    let generated = column(&report, "maps", "generated");
    let kinds = column(&report, "maps", "kind");
    let both: Vec<String> = generated.iter().zip(&kinds).map(|(file, kind)| format!("{file} {kind}")).collect();
    assert_eq!(
        both,
        [
            "dist/a.js external",
            "dist/b.js external",
            "dist/B.JS external",
            "dist/d.min.js external",
            "dist/e.js external",
            "dist/f.js external",
            "dist/g.css css",
            "dist/h.d.ts declaration",
            "dist/i.css.gz > i.css css",
        ]
    );
}

/// “Linking through HTTP headers”, in what holds or sets headers.
#[test]
fn headers_refer_to_maps() {
    let header = format!("Source{}", "Map");
    let files = [
        ("dist/a.js", "a()".to_owned()),
        ("dist/a.js.map", map(&[("a.ts", "a")])),
        ("dist/_headers", format!("/a.js\n  {header}: /a.js.map\n/b.js\n  X-{header}: /maps/b.map\n")),
        ("saved", format!("HTTP/1.1 200 OK\r\n{header}: https://maps.host.example/c.map\r\n\r\nc()")),
        ("trace.har", format!("{{\"log\":{{\"headers\":[{{\"name\":\"{header}\",\"value\":\"d.map\"}}]}}}}")),
        ("server.js", format!("res.setHeader('{header}', './e.map')\n// {header}: /f.map\n{header}: /g.map\n")),
    ];
    let report = report(&tgz(&files), "p.tgz").expect("a package");
    assert_eq!(column(&report, "maps", "kind"), ["external", "missing", "remote", "missing"]);
    assert_eq!(column(&report, "maps", "generated"), ["dist/a.js", "dist/_headers", "saved", "trace.har"]);
}

/// Sections that refer to a map instead of holding one, as earlier revisions of the format had them.
#[test]
fn sections_may_refer_to_maps() {
    let urls = ["one.map", "gone.map", "https://maps.host.example/two.map"];
    let section = |url: &&str| format!("{{\"offset\":{{\"line\":0,\"column\":0}},\"url\":\"{url}\"}}");
    let sections: Vec<String> = urls.iter().map(section).collect();
    let files = [
        ("dist/all.js", text("all()\n//# MAP=all.js.map")),
        ("dist/all.js.map", format!("{{\"version\":3,\"sections\":[{}]}}", sections.join(","))),
        ("dist/one.map", map(&[("one.ts", "1")])),
    ];
    let report = report(&tgz(&files), "p.tgz").expect("a package");
    assert_eq!(column(&report, "maps", "kind"), ["index", "external", "missing", "remote"]);
    let generated = column(&report, "maps", "generated");
    assert_eq!(generated, ["dist/all.js", "dist/all.js", "dist/all.js.map", "dist/all.js.map"]);
    let places = report["maps"].as_array().into_iter().flatten().map(|map| map["place"]["chain"].to_string());
    assert_eq!(places.skip(2).collect::<Vec<_>>()[0], "[\"dist/all.js.map\",\"dist/gone.map\"]");
}

#[test]
fn sections_that_are_not_followed_are_told() {
    let section = |at| format!("{{\"offset\":{{\"line\":{at},\"column\":0}},\"url\":\"{at}.map\"}}");
    let sections: Vec<String> = (0..1007).map(section).collect();
    let text = format!("{{\"version\":3,\"sections\":[{}]}}", sections.join(","));
    let report = report(text.as_bytes(), "x.map").expect("a file");
    assert_eq!(column(&report, "maps", "kind").len(), 1001);
    let said = "More references to source maps than are followed: 7 are not listed.";
    assert_eq!(column(&report, "unchecked", "reason"), [said]);
}

/// The same in an index map that a recovered source carries: those on servers.
#[test]
fn sections_in_recovered_sources_refer_to_servers() {
    let index = ["gone.map", "https://maps.host.example/two.map"]
        .map(|url| format!("{{\"offset\":{{\"line\":0,\"column\":0}},\"url\":\"{url}\"}}"));
    let index = format!("{{\"version\":3,\"sections\":[{}]}}", index.join(","));
    let report = report(map(&[("a.js", &build::inline(&index))]).as_bytes(), "x.map").expect("a file");
    assert_eq!(column(&report, "maps", "kind"), ["external", "index", "remote"]);
    assert_eq!(column(&report, "maps", "generated")[2], "a.js");
    assert!(column(&report, "findings", "rule").contains(&"remote-map-reference".to_owned()));
}

/// What a recovered source refers to is of interest where it lies on a server.
#[test]
fn recovered_sources_refer_to_servers() {
    let sources =
        [("a.js", text("//# MAP=https://b.s3.eu-west-1.amazonaws.com/a.map")), ("b.js", text("//# MAP=b.map"))];
    let sources = [(sources[0].0, sources[0].1.as_str()), (sources[1].0, sources[1].1.as_str())];
    let report = report(map(&sources).as_bytes(), "x.map").expect("a file");
    assert_eq!(column(&report, "maps", "kind"), ["external", "remote"]);
    let found = column(&report, "findings", "evidence");
    assert!(found.contains(&"b.s3.eu-west-1.amazonaws.com (an Amazon S3 bucket)".to_owned()), "{found:?}");
}
