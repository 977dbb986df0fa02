//! Texts that are wanted whole, with their secrets masked: what somebody opens, searches or saves. Decides about no text
//! what it is, and keeps none that has ended.

use std::{
    collections::HashSet,
    fmt,
    ops::{ControlFlow, Range},
};

use crate::detect::{self, own::Own};

use super::{At, Target};

/// A text that was wanted, each secret in it overwritten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Captured {
    /// What it is.
    pub target: Target,
    /// Its bytes; of text in UTF-16 the same text in UTF-8.
    pub bytes: Vec<u8>,
    /// Places in it where something was overwritten.
    pub masked: usize,
}

/// Who takes the texts, one at a time, and may ask for no more. Of one that comes twice the later counts.
pub type Each<'a> = &'a mut dyn FnMut(Captured) -> ControlFlow<()>;

/// Waits for texts, keeps the bytes of each until it ends, and hands it on.
pub struct Capture<'a> {
    wanted: Wanted,
    /// Those that are being read, each inside the one before it.
    open: Vec<Open>,
    passed: Vec<Passed>,
    /// Maps that gave texts, and may still give others in their place; each lies inside the one before it.
    unsettled: Vec<usize>,
    stopped: bool,
    own: Option<&'a Own>,
    each: Each<'a>,
}

/// A file that is wanted and has the bytes of an earlier one, which had been read before that was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Passed {
    /// The earlier one, which is no copy itself.
    pub original: Target,
    /// The one that is wanted.
    pub copy: Target,
}

impl fmt::Debug for Capture<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Capture").field("left", &self.wanted.left).finish_non_exhaustive()
    }
}

impl<'a> Capture<'a> {
    /// Waits for `wanted`; what rules of the person's own find is masked as well.
    pub fn new(wanted: Vec<Target>, own: Option<&'a Own>, each: Each<'a>) -> Self {
        let wanted = Wanted::new(wanted);
        Capture { wanted, open: Vec::new(), passed: Vec::new(), unsettled: Vec::new(), stopped: false, own, each }
    }

    /// Whether nothing more is wanted.
    pub(super) fn is_done(&self) -> bool {
        self.stopped || self.wanted.left == 0 && self.open.is_empty() && self.unsettled.is_empty()
    }

    /// Whether a text is being read: only then do its secrets have to be found.
    pub(super) fn is_reading(&self) -> bool {
        !self.open.is_empty()
    }

    /// What another pass has to look for, and what is not there. Nothing where no more was asked for.
    pub fn finish(self) -> (Vec<Passed>, Vec<Target>) {
        if self.stopped { (Vec::new(), Vec::new()) } else { (self.passed, self.wanted.missing()) }
    }

    /// A text begins.
    #[inline(never)]
    pub(super) fn begin(&mut self, target: Target, at: At) {
        if self.wanted.take(target) {
            self.open.push(Open { target, at, bytes: Vec::new(), masks: Vec::new(), inner: HashSet::new() });
        }
    }

    /// A text ends.
    #[inline(never)]
    pub(super) fn end(&mut self, target: Target) {
        let Some(place) = self.open.iter().rposition(|open| open.target == target) else { return };
        let ended = self.open.drain(place..).next();
        if let Some(ended) = ended.filter(|_| !self.stopped) {
            if let Target::Source { map, .. } = target
                && !self.unsettled.contains(&map)
            {
                self.unsettled.push(map);
            }
            self.stopped = (self.each)(ended.masked(self.own)).is_break();
        }
    }

    /// Texts of these sources of a map were not the ones that are wanted: others come in their place, or none.
    #[inline(never)]
    pub(super) fn forget(&mut self, map: usize, sources: &Range<usize>) {
        self.wanted.forget(Target::Source { map, source: sources.start }..Target::Source { map, source: sources.end });
    }

    /// A map has ended, and no other texts can take the place of its sources'.
    pub(super) fn settle(&mut self, map: usize) {
        self.unsettled.retain(|unsettled| *unsettled != map);
    }

    /// A file has the bytes of an earlier one.
    pub(super) fn copied(&mut self, copy: Target, original: Target) {
        if self.wanted.take(copy) {
            self.passed.push(Passed { original, copy });
        }
    }

    /// Takes the next piece of a text.
    #[inline(never)]
    pub(super) fn take(&mut self, at: At, bytes: &[u8]) {
        for open in self.open.iter_mut().filter(|open| open.at == at) {
            open.bytes.extend_from_slice(bytes);
        }
    }

    /// A secret was found: in the text itself, where it has a range, or in something that the text holds.
    #[inline(never)]
    pub(super) fn hide(&mut self, at: At, range: Option<Range<u64>>, secret: &[u8]) {
        for open in &mut self.open {
            let own = range.clone().filter(|_| open.at == at);
            // The same text may hold it once more, where no name tells what it is; what is short may be a word.
            if own.is_none() || secret.len() >= WHOLE {
                open.inner.extend(pieces(secret));
            }
            open.masks.extend(own);
        }
    }
}

/// The texts that are wanted: in order, each with whether it has been met.
struct Wanted {
    targets: Vec<Target>,
    met: Vec<bool>,
    left: usize,
}

impl Wanted {
    fn new(mut targets: Vec<Target>) -> Self {
        targets.sort();
        targets.dedup();
        Wanted { met: vec![false; targets.len()], left: targets.len(), targets }
    }

    /// Whether this one is wanted and had not been met before.
    fn take(&mut self, target: Target) -> bool {
        let Some(met) = self.targets.binary_search(&target).ok().and_then(|at| self.met.get_mut(at)) else {
            return false;
        };
        let first = !std::mem::replace(met, true);
        self.left -= usize::from(first);
        first
    }

    /// Takes back that the targets in this range have been met.
    fn forget(&mut self, range: Range<Target>) {
        let [from, to] = [range.start, range.end].map(|end| self.targets.partition_point(|target| *target < end));
        for met in self.met.iter_mut().take(to).skip(from) {
            self.left += usize::from(std::mem::take(met));
        }
    }

    fn missing(self) -> Vec<Target> {
        self.targets.into_iter().zip(self.met).filter(|(_, met)| !met).map(|(target, _)| target).collect()
    }
}

/// A text that is being read.
struct Open {
    target: Target,
    /// Where it stands.
    at: At,
    bytes: Vec<u8>,
    masks: Vec<Range<u64>>,
    /// Secrets that were found in the text or in what it holds, decoded: in it they may stand once more, as they are or
    /// in escapes.
    inner: HashSet<Vec<u8>>,
}

impl Open {
    fn masked(self, own: Option<&Own>) -> Captured {
        let Open { target, bytes, masks, inner, .. } = self;
        if let Some(text) = from_utf16(&bytes) {
            let hidden = detect::masked(&text, own);
            let masked = hidden.as_deref().map_or(0, |hidden| runs_that_differ(&text, hidden));
            return Captured { target, bytes: hidden.unwrap_or(text).into_bytes(), masked };
        }
        let length = bytes.len();
        let within = |offset: u64| usize::try_from(offset).unwrap_or(usize::MAX).min(length);
        let mut masks: Vec<Range<usize>> = masks.iter().map(|mask| within(mask.start)..within(mask.end)).collect();
        masks.extend(places_of(&inner, &bytes));
        let masks = joined(masks);
        Captured { target, masked: masks.len(), bytes: overwritten(bytes, &masks) }
    }
}

/// The shortest piece of a secret that is looked for by itself.
const PIECE: usize = 8;

/// The longest.
const WHOLE: usize = 2 * PIECE;

/// The parts of a secret that most ways of writing it leave as they are; short, so that an escape spoils only one.
fn pieces(secret: &[u8]) -> impl Iterator<Item = Vec<u8>> {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    let words = secret.split(move |byte| !plain(byte));
    words.flat_map(|word| word.chunks(WHOLE)).filter(|piece| piece.len() >= PIECE).map(<[u8]>::to_vec)
}

/// Where any of the pieces stands in a text, in one pass over it, however many there are.
fn places_of(pieces: &HashSet<Vec<u8>>, text: &[u8]) -> Vec<Range<usize>> {
    let mut heads = vec![false; if pieces.is_empty() { 0 } else { 1 << 16 }];
    for head in pieces.iter().filter_map(|piece| piece.first_chunk()) {
        heads[hashed(head)] = true;
    }
    let mut places: Vec<Range<usize>> = Vec::new();
    let windows = if pieces.is_empty() { 0..0 } else { 0..(text.len() + 1).saturating_sub(PIECE) };
    for start in windows {
        let rest = &text[start..];
        if !rest.first_chunk().is_some_and(|head| heads[hashed(head)]) {
            continue;
        }
        let found = (PIECE..=WHOLE.min(rest.len())).rev().find(|&length| pieces.contains(&rest[..length]));
        match (found.map(|length| start + length), places.last_mut()) {
            (Some(end), Some(last)) if start <= last.end => last.end = last.end.max(end),
            (Some(end), _) => places.push(start..end),
            (None, _) => {}
        }
    }
    places
}

/// Sixteen bits that depend on all of a piece's first bytes.
fn hashed(head: &[u8; PIECE]) -> usize {
    (u64::from_le_bytes(*head).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 48) as usize
}

/// The same ranges in order, with those that meet made one.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.retain(|range| range.start < range.end);
    ranges.sort_by_key(|range| (range.start, range.end));
    ranges.dedup_by(|next, last| {
        let meets = next.start <= last.end;
        if meets {
            last.end = last.end.max(next.end);
        }
        meets
    });
    ranges
}

fn overwritten(mut bytes: Vec<u8>, masks: &[Range<usize>]) -> Vec<u8> {
    for mask in masks {
        bytes[mask.clone()].iter_mut().filter(|byte| !byte.is_ascii_whitespace()).for_each(|byte| *byte = b'*');
    }
    bytes
}

/// How many stretches of a text are not what they were.
fn runs_that_differ(text: &str, other: &str) -> usize {
    let differs: Vec<bool> = text.chars().zip(other.chars()).map(|(one, other)| one != other).collect();
    differs.chunk_by(|one, next| one == next).filter(|run| run.first() == Some(&true)).count()
}

/// Text in UTF-16 with a byte-order mark, without that mark.
fn from_utf16(bytes: &[u8]) -> Option<String> {
    let read: fn([u8; 2]) -> u16 = match bytes {
        [0xFF, 0xFE, ..] => u16::from_le_bytes,
        [0xFE, 0xFF, ..] => u16::from_be_bytes,
        _ => return None,
    };
    let units = bytes[2..].chunks_exact(2).map(|pair| read([pair[0], pair[1]]));
    Some(char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(pieces: &[&str]) -> HashSet<Vec<u8>> {
        pieces.iter().map(|piece| piece.as_bytes().to_vec()).collect()
    }

    #[test]
    fn pieces_are_found_wherever_they_stand() {
        let check = |pieces: &[&str], text: &str, expected: &[Range<usize>]| {
            assert_eq!(places_of(&set(pieces), text.as_bytes()), expected, "{text}");
        };
        check(&[], "abcdefgh", &[]);
        check(&["abcdefgh"], "", &[]);
        check(&["abcdefgh"], "abcdefgh", std::slice::from_ref(&(0..8)));
        check(&["abcdefgh"], "xabcdefghabcdefghx abcdefg", std::slice::from_ref(&(1..17)));
        check(&["abcdefgh", "abcdefghijkl"], "-abcdefghijkl-abcdefghij", &[1..13, 14..22]);
        check(&["aaaaaaaa"], &"a".repeat(100), std::slice::from_ref(&(0..100)));
    }

    #[test]
    fn ranges_that_meet_are_one() {
        assert_eq!(joined(vec![5..7, 0..2, 2..3, 6..6, 6..9]), [0..3, 5..9]);
    }

    #[test]
    fn each_wanted_text_is_handed_on_once_and_then_no_more_is_wanted() {
        let mut handed = Vec::new();
        let mut each = |text: Captured| {
            handed.push((text.target, text.bytes, text.masked));
            ControlFlow::Continue(())
        };
        let (outer, inner) = (Target::Entry(3), Target::Source { map: 0, source: 1 });
        let (at_outer, at_inner) = (At::Entry(3), At::Source { map: 0, source: 1 });
        let mut capture = Capture::new(vec![inner, outer, Target::Entry(5), inner], None, &mut each);
        capture.begin(outer, at_outer);
        capture.take(at_outer, b"key: abcdefgh ");
        for _ in 0..2 {
            capture.begin(inner, at_inner);
            capture.take(at_inner, b"abcdefgh!");
            capture.hide(at_inner, Some(0..8), b"abcdefgh");
            capture.end(inner);
        }
        capture.end(outer);
        assert!(!capture.is_done());
        capture.copied(Target::Entry(5), Target::Entry(1));
        assert!(!capture.is_done(), "the map may go on");
        capture.settle(0);
        assert!(capture.is_done());
        assert_eq!(capture.finish(), (vec![Passed { original: Target::Entry(1), copy: Target::Entry(5) }], vec![]));
        assert_eq!(handed, [(inner, b"********!".to_vec(), 1), (outer, b"key: ******** ".to_vec(), 1)]);
    }
}
