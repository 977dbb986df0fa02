//! How the tool that wrote a map is told not to, or to write it without texts. Which tool that was, `tool.rs` tells.

use std::collections::BTreeMap;

use crate::{
    exposure::Case,
    report::{Confidence, repair::Change},
};

/// Where each tool is told: its name, the file or the command, the lines, and what to know of them.
const TOOLS: [(&str, &str, &str, &str); 19] = [
    (
        "TypeScript",
        "tsconfig.json",
        "\"sourceMap\": false,\n\"inlineSourceMap\": false,\n\"declarationMap\": false",
        NONE,
    ),
    (
        "webpack",
        "webpack.config.js",
        "devtool: false",
        "`\"hidden-source-map\"` still writes the map: then it must not be packed.",
    ),
    (
        "Rspack",
        "rspack.config.js",
        "devtool: false",
        "`\"hidden-source-map\"` still writes the map: then it must not be packed.",
    ),
    ("Rollup", "rollup.config.js", "output: { sourcemap: false }", NONE),
    ("Rolldown", "rolldown.config.js", "output: { sourcemap: false }", NONE),
    ("Vite", "vite.config.js", "build: { sourcemap: false }", NONE),
    (
        "esbuild",
        "the call of esbuild",
        "sourcemap: false",
        "With `sourcesContent: false` the map names the files without their text.",
    ),
    ("Bun", "the call of `bun build`", "--sourcemap=none", NONE),
    ("Parcel", "the call of `parcel build`", "--no-source-maps", NONE),
    (
        "Metro",
        "the call of the bundler",
        "no --sourcemap-output",
        "Where the map is needed elsewhere, write it outside of what is packed.",
    ),
    (
        "Hermes",
        "the call of the bundler",
        "no --sourcemap-output",
        "Where the map is needed elsewhere, write it outside of what is packed.",
    ),
    ("Turbopack", "next.config.js", "productionBrowserSourceMaps: false", NONE),
    ("Babel", "babel.config.json", "\"sourceMaps\": false", NONE),
    ("Terser", "the call of terser", "sourceMap: false", NONE),
    ("UglifyJS", "the call of uglifyjs", "no --source-map", NONE),
    ("Closure Compiler", "the call of the compiler", "no --create_source_map", NONE),
    (
        "Sass",
        "the call of sass",
        "--no-source-map",
        "With `--no-embed-sources` the map names the files without their text.",
    ),
    ("Lightning CSS", "the call of Lightning CSS", "sourceMap: false", NONE),
    ("Oxc", "the call of Oxc", "sourcemap: false", NONE),
];

const NONE: &str = "Then no map is written.";

/// The changes for the tools that wrote these maps, as far as they are known.
pub fn changes(case: &Case<'_>, maps: &[usize]) -> Vec<Change> {
    let mut named: BTreeMap<&str, Confidence> = BTreeMap::new();
    for tool in maps.iter().filter_map(|&map| case.maps.get(map)?.tool.as_ref()) {
        for name in tool.name.split(", ").flat_map(|name| name.split(" or ")) {
            let surest = named.entry(name).or_insert(tool.confidence);
            *surest = tool.confidence.min(*surest);
        }
    }
    let told = TOOLS.iter().filter_map(|tool| Some((tool, named.get(tool.0)?)));
    told.map(|((name, file, text, note), confidence)| {
        let wrote = if *confidence == Confidence::Possible { "may have written" } else { "probably wrote" };
        let note = format!("For {name}, which {wrote} the map. {note}");
        Change { file: (*file).to_owned(), text: (*text).to_owned(), note }
    })
    .collect()
}
