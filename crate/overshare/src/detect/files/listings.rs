//! What compilers and bundlers write about a build: `.tsbuildinfo`, statistics, metafiles. Not source maps and manifests.

use std::collections::BTreeSet;

use crate::{
    detect::rule::{Class, FileRule, Hit, Matcher, Part::*, Rule, texts},
    report::Severity,
    text::json,
};

use super::tell::{base_name, count, ends_in, gather, holds, listed, times, told, values};

/// TypeScript's notes.
pub const BUILD_INFO: Rule = Rule {
    id: "build-info",
    title: "TypeScript's notes about a build",
    class: Class::Leftovers,
    severity: Severity::Info,
    what: "Files called `.tsbuildinfo` that list the files of a program. It says how many of them are the project's own. Not those without a list.",
    why: "They name every source file of the project, also those that were not packed, and of what it was built with.",
    fix: "Leave the file out of the package, or let `tsBuildInfoFile` in tsconfig.json put it elsewhere.",
    references: &["https://www.typescriptlang.org/tsconfig/#tsBuildInfoFile"],
    matcher: Matcher::File(FileRule { path: |path| ends_in(path, &["tsbuildinfo"]), read: read_build_info }),
    examples: texts(&[
        &[Is(
            "{\"program\":{\"fileNames\":[\"../node_modules/a/index.d.ts\",\"../src/billing.ts\"]},\"version\":\"5.4.0\"}",
        )],
        &[Is("{\"fileNames\":[\"./src/a.ts\"],\"version\":\"5.9.0\"}")],
    ]),
    counter_examples: texts(&[
        &[Is("{\"version\":\"5.4.0\"}")],
        &[Is("{\"program\":{\"fileNames\":[]}}")],
        &[Is("words")],
    ]),
};

/// Statistics of a bundler.
pub const BUNDLE_STATISTICS: Rule = Rule {
    id: "bundle-statistics",
    title: "Statistics of a bundler",
    class: Class::Leftovers,
    severity: Severity::Low,
    what: "Statistics of webpack and Rspack, metafiles of esbuild, and reports of rollup-plugin-visualizer and webpack-bundle-analyzer, in JSON and HTML files that are called `stats`, `meta`, `bundle`, `report` or `visualizer`. It says how many inputs they name. Not other files of these names.",
    why: "They show the tree of the source: the path and size of every file and what imports it; webpack's may hold the source as well.",
    fix: "Write the file to a folder that is not packed.",
    references: &["https://webpack.js.org/api/stats/", "https://esbuild.github.io/api/#metafile"],
    matcher: Matcher::File(FileRule { path: is_statistics, read: read_statistics }),
    examples: texts(&[
        &[Is("{\"inputs\":{\"src/a.ts\":{\"bytes\":1,\"imports\":[]}},\"outputs\":{\"dist/a.js\":{}}}")],
        &[Is("{\"hash\":\"x\",\"assets\":[],\"chunks\":[],\"modules\":[{\"name\":\"./src/a.ts\",\"size\":1}]}")],
    ]),
    counter_examples: texts(&[
        &[Is("{\"inputs\":{},\"outputs\":{}}")],
        &[Is("{\"modules\":[{\"name\":\"a\"}]}")],
        &[Is("<html>a report</html>")],
    ]),
};

fn read_build_info(text: &[u8]) -> Vec<Hit> {
    let Some(info) = json::parse(text) else { return Vec::new() };
    let list = info.get("program").and_then(|program| program.get("fileNames")).or_else(|| info.get("fileNames"));
    let names: Vec<&str> = match list.or_else(|| info.get("program").and_then(|program| program.get("fileInfos"))) {
        Some(json::Value::List(items)) => items.iter().filter_map(json::Value::text).collect(),
        // Before TypeScript 4.3, each name had its own member.
        Some(json::Value::Object(members)) => members.iter().map(|(name, _)| name.as_str()).collect(),
        _ => Vec::new(),
    };
    of_names(&names, "file", "files").map(|evidence| told(evidence, text)).into_iter().collect()
}

/// How many names there are, and how many of them are of the project's own files.
fn of_names(names: &[&str], one: &str, many: &str) -> Option<String> {
    let mut own = BTreeSet::new();
    for name in names.iter().filter(|name| is_own(name)) {
        gather(&mut own, name);
    }
    let own = listed(&own, "of its own", "of its own").unwrap_or_else(|| "none of its own".to_owned());
    (!names.is_empty()).then(|| format!("names {}, {own}", count(names.len() as u64, one, many)))
}

/// Whether a file is neither a dependency's nor one of the compiler's own, `lib.es5.d.ts` and the like.
fn is_own(name: &str) -> bool {
    let file = base_name(name);
    !(name.contains("node_modules/") || file.starts_with("lib.") && file.ends_with(".d.ts"))
}

fn is_statistics(path: &str) -> bool {
    let name = base_name(path).to_ascii_lowercase();
    let is_called_so = ["stats", "meta", "bundle", "report", "visualizer"].iter().any(|word| name.contains(word));
    is_called_so && ends_in(path, &["json", "html"])
}

fn read_statistics(text: &[u8]) -> Vec<Hit> {
    let is_json = text.trim_ascii_start().starts_with(b"{");
    let evidence = if is_json { in_json(text) } else { in_page(text) };
    evidence.map(|evidence| told(evidence, text)).into_iter().collect()
}

fn in_json(text: &[u8]) -> Option<String> {
    let is_metafile = holds(text, "\"inputs\"") && holds(text, "\"outputs\"");
    let is_webpack = holds(text, "\"modules\"") && holds(text, "\"chunks\"") && holds(text, "\"assets\"");
    let is_visualizer = holds(text, "\"nodeParts\"") && holds(text, "\"nodeMetas\"");
    if is_visualizer {
        return visualized(text);
    }
    if !is_metafile && !is_webpack {
        return None;
    }
    let document = json::parse(text)?;
    if let (Some(json::Value::Object(inputs)), Some(json::Value::Object(_))) =
        (document.get("inputs"), document.get("outputs"))
    {
        let is_input = |value: &json::Value| value.get("bytes").is_some() || value.get("imports").is_some();
        let names: Vec<&str> =
            inputs.iter().filter(|(_, value)| is_input(value)).map(|(name, _)| name.as_str()).collect();
        return of_names(&names, "input", "inputs").map(|told| format!("metafile of esbuild: {told}"));
    }
    document.get("assets")?.items()?;
    let modules = document.get("modules")?.items()?;
    let names: Vec<&str> = modules.iter().filter_map(|module| module.get("name")?.text()).collect();
    let with_source = times(text, "\"source\":\"");
    let source = if with_source == 0 {
        String::new()
    } else {
        format!("; {}", count(with_source, "text of a module", "texts of modules"))
    };
    of_names(&names, "module", "modules").map(|told| format!("statistics of webpack: {told}{source}"))
}

/// A report that draws its data.
fn in_page(text: &[u8]) -> Option<String> {
    let is_analyzer = holds(text, "window.chartData") && holds(text, "\"parsedSize\"");
    let parts = times(text, "\"path\":");
    if is_analyzer && parts > 0 {
        return Some(format!("report of webpack-bundle-analyzer: names {}", count(parts, "file", "files")));
    }
    holds(text, "\"nodeParts\"").then(|| visualized(text)).flatten()
}

fn visualized(text: &[u8]) -> Option<String> {
    let mut names = BTreeSet::new();
    values(text, "id").for_each(|range| gather(&mut names, &String::from_utf8_lossy(&text[range])));
    let names: Vec<&str> = names.iter().map(String::as_str).filter(|name| name.contains('/')).collect();
    of_names(&names, "input", "inputs").map(|told| format!("report of rollup-plugin-visualizer: {told}"))
}
