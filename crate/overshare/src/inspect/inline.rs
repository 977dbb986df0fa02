//! What a part of a text stands for, decoded as it streams by: an inline map, or packed text that is too long to be looked at
//! as a whole. Does not look for either.

use crate::{
    detect::{Packing, Unpacker},
    sourcemap::Decoder,
    text::Position,
};

use super::{At, Run, document::Document, text::Text};

/// Something encoded that is being read, however long it is.
pub struct Inline {
    held: Held,
    decoded: Vec<u8>,
}

/// What the decoded bytes are.
enum Held {
    /// An inline map.
    Map(Decoder, Box<Document>),
    /// Packed text that begins there in the whole text, and how much had been found before it.
    Text(Unpacker, Box<Text>, u64, u64),
}

impl Inline {
    /// Begins an inline map below a text at this place; `None` when that is too deep.
    pub fn begin(at: At, depth: usize, position: Position, base64: bool, run: &mut Run<'_>) -> Option<Self> {
        if depth >= run.budget.limits.depth {
            let reason = "Maps inside maps, deeper than the limit allows, were not read.".to_owned();
            run.facts.add_unchecked(Some(at), reason, None);
            return None;
        }
        let document = Document::new(at, depth + 1, Some(position), None, run);
        let held = Held::Map(Decoder::new(base64), Box::new(document));
        Some(Inline { held, decoded: Vec::new() })
    }

    /// Begins text that is packed like this below a text at this place, and begins there in the whole of it; `None` when that is
    /// too deep.
    pub fn begin_text(
        (at, depth, position): (At, usize, Position),
        (offset, packing): (u64, Packing),
        run: &mut Run<'_>,
    ) -> Option<Self> {
        if depth >= run.budget.limits.depth {
            let reason =
                "Text in base64, hexadecimal or escapes inside others, deeper than the limit allows, was not read.";
            let reason = reason.to_owned();
            run.facts.add_unchecked(Some(at), reason, None);
            return None;
        }
        let text = Text::new(at, depth + 1, Some(position), None, run).with_credentials_alone();
        let held = Held::Text(Unpacker::new(packing), Box::new(text), offset, run.hits);
        Some(Inline { held, decoded: Vec::new() })
    }

    /// Decodes what it can of `bytes`; returns how many those were.
    pub fn push(&mut self, bytes: &[u8], last: bool, run: &mut Run<'_>) -> usize {
        let taken = match &mut self.held {
            Held::Map(decoder, _) => decoder.push(bytes, last, &mut self.decoded),
            Held::Text(unpacker, ..) => unpacker.push(bytes, last, &mut self.decoded),
        };
        self.hand_on(run);
        taken
    }

    /// Whether what is encoded has ended.
    pub fn has_ended(&self) -> bool {
        match &self.held {
            Held::Map(decoder, _) => decoder.has_ended(),
            Held::Text(unpacker, ..) => unpacker.has_ended(),
        }
    }

    fn hand_on(&mut self, run: &mut Run<'_>) {
        match &mut self.held {
            Held::Map(_, document) => document.push(&self.decoded, run),
            Held::Text(_, text, ..) => text.push(&self.decoded, run),
        }
        self.decoded.clear();
    }

    /// Ends it; returns where packed text began, and how much had been found before it.
    pub fn finish(self, run: &mut Run<'_>) -> Option<(u64, u64)> {
        match self.held {
            Held::Map(_, document) => {
                document.finish(run);
                None
            }
            Held::Text(_, text, start, before) => {
                text.finish(run);
                Some((start, before))
            }
        }
    }
}
