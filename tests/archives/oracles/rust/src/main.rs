//! Unpacks tar archives as cargo or uv does, one a line of standard input ("file TAB folder"), and says of each whether it
//! was taken. Follows cargo 0.98, `sources/registry/mod.rs`, and uv-extract, `stream.rs`; lists and compares nothing.

use std::{
    error::Error,
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

use flate2::read::MultiGzDecoder;
use tokio_stream::StreamExt;

fn main() -> Result<(), Box<dyn Error>> {
    let reader = std::env::args().nth(1).unwrap_or_default();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    for line in io::stdin().lines() {
        let line = line?;
        let (archive, folder) = line.split_once('\t').ok_or("file TAB folder")?;
        fs::create_dir_all(folder)?;
        let unpacked = match reader.as_str() {
            "cargo" => cargo(archive, Path::new(folder)),
            _ => runtime.block_on(uv(archive, Path::new(folder))),
        };
        match unpacked {
            Ok(()) => println!("ok"),
            Err(error) => println!("refused {}", error.to_string().replace('\n', " ")),
        }
    }
    Ok(())
}

/// The unpacked bytes: how the installers inflate is held against them elsewhere.
fn inflated(archive: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let packed = fs::read(archive)?;
    if !packed.starts_with(&[0x1F, 0x8B]) {
        return Ok(packed);
    }
    let mut bytes = Vec::new();
    MultiGzDecoder::new(File::open(archive)?).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn cargo(archive: &str, parent: &Path) -> Result<(), Box<dyn Error>> {
    let bytes = inflated(archive)?;
    fs::create_dir_all(parent.join("p-1.0.0"))?;
    for entry in tar::Archive::new(&bytes[..]).entries()? {
        let mut entry = entry?;
        let path = entry.path()?.into_owned();
        if path.strip_prefix("p-1.0.0").is_err() {
            return Err("outside the crate's folder".into());
        }
        match entry.header().entry_type() {
            tar::EntryType::Regular | tar::EntryType::Directory => {}
            _ => return Err("no file or folder".into()),
        }
        if path.file_name().is_some_and(|name| name == ".cargo-ok") {
            continue;
        }
        entry.unpack_in(parent)?;
    }
    Ok(())
}

async fn uv(archive: &str, folder: &Path) -> Result<(), Box<dyn Error>> {
    let bytes = inflated(archive)?;
    let folder = fs::canonicalize(folder)?;
    let mut archive = tokio_tar::ArchiveBuilder::new(&bytes[..]).set_preserve_mtime(false).build();
    let mut entries = archive.entries()?;
    let mut directories = Vec::new();
    while let Some(entry) = entries.next().await {
        let mut entry = entry?;
        if entry.header().entry_type() == tokio_tar::EntryType::Directory {
            directories.push(entry);
            continue;
        }
        entry.unpack_in(&folder).await?;
    }
    for mut directory in directories {
        directory.unpack_in(&folder).await?;
    }
    Ok(())
}
