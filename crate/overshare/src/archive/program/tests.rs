//! Programs built by hand in every form that is read, and what is handed on of them.

use super::*;
use crate::{archive::visit::Body, limits::Limits};

/// Writes down what it is handed.
#[derive(Default)]
struct Log(Vec<String>);

impl Visitor for Log {
    fn file(&mut self, landing: Landing, body: &mut dyn Body) -> Result<(), Error> {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(body, &mut bytes)?;
        let trouble = body.trouble().map(|trouble| format!(" {trouble:?}")).unwrap_or_default();
        if landing.path != "(program)" {
            self.0.push(format!("{}={}{trouble}", landing.path, String::from_utf8_lossy(&bytes)));
        }
        Ok(())
    }

    fn copy(&mut self, landing: Landing, of: usize) {
        self.0.push(format!("{} as {of}", landing.path));
    }

    fn unchecked(&mut self, reason: &str, _: Option<u64>) {
        self.0.push(format!("unchecked: {reason}"));
    }

    fn done(&self) -> bool {
        false
    }
}

fn log_within(payload: &[u8], limits: Limits) -> Vec<String> {
    let (mut held, budget, mut log) = (Held::default(), Budget::new(limits), Log::default());
    held.push(b"\x7FELF\x02\x01 a program");
    held.push(payload);
    let contents = find(&held, &budget).expect("a program with files");
    read(&held, &contents, 0, &budget, &mut log).expect("memory does not fail");
    log.0
}

fn log(payload: &[u8]) -> Vec<String> {
    log_within(payload, Limits::default())
}

fn words(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// Bytes behind their length of eight bytes.
fn long(bytes: &[u8]) -> Vec<u8> {
    [&(bytes.len() as u64).to_le_bytes()[..], bytes].concat()
}

/// Bytes behind their length of four bytes.
fn short(bytes: &[u8]) -> Vec<u8> {
    [&(bytes.len() as u32).to_le_bytes()[..], bytes].concat()
}

/// What is stored before a table, and where each part of it is.
#[derive(Default)]
struct Store(Vec<u8>);

impl Store {
    fn put(&mut self, bytes: &[u8]) -> Vec<u8> {
        let at = self.0.len() as u32;
        self.0.extend_from_slice(bytes);
        self.0.push(0);
        words(&[at, bytes.len() as u32])
    }
}

/// What Bun puts into a program: names, texts, maps, and how the text is encoded; rows and offsets of this size.
fn bun(files: &[(&str, &[u8], &[u8], u8)], row: usize, offsets: usize) -> Vec<u8> {
    let (mut store, mut table) = (Store::default(), Vec::new());
    for (name, text, map, encoding) in files {
        let begin = table.len();
        for part in [name.as_bytes(), text, map] {
            table.extend(if part.is_empty() { words(&[0, 0]) } else { store.put(part) });
        }
        table.resize(begin + row - 4, 0);
        table.extend([*encoding, 1, 1, 0]);
    }
    let table = store.put(&table);
    let mut said = [&(store.0.len() as u64).to_le_bytes()[..], &table].concat();
    said.resize(offsets, 0);
    [&store.0[..], &said, b"\n---- Bun! ----\n", b"sections behind it"].concat()
}

/// A map as Bun keeps it, of texts that are stored by zstd as they are.
fn bun_map(sources: &[(&str, &str)], mappings: &[u8]) -> Vec<u8> {
    let head = 8 + sources.len() * 16 + mappings.len();
    let mut store = Store(vec![0; head]);
    let names: Vec<u8> = sources.iter().flat_map(|(name, _)| store.put(name.as_bytes())).collect();
    let texts: Vec<u8> = sources.iter().flat_map(|(_, text)| store.put(&zstd(text.as_bytes()))).collect();
    let head = [words(&[sources.len() as u32, mappings.len() as u32]), names, texts, mappings.to_vec()].concat();
    [&head[..], &store.0[head.len()..]].concat()
}

/// A frame of one raw block: RFC 8878, section 3.1.1.
fn zstd(text: &[u8]) -> Vec<u8> {
    let block = (text.len() as u32) << 3 | 1;
    [&[0x28, 0xB5, 0x2F, 0xFD, 0x20, text.len() as u8], &block.to_le_bytes()[..3], text].concat()
}

#[test]
fn a_table_of_any_size_is_read() {
    let files: [(&str, &[u8], &[u8], u8); 3] = [
        ("/$bunfs/root/index.js", b"let a", b"", 1),
        ("B:/~BUN/root/src/b.js", b"l\0e\0t\0 \0\xE9\0", b"", 2),
        ("/$bunfs/root/empty.txt", b"", b"", 0),
    ];
    for (row, offsets) in [(52, 32), (36, 32), (60, 48), (52, 24)] {
        assert_eq!(
            log(&bun(&files, row, offsets)),
            ["index.js=let a", "src/b.js=let é", "empty.txt="],
            "{row} {offsets}"
        );
    }
    let early: [(&str, &[u8], &[u8], u8); 1] = [("compiled://root/index.js", b"let a", b"", 0)];
    assert_eq!(log(&bun(&early, 28, 24)), ["index.js=let a"]);
}

#[test]
fn a_map_is_put_together() {
    let map = bun_map(&[("src/a.ts", "let \"a\"\n"), ("b.ts", "")], b"AAAA;CAAC");
    let files: [(&str, &[u8], &[u8], u8); 1] = [("/$bunfs/root/i.js", b"let a", &map, 1)];
    let json = r#"i.js.map={"version":3,"sources":["src/a.ts","b.ts"],"sourcesContent":["let \"a\"\n",""],"names":[],"mappings":"AAAA;CAAC"}"#;
    assert_eq!(log(&bun(&files, 52, 32)), [json, "i.js=let a"]);
    let table = bun_map(&[("a.ts", "a")], &[1, 2, 3, 0]);
    let files: [(&str, &[u8], &[u8], u8); 1] = [("/$bunfs/root/i.js", b"let a", &table, 1)];
    let json = r#"i.js.map={"version":3,"sources":["a.ts"],"sourcesContent":["a"],"names":[],"mappings":""}"#;
    assert_eq!(log(&bun(&files, 52, 32)), [json, "i.js=let a"], "a table of Bun's own is left out");
}

/// What Node puts into a program, with so many bytes between the flags and the name.
fn sea(flags: u32, header: usize, rest: &[Vec<u8>]) -> Vec<u8> {
    [words(&[0x0143_DA20, 7 << 20, 0x0143_DA20, flags]), vec![0; header], rest.concat(), b"NODE_SEA".to_vec()].concat()
}

#[test]
fn a_blob_of_any_version_is_read() {
    let script = [long(b"/build/app.js"), long(b"let a")];
    for header in 0..3 {
        assert_eq!(log(&sea(1, header, &script)), ["build/app.js=let a"], "{header}");
    }
    let assets =
        [&script[..], &[2u64.to_le_bytes().to_vec(), long(b"a.txt"), long(b"A"), long(b"b"), long(b"")]].concat();
    assert_eq!(log(&sea(8, 0, &assets)), ["build/app.js=let a", "a.txt=A", "b="]);
    let cached = [&script[..], &[long(b"\x01\x02")]].concat();
    assert_eq!(log(&sea(4, 1, &cached)), ["build/app.js=let a", "(code cache)=\u{1}\u{2}"]);
    assert_eq!(log(&sea(2, 0, &script)), ["build/app.js (snapshot)=let a"]);
}

#[test]
fn a_blob_that_is_cut_says_so() {
    let cut = [long(b"a.js"), long(b"let a"), 9u64.to_le_bytes().to_vec(), long(b"a.txt")];
    assert_eq!(log(&sea(8, 0, &cut)), [format!("unchecked: {}", place::CUT), "a.js=let a".into()]);
    let many =
        [long(b"a.js"), long(b"let a"), 9u64.to_le_bytes().to_vec(), [long(b"x"), long(b"X")].concat().repeat(9)];
    let log = log_within(&sea(8, 0, &many), Limits { members: 2, ..Limits::default() });
    assert_eq!(log[0], format!("unchecked: {}", place::TOO_MANY));
}

const SETTINGS: &str = r#"{"argv":[]}"#;
const TREE: &str = r#"[{"Dir":{"n":"src","e":[{"File":{"n":"a.ts","o":[0,3],"m":[3,2],"s":[5,2]}},
    {"Symlink":{"n":"l","p":["src","a.ts"]}}]}},{"File":{"n":"b","o":[0,3]}},{"File":{"n":"c","o":[6,9]}}]"#;

#[test]
fn what_deno_compiles_is_read_in_both_forms() {
    let address = "https://x.test/m.ts";
    let new = [
        short(address.as_bytes()),
        words(&[7, 1, 8, 7, 1, 7]),
        vec![4],
        short(b"mod"),
        vec![1 | 2],
        short(b"js"),
        short(b"{}"),
    ];
    let begin = [b"d3n0l4nd".to_vec(), long(SETTINGS.as_bytes()), long(b"")].concat();
    let tree = [long(TREE.as_bytes()), long(b"onetwo!")].concat();
    let cut = format!("unchecked: {}", place::CUT);
    let files = |module: &[&str]| {
        let files = ["src/a.ts=one", "src/a.ts.js=tw", "src/a.ts.js.map=o!", "b as "];
        let index = 2 + module.len();
        let settings = format!("(settings).json={SETTINGS}");
        let all = [cut.as_str(), settings.as_str()].into_iter().chain(module.iter().copied()).chain(files);
        all.map(|line| if line == "b as " { format!("b as {index}") } else { line.to_owned() }).collect::<Vec<_>>()
    };
    let whole = [&begin, &words(&[1]), &new.concat(), &tree, b"d3n0l4nd" as &[u8]].concat();
    assert_eq!(
        log(&whole),
        files(&["https://x.test/m.ts=mod", "https://x.test/m.ts.js=js", "https://x.test/m.ts.js.map={}"])
    );
    let old = [
        words(&[1, 1]),
        short(address.as_bytes()),
        0u64.to_le_bytes().to_vec(),
        short(b"from"),
        short(b"to"),
        long(&[vec![4], short(b"mod"), vec![1], short(b"js")].concat()),
    ];
    let maps = [words(&[1]), short(b"https://x.test/m.ts"), short(b"{}")].concat();
    let whole = [&begin, &old.concat(), &tree, &maps, b"d3n0l4nd" as &[u8]].concat();
    let mut expected = files(&["https://x.test/m.ts=mod", "https://x.test/m.ts.js=js"]);
    expected.push("https://x.test/m.ts.js.map={}".into());
    assert_eq!(log(&whole), expected);
    assert_eq!(log(&begin), [cut.clone(), format!("(settings).json={SETTINGS}")]);
}

#[test]
fn what_nexe_builds_is_read() {
    let footer =
        |script: f64, rest: f64| [b"<nexe~~sentinel>".to_vec(), [script, rest].map(f64::to_le_bytes).concat()].concat();
    assert_eq!(log(&[b"let a{}", &footer(5.0, 2.0)[..]].concat()), ["(script).js=let a", "(resources)={}"]);
    assert_eq!(log(&[b"let a", &footer(5.0, 0.0)[..]].concat()), ["(script).js=let a"]);
    for (script, rest) in [(1e9, 0.0), (-1.0, 0.0), (0.5, 0.0), (f64::NAN, 0.0), (1.0, f64::INFINITY)] {
        let mut held = Held::default();
        held.push(&footer(script, rest));
        assert!(find(&held, &Budget::default()).is_none(), "{script} {rest}");
    }
}

#[test]
fn forms_that_are_not_read_are_named() {
    let unread = |bytes: &[u8]| {
        let mut held = Held::default();
        held.push(bytes);
        unread(&held).map(|why| why.split(' ').nth(5).unwrap_or_default())
    };
    assert_eq!(unread(b"(function(process, EXECPATH_FD, PAYLOAD_POSITION, PAYLOAD_SIZE) {"), Some("pkg,"));
    assert_eq!(unread(b"..MEI\x0C\x0B\x0A\x0B\x0E...."), Some("PyInstaller,"));
    assert_eq!(unread(b"..d3n0l4nd12345678"), Some("Deno"));
    assert_eq!(unread(&[b"d3n0l4nd" as &[u8], &[0; 64]].concat()), None, "Deno itself");
}

#[test]
fn programs_begin_as_programs_do() {
    let mut pe = vec![0; 512];
    pe[..2].copy_from_slice(b"MZ");
    pe[60] = 0x80;
    pe[0x80..0x84].copy_from_slice(b"PE\0\0");
    for head in [b"\x7FELF\x02".as_slice(), b"\xCF\xFA\xED\xFE\x07", b"\xCA\xFE\xBA\xBE\0\0\0\x02", &pe] {
        assert!(looks_like(head), "{head:?}");
    }
    let class = b"\xCA\xFE\xBA\xBE\0\0\0\x34";
    for head in [class.as_slice(), b"MZ is how this text begins", b"", b"\x7FEL"] {
        assert!(!looks_like(head), "{head:?}");
    }
}

#[test]
fn marks_are_found_across_pieces() {
    let mut held = Held::default();
    let mut bytes = vec![b'.'; (2 << 20) + 100];
    for at in [0, (1 << 20) - 3, (1 << 20) + 5, (2 << 20) - 7, (2 << 20) + 92] {
        bytes[at..at + 8].copy_from_slice(b"d3n0l4nd");
    }
    held.push(&bytes);
    let found: Vec<u64> = cursor::find_all(&held, b"d3n0l4nd").collect();
    assert_eq!(found, [0, (1 << 20) - 3, (1 << 20) + 5, (2 << 20) - 7, (2 << 20) + 92]);
}

#[test]
fn files_that_overlap_cost_no_more_than_twice_the_program() {
    let text = vec![b'a'; 4000];
    let files: [(&str, &[u8], &[u8], u8); 40] = [("/$bunfs/root/a.js", &text, b"", 1); 40];
    let mut payload = bun(&files, 52, 32);
    let held = log(&payload).len();
    assert_eq!(held, 40);
    // The rows stand behind all texts: each of another beginning, and all as long as they can be.
    let at = payload.len() - 18 - 16 - 32 - 1 - 40 * 52;
    for row in 0..40 {
        let place = at + row * 52 + 8;
        payload[place..place + 8].copy_from_slice(&words(&[row as u32, at as u32 - 40]));
    }
    let log = log(&payload);
    assert_eq!(
        log.last().map(String::as_str),
        Some("unchecked: The files in the program overlap; the rest of them was not read.")
    );
    assert!(log.len() < 6, "{}", log.len());
}

#[test]
fn every_truncation_ends() {
    let map = bun_map(&[("src/a.ts", "let a")], b"AAAA");
    let whole = [
        bun(&[("/$bunfs/root/index.js", b"let a", &map, 1)], 52, 32),
        sea(8, 0, &[long(b"a.js"), long(b"let a"), 1u64.to_le_bytes().to_vec(), long(b"x"), long(b"X")]),
    ];
    for whole in whole {
        for end in 0..whole.len() {
            let (mut held, budget) = (Held::default(), Budget::default());
            held.push(&whole[..end]);
            if let Some(contents) = find(&held, &budget) {
                read(&held, &contents, 0, &budget, &mut Log::default()).expect("memory does not fail");
            }
        }
    }
}
