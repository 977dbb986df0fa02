//! A tar archive from its first member to its last: each is placed by an installer and handed on. Decides nothing about
//! where it lands.

use std::io::{self, BufRead, Read};

use crate::{error::Error, input::Pull, limits::Budget};

use super::{
    install::Installer,
    tar::{Item, Oddity, Tar},
    visit::{Body, Trouble, Visitor},
};

/// How an archive came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// There was no member in it.
    Nothing,
    /// As archives do, or because no more was wanted.
    Reached,
    /// There were too many members.
    Limit,
}

/// Hands every member of a tar archive to `visitor`.
///
/// # Errors
///
/// When the dropped file can no longer be pulled.
pub fn members<R: Pull>(
    tar: &mut Tar<R>,
    installer: &mut Installer,
    budget: &Budget,
    visitor: &mut dyn Visitor,
) -> Result<End, Error> {
    let mut skipped = Skipped::default();
    let (mut index, mut end) = (0, End::Nothing);
    while let Some(item) = tar.next()? {
        let member = match item {
            Item::Member(member) => member,
            Item::Odd(Oddity::BadHeader(why)) => {
                skipped.add(why);
                continue;
            }
            Item::Odd(oddity) => {
                tell(&oddity, visitor);
                continue;
            }
        };
        end = End::Reached;
        skipped.tell(visitor);
        if !budget.member() {
            return Ok(End::Limit);
        }
        let Some(landing) = installer.place(&member, index, budget.limits.path_bytes) else { continue };
        index += 1;
        visitor.file(landing, &mut MemberBody { tar })?;
        if visitor.done() {
            return Ok(End::Reached);
        }
    }
    if end != End::Nothing {
        skipped.tell(visitor);
    }
    Ok(end)
}

fn tell(oddity: &Oddity, visitor: &mut dyn Visitor) {
    let (reason, bytes) = match oddity {
        Oddity::BadHeader(_) => return,
        Oddity::HugeMetadata(bytes) => ("Archive metadata of more than 1 MiB, which npm ignores.", bytes),
        Oddity::LinkName(bytes) => {
            ("The long name of a link, which npm does not install and which was not searched.", bytes)
        }
        Oddity::Cut(bytes) => ("The archive ends too early; what followed is missing.", bytes),
    };
    visitor.unchecked(reason, Some(*bytes));
}

/// The bytes of the member that a tar reader stands at.
struct MemberBody<'a, R> {
    tar: &'a mut Tar<R>,
}

impl<R: Pull> Read for MemberBody<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let taken = self.fill_buf()?.read(buffer)?;
        self.consume(taken);
        Ok(taken)
    }
}

impl<R: Pull> BufRead for MemberBody<'_, R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.tar.ready()
    }

    fn consume(&mut self, amount: usize) {
        self.tar.take(amount);
    }
}

impl<R: Pull> Pull for MemberBody<'_, R> {
    fn pulled(&self) -> u64 {
        self.tar.get_ref().pulled()
    }
}

impl<R: Pull> Body for MemberBody<'_, R> {
    fn trouble(&self) -> Option<Trouble> {
        let missing = self.tar.missing();
        (missing > 0).then_some(Trouble::Missing(Some(missing)))
    }
}

/// Blocks that should be headers and are not, told once for each run of them.
#[derive(Default)]
struct Skipped {
    blocks: u64,
    why: &'static str,
}

impl Skipped {
    fn add(&mut self, why: &'static str) {
        self.blocks += 1;
        self.why = why;
    }

    fn tell(&mut self, visitor: &mut dyn Visitor) {
        if self.blocks > 0 {
            let reason = format!("A block that should be an archive header was passed over: {}.", self.why);
            visitor.unchecked(&reason, Some(self.blocks * 512));
            self.blocks = 0;
        }
    }
}
