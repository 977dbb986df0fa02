//! The map of a sparse file that stands where its body begins: pax's form 1.0, lines of decimal digits that are padded to
//! whole blocks. Hands out none of the file's bytes.

use std::io;

use crate::{archive::unpack::gzip::read_full, input::Pull};

use super::{
    BLOCK, METADATA_LIMIT,
    decoder::CUT,
    member::{Map, Stored},
    pip::python_int,
};

/// Reads the map where a member's body begins, and notes what it says; or says why its reader refuses the archive. The
/// member's span counts from the map's first byte, or from `behind` it.
pub fn read_map(input: &mut impl Pull, stored: &mut Stored, behind: bool) -> io::Result<Result<(), &'static str>> {
    let (mut lines, mut blocks, mut ends) = (Vec::new(), 0u64, 0u64);
    // The first line says how many pieces there are, each of two lines.
    let mut wanted = None;
    while wanted.is_none_or(|wanted| ends < wanted) {
        let mut block = [0; BLOCK];
        if read_full(input, &mut block)? < BLOCK {
            return Ok(Err(CUT));
        }
        blocks += 1;
        ends += memchr::memchr_iter(b'\n', &block).count() as u64;
        lines.extend_from_slice(&block);
        if wanted.is_none() && ends > 0 {
            let Some(count) = lines.split(|&byte| byte == b'\n').next().and_then(number) else {
                return Ok(Err(NO_MAP));
            };
            wanted = Some(count.saturating_mul(2).saturating_add(1));
        }
        if lines.len() as u64 > METADATA_LIMIT {
            return Ok(Err("the map of a sparse file in it is longer than 16 MiB"));
        }
    }
    let Some(map) = parse(&lines) else { return Ok(Err(NO_MAP)) };
    let read = blocks * BLOCK as u64;
    let span = if behind { Some(stored.span) } else { stored.span.checked_sub(read) };
    stored.content = map.iter().fold(0, |sum, (_, length)| u64::saturating_add(sum, *length));
    match span.filter(|&span| stored.content <= span) {
        None => return Ok(Err("a sparse file in it reaches into the headers behind it")),
        Some(span) => stored.span = span,
    }
    stored.map = Map::Pieces(map);
    Ok(Ok(()))
}

const NO_MAP: &str = "the map of a sparse file in it is no list of numbers";

/// The pieces of a map: how many there are, then each one's offset and length.
fn parse(lines: &[u8]) -> Option<Vec<(u64, u64)>> {
    let mut numbers = lines.split(|&byte| byte == b'\n').map(number);
    let count = numbers.next()??;
    (0..count).map(|_| Some((numbers.next()??, numbers.next()??))).collect()
}

fn number(line: &[u8]) -> Option<u64> {
    str::from_utf8(line).ok().and_then(python_int).and_then(|value| u64::try_from(value).ok())
}
