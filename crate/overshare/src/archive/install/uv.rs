//! Where uv puts the members of an sdist: `untar_in` of `uv-extract` over `astral-tokio-tar`. A folder that everything lies
//! in is taken off; where there is none, nothing is.

use crate::{
    archive::tar::{Member, MemberKind},
    text::shorten,
};

use super::{
    Placement, installed, left_out, made_as_link,
    path::{impossible, leads_up, parts},
    tree::{Fault, Node, Place, Tree},
};

/// Follows which member lands where.
#[derive(Debug, Default)]
pub struct Installer {
    tree: Tree,
    top: Option<String>,
    /// The folder that was taken off, and the index from which on it was not.
    put_back: Option<(usize, String)>,
    /// Folders, which are made when all else has been.
    folders: Vec<String>,
    refusal: Option<&'static str>,
}

impl Installer {
    /// Where a member lands.
    pub fn place(&mut self, member: &Member, index: usize, longest: usize) -> Placement {
        if member.kind == MemberKind::Global {
            return Placement::Nothing;
        }
        let path = parts(&member.path).collect::<Vec<_>>().join("/");
        if leads_up(&member.path) || path.is_empty() {
            let note = "Its path leads out of the package or names no file; uv passes over it.";
            return left_out(&member.path, longest, note.into());
        }
        self.learn(&path, index, member.kind == MemberKind::Directory);
        self.unpack(member, &path, index, longest).unwrap_or_else(|why| {
            self.refusal.get_or_insert(why);
            left_out(&self.shown(path), longest, format!("uv refuses the whole archive: {why}."))
        })
    }

    /// Makes the folders.
    pub fn finish(&mut self) {
        for folder in std::mem::take(&mut self.folders) {
            match self.tree.locate(&folder, true, false) {
                Ok(place) if place.node.is_none() => self.tree.set(&place, Node::Folder),
                Ok(place) if place.node == Some(Node::Folder) => {}
                _ => drop(self.refusal.get_or_insert("a folder in it has the place of a file")),
            }
        }
    }

    /// Why uv takes nothing of the archive.
    pub fn refusal(&self) -> Option<&str> {
        self.refusal
    }

    /// What was taken off of paths and is to be put back.
    pub fn put_back(&self) -> Option<(usize, &str)> {
        self.put_back.as_ref().map(|(index, folder)| (*index, folder.as_str()))
    }

    fn learn(&mut self, path: &str, index: usize, folder: bool) {
        let (top, below) = path.split_once('/').map_or((path, folder), |(top, _)| (top, true));
        match &self.top {
            None => self.top = Some(top.to_owned()),
            Some(known) if known == top && below => {}
            Some(known) if self.put_back.is_none() => self.put_back = Some((index, known.clone())),
            Some(_) => {}
        }
        if !below && self.put_back.is_none() {
            self.put_back = Some((index, top.to_owned()));
        }
    }

    /// The path without the top folder, as long as there is one.
    fn shown(&self, path: String) -> String {
        match path.split_once('/') {
            Some((_, rest)) if self.put_back.is_none() => rest.to_owned(),
            _ => path,
        }
    }

    fn unpack(&mut self, member: &Member, path: &str, index: usize, longest: usize) -> Result<Placement, &'static str> {
        impossible(path).map_or(Ok(()), Err)?;
        if member.kind == MemberKind::Directory {
            self.folders.push(path.to_owned());
            return Ok(Placement::Nothing);
        }
        let place = self.tree.locate(path, true, false).map_err(describe)?;
        let shadows = match place.node {
            Some(Node::File(at) | Node::Link(_, at)) => Some(at),
            Some(Node::Folder) | None => None,
        };
        let landing = |installer: &Self, place: Place| installed(installer.shown(place.path), longest, None, shadows);
        match (member.kind, &place.node) {
            (_, Some(Node::Folder)) => Err("a file in it has the place of a folder"),
            (MemberKind::HardLink, Some(_)) => Err("a link in it has the place of a file"),
            (MemberKind::HardLink, None) => {
                let linked = self.linked(&member.link)?;
                self.tree.set(&place, linked.clone());
                match linked {
                    Node::File(of) => {
                        self.tree.set(&place, Node::File(index));
                        Ok(Placement::Copies(landing(self, place), of))
                    }
                    _ => Ok(left_out(
                        &self.shown(place.path),
                        longest,
                        "A link to a link; uv makes a link of it.".into(),
                    )),
                }
            }
            (MemberKind::SymbolicLink, _) if parts(&member.link).next().is_none() && member.link.is_empty() => {
                Err("a link in it has no target")
            }
            (MemberKind::SymbolicLink, _) => {
                impossible(&member.link).map_or(Ok(()), Err)?;
                self.tree.set(&place, Node::Link(member.link.clone(), index));
                let target = shorten(member.link.clone(), longest);
                let note = format!("A link to {target}; uv makes a link of it.");
                Ok(made_as_link(&self.shown(place.path), longest, note, shadows))
            }
            _ => {
                self.tree.set(&place, Node::File(index));
                Ok(Placement::Lands(landing(self, place)))
            }
        }
    }

    /// The file that a hard link is to.
    fn linked(&mut self, link: &str) -> Result<Node, &'static str> {
        const NOTHING: &str = "a hard link in it is to no earlier file";
        if link.is_empty() || link.starts_with('/') {
            return Err(NOTHING);
        }
        self.tree.locate(link, false, true).map_err(|_| NOTHING)?;
        match self.tree.locate(link, false, false).map_err(|_| NOTHING)?.node {
            Some(node @ (Node::File(_) | Node::Link(..))) => Ok(node),
            _ => Err(NOTHING),
        }
    }
}

fn describe(fault: Fault) -> &'static str {
    match fault {
        Fault::Outside => "a path in it leads out of the package",
        Fault::NotAFolder => "a path in it leads through a file",
        Fault::Loop => "a path in it leads through links without end",
    }
}
