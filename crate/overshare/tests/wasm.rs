//! WebAssembly modules: what they refer to, the names in them, and the sources that their debugging information names. The
//! oracle for the latter is `gimli`, which reads what a compiler wrote and writes what is read here.
#![allow(clippy::expect_used, clippy::panic, reason = "a test says what is wrong by panicking")]

mod build;

use std::{collections::BTreeSet, fs, path::PathBuf, process::Command};

use build::wasm::{custom, module, name, section, url};
use build::{Pieces, base64, column, everything_read, json, map, report, report_within, tgz};
use gimli::{EndianSlice, LittleEndian, write};
use overshare::Limits;
use serde_json::Value;

fn titled(title: &str) -> String {
    format!("source{title}")
}

/// ECMA-426, “WebAssemblyExtractSourceMapURL”: the first custom section of that name.
#[test]
fn the_first_section_of_the_name_counts() {
    let mapping = titled("MappingURL");
    let code = section(10, &[7; 300]);
    let files = [
        ("dist/a.wasm", module(&[code.clone(), url(&mapping, "a.wasm.map"), url(&mapping, "other.map")])),
        ("dist/b.wasm", module(&[url(&mapping, "gone.map"), code.clone()])),
        ("dist/c.wasm", module(&[url(&mapping, "https://maps.host.example/c.map")])),
        ("dist/d.wasm", module(&[url("external_debug_info", "d.debug.wasm")])),
        ("dist/e.wasm", module(&[custom("other", &url(&mapping, "no.map"))])),
        ("dist/f.wasm", b"\0asm\x02\0\0\0 is of a later version".to_vec()),
        ("dist/a.wasm.map", map(&[("a.rs", "a")]).into_bytes()),
    ];
    let report = report(&tgz(&files), "p.tgz").expect("a package");
    assert_eq!(column(&report, "maps", "kind"), ["wasm", "missing", "remote", "missing"]);
    assert_eq!(column(&report, "maps", "generated"), ["dist/a.wasm", "dist/b.wasm", "dist/c.wasm", "dist/d.wasm"]);
    let last = |map: &Value| map["place"]["chain"].as_array().and_then(|chain| chain.last().cloned());
    let last: Vec<Value> = report["maps"].as_array().into_iter().flatten().filter_map(last).collect();
    assert_eq!(last, ["dist/a.wasm.map", "dist/gone.map", "https://maps.host.example/c.map", "dist/d.debug.wasm"]);
}

#[test]
fn a_section_may_hold_the_map() {
    let digits = base64(map(&[("../src/a.rs", "fn a() {}")]).as_bytes());
    for start in ["data:application/json;base64,", "data:;base64,", "DATA:text/plain;charset=utf-8;base64,"] {
        let bytes = module(&[url(&titled("MappingURL"), &format!("{start}{digits}"))]);
        let report = report(&bytes, "a.wasm").expect("a file");
        assert_eq!(column(&report, "maps", "kind"), ["wasm"], "{start}");
        assert_eq!(column(&report, "sources", "path"), ["src/a.rs"], "{start}");
        assert_eq!(column(&report, "sources", "hasText"), ["true"], "{start}");
    }
}

/// A name section: the module's name, those of two functions, and of a variable of one.
fn names() -> Vec<u8> {
    let part = |id: u8, body: &[u8]| [vec![id], name(body)].concat();
    let module = part(0, &name(b"inner"));
    let functions = part(1, &[vec![2, 0], name(b"check_licence"), vec![1], name(b"add")].concat());
    let variables = part(2, &[vec![1, 1, 1, 0], name(b"add")].concat());
    custom("name", &[module, functions, variables].concat())
}

#[test]
fn names_are_counted_once() {
    let report = report(&module(&[names()]), "a.wasm").expect("a file");
    assert_eq!(column(&report, "maps", "names"), ["3"]);
    assert_eq!(column(&report, "maps", "kind"), ["wasm"]);
    assert_eq!(column(&report, "maps", "valid"), ["true"]);
    assert_eq!(report["sources"], Value::Array(Vec::new()));
}

/// A module that Rust's compiler makes of two files, with debugging information of a version; and the folder they lay in.
fn compiled(version: &str) -> (Vec<u8>, PathBuf) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("dwarf-{version}"));
    fs::create_dir_all(folder.join("src")).expect("a folder");
    let lib = "mod inner;\n#[unsafe(no_mangle)]\npub extern \"C\" fn add(a: i32) -> i32 { inner::sum(&[a]) }\n";
    fs::write(folder.join("src/lib.rs"), lib).expect("a file");
    let inner = "#[inline(never)]\npub fn sum(v: &[i32]) -> i32 { v.iter().map(|x| x * 2).collect::<Vec<_>>()[0] }\n";
    fs::write(folder.join("src/inner.rs"), inner).expect("a file");
    let mut rustc = Command::new(std::env::var("RUSTC").unwrap_or_else(|_| "rustc".into()));
    rustc.current_dir(&folder).args(["--edition", "2024", "--crate-type", "cdylib", "-g", "-O", "-o", "lib.wasm"]);
    rustc.args(["--target", "wasm32-unknown-unknown", "-C", &format!("dwarf-version={version}"), "src/lib.rs"]);
    let output = rustc.output().expect("rustc runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    (fs::read(folder.join("lib.wasm")).expect("a module"), folder)
}

/// The custom sections of a module, read as plainly as can be.
fn sections(bytes: &[u8]) -> Vec<(String, &[u8])> {
    let read_leb = |at: &mut usize| {
        let (mut number, mut shift) = (0, 0);
        loop {
            let byte = bytes[*at];
            *at += 1;
            number |= usize::from(byte & 0x7F) << shift;
            shift += 7;
            if byte < 0x80 {
                return number;
            }
        }
    };
    let (mut at, mut list) = (8, Vec::new());
    while at < bytes.len() {
        let id = bytes[at];
        at += 1;
        let size = read_leb(&mut at);
        let end = at + size;
        if id == 0 {
            let length = read_leb(&mut at);
            let title = String::from_utf8_lossy(&bytes[at..at + length]).into_owned();
            list.push((title, &bytes[at + length..end]));
        }
        at = end;
    }
    list
}

/// Every file in every table of lines, as `gimli` reads them.
fn files_of_oracle(bytes: &[u8]) -> BTreeSet<String> {
    let sections = sections(bytes);
    let load = |id: gimli::SectionId| -> Result<_, gimli::Error> {
        let found = sections.iter().find(|(title, _)| title == id.name());
        Ok(EndianSlice::new(found.map_or(&[][..], |(_, body)| body), LittleEndian))
    };
    let dwarf = gimli::Dwarf::load(load).expect("sections");
    let text = |value| {
        dwarf.attr_string(&dwarf.unit(dwarf.units().next().expect("units").expect("a unit")).expect("a unit"), value)
    };
    let (mut files, mut units) = (BTreeSet::new(), dwarf.units());
    while let Some(header) = units.next().expect("units") {
        let unit = dwarf.unit(header).expect("a unit");
        let top = unit.comp_dir.map_or_else(PathBuf::new, |top| PathBuf::from(top.to_string_lossy().into_owned()));
        let Some(program) = &unit.line_program else { continue };
        for file in program.header().file_names() {
            let folder = file.directory(program.header()).and_then(|folder| text(folder).ok());
            let folder = folder.map_or_else(String::new, |folder| folder.to_string_lossy().into_owned());
            let path = text(file.path_name()).expect("a name").to_string_lossy().into_owned();
            let path = path.split("/@/").next().unwrap_or_default().to_owned();
            files.insert(top.join(folder).join(path).to_string_lossy().into_owned());
        }
    }
    files
}

#[test]
fn sources_of_a_compiled_module_are_those_of_another_reader() {
    for version in ["4", "5"] {
        let (bytes, folder) = compiled(version);
        let report = report(&bytes, "lib.wasm").expect("a file");
        assert_eq!(column(&report, "maps", "kind"), ["wasm"]);
        assert_eq!(column(&report, "maps", "problems"), ["[]"]);
        let found: BTreeSet<String> = column(&report, "sources", "rawPath").into_iter().collect();
        assert_eq!(found, files_of_oracle(&bytes), "version {version}");
        for file in ["src/lib.rs", "src/inner.rs"] {
            assert!(found.contains(&*folder.join(file).to_string_lossy()), "{file} in version {version}");
        }
        assert!(column(&report, "sources", "hasText").iter().all(|has| has == "false"));
        let origins = |origin: &str| column(&report, "sources", "origin").iter().filter(|of| *of == origin).count();
        assert_eq!(origins("own"), 2, "version {version}");
    }
}

/// The sections of debugging information that names these files, each with a text.
fn dwarf(version: u16, files: &[(&str, &str, &str)]) -> Vec<Vec<u8>> {
    let encoding = gimli::Encoding { format: gimli::Format::Dwarf32, version, address_size: 4 };
    let mut dwarf = write::Dwarf::new();
    let string = |text: &str| write::LineString::String(text.as_bytes().to_vec());
    let mut lines = write::LineProgram::new(
        encoding,
        gimli::LineEncoding::default(),
        string("/build/app"),
        None,
        string("main.c"),
        None,
    );
    lines.file_has_source = version >= 5;
    for (folder, name, text) in files {
        let folder = lines.add_directory(string(folder));
        let source = (version >= 5).then(|| string(text));
        lines.add_file(string(name), folder, Some(write::FileInfo { source, ..Default::default() }));
    }
    // A table without rows is not written.
    lines.begin_sequence(Some(write::Address::Constant(0)));
    lines.generate_row();
    lines.end_sequence(4);
    let unit = dwarf.units.add(write::Unit::new(encoding, lines));
    let root = dwarf.units.get(unit).root();
    let entry = dwarf.units.get_mut(unit).get_mut(root);
    entry.set(gimli::DW_AT_name, write::AttributeValue::String(b"main.c".to_vec()));
    entry.set(gimli::DW_AT_comp_dir, write::AttributeValue::String(b"/build/app".to_vec()));
    let mut sections = write::Sections::new(write::EndianVec::new(LittleEndian));
    dwarf.write(&mut sections).expect("written");
    let mut list = Vec::new();
    sections
        .for_each(|id, bytes| -> Result<(), ()> {
            list.push(custom(id.name(), bytes.slice()));
            Ok(())
        })
        .expect("no error");
    list
}

#[test]
fn embedded_texts_are_recovered() {
    let inner = build::inline(&map(&[("deep.ts", "deep()")]));
    let files = [
        ("src", "a.c", "int a;\n"),
        ("/usr/include", "b.h", "int b;\n"),
        ("src", "empty.c", ""),
        ("src", "c.js", &inner),
    ];
    let bytes = module(&dwarf(5, &files));
    let report = report(&bytes, "a.wasm").expect("a file");
    // The map inside a text can be seen in the module's own bytes as well.
    assert_eq!(column(&report, "maps", "kind"), ["wasm", "wasm", "inline"]);
    let paths = column(&report, "sources", "rawPath");
    let expected = ["main.c", "src/a.c", "/usr/include/b.h", "src/empty.c", "src/c.js"];
    let expected = expected.map(|path| PathBuf::from("/build/app").join(path).to_string_lossy().into_owned());
    assert_eq!(paths[1..6], expected);
    assert_eq!([&paths[0], &paths[6]], ["deep.ts", "deep.ts"]);
    assert_eq!(column(&report, "sources", "hasText")[1..6], ["false", "true", "true", "false", "true"]);
    let read = everything_read(&bytes, "a.wasm");
    let texts: Vec<&[u8]> = read.iter().filter(|(at, _)| at.starts_with("Source")).map(|(_, text)| &text[..]).collect();
    assert_eq!(texts, [b"deep()", &b"int a;\n"[..], b"int b;\n", inner.as_bytes(), b"deep()"]);
}

#[test]
fn older_versions_name_the_same_files() {
    for version in [2, 3, 4] {
        let bytes = module(&dwarf(version, &[("src", "a.c", ""), ("/usr/include", "b.h", "")]));
        let paths = column(&report(&bytes, "a.wasm").expect("a file"), "sources", "rawPath");
        assert_eq!(paths, ["/build/app/src/a.c", "/usr/include/b.h", "/build/app/main.c"], "version {version}");
    }
}

/// A module with everything, and a component around two of them.
fn everything() -> Vec<u8> {
    let sections =
        [dwarf(5, &[("src", "a.c", "int a;\n")]), vec![names(), url(&titled("MappingURL"), "a.map")]].concat();
    let inner = section(1, &module(&sections));
    let other = section(1, &module(&[names(), url(&titled("MappingURL"), "b.map")]));
    [b"\0asm\x0D\0\x01\0".to_vec(), inner, section(7, b"type"), other].concat()
}

#[test]
fn modules_in_a_component_are_read_however_the_bytes_come() {
    let bytes = everything();
    let whole = json(Pieces::new(&bytes, 65_536, 65_536), "a.wasm").expect("a file");
    let report: Value = serde_json::from_str(&whole).expect("a report is JSON");
    assert_eq!(column(&report, "maps", "kind"), ["wasm", "missing", "missing"]);
    assert_eq!(column(&report, "maps", "names"), ["3", "0", "0"]);
    assert_eq!(column(&report, "sources", "rawPath"), ["/build/app/main.c", "/build/app/src/a.c"]);
    for size in [1, 7] {
        assert_eq!(json(Pieces::new(&bytes, size, size), "a.wasm").expect("a file"), whole, "pieces of {size}");
    }
}

/// What lies behind damage may name sources, and nobody knows.
#[test]
fn damaged_modules_are_said_to_be_unchecked() {
    let whole = module(&[section(10, &[7; 300]), names()]);
    let component = |inner: &[u8]| [b"\0asm\x0D\0\x01\0".to_vec(), section(1, inner), section(7, b"type")].concat();
    let cases: [(&str, Vec<u8>, bool); 9] = [
        ("whole", whole.clone(), false),
        ("empty", module(&[]), false),
        ("in a component", component(&whole), false),
        ("no module", b"\0asn\x01\0\0\0 and more".to_vec(), false),
        ("cut in a section", whole[..100].to_vec(), true),
        ("cut in the beginning of one", whole[..9].to_vec(), true),
        ("a section's size that is none", [whole.clone(), vec![1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]].concat(), true),
        ("no module in a component", component(b"no module at all"), true),
        ("a section that reaches out of a module", component(&whole[..100]), true),
    ];
    for (what, bytes, is_damaged) in cases {
        let report = report(&tgz(&[("a.wasm", bytes)]), "p.tgz").expect("a package");
        let said = column(&report, "unchecked", "reason").iter().any(|reason| reason.contains("module is damaged"));
        assert_eq!(said, is_damaged, "{what}");
    }
}

#[test]
fn damaged_modules_give_what_can_be_read() {
    let bytes = everything();
    for end in (8..bytes.len()).step_by(3) {
        report(&bytes[..end], "a.wasm").unwrap_or_else(|error| panic!("cut at {end}: {error}"));
    }
    for at in (8..bytes.len()).step_by(2) {
        let mut bytes = bytes.clone();
        bytes[at] ^= [0x01, 0x80, 0xFF][at % 3];
        report(&bytes, "a.wasm").unwrap_or_else(|error| panic!("changed at {at}: {error}"));
    }
}

#[test]
fn sections_that_may_not_be_held_are_said_to_be_unchecked() {
    let bytes = everything();
    let report = report_within(&bytes, "a.wasm", Limits { held_bytes: 40, ..Limits::default() }).expect("a file");
    let unchecked = column(&report, "unchecked", "reason");
    assert!(unchecked.iter().any(|reason| reason.starts_with("Sections of the module")), "{unchecked:?}");
    let report = report_within(&bytes, "a.wasm", Limits { sources: 1, ..Limits::default() }).expect("a file");
    let unchecked = column(&report, "unchecked", "reason");
    assert!(unchecked.iter().any(|reason| reason.starts_with("More sources than the limit")), "{unchecked:?}");
}

/// What a component's modules name is held until the component has ended, all of it together.
#[test]
fn names_of_all_modules_are_held_together() {
    let component = |count| [b"\0asm\x0D\0\x01\0".to_vec(), section(1, &module(&[names()])).repeat(count)].concat();
    let limits = || Limits { held_bytes: 100, ..Limits::default() };
    for (count, unread) in [(2, 0), (3, 1)] {
        let report = report_within(&component(count), "a.wasm", limits()).expect("a file");
        let sections = |reason: &String| reason.starts_with("Sections of the module");
        assert_eq!(column(&report, "unchecked", "reason").into_iter().filter(sections).count(), unread, "{count}");
    }
    // What one file held is free again for the next.
    let files = [("a.wasm", component(2)), ("b.wasm", component(2)), ("c.wasm", component(2))];
    let report = report_within(&tgz(&files), "p.tgz", limits()).expect("a package");
    assert_eq!(report["unchecked"], serde_json::json!([]));
}

/// A long string that every item of a table asks for is looked at so often and no more.
#[test]
fn one_string_is_not_read_again_and_again() {
    let table = |items: usize| [vec![0, 0, 1, 1, 0x1F], build::wasm::leb(items), vec![0; 4 * items]].concat();
    let strings = [vec![b'x'; 5_000], vec![0]].concat();
    for (items, said) in [
        (8, serde_json::json!([])),
        (5_000, serde_json::json!(["Its debugging information names the same again and again."])),
    ] {
        let report = report(&build::wasm::lines(&table(items), &strings), "a.wasm").expect("a file");
        assert_eq!(report["maps"][0]["problems"], said, "{items}");
        assert_eq!(column(&report, "sources", "path").len(), 1);
    }
}

/// Tables that name one long folder again and again stand for more than their bytes; what is made of them is bounded.
#[test]
fn debugging_information_stands_for_no_more_than_its_share() {
    let long = format!("/{}", "x".repeat(4000));
    let names: Vec<String> = (0..20_000).map(|at| format!("{at}.c")).collect();
    let files: Vec<(&str, &str, &str)> = names.iter().map(|name| (long.as_str(), name.as_str(), "")).collect();
    let report = report(&module(&dwarf(4, &files)), "a.wasm").expect("a file");
    let listed = report["sources"].as_array().map_or(0, Vec::len);
    assert!((100..10_000).contains(&listed), "{listed}");
    assert_eq!(
        report["maps"][0]["problems"],
        serde_json::json!(["Its debugging information names the same again and again."])
    );
}
