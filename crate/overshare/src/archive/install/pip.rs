//! Where pip puts the members of an sdist: `untar_file` of pip 26 (`_internal/utils/unpacking.py`) over CPython's `tarfile`
//! and its data filter. One member that the filter does not let through makes pip give up the whole archive.

use crate::{
    archive::tar::{Member, MemberKind},
    text::shorten,
};

use super::{
    Placement, installed, left_out, made_as_link,
    path::impossible,
    tree::{Fault, Node, Place, Tree},
};

/// Follows which member lands where.
#[derive(Debug, Default)]
pub struct Installer {
    tree: Tree,
    top: Top,
    /// The folder that was taken off, and the index from which on it was not.
    put_back: Option<(usize, String)>,
    /// A file that is named like the top folder: right where there is no such folder after all.
    alone: Option<usize>,
    refusal: Option<&'static str>,
}

/// The folder that everything lies in, as far as is known.
#[derive(Debug, Default)]
enum Top {
    #[default]
    Unknown,
    Folder(String),
    None,
}

impl Installer {
    /// Where a member lands.
    pub fn place(&mut self, member: &Member, index: usize, longest: usize) -> Placement {
        let (lead, rest) = split_leading(&member.path);
        self.learn(lead, index);
        let (name, link) = match &self.top {
            Top::Folder(_) => {
                let (link_lead, link_rest) = split_leading(&member.link);
                let own = member.kind == MemberKind::HardLink && link_lead == lead;
                (rest.to_owned(), if own { link_rest } else { &member.link })
            }
            _ => (member.path.clone(), member.link.as_str()),
        };
        let alone = name.is_empty() && member.kind == MemberKind::File && matches!(self.top, Top::Folder(_));
        if alone && self.alone.is_none() {
            self.alone = Some(index);
            return Placement::Lands(installed(lead.to_owned(), longest, None, None));
        }
        match self.filtered(member, name.trim_start_matches('/'), link, index, longest) {
            Ok(placement) => placement,
            Err(why) => {
                self.refusal.get_or_insert(why);
                let shown = if name.is_empty() { &member.path } else { &name };
                left_out(shown, longest, format!("pip refuses the whole archive: {why}."))
            }
        }
    }

    /// Whether everything lies in one folder is known at the end only.
    pub fn finish(&mut self) {
        if self.alone.is_some() && matches!(self.top, Top::Folder(_)) {
            self.refusal.get_or_insert("a file in it has the place of a folder");
        }
    }

    /// Why pip takes nothing of the archive.
    pub fn refusal(&self) -> Option<&str> {
        self.refusal
    }

    /// What was taken off of paths and is to be put back.
    pub fn put_back(&self) -> Option<(usize, &str)> {
        self.put_back.as_ref().map(|(index, folder)| (*index, folder.as_str()))
    }

    fn learn(&mut self, lead: &str, index: usize) {
        match &self.top {
            Top::Unknown if !lead.is_empty() => self.top = Top::Folder(lead.to_owned()),
            Top::Unknown => self.top = Top::None,
            Top::Folder(top) if top != lead => {
                let top = top.clone();
                match self.alone {
                    None => self.tree.nest(&top),
                    Some(alone) => self.stand_alone(&top, alone),
                }
                self.put_back = Some((index, top));
                self.top = Top::None;
            }
            Top::Folder(_) | Top::None => {}
        }
    }

    /// What was named like the top folder is a file, so that there is no such folder.
    fn stand_alone(&mut self, top: &str, alone: usize) {
        if !self.tree.is_empty() {
            self.refusal.get_or_insert("a file in it has the place of a folder");
        }
        self.tree = Tree::default();
        if let Ok(place) = self.tree.locate(top, true, true) {
            self.tree.set(&place, Node::File(alone));
        }
    }

    /// What the data filter makes of a member, and what is written then.
    fn filtered(
        &mut self,
        member: &Member,
        name: &str,
        link: &str,
        index: usize,
        longest: usize,
    ) -> Result<Placement, &'static str> {
        impossible(name).map_or(Ok(()), Err)?;
        let file = |place: Place, shadows| installed(place.path, longest, None, shadows);
        match member.kind {
            MemberKind::Directory => {
                let place = self.locate(name, true)?;
                match place.node {
                    Some(Node::File(_)) => return Err("a folder in it has the place of a file"),
                    Some(_) => {}
                    None => self.tree.set(&place, Node::Folder),
                }
                Ok(Placement::Nothing)
            }
            MemberKind::File => {
                let (place, shadows) = self.target(name)?;
                self.tree.set(&place, Node::File(index));
                Ok(Placement::Lands(file(place, shadows)))
            }
            MemberKind::HardLink => {
                let linked = self.linked(link)?;
                let (place, shadows) = self.target(name)?;
                match linked {
                    Node::File(of) => {
                        self.tree.set(&place, Node::File(index));
                        Ok(Placement::Copies(file(place, shadows), of))
                    }
                    node => {
                        self.tree.set(&place, node);
                        Ok(left_out(name, longest, "A link to a link or a folder; pip makes no file of it.".into()))
                    }
                }
            }
            MemberKind::SymbolicLink => self.symbolic(name, link, index, longest),
            MemberKind::Device | MemberKind::Global | MemberKind::Unknown => {
                Err("a member of it is no file, folder or link")
            }
        }
    }

    fn locate(&mut self, path: &str, follow: bool) -> Result<Place, &'static str> {
        self.tree.locate(path, false, true).map_err(describe)?;
        self.tree.locate(path, true, follow).map_err(describe)
    }

    /// Where a file is written, and what was there before.
    fn target(&mut self, name: &str) -> Result<(Place, Option<usize>), &'static str> {
        let place = self.locate(name, true)?;
        match place.node {
            Some(Node::Folder) => Err("a file in it has the place of a folder"),
            Some(Node::File(index) | Node::Link(_, index)) => Ok((place, Some(index))),
            None => Ok((place, None)),
        }
    }

    /// The file that a hard link is to.
    fn linked(&mut self, link: &str) -> Result<Node, &'static str> {
        if link.starts_with('/') {
            return Err("a link in it leads to an absolute path");
        }
        let target = self.tree.locate(link, false, true).map_err(describe_link)?.node;
        let own = self.tree.locate(link, false, false).map_err(describe_link)?.node;
        own.filter(|_| target.is_some()).ok_or("a hard link in it is to no earlier file")
    }

    fn symbolic(&mut self, name: &str, link: &str, index: usize, longest: usize) -> Result<Placement, &'static str> {
        if link.starts_with('/') {
            return Err("a link in it leads to an absolute path");
        }
        let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
        if self.tree.locate(&format!("{folder}/{link}"), false, true) == Err(Fault::Outside) {
            return Err(describe_link(Fault::Outside));
        }
        let place = self.locate(name, false)?;
        let shadows = if let Some(Node::File(at)) = place.node { Some(at) } else { None };
        if place.node != Some(Node::Folder) && impossible(link).is_none() {
            self.tree.set(&place, Node::Link(link.to_owned(), index));
        }
        let target = shorten(link.to_owned(), longest);
        let note = format!("A link to {target}; pip makes a link of it.");
        Ok(made_as_link(&place.path, longest, note, shadows))
    }
}

fn describe(fault: Fault) -> &'static str {
    match fault {
        Fault::Outside => "a path in it leads out of the package",
        Fault::NotAFolder => "a path in it leads through a file",
        Fault::Loop => "a path in it leads through links without end",
    }
}

fn describe_link(fault: Fault) -> &'static str {
    match fault {
        Fault::Outside => "a link in it leads out of the package",
        Fault::NotAFolder | Fault::Loop => "a link in it leads nowhere",
    }
}

/// The first folder of a path and the rest: `split_leading_dir`.
fn split_leading(path: &str) -> (&str, &str) {
    let path = path.trim_start_matches('/').trim_start_matches('\\');
    let (slash, backslash) = (path.find('/'), path.find('\\'));
    match (slash, backslash) {
        (Some(slash), None) => (&path[..slash], &path[slash + 1..]),
        (Some(slash), Some(backslash)) => {
            let at = slash.min(backslash);
            (&path[..at], &path[at + 1..])
        }
        (None, Some(backslash)) => (&path[..backslash], &path[backslash + 1..]),
        (None, None) => (path, ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Members, what becomes of each, and whether pip refuses the archive.
    type Case<'a> = (&'a [(&'a str, MemberKind, &'a str)], &'a [&'a str], bool);

    fn member(path: &str, kind: MemberKind, link: &str) -> Member {
        Member { path: path.into(), kind, link: link.into(), bytes: 0 }
    }

    fn shown(placement: &Placement) -> String {
        match placement {
            Placement::Nothing => "nothing".into(),
            Placement::Lands(landing) if landing.installed => landing.path.clone(),
            Placement::Lands(_) => "left out".into(),
            Placement::Copies(landing, of) => format!("{} = {of}", landing.path),
        }
    }

    #[test]
    fn members_land_where_pip_puts_them() {
        use MemberKind::{Device, Directory, File, HardLink, SymbolicLink};
        let cases: [Case; 9] = [
            (&[("p", Directory, ""), ("p/a", File, ""), ("/p/b", File, "")], &["nothing", "a", "b"], false),
            (&[("p/a", File, ""), ("p/b", HardLink, "p/a")], &["a", "b = 0"], false),
            (&[("p/a", HardLink, "p/none")], &["left out"], true),
            (&[("p/../../a", File, "")], &["left out"], true),
            (&[("p/a", Device, "")], &["left out"], true),
            (
                &[("p/lib", Directory, ""), ("p/l", SymbolicLink, "lib"), ("p/l/a", File, "")],
                &["nothing", "left out", "lib/a"],
                false,
            ),
            (&[("p/l", SymbolicLink, "../lib")], &["left out"], true),
            (&[("p/a", File, ""), ("p/a/b", File, "")], &["a", "left out"], true),
            (&[("setup.py", File, ""), ("p/a", File, "")], &["setup.py", "p/a"], false),
        ];
        for (members, expected, refused) in cases {
            let mut installer = Installer::default();
            let landings: Vec<String> = (members.iter().enumerate())
                .map(|(index, (path, kind, link))| shown(&installer.place(&member(path, *kind, link), index, 99)))
                .collect();
            installer.finish();
            assert_eq!(landings, expected);
            assert_eq!(installer.refusal().is_some(), refused, "{members:?}");
        }
    }

    #[test]
    fn a_folder_that_not_everything_lies_in_is_put_back() {
        let mut installer = Installer::default();
        for (index, path) in ["p/a", "p/b", "q/a"].into_iter().enumerate() {
            installer.place(&member(path, MemberKind::File, ""), index, 99);
        }
        assert_eq!(installer.put_back(), Some((2, "p")));
    }
}
