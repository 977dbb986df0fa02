//! Checks one file natively and prints the report as JSON: what the tests hold the WebAssembly build against.

use std::{env, fs::File, io::stdout, path::Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = env::args().nth(1).ok_or("usage: check FILE")?;
    let name = Path::new(&path).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let report = overshare::check(File::open(&path)?, &name, &overshare::Options::default(), |_| ())?;
    serde_json::to_writer(stdout(), &report)?;
    Ok(())
}
