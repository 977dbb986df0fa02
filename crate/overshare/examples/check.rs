//! Checks one file natively and prints the report as JSON: what the tests hold the WebAssembly build against.

use std::{
    env,
    fs::{File, read_to_string},
    io::stdout,
    path::Path,
    sync::Arc,
};

use overshare::{Options, Own, OwnFile};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (options, files): (Vec<_>, Vec<_>) = env::args().skip(1).partition(|word| word.starts_with("--"));
    let path = files.first().ok_or("usage: check [--hash] [--rules=FILE]... FILE")?;
    let own = own(options.iter().filter_map(|word| word.strip_prefix("--rules=")))?;
    let options = Options { hash: options.iter().any(|word| word == "--hash"), own, ..Options::default() };
    let name = name_of(path);
    let report = overshare::check(File::open(path)?, &name, &options, |_| ())?;
    serde_json::to_writer(stdout(), &report)?;
    Ok(())
}

fn name_of(path: &str) -> String {
    Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// What these files say; nothing where there are none.
fn own<'a>(paths: impl Iterator<Item = &'a str>) -> Result<Option<Arc<Own>>, Box<dyn std::error::Error>> {
    let read = |path: &str| Ok(OwnFile { name: name_of(path), text: read_to_string(path)? });
    let files: Vec<OwnFile> = paths.map(read).collect::<std::io::Result<_>>()?;
    if files.is_empty() {
        return Ok(None);
    }
    Ok(Some(Arc::new(Own::read(&files).map_err(|problems| problems.join("\n"))?)))
}
