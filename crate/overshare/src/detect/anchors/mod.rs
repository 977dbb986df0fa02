//! A few fixed pieces of text, looked for all at once. Judges nothing of what stands around them.

#[cfg(any(test, all(target_arch = "wasm32", target_feature = "simd128")))]
mod vector;

use std::ops::Range;

/// Pieces of text, arranged for looking.
pub struct Anchors {
    needles: Vec<&'static [u8]>,
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    masks: vector::Masks,
    #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
    finders: Vec<memchr::memmem::Finder<'static>>,
}

impl Anchors {
    /// Arranges these pieces: each has two bytes at least.
    pub fn new(needles: Vec<&'static [u8]>) -> Self {
        Anchors {
            #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
            masks: vector::Masks::new(&needles),
            #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
            finders: needles.iter().map(|&needle| memchr::memmem::Finder::new(needle)).collect(),
            needles,
        }
    }

    /// Calls `each` with every place within `range` where a piece begins, and which piece it is, in the order of the
    /// places.
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    pub fn for_each(&self, text: &[u8], range: Range<usize>, mut each: impl FnMut(usize, usize)) {
        vector::for_each_candidate(
            text,
            range,
            |block| self.masks.candidates(block),
            |place| {
                for (index, needle) in self.needles.iter().enumerate() {
                    if text[place..].starts_with(needle) {
                        each(index, place);
                    }
                }
            },
        );
    }

    /// Calls `each` with every place within `range` where a piece begins, and which piece it is, in the order of the
    /// places.
    #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
    pub fn for_each(&self, text: &[u8], range: Range<usize>, mut each: impl FnMut(usize, usize)) {
        // Wider vectors than WebAssembly has make one search for each piece the faster way.
        let mut places = Vec::new();
        for (index, (finder, needle)) in self.finders.iter().zip(&self.needles).enumerate() {
            let end = text.len().min(range.end + needle.len() - 1);
            let within = text.get(range.start..end).unwrap_or_default();
            places.extend(finder.find_iter(within).map(|at| (range.start + at, index)));
        }
        places.sort_unstable();
        places.into_iter().for_each(|(place, index)| each(index, place));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces as the vectors' reference finds them.
    fn by_masks(needles: &[&[u8]], text: &[u8], range: Range<usize>) -> Vec<(usize, usize)> {
        let masks = vector::Masks::new(needles);
        let mut found = Vec::new();
        vector::for_each_candidate(
            text,
            range,
            |block| masks.plainly(block),
            |place| {
                let begins = needles.iter().enumerate().filter(|(_, needle)| text[place..].starts_with(needle));
                found.extend(begins.map(|(index, _)| (index, place)));
            },
        );
        found
    }

    #[test]
    fn finds_every_piece_wherever_it_stands() {
        let needles: Vec<&[u8]> = vec![b"://", b"-----BEGIN ", b"\\x", b"assw", b"ab ", b"wor"];
        let anchors = Anchors::new(needles.clone());
        for before in 0..70 {
            let text = [&vec![b'a'; before][..], b"://aba\\x assword -----BEGIN x ab"].concat();
            let mut expected = Vec::new();
            for at in 0..text.len() {
                expected.extend(
                    needles.iter().enumerate().filter(|(_, n)| text[at..].starts_with(n)).map(|(i, _)| (i, at)),
                );
            }
            let mut found = Vec::new();
            anchors.for_each(&text, 0..text.len(), |index, at| found.push((index, at)));
            assert_eq!(found, expected, "{before}");
            assert_eq!(by_masks(&needles, &text, 0..text.len()), expected, "{before}");
            let mut some = Vec::new();
            anchors.for_each(&text, before..before + 4, |index, at| some.push((index, at)));
            assert_eq!(
                some,
                expected.into_iter().filter(|(_, at)| (before..before + 4).contains(at)).collect::<Vec<_>>()
            );
        }
    }
}
