//! Checks one file natively and prints the report as JSON: what the tests hold the WebAssembly build against.

use std::{env, fs::File, io::stdout, path::Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (options, files): (Vec<_>, Vec<_>) = env::args().skip(1).partition(|word| word.starts_with("--"));
    let path = files.first().ok_or("usage: check [--hash] FILE")?;
    let options = overshare::Options { hash: options.iter().any(|word| word == "--hash"), ..Default::default() };
    let name = Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let report = overshare::check(File::open(path)?, &name, &options, |_| ())?;
    serde_json::to_writer(stdout(), &report)?;
    Ok(())
}
