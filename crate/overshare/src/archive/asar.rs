//! Electron's archive (asar): a JSON header that names files by their places, and their bytes behind it, as
//! `@electron/asar` reads it (`lib/disk.js`, `lib/filesystem.js`). Holds no file against its `integrity`.

use std::{
    collections::HashMap,
    io::{self, BufRead},
};

use crate::{
    error::Error,
    input::{Pull, read_by_buffer, split_by_buffer},
    limits::Budget,
    text::{
        json::{Handler, Scanner, Token},
        shorten,
    },
};

use super::{
    Landing,
    unpack::gzip::read_full,
    visit::{Body, Trouble, Visitor},
};

/// Bytes of the paths of all files together, more than any application has: a short name in a deep folder is a long path.
const PATHS: usize = 64 << 20;

/// Whether a file that begins with these bytes is an asar archive.
pub fn looks_like(head: &[u8]) -> bool {
    Sizes::read(head).is_some() && head.get(16) == Some(&b'{')
}

/// Hands on every file of the archive, by place, and the bytes that no file has, as files that are not installed. What
/// is wrong with the header is told to the visitor.
///
/// # Errors
///
/// When the dropped file can no longer be pulled.
pub fn read(input: &mut dyn Pull, budget: &Budget, visitor: &mut dyn Visitor) -> Result<(), Error> {
    let nodes = match header(input, budget)? {
        Ok(nodes) => nodes,
        Err(why) => {
            visitor.unchecked(why, None);
            Vec::new()
        }
    };
    let tree = Tree { nodes, longest: budget.limits.path_bytes };
    let mut walk = Walk { input, visitor, at: 0, index: 0, paths: 0, seen: HashMap::new() };
    for node in tree.by_place() {
        if walk.visitor.done() {
            return Ok(());
        }
        walk.file(&tree, node)?;
        if walk.paths > PATHS {
            walk.visitor
                .unchecked("The paths in the archive are together longer than the limit; the rest was not read.", None);
            return Ok(());
        }
    }
    walk.rest()
}

/// The lengths that the archive begins with: Chromium's pickle, twice.
struct Sizes {
    /// Bytes between the first eight and the first file.
    header: u64,
    /// Bytes of the JSON in it.
    json: u64,
}

impl Sizes {
    fn read(head: &[u8]) -> Option<Sizes> {
        let (words, _) = head.get(..16)?.as_chunks::<4>();
        let &[first, header, payload, json] = words else { return None };
        let [first, header, payload, json] = [first, header, payload, json].map(u32::from_le_bytes).map(u64::from);
        (first == 4 && payload + 4 <= header && json + 4 <= payload).then_some(Sizes { header, json })
    }
}

/// Reads the header up to where the first file may begin, or says why it cannot be read.
fn header(input: &mut dyn Pull, budget: &Budget) -> Result<Result<Vec<Node>, &'static str>, Error> {
    let mut head = [0; 16];
    if read_full(input, &mut head)? < head.len() {
        return Ok(Err("The archive ends within its header."));
    }
    let Some(sizes) = Sizes::read(&head) else {
        return Ok(Err("The archive's header does not have the form of an asar archive's."));
    };
    let (mut scanner, mut reader) = (Scanner::default(), Reader::new(budget));
    let mut json = Part::new(input, sizes.json);
    loop {
        let piece = json.fill_buf()?;
        if piece.is_empty() {
            break;
        }
        scanner.push(piece, &mut reader);
        let amount = piece.len();
        json.consume(amount);
    }
    scanner.finish(&mut reader);
    Part::new(input, sizes.header - 8 - sizes.json).pass()?;
    Ok(match () {
        () if reader.too_many => Err("The archive names more files than the limit allows; they were not told apart."),
        () if scanner.error().is_some() => Err("The archive's header is no JSON; its files were not told apart."),
        () => Ok(reader.nodes),
    })
}

/// One file, folder or link of the header.
#[derive(Debug, Default)]
struct Node {
    name: String,
    /// The folder that it is in: an index; none for the root.
    parent: Option<usize>,
    /// Whether it has `files`.
    folder: bool,
    /// Where it begins, from the end of the header, as written.
    offset: Option<String>,
    /// Its bytes, as written.
    size: Option<String>,
    link: Option<String>,
    unpacked: bool,
}

/// What an object or a list of the header is.
#[derive(Clone, Copy, PartialEq)]
enum Level {
    /// A node of this index.
    Node(usize),
    /// The `files` of the node of this index.
    Files(usize),
    /// Anything else.
    Other,
}

/// Gathers nodes from the header's JSON as it streams by.
struct Reader<'a> {
    budget: &'a Budget,
    nodes: Vec<Node>,
    levels: Vec<Level>,
    key: String,
    text: Vec<u8>,
    too_many: bool,
}

impl<'a> Reader<'a> {
    fn new(budget: &'a Budget) -> Self {
        Reader { budget, nodes: Vec::new(), levels: Vec::new(), key: String::new(), text: Vec::new(), too_many: false }
    }

    /// An object begins: what it is, is told by what it lies in.
    fn begin(&mut self) {
        let level = match self.levels.last().copied() {
            None if self.nodes.is_empty() => self.add(None),
            Some(Level::Node(node)) if self.key == "files" => {
                self.nodes[node].folder = true;
                Level::Files(node)
            }
            Some(Level::Files(parent)) => self.add(Some(parent)),
            _ => Level::Other,
        };
        self.levels.push(level);
    }

    fn add(&mut self, parent: Option<usize>) -> Level {
        self.too_many |= !self.budget.member();
        if self.too_many {
            return Level::Other;
        }
        self.nodes.push(Node { name: std::mem::take(&mut self.key), parent, ..Node::default() });
        Level::Node(self.nodes.len() - 1)
    }

    /// A value that is neither object nor list.
    fn value(&mut self, value: String) {
        let Some(Level::Node(node)) = self.levels.last() else { return };
        let node = &mut self.nodes[*node];
        match self.key.as_str() {
            "offset" => node.offset = Some(value),
            "size" => node.size = Some(value),
            "link" => node.link = Some(value),
            "unpacked" => node.unpacked = value == "true",
            _ => {}
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
                self.text.extend_from_slice(&piece[..piece.len().min(room)]);
            }
            Token::TextEnd => self.value(String::from_utf8_lossy(&self.text).into_owned()),
            Token::Scalar(scalar) => self.value(String::from_utf8_lossy(scalar).into_owned()),
            Token::ObjectBegin => self.begin(),
            Token::ArrayBegin => self.levels.push(Level::Other),
            Token::ObjectEnd | Token::ArrayEnd => drop(self.levels.pop()),
        }
    }
}

/// The header's nodes.
struct Tree {
    nodes: Vec<Node>,
    longest: usize,
}

impl Tree {
    /// All but folders, in the order in which their bytes lie.
    fn by_place(&self) -> Vec<usize> {
        let mut nodes: Vec<usize> = (0..self.nodes.len()).filter(|&node| !self.nodes[node].folder).collect();
        nodes.sort_by_key(|&node| self.nodes[node].place().unwrap_or((0, 0)));
        nodes
    }

    /// The path of a node, without its beginning where it is too long for any file system, and whether it is a safe one:
    /// of names that lead nowhere else.
    fn path(&self, node: usize) -> (String, bool) {
        let (mut names, mut bytes, mut safe, mut next) = (Vec::new(), 0, true, Some(node));
        while let Some(node) = next.and_then(|node| self.nodes.get(node)).filter(|_| bytes <= self.longest) {
            next = node.parent;
            if next.is_some() {
                safe &= !matches!(node.name.as_str(), "" | "." | "..") && !node.name.contains(['/', '\\']);
                bytes += node.name.len() + 1;
                names.push(node.name.as_str());
            }
        }
        names.reverse();
        (shorten(names.join("/"), self.longest), safe && bytes <= self.longest)
    }
}

impl Node {
    /// Where it lies, from the end of the header, and its bytes; none where that is not said in whole numbers.
    fn place(&self) -> Option<(u64, u64)> {
        let size = self.size.as_ref()?.parse().ok()?;
        Some((self.offset.as_ref()?.parse().ok()?, size))
    }
}

/// Where a reader is in the bytes behind the header.
struct Walk<'a> {
    input: &'a mut dyn Pull,
    visitor: &'a mut dyn Visitor,
    at: u64,
    /// Files that were handed on.
    index: usize,
    /// Bytes of their paths.
    paths: usize,
    /// Their indexes by place.
    seen: HashMap<(u64, u64), usize>,
}

impl Walk<'_> {
    fn file(&mut self, tree: &Tree, at: usize) -> Result<(), Error> {
        let node = &tree.nodes[at];
        let (path, safe) = tree.path(at);
        self.paths += path.len();
        let note = (!safe).then(|| "Its path is none that a file can have.".to_owned());
        let landing = Landing { path, installed: safe, note, shadows: None };
        let absent = |note: String| Landing { installed: false, note: Some(note), ..landing.clone() };
        if let Some(link) = &node.link {
            let link = shorten(link.clone(), tree.longest);
            return self.hand(absent(format!("A link to {link} inside the archive.")), 0, 0);
        }
        if node.unpacked {
            return self.hand(absent("It lies beside the archive, in its .unpacked folder.".into()), 0, 0);
        }
        let Some((offset, size)) = node.place() else {
            return self.hand(absent("The archive does not say where its bytes are.".into()), 0, 0);
        };
        if let Some(&of) = self.seen.get(&(offset, size)).filter(|_| size > 0) {
            self.visitor.copy(landing, of);
            self.index += 1;
            return Ok(());
        }
        self.gap(offset)?;
        self.seen.insert((offset, size), self.index);
        let before = if size == 0 { 0 } else { self.at.saturating_sub(offset).min(size) };
        if before == 0 {
            return self.hand(landing, size, 0);
        }
        let overlap = format!("It shares its first {before} bytes with the file before it, where they were examined.");
        self.hand(Landing { note: Some(overlap), ..landing }, size - before, before)
    }

    /// Hands on what lies before `offset` and belongs to no file.
    fn gap(&mut self, offset: u64) -> Result<(), Error> {
        let bytes = offset.saturating_sub(self.at);
        if bytes == 0 || self.input.fill_buf()?.is_empty() {
            return Ok(());
        }
        self.nameless(bytes, "Bytes that belong to no file of the archive.")
    }

    /// Hands on what lies behind the last file.
    fn rest(&mut self) -> Result<(), Error> {
        if self.visitor.done() || self.input.fill_buf()?.is_empty() {
            return Ok(());
        }
        self.nameless(u64::MAX, "Bytes behind the last file of the archive.")
    }

    fn nameless(&mut self, bytes: u64, note: &str) -> Result<(), Error> {
        let path = format!("(bytes at {})", self.at);
        let mut body = Part::new(self.input, bytes);
        body.open_end = true;
        self.visitor.file(Landing { path, installed: false, note: Some(note.into()), shadows: None }, &mut body)?;
        body.pass()?;
        self.at = self.at.saturating_add(body.read);
        self.index += 1;
        Ok(())
    }

    /// Hands on the next `bytes` bytes; `before` bytes of the same file have passed already.
    fn hand(&mut self, landing: Landing, bytes: u64, before: u64) -> Result<(), Error> {
        let mut body = Part::new(self.input, bytes);
        body.before = before;
        self.visitor.file(landing, &mut body)?;
        body.pass()?;
        self.at = self.at.saturating_add(body.read);
        self.index += 1;
        Ok(())
    }
}

/// So many of the next bytes.
struct Part<'a> {
    input: &'a mut dyn Pull,
    left: u64,
    /// Bytes that were read of it.
    read: u64,
    /// Bytes of the same file that are not among them.
    before: u64,
    /// Whether it may end early.
    open_end: bool,
    ended: bool,
}

impl<'a> Part<'a> {
    fn new(input: &'a mut dyn Pull, left: u64) -> Self {
        Part { input, left, read: 0, before: 0, open_end: false, ended: false }
    }

    /// Passes over what was not read.
    fn pass(&mut self) -> io::Result<()> {
        loop {
            let amount = self.fill_buf()?.len();
            if amount == 0 {
                return Ok(());
            }
            self.consume(amount);
        }
    }
}

impl Body for Part<'_> {
    fn trouble(&self) -> Option<Trouble> {
        let missing = if self.ended && !self.open_end { self.left } else { 0 };
        let missing = missing.saturating_add(self.before);
        (missing > 0).then_some(Trouble::Missing(Some(missing)))
    }
}

impl Pull for Part<'_> {
    fn pulled(&self) -> u64 {
        self.input.pulled()
    }
}

read_by_buffer!([] Part<'_>);

impl BufRead for Part<'_> {
    split_by_buffer!();

    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.left == 0 {
            return Ok(&[]);
        }
        let piece = self.input.fill_buf()?;
        self.ended = piece.is_empty();
        let amount = piece.len().min(usize::try_from(self.left).unwrap_or(usize::MAX));
        Ok(&piece[..amount])
    }

    fn consume(&mut self, amount: usize) {
        self.input.consume(amount);
        self.left = self.left.saturating_sub(amount as u64);
        self.read += amount as u64;
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;
    use crate::limits::Limits;

    /// Writes down what it is handed.
    #[derive(Default)]
    struct Log(Vec<String>);

    impl Visitor for Log {
        fn file(&mut self, landing: Landing, body: &mut dyn Body) -> Result<(), Error> {
            let mut text = String::new();
            body.read_to_string(&mut text)?;
            let dropped = if landing.installed { "" } else { " dropped" };
            let note = landing.note.map(|note| format!(" [{note}]")).unwrap_or_default();
            let trouble = body.trouble().map(|trouble| format!(" {trouble:?}")).unwrap_or_default();
            self.0.push(format!("{}={text}{dropped}{note}{trouble}", landing.path));
            Ok(())
        }

        fn copy(&mut self, landing: Landing, of: usize) {
            self.0.push(format!("{} as {of}", landing.path));
        }

        fn unchecked(&mut self, reason: &str, _: Option<u64>) {
            self.0.push(format!("unchecked: {reason}"));
        }

        fn done(&self) -> bool {
            false
        }
    }

    fn pack(json: &str, bytes: &str) -> Vec<u8> {
        let padded = json.len().next_multiple_of(4);
        let words = [4, padded as u32 + 8, padded as u32 + 4, json.len() as u32].map(u32::to_le_bytes).concat();
        [&words[..], json.as_bytes(), &vec![0; padded - json.len()], bytes.as_bytes()].concat()
    }

    fn log(bytes: &[u8], piece: usize, limits: Limits) -> Vec<String> {
        let (mut log, budget) = (Log::default(), Budget::new(limits));
        read(&mut BufReader::with_capacity(piece, bytes), &budget, &mut log).expect("memory does not fail");
        log.0
    }

    #[test]
    fn files_are_handed_on_by_place_and_oddities_named() {
        let cases: [(&str, &str, &[&str]); 11] = [
            (
                r#"{"files":{"b.js":{"size":2,"offset":"3"},"lib":{"files":{"a.js":{"size":3,"offset":"0","executable":true,
                    "integrity":{"algorithm":"SHA256","files":{"no":{}},"blocks":["x"]}}}},"none":{"files":{}}}}"#,
                "aaabb",
                &["lib/a.js=aaa", "b.js=bb"],
            ),
            (r#"{"files":{"a":{"size":2,"offset":"0"},"b":{"size":2,"offset":"0"}}}"#, "aa", &["a=aa", "b as 0"]),
            (r#"{"files":{"a":{"size":0,"offset":"0"},"b":{"size":0,"offset":"0"}}}"#, "", &["a=", "b="]),
            (
                r#"{"files":{"a":{"size":2,"offset":"2"}}}"#,
                "xxaaz",
                &[
                    "(bytes at 0)=xx dropped [Bytes that belong to no file of the archive.]",
                    "a=aa",
                    "(bytes at 4)=z dropped [Bytes behind the last file of the archive.]",
                ],
            ),
            (
                r#"{"files":{"a":{"size":3,"offset":"0"},"b":{"size":3,"offset":"1"}}}"#,
                "aabb",
                &[
                    "a=aab",
                    "b=b [It shares its first 2 bytes with the file before it, where they were examined.] Missing(Some(2))",
                ],
            ),
            (r#"{"files":{"a":{"size":5,"offset":"0"}}}"#, "aa", &["a=aa Missing(Some(3))"]),
            (r#"{"files":{"a":{"size":1,"offset":"99999999999"}}}"#, "", &["a= Missing(Some(1))"]),
            (
                r#"{"files":{"a":{"link":"b"},"b":{"size":4,"unpacked":true},"c":{"size":-1,"offset":"0"}}}"#,
                "",
                &[
                    "a= dropped [A link to b inside the archive.]",
                    "b= dropped [It lies beside the archive, in its .unpacked folder.]",
                    "c= dropped [The archive does not say where its bytes are.]",
                ],
            ),
            (
                r#"{"files":{"..":{"files":{"a":{"size":1,"offset":"0"}}}}}"#,
                "a",
                &["../a=a dropped [Its path is none that a file can have.]"],
            ),
            (
                r#"{"files":{"a":{"size":1,"offset":"0"}"#,
                "a",
                &[
                    "unchecked: The archive's header is no JSON; its files were not told apart.",
                    "(bytes at 0)=a dropped [Bytes behind the last file of the archive.]",
                ],
            ),
            (r#"[{"files":{"a":{"size":1,"offset":"0"}}}]"#, "", &[]),
        ];
        for (json, bytes, expected) in cases {
            for piece in [1, 7, 65_536] {
                assert_eq!(log(&pack(json, bytes), piece, Limits::default()), expected, "{json} in pieces of {piece}");
            }
        }
    }

    #[test]
    fn every_truncation_ends() {
        let whole = pack(r#"{"files":{"a":{"size":3,"offset":"0"}}}"#, "aaa");
        assert!(looks_like(&whole));
        for end in 0..whole.len() {
            assert!(log(&whole[..end], 64, Limits::default()) != ["a=aaa"], "cut at {end}");
        }
    }

    #[test]
    fn too_many_files_are_said_to_be() {
        let files: Vec<String> =
            (0..20).map(|number| format!("\"{number}\":{{\"size\":0,\"offset\":\"0\"}}")).collect();
        let bytes = pack(&format!("{{\"files\":{{{}}}}}", files.join(",")), "");
        let log = log(&bytes, 64, Limits { members: 5, ..Limits::default() });
        assert_eq!(log, ["unchecked: The archive names more files than the limit allows; they were not told apart."]);
    }

    #[test]
    fn depth_costs_no_more_than_bytes() {
        let deep = format!("{}{}", "{\"files\":{\"a\":".repeat(100_000), "}}".repeat(100_000));
        assert!(log(&pack(&deep, ""), 65_536, Limits::default()).len() < 2);
    }

    #[test]
    fn other_things_do_not_look_like_it() {
        let cases: [&[u8]; 4] = [b"", b"\x04\0\0\0", &[0; 64], b"\x04\0\0\0\x04\0\0\0\xFF\0\0\0\x10\0\0\0{"];
        for head in cases {
            assert!(!looks_like(head), "{head:?}");
        }
    }
}
