//! What `deno compile` puts into a copy of its runtime, since version 2.1: settings as JSON, modules that were fetched, and
//! a tree of files, between two marks. After Deno's `cli/standalone/binary.rs` and `cli/lib/standalone/virtual_fs.rs`; the
//! archives of Deno 1 (eszip) are not read.

use std::ops::Range;

use crate::input::Held;

use super::{
    Bytes, Contents, Room,
    cursor::{self, Cursor},
    place::{self, SETTINGS, TRANSPILED},
    tree,
};

/// The mark before and behind it all.
const MAGIC: &[u8] = b"d3n0l4nd";

/// Marks that are tried: Deno has a few in its own code.
const MARKS: usize = 1024;

/// What stands in the place of an address that is missing or no text.
const NAMELESS: &str = "(no address)";

/// What a module that was fetched has beside its text: what runs, its map, and the names that it exports.
const HAS_TRANSPILED: u8 = 1 << 0;
const HAS_MAP: u8 = 1 << 1;
const HAS_EXPORTS: u8 = 1 << 2;

/// The files in a program that Deno has compiled.
pub fn find(held: &Held, room: &mut Room<'_>) -> Option<Contents> {
    let end = cursor::size(held);
    cursor::find_all(held, MAGIC).take(MARKS).find_map(|mark| {
        let mut at = Cursor::new(held, mark + MAGIC.len() as u64, end);
        let settings = at.long()?;
        if !cursor::bytes(held, settings.start..settings.end.min(settings.start + 2)).starts_with(b"{\"") {
            return None;
        }
        // The packages of npm, by name.
        at.long()?;
        Some(sections(at, settings, room))
    })
}

/// Reads the sections behind the settings, as the first version wrote them that it is.
fn sections(at: Cursor<'_>, settings: Range<u64>, room: &mut Room<'_>) -> Contents {
    let mut contents = Contents::default();
    add(&mut contents, room, "(settings).json".into(), Some(SETTINGS), settings);
    let listed = new_form(at.clone(), room).or_else(|| old_form(at, room));
    match listed {
        Some(listed) => {
            contents.trouble = contents.trouble.or(listed.trouble);
            contents.files.extend(listed.files);
        }
        None => contents.trouble = Some(contents.trouble.unwrap_or(place::CUT)),
    }
    contents
}

/// Since Deno 2.2: addresses, redirects and modules, each with a number for its address.
fn new_form(mut at: Cursor<'_>, room: &mut Room<'_>) -> Option<Contents> {
    let mut contents = Contents::default();
    let count = at.u32()?;
    let mut names = Vec::new();
    for _ in 0..count {
        let name = at.short()?;
        names.push((at.u32()?, name));
    }
    names.sort_by_key(|(number, _)| *number);
    let redirects = at.u32()?;
    at.skip(redirects.checked_mul(8)?)?;
    for _ in 0..at.u32()? {
        let number = at.u32()?;
        let name = names.binary_search_by_key(&number, |(number, _)| *number).ok().and_then(|found| names.get(found));
        let path = name.and_then(|(_, name)| cursor::name(at.held, name, room.longest()));
        module(&mut at, &path.unwrap_or_else(|| NAMELESS.into()), room, &mut contents)?;
        if contents.is_full() {
            return Some(contents);
        }
    }
    files(&mut at, room, &mut contents)?;
    at.is(MAGIC).then_some(contents)
}

/// A module that was fetched.
fn module(at: &mut Cursor<'_>, path: &str, room: &mut Room<'_>, contents: &mut Contents) -> Option<()> {
    at.u8()?;
    add(contents, room, path.to_owned(), None, at.short()?);
    let has = at.u8()?;
    if has & HAS_TRANSPILED != 0 {
        add(contents, room, format!("{path}.js"), Some(TRANSPILED), at.short()?);
    }
    if has & HAS_MAP != 0 {
        add(contents, room, format!("{path}.js.map"), None, at.short()?);
    }
    if has & HAS_EXPORTS != 0 {
        at.short()?;
    }
    Some(())
}

/// Deno 2.1: addresses with places, redirects, modules, files, and then the maps of all.
fn old_form(mut at: Cursor<'_>, room: &mut Room<'_>) -> Option<Contents> {
    let mut contents = Contents::default();
    let (count, redirects) = (at.u32()?, at.u32()?);
    let mut places = Vec::new();
    for _ in 0..count {
        let name = at.short()?;
        places.push((at.u64()?, name));
    }
    for _ in 0..redirects {
        at.short()?;
        at.short()?;
    }
    let modules = at.long()?;
    for (place, name) in places {
        let path = cursor::name(at.held, &name, room.longest()).unwrap_or_else(|| NAMELESS.into());
        old_module(Cursor::new(at.held, modules.start.checked_add(place)?, modules.end), &path, room, &mut contents)?;
        if contents.is_full() {
            return Some(contents);
        }
    }
    files(&mut at, room, &mut contents)?;
    for _ in 0..at.u32()? {
        if contents.is_full() {
            return Some(contents);
        }
        let (name, map) = (at.short()?, at.short()?);
        let path = cursor::name(at.held, &name, room.longest()).unwrap_or_else(|| NAMELESS.into());
        add(&mut contents, room, format!("{path}.js.map"), None, map);
    }
    at.is(MAGIC).then_some(contents)
}

fn old_module(mut at: Cursor<'_>, path: &str, room: &mut Room<'_>, contents: &mut Contents) -> Option<()> {
    at.u8()?;
    add(contents, room, path.to_owned(), None, at.short()?);
    if at.u8()? == 1 {
        add(contents, room, format!("{path}.js"), Some(TRANSPILED), at.short()?);
    }
    Some(())
}

/// The tree of files.
fn files(at: &mut Cursor<'_>, room: &mut Room<'_>, contents: &mut Contents) -> Option<()> {
    let (header, bytes) = (at.long()?, at.long()?);
    let tree = tree::read(at.held, header, room.budget)?;
    if tree.too_many {
        contents.trouble = Some(place::TOO_MANY);
    }
    for node in tree.files {
        let range = |(at, length): (u64, u64)| {
            let from = bytes.start.checked_add(at)?;
            let to = from.checked_add(length)?;
            (to <= bytes.end).then_some(from..to)
        };
        match node.bytes.and_then(range) {
            Some(bytes) => add(contents, room, node.path.clone(), None, bytes),
            None => contents.trouble = Some(place::CUT),
        }
        if let Some(transpiled) = node.transpiled.and_then(range) {
            add(contents, room, format!("{}.js", node.path), Some(TRANSPILED), transpiled);
        }
        if let Some(map) = node.map.and_then(range) {
            add(contents, room, format!("{}.js.map", node.path), None, map);
        }
    }
    Some(())
}

fn add(contents: &mut Contents, room: &mut Room<'_>, path: String, note: Option<&'static str>, bytes: Range<u64>) {
    contents.add(room, path, note, Bytes::At(bytes));
}
