//! How what is packed is told, in each ecosystem: which lines leave files out, and what the package shows of why they were
//! taken in. Chooses no files.

use std::collections::BTreeSet;

use crate::{
    exposure::Case,
    report::{Format, repair::Change},
};

use super::{globs, manifest};

/// The changes that leave out what these patterns take in; `paths` are the files themselves.
pub fn changes(case: &Case<'_>, patterns: &[String], paths: &BTreeSet<&str>) -> Vec<Change> {
    match case.input.format {
        Format::Npm => npm(case, patterns, paths),
        Format::Crate => vec![change(
            "Cargo.toml",
            format!("[package]\nexclude = [{}]", quoted(patterns)),
            "`cargo package --list` shows what will be packed.",
        )],
        Format::Sdist | Format::Wheel => python(case, patterns),
        Format::Vsix => {
            let lines: Vec<&str> = patterns.iter().map(|pattern| pattern.trim_start_matches("extension/")).collect();
            vec![change(".vscodeignore", lines.join("\n"), "`vsce ls` shows what will be packed.")]
        }
        Format::Gem => vec![change(
            "the gemspec",
            format!("spec.files -= Dir[{}]", quoted(patterns)),
            "Behind the line that sets `spec.files`; `gem build` and `gem contents` show what is packed.",
        )],
        Format::Nupkg => {
            let line =
                |pattern: &String| format!("  <None Update=\"{}\" Pack=\"false\" />", pattern.replace('/', "\\"));
            let lines: Vec<String> = patterns.iter().map(line).collect();
            vec![change(
                "the project file",
                format!("<ItemGroup>\n{}\n</ItemGroup>", lines.join("\n")),
                "For files that the project lists as `Content`, the same with that name.",
            )]
        }
        Format::Jar => {
            let line = |pattern: &String| format!("  <exclude>{pattern}</exclude>");
            let lines: Vec<String> = patterns.iter().map(line).collect();
            vec![change(
                "pom.xml",
                format!("<excludes>\n{}\n</excludes>", lines.join("\n")),
                "In the configuration of maven-jar-plugin; with Gradle, `exclude(…)` in `tasks.jar`.",
            )]
        }
        Format::Xpi => vec![change(
            "the call of web-ext",
            format!("web-ext build --ignore-files {}", quoted(patterns).replace(',', "")),
            "Or leave them out of the folder that is packed.",
        )],
        Format::Crx | Format::Zip | Format::Tar | Format::File => Vec::new(),
    }
}

fn change(file: &str, text: String, note: &str) -> Change {
    Change { file: file.to_owned(), text, note: note.to_owned() }
}

/// Patterns as a list of strings, as JSON, TOML and Ruby write them.
fn quoted(patterns: &[String]) -> String {
    patterns.iter().map(|pattern| string(pattern)).collect::<Vec<_>>().join(", ")
}

fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// `files` is an allow-list: where there is one, a pattern with `!` takes out again; where there is none, it is made from
/// what should stay.
fn npm(case: &Case<'_>, patterns: &[String], paths: &BTreeSet<&str>) -> Vec<Change> {
    let listed = case.package.as_ref().and_then(|package| package.files.clone());
    let is_listed = listed.is_some();
    let kept = listed.unwrap_or_else(|| top_names(case, paths));
    let lines: Vec<String> = kept
        .iter()
        .filter(|pattern| !paths.contains(pattern.as_str()))
        .map(|pattern| string(pattern))
        .chain(patterns.iter().map(|pattern| string(&format!("!{pattern}"))))
        .map(|line| format!("  {line}"))
        .collect();
    let note = match is_listed {
        true => "What `!` begins with is taken out again. `npm pack --dry-run` shows what will be packed.",
        false => {
            "An allow-list made from what is here now: take out what nobody needs. `npm pack --dry-run` shows what will be packed."
        }
    };
    let mut changes = vec![change("package.json", format!("\"files\": [\n{}\n]", lines.join(",\n")), note)];
    if !is_listed {
        let note = "Instead, if there is to be no `files`: it leaves out only what is named, and what is made later is packed.";
        changes.push(change(".npmignore", patterns.join("\n"), note));
    }
    changes
}

/// The files and folders at the top of the package that hold something else than these files, but for those that npm
/// packs whatever is said.
fn top_names(case: &Case<'_>, without: &BTreeSet<&str>) -> Vec<String> {
    let kept = case.facts.entries.iter().filter(|entry| entry.inside.is_none() && entry.installed);
    let kept = kept.map(|entry| entry.path.as_str()).filter(|path| !without.contains(path));
    let tops: BTreeSet<&str> = kept.map(|path| path.split_once('/').map_or(path, |(folder, _)| folder)).collect();
    let is_always_packed = |name: &str| {
        let stem = name.split('.').next().unwrap_or_default().to_ascii_lowercase();
        name == "package.json" || matches!(stem.as_str(), "readme" | "license" | "licence")
    };
    tops.into_iter().filter(|name| !is_always_packed(name)).map(str::to_owned).collect()
}

/// Each build backend has a place of its own.
fn python(case: &Case<'_>, patterns: &[String]) -> Vec<Change> {
    let list = quoted(patterns);
    let all = [
        ("hatchling", format!("[tool.hatch.build]\nexclude = [{list}]")),
        ("maturin", format!("[tool.maturin]\nexclude = [{list}]")),
        ("poetry", format!("[tool.poetry]\nexclude = [{list}]")),
        ("pdm", format!("[tool.pdm.build]\nexcludes = [{list}]")),
        ("uv_build", format!("[tool.uv.build-backend]\nsource-exclude = [{list}]\nwheel-exclude = [{list}]")),
        ("setuptools", format!("[tool.setuptools.exclude-package-data]\n\"*\" = [{list}]")),
    ];
    let builder = case.builder.as_deref().unwrap_or_default();
    let known = all.iter().any(|(name, _)| builder.contains(name));
    let wanted = all.iter().filter(|(name, _)| if known { builder.contains(name) } else { WIDESPREAD.contains(name) });
    let mut changes: Vec<Change> = wanted
        .map(|(name, text)| {
            change(
                "pyproject.toml",
                text.clone(),
                &format!("For {name}{}.", if known { ", which built this" } else { "" }),
            )
        })
        .collect();
    if !known || builder.contains("setuptools") {
        let line = |pattern: &String| match pattern.strip_prefix("**/") {
            Some(name) => format!("global-exclude {name}"),
            None => match pattern.strip_suffix("/**") {
                Some(folder) => format!("prune {folder}"),
                None => format!("exclude {pattern}"),
            },
        };
        let lines: Vec<String> = patterns.iter().map(line).collect();
        changes.push(change("MANIFEST.in", lines.join("\n"), "For source distributions made by setuptools."));
    }
    changes
}

/// Backends that are named where nothing tells which one it was.
const WIDESPREAD: [&str; 2] = ["hatchling", "setuptools"];

/// What the package shows of why these files were packed.
pub fn reasons(case: &Case<'_>, paths: &BTreeSet<&str>) -> Vec<String> {
    let Some(package) = case.package.as_ref().filter(|_| case.input.format == Format::Npm) else { return Vec::new() };
    let manifest = manifest(case.input.format);
    match &package.files {
        None => {
            vec![format!("{manifest} has no `files`, so that everything is packed that no ignore file leaves out.")]
        }
        Some(files) => {
            let patterns: BTreeSet<&str> = paths.iter().filter_map(|path| globs::first(files, path)).collect();
            let reason =
                |pattern: &str| format!("`files` in {manifest} lists `{pattern}`, which takes in what lies there.");
            patterns.into_iter().take(3).map(reason).collect()
        }
    }
}
