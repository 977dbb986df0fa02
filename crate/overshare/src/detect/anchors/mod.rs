//! A few fixed pieces of text, looked for all at once. Judges nothing of what stands around them.

#[cfg(any(test, all(target_arch = "wasm32", target_feature = "simd128")))]
mod vector;

use std::ops::Range;

/// Pieces of text, arranged for looking.
pub struct Anchors {
    needles: Vec<&'static [u8]>,
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    pairs: vector::Pairs,
    #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
    finders: Vec<memchr::memmem::Finder<'static>>,
}

impl Anchors {
    /// Arranges these pieces, of which one may be a single byte.
    pub fn new(needles: Vec<&'static [u8]>) -> Self {
        Anchors {
            #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
            pairs: vector::Pairs::new(&needles),
            #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
            finders: needles.iter().map(|&needle| memchr::memmem::Finder::new(needle)).collect(),
            needles,
        }
    }

    /// Calls `each` with every place within `range` where a piece begins, and which piece it is, in the order of the
    /// places.
    pub fn for_each(&self, text: &[u8], range: Range<usize>, mut each: impl FnMut(usize, usize)) {
        let mut places = self.places(text, &range);
        places.sort_unstable();
        places.into_iter().for_each(|(place, index)| each(index, place));
    }

    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    fn places(&self, text: &[u8], range: &Range<usize>) -> Vec<(usize, usize)> {
        by_pairs(&self.pairs, &self.needles, text, range, vector::Pairs::candidates)
    }

    #[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
    fn places(&self, text: &[u8], range: &Range<usize>) -> Vec<(usize, usize)> {
        // Wider vectors than WebAssembly has make one search for each piece the faster way.
        let mut places = Vec::new();
        for (index, (finder, needle)) in self.finders.iter().zip(&self.needles).enumerate() {
            let end = text.len().min(range.end + needle.len() - 1);
            let within = text.get(range.start..end).unwrap_or_default();
            places.extend(finder.find_iter(within).map(|at| (range.start + at, index)));
        }
        places
    }
}

/// Where pieces begin whose pairs stand at the candidates, and which.
#[cfg(any(test, all(target_arch = "wasm32", target_feature = "simd128")))]
fn by_pairs(
    pairs: &vector::Pairs,
    needles: &[&[u8]],
    text: &[u8],
    range: &Range<usize>,
    candidates: impl Fn(&vector::Pairs, &[u8; vector::BLOCK + 1]) -> u64,
) -> Vec<(usize, usize)> {
    let mut places = Vec::new();
    pairs.for_each(text, range, candidates, |index, place| {
        if range.contains(&place) && text[place..].starts_with(needles[index]) {
            places.push((place, index));
        }
    });
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces as the vectors' reference finds them.
    fn plainly(needles: &[&[u8]], text: &[u8], range: Range<usize>) -> Vec<(usize, usize)> {
        let mut places = by_pairs(&vector::Pairs::new(needles), needles, text, &range, vector::Pairs::plainly);
        places.sort_unstable();
        places.into_iter().map(|(place, index)| (index, place)).collect()
    }

    #[test]
    fn finds_every_piece_wherever_it_stands() {
        let needles: Vec<&[u8]> = vec![b"://", b"-----BEGIN ", b"\\x", b"assw", b"ab ", b"wor", b"@"];
        let anchors = Anchors::new(needles.clone());
        for before in 0..70 {
            let text = [&vec![b'a'; before][..], b"://aba\\x a@assword -----BEGIN x ab@b"].concat();
            let mut expected = Vec::new();
            for at in 0..text.len() {
                expected.extend(
                    needles.iter().enumerate().filter(|(_, n)| text[at..].starts_with(n)).map(|(i, _)| (i, at)),
                );
            }
            let mut found = Vec::new();
            anchors.for_each(&text, 0..text.len(), |index, at| found.push((index, at)));
            assert_eq!(found, expected, "{before}");
            assert_eq!(plainly(&needles, &text, 0..text.len()), expected, "{before}");
            let mut some = Vec::new();
            anchors.for_each(&text, before..before + 4, |index, at| some.push((index, at)));
            expected.retain(|(_, at)| (before..before + 4).contains(at));
            assert_eq!(some, expected);
            assert_eq!(plainly(&needles, &text, before..before + 4), expected);
        }
    }
}
