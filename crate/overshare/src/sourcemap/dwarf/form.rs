//! How values are written in DWARF (DWARF 5, section 7.5.6): their lengths, and those that are strings or places. Knows
//! no attribute.

use super::{super::bytes::Bytes, Strings};

/// What the forms of a unit or table depend on.
#[derive(Debug, Clone, Copy)]
pub struct Sizes {
    /// Bytes of an offset: 4 or 8.
    pub offset: u64,
    /// Bytes of an address.
    pub address: u64,
}

impl Sizes {
    /// Bytes before the places of the units' strings, in the section of those (DWARF 5, section 7.26).
    pub fn before_places(self) -> u64 {
        2 * self.offset
    }
}

/// A value that is of interest; of all others it is only known where they end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// A string.
    Text(&'a [u8]),
    /// The string of the units with this number.
    Numbered(u64),
    /// A number, or a place in another section.
    Number(u64),
    /// Something else.
    Other,
}

/// How often a form may say that the form stands elsewhere.
const INDIRECT: usize = 4;

/// Reads a value of this form.
pub fn read<'a>(form: u64, bytes: &mut Bytes<'a>, sizes: Sizes, strings: &Strings<'a>) -> Option<Value<'a>> {
    let mut form = form;
    for _ in 0..INDIRECT {
        if form != 0x16 {
            break;
        }
        form = bytes.leb()?;
    }
    let text = |string: Option<&'a [u8]>| string.map_or(Value::Other, Value::Text);
    let passed = |_| Value::Other;
    Some(match form {
        0x08 => Value::Text(bytes.string()?),
        0x0E => text(strings.of_unit(bytes.number(sizes.offset)?)),
        0x1F => text(strings.of_line(bytes.number(sizes.offset)?)),
        0x1A | 0x1F02 => Value::Numbered(bytes.leb()?),
        0x25..=0x28 => Value::Numbered(bytes.number(form - 0x24)?),
        0x0B => Value::Number(bytes.number(1)?),
        0x05 => Value::Number(bytes.number(2)?),
        0x06 => Value::Number(bytes.number(4)?),
        0x07 => Value::Number(bytes.number(8)?),
        0x0F => Value::Number(bytes.leb()?),
        0x17 => Value::Number(bytes.number(sizes.offset)?),
        // Nothing is written for these.
        0x19 | 0x21 => Value::Other,
        0x01 => bytes.take(sizes.address).map(passed)?,
        0x0C | 0x11 => bytes.take(1).map(passed)?,
        0x12 => bytes.take(2).map(passed)?,
        0x13 | 0x1C => bytes.take(4).map(passed)?,
        0x14 | 0x20 | 0x24 => bytes.take(8).map(passed)?,
        0x1E => bytes.take(16).map(passed)?,
        0x10 | 0x1D | 0x1F20 | 0x1F21 => bytes.take(sizes.offset).map(passed)?,
        0x0D | 0x15 | 0x1B | 0x22 | 0x23 | 0x1F01 => bytes.pass_leb().map(|()| Value::Other)?,
        0x29..=0x2C => bytes.take(form - 0x28).map(passed)?,
        0x0A => block(bytes, 1)?,
        0x03 => block(bytes, 2)?,
        0x04 => block(bytes, 4)?,
        0x09 | 0x18 => bytes.name().map(passed)?,
        _ => return None,
    })
}

/// Bytes behind their number.
fn block<'a>(bytes: &mut Bytes<'a>, size: u64) -> Option<Value<'a>> {
    let length = bytes.number(size)?;
    bytes.take(length).map(|_| Value::Other)
}

/// The length of what follows, and the bytes of an offset in it.
pub fn unit_length(bytes: &mut Bytes<'_>) -> Option<(u64, u64)> {
    match bytes.number(4)? {
        0xFFFF_FFFF => Some((bytes.number(8)?, 8)),
        0xFFFF_FFF0.. => None,
        length => Some((length, 4)),
    }
}
