//! Images of a program's memory: core dumps, minidumps, heap snapshots. Not programs, and not profiles.

use crate::{
    detect::rule::{Class, File, HeadRule, Hit, Matcher, Part::*, Rule, texts},
    report::Severity,
};

use super::{
    databases::identity,
    tell::{count, number, u32_le},
};

/// An image of memory.
pub const MEMORY_IMAGE: Rule = Rule {
    id: "memory-image",
    title: "Image of a program's memory",
    class: Class::Recordings,
    severity: Severity::High,
    what: "Files that begin as core dumps of Unix (ELF and Mach-O), minidumps and dumps of Windows, heap snapshots of V8 and heap dumps of Java do. Not programs and libraries in the same containers. In folders of tests it counts as low.",
    why: "It holds what the program knew at that moment, in clear: variables of the environment, passwords, what it worked on.",
    fix: "Take the file out of the package, and replace every credential that the program had in its memory.",
    references: &[
        "https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html",
        "https://learn.microsoft.com/en-us/windows/win32/debug/minidump-files",
        "https://developer.chrome.com/docs/devtools/memory-problems/heap-snapshots",
    ],
    matcher: Matcher::Head(HeadRule { read, path: "core.1234" }),
    examples: texts(&[
        &[Is("\u{7f}ELF\u{2}\u{1}\u{1}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{4}\u{0}\u{3e}\u{0}")],
        &[Is("MDMP\u{13}\u{27}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}")],
        &[Is("{\"snapshot\":{\"meta\":{\"node_fields\":[\"type\"]},\"node_count\":1234,\"edge_count\":5}")],
        &[Is("JAVA PROFILE 1.0.2\u{0}")],
    ]),
    counter_examples: texts(&[
        &[Is("\u{7f}ELF\u{2}\u{1}\u{1}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{0}\u{3}\u{0}\u{3e}\u{0}")],
        &[Is("{\"snapshot\":{\"name\":\"a\"}}")],
        &[Is("MDMP is the sign of a minidump\n")],
        &[Is("JAVA PROFILES")],
    ]),
};

/// The type of a core dump in an ELF header, and in a Mach-O header.
const CORE: u64 = 4;

fn read(file: &File<'_>) -> Option<Hit> {
    let what = native(file.head).or_else(|| heap(file.head))?;
    let evidence = format!("{what}, {}", count(file.bytes, "byte", "bytes"));
    Some(file.hit(evidence, &identity(file)))
}

/// What an operating system writes when a program ends badly.
fn native(head: &[u8]) -> Option<String> {
    let core = match head.get(..4)? {
        b"\x7fELF" => match head.get(5)? {
            1 => head.get(16..18) == Some(&[4, 0]),
            _ => head.get(16..18) == Some(&[0, 4]),
        },
        b"\xcf\xfa\xed\xfe" | b"\xce\xfa\xed\xfe" => u32_le(head, 12) == Some(CORE),
        _ => false,
    };
    let windows = || match head.get(..8)? {
        // A minidump's version follows its sign.
        start if start.starts_with(b"MDMP\x93\xa7") || start.starts_with(b"MDMP\x13\x27") => {
            Some("minidump of Windows")
        }
        b"PAGEDU64" | b"PAGEDUMP" => Some("memory dump of Windows"),
        _ => None,
    };
    let what = if core { Some("core dump") } else { windows() };
    what.map(str::to_owned)
}

/// What a runtime writes when it is asked for all of its objects.
fn heap(head: &[u8]) -> Option<String> {
    if head.starts_with(b"JAVA PROFILE 1.0.") {
        return Some("heap dump of Java".to_owned());
    }
    let is_snapshot = head.starts_with(b"{\"snapshot\":{\"meta\":{") || head.starts_with(b"{\"snapshot\":{\"title\":");
    let objects = is_snapshot.then(|| number(head, "node_count").map(|nodes| count(nodes, "object", "objects")));
    objects.map(|nodes| format!("heap snapshot of V8, {}", nodes.unwrap_or_else(|| "objects not counted".to_owned())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_is_no_core_dump() {
        let mut mach = b"\xcf\xfa\xed\xfe\x0c\0\0\x01\0\0\0\0\x04\0\0\0".to_vec();
        assert_eq!(native(&mach).as_deref(), Some("core dump"));
        mach[12] = 6;
        assert_eq!(native(&mach), None);
        assert_eq!(native(b"MDMP\x93\xa7\0\0").as_deref(), Some("minidump of Windows"));
    }
}
