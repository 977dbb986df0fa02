//! A secret, which cannot be printed: only its masked form and a hash of it leave this type.

use xxhash_rust::xxh3::xxh3_128;

/// Bytes that must not be shown.
pub struct Secret<'a>(&'a [u8]);

impl<'a> Secret<'a> {
    /// Wraps the bytes.
    pub fn new(bytes: &'a [u8]) -> Self {
        Secret(bytes)
    }

    /// What may be shown: the first `public` bytes, which say whose it is, the last four where enough is left in
    /// between, and the length.
    pub fn masked(&self, public: usize) -> String {
        let length = self.0.len();
        let prefix = String::from_utf8_lossy(&self.0[..public.min(length)]);
        let tail = if length >= public + 24 { String::from_utf8_lossy(&self.0[length - 4..]) } else { "".into() };
        format!("{prefix}…{tail} ({length} characters)")
    }

    /// The same for the same bytes.
    pub fn identity(&self) -> u128 {
        xxh3_128(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mask_shows_the_prefix_and_the_end_only() {
        assert_eq!(Secret::new(b"abc_0123456789012345678901234567").masked(4), "abc_…4567 (32 characters)");
        assert_eq!(Secret::new(b"abc_0123456789").masked(4), "abc_… (14 characters)");
        assert_eq!(Secret::new(b"ab").masked(4), "ab… (2 characters)");
    }
}
