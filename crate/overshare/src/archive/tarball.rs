//! A tar archive from its first member to its last, handed on file by file, with what no installer writes. Decides nothing
//! about where a file lands.

use crate::{error::Error, input::Pull};

use super::{
    Landing,
    body::pass,
    tar::{End, Item, Odd, Tar},
    visit::Visitor,
};

/// Hands every file of a tar archive to `visitor`, and what else it holds as files that are not installed.
///
/// # Errors
///
/// When the dropped file can no longer be pulled.
pub fn members<R: Pull>(tar: &mut Tar<R>, visitor: &mut dyn Visitor) -> Result<(), Error> {
    let mut handed = 0;
    while let Some(item) = tar.next(handed)? {
        match item {
            Item::File(landing) => {
                visitor.file(landing, tar)?;
                handed += 1;
            }
            Item::Copy(landing, of) => {
                visitor.copy(landing, of);
                handed += 1;
            }
            Item::Odd(odd) => handed += usize::from(beside(tar, odd, visitor)?),
        }
        if visitor.done() {
            return Ok(());
        }
    }
    visitor.words(tar.words());
    if let Some((below, folder)) = tar.put_back() {
        visitor.put_back(below, folder);
    }
    Ok(())
}

/// Hands on what no installer writes, and says whether that was a file. Behind too many members nothing is read.
fn beside<R: Pull>(tar: &mut Tar<R>, odd: Odd, visitor: &mut dyn Visitor) -> Result<bool, Error> {
    let note = odd.note(tar.profile());
    match odd {
        Odd::Cut(bytes) => visitor.unchecked(&note, Some(bytes)),
        Odd::Behind if tar.end() == End::Limit => {
            let reason =
                "The archive holds more members or longer metadata than the limit allows; the rest was not read.";
            let bytes = pass(tar)?;
            visitor.unchecked(reason, Some(bytes));
        }
        _ => {
            let landing = Landing { note: Some(note), ..Landing::inner(odd.name().to_owned()) };
            visitor.file(landing, tar)?;
            return Ok(true);
        }
    }
    Ok(false)
}
