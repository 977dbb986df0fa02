//! What may stand before the JSON of a source map: a byte-order mark, white space, and the line that some servers put
//! there (ECMA-426, "Fetching source maps"). Does not read the map.

/// Follows the first bytes of a text, up to the brace that begins a map.
#[derive(Debug)]
pub(super) struct Start {
    at: At,
    /// Bytes that stand before the map, so far.
    before: u64,
    /// Whether a reader that follows the specification finds no JSON behind them.
    spoils: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    /// At the very first byte.
    First,
    /// So far into a byte-order mark.
    Mark(usize),
    /// Where the map may begin.
    Open,
    /// So far into the guard.
    Guard(usize),
    /// In the line of the guard, behind it.
    GuardLine,
    Json,
    /// It does not begin like a map.
    NoMap,
}

const MARK: &[u8] = b"\xEF\xBB\xBF";
const GUARD: &[u8] = b")]}'";

impl Default for Start {
    fn default() -> Self {
        Start { at: At::First, before: 0, spoils: false }
    }
}

impl Start {
    /// Whether what was met so far can still be a map.
    pub(super) fn may_be_map(&self) -> bool {
        self.at != At::NoMap
    }

    /// Whether the map has begun.
    pub(super) fn is_map(&self) -> bool {
        self.at == At::Json
    }

    /// Bytes that stand before the map.
    pub(super) fn before(&self) -> u64 {
        self.before
    }

    /// What is wrong with them.
    pub(super) fn problem(&self) -> Option<&'static str> {
        (self.is_map() && self.spoils).then_some("Not JSON: what stands before the map is not dropped by its readers.")
    }

    /// Passes what stands before the map; returns how many bytes of this piece that were.
    pub(super) fn pass(&mut self, bytes: &[u8]) -> usize {
        let mut passed = 0;
        while let Some(&byte) = bytes.get(passed).filter(|_| !matches!(self.at, At::Json | At::NoMap)) {
            self.at = self.next(byte);
            if !matches!(self.at, At::Json | At::NoMap) {
                passed += 1;
            }
        }
        self.before += passed as u64;
        passed
    }

    fn next(&mut self, byte: u8) -> At {
        match self.at {
            At::First | At::Open if byte == b'{' => At::Json,
            At::First | At::Open if matches!(byte, b' ' | b'\t' | b'\n' | b'\r') => At::Open,
            // A mark is dropped where it is the first thing, and the guard as well.
            At::First | At::Open if byte == MARK[0] => self.odd(At::Mark(1)),
            At::First | At::Open if byte == GUARD[0] => self.odd(At::Guard(1)),
            At::Mark(matched) => match MARK.get(matched) {
                Some(&mark) if mark == byte && matched + 1 == MARK.len() => At::Open,
                Some(&mark) if mark == byte => At::Mark(matched + 1),
                _ => At::NoMap,
            },
            At::Guard(matched) => match GUARD.get(matched) {
                Some(&guard) if guard == byte && matched + 1 == GUARD.len() => At::GuardLine,
                Some(&guard) if guard == byte => At::Guard(matched + 1),
                _ => At::NoMap,
            },
            At::GuardLine => match byte {
                b'\n' | b'\r' => At::Open,
                // The whole line is dropped, and what stands in it.
                b'{' => {
                    self.spoils = true;
                    At::Json
                }
                _ => At::GuardLine,
            },
            _ => At::NoMap,
        }
    }

    /// Something that is dropped at the very beginning, and nowhere else.
    fn odd(&mut self, at: At) -> At {
        self.spoils |= self.at != At::First;
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many bytes stand before a map, and whether its readers drop them.
    fn passes(text: &str) -> Option<(u64, bool)> {
        let found: Vec<Option<(u64, bool)>> = [1, 3, 64]
            .map(|size| {
                let mut start = Start::default();
                for piece in text.as_bytes().chunks(size) {
                    start.pass(piece);
                }
                start.is_map().then(|| (start.before(), start.problem().is_none()))
            })
            .into();
        assert!(found.iter().all(|one| *one == found[0]), "{text:?}: {found:?}");
        found[0]
    }

    #[test]
    fn what_readers_drop_is_passed_without_a_word() {
        for before in ["", " \t\r\n", "\u{feff}", "\u{feff} \n", ")]}'\n", ")]}'\r\n ", ")]}', more\n", ")]}'\r"] {
            assert_eq!(passes(&format!("{before}{{")), Some((before.len() as u64, true)), "{before:?}");
        }
    }

    #[test]
    fn what_they_do_not_drop_is_passed_and_told() {
        for before in [")]}'", ")]}',", "\n)]}'\n", "\u{feff})]}'\n", ")]}'\n\u{feff}", " \u{feff}"] {
            assert_eq!(passes(&format!("{before}{{")), Some((before.len() as u64, false)), "{before:?}");
        }
    }

    #[test]
    fn anything_else_begins_no_map() {
        for text in ["[", "x{", ")]}\n{", "\u{fe00}{", "\x0C{", ")", "\u{feff}", "", " "] {
            assert_eq!(passes(text), None, "{text:?}");
        }
    }
}
