//! The dropped file as it is read: counted and hashed on the way, whoever reads it.

use std::io::{self, Read};

use sha2::{Digest, Sha512};

/// A reader that counts and hashes all that passes.
pub struct Meter<R> {
    input: R,
    read: u64,
    hash: Sha512,
}

impl<R: Read> Meter<R> {
    /// Begins to read `input`.
    pub fn new(input: R) -> Self {
        Meter { input, read: 0, hash: Sha512::new() }
    }

    /// Bytes read so far.
    pub fn pulled(&self) -> u64 {
        self.read
    }

    /// SHA-512 of all that was read, in the registry's form.
    pub fn integrity(self) -> String {
        format!("sha512-{}", base64(&self.hash.finalize()))
    }
}

impl<R: Read> Read for Meter<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.input.read(buffer)?;
        self.read += read as u64;
        self.hash.update(&buffer[..read]);
        Ok(read)
    }
}

/// Base64 with padding: RFC 4648, section 4.
pub fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let word = group.iter().fold(0u32, |word, &byte| word << 8 | u32::from(byte)) << (8 * (3 - group.len()));
        for digit in 0..4 {
            match digit <= group.len() {
                true => text.push(char::from(DIGITS[(word >> (18 - 6 * digit)) as usize & 63])),
                false => text.push('='),
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_rfc() {
        let cases =
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy")];
        for (text, encoded) in cases {
            assert_eq!(base64(text.as_bytes()), encoded);
        }
    }
}
