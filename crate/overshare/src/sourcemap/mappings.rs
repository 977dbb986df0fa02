//! The `mappings` field as it streams by: base64 VLQ by ECMA-426, "Mappings structure". Says whether decoding it may
//! report an error, and hands on where segments stand; keeps no segment.

use super::{
    decode::digits,
    runs::{Runs, Writer},
};

/// Follows the grammar and the running sums of a `mappings` string.
#[derive(Debug, Clone)]
pub struct Mappings {
    number: Number,
    /// The fields of the segment that is being read, and how many it has so far.
    fields: [i64; 5],
    count: usize,
    /// Whether a comma has to be followed by another segment.
    after_comma: bool,
    sums: Sums,
    largest_source: i64,
    largest_name: i64,
    /// Bytes before the one that is being read, however they come.
    passed: usize,
    writer: Writer,
    foreign: bool,
    /// Whether decoding throws, or finds no mapping because the grammar is broken.
    void: bool,
    error: Option<&'static str>,
}

/// A base64 VLQ that is being read: its bits so far, and how many digits' worth of them.
#[derive(Debug, Clone, Copy, Default)]
struct Number {
    value: u64,
    shift: u32,
}

/// What ECMA-426 calls the Decode Mapping State Record, but for the generated line.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    column: i64,
    source: i64,
    line: i64,
    original_column: i64,
    name: i64,
}

impl Default for Mappings {
    fn default() -> Self {
        Mappings {
            number: Number::default(),
            fields: [0; 5],
            count: 0,
            after_comma: false,
            sums: Sums::default(),
            largest_source: -1,
            largest_name: -1,
            passed: 0,
            writer: Writer::default(),
            foreign: false,
            void: false,
            error: None,
        }
    }
}

/// What was read of a `mappings` field.
#[derive(Debug, Default)]
pub struct Decoded {
    /// Why decoding throws or may report an error.
    pub error: Option<&'static str>,
    /// The last place in the generated code that a segment has, as line and column from zero.
    pub last: Option<(u64, u64)>,
    /// The stretches of generated code by source; `None` where they cannot be known.
    pub runs: Option<Runs>,
}

const TOO_LARGE: &str = "`mappings` holds a number of more than 32 bits";
const BEFORE_START: &str = "`mappings` points before the start of a text or list";

/// Sources that a map is taken to have before its mappings have that many bytes.
const SOURCES: usize = 4096;

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

/// The number that each terminal digit is by itself.
const SIGNED: [i64; 32] = {
    let mut table = [0; 32];
    let mut digit = 0;
    while digit < 32 {
        table[digit] = signed(digit as u64);
        digit += 1;
    }
    table
};

impl Mappings {
    /// A fresh reader; with `forgets`, one that keeps no runs.
    pub fn new(forgets: bool) -> Self {
        let mut mappings = Mappings::default();
        if forgets {
            mappings.forget();
        }
        mappings
    }

    /// Takes the next piece.
    pub fn push(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while !rest.is_empty() {
            if self.is_between() {
                rest = self.whole_segments(rest);
            }
            if let Some((&byte, behind)) = rest.split_first() {
                self.byte(byte);
                self.passed += 1;
                rest = behind;
            }
        }
    }

    /// Takes one byte, whatever it is.
    fn byte(&mut self, byte: u8) {
        match MEANING[usize::from(byte)] {
            digit @ 0..64 => self.digit(digit),
            SEGMENT_ENDS => self.end_segment(true),
            LINE_ENDS => self.end_line(),
            _ => {
                self.foreign = true;
                self.lose("`mappings` holds a character that is no base64 digit");
            }
        }
    }

    /// Whether no segment has been begun.
    fn is_between(&self) -> bool {
        self.count == 0 && self.number.shift == 0
    }

    /// Takes segments of numbers of one or two digits, which nearly all are, each with what ends it. Returns what follows:
    /// it is left to [`Mappings::byte`].
    #[inline(never)]
    fn whole_segments<'a>(&mut self, mut bytes: &'a [u8]) -> &'a [u8] {
        while let Some(length) = self.whole_segment(bytes) {
            bytes = &bytes[length..];
        }
        bytes
    }

    #[inline(always)]
    fn whole_segment(&mut self, bytes: &[u8]) -> Option<usize> {
        let (mut fields, mut count, mut at) = ([0; 5], 0, 0);
        let end = loop {
            let digit = MEANING[usize::from(*bytes.get(at)?)];
            let value = match digit {
                0..32 => SIGNED[usize::from(digit)],
                32..64 => {
                    let next = MEANING[usize::from(*bytes.get(at + 1)?)];
                    at += 1;
                    signed(u64::from(digit & 31) | Some(u64::from(next)).filter(|next| *next < 32)? << 5)
                }
                end => break end,
            };
            *fields.get_mut(count)? = value;
            count += 1;
            at += 1;
        };
        if end == UNKNOWN || !matches!(count, 1 | 4 | 5) {
            return None;
        }
        self.passed += at;
        self.segment(fields, count);
        self.passed += 1;
        self.after_comma = end == SEGMENT_ENDS;
        if end == LINE_ENDS {
            self.sums.column = 0;
            self.writer.end_line();
        }
        Some(at + 1)
    }

    /// Whether the field holds anything but base64 digits and separators.
    pub fn is_foreign(&self) -> bool {
        self.foreign
    }

    /// How many bytes it holds.
    pub fn held(&self) -> usize {
        self.writer.held()
    }

    /// Lets go of the runs: there is no room for them.
    pub fn forget(&mut self) {
        self.writer.lose();
    }

    /// Ends the field; `sources` and `names` are the lengths of those lists.
    pub fn finish(mut self, sources: usize, names: usize) -> Decoded {
        self.end_segment(false);
        if self.largest_source >= sources as i64 {
            self.report("`mappings` points at a source that is not listed");
        }
        if self.largest_name >= names as i64 {
            self.report("`mappings` points at a name that is not listed");
        }
        let last = self.writer.furthest().filter(|_| !self.void);
        Decoded { error: self.error, last, runs: self.writer.finish().filter(|_| !self.void) }
    }

    /// Decoding may report an error, and goes on.
    fn report(&mut self, what: &'static str) {
        self.error.get_or_insert(what);
    }

    /// Decoding ends without any mapping.
    fn lose(&mut self, what: &'static str) {
        self.report(what);
        self.void = true;
        self.writer.lose();
    }

    fn digit(&mut self, digit: u8) {
        if !self.number.take(digit) {
            return;
        }
        let Some(value) = std::mem::take(&mut self.number).value() else { return self.lose(TOO_LARGE) };
        if let Some(field) = self.fields.get_mut(self.count) {
            *field = value;
        }
        self.count += 1;
    }

    fn end_line(&mut self) {
        self.end_segment(false);
        self.sums.column = 0;
        self.writer.end_line();
    }

    /// Ends a segment, with a comma or without. Only a line may be empty: see "Mappings grammar".
    fn end_segment(&mut self, comma: bool) {
        if self.number.shift > 0 {
            self.number = Number::default();
            self.lose("`mappings` ends within a number");
        }
        match std::mem::take(&mut self.count) {
            0 if comma || self.after_comma => self.lose("`mappings` holds an empty segment"),
            0 => {}
            count @ (1 | 4 | 5) => self.segment(self.fields, count),
            _ => self.lose("`mappings` holds a segment of a wrong length"),
        }
        self.after_comma = comma;
    }

    /// Adds a segment up: DecodeMappingsField of Mapping. What is wrong with one field leaves the sums of the others as
    /// they would be, but for the fields behind a column before the line's start, which are not read. No sum overflows
    /// before there are gigabytes of segments; what it is then, nobody asks.
    #[inline(always)]
    fn segment(&mut self, fields: [i64; 5], count: usize) {
        let [column, source, line, original_column, name] = fields;
        let sums = &mut self.sums;
        sums.column = sums.column.wrapping_add(column);
        let Ok(column) = u64::try_from(sums.column) else {
            // By the letter, what follows leads elsewhere than its writer meant: nobody can know what it was.
            self.writer.lose();
            return self.report(BEFORE_START);
        };
        if count == 1 {
            return self.writer.segment(column, None);
        }
        sums.source = sums.source.wrapping_add(source);
        sums.line = sums.line.wrapping_add(line);
        sums.original_column = sums.original_column.wrapping_add(original_column);
        self.largest_source = self.largest_source.max(sums.source);
        let is_there = sums.source | sums.line | sums.original_column >= 0;
        let (source, line) = (sums.source as u64, sums.line as u64);
        self.writer.segment(column, is_there.then_some(source));
        match is_there {
            true => self.writer.original(source, line, SOURCES + self.passed),
            false => self.report(BEFORE_START),
        }
        if count == 5 {
            self.name(name);
        }
    }

    fn name(&mut self, name: i64) {
        self.sums.name = self.sums.name.wrapping_add(name);
        self.largest_name = self.largest_name.max(self.sums.name);
        if self.sums.name < 0 {
            self.report(BEFORE_START);
        }
    }
}

impl Number {
    /// Takes the next digit; true when it was the last. Zeros behind the thirty-second bit change nothing.
    fn take(&mut self, digit: u8) -> bool {
        let bits = u64::from(digit & 31);
        self.value |= match self.shift {
            shift @ 0..35 => bits << shift,
            _ if bits == 0 => 0,
            _ => u64::MAX,
        };
        if digit & 32 != 0 {
            self.shift = (self.shift + 5).min(35);
        }
        digit & 32 == 0
    }

    /// Its value; `None` where it throws.
    fn value(self) -> Option<i64> {
        u32::try_from(self.value).ok().map(|value| signed(u64::from(value)))
    }
}

/// VLQSignedValue: the lowest bit is the sign, and zero with a sign the smallest number.
const fn signed(unsigned: u64) -> i64 {
    let magnitude = (unsigned >> 1) as i64;
    match unsigned & 1 {
        0 => magnitude,
        _ if magnitude == 0 => i32::MIN as i64,
        _ => -magnitude,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Why decoding may report an error, and where the runs begin, with sources by their index.
    fn decode(text: &str, sources: usize, names: usize) -> (Option<&'static str>, Option<Vec<Begin>>) {
        let in_pieces = |size| {
            let mut mappings = Mappings::default();
            text.as_bytes().chunks(size).for_each(|piece| mappings.push(piece));
            let Decoded { error, runs, .. } = mappings.finish(sources, names);
            let begins = |runs: Runs| runs.iter().map(|run| (run.line, run.column, run.source)).collect();
            (error, runs.map(begins))
        };
        let whole = in_pieces(65_536);
        assert_eq!([in_pieces(1), in_pieces(7)], [whole.clone(), whole.clone()], "{text:?} in pieces");
        whole
    }

    type Begin = (u64, u64, Option<u64>);

    fn error(text: &str, sources: usize, names: usize) -> Option<&'static str> {
        decode(text, sources, names).0
    }

    /// How far down the list a source may stand depends on how much has been read, and not on the pieces.
    #[test]
    fn last_lines_are_the_same_whatever_the_pieces() {
        let text = format!("Aw4JAA,Ax4JAA;{};A04TAA", "AAAA,".repeat(3_000) + "A");
        let runs = |size| {
            let mut mappings = Mappings::default();
            text.as_bytes().chunks(size).for_each(|piece| mappings.push(piece));
            mappings.finish(20_000, 0).runs
        };
        assert!(runs(65_536).is_some());
        for size in [1, 7, 600] {
            assert_eq!(runs(size), runs(65_536), "pieces of {size}");
        }
    }

    /// "Mappings grammar": lines may be empty, segments have one, four or five fields.
    #[test]
    fn what_the_specification_allows_is_accepted() {
        let texts = ["", ";", ";;;", "A", "AAAA", "AAAAA", "AAAA,CAAC;AACA", "AAAA;AACA,IAAIA", ";;A;;", "AAAA,AAAA"];
        for text in texts {
            assert_eq!(error(text, 1, 1), None, "{text:?}");
        }
    }

    /// "DecodeMappings": where parsing fails, there are no mappings at all.
    #[test]
    fn without_the_grammar_there_are_no_mappings() {
        let texts = [
            ",",
            ",,",
            "A,",
            ",A",
            "A,;A",
            "A;,A",
            "AA",
            "AAA",
            "AAAAAA",
            "AAAAAAA",
            "g",
            "Ag",
            "Ag,A",
            "AA A",
            "AACA!",
            "AAAA,CAAC\n",
            "=",
        ];
        for text in texts {
            let (error, runs) = decode(&format!("AAAA;{text}"), 1, 1);
            assert!(error.is_some() && runs.is_none(), "{text:?}");
        }
    }

    /// "VLQUnsignedValue" and "VLQSignedValue": what has more than 32 bits throws, the sign counted and the
    /// continuation bits not.
    #[test]
    fn numbers_have_32_bits() {
        let largest = "+/////DAAA";
        assert_eq!(decode(largest, 1, 1).1, Some(vec![(0, (1 << 31) - 1, Some(0))]));
        assert_eq!(decode("hB", 0, 0).0, Some(BEFORE_START), "-16");
        for text in ["ggggggEAAA", "gggggggBAAA", "//////////////D"] {
            assert_eq!(decode(text, 1, 1), (Some(TOO_LARGE), None), "{text}");
        }
        assert_eq!(decode("iBAAA,igggggggggA", 1, 1).1, Some(vec![(0, 17, Some(0)), (0, 18, None)]), "zeros are none");
    }

    /// "VLQSignedValue": `B` is zero with a sign, which stands for -2^31.
    #[test]
    fn zero_with_a_sign_is_the_smallest_number() {
        assert_eq!(Number { value: 1, shift: 0 }.value(), Some(-(1 << 31)));
        let forth_and_back = Some(vec![(0, 0, Some(0)), (0, 1, None), (0, 2, Some(0))]);
        assert_eq!(decode("AAA+/////D,CAAB,CAAC", 1, 1), (Some(BEFORE_START), forth_and_back));
        assert_eq!(decode("AABA,CAAA", 1, 1), (Some(BEFORE_START), Some(vec![(0, 0, None), (0, 1, None)])));
    }

    /// "DecodeMappingsField" of GeneratedColumn: the rest of such a segment is not read.
    #[test]
    fn a_column_before_the_line_costs_the_fields_behind_it() {
        // The first segment would make of the second one with a source that is not there.
        for text in ["FCAA;ACAA", "AAAA,FDAA,KAAA;AAAA"] {
            assert_eq!(decode(text, 2, 0), (Some(BEFORE_START), None), "{text}");
        }
        let mut mappings = Mappings::default();
        mappings.push(b"FCAA;");
        assert_eq!(mappings.largest_source, -1);
        mappings.push(b"ACAA;");
        assert_eq!(mappings.largest_source, 1);
    }

    /// "DecodeMappingsField" of Mapping: the original position is null, and the sums go on.
    #[test]
    fn a_place_that_is_not_there_is_no_source_and_later_ones_are_right() {
        for (text, third) in
            [("AAAA,CDAA,CCAA", 0), ("AAAA,CADA,CACA", 0), ("AAAA,CAAD,CAAC", 0), ("AAAA,CDAA,CEAA", 1)]
        {
            let (error, runs) = decode(text, 2, 1);
            assert_eq!(error, Some(BEFORE_START), "{text}");
            assert_eq!(runs, Some(vec![(0, 0, Some(0)), (0, 1, None), (0, 2, Some(third))]), "{text}");
        }
        assert!(error("ACAA", 1, 1).is_some(), "no such source");
    }

    /// A name that is not there is reported, and the mapping stays.
    #[test]
    fn a_name_that_is_not_there_costs_nothing_else() {
        for text in ["AAAAD", "AAAAC"] {
            let (error, runs) = decode(text, 1, 1);
            assert!(error.is_some(), "{text}");
            assert_eq!(runs, Some(vec![(0, 0, Some(0))]), "{text}");
        }
        assert_eq!(error("AAAAD,CAAAC", 1, 1), Some(BEFORE_START));
    }

    /// What stands before the broken place may be anybody's text.
    #[test]
    fn what_is_no_mapping_is_seen_behind_other_errors() {
        let mut mappings = Mappings::default();
        mappings.push(b"AA,words with spaces");
        assert!(mappings.is_foreign());
    }

    /// The `sourcemap` crate is the oracle for well-formed mappings.
    #[test]
    fn runs_are_those_of_another_decoder() {
        let mut text = String::new();
        let mut state = 7_u64;
        let mut sources = [0_i64; 2];
        for at in 0..4000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let (kind, step) = (state >> 60, (state >> 40 & 0xFFF) as i64);
            text.push_str(if at == 0 {
                ""
            } else if kind < 3 {
                ";"
            } else {
                ","
            });
            text.push_str(&vlq(step));
            if kind != 5 {
                sources[1] = if kind < 8 { sources[0] } else { step % 5 };
                text.push_str(&format!("{}{}{}", vlq(sources[1] - sources[0]), vlq(at & 3), vlq(1)));
                sources[0] = sources[1];
            }
        }
        let json = format!(r#"{{"version":3,"sources":["a","b","c","d","e"],"names":[],"mappings":"{text}"}}"#);
        let other = sourcemap::SourceMap::from_slice(json.as_bytes()).expect("well-formed");
        let tokens = other.tokens().map(|token| {
            let source = token.has_source().then_some(u64::from(token.get_src_id()));
            (u64::from(token.get_dst_line()), u64::from(token.get_dst_col()), source)
        });
        let tokens: Vec<Begin> = tokens.collect();
        let begins = |at: usize| at == 0 || tokens[at - 1].0 != tokens[at].0 || tokens[at - 1].2 != tokens[at].2;
        let ends = |at: usize| tokens.get(at + 1).is_none_or(|next| next.0 != tokens[at].0);
        let expected = (0..tokens.len()).filter(|&at| begins(at) || ends(at)).map(|at| tokens[at]).collect::<Vec<_>>();
        assert_eq!(decode(&text, 5, 0), (None, Some(expected)));
    }

    fn vlq(number: i64) -> String {
        let mut rest = number.unsigned_abs() << 1 | u64::from(number < 0);
        let mut text = String::new();
        loop {
            let digit = rest & 31 | if rest > 31 { 32 } else { 0 };
            text.push(char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[digit as usize]));
            rest >>= 5;
            if rest == 0 {
                return text;
            }
        }
    }
}
