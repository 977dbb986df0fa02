//! TOML (1.1) as a flat list: the path of keys to each plain value, in the order of the text. Reads on behind errors.

use std::borrow::Cow;

use toml_parser::{
    ErrorSink, Source, Span,
    decoder::Encoding,
    parser::{EventReceiver, RecursionGuard, parse_document},
};

/// A plain value and the keys that lead to it. An item of a list has the keys of the list.
pub(super) struct Item {
    /// From the outermost table inward.
    pub path: Vec<String>,
    /// Text without quotes and escapes; anything else as written.
    pub value: String,
    /// Whether it is text.
    pub is_text: bool,
}

/// Bytes of the longest document that is read, and levels of tables and lists in one another.
const LONGEST: usize = 1 << 20;
const DEEPEST: u32 = 32;

/// The values of a document; `None` when it is too long to be a manifest.
pub(super) fn items(text: &str) -> Option<Vec<Item>> {
    if text.len() > LONGEST {
        return None;
    }
    let source = Source::new(text);
    let tokens = source.lex().into_vec();
    let mut reader =
        Reader { source, table: Vec::new(), keys: Vec::new(), outer: Vec::new(), open: false, items: Vec::new() };
    parse_document(&tokens, &mut RecursionGuard::new(&mut reader, DEEPEST), &mut ());
    Some(reader.items)
}

struct Reader<'s> {
    source: Source<'s>,
    table: Vec<String>,
    /// The keys of the value that is being read, below the table.
    keys: Vec<String>,
    /// How many keys lead to each inline table or list that is open.
    outer: Vec<usize>,
    /// Whether a table's name is being read.
    open: bool,
    items: Vec<Item>,
}

/// Keys of the longest path that is kept: more lead to nothing that a manifest says.
const LONGEST_PATH: usize = 16;

impl Reader<'_> {
    /// The value has ended: what follows is a key of the table around it.
    fn end_value(&mut self) {
        let stay = self.outer.last().copied().unwrap_or(0);
        self.keys.truncate(stay);
    }

    fn open_table(&mut self) {
        self.table.clear();
        self.keys.clear();
        self.outer.clear();
        self.open = true;
    }
}

impl EventReceiver for Reader<'_> {
    fn std_table_open(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.open_table();
    }

    fn std_table_close(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.open = false;
    }

    fn array_table_open(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.open_table();
    }

    fn array_table_close(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.open = false;
    }

    fn inline_table_open(&mut self, _: Span, _: &mut dyn ErrorSink) -> bool {
        self.outer.push(self.keys.len());
        true
    }

    fn inline_table_close(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.outer.pop();
        self.end_value();
    }

    fn array_open(&mut self, _: Span, _: &mut dyn ErrorSink) -> bool {
        self.outer.push(self.keys.len());
        true
    }

    fn array_close(&mut self, _: Span, _: &mut dyn ErrorSink) {
        self.outer.pop();
        self.end_value();
    }

    fn simple_key(&mut self, span: Span, encoding: Option<Encoding>, error: &mut dyn ErrorSink) {
        let mut key = String::new();
        if let Some(raw) = self.source.get(span) {
            toml_parser::Raw::new_unchecked(raw.as_str(), encoding, span).decode_key(&mut key, error);
        }
        let keys = if self.open { &mut self.table } else { &mut self.keys };
        if keys.len() < LONGEST_PATH {
            keys.push(key);
        }
    }

    fn scalar(&mut self, span: Span, encoding: Option<Encoding>, error: &mut dyn ErrorSink) {
        let mut value = Cow::Borrowed("");
        if let Some(raw) = self.source.get(span) {
            let _kind = toml_parser::Raw::new_unchecked(raw.as_str(), encoding, span).decode_scalar(&mut value, error);
        }
        let path = self.table.iter().chain(&self.keys).cloned().collect();
        self.items.push(Item { path, value: value.into_owned(), is_text: encoding.is_some() });
        self.end_value();
    }

    fn newline(&mut self, _: Span, _: &mut dyn ErrorSink) {
        if self.outer.is_empty() {
            self.keys.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_their_keys() {
        let text = "a = 1\n[b.\"c d\"]\ne = 'f' # g\nh.i = [\"j\", { k = true }, \"l\"]\n[[m]]\nn = \"\"\"\no\\tp\"\"\"\n[[m]]\nn = \"q\"\nbad bad\nr='s'";
        let items: Vec<String> = items(text)
            .expect("short")
            .iter()
            .map(|item| format!("{}={}{}", item.path.join("."), item.value, if item.is_text { "" } else { "!" }))
            .collect();
        let wanted =
            ["a=1!", "b.c d.e=f", "b.c d.h.i=j", "b.c d.h.i.k=true!", "b.c d.h.i=l", "m.n=o\tp", "m.n=q", "m.r=s"];
        let kept: Vec<&String> = items.iter().filter(|item| !item.contains("bad")).collect();
        assert_eq!(kept, wanted.iter().collect::<Vec<_>>());
    }
}
