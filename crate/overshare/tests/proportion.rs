//! Time and memory in proportion to the input: each case is built in two sizes and checked in a process of its own, which
//! may spend so many seconds of processor time and so many megabytes, so that a case that gets out of hand ends there.
//! The bounds are generous: what they catch is a square, not a slow machine.
#![cfg(target_os = "linux")]

mod build;

use std::io::Cursor;

use std::{env, fmt::Write, fs, process::Command};

use build::{access_key, base64, end, file, gzip, inline, member, pax, tar, tgz, wasm};

/// Input of a size, which costs no more than this in its larger form.
struct Case {
    name: &'static str,
    file: &'static str,
    build: fn(usize) -> Vec<u8>,
    /// The smaller size; the larger is twice that.
    size: usize,
    /// Processor time in a release build, in seconds.
    seconds: u64,
    /// Address space in megabytes.
    megabytes: u64,
}

const MB: usize = 1 << 20;

const fn case(name: &'static str, file: &'static str, size: usize, build: fn(usize) -> Vec<u8>) -> Case {
    Case { name, file, build, size, seconds: 5, megabytes: 600 }
}

fn fill(text: &str, bytes: usize) -> Vec<u8> {
    text.repeat(bytes / text.len()).into_bytes()
}

/// A map whose list of this name is the item, again and again.
fn list(field: &str, item: &str, bytes: usize) -> Vec<u8> {
    let items = vec![item; bytes / (item.len() + 1)].join(",");
    format!("{{\"version\":3,\"mappings\":\"\",\"{field}\":[{items}]}}").into_bytes()
}

fn numbered(bytes: usize, each: impl Fn(usize) -> String) -> Vec<u8> {
    let mut text = String::new();
    for at in 0.. {
        text.push_str(&each(at));
        if text.len() >= bytes {
            break;
        }
    }
    text.into_bytes()
}

fn entries(count: usize, each: impl Fn(usize) -> (String, String)) -> Vec<u8> {
    let members: Vec<u8> =
        (0..count).map(each).flat_map(|(path, text)| file(&format!("package/{path}"), text.as_bytes())).collect();
    gzip(&end(&members))
}

fn packed_entries(count: usize, ending: &str, packed: Vec<u8>) -> Vec<u8> {
    let members = (0..count).flat_map(|at| file(&format!("package/{at}.{ending}"), &packed)).collect::<Vec<_>>();
    gzip(&end(&members))
}

/// Empty entries whose names are in pax headers.
fn entries_of_long_names(count: usize, name: impl Fn(usize) -> String) -> Vec<u8> {
    let one = |at| [pax(&[("path", &format!("package/{}", name(at)))]), member("x", b'0', "", b"")].concat();
    gzip(&end(&(0..count).flat_map(one).collect::<Vec<_>>()))
}

/// A zip of stored files with the same bytes and the same comment. With more than 65,535 of them, the end record says
/// fewer, and readers read on.
fn zip(count: usize, name: impl Fn(usize) -> String, comment: &[u8], bytes: &[u8]) -> Vec<u8> {
    let (mut files, mut directory) = (Vec::new(), Vec::new());
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    for at in 0..count {
        let (name, offset) = (name(at), files.len() as u32);
        let sizes = [crc.sum(), bytes.len() as u32, bytes.len() as u32].map(u32::to_le_bytes).concat();
        let about =
            [&[20, 0, 0, 0, 0, 0, 0, 0, 33, 0][..], &sizes, &(name.len() as u16).to_le_bytes(), &[0, 0]].concat();
        files.extend([b"PK\x03\x04", &about[..], name.as_bytes(), bytes].concat());
        let comment_length = (comment.len() as u16).to_le_bytes();
        let rest = [&comment_length[..], &[0; 8], &offset.to_le_bytes()].concat();
        directory.extend([b"PK\x01\x02\x14\x00", &about[..], &rest, name.as_bytes(), comment].concat());
    }
    let counts = (count.min(0xFFFF) as u16).to_le_bytes();
    let places = [directory.len() as u32, files.len() as u32].map(u32::to_le_bytes).concat();
    let end = [b"PK\x05\x06\0\0\0\0", &counts[..], &counts, &places, &[0, 0]].concat();
    [files, directory, end].concat()
}

fn with_manifest(field: &str, value: &str) -> Vec<u8> {
    tgz(&[("package.json", format!("{{\"name\":\"p\",\"{field}\":{value}}}"))])
}

/// A `data:` URL with a map whose source has one, and so on.
fn nested(levels: usize, text: &str) -> String {
    (0..levels).fold(text.to_owned(), |text, _| inline(&build::map(&[("s.ts", &text)])))
}

/// Anything that searches a text.
const TEXTS: &[Case] = &[
    case("home folders", "x.js", 2 * MB, |size| fill("/home/ada/x ", size)),
    case("home folders, each of another", "x.js", 2 * MB, |size| numbered(size, |at| format!("/home/u{at}x/x "))),
    case("beginnings of home folders", "x.js", 8 * MB, |size| fill("/home/", size)),
    case("Users", "x.js", 8 * MB, |size| fill("Users", size)),
    case("folders of users", "x.js", 2 * MB, |size| fill("/Users/ada/x ", size)),
    case("access keys", "x.js", 2 * MB, |size| fill(&format!("{} ", access_key(1)), size)),
    case("access keys, each another", "x.js", MB, |size| numbered(size, |at| format!("{} ", access_key(at as u64)))),
    case("tiny data URLs", "x.js", 2 * MB, |size| fill("data:application/json,1 ", size)),
    case("tiny data URLs, glued", "x.js", 2 * MB, |size| fill("data:application/json,", size)),
    case("tiny data URLs in base64", "x.js", 2 * MB, |size| fill("data:application/json;base64,e30 ", size)),
    case("comments that refer to maps", "x.js", 2 * MB, |size| fill(&format!("//# source{}=a\n", "MappingURL"), size)),
    case("references in one word", "x.js", 2 * MB, |size| fill(&format!("source{}=", "MappingURL"), size)),
    case("comments in one word", "x.js", 2 * MB, |size| fill(&format!("//#source{}=", "MappingURL"), size)),
    case("white space before references", "x.js", 2 * MB, |size| {
        fill(&format!("{}source{}=a ", " ".repeat(100), "MappingURL"), size)
    }),
    case("beginnings of keys", "x.js", 8 * MB, |size| fill("-----BEGIN ", size)),
    case("headers of keys", "x.js", 4 * MB, |size| {
        fill(&format!("-----BEGIN {}-----\n", ["PRIVATE", "KEY"].join(" ")), size)
    }),
    case("short keys", "x.js", 4 * MB, |size| {
        fill(&format!("-----BEGIN {}-----{} ", ["PRIVATE", "KEY"].join(" "), "A".repeat(60)), size)
    }),
    case("one long run", "x.js", 16 * MB, |size| fill("a", size)),
    case("runs with beginnings of tokens", "x.js", 8 * MB, |size| fill(&format!("{}_aaaaaaaaaaaaa ", "ghp"), size)),
    case("runs behind points", "x.js", 8 * MB, |size| fill("aaaaaaaa.aaaaaaaaaaaaaaaa", size)),
    case("backslashes", "x.js", 10 * MB, |size| fill("\\", size)),
    case("quotes", "x.js", 10 * MB, |size| fill("\"", size)),
    case("carriage returns", "x.js", 10 * MB, |size| fill("\r", size)),
    case("spaces", "x.js", 16 * MB, |size| fill(" ", size)),
    case("letters of four bytes", "x.js", 10 * MB, |size| fill("😀", size)),
    case("base64 that is no map", "x.js", 10 * MB, |size| {
        format!("data:application/json;base64,{}", "QUJD".repeat(size / 4)).into_bytes()
    }),
    case("percents that are no map", "x.js", 10 * MB, |size| {
        format!("data:application/json,{}", "%41%".repeat(size / 4)).into_bytes()
    }),
];

/// Anything that reads maps.
/// What the engine that looks for secrets might look at again and again.
const SECRETS: &[Case] = &[
    case("beginnings of tokens", "x.js", 2 * MB, |size| fill("eyJ-", size)),
    case("parts of tokens", "x.js", 2 * MB, |size| fill(&["eyJhbGciOi", ".eyJ"].concat(), size)),
    case("runs and points", "x.js", 2 * MB, |size| fill("abcdefghijklmnop1.", size)),
    case("runs and hyphens", "x.js", 2 * MB, |size| fill("abcdefghijklmnopq1-", size)),
    case("digits of base64 in lines", "x.txt", 2 * MB, |size| {
        let line = base64("The value of the setting is not to be told to anybody.".as_bytes());
        fill(&format!("{line}\n"), size)
    }),
    case("digits of base64 in one line", "x.txt", 2 * MB, |size| {
        base64(&fill("The value of the setting. ", size)).into()
    }),
    case("escapes in a row", "x.js", 2 * MB, |size| fill("\\x41", size)),
    case("escapes behind runs", "x.js", 2 * MB, |size| fill("abcdefghijklmnopqrst\\x41", size)),
    case("joined literals", "x.js", 2 * MB, |size| fill("\"abcdefghijklmnopqrst\"+", size)),
    case("joined short literals", "x.js", 2 * MB, |size| fill("\"ab\"+", size)),
    case("quotes and joints", "x.js", 2 * MB, |size| fill("\"+", size)),
    case("wide letters", "x.txt", 2 * MB, |size| fill("a\0b\0c\0d\0e\0f\0g\0h\0i\0j\0k\0l\0m\0n\0o\0p\0 \0", size)),
    case("values with names", "x.env", 2 * MB, |size| fill("datadog_api_key=ab12cd34ef56gh78ij90 ", size)),
    case("addresses with passwords", "x.js", 2 * MB, |size| fill("http://b:c1d2e@", size)),
    case("kinds", "x.yaml", 2 * MB, |size| fill("kind: Secret\n", size)),
    case("commands", "x.sh", 2 * MB, |size| fill("curl -u a", size)),
    case("passwords", "x.js", 2 * MB, |size| fill("password=", size)),
    case("credentials of registries", "x.json", 2 * MB, |size| fill("\"auth\":\"", size)),
];

const MAPS: &[Case] = &[
    case("brackets", "x.map", 4 * MB, |size| fill("[", size).into_iter().rev().chain(*b"{").rev().collect()),
    case("braces and keys", "x.map", 4 * MB, |size| fill("{\"a\":", size)),
    case("quotes behind a brace", "x.map", 4 * MB, |size| [b"{", &fill("\"", size)[..]].concat()),
    case("backslashes in a string", "x.map", 8 * MB, |size| [b"{\"a\":\"", &fill("\\", size)[..]].concat()),
    case("escapes in a text", "x.map", 8 * MB, |size| {
        list("sourcesContent", &format!("\"{}\"", "\\u0041".repeat(size / 6)), size)
    }),
    case("backslashes in a text", "x.map", 8 * MB, |size| {
        list("sourcesContent", &format!("\"{}\"", "\\\\".repeat(size / 2)), size)
    }),
    case("a huge key", "x.map", 16 * MB, |size| format!("{{\"{}\":1}}", "k".repeat(size)).into_bytes()),
    case("huge keys", "x.map", 8 * MB, |size| {
        format!("{{{}}}", format!("\"{}\":1,", "k".repeat(size / 8)).repeat(8)).into_bytes()
    }),
    case("a huge number", "x.map", 16 * MB, |size| format!("{{\"version\":{}}}", "9".repeat(size)).into_bytes()),
    case("mappings", "x.map", 16 * MB, |size| {
        format!("{{\"version\":3,\"sources\":[],\"mappings\":\"{}\"}}", "AAAA,".repeat(size / 5)).into_bytes()
    }),
    case("names", "x.map", 2 * MB, |size| list("names", "\"a\"", size)),
    case("sources", "x.map", MB, |size| list("sources", "\"a\"", size)),
    case("sources of no name", "x.map", MB, |size| list("sources", "null", size)),
    case("sources on servers", "x.map", MB, |size| numbered_list("sources", size, |at| format!("http://h{at}.x"))),
    case("empty texts", "x.map", MB, |size| list("sourcesContent", "\"\"", size)),
    case("texts of one letter", "x.map", MB, |size| list("sourcesContent", "\"a\"", size)),
    case("texts of nothing", "x.map", MB, |size| list("sourcesContent", "null", size)),
    case("texts of nothing past the limit of sources", "x.map", 20 * MB, |size| list("sourcesContent", "null", size)),
    case("sections", "x.map", 2 * MB, |size| {
        list("sections", r#"{"offset":{"line":0,"column":0},"map":{"version":3,"sources":["a"],"mappings":""}}"#, size)
    }),
    case("empty sections", "x.map", 4 * MB, |size| list("sections", "{}", size)),
    case("sections in sections", "x.map", 4 * MB, |size| {
        format!("{{{}", "\"sections\":[{\"map\":{".repeat(size / 20)).into_bytes()
    }),
    case("maps in texts in maps", "x.js", 16, |levels| nested(levels, "x").into_bytes()),
    case("a long text in maps in maps", "x.js", MB / 16, |size| nested(12, &"let x\n".repeat(size / 6)).into_bytes()),
    case("JSON in JSON in JSON", "x.map", 6, |levels| {
        (0..levels).fold("x".to_owned(), |text, _| build::map(&[("s.ts", &text)])).into_bytes()
    }),
    case("data URLs in data URLs", "x.js", 8, |levels| {
        (0..levels)
            .fold("x".repeat(MB / 4), |text, _| format!("data:application/json;base64,{}", base64(text.as_bytes())))
            .into_bytes()
    }),
    case("maps in one file", "x.js", MB, |size| fill(&format!("{}\n", inline(&build::map(&[("s.ts", "x")]))), size)),
    case("home folders in a map's sources", "x.map", MB, |size| {
        numbered_list("sources", size, |at| format!("/home/u{at}x/x"))
    }),
];

/// Maps of which each stays within the limits.
const MANY: &[Case] = &[
    case("maps of many sources", "x.tgz", 10, |count| {
        let map = list("sources", "\"a\"", 4 * 200_000);
        tgz(&(0..count).map(|_| ("a.js.map", &map[..])).collect::<Vec<_>>())
    }),
    case("maps of late texts", "x.tgz", 10, |count| {
        let map = format!(
            "{{\"version\":3,\"mappings\":\"\",\"sources\":[],\"sourcesContent\":[{}\"x\"]}}",
            "null,".repeat(200_000)
        );
        tgz(&(0..count).map(|_| ("a.js.map", map.as_bytes())).collect::<Vec<_>>())
    }),
    case("modules that name a long folder for many files", "x.tgz", 10, |count| {
        let names: Vec<u8> =
            (0..200_000).flat_map(|at| format!("{at}\0").into_bytes().into_iter().chain([0])).collect();
        let lists = [&[1, 1, 0x1F, 1, 0, 0, 0, 0, 2, 1, 8, 2, 0x0B][..], &wasm::leb(200_000), &names].concat();
        let module = wasm::lines(&lists, &[&b"/"[..], &[b'x'; 3_900], &[0]].concat());
        tgz(&(0..count).map(|_| ("a.wasm", &module[..])).collect::<Vec<_>>())
    }),
];

/// Anything that reads WebAssembly modules, and the debugging information in them.
const MODULES: &[Case] = &[
    case("modules that refer to maps", "x.wasm", 2 * MB, |size| {
        let one = |at| {
            wasm::section(1, &wasm::module(&[wasm::url(&["source", "MappingURL"].concat(), &format!("{at}.map"))]))
        };
        [b"\0asm\x0D\0\x01\0".to_vec(), (0..size / 40).flat_map(one).collect()].concat()
    }),
    case("modules with damaged names", "x.wasm", 4 * MB, |size| {
        component(&wasm::module(&[wasm::custom("name", b"\x01")]), size)
    }),
    case("empty modules", "x.wasm", 8 * MB, |size| component(&wasm::module(&[]), size)),
    case("components in components", "x.wasm", 4 * MB, |size| {
        b"\0asm\x0D\0\x01\0\x04\xFF\xFF\xFF\x7F".repeat(size / 13)
    }),
    case("names of functions", "x.wasm", 8 * MB, |size| {
        let count = size / 3;
        let names = [wasm::leb(count), [1, 1, b'a'].repeat(count)].concat();
        wasm::module(&[wasm::custom("name", &[vec![1], wasm::name(&names)].concat())])
    }),
    case("files with one long name", "x.wasm", MB, |size| {
        wasm::lines(&files(size / 4, &[(1, 0x1F)], &[0; 4]), &[vec![b'x'; size], vec![0]].concat())
    }),
    case("folders with one long name", "x.wasm", MB, |size| {
        wasm::lines(&items(size / 4, &[(1, 0x1F)], &[0; 4]), &[vec![b'x'; size], vec![0]].concat())
    }),
    case("files with a long string that has no end", "x.wasm", MB, |size| {
        wasm::lines(&files(size / 4, &[(7, 0x1F)], &[0; 4]), &vec![b'x'; size])
    }),
    case("files of values without bytes", "x.wasm", 8 * MB, |size| {
        let formats = [vec![(7, 0x19); 254], vec![(1, 0x0B)]].concat();
        wasm::lines(&files(size, &formats, &[0]), b"")
    }),
    case("units with one long name", "x.wasm", MB, |size| {
        wasm::units(size / 16, 0x0E, &[0; 4], &[vec![b'x'; size], vec![0]].concat())
    }),
    case("units whose name has no end", "x.wasm", MB, |size| wasm::units(size / 16, 0x0E, &[0; 4], &vec![b'x'; size])),
    case("units of another number each", "x.wasm", MB, |size| {
        let forms: Vec<u8> = (1..=100_u8).flat_map(|number| [number, 0x11, 0, 3, 8, 0, 0]).collect();
        let units = (0..size / 12).flat_map(|at| [8, 0, 0, 0, 4, 0, (at % 90) as u8, (at % 7) as u8, 0, 0, 4, 101]);
        wasm::module(&[
            wasm::custom(".debug_info", &units.collect::<Vec<_>>()),
            wasm::custom(".debug_abbrev", &forms.repeat(size / forms.len())),
        ])
    }),
];

/// A component of this module again and again.
fn component(module: &[u8], size: usize) -> Vec<u8> {
    let one = wasm::section(1, module);
    [b"\0asm\x0D\0\x01\0".to_vec(), one.repeat(size / one.len())].concat()
}

/// The lists of a table of lines: no folders, and so many files of these formats.
fn files(count: usize, formats: &[(u8, u8)], file: &[u8]) -> Vec<u8> {
    [vec![0, 0], items(count, formats, file)].concat()
}

/// A list of folders or files of these formats.
fn items(count: usize, formats: &[(u8, u8)], item: &[u8]) -> Vec<u8> {
    let formats = [vec![formats.len() as u8], formats.iter().flat_map(|&(what, form)| [what, form]).collect()].concat();
    [formats, wasm::leb(count), item.repeat(count)].concat()
}

/// Anything that has many entries, or long names.
const ARCHIVES: &[Case] = &[
    Case { megabytes: 900, ..case("zeros", "x.gz", 100 * MB, |size| gzip(&vec![0; size])) },
    Case {
        megabytes: 1_200,
        ..case("zeros past the limit", "x.tgz", 256 * MB, |size| {
            gzip(&[&member("package/x", b'0', "", b"")[..], &vec![1; size]].concat())
        })
    },
    case("gzip members of nothing", "x.tgz", MB, |size| gzip(b"").repeat(size / 20)),
    case("blocks that are no headers", "x.tar", 16 * MB, |size| {
        [member("package/x", b'0', "", b""), vec![b'x'; size]].concat()
    }),
    case("good and bad blocks", "x.tar", 8 * MB, |size| {
        [member("package/x", b'0', "", b""), vec![b'x'; 512]].concat().repeat(size / 1024)
    }),
    case("empty entries", "x.tgz", 20_000, |count| entries(count, |at| (format!("{at}"), String::new()))),
    case("entries of one name", "x.tgz", 20_000, |count| entries(count, |_| ("a.js".into(), "x".into()))),
    case("links", "x.tgz", 20_000, |count| gzip(&member("package/x", b'2', "y", b"").repeat(count))),
    case("empty files that are named as maps", "x.tgz", 20_000, |count| {
        entries(count, |at| (format!("{at}.js.map"), String::new()))
    }),
    case("maps", "x.tgz", 20_000, |count| {
        entries(count, |at| (format!("{at}.js.map"), r#"{"version":3,"sources":["a"],"mappings":""}"#.into()))
    }),
    case("files that refer to maps", "x.tgz", 20_000, |count| {
        entries(count, |at| (format!("{at}.js"), format!("//# source{}={at}.map", "MappingURL")))
    }),
    case("entries with too many levels", "x.tgz", 40_000, |count| {
        entries(count, |at| (format!("{at}.js"), "data:application/json,".repeat(18)))
    }),
    case("sources with too many levels", "x.map", 40_000, |count| {
        let deep = "data:application/json,".repeat(18);
        list("sourcesContent", &format!("\"{deep}\""), count * (deep.len() + 3))
    }),
    case("names of a megabyte", "x.tgz", 10, |count| {
        let name = format!("package/{}", "n".repeat(MB - 100));
        gzip(&end(&[pax(&[("path", &name)]), member("x", b'0', "", b"x")].concat().repeat(count)))
    }),
    case("words in a licence", "x.tgz", MB, |size| {
        with_manifest("license", &format!("\"{}\"", "MIT OR ".repeat(size / 7)))
    }),
    case("brackets in a manifest", "x.tgz", 4 * MB, |size| with_manifest("x", &"[".repeat(size))),
    case("keys in a manifest", "x.tgz", MB, |size| {
        with_manifest("scripts", &format!("{{{}\"a\":1}}", "\"a\":1,".repeat(size / 6)))
    }),
    case("lines of an .env", "x.tgz", 4 * MB, |size| tgz(&[(".env", fill("a=b\n", size))])),
    case("many .env files", "x.tgz", 10_000, |count| entries(count, |at| (format!("{at}/.env"), format!("A=b{at}\n")))),
    case("empty entries of a crate", "p-1.0.0.crate", 100_000, |count| {
        entries(count, |at| (format!("{at}"), String::new()))
    }),
    case("empty entries of an sdist", "package.tar.gz", 100_000, |count| {
        entries(count, |at| (format!("{at}"), String::new()))
    }),
    case("names in a folder that differ in case", "x.tgz", 50_000, |count| {
        let letter = |at: usize, bit: usize| if at >> bit & 1 == 1 { 'A' } else { 'a' };
        entries(count, |at| ((0..17).map(|bit| letter(at, bit)).collect(), String::new()))
    }),
    case("deep folders, each in the one before", "x.tgz", 500, |count| {
        entries_of_long_names(count, |at| format!("{}f", "d/".repeat(at * 4)))
    }),
    case("files that are gzips of nothing", "x.tgz", 50_000, |count| packed_entries(count, "gz", gzip(b""))),
    case("files that are tarballs", "x.tgz", 5_000, |count| packed_entries(count, "tgz", tgz(&[("a.js", "x")]))),
    case("files that are zips", "x.tgz", 5_000, |count| {
        packed_entries(count, "zip", zip(1, |_| "a.js".into(), b"", b"x"))
    }),
    case("links to nothing", "x.tar", 50_000, |count| {
        [file("package/x", b""), member("package/l", b'2', "", b"").repeat(count)].concat()
    }),
    case("a gap that is no archive", "x.tar", 100 * MB, |size| {
        [file("package/x", b"x"), vec![b'x'; size], end(&file("package/y", b"y"))].concat()
    }),
    case("empty entries of a zip", "x.zip", 100_000, |count| zip(count, |at| format!("{at}"), b"", b"")),
    case("empty entries of a wheel", "x-1-py3-none-any.whl", 100_000, |count| {
        zip(count, |at| format!("{at}"), b"", b"")
    }),
    case("entries of one name of a wheel", "x-1-py3-none-any.whl", 50_000, |count| {
        zip(count, |_| "a.js".into(), b"", b"x")
    }),
    case("comments of a zip's files", "x.zip", 32_000, |count| zip(count, |at| format!("{at}"), &[b'c'; 300], b"")),
    case("names of sixty kilobytes in a zip", "x.zip", 500, |count| {
        zip(count, |at| format!("{}{at}", "n".repeat(60_000)), b"", b"")
    }),
    case("files of eight kilobytes", "x.tar", 2_000, |count| tar(&vec![("a.txt", "x\n".repeat(4_096)); count])),
];

/// What is known to get out of hand.
const NAMES: &[Case] = &[
    case("a long root of many sources", "x.map", MB / 2, |size| {
        let root = "r/".repeat(size / 4);
        let sources = vec!["\"\""; size / 6].join(",");
        format!("{{\"version\":3,\"mappings\":\"\",\"sourceRoot\":\"{root}\",\"sources\":[{sources}]}}").into_bytes()
    }),
    case("texts past the limit of sources", "x.map", 5 * MB, |size| list("sourcesContent", "\"\"", size)),
    case("sources past the limit of sources", "x.map", 10 * MB, |size| list("sources", "\"a\"", size)),
    case("a long name and many findings", "x.tgz", MB / 4, |size| {
        let name = "n".repeat(size);
        gzip(&end(&file(&format!("package/{name}"), &numbered(size, |at| format!("{} ", access_key(at as u64))))))
    }),
    case("a long name and many places", "x.tgz", MB / 4, |size| {
        let name = "n".repeat(size);
        gzip(&end(&file(&format!("package/{name}"), &fill("/home/ada/x ", size))))
    }),
    case("a long folder and many sources", "x.tgz", MB / 4, |size| {
        let name = format!("{}/x.map", "n".repeat(size));
        gzip(&end(&file(&format!("package/{name}"), &list("sources", "\"a\"", size / 16))))
    }),
    case("a long name and many sources like it", "x.tgz", MB / 4, |size| {
        let members = [
            file(&format!("package/{}", "n".repeat(size)), b"text"),
            file("package/x.map", &list("sourcesContent", "\"text\"", size / 16)),
        ];
        gzip(&end(&members.concat()))
    }),
    case("a long name of a source and many findings", "x.map", MB / 4, |size| {
        let text = String::from_utf8(numbered(size, |at| format!("{} ", access_key(at as u64)))).unwrap_or_default();
        build::map(&[(&"n".repeat(size), &text)]).into_bytes()
    }),
    case("brackets in a licence", "x.tgz", MB, |size| with_manifest("license", &format!("\"{}\"", "(".repeat(size)))),
];

fn numbered_list(field: &str, bytes: usize, each: impl Fn(usize) -> String) -> Vec<u8> {
    let items = numbered(bytes, |at| format!("\"{}\",", each(at)));
    [format!("{{\"version\":3,\"mappings\":\"\",\"{field}\":[").as_bytes(), &items, b"null]}"].concat()
}

/// What a case cost in its own process.
struct Cost {
    seconds: f64,
    megabytes: u64,
}

/// Checks the case of this name alone, in a process that may not spend more than it may.
fn spend(case: &Case, size: usize) -> Result<Cost, String> {
    let slow = if cfg!(debug_assertions) { 20 } else { 1 };
    let limits =
        format!("ulimit -t {} && ulimit -v {} && exec \"$0\" \"$@\"", case.seconds * slow, case.megabytes * 1024);
    let program = env::current_exe().map_err(|error| error.to_string())?;
    let output = Command::new("sh")
        .args(["-c", &limits])
        .arg(program)
        .args(["--exact", "one_case", "--ignored", "--nocapture", "--test-threads=1"])
        .env("OVERSHARE_CASE", format!("{}:{size}", case.name))
        .env("RUST_BACKTRACE", "0")
        .output()
        .map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&output.stdout);
    let cost = text.lines().find_map(|line| line.split_once("cost ")?.1.split_once(' '));
    let cost = cost.and_then(|(seconds, megabytes)| {
        Some(Cost { seconds: seconds.parse().ok()?, megabytes: megabytes.trim().parse().ok()? })
    });
    let errors = String::from_utf8_lossy(&output.stderr);
    cost.ok_or_else(|| {
        format!("{} {}", output.status, errors.lines().find(|line| !line.is_empty()).unwrap_or_default())
    })
}

/// Each within its bounds; and where it can be measured, twice the size costs not much more than twice the time.
fn check(cases: &[Case]) {
    let mut faults = String::new();
    for case in cases.iter().filter(|case| env::var("OVERSHARE_ONLY").map_or(true, |only| case.name.contains(&only))) {
        let once = spend(case, case.size);
        let twice = spend(case, case.size * 2);
        let told = |cost: &Result<Cost, String>| match cost {
            Ok(cost) => format!("{:6.2} s {:5} MB", cost.seconds, cost.megabytes),
            Err(error) => error.clone(),
        };
        println!("{:48} {}  {}", case.name, told(&once), told(&twice));
        match (once, twice) {
            (Ok(once), Ok(twice)) if twice.seconds > 0.5 && twice.seconds > 6.0 * once.seconds => {
                let _ = writeln!(
                    faults,
                    "{}: {:.2} s, and {:.2} s for twice the size",
                    case.name, once.seconds, twice.seconds
                );
            }
            (Ok(_), Ok(_)) => {}
            (_, Err(error)) | (Err(error), _) => {
                let _ = writeln!(faults, "{}: {error}", case.name);
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
#[cfg_attr(debug_assertions, ignore = "measured in release: cargo test --release")]
fn texts_cost_in_proportion() {
    check(TEXTS);
}

#[test]
#[cfg_attr(debug_assertions, ignore = "measured in release: cargo test --release")]
fn secrets_cost_in_proportion() {
    check(SECRETS);
}

#[test]
#[cfg_attr(debug_assertions, ignore = "measured in release: cargo test --release")]
fn maps_cost_in_proportion() {
    check(MAPS);
    check(MANY);
}

#[test]
#[cfg_attr(debug_assertions, ignore = "measured in release: cargo test --release")]
fn modules_cost_in_proportion() {
    check(MODULES);
}

#[test]
#[cfg_attr(debug_assertions, ignore = "measured in release: cargo test --release")]
fn archives_cost_in_proportion() {
    check(ARCHIVES);
}

#[test]
#[cfg_attr(debug_assertions, ignore = "measured in release: cargo test --release")]
fn long_names_and_lists_cost_in_proportion() {
    check(NAMES);
}

/// The one case that the process was started for; says what it cost.
#[test]
#[ignore = "run by the others, in a process of its own"]
fn one_case() {
    let Ok(asked) = env::var("OVERSHARE_CASE") else { return };
    let Some((name, size)) = asked.rsplit_once(':') else { return };
    let Some(case) =
        [TEXTS, SECRETS, MAPS, MANY, MODULES, ARCHIVES, NAMES].into_iter().flatten().find(|case| case.name == name)
    else {
        return;
    };
    let bytes = (case.build)(size.parse().unwrap_or(case.size));
    let built = processor_seconds();
    let answer = overshare::check(Cursor::new(&bytes), case.file, &overshare::Options::default(), |_| ())
        .map(|report| serde_json::to_string(&report).map(|text| text.len()));
    println!("\ncost {:.2} {}", processor_seconds() - built, peak_megabytes());
    drop(answer);
}

/// User and system time of this process: `proc(5)`, in hundredths of a second.
fn processor_seconds() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    fields.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

fn peak_megabytes() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|peak| peak.trim().trim_end_matches("kB").trim().parse::<u64>().ok()).unwrap_or_default() / 1024
}
