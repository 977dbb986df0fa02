//! A small document as a tree. Takes whatever `JSON.parse` takes, after the bytes have been read as UTF-8 the way
//! JavaScript does; not for documents of any size.

use super::scanner::{Handler, Scanner, SyntaxError, Token};

/// A value. Containers more than [`DEPTH`] levels down are empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A string.
    Text(String),
    /// A number, `true`, `false` or `null`, as written.
    Scalar(String),
    /// A list.
    List(Vec<Value>),
    /// An object, with every member as it stands.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The member of an object with this name, the last where there are several.
    pub fn get(&self, name: &str) -> Option<&Value> {
        match self {
            Value::Object(members) => members.iter().rfind(|(key, _)| key == name).map(|(_, value)| value),
            _ => None,
        }
    }

    /// The text of a string.
    pub fn text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The items of a list.
    pub fn items(&self) -> Option<&[Value]> {
        match self {
            Value::List(items) => Some(items),
            _ => None,
        }
    }
}

/// Levels whose content is kept.
const DEPTH: usize = 4;

/// Reads a document; `None` when it is no JSON.
pub fn parse(bytes: &[u8]) -> Option<Value> {
    read(bytes).ok()
}

/// The same.
///
/// # Errors
/// Where in the text it is no JSON, and why; a byte-order mark does not count.
pub fn read(bytes: &[u8]) -> Result<Value, SyntaxError> {
    let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes));
    let (mut scanner, mut tree) = (Scanner::default(), Tree::default());
    scanner.push(text.as_bytes(), &mut tree);
    scanner.finish(&mut tree);
    match (scanner.error(), tree.whole) {
        (None, Some(whole)) => Ok(whole),
        (error, _) => Err(error.unwrap_or(SyntaxError { offset: 0, what: "nothing stands there" })),
    }
}

/// Builds the tree from tokens, without recursion: how deep a document goes is not ours to say.
#[derive(Default)]
struct Tree {
    open: Vec<(String, Value)>,
    below: usize,
    key: String,
    text: Vec<u8>,
    whole: Option<Value>,
}

impl Handler for Tree {
    fn token(&mut self, token: Token<'_>, _: usize) {
        match token {
            Token::Key(key) => self.key = String::from_utf8_lossy(key).into_owned(),
            Token::TextBegin => self.text.clear(),
            Token::Text(piece) => self.text.extend_from_slice(piece),
            Token::TextEnd => self.add(Value::Text(String::from_utf8_lossy(&self.text).into_owned())),
            Token::Scalar(scalar) => self.add(Value::Scalar(String::from_utf8_lossy(scalar).into_owned())),
            Token::ObjectBegin => self.begin(Value::Object(Vec::new())),
            Token::ArrayBegin => self.begin(Value::List(Vec::new())),
            Token::ObjectEnd | Token::ArrayEnd => self.end(),
        }
    }
}

impl Tree {
    fn begin(&mut self, empty: Value) {
        if self.open.len() == DEPTH {
            self.below += 1;
        } else {
            self.open.push((std::mem::take(&mut self.key), empty));
        }
    }

    fn end(&mut self) {
        if self.below > 0 {
            self.below -= 1;
        } else if let Some((key, value)) = self.open.pop() {
            self.key = key;
            self.add(value);
        }
    }

    /// Puts a value where it belongs.
    fn add(&mut self, value: Value) {
        if self.below > 0 {
            return;
        }
        match self.open.last_mut() {
            None => self.whole = Some(value),
            Some((_, Value::List(items))) => items.push(value),
            Some((_, Value::Object(members))) => members.push((std::mem::take(&mut self.key), value)),
            Some(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_json_parse_takes_is_taken() {
        let deep = format!("{{\"a\":{}{},\"b\":\"c\"}}", "[".repeat(1000), "]".repeat(1000));
        assert_eq!(parse(deep.as_bytes()).expect("JSON").get("b").and_then(Value::text), Some("c"));
        assert_eq!(
            parse(b"{\"a\":1e999,\"b\":\"\\ud800\",\"c\":\"\xE9\"}").map(|value| value.get("c").is_some()),
            Some(true)
        );
        assert_eq!(
            parse(b"{\"a\":\"1\",\"b\":\"2\",\"a\":\"3\"}").expect("JSON").get("a").and_then(Value::text),
            Some("3")
        );
        assert_eq!(parse(b"\xEF\xBB\xBF[\"a\"]"), Some(Value::List(vec![Value::Text("a".into())])));
        assert!(parse(b"{\"a\":1,}").is_none() && parse(b"").is_none() && parse(b"nonsense").is_none());
    }
}
