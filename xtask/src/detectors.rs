//! The detectors' pages: one for each rule, made from its fields, and a list of all of them.

use std::{fmt::Write, fs, path::Path};

use anyhow::Result;
use overshare::detect::{RULES, Rule};

/// Writes all pages into `folder`, and removes those of rules that are gone.
pub fn write(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    fs::create_dir_all(folder)?;
    for rule in RULES.iter() {
        fs::write(folder.join(format!("{}.md", rule.id)), page(rule)?)?;
    }
    fs::write(folder.join("README.md"), index()?)?;
    Ok(())
}

fn page(rule: &Rule) -> Result<String> {
    let mut page = format!("# {}\n\n", rule.title);
    writeln!(page, "`{}` · {} · {}\n", rule.id, severity(rule), rule.class.name())?;
    writeln!(page, "## What it looks for\n\n{}\n", rule.what)?;
    writeln!(page, "## Why it matters\n\n{}\n", rule.why)?;
    writeln!(page, "## How to fix it\n\n{}", rule.fix)?;
    if !rule.references.is_empty() {
        writeln!(page, "\n## References\n")?;
        for reference in rule.references {
            writeln!(page, "- <{reference}>")?;
        }
    }
    Ok(page)
}

fn index() -> Result<String> {
    let mut index = String::from("# Detectors\n\nMade from the rules by `npm run generate`.\n\n");
    writeln!(index, "| rule | looks for | severity |\n| --- | --- | --- |")?;
    for rule in RULES.iter() {
        writeln!(index, "| [`{0}`]({0}.md) | {1} | {2} |", rule.id, rule.title, severity(rule))?;
    }
    Ok(index)
}

fn severity(rule: &Rule) -> String {
    format!("{:?}", rule.severity).to_lowercase()
}
