//! Build steps that need Rust. `generate` writes what is committed and made from the core; `wasm` makes the
//! JavaScript glue around the compiled core.

mod detectors;
mod labelled;
mod scores;

use std::{env, fs, path::Path};

use anyhow::{Context, Result, bail};

fn main() -> Result<()> {
    match env::args().nth(1).as_deref() {
        Some("generate") => generate(),
        Some("wasm") => wasm(),
        _ => bail!("usage: cargo run -p xtask -- generate|wasm"),
    }
}

/// The project's root: this crate lies one folder below it.
fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Writes the report's JSON Schema, the limits' defaults, a page for each detector, and how each did.
fn generate() -> Result<()> {
    write_schema()?;
    write_limits()?;
    detectors::write(&root().join("docs/detectors"))?;
    scores::write(&root().join("docs/detection.md"))?;
    labelled::write(&root().join("docs/detection.md"), &root().join("tests/secrets/vendors"))
}

fn write_schema() -> Result<()> {
    let schema = schemars::generate::SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<overshare::report::Report>();
    let text = serde_json::to_string_pretty(&schema)? + "\n";
    fs::write(root().join("docs/report.schema.json"), text)?;
    Ok(())
}

fn write_limits() -> Result<()> {
    let text = serde_json::to_string_pretty(&overshare::Limits::default())? + "\n";
    fs::write(root().join("www/shared/limits.json"), text)?;
    Ok(())
}

/// Runs wasm-bindgen over the compiled core and writes `www/wasm/`.
fn wasm() -> Result<()> {
    let compiled = root().join("target/wasm32-unknown-unknown/release/overshare_wasm.wasm");
    wasm_bindgen_cli_support::Bindgen::new()
        .input_path(&compiled)
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .out_name("overshare")
        .generate(root().join("www/wasm"))
        .with_context(|| format!("wasm-bindgen over {}", compiled.display()))
}
