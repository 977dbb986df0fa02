//! What nexe puts behind a copy of Node: the script, other files in one piece, a mark, and the two lengths as floating-point
//! numbers. After nexe's `src/compiler.ts`; the files in the piece are not told apart.

use crate::input::Held;

use super::{
    Bytes, Contents, Room,
    cursor::{self, Cursor},
    place::RESOURCES,
};

/// The mark.
const SENTINEL: &[u8] = b"<nexe~~sentinel>";

/// Bytes of the mark and the lengths.
const FOOTER: u64 = 32;

/// The script and the other files of a program that nexe has built.
pub fn find(held: &Held, room: &mut Room<'_>) -> Option<Contents> {
    let end = cursor::size(held);
    let footer = end.checked_sub(FOOTER)?;
    let mut at = Cursor::new(held, footer, end);
    if !at.is(SENTINEL) {
        return None;
    }
    let (script, resources) = (length(&mut at)?, length(&mut at)?);
    let middle = footer.checked_sub(resources)?;
    let begin = middle.checked_sub(script)?;
    let mut contents = Contents::default();
    contents.add(room, "(script).js".into(), None, Bytes::At(begin..middle));
    if middle < footer {
        contents.add(room, "(resources)".into(), Some(RESOURCES), Bytes::At(middle..footer));
    }
    Some(contents)
}

/// A length that is a floating-point number.
fn length(at: &mut Cursor<'_>) -> Option<u64> {
    let number = f64::from_le_bytes(at.take()?);
    (number >= 0.0 && number.fract() == 0.0 && number < at.end as f64).then_some(number as u64)
}
