//! What a WebAssembly module tells of its sources, as facts: a map of its own, and references to others. Reads no module.

use crate::{
    sourcemap::{Decoder, Module, locate},
    text::Position,
};

use super::{
    At, Run,
    document::{self, Document},
    facts::{Reference, Standing},
};

/// Takes what the module at this place tells; returns its references to other files.
pub fn take(module: Module, at: At, depth: usize, run: &mut Run<'_>) -> Vec<Reference> {
    if module.unread > 0 {
        let reason = "Sections of the module that are larger than what may be held were not read: sources that they name \
                      are not listed.";
        run.facts.add_unchecked(Some(at), reason.to_owned(), Some(module.unread));
    }
    if module.is_damaged {
        let reason = "The WebAssembly module is damaged or cut off: what else it may tell of sources was not read.";
        run.facts.add_unchecked(Some(at), reason.to_owned(), None);
    }
    let held = module.held();
    let (inline, other): (Vec<String>, Vec<String>) =
        module.urls.iter().cloned().partition(|url| locate::is_data(url.as_bytes()));
    inline.iter().for_each(|url| take_inline(url, at, depth, run));
    if module.summary.is_map {
        document::take_module(at, depth, module, run);
    }
    run.budget.let_go(held);
    let reference = |url| Reference { url, position: None, standing: Standing::Counts };
    other.into_iter().map(reference).collect()
}

/// Reads a map inside an address, where it has a form that is not found in any file's bytes.
fn take_inline(url: &str, at: At, depth: usize, run: &mut Run<'_>) {
    let Some(data) = locate::data_address(url.as_bytes(), 0) else { return };
    let mut bytes = Vec::new();
    Decoder::new(data.base64).push(&url.as_bytes()[data.body..], true, &mut bytes);
    let mut document = Document::new(at, depth + 1, Some(Position { line: 1, column: 1 }), None, run);
    document.push(&bytes, run);
    document.finish(run);
}
