//! Lists what an installer would write of each of some tar archives, one line of JSON an archive: what the tests hold
//! against the installers themselves.

use std::{env, fs::File};

use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = env::args().skip(1);
    let reader = arguments.next().ok_or("usage: installed npm|pnpm|pip|uv|cargo|tar FILE...")?;
    for path in arguments {
        let listing = overshare::installed(File::open(&path)?, &reader)?;
        let files: Vec<Value> = (listing.files.iter())
            .map(|file| json!({ "path": file.path, "bytes": file.bytes, "sha256": hex(&file.sha256) }))
            .collect();
        let (refusal, diverged) = (listing.refusal, listing.diverged);
        println!("{}", json!({ "files": files, "refusal": refusal, "diverged": diverged, "nothing": listing.nothing }));
    }
    Ok(())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
