//! Where cargo puts the members of a `.crate`: `unpack` of cargo 0.98 (`sources/registry/mod.rs`) over the `tar` crate. What
//! is no file or folder, or lies outside the crate's own folder, makes cargo refuse the whole archive.

use crate::archive::tar::{Member, MemberKind};

use super::{
    Placement, installed, left_out,
    path::{impossible, leads_up, parts},
    tree::{Fault, Node, Tree},
};

/// Follows which member lands where.
#[derive(Debug, Default)]
pub struct Installer {
    tree: Tree,
    /// The crate's folder. Cargo knows its name from the index; here it is that of the first member.
    folder: Option<String>,
    refusal: Option<&'static str>,
}

impl Installer {
    /// Where a member lands.
    pub fn place(&mut self, member: &Member, index: usize, longest: usize) -> Placement {
        match self.unpack(member, index, longest) {
            Ok(placement) => placement,
            Err(why) => {
                self.refusal.get_or_insert(why);
                let path = member.path.split_once('/').map_or(member.path.as_str(), |(_, rest)| rest);
                left_out(path, longest, format!("cargo refuses the whole archive: {why}."))
            }
        }
    }

    /// Why cargo takes nothing of the archive.
    pub fn refusal(&self) -> Option<&str> {
        self.refusal
    }

    fn unpack(&mut self, member: &Member, index: usize, longest: usize) -> Result<Placement, &'static str> {
        let first = member.path.split('/').next().unwrap_or_default();
        let folder = self.folder.get_or_insert_with(|| first.to_owned());
        if first != folder || matches!(first, "" | "." | "..") {
            return Err("a member of it does not lie in the crate's folder");
        }
        if !matches!(member.kind, MemberKind::File | MemberKind::Directory) {
            return Err("a member of it is no file or folder");
        }
        let last = member.path.split('/').rfind(|part| !matches!(*part, "" | "."));
        let path = parts(&member.path).skip(1).collect::<Vec<_>>().join("/");
        if last == Some(".cargo-ok") {
            return Ok(left_out(&path, longest, "cargo does not unpack a .cargo-ok; it makes its own.".into()));
        }
        if leads_up(&member.path) {
            return Ok(left_out(&member.path, longest, "cargo does not unpack what has .. in its path.".into()));
        }
        impossible(&member.path).map_or(Ok(()), Err)?;
        let place = self.tree.locate(&path, true, false).map_err(describe)?;
        match (member.kind, &place.node) {
            (MemberKind::Directory, Some(Node::Folder)) => Ok(Placement::Nothing),
            (MemberKind::Directory, None) => {
                self.tree.set(&place, Node::Folder);
                Ok(Placement::Nothing)
            }
            (MemberKind::Directory, Some(_)) => Err("a folder in it has the place of a file"),
            (_, Some(Node::Folder)) => Err("a file in it has the place of a folder"),
            (_, node) => {
                let shadows = if let Some(Node::File(at)) = node { Some(*at) } else { None };
                self.tree.set(&place, Node::File(index));
                Ok(Placement::Lands(installed(path, longest, None, shadows)))
            }
        }
    }
}

fn describe(fault: Fault) -> &'static str {
    match fault {
        Fault::NotAFolder => "a path in it leads through a file",
        Fault::Outside | Fault::Loop => "a path in it leads out of the package",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_plain_file_of_the_crate_is_refused() {
        let cases = [
            (&[("c-1.0.0/a", MemberKind::File)][..], false),
            (&[("c-1.0.0/a", MemberKind::File), ("d-1.0.0/a", MemberKind::File)], true),
            (&[("c-1.0.0/a", MemberKind::SymbolicLink)], true),
            (&[("/c-1.0.0/a", MemberKind::File)], true),
            (&[("c-1.0.0/../a", MemberKind::File)], false),
            (&[("c-1.0.0/a", MemberKind::File), ("c-1.0.0/a/", MemberKind::Directory)], true),
        ];
        for (members, refused) in cases {
            let mut installer = Installer::default();
            for (index, (path, kind)) in members.iter().enumerate() {
                let member = Member { path: (*path).into(), kind: *kind, link: String::new(), bytes: 0 };
                installer.place(&member, index, 99);
            }
            assert_eq!(installer.refusal().is_some(), refused, "{members:?}");
        }
    }
}
