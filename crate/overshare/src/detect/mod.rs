//! Text to findings: one registry of rules, one engine that looks for all of them in a window of text. Knows neither
//! archives nor maps; who reads the text says where it stands.

mod anchors;
pub mod archive;
mod bare_key;
mod carriers;
mod context;
mod credentials;
#[cfg(test)]
mod cuts;
mod django;
mod engine;
mod files;
mod form;
mod generic;
mod home_path;
mod http;
mod index;
pub mod internal_names;
mod inventory;
mod jwt;
mod key_files;
mod keys;
mod kind;
mod kubernetes;
mod literal;
mod names;
#[cfg(any(test, feature = "schema"))]
mod near_misses;
mod numbers;
pub mod own;
pub mod own_source;
mod passwords;
mod pattern;
mod private_key;
mod putty;
mod quality;
mod registry;
pub mod remote;
mod rule;
mod runs;
mod secret;
mod starts;
#[cfg(any(test, feature = "schema"))]
pub mod surroundings;
mod urls;
mod vendors;
mod views;
mod words;

pub use engine::{file_rules, judge_head, scan, survey};
pub use inventory::Trace;
pub use registry::{RULES, index_of};
pub use rule::{Class, File, FileRule, Hit, Matcher, Part, Rule};
pub use secret::Secret;
pub use views::{Packing, Unpacker, long_text};

/// A text with every secret in it overwritten; `None` where there is none.
pub fn masked(text: &str, own: Option<&own::Own>) -> Option<String> {
    let mut secrets = Vec::new();
    scan(text.as_bytes(), 0..text.len(), |_, hit| secrets.extend(hit.secrets));
    own.iter().for_each(|own| own.scan(text.as_bytes(), 0..text.len(), |_, hit| secrets.extend(hit.secrets)));
    secrets.extend(engine::anywhere(text.as_bytes()));
    if secrets.is_empty() {
        return None;
    }
    let hidden = |at: usize| secrets.iter().any(|secret| secret.contains(&at));
    Some(text.char_indices().map(|(at, letter)| if hidden(at) { '*' } else { letter }).collect())
}

/// Overwrites every secret in a text.
pub fn hide(text: &mut String, own: Option<&own::Own>) {
    if let Some(masked) = masked(text, own) {
        *text = masked;
    }
}

/// What base64 in either alphabet stands for, up to the first byte that is no digit of it.
pub(crate) fn base64(digits: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    crate::sourcemap::Decoder::new(true).push(digits, true, &mut bytes);
    bytes
}
