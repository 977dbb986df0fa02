//! Which tool probably wrote a map: by its debug ID, by members that only one tool writes, by its paths, and by the order
//! in which its members stand. Where several write the same, all of them are named, or none.
//!
//! The orders were read from what the tools wrote: webpack 4.47 and 5.112, Rspack 2.3, Rollup 4.68, Rolldown 1.3, Vite 5.4
//! and 8.3, esbuild 0.28, Bun 1.4, Parcel 2.16, Metro 0.87, TypeScript 5.9 and 7.0, Babel 7.28 and 8.1, Terser 5.51,
//! UglifyJS 3.19, Closure Compiler 2025-08, Sass 1.108, Lightning CSS 1.33, Oxc 0.158. `tests/layouts` runs them.

use crate::{
    inspect::MapFacts,
    report::{Confidence, Tool},
    sourcemap::Summary,
};

/// The tool that wrote a map, where something tells.
#[inline(never)]
pub fn of(map: &MapFacts) -> Option<Tool> {
    let summary = &map.summary;
    by_debug_id(summary).or_else(|| by_member(summary)).or_else(|| by_paths(summary)).or_else(|| by_order(summary))
}

fn tool(name: &str, confidence: Confidence, evidence: &str) -> Tool {
    Tool { name: name.to_owned(), confidence, evidence: evidence.to_owned() }
}

/// Bun ends its debug IDs with its own name.
fn by_debug_id(summary: &Summary) -> Option<Tool> {
    let id = summary.debug_id.as_deref()?.to_ascii_uppercase();
    let likely = id.ends_with("64756E2164756E21");
    likely.then(|| tool("Bun", Confidence::Likely, "Its debug ID ends as only Bun's do."))
}

/// Members that one tool adds.
fn by_member(summary: &Summary) -> Option<Tool> {
    const MEMBERS: [(&str, &str); 4] = [
        ("x_facebook_", "Metro"),
        ("x_metro_", "Metro"),
        ("x_hermes_", "Hermes"),
        ("x_org_dartlang_dart2js", "dart2js"),
    ];
    let (member, name) = MEMBERS.iter().find_map(|(beginning, name)| {
        summary.members.iter().find(|member| member.starts_with(beginning)).map(|member| (member, name))
    })?;
    Some(tool(name, Confidence::Likely, &format!("It has a member `{member}`.")))
}

/// Schemes and names that a tool gives to paths.
fn by_paths(summary: &Summary) -> Option<Tool> {
    let paths = || summary.sources.iter().filter_map(|source| source.path.as_deref());
    if paths().any(|path| path.starts_with("turbopack://")) {
        return Some(tool("Turbopack", Confidence::Likely, "Its paths begin with `turbopack://`."));
    }
    if paths().any(|path| path == "__prelude__" || path == "/__prelude__") {
        return Some(tool("Metro", Confidence::Likely, "It names Metro's prelude."));
    }
    if paths().any(|path| path.starts_with("webpack://")) {
        return Some(webpack(summary));
    }
    let emscripten = paths().any(|path| path.contains("/emscripten/system/"));
    emscripten.then(|| tool("Emscripten", Confidence::Possible, "It names Emscripten's own libraries."))
}

/// webpack and Rspack write the same paths, but for the names of their own parts, and their members in another order.
/// A tool that takes in their maps keeps the paths and writes an order of its own.
fn webpack(summary: &Summary) -> Tool {
    const PATHS: &str = "Its paths begin with `webpack://`";
    let parts = summary.sources.iter().filter_map(|source| source.path.as_deref()?.split_once("/webpack/runtime/"));
    let underscored = parts.filter(|(scheme, part)| scheme.starts_with("webpack://") && part.contains('_')).count() > 0;
    let only =
        summary.sources.iter().all(|source| source.path.as_deref().is_some_and(|path| path.starts_with("webpack://")));
    let is = |order: &str| matches(summary, order);
    if is(WEBPACK) || is(WEBPACK_4) {
        return tool("webpack", Confidence::Likely, &format!("{PATHS}, and its members stand in webpack's order."));
    }
    match is(ROLLUP) {
        true if underscored => {
            tool("Rspack", Confidence::Likely, &format!("{PATHS}, and parts of the runtime have Rspack's names."))
        }
        true if only => {
            tool("Rspack", Confidence::Possible, &format!("{PATHS}, and its members stand in Rspack's order."))
        }
        _ => tool("webpack or Rspack", Confidence::Possible, &format!("{PATHS}.")),
    }
}

/// Orders of members, those that may be missing with a question mark.
const WEBPACK: &str = "version file mappings sources sourcesContent? names sourceRoot? debugId? ignoreList?";
const WEBPACK_4: &str = "version sources names mappings file sourcesContent? sourceRoot";
const ROLLUP: &str = "version file sources sourcesContent? names mappings x_google_ignoreList? debugId?";

/// What an order tells, the surest first.
const ORDERS: [(&str, &str, Confidence); 15] = [
    ("version sources sourceRoot? sourcesContent? mappings names", "esbuild", Confidence::Likely),
    ("mappings sources sourcesContent? names version file", "Parcel", Confidence::Likely),
    ("version file lineCount mappings sources sourcesContent? names", "Closure Compiler", Confidence::Likely),
    ("version sourceRoot mappings sources sourcesContent? names", "Lightning CSS", Confidence::Likely),
    ("version sourceRoot sources names mappings sourcesContent? file?", "Sass", Confidence::Likely),
    ("version mappings names ignoreList? sources sourcesContent? file", "Vite", Confidence::Likely),
    ("mappings names sources version sourcesContent?", "Oxc", Confidence::Possible),
    (
        "version file sources sourcesContent? names mappings x_google_ignoreList debugId?",
        "Rollup or Vite",
        Confidence::Likely,
    ),
    ("version file sources sourcesContent? names mappings debugId", "Rollup or Vite", Confidence::Likely),
    ("version file names sources sourcesContent? ignoreList mappings debugId?", "Rolldown or Vite", Confidence::Likely),
    ("version file names sources sourcesContent? mappings debugId", "Rolldown or Vite", Confidence::Likely),
    (
        "version file? names sourceRoot? sources sourcesContent? mappings ignoreList",
        "Babel or Terser",
        Confidence::Possible,
    ),
    (ROLLUP, "Rollup, Vite or UglifyJS", Confidence::Possible),
    ("version file names sources sourcesContent? mappings", "Rolldown, Vite, Babel or Terser", Confidence::Possible),
    ("version file sourceRoot sources names mappings sourcesContent?", "TypeScript", Confidence::Likely),
];

fn by_order(summary: &Summary) -> Option<Tool> {
    let (_, name, confidence) = ORDERS.iter().find(|(order, _, _)| matches(summary, order))?;
    let (name, confidence) = match *name {
        "TypeScript" => typescript(summary)?,
        "Sass" if !first_ends(summary, &[".scss", ".sass", ".css"]) => return None,
        name => (name, *confidence),
    };
    Some(tool(name, confidence, &format!("Its members stand in the order `{}`.", summary.members.join(", "))))
}

/// CoffeeScript writes as TypeScript does; UglifyJS as well where a `sourceRoot` was asked for and no text, and it is then
/// the only one whose `sourceRoot` is never empty.
fn typescript(summary: &Summary) -> Option<(&'static str, Confidence)> {
    let ends = |endings| first_ends(summary, endings);
    let rooted = summary.sources.iter().any(|source| source.root.as_deref().is_some_and(|root| !root.is_empty()));
    match summary.members.last().map(String::as_str) {
        _ if ends(&[".coffee", ".litcoffee", ".coffee.md"]) => Some(("CoffeeScript", Confidence::Likely)),
        _ if !ends(&[".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json"]) => None,
        Some("mappings") if rooted && !ends(&[".ts", ".tsx", ".mts", ".cts"]) => {
            Some(("TypeScript or UglifyJS", Confidence::Possible))
        }
        _ => Some(("TypeScript", Confidence::Likely)),
    }
}

/// Whether the first source's name has one of these endings.
fn first_ends(summary: &Summary, endings: &[&str]) -> bool {
    let path = summary.sources.first().and_then(|source| source.path.as_deref()).unwrap_or_default();
    let path = path.to_ascii_lowercase();
    endings.iter().any(|ending| path.ends_with(ending))
}

/// Whether the members stand in this order, with none that it does not name and none missing but those that may be.
fn matches(summary: &Summary, order: &str) -> bool {
    let mut members = summary.members.iter().map(String::as_str).peekable();
    let fits = order.split(' ').all(|wanted| {
        let name = wanted.trim_end_matches('?');
        members.next_if_eq(&name).is_some() || name.len() < wanted.len()
    });
    fits && members.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::{At, MapCarrier};

    /// The tool of a map with these members in this order, and one source; `a=b` gives a member a text.
    fn told(members: &str, source: &str) -> String {
        let mut summary = Summary { sources: vec![Default::default()], ..Summary::default() };
        summary.sources[0].path = Some(source.to_owned());
        for member in members.split(',') {
            let (name, text) = member.split_once('=').unwrap_or((member, ""));
            match name {
                "debugId" => summary.debug_id = Some(text.to_owned()),
                "sourceRoot" => summary.sources[0].root = Some(text.into()),
                _ => {}
            }
            summary.members.push(name.to_owned());
        }
        let (names, sources) = Default::default();
        let map = MapFacts { at: At::Entry(0), carrier: MapCarrier::Whole, summary, names, sources };
        of(&map).map_or("-".to_owned(), |tool| format!("{} {:?}", tool.name, tool.confidence))
    }

    #[test]
    fn each_tool_is_known_by_what_it_wrote() {
        let cases = [
            // What was written by the versions that the head of this file names.
            (
                "version,sources,sourcesContent,mappings,debugId=0C518BF20AB5AC3C64756E2164756E21,names",
                "../src/a.ts",
                "Bun Likely",
            ),
            ("version,sources,sourcesContent,mappings,names", "../src/a.ts", "esbuild Likely"),
            ("version,sources,sourceRoot,mappings,names", "../src/a.ts", "esbuild Likely"),
            (
                "version,file,mappings,sources,sourcesContent,names,sourceRoot",
                "webpack://a/./src/a.ts",
                "webpack Likely",
            ),
            ("version,file,mappings,sources,names,sourceRoot", "webpack://a/./src/a.ts", "webpack Likely"),
            (
                "version,sources,names,mappings,file,sourcesContent,sourceRoot",
                "webpack:///./src/a.ts",
                "webpack Likely",
            ),
            (
                "version,file,sources,sourcesContent,names,mappings",
                "webpack://a/webpack/runtime/load_script",
                "Rspack Likely",
            ),
            ("version,file,sources,sourcesContent,names,mappings", "webpack://a/./src/a.ts", "Rspack Possible"),
            (
                "version,names,sources,sourcesContent,mappings,ignoreList",
                "webpack://a/./src/a.ts",
                "webpack or Rspack Possible",
            ),
            (
                "version,sources,sourcesContent,names,mappings,ignoreList",
                "turbopack:///[project]/a.ts",
                "Turbopack Likely",
            ),
            (
                "version,file,sources,sourcesContent,names,mappings,x_google_ignoreList",
                "../src/a.ts",
                "Rollup or Vite Likely",
            ),
            ("version,file,sources,sourcesContent,names,mappings,debugId", "../src/a.ts", "Rollup or Vite Likely"),
            ("version,file,sources,sourcesContent,names,mappings", "../src/a.ts", "Rollup, Vite or UglifyJS Possible"),
            ("version,file,sources,names,mappings", "../src/a.ts", "Rollup, Vite or UglifyJS Possible"),
            ("version,file,names,sources,sourcesContent,ignoreList,mappings", "../src/a.ts", "Rolldown or Vite Likely"),
            ("version,file,names,sources,sourcesContent,mappings,debugId", "../src/a.ts", "Rolldown or Vite Likely"),
            (
                "version,file,names,sources,sourcesContent,mappings",
                "../src/a.ts",
                "Rolldown, Vite, Babel or Terser Possible",
            ),
            ("version,mappings,names,ignoreList,sources,sourcesContent,file", "../../src/a.ts", "Vite Likely"),
            ("mappings,sources,sourcesContent,names,version,file", "src/a.ts", "Parcel Likely"),
            ("version,names,sources,sourcesContent,mappings,ignoreList", "a.js", "Babel or Terser Possible"),
            ("version,file,names,sources,mappings,ignoreList", "src/a.js", "Babel or Terser Possible"),
            (
                "version,names,sourceRoot=x,sources,sourcesContent,mappings,ignoreList",
                "src/a.js",
                "Babel or Terser Possible",
            ),
            ("version,file,sourceRoot,sources,names,mappings", "../src/a.ts", "TypeScript Likely"),
            ("version,file,sourceRoot,sources,names,mappings,sourcesContent", "../src/a.ts", "TypeScript Likely"),
            ("version,file,sourceRoot,sources,names,mappings", "../src/a.js", "TypeScript Likely"),
            ("version,file,sourceRoot=x,sources,names,mappings", "src/a.js", "TypeScript or UglifyJS Possible"),
            ("version,file,sourceRoot=x,sources,names,mappings,sourcesContent", "a.ts", "TypeScript Likely"),
            ("version,file,sourceRoot,sources,names,mappings", "a.coffee", "CoffeeScript Likely"),
            ("version,file,lineCount,mappings,sources,sourcesContent,names", "src/a.js", "Closure Compiler Likely"),
            ("version,sourceRoot,sources,names,mappings,file", "../src/a.scss", "Sass Likely"),
            ("version,sourceRoot,sources,names,mappings,sourcesContent", "a.scss", "Sass Likely"),
            ("version,sourceRoot=x,sources,names,mappings", "a.js", "-"),
            ("version,sourceRoot,mappings,sources,sourcesContent,names", "src/a.css", "Lightning CSS Likely"),
            ("mappings,names,sources,version,sourcesContent", "a.ts", "Oxc Possible"),
            ("version,sources,sourcesContent,x_google_ignoreList,names,mappings", "__prelude__", "Metro Likely"),
            ("version,sources,sourcesContent,names,mappings,x_facebook_sources", "/a.js", "Metro Likely"),
            (
                "version,engine,file,sourceRoot,sources,names,mappings,x_org_dartlang_dart2js",
                "a.dart",
                "dart2js Likely",
            ),
            ("version,sources,names,mappings", "/emsdk/upstream/emscripten/system/lib/a.c", "Emscripten Possible"),
            // What too many write.
            ("version,sources,names,mappings,file,sourcesContent", "../src/a.css", "-"),
            ("version,sources,sourcesContent,names,mappings", "src/a.js", "-"),
            ("version,names,sources,sourcesContent,mappings", "A.svelte", "-"),
            ("sources,mappings", "a.js", "-"),
        ];
        for (members, source, expected) in cases {
            assert_eq!(told(members, source), expected, "{members} {source}");
        }
    }
}
