//! A gem: a tar archive of compressed parts, of which RubyGems unpacks `data.tar.gz` and reads the others
//! (`rubygems/package.rb`). Hands the files in that part on as if they lay in the gem itself. Verifies no signature.

use crate::{error::Error, input::Pull, limits::Budget};

use super::{
    Ended, Landing, Sink,
    body::{Metered, SIGN, pass},
    tar::{Profile, Tar},
    tarball, unpack,
    visit::{Body, Trouble, Visitor, hands_on},
    walk::Walk,
};

/// The part that holds the files.
const DATA: &str = "data.tar.gz";

/// Takes the parts of a gem.
pub struct Gem<'a, 'b, S> {
    walk: &'a mut Walk<'b, S>,
    /// Files handed on so far.
    handed: usize,
    /// Which they were, by the order of the parts.
    parts: Vec<usize>,
}

impl<'a, 'b, S: Sink> Gem<'a, 'b, S> {
    /// Hands what it takes to `walk`.
    pub fn new(walk: &'a mut Walk<'b, S>) -> Self {
        Gem { walk, handed: 0, parts: Vec::new() }
    }

    /// The part that holds the files: those first, and then itself.
    fn data(&mut self, landing: Landing, body: &mut dyn Body) -> Result<(), Error> {
        let mut file = Metered::new(body, SIGN, true)?;
        let budget = self.walk.budget;
        let mut unpacked = unpack::open(unpack::Kind::Gzip, Box::new(&mut file), budget);
        let mut files = Files { first: self.handed, handed: 0, walk: &mut *self.walk };
        read(&mut unpacked, budget, &mut files)?;
        self.handed += files.handed;
        if let Some(trouble) = unpacked.trouble() {
            self.walk.tell_trouble(&trouble);
        }
        let trailing = unpacked.trouble() == Some(Trouble::Trailing);
        self.walk.words(unpacked.words());
        drop(unpacked);
        let landing = self.part(landing);
        self.walk.sink.begin(landing);
        if trailing {
            self.walk.behind(&mut file)?;
        }
        pass(&mut file)?;
        let trouble = file.trouble();
        let (bytes, sha256) = file.finish();
        self.walk.sink.end(Ended { bytes, sha256, trouble, opened: true });
        Ok(())
    }

    /// Notes that one more part is handed on, and gives its landing the number that it has among all files.
    fn part(&mut self, landing: Landing) -> Landing {
        let shadows = landing.shadows.and_then(|part| self.parts.get(part)).copied();
        self.parts.push(self.handed);
        self.handed += 1;
        let note = landing.note.or(Some("A part of the gem, which RubyGems reads and does not install.".into()));
        Landing { shadows, installed: false, note, ..landing }
    }
}

/// Reads the files in the unpacked part.
fn read(unpacked: &mut dyn Body, budget: &Budget, files: &mut dyn Visitor) -> Result<(), Error> {
    let mut tar = Tar::new(unpacked as &mut dyn Pull, Profile::Plain, budget);
    tarball::members(&mut tar, files)?;
    pass(unpacked)?;
    Ok(())
}

impl<S: Sink> Visitor for Gem<'_, '_, S> {
    fn file(&mut self, landing: Landing, body: &mut dyn Body) -> Result<(), Error> {
        if landing.path == DATA {
            return self.data(landing, body);
        }
        let landing = self.part(landing);
        self.walk.file(landing, body)
    }

    fn copy(&mut self, landing: Landing, of: usize) {
        let of = self.parts.get(of).copied();
        let landing = self.part(landing);
        if let Some(of) = of {
            self.walk.copy(landing, of);
        }
    }

    hands_on!(walk);
}

/// Hands on the files of one part, numbered behind those that came before.
struct Files<'a, 'b, S> {
    first: usize,
    handed: usize,
    walk: &'a mut Walk<'b, S>,
}

impl<S: Sink> Visitor for Files<'_, '_, S> {
    fn file(&mut self, landing: Landing, body: &mut dyn Body) -> Result<(), Error> {
        self.handed += 1;
        let shadows = landing.shadows.map(|index| index + self.first);
        self.walk.file(Landing { shadows, ..landing }, body)
    }

    fn copy(&mut self, landing: Landing, of: usize) {
        self.handed += 1;
        self.walk.copy(landing, of + self.first);
    }

    hands_on!(walk);
}
