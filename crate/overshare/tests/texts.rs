//! Many texts read again in one pass are the same texts, masked alike, as each of them read alone; however the bytes come.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use std::{collections::BTreeMap, io::Cursor, ops::ControlFlow};

use build::{Pieces, end, gzip, inline, map, member, report, targets, tgz, token};
use overshare::{Captured, Checked, Format, Options, Target};

fn all_texts(bytes: &[u8], format: Format, wanted: Vec<Target>, piece: usize) -> Vec<Captured> {
    let mut all = Vec::new();
    let checked = Checked { name: "p.tgz", options: &Options::default(), format };
    let keep = |text| {
        all.push(text);
        ControlFlow::Continue(())
    };
    overshare::texts(Pieces::new(bytes, piece, piece), &checked, wanted, |_| (), keep).expect("a package");
    all
}

/// Sources in maps, maps in sources, an archive in an entry, links to files, and secrets on each level.
fn package(manifest: &str) -> Vec<u8> {
    let line = |seed| format!("const key = '{}'\n", token(seed));
    let nested = inline(&map(&[("deep.ts", &line(1)), ("deeper.ts", &inline(&map(&[("deepest.ts", &line(2))])))]));
    let source = map(&[("../src/a.ts", &line(3)), ("../src/b.ts", &format!("{}\n{nested}", line(4))), ("c.ts", "")]);
    let inner = tgz(&[("x.js", format!("{}{}", line(5), inline(&source)).as_str())]);
    let files = [
        member(&format!("package/{manifest}"), b'0', "", b"Metadata-Version: 2.1\nName: p\nVersion: 1.0\n"),
        member("package/a.js.map", b'0', "", source.as_bytes()),
        member("package/link.js.map", b'1', "package/a.js.map", b""),
        member("package/inner.tgz", b'0', "", &inner),
        member("package/b.js", b'0', "", inline(&source).as_bytes()),
        member("package/more.js.map", b'1', "package/a.js.map", b""),
    ];
    gzip(&end(&files.concat()))
}

#[test]
fn texts_in_one_pass_are_those_read_one_by_one() {
    // Of a Python package links to files are files too.
    for (name, manifest, links) in [("p.tgz", "package.json", 0), ("p-1.0.tar.gz", "PKG-INFO", 2)] {
        let bytes = package(manifest);
        let report = report(&bytes, name).expect("a package");
        let format: Format = serde_json::from_value(report["input"]["format"].clone()).expect("a format");
        let wanted = targets(&report);
        let alone: BTreeMap<Target, Vec<u8>> = wanted
            .iter()
            .filter_map(|&target| {
                let read = overshare::read(Cursor::new(&bytes), name, &Options::default(), format, target);
                read.ok().map(|text| (target, text))
            })
            .collect();
        assert!(alone.len() >= 16, "{}", alone.len());
        for piece in [1, 7, 65_536] {
            let texts = all_texts(&bytes, format, wanted.clone(), piece);
            let together: BTreeMap<Target, Vec<u8>> =
                texts.iter().map(|text| (text.target, text.bytes.clone())).collect();
            assert_eq!(texts.len(), together.len(), "each once");
            assert_eq!(together, alone);
            let of_map = texts.iter().filter(|text| text.bytes == together[&Target::Entry(1)]).count();
            assert_eq!(of_map, 1 + links, "{name}");
            let stars = |text: &Captured| text.bytes.contains(&b'*');
            assert!(texts.iter().all(|text| (text.masked > 0) == stars(text)));
            assert!(texts.iter().any(|text| text.masked == 0));
        }
    }
}

#[test]
fn nothing_more_is_handed_on_or_read_once_it_is_not_wanted() {
    let bytes = package("package.json");
    let checked = Checked { name: "p.tgz", options: &Options::default(), format: Format::Npm };
    let (mut handed, mut pulled) = (0, 0);
    let stop = |_| {
        handed += 1;
        ControlFlow::Break(())
    };
    let wanted = targets(&report(&bytes, "p.tgz").expect("a package"));
    overshare::texts(Cursor::new(&bytes), &checked, wanted, |_| (), stop).expect("a package");
    assert_eq!(handed, 1);
    let large = tgz(&[("a.js", "a"), ("b.js", &build::letters(4 << 20, 1))]);
    let one = |_| ControlFlow::Continue(());
    overshare::texts(Cursor::new(&large), &checked, vec![Target::Entry(0)], |now| pulled = now.bytes, one)
        .expect("a package");
    assert!(pulled < large.len() as u64 / 2, "{pulled} of {}", large.len());
}

#[test]
fn thousands_of_secrets_in_what_a_text_holds_are_masked_in_it() {
    let lines: String = (0..4_000).map(|seed| format!("k = '{}'\n", token(seed))).collect();
    // Each secret stands in the inner map as base64, and once more as it is: behind a mark that keeps it from being found.
    let text = format!("{}\n{}", inline(&map(&[("s.ts", &lines)])), lines.replace("gh", "ġh"));
    let bytes = tgz(&[("a.js", text.as_str())]);
    let texts = all_texts(&bytes, Format::Npm, vec![Target::Entry(0)], 65_536);
    assert!(texts[0].masked >= 4_000, "{}", texts[0].masked);
}

#[test]
fn of_two_lists_of_texts_in_a_map_the_later_counts_wherever_they_stand() {
    let filler = ";\n".repeat(100_000);
    let map = format!(
        r#"{{"version":3,"sources":["a","b"],"sourcesContent":["one","{0}"],"x":"{0}","sourcesContent":["two"],"mappings":""}}"#,
        filler.replace('\n', "\\n")
    );
    let bytes = tgz(&[("a.js.map", map.as_str())]);
    let wanted = vec![Target::Source { map: 0, source: 0 }, Target::Source { map: 0, source: 1 }];
    let report = report(&bytes, "p.tgz").expect("a package");
    assert_eq!(build::column(&report, "sources", "bytes"), ["3", "0"]);
    for piece in [1, 7, 65_536, bytes.len()] {
        let last = all_texts(&bytes, Format::Npm, wanted.clone(), piece).pop().expect("a text");
        assert_eq!((last.target, &last.bytes[..]), (wanted[0], &b"two"[..]), "{piece}");
        let read = |target| {
            let input = Pieces::new(&bytes, piece, piece);
            overshare::read(input, "p.tgz", &Options::default(), Format::Npm, target).ok()
        };
        assert_eq!(read(wanted[0]).as_deref(), Some(&b"two"[..]), "{piece}");
        assert_eq!(read(wanted[1]), None, "{piece}");
    }
    let checked = Checked { name: "p.tgz", options: &Options::default(), format: Format::Npm };
    let items = wanted.iter().map(|&target| overshare::SaveItem {
        target,
        path: "a.ts".to_owned(),
        raw_path: "a.ts".to_owned(),
        has_text: true,
    });
    let list = overshare::SaveList { items: items.collect(), maps: Vec::new() };
    let mut zip = Vec::new();
    let saved = overshare::save(Cursor::new(&bytes), &checked, list, |_| (), &mut zip).expect("a package");
    assert_eq!((saved.files, saved.bytes, saved.missing), (1, 3, 1));
    let entries = build::report(&zip, "saved.zip").expect("a zip");
    let installed = entries["entries"].as_array().into_iter().flatten().filter(|entry| entry["installed"] == true);
    assert_eq!(installed.count(), 2);
}
