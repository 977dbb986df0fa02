//! Scans files natively and prints what each pass over them cost: `overshare-scan PASSES LIST`, the list with a path in
//! each line. `RULES=1` tells how often which rule found something.

use std::{collections::BTreeMap, env, fs, time::Instant};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = env::args().skip(1).collect();
    let [passes, list] = &words[..] else { return Err("usage: overshare-scan PASSES LIST".into()) };
    let texts = fs::read_to_string(list)?.lines().map(fs::read).collect::<Result<Vec<_>, _>>()?;
    let (mut passed, mut found) = (Vec::new(), BTreeMap::<usize, usize>::new());
    for _ in 0..passes.parse()? {
        found.clear();
        let begun = Instant::now();
        texts.iter().for_each(|text| overshare_scan::scan(text, |rule| *found.entry(rule).or_default() += 1));
        passed.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    let bytes: usize = texts.iter().map(Vec::len).sum();
    let hits: usize = found.values().sum();
    let rules: BTreeMap<_, _> = found.iter().map(|(&rule, count)| (overshare::detect::RULES[rule].id, count)).collect();
    let rules = env::var_os("RULES").map(|_| rules);
    println!("{}", serde_json::json!({ "bytes": bytes, "hits": hits, "passes": passed, "rules": rules }));
    Ok(())
}
