//! Node's single executable applications: a blob that begins with a number of its own, in a note of ELF, a segment of
//! Mach-O or a resource of PE. After Node's `src/node_sea.cc`, whose header has had eight, nine and ten bytes.

use crate::input::Held;

use super::{
    Bytes, Contents, Room,
    cursor::{self, Cursor},
    place::{self, CACHE, SNAPSHOT},
};

/// The number that the blob begins with.
const MAGIC: [u8; 4] = 0x0143_DA20u32.to_le_bytes();

/// What a flag says: the script is a snapshot.
const SNAPSHOT_FLAG: u64 = 1 << 1;
/// Code that was compiled ahead follows it.
const CACHE_FLAG: u64 = 1 << 2;
/// Assets follow.
const ASSETS_FLAG: u64 = 1 << 3;
/// All that are known, and one more.
const FLAGS: u64 = 1 << 6;

/// Numbers that are tried: Node has a few in its own code.
const MARKS: usize = 1024;

/// The files in a program that Node's blob was put into.
pub fn find(held: &Held, room: &mut Room<'_>) -> Option<Contents> {
    let end = cursor::size(held);
    cursor::find_all(held, &MAGIC).take(MARKS).find_map(|mark| {
        let mut header = Cursor::new(held, mark + 4, end);
        let flags = header.u32().filter(|&flags| flags < FLAGS)?;
        // How options of the command line are extended, and the format of the script, came later.
        (0..3).find_map(|more| {
            let mut at = header.clone();
            at.skip(more)?;
            blob(at, flags, room)
        })
    })
}

/// Reads on behind the header.
fn blob(mut at: Cursor<'_>, flags: u64, room: &mut Room<'_>) -> Option<Contents> {
    let name = cursor::name(at.held, &at.long()?, room.longest())?;
    let code = at.long()?;
    let mut contents = Contents::default();
    let path = place::relative(&name);
    match flags & SNAPSHOT_FLAG {
        0 => contents.add(room, path, None, Bytes::At(code)),
        _ => contents.add(room, format!("{path} (snapshot)"), Some(SNAPSHOT), Bytes::At(code)),
    }
    if rest(&mut at, flags, room, &mut contents).is_none() {
        contents.trouble = Some(contents.trouble.unwrap_or(place::CUT));
    }
    Some(contents)
}

/// What follows the script.
fn rest(at: &mut Cursor<'_>, flags: u64, room: &mut Room<'_>, contents: &mut Contents) -> Option<()> {
    if flags & CACHE_FLAG != 0 {
        let cache = at.long()?;
        contents.add(room, "(code cache)".into(), Some(CACHE), Bytes::At(cache));
    }
    let assets = if flags & ASSETS_FLAG == 0 { 0 } else { at.u64()? };
    for _ in 0..assets {
        let (name, bytes) = (at.long()?, at.long()?);
        let name = cursor::name(at.held, &name, room.longest()).unwrap_or_else(|| "(no name)".into());
        contents.add(room, place::relative(&name), None, Bytes::At(bytes));
        if contents.is_full() {
            return None;
        }
    }
    Some(())
}
