//! The tree of files in a program of Deno's, which is JSON: folders with what lies in them, and files with the places of
//! their bytes. After Deno's `cli/lib/standalone/virtual_fs.rs`; links are passed over, what they lead to is in the tree.

use std::ops::Range;

use crate::{
    input::Held,
    limits::Budget,
    text::json::{Handler, Scanner, Token},
};

use super::cursor;

/// Bytes of the paths of all files together, more than any program has.
const PATHS: usize = 64 << 20;

/// The files of a tree.
#[derive(Default)]
pub struct Tree {
    pub files: Vec<Node>,
    /// Whether there are more.
    pub too_many: bool,
}

/// A file, with where its bytes begin among those of all files, and how many they are.
#[derive(Default)]
pub struct Node {
    pub path: String,
    pub bytes: Option<(u64, u64)>,
    /// What Deno made of it.
    pub transpiled: Option<(u64, u64)>,
    /// The map of that.
    pub map: Option<(u64, u64)>,
}

/// Reads the tree that stands there; none where it is no JSON.
pub fn read(held: &Held, mut place: Range<u64>, budget: &Budget) -> Option<Tree> {
    let (mut scanner, mut reader) = (Scanner::default(), Reader::new(budget));
    while !place.is_empty() {
        let piece = cursor::piece(held, &place);
        if piece.is_empty() {
            return None;
        }
        scanner.push(piece, &mut reader);
        place.start += piece.len() as u64;
    }
    scanner.finish(&mut reader);
    scanner.error().is_none().then_some(reader.tree)
}

/// What is open.
enum Level {
    /// A list of files and folders.
    List,
    /// One of them, which says by its only member which it is.
    Item,
    /// A folder; the path before it had so many bytes.
    Folder(usize),
    File(Node),
    /// A place.
    Place(Vec<u64>),
    Other,
}

struct Reader<'a> {
    budget: &'a Budget,
    levels: Vec<Level>,
    /// The folders so far, each with a slash.
    folder: String,
    key: String,
    text: Vec<u8>,
    /// Bytes of all paths.
    paths: usize,
    tree: Tree,
}

impl<'a> Reader<'a> {
    fn new(budget: &'a Budget) -> Self {
        let (folder, key, text) = (String::new(), String::new(), Vec::new());
        Reader { budget, levels: Vec::new(), folder, key, text, paths: 0, tree: Tree::default() }
    }

    fn object(&mut self) -> Level {
        match (self.levels.last(), self.key.as_str()) {
            (Some(Level::List), _) => Level::Item,
            (Some(Level::Item), "Dir") => Level::Folder(self.folder.len()),
            (Some(Level::Item), "File") => Level::File(Node::default()),
            _ => Level::Other,
        }
    }

    fn list(&mut self) -> Level {
        match (self.levels.last(), self.key.as_str()) {
            (None, _) | (Some(Level::Folder(_)), "e") => Level::List,
            (Some(Level::File(_)), "o" | "m" | "s") => Level::Place(Vec::new()),
            _ => Level::Other,
        }
    }

    fn name(&mut self) {
        if self.key != "n" {
            return;
        }
        let name = String::from_utf8_lossy(&self.text);
        match self.levels.last_mut() {
            Some(Level::Folder(before)) => {
                self.folder.truncate(*before);
                if before.saturating_add(name.len()) < self.budget.limits.path_bytes {
                    self.folder.push_str(&name);
                    self.folder.push('/');
                }
            }
            Some(Level::File(node)) => node.path = format!("{}{name}", self.folder),
            _ => {}
        }
    }

    fn end(&mut self) {
        match self.levels.pop() {
            Some(Level::Folder(before)) => self.folder.truncate(before),
            Some(Level::File(node)) => self.file(node),
            Some(Level::Place(numbers)) => self.place(&numbers),
            _ => {}
        }
    }

    fn place(&mut self, numbers: &[u64]) {
        let (Some(Level::File(node)), &[at, length]) = (self.levels.last_mut(), numbers) else { return };
        match self.key.as_str() {
            "o" => node.bytes = Some((at, length)),
            "m" => node.transpiled = Some((at, length)),
            "s" => node.map = Some((at, length)),
            _ => {}
        }
    }

    fn file(&mut self, node: Node) {
        self.paths += node.path.len();
        self.tree.too_many |= self.paths > PATHS || !self.budget.member();
        if !self.tree.too_many {
            self.tree.files.push(node);
        }
    }
}

impl Handler for Reader<'_> {
    fn token(&mut self, token: Token<'_>, _: usize) {
        match token {
            Token::Key(key) => self.key = String::from_utf8_lossy(key).into_owned(),
            Token::TextBegin => self.text.clear(),
            Token::Text(piece) => {
                let room = self.budget.limits.path_bytes.saturating_sub(self.text.len());
                self.text.extend_from_slice(piece.get(..room).unwrap_or(piece));
            }
            Token::TextEnd => self.name(),
            Token::Scalar(scalar) => {
                let number = std::str::from_utf8(scalar).ok().and_then(|number| number.parse().ok());
                if let Some(Level::Place(numbers)) = self.levels.last_mut() {
                    // More than two numbers are no place.
                    if numbers.len() < 3 {
                        numbers.push(number.unwrap_or(u64::MAX));
                    }
                }
            }
            Token::ObjectBegin => {
                let level = self.object();
                self.levels.push(level);
            }
            Token::ArrayBegin => {
                let level = self.list();
                self.levels.push(level);
            }
            Token::ObjectEnd | Token::ArrayEnd => self.end(),
        }
    }
}
