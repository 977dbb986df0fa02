//! Real packages, damaged: each of the files named in `OVERSHARE_BATTER` is cut at every hundredth and has bits flipped
//! ten thousand times, as it is and, where it is compressed as a whole, unpacked as well. Each gives a report or a
//! sentence, soon. Without that variable there is nothing to do; `tests/formats/batter.test.mjs` sets it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use std::{
    collections::BTreeMap,
    env, fs,
    io::{Cursor, Read},
    panic::{self, AssertUnwindSafe},
    path::{Path, PathBuf},
    process,
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use build::Lcg;
use overshare::Options;

/// Flips of each form of a file, unless `OVERSHARE_FLIPS` says otherwise.
const FLIPS: usize = 10_000;

/// What takes longer than this is a failure. A whole file of these takes some milliseconds.
const PATIENCE: Duration = Duration::from_secs(10);

/// What takes longer than this has no end: a thread cannot be stopped, so the test is.
const NO_END: Duration = Duration::from_secs(60);

/// Bytes at the start and at the end in which half of all flips fall: there stand the headers and directories, and a
/// flip in compressed data is soon told by a checksum.
const EDGE: usize = 1024;

/// Unpacked bytes of a file beyond which its unpacked form is left alone.
const UNPACKED: u64 = 4 << 20;

#[test]
fn real_packages_stand_every_damage() {
    let files: Vec<PathBuf> = env::var_os("OVERSHARE_BATTER").iter().flat_map(env::split_paths).collect();
    // Thousands of caught panics would say thousands of times where they happened.
    panic::set_hook(Box::new(|_| ()));
    let failures: Vec<String> = files.iter().flat_map(|file| batter(file)).collect();
    let _ = panic::take_hook();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// What went wrong with all damaged forms of one file.
fn batter(path: &Path) -> Vec<String> {
    let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
    let bytes = fs::read(path).expect("the file can be read");
    let mut failures = batter_form(&name, &bytes);
    if let Some(unpacked) = unpacked(&bytes) {
        failures.extend(batter_form(&format!("{name}.tar"), &unpacked));
    }
    failures
}

/// The bytes inside a gzip file.
fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut inside = Vec::new();
    let mut inflate = flate2::read::MultiGzDecoder::new(bytes).take(UNPACKED);
    inflate.read_to_end(&mut inside).ok()?;
    (!inside.is_empty()).then_some(inside)
}

/// Damages one form of a file in every way, on every core, and says what went wrong and what came out.
fn batter_form(name: &str, bytes: &[u8]) -> Vec<String> {
    let cases = cases();
    let (next, outcomes) = (AtomicUsize::new(0), Mutex::new(BTreeMap::<String, usize>::new()));
    let failures = Mutex::new(Vec::new());
    let started = Instant::now();
    let work = |running: &Mutex<Option<(String, Instant)>>| {
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
            *running.lock().expect("no holder panics") = Some((format!("{name}, {case:?}"), Instant::now()));
            match attempt(&case.damage(bytes), name) {
                Ok(outcome) => *outcomes.lock().expect("no holder panics").entry(outcome).or_default() += 1,
                Err(failure) => failures.lock().expect("no holder panics").push(format!("{name}, {case:?}: {failure}")),
            }
        }
        *running.lock().expect("no holder panics") = None;
    };
    let cores = thread::available_parallelism().map_or(1, Into::into);
    let running: Vec<_> = (0..cores).map(|_| Mutex::new(None)).collect();
    thread::scope(|scope| {
        let workers: Vec<_> = running.iter().map(|running| scope.spawn(|| work(running))).collect();
        while workers.iter().any(|worker| !worker.is_finished()) {
            thread::sleep(Duration::from_millis(20));
            running.iter().for_each(stop_what_has_no_end);
        }
    });
    let outcomes = outcomes.into_inner().expect("no holder panics");
    println!("{name}: {} cases in {:.1} s: {outcomes:?}", cases.len(), started.elapsed().as_secs_f64());
    failures.into_inner().expect("no holder panics")
}

fn stop_what_has_no_end(running: &Mutex<Option<(String, Instant)>>) {
    let running = running.lock().expect("no holder panics");
    if let Some((case, _)) = running.as_ref().filter(|(_, since)| since.elapsed() > NO_END) {
        println!("{case}: no answer within {NO_END:?}");
        process::exit(1);
    }
}

/// Checks the bytes: what came out, or what is wrong with that.
fn attempt(bytes: &[u8], name: &str) -> Result<String, String> {
    let started = Instant::now();
    let checked = panic::catch_unwind(AssertUnwindSafe(|| {
        overshare::check(Cursor::new(bytes), name, &Options::default(), |_| ())
            .map(|report| serde_json::to_vec(&report).expect("a report can be written"))
    }));
    let outcome = match checked {
        Err(panic) => return Err(format!("panicked: {}", said(&*panic))),
        Ok(Ok(_)) => "report".to_owned(),
        Ok(Err(error)) if error.to_string().ends_with('.') => error.kind().to_owned(),
        Ok(Err(error)) => return Err(format!("no sentence: {error}")),
    };
    match started.elapsed() {
        time if time > PATIENCE => Err(format!("took {time:?}")),
        _ => Ok(outcome),
    }
}

/// The words of a panic.
fn said(panic: &(dyn std::any::Any + Send)) -> &str {
    let owned = panic.downcast_ref::<String>().map(String::as_str);
    owned.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("without words")
}

/// One way to damage a file.
#[derive(Debug)]
enum Case {
    /// Only these hundredths are left.
    Cut(usize),
    /// Some bits are flipped, chosen by this number.
    Flip(usize),
}

fn cases() -> Vec<Case> {
    let flips = env::var("OVERSHARE_FLIPS").ok().and_then(|flips| flips.parse().ok()).unwrap_or(FLIPS);
    (0..100).map(Case::Cut).chain((0..flips).map(Case::Flip)).collect()
}

impl Case {
    /// The damaged bytes.
    fn damage(&self, bytes: &[u8]) -> Vec<u8> {
        match *self {
            Case::Cut(hundredths) => bytes[..bytes.len() * hundredths / 100].to_vec(),
            Case::Flip(number) => flipped(bytes, number),
        }
    }
}

/// The bytes with one bit flipped, or up to eight in every second case.
fn flipped(bytes: &[u8], number: usize) -> Vec<u8> {
    // Numbers beside each other would begin alike.
    let mut random = Lcg((number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let mut damaged = bytes.to_vec();
    let flips = if number.is_multiple_of(2) { 1 } else { 1 + random.below(8) };
    for _ in 0..flips {
        damaged[place(bytes.len(), &mut random)] ^= 1 << random.below(8);
    }
    damaged
}

/// Anywhere, at the start, or at the end.
fn place(length: usize, random: &mut Lcg) -> usize {
    let edge = EDGE.min(length);
    match random.below(4) {
        0 => random.below(edge),
        1 => length - 1 - random.below(edge),
        _ => random.below(length),
    }
}
