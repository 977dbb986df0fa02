//! Where the members of a tar archive lie that no installer is known for: under their own paths. Drops nothing but what
//! holds no bytes.

use std::collections::HashMap;

use crate::{
    archive::tar::{Member, MemberKind},
    text::shorten,
};

use super::{Placement, installed, left_out};

/// Follows which member lies where.
#[derive(Debug, Default)]
pub struct Installer {
    landed: HashMap<String, usize>,
}

impl Installer {
    /// Where a member lies.
    pub fn place(&mut self, member: &Member, index: usize, longest: usize) -> Placement {
        let note = match member.kind {
            MemberKind::Directory | MemberKind::Global if member.bytes == 0 => return Placement::Nothing,
            MemberKind::Directory => "The body of a directory.".to_owned(),
            MemberKind::HardLink | MemberKind::SymbolicLink => {
                format!("A link to {}.", shorten(member.link.clone(), longest))
            }
            MemberKind::Device => "A device or pipe.".to_owned(),
            MemberKind::Global | MemberKind::Unknown => "An archive member of an unknown type.".to_owned(),
            MemberKind::File => {
                let path = normalized(&member.path);
                let shadows = self.landed.insert(path.clone(), index);
                return Placement::Lands(installed(path, longest, None, shadows));
            }
        };
        left_out(&normalized(&member.path), longest, note)
    }
}

/// The path without what changes nothing; `..` stays, so that it is seen.
fn normalized(path: &str) -> String {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    if parts.is_empty() { path.to_owned() } else { parts.join("/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_stripped() {
        assert_eq!(normalized("./package//a"), "package/a");
        assert_eq!(normalized("../a"), "../a");
        assert_eq!(normalized("/"), "/");
    }
}
