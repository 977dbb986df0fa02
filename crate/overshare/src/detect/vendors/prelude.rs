//! What a vendor's file needs to write its rules down.

pub use crate::{
    detect::rule::{Class, Hit, Matcher, Named, Part::*, Rule, Token, texts},
    report::Severity,
};

pub(crate) use super::super::base64;
pub use super::checks::*;
pub use super::pairs;

use super::super::rule::Near;

/// A token that its form tells: it begins with what the pattern begins with.
pub const fn form(pattern: &'static str) -> Token {
    Token { pattern, check: by_form, refine: as_it_is }
}

/// The same, with a check of its bytes that can prove or refute it.
pub const fn proved(pattern: &'static str, check: fn(&[u8]) -> Check) -> Token {
    Token { pattern, check, refine: as_it_is }
}

/// A value without a form of its own, behind one of these names: on its line, or shortly before it.
pub const fn named(names: &'static [&'static str], values: &'static [&'static str]) -> Named {
    Named { names, near: Near::Around, values, check: by_form, refine: as_it_is }
}

/// The same where the name is an ordinary word: it must be part of the value's own name.
pub const fn owned(names: &'static [&'static str], values: &'static [&'static str]) -> Named {
    Named { names, near: Near::Name, values, check: by_form, refine: as_it_is }
}

/// Nothing is added to a hit.
pub fn as_it_is(_: &[u8], _: &mut Hit) {}
