//! JSON (RFC 8259), read as forgivingly as it is met: a scanner for what streams by, and a small tree for what is held.

mod scanner;
mod value;

pub use scanner::{Handler, Scanner, Token};
pub use value::{Value, parse, read};
