//! Programs that carry files in forms that are not read: what tells them, so that this is said. Reads none of them.

use crate::input::Held;

use super::cursor;

/// A mark, how far from the end it stands at the most, and what to say.
const MARKS: [(&[u8], u64, &str); 3] = [
    (
        b"EXECPATH_FD, PAYLOAD_POSITION, PAYLOAD_SIZE",
        u64::MAX,
        "The program was packed by pkg, whose files are not read: its bytes were searched as they stand.",
    ),
    (
        b"MEI\x0C\x0B\x0A\x0B\x0E",
        64 << 10,
        "The program was packed by PyInstaller, whose files are not read: its bytes were searched as they stand.",
    ),
    (
        b"d3n0l4nd",
        40,
        "The program was compiled by Deno 1, whose archive (eszip) is not read: its bytes were searched as they stand.",
    ),
];

/// What to say of a program in which nothing was found.
pub fn unread(held: &Held) -> Option<&'static str> {
    let size = cursor::size(held);
    let stands = |mark: &[u8], most: u64| cursor::find_all(held, mark).any(|at| size - at <= most);
    MARKS.iter().find(|(mark, most, _)| stands(mark, *most)).map(|(_, _, why)| *why)
}
