//! Tests over whole archives: listings for the differential suite, and damage that must not break the reader.

use std::{env, fs, io::Cursor, path::Path};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::*;
use crate::{
    archive::{Landing, visit::Body},
    input::{File, Held, Pull},
    limits::Limits,
};

/// What was handed on.
#[derive(Default)]
struct List {
    files: Vec<Value>,
    unchecked: Vec<Value>,
    bytes: u64,
}

impl Visitor for List {
    fn file(&mut self, landing: Landing, body: &mut dyn Body) -> Result<(), Error> {
        let (mut hash, mut bytes) = (Sha256::new(), 0);
        loop {
            let piece = body.fill_buf()?;
            if piece.is_empty() {
                break;
            }
            hash.update(piece);
            let amount = piece.len();
            bytes += amount as u64;
            body.consume(amount);
        }
        self.bytes += bytes;
        let sha256: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        self.files.push(json!({
            "path": landing.path, "bytes": bytes, "sha256": sha256, "installed": landing.installed,
            "note": landing.note, "trouble": body.trouble().map(|trouble| format!("{trouble:?}")),
        }));
        Ok(())
    }

    fn copy(&mut self, landing: Landing, of: usize) {
        let mut file = self.files.get(of).cloned().unwrap_or_default();
        file["path"] = json!(landing.path);
        file["installed"] = json!(landing.installed);
        file["note"] = json!(landing.note);
        self.files.push(file);
    }

    fn unchecked(&mut self, reason: &str, bytes: Option<u64>) {
        self.unchecked.push(json!({ "reason": reason, "bytes": bytes }));
    }

    fn done(&self) -> bool {
        false
    }
}

fn profile(name: &str) -> Profile {
    match name.rsplit('.').next() {
        Some("whl") => Profile::Pip,
        Some("vsix") => Profile::Vsix,
        Some("nupkg") => Profile::Nupkg,
        _ => Profile::Plain,
    }
}

fn listing(list: List, walked: &Walked) -> Value {
    let oddities: Vec<_> = walked.oddities.iter().map(|odd| json!([format!("{:?}", odd.kind), odd.sentence])).collect();
    json!({
        "entries": list.files, "unchecked": list.unchecked, "oddities": oddities,
        "disagreement": (!walked.disagreement.is_empty()).then(|| walked.disagreement.sentence()),
    })
}

/// The listing of an archive that is dropped.
fn dropped(bytes: &[u8], profile: Profile, limits: &Limits) -> Value {
    let (mut file, mut list) = (File::new(Cursor::new(bytes), false), List::default());
    let settings = Settings { profile, header: 0 };
    let walked = walk(&mut file, &settings, &Budget::new(limits.clone()), &mut list).expect("memory does not fail");
    assert_eq!(file.pulled(), bytes.len() as u64, "all of it is pulled");
    listing(list, &walked)
}

/// The listing of an archive that is held.
fn held(bytes: &[u8], profile: Profile, limits: &Limits) -> Value {
    let (mut held, mut list) = (Held::default(), List::default());
    held.push(bytes);
    let settings = Settings { profile, header: 0 };
    let budget = Budget::new(limits.clone());
    let walked = walk_at(&mut held, bytes.len() as u64, &settings, &budget, &mut list).expect("memory does not fail");
    listing(list, &walked)
}

/// The listing of an archive that is read in order only.
fn streamed(bytes: &[u8], piece: usize, limits: &Limits) -> Value {
    let mut list = List::default();
    let mut input = std::io::BufReader::with_capacity(piece, bytes);
    let settings = Settings { profile: Profile::Plain, header: 0 };
    let walked = salvage(&mut input, &settings, &Budget::new(limits.clone()), &mut list).expect("memory does not fail");
    listing(list, &walked)
}

/// Lists every archive of a folder into a file, both named by the environment: what the differential suite compares.
#[test]
fn archives_of_a_folder_are_listed() {
    let (Ok(folder), Ok(output)) = (env::var("OVERSHARE_ZIPS"), env::var("OVERSHARE_LISTING")) else { return };
    let mut all = serde_json::Map::new();
    for path in archives(Path::new(&folder)) {
        let name = path.file_name().expect("a file").to_string_lossy().into_owned();
        let bytes = fs::read(&path).expect("readable");
        let value = dropped(&bytes, profile(&name), &Limits::default());
        assert_eq!(value, held(&bytes, profile(&name), &Limits::default()), "{name}, held");
        all.insert(name, value);
    }
    fs::write(output, Value::from(all).to_string()).expect("writable");
}

fn archives(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

/// Numbers that look random and are the same each time: xorshift.
struct Noise(u64);

impl Noise {
    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below.max(1) as u64) as usize
    }
}

fn damaged(bytes: &[u8], limits: &Limits) {
    let value = dropped(bytes, Profile::Pip, limits);
    assert_eq!(value, held(bytes, Profile::Pip, limits));
    assert_eq!(streamed(bytes, 1 << 16, limits), streamed(bytes, 7, limits));
}

/// Cuts and flips bits of every archive of a folder that the environment names, or of a small one.
#[test]
fn damage_breaks_nothing() {
    let rounds = env::var("OVERSHARE_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(300);
    let limits = Limits { inflated_bytes: 64 << 20, ..Limits::default() };
    let all: Vec<Vec<u8>> = match env::var("OVERSHARE_ZIPS") {
        Ok(folder) => archives(Path::new(&folder)).iter().map(|path| fs::read(path).expect("readable")).collect(),
        Err(_) => vec![small_archive()],
    };
    let mut noise = Noise(0x9E37_79B9_7F4A_7C15);
    for whole in all.iter().filter(|bytes| bytes.len() < 1 << 20) {
        for percent in 0..100 {
            damaged(&whole[..whole.len() * percent / 100], &limits);
        }
        for _ in 0..rounds {
            let mut bytes = whole.clone();
            for _ in 0..=noise.next(4) {
                let at = noise.next(bytes.len());
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << noise.next(8);
                }
            }
            damaged(&bytes, &limits);
        }
    }
}

/// A stored file in an archive of its own.
fn small_archive() -> Vec<u8> {
    archive(&[("a.txt", b"some text")])
}

/// An archive of stored files.
fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let mut crc = flate2::Crc::new();
        crc.update(text);
        let (size, length) = ((text.len() as u32).to_le_bytes(), (name.len() as u16).to_le_bytes());
        let shared =
            [&[20, 0, 0, 0, 0, 0, 0, 0, 0, 0][..], &crc.sum().to_le_bytes(), &size, &size, &length, &[0; 2]].concat();
        let offset = (bytes.len() as u32).to_le_bytes();
        bytes.extend([&record::LOCAL[..], &shared, name.as_bytes(), text].concat());
        directory.extend([&record::CENTRAL[..], &[20, 0], &shared, &[0; 10], &offset, name.as_bytes()].concat());
    }
    let (count, size) = ((files.len() as u16).to_le_bytes(), (directory.len() as u32).to_le_bytes());
    let offset = (bytes.len() as u32).to_le_bytes();
    bytes.extend([&directory[..], &record::END, &[0; 4], &count, &count, &size, &offset, &[0; 2]].concat());
    bytes
}

fn paths(value: &Value) -> Vec<&str> {
    value["entries"].as_array().expect("a list").iter().filter_map(|entry| entry["path"].as_str()).collect()
}

#[test]
fn an_ordinary_archive_is_read_the_same_in_three_ways() {
    let bytes = archive(&[("a.txt", b"some text"), ("b/c", b""), ("b/d", b"more")]);
    let value = dropped(&bytes, Profile::Pip, &Limits::default());
    assert_eq!(paths(&value), ["a.txt", "b/c", "b/d"]);
    assert_eq!((&value["oddities"], &value["disagreement"]), (&json!([]), &json!(null)));
    assert_eq!(value, held(&bytes, Profile::Pip, &Limits::default()));
    let stream = streamed(&bytes, 5, &Limits::default());
    assert_eq!((paths(&stream), &stream["oddities"]), (paths(&value), &json!([])));
}

#[test]
fn what_surrounds_an_archive_is_handed_on() {
    let bytes = [b"before", &archive(&[("a", b"1")])[..], b"after"].concat();
    let value = dropped(&bytes, Profile::Pip, &Limits::default());
    assert_eq!(paths(&value), ["(bytes before the archive)", "a", "(bytes after the archive)"]);
}

#[test]
fn too_many_members_are_a_named_outcome() {
    let bytes = archive(&[("a", b"1"), ("b", b"2"), ("c", b"3")]);
    let value = dropped(&bytes, Profile::Pip, &Limits { members: 2, ..Limits::default() });
    assert_eq!(paths(&value), ["a", "b"]);
    assert_eq!(value["unchecked"].as_array().map(Vec::len), Some(1));
}

#[test]
fn what_unpacks_to_too_much_is_stopped_and_named() {
    let text = vec![b'x'; 100_000];
    let bytes = archive(&[("a", &text), ("b", &text), ("c", b"")]);
    let value = dropped(&bytes, Profile::Pip, &Limits { inflated_bytes: 150_000, ..Limits::default() });
    let troubles: Vec<_> = value["entries"].as_array().expect("a list").iter().map(|entry| &entry["trouble"]).collect();
    assert_eq!(troubles, [&json!(null), &json!("Limit"), &json!("Limit")]);
}

#[test]
fn an_archive_within_an_archive_is_no_other_directory() {
    let inner = archive(&[("inner", b"text")]);
    let bytes = archive(&[("a.zip", &inner)]);
    let value = dropped(&bytes, Profile::Plain, &Limits::default());
    assert_eq!((paths(&value), &value["oddities"]), (vec!["a.zip"], &json!([])));
}

#[test]
fn places_that_no_file_reaches_are_no_error() {
    let text = b"some text";
    let mut bytes = archive(&[("a", text)]);
    // The directory's place of the file, and the end record's place of the directory.
    let central = bytes.len() - 22 - 47;
    bytes[central + 42..central + 46].fill(0xFE);
    let wide =
        [&record::END64[..], &[0; 44], &[0xFF; 8], &record::LOCATOR, &[0; 4], &[0xFF; 8], &[1, 0, 0, 0]].concat();
    let end = bytes.len() - 22;
    bytes.splice(end..end, wide);
    let path = env::temp_dir().join(format!("overshare-{}.zip", std::process::id()));
    fs::write(&path, &bytes).expect("writable");
    let settings = Settings { profile: Profile::Plain, header: 0 };
    let mut file = File::new(fs::File::open(&path).expect("readable"), false);
    let outcome = walk(&mut file, &settings, &Budget::default(), &mut List::default());
    fs::remove_file(&path).expect("removable");
    assert!(outcome.is_ok(), "{outcome:?}");
}
