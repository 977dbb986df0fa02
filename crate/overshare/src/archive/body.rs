//! One file's bytes on their way: their beginning can be looked at before they are read, and they are counted and
//! hashed as they pass. Knows no format.

use std::io::{self, BufRead, Read};

use sha2::{Digest, Sha256};

use crate::input::{Pull, read_by_buffer, split_by_buffer};

use super::visit::{Body, Trouble};

/// First bytes that tell what a file inside an archive is: a tar header is the longest sign.
pub const SIGN: usize = 512;

/// The bytes of a file, with their beginning in view.
pub struct Metered<'a> {
    body: &'a mut dyn Body,
    head: Vec<u8>,
    /// Bytes of `head` that have been read.
    read: usize,
    bytes: u64,
    digest: Option<Sha256>,
}

impl<'a> Metered<'a> {
    /// Looks at the first `sign` bytes of `body`; with `hash`, its SHA-256 is taken.
    ///
    /// # Errors
    ///
    /// When the dropped file can no longer be pulled.
    pub fn new(body: &'a mut dyn Body, sign: usize, hash: bool) -> io::Result<Self> {
        let mut head = Vec::new();
        (&mut *body).take(sign as u64).read_to_end(&mut head)?;
        Ok(Metered { body, head, read: 0, bytes: 0, digest: hash.then(Sha256::new) })
    }

    /// The first bytes, whether they have been read or not.
    pub fn head(&self) -> &[u8] {
        &self.head
    }

    /// Bytes read, and their SHA-256.
    pub fn finish(self) -> (u64, Option<[u8; 32]>) {
        (self.bytes, self.digest.map(|digest| digest.finalize().into()))
    }
}

read_by_buffer!([] Metered<'_>);

impl BufRead for Metered<'_> {
    split_by_buffer!();

    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        match self.head.get(self.read..) {
            Some(rest) if !rest.is_empty() => Ok(rest),
            _ => self.body.fill_buf(),
        }
    }

    fn consume(&mut self, amount: usize) {
        self.bytes += amount as u64;
        if self.read < self.head.len() {
            let piece = &self.head[self.read..self.read + amount];
            self.digest.iter_mut().for_each(|digest| digest.update(piece));
            self.read += amount;
            return;
        }
        if let Some(digest) = &mut self.digest {
            // What has been filled stays until it is consumed, so this reads nothing.
            if let Ok(ready) = self.body.fill_buf() {
                digest.update(&ready[..amount.min(ready.len())]);
            }
        }
        self.body.consume(amount);
    }
}

impl Pull for Metered<'_> {
    fn pulled(&self) -> u64 {
        self.body.pulled()
    }
}

impl Body for Metered<'_> {
    fn trouble(&self) -> Option<Trouble> {
        self.body.trouble()
    }
}

/// Bytes with which nothing can be wrong.
pub struct Whole<'a>(pub &'a mut dyn Pull);

read_by_buffer!([] Whole<'_>);

impl BufRead for Whole<'_> {
    split_by_buffer!();

    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.0.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.0.consume(amount);
    }
}

impl Pull for Whole<'_> {
    fn pulled(&self) -> u64 {
        self.0.pulled()
    }
}

impl Body for Whole<'_> {
    fn trouble(&self) -> Option<Trouble> {
        None
    }
}

/// Passes over what is left; returns how many bytes that were.
///
/// # Errors
///
/// When the dropped file can no longer be pulled.
pub fn pass(input: &mut dyn BufRead) -> io::Result<u64> {
    let mut passed = 0;
    loop {
        let amount = input.fill_buf()?.len();
        if amount == 0 {
            return Ok(passed);
        }
        input.consume(amount);
        passed += amount as u64;
    }
}
