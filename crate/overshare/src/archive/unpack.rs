//! stub
use super::{
    gzip::{self, Gzip},
    visit::{Body, Trouble},
};
use crate::{input::Pull, limits::Budget};
use std::io::{self, BufRead, Read};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Gzip,
}

struct Unpacked<'a>(Gzip<'a, Box<dyn Pull + 'a>>);
impl Read for Unpacked<'_> {
    fn read(&mut self, b: &mut [u8]) -> io::Result<usize> {
        self.0.read(b)
    }
}
impl BufRead for Unpacked<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.0.fill_buf()
    }
    fn consume(&mut self, amount: usize) {
        self.0.consume(amount)
    }
}
impl Pull for Unpacked<'_> {
    fn pulled(&self) -> u64 {
        self.0.pulled()
    }
}
impl Body for Unpacked<'_> {
    fn trouble(&self) -> Option<Trouble> {
        Some(match self.0.trouble()? {
            gzip::Trouble::Truncated => Trouble::Missing(None),
            gzip::Trouble::Corrupt => Trouble::Corrupt,
            gzip::Trouble::Checksum => Trouble::Checksum,
            gzip::Trouble::Trailing => Trouble::Trailing,
            gzip::Trouble::Limit => Trouble::Limit,
        })
    }
}
pub fn kind(head: &[u8], _name: &str) -> Option<Kind> {
    head.starts_with(&gzip::MAGIC).then_some(Kind::Gzip)
}
pub fn open<'a>(_kind: Kind, input: Box<dyn Pull + 'a>, budget: &'a Budget) -> Box<dyn Body + 'a> {
    Box::new(Unpacked(Gzip::new(input, budget)))
}
pub fn name_inside(path: &str, _kind: Kind) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.strip_suffix(".gz").filter(|name| !name.is_empty()).unwrap_or(name).to_owned()
}
impl Kind {
    pub fn name(self) -> &'static str {
        "gzip"
    }
}
