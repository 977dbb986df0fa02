//! Tokens that begin with a prefix of their own: a table row each, one vendor a file.

mod anthropic;
mod aws;
mod digitalocean;
mod docker;
mod github;
mod gitlab;
mod google;
mod huggingface;
mod npm;
mod openai;
mod pypi;
mod sendgrid;
mod shopify;
mod slack;
mod stripe;
mod vault;

use std::ops::RangeInclusive;

use crate::report::{Confidence, Severity};

use super::{rule::Hit, secret::Secret};

pub use self::{
    anthropic::ANTHROPIC_KEY,
    aws::AWS_KEY,
    digitalocean::DIGITALOCEAN_TOKEN,
    docker::DOCKER_TOKEN,
    github::GITHUB_TOKEN,
    gitlab::GITLAB_TOKEN,
    google::{GOOGLE_API_KEY, GOOGLE_CLIENT_SECRET},
    huggingface::HUGGINGFACE_TOKEN,
    npm::NPM_TOKEN,
    openai::OPENAI_KEY,
    pypi::PYPI_TOKEN,
    sendgrid::SENDGRID_KEY,
    shopify::SHOPIFY_TOKEN,
    slack::SLACK_TOKEN,
    stripe::{STRIPE_KEY, STRIPE_TEST_KEY},
    vault::VAULT_TOKEN,
};

/// A token's form.
pub struct Token {
    /// What it begins with.
    pub prefix: &'static str,
    /// What follows, character by character.
    pub alphabet: fn(u8) -> bool,
    /// How many characters follow.
    pub length: RangeInclusive<usize>,
    /// What its body shows.
    pub check: fn(&[u8]) -> Check,
}

/// What a token's body shows of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// It is no token.
    No,
    /// It has the form.
    Likely,
    /// A checksum or a structure in it holds.
    Confirmed,
}

impl Token {
    /// Reads the token that may begin at `start`.
    pub fn read(&self, window: &[u8], start: usize) -> Option<Hit> {
        let body = window[start..].strip_prefix(self.prefix.as_bytes())?;
        let longest = *self.length.end();
        let length = body.iter().take(longest + 1).take_while(|&&byte| (self.alphabet)(byte)).count();
        if !self.length.contains(&length) || is_placeholder(&body[..length]) {
            return None;
        }
        let confidence = match (self.check)(&body[..length]) {
            Check::No => return None,
            Check::Likely => Confidence::Likely,
            Check::Confirmed => Confidence::Confirmed,
        };
        let secret = start..start + self.prefix.len() + length;
        let held = Secret::new(&window[secret.clone()]);
        let evidence = held.masked(self.prefix.len());
        let severity: Option<Severity> = None;
        Some(Hit { at: start, identity: held.identity(), secrets: vec![secret], evidence, confidence, severity })
    }
}

/// The form is all there is to check.
pub fn by_form(_: &[u8]) -> Check {
    Check::Likely
}

/// `A-Z`, `a-z`, `0-9`.
pub fn alnum(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}

/// `A-Z`, `a-z`, `0-9`, `_`, `-`.
pub fn url_safe(byte: u8) -> bool {
    super::runs::in_token(byte)
}

/// `0-9`, `a-f`.
pub fn lower_hex(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'a'..=b'f')
}

/// Whether a body is one that people write where a token would stand: few different characters, or a word for it.
fn is_placeholder(body: &[u8]) -> bool {
    let mut seen = [false; 256];
    body.iter().for_each(|&byte| seen[usize::from(byte)] = true);
    let different = seen.iter().filter(|seen| **seen).count();
    different < 6 || WORDS.iter().any(|word| contains_ignoring_case(body, word))
}

/// Words that mark an example.
const WORDS: [&str; 6] = ["example", "xxxxxx", "placeholder", "your_token", "redacted", "abcdefghijklmn"];

fn contains_ignoring_case(text: &[u8], word: &str) -> bool {
    text.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

/// GitHub's and npm's form: thirty characters, then their CRC-32 in base 62, padded to six.
pub fn base62_checked(body: &[u8]) -> Check {
    match body.split_at_checked(30) {
        Some((text, sum)) if sum == base62_checksum(text) => Check::Confirmed,
        _ => Check::Likely,
    }
}

/// The CRC-32 (IEEE) of `text` in base 62, six digits.
pub fn base62_checksum(text: &[u8]) -> [u8; 6] {
    const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut crc = flate2::Crc::new();
    crc.update(text);
    let mut sum = crc.sum();
    let mut digits = [b'0'; 6];
    for digit in digits.iter_mut().rev() {
        *digit = DIGITS[(sum % 62) as usize];
        sum /= 62;
    }
    digits
}
