//! The `mappings` field as it streams by: base64 VLQ by ECMA-426, "Mappings". Says whether decoding it may report an
//! error; keeps no mapping.

use super::decode::digits;

/// Follows the grammar and the running sums of a `mappings` string.
#[derive(Debug, Clone)]
pub struct Mappings {
    value: u64,
    shift: u32,
    fields: [i64; 5],
    field: usize,
    /// Running sums: generated column, source, original line, original column, name.
    sums: [i64; 5],
    largest_source: i64,
    largest_name: i64,
    /// The generated line, from zero.
    line: u64,
    /// Whether a comma stands before the segment that is being read.
    listed: bool,
    /// The last generated position: line and column.
    last: Option<(u64, u64)>,
    error: Option<&'static str>,
    /// Whether it is against the grammar, so that no mapping counts.
    unparsed: bool,
}

impl Default for Mappings {
    fn default() -> Self {
        Mappings {
            value: 0,
            shift: 0,
            fields: [0; 5],
            field: 0,
            sums: [0; 5],
            largest_source: -1,
            largest_name: -1,
            line: 0,
            listed: false,
            last: None,
            error: None,
            unparsed: false,
        }
    }
}

/// What was read of a `mappings` field.
#[derive(Debug, Default)]
pub struct Decoded {
    /// Why decoding throws or may report an error.
    pub error: Option<&'static str>,
    /// The last generated position that is mapped, as line and column from zero.
    pub last: Option<(u64, u64)>,
}

const FOREIGN: &str = "`mappings` holds a character that is no base64 digit";

const TOO_LARGE: &str = "`mappings` holds a number of more than 32 bits";

/// Bits that are taken together: those of seven digits.
const WIDE: u32 = 35;

const SEGMENT_ENDS: u8 = 64;
const LINE_ENDS: u8 = 65;
const UNKNOWN: u8 = 66;

/// What each byte means: a base64 digit's value, or one of the three above.
const MEANING: [u8; 256] = {
    let mut table = digits(UNKNOWN);
    table[b',' as usize] = SEGMENT_ENDS;
    table[b';' as usize] = LINE_ENDS;
    table
};

impl Mappings {
    /// Takes the next piece.
    pub fn push(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            match MEANING[usize::from(byte)] {
                digit @ 0..64 => self.digit(digit),
                SEGMENT_ENDS => {
                    self.end_segment(true);
                    self.listed = true;
                }
                LINE_ENDS => {
                    self.end_segment(self.listed);
                    self.listed = false;
                    self.sums[0] = 0;
                    self.line += 1;
                }
                _ => self.misread(FOREIGN),
            }
        }
    }

    /// Whether the field holds anything but base64 digits and separators.
    pub fn is_foreign(&self) -> bool {
        self.error == Some(FOREIGN)
    }

    /// Ends the field; `sources` and `names` are the lengths of those lists.
    pub fn finish(mut self, sources: usize, names: usize) -> Decoded {
        self.end_segment(self.listed);
        if self.largest_source >= sources as i64 {
            self.fail("`mappings` points at a source that is not listed");
        }
        if self.largest_name >= names as i64 {
            self.fail("`mappings` points at a name that is not listed");
        }
        Decoded { error: self.error, last: self.last.filter(|_| !self.unparsed) }
    }

    fn fail(&mut self, what: &'static str) {
        self.error.get_or_insert(what);
    }

    /// Something that the grammar does not allow.
    fn misread(&mut self, what: &'static str) {
        self.unparsed = true;
        self.fail(what);
    }

    fn digit(&mut self, digit: u8) {
        // However many digits there are, those behind the 32nd bit may only be zeros.
        if self.shift < WIDE {
            self.value |= u64::from(digit & 31) << self.shift;
        } else if digit & 31 != 0 {
            self.fail(TOO_LARGE);
        }
        if digit & 32 != 0 {
            self.shift = (self.shift + 5).min(WIDE);
            return;
        }
        if self.value > u64::from(u32::MAX) {
            self.fail(TOO_LARGE);
        }
        let magnitude = (self.value >> 1) as i64;
        let value = match self.value {
            // Minus zero.
            1 => -(1 << 31),
            value if value & 1 == 0 => magnitude,
            _ => -magnitude,
        };
        if let Some(field) = self.fields.get_mut(self.field) {
            *field = value;
        }
        self.field += 1;
        (self.value, self.shift) = (0, 0);
    }

    /// Ends a segment, one of those in a list with commas or the whole line.
    fn end_segment(&mut self, listed: bool) {
        if self.shift > 0 {
            self.misread("`mappings` ends within a number");
            (self.value, self.shift) = (0, 0);
        }
        let count = self.field;
        if count == 0 {
            if listed {
                self.misread("`mappings` holds an empty segment");
            }
            return;
        }
        self.field = 0;
        if !matches!(count, 1 | 4 | 5) {
            self.misread("`mappings` holds a segment of a wrong length");
        }
        for at in 0..count.min(5) {
            self.sums[at] += self.fields[at];
            if self.sums[at] < 0 {
                self.fail("`mappings` points before the start of a text or list");
            }
        }
        if let Ok(column) = u64::try_from(self.sums[0]) {
            self.last = self.last.max(Some((self.line, column)));
        }
        if count >= 4 {
            self.largest_source = self.largest_source.max(self.sums[1]);
        }
        if count >= 5 {
            self.largest_name = self.largest_name.max(self.sums[4]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str, sources: usize, names: usize) -> Option<&'static str> {
        let mut mappings = Mappings::default();
        text.as_bytes().chunks(3).for_each(|piece| mappings.push(piece));
        mappings.finish(sources, names).error
    }

    #[test]
    fn what_the_specification_allows_is_accepted() {
        for text in
            ["", ";", ";;;", "A", "AAAA", "AAAAA", "AAAA,CAAC;AACA", "AAAA;AACA,IAAIA", "gggggggggA", "+/////D,C,B"]
        {
            assert_eq!(error(text, 1, 1), None, "{text:?}");
        }
    }

    #[test]
    fn what_it_does_not_is_named() {
        for text in
            ["AA", "AAA", "AAAAAA", "D", "ADAA", "AADA", "AAAD", "g", "AA A", "AACA!", "gggggggC", "ACAA", "AAAAC"]
        {
            assert!(error(text, 1, 1).is_some(), "{text:?}");
        }
        for text in [",", "A,", ",A", "A,,A", ";,", ",;", "B", "gggggggggggggggggC"] {
            assert!(error(text, 1, 1).is_some(), "{text:?}");
        }
    }
}
