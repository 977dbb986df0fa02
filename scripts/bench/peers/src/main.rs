//! Reads one map with one reader and prints what that cost: `overshare-peers READER FILE`. The process holds nothing
//! else, so that its peak memory is the reader's.

use std::{env, fs::File, time::Instant};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let [reader, path] = &words[..] else { return Err("usage: overshare-peers READER FILE".into()) };
    let file = File::open(path)?;
    let begun = Instant::now();
    let texts = overshare_peers::read(reader, file);
    println!("{}", serde_json::json!({ "ms": begun.elapsed().as_secs_f64() * 1000.0, "texts": texts }));
    Ok(())
}
