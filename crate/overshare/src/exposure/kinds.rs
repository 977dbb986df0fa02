//! What an entry is, by name and first bytes.

use crate::{inspect::EntryFacts, report::EntryKind};

/// The kind of an entry.
pub fn of(entry: &EntryFacts) -> EntryKind {
    if entry.text.map.is_some() {
        return EntryKind::SourceMap;
    }
    // Its bytes were unpacked and not looked at, and its name may say nothing.
    if entry.opened {
        return EntryKind::Archive;
    }
    let name = entry.path.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    by_bytes(&entry.head).unwrap_or_else(|| match by_name(&name) {
        Some(kind) if is_text(kind) && entry.binary => EntryKind::Binary,
        Some(kind) => kind,
        None if entry.binary => EntryKind::Binary,
        None => EntryKind::Text,
    })
}

fn is_text(kind: EntryKind) -> bool {
    !matches!(kind, EntryKind::Wasm | EntryKind::Image | EntryKind::Font | EntryKind::Archive | EntryKind::Binary)
}

fn by_bytes(head: &[u8]) -> Option<EntryKind> {
    const KINDS: [(&[u8], EntryKind); 17] = [
        (b"\0asm", EntryKind::Wasm),
        (b"\x89PNG", EntryKind::Image),
        (b"GIF8", EntryKind::Image),
        (b"\xFF\xD8\xFF", EntryKind::Image),
        (b"wOFF", EntryKind::Font),
        (b"wOF2", EntryKind::Font),
        (b"OTTO", EntryKind::Font),
        (b"\0\x01\0\0", EntryKind::Font),
        (b"PK\x03\x04", EntryKind::Archive),
        (b"\x1F\x8B", EntryKind::Archive),
        (b"\x28\xB5\x2F\xFD", EntryKind::Archive),
        (b"\xFD7zXZ", EntryKind::Archive),
        (b"BZh", EntryKind::Archive),
        (b"7z\xBC\xAF", EntryKind::Archive),
        (b"Rar!", EntryKind::Archive),
        (b"\x7FELF", EntryKind::Binary),
        (b"MZ\x90\0", EntryKind::Binary),
    ];
    KINDS.iter().find(|(magic, _)| head.starts_with(magic)).map(|(_, kind)| *kind)
}

fn by_name(name: &str) -> Option<EntryKind> {
    let stem_and_ending = name.rsplit_once('.')?;
    if [".d.ts", ".d.mts", ".d.cts"].iter().any(|ending| name.ends_with(ending)) {
        return Some(EntryKind::Declaration);
    }
    Some(match stem_and_ending.1 {
        "js" | "mjs" | "cjs" | "jsx" => EntryKind::Javascript,
        "ts" | "mts" | "cts" | "tsx" => EntryKind::Typescript,
        "css" | "scss" | "sass" | "less" => EntryKind::Css,
        "html" | "htm" => EntryKind::Html,
        "json" => EntryKind::Json,
        "md" | "markdown" => EntryKind::Markdown,
        "wasm" => EntryKind::Wasm,
        "png" | "jpg" | "jpeg" | "gif" | "webp" | "avif" | "ico" | "svg" => EntryKind::Image,
        "woff" | "woff2" | "ttf" | "otf" | "eot" => EntryKind::Font,
        "zip" | "tgz" | "gz" | "tar" | "br" | "zst" | "bz2" | "xz" | "7z" | "rar" | "asar" => EntryKind::Archive,
        "whl" | "jar" | "war" | "vsix" | "nupkg" | "gem" | "crate" | "xpi" | "crx" => EntryKind::Archive,
        _ => return None,
    })
}
