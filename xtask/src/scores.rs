//! The table of how each rule did, in the page about detection.

use std::{fmt::Write, fs, path::Path};

use anyhow::{Context, Result};
use overshare::detect::surroundings::{Score, scores};

const BEGIN: &str = "<!-- scores -->\n";
const END: &str = "<!-- /scores -->";

/// Writes the table between its marks.
pub fn write(page: &Path) -> Result<()> {
    let text = fs::read_to_string(page)?;
    let (before, rest) = text.split_once(BEGIN).context("the page has no place for the table")?;
    let (_, after) = rest.split_once(END).context("the table has no end")?;
    fs::write(page, format!("{before}{BEGIN}{}{END}{after}", table(&scores())?))?;
    Ok(())
}

fn table(scores: &[Score]) -> Result<String> {
    let tried: usize = scores.iter().map(|score| score.tried).sum();
    let missed: usize = scores.iter().map(|score| score.missed.len()).sum();
    let near: usize = scores.iter().map(|score| score.near).sum();
    let fired: usize = scores.iter().map(|score| score.fired.len()).sum();
    let mut table = format!(
        "{} rules: {} of {tried} found, {fired} of {near} near misses fired on. Those that did not find all or were not quiet:\n\n",
        scores.len(),
        tried - missed,
    );
    writeln!(table, "| rule | found | missed in | near misses fired on |\n| --- | --- | --- | --- |")?;
    for score in scores.iter().filter(|score| !score.missed.is_empty() || !score.fired.is_empty()) {
        let (found, missed, fired) =
            (score.tried - score.missed.len(), score.missed.join(", "), score.fired.join(", "));
        writeln!(
            table,
            "| [`{0}`](detectors/{0}.md) | {found} of {1} | {missed} | {fired} |",
            score.rule, score.tried
        )?;
    }
    Ok(table)
}
