//! Sets of numbers of 16 bits, in which most that are asked for are not. Knows nothing of what they stand for, but for one:
//! two bytes of a text.

/// A set.
#[derive(Debug)]
pub struct Numbers(Box<[u64; 1024]>);

/// A set that knows which of its numbers comes first, second and so on.
#[derive(Debug)]
pub struct Ranked {
    numbers: Numbers,
    /// How many numbers of the set come before each 64 of them.
    before: Box<[u16; 1024]>,
}

/// Two bytes as one number.
pub fn pair(first: u8, second: u8) -> u16 {
    u16::from_le_bytes([first, second])
}

impl Default for Numbers {
    fn default() -> Self {
        Numbers(Box::new([0; 1024]))
    }
}

impl FromIterator<u16> for Numbers {
    fn from_iter<T: IntoIterator<Item = u16>>(numbers: T) -> Self {
        let mut set = Numbers::default();
        numbers.into_iter().for_each(|number| set.insert(number));
        set
    }
}

impl Numbers {
    /// Takes a number in.
    pub fn insert(&mut self, number: u16) {
        let (word, bit) = place(number);
        self.0[word] |= bit;
    }

    /// Whether it is in the set.
    pub fn holds(&self, number: u16) -> bool {
        let (word, bit) = place(number);
        self.0[word] & bit != 0
    }
}

impl Ranked {
    /// The same set, counted through.
    pub fn new(numbers: Numbers) -> Self {
        let mut before = Box::new([0; 1024]);
        for word in 1..1024 {
            before[word] = before[word - 1] + numbers.0[word - 1].count_ones() as u16;
        }
        Ranked { numbers, before }
    }

    /// How many numbers of the set come before this one, if it is in it.
    pub fn rank(&self, number: u16) -> Option<usize> {
        let (word, bit) = place(number);
        let bits = self.numbers.0[word];
        (bits & bit != 0).then(|| usize::from(self.before[word]) + (bits & (bit - 1)).count_ones() as usize)
    }
}

/// Which word a number stands in, and which bit of it.
fn place(number: u16) -> (usize, u64) {
    (usize::from(number >> 6), 1 << (number & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_found_and_counted() {
        let numbers: Numbers = [7, 64, 65, 65_535, 7].into_iter().collect();
        assert!(!numbers.holds(0) && !numbers.holds(8) && !numbers.holds(65_534) && numbers.holds(64));
        let ranked = Ranked::new(numbers);
        assert_eq!([7, 64, 65, 65_535].map(|number| ranked.rank(number)), [Some(0), Some(1), Some(2), Some(3)]);
        assert_eq!([0, 8, 65_534].map(|number| ranked.rank(number)), [None; 3]);
    }
}
