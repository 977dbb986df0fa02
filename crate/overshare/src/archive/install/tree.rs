//! The files, folders and links that an installer has made so far: as much of a file system as decides where the next file
//! lands. Holds names and no bytes.

use std::collections::HashMap;

/// What stands under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// A folder.
    Folder,
    /// A file: the index of the item that it came from.
    File(usize),
    /// A symbolic link to somewhere.
    Link(String, usize),
}

/// Why a path leads nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It leads out of the folder.
    Outside,
    /// It leads through a file.
    NotAFolder,
    /// It leads through too many links.
    Loop,
}

/// Where a path leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The path there, with no links and no `..` in it; empty for the top.
    pub path: String,
    /// What stands there already.
    pub node: Option<Node>,
    folder: Option<usize>,
}

/// A folder and all below it.
#[derive(Debug)]
pub struct Tree {
    nodes: Vec<Node>,
    names: HashMap<(usize, Box<str>), usize>,
    root: usize,
}

/// Links that a file system follows in one path.
const MOST_LINKS: usize = 40;

/// Stands for a folder that is not there.
const NOWHERE: usize = usize::MAX;

impl Default for Tree {
    fn default() -> Self {
        Tree { nodes: vec![Node::Folder], names: HashMap::new(), root: 0 }
    }
}

impl Tree {
    /// Where a path leads. Folders on the way that are missing are made, or only thought of; a link in the last place is
    /// followed, or is what the path leads to.
    pub fn locate(&mut self, path: &str, make: bool, follow: bool) -> Result<Place, Fault> {
        let mut todo: Vec<String> = path.trim_end_matches('/').rsplit('/').map(str::to_owned).collect();
        let mut way: Vec<(usize, String)> = Vec::new();
        let (mut links, mut linked) = (0, usize::MAX);
        while let Some(part) = todo.pop() {
            // Parts that a link has put there are followed and not made.
            let of_link = todo.len() >= linked;
            let here = way.last().map_or(self.root, |(node, _)| *node);
            match part.as_str() {
                "" | "." => continue,
                ".." => {
                    way.pop().ok_or(Fault::Outside)?;
                    continue;
                }
                _ => {}
            }
            let last = todo.is_empty();
            let found = self.names.get(&(here, part.as_str().into())).copied();
            match found.map(|found| (found, &self.nodes[found])) {
                Some((_, Node::Link(target, _))) if follow || !last => {
                    links += 1;
                    match () {
                        () if links > MOST_LINKS => return Err(Fault::Loop),
                        () if target.starts_with('/') => return Err(Fault::Outside),
                        () => {
                            linked = if of_link { linked } else { todo.len() };
                            todo.extend(target.trim_end_matches('/').rsplit('/').map(str::to_owned));
                        }
                    }
                }
                Some((found, Node::Folder)) => way.push((found, part)),
                Some((_, node)) if last => return Ok(place(&way, &part, Some(node.clone()), here)),
                Some(_) => return Err(Fault::NotAFolder),
                None if last => return Ok(place(&way, &part, None, here)),
                None if make && of_link => return Err(Fault::NotAFolder),
                None => {
                    let made = if make { self.put(here, &part, Node::Folder) } else { NOWHERE };
                    way.push((made, part));
                }
            }
        }
        let path: Vec<&str> = way.iter().map(|(_, part)| part.as_str()).collect();
        let node = way.last().is_none_or(|(node, _)| *node != NOWHERE).then_some(Node::Folder);
        Ok(Place { path: path.join("/"), node, folder: None })
    }

    /// Puts a file, folder or link at a place that [`Tree::locate`] has found and made the way to.
    pub fn set(&mut self, place: &Place, node: Node) {
        if let Some(folder) = place.folder {
            let name = place.path.rsplit('/').next().unwrap_or_default();
            self.put(folder, name, node);
        }
    }

    /// Moves all of it into a folder of this name.
    pub fn nest(&mut self, name: &str) {
        let (inner, outer) = (self.root, self.nodes.len());
        self.nodes.push(Node::Folder);
        self.names.insert((outer, name.into()), inner);
        self.root = outer;
    }

    /// Whether nothing has been made.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    fn put(&mut self, folder: usize, name: &str, node: Node) -> usize {
        self.nodes.push(node);
        let at = self.nodes.len() - 1;
        self.names.insert((folder, name.into()), at);
        at
    }
}

fn place(way: &[(usize, String)], name: &str, node: Option<Node>, folder: usize) -> Place {
    let parts: Vec<&str> = way.iter().map(|(_, part)| part.as_str()).chain([name]).collect();
    Place { path: parts.join("/"), node, folder: (folder != NOWHERE).then_some(folder) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_through_links_and_never_out() {
        let mut tree = Tree::default();
        for (path, node) in [
            ("folder/file", Node::File(0)),
            ("link", Node::Link("folder".into(), 1)),
            ("loop", Node::Link("loop".into(), 2)),
            ("out", Node::Link("../x".into(), 3)),
            ("folder/back", Node::Link("../folder".into(), 4)),
        ] {
            let place = tree.locate(path, true, false).expect("inside");
            tree.set(&place, node);
        }
        let cases: [(&str, Result<&str, Fault>); 9] = [
            ("link/file", Ok("folder/file")),
            ("link/new/../file", Ok("folder/file")),
            ("folder/back/back/other", Ok("folder/other")),
            ("link", Ok("folder")),
            (".", Ok("")),
            ("loop/x", Err(Fault::Loop)),
            ("out/x", Err(Fault::Outside)),
            ("..", Err(Fault::Outside)),
            ("folder/file/x", Err(Fault::NotAFolder)),
        ];
        for (path, expected) in cases {
            let found = tree.locate(path, false, true);
            assert_eq!(found.map(|place| place.path), expected.map(str::to_owned), "{path}");
        }
    }
}
