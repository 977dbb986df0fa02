//! The table of the labelled set, in the page about detection: how many texts there are of each vendor. That they are
//! found and not found as they should is a test's to say.

use std::{fmt::Write, fs, path::Path};

use anyhow::{Context, Result};
use serde_json::Value;

const BEGIN: &str = "<!-- labelled -->\n";
const END: &str = "<!-- /labelled -->";

/// Writes the table between its marks.
pub fn write(page: &Path, vendors: &Path) -> Result<()> {
    let text = fs::read_to_string(page)?;
    let (before, rest) = text.split_once(BEGIN).context("the page has no place for the labelled set")?;
    let (_, after) = rest.split_once(END).context("the labelled set has no end")?;
    fs::write(page, format!("{before}{BEGIN}{}{END}{after}", table(vendors)?))?;
    Ok(())
}

fn table(folder: &Path) -> Result<String> {
    let mut files: Vec<_> = fs::read_dir(folder)?.map(|file| Ok(file?.path())).collect::<Result<_>>()?;
    files.sort();
    let mut table = String::from("| vendor | told by | with a secret | with none |\n| --- | --- | --- | --- |\n");
    for file in files {
        let vendors: Vec<Value> = serde_json::from_slice(&fs::read(file)?)?;
        for vendor in &vendors {
            let count = |field: &str| vendor[field].as_array().map_or(0, Vec::len);
            let rules: Vec<_> = vendor["rules"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            let links: Vec<_> = rules.iter().map(|rule| format!("[`{rule}`](detectors/{rule}.md)")).collect();
            let (found, quiet) = (count("found"), count("quiet") + count("doubtful") + count("public"));
            let name = vendor["vendor"].as_str().unwrap_or_default();
            writeln!(table, "| {name} | {} | {found} | {quiet} |", links.join(", "))?;
        }
    }
    Ok(table)
}
