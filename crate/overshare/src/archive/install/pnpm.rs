//! Where pnpm puts the members of a tarball: `addFilesFromTarball` of `@pnpm/store.cafs`. Its parser has named them below
//! the package's folder already.

use std::collections::HashMap;

use crate::{
    archive::tar::{Member, MemberKind},
    text::shorten,
};

use super::{Placement, installed, left_out};

/// Follows which member lands where.
#[derive(Debug, Default)]
pub struct Installer {
    landed: HashMap<String, usize>,
}

impl Installer {
    /// Where a member lands. A hard link is a file to it, with what body there is.
    pub fn place(&mut self, member: &Member, index: usize, longest: usize) -> Placement {
        match member.kind {
            MemberKind::Directory if member.bytes == 0 => Placement::Nothing,
            MemberKind::Directory => {
                left_out(&member.path, longest, "The body of a directory; pnpm does not install it.".into())
            }
            MemberKind::SymbolicLink => {
                let target = shorten(member.link.clone(), longest);
                left_out(&member.path, longest, format!("A link to {target}; pnpm does not install links."))
            }
            _ => {
                let shadows = self.landed.insert(member.path.clone(), index);
                Placement::Lands(installed(member.path.clone(), longest, None, shadows))
            }
        }
    }
}
