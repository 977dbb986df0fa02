//! A set of numbers of 16 bits, in which most that are asked for are not. Knows nothing of what they stand for.

/// The set.
#[derive(Debug)]
pub struct Numbers {
    /// A bit for each number.
    bits: Box<[u64; 1024]>,
    /// How many numbers of the set come before each 64 of them.
    before: Box<[u16; 1024]>,
}

impl Numbers {
    /// The set of these.
    pub fn new(numbers: impl Iterator<Item = u16>) -> Self {
        let mut bits = Box::new([0; 1024]);
        numbers.for_each(|number| bits[usize::from(number >> 6)] |= 1u64 << (number & 63));
        let mut before = Box::new([0; 1024]);
        for word in 1..1024 {
            before[word] = before[word - 1] + bits[word - 1].count_ones() as u16;
        }
        Numbers { bits, before }
    }

    /// How many numbers of the set come before this one, if it is in it.
    pub fn rank(&self, number: u16) -> Option<usize> {
        let (word, bit) = (usize::from(number >> 6), 1 << (number & 63));
        let is_in = self.bits[word] & bit != 0;
        is_in.then(|| usize::from(self.before[word]) + (self.bits[word] & (bit - 1)).count_ones() as usize)
    }

    /// Whether it is in the set.
    pub fn holds(&self, number: u16) -> bool {
        self.rank(number).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_and_counted() {
        let numbers = Numbers::new([7, 64, 65, 65_535, 7].into_iter());
        assert_eq!([7, 64, 65, 65_535].map(|number| numbers.rank(number)), [Some(0), Some(1), Some(2), Some(3)]);
        assert!(!numbers.holds(0) && !numbers.holds(8) && !numbers.holds(65_534));
    }
}
