//! Doors to the single readers, for the fuzz targets.

use crate::{error::Error, input::Pull, limits::Budget};

use super::{
    Landing,
    install::Installer,
    tar::{Profile, Tar},
    tarball,
    visit::{Body, Visitor},
};

/// Reads every file to its end.
#[derive(Default)]
struct Reads(usize);

impl Visitor for Reads {
    fn file(&mut self, _: Landing, body: &mut dyn Body) -> Result<(), Error> {
        self.0 += 1;
        std::io::copy(body, &mut std::io::sink())?;
        body.trouble();
        Ok(())
    }

    fn copy(&mut self, _: Landing, of: usize) {
        assert!(of < self.0, "a copy of a file that has not been read");
        self.0 += 1;
    }

    fn unchecked(&mut self, _: &str, _: Option<u64>) {}

    fn done(&self) -> bool {
        false
    }
}

/// A tar archive, as each installer reads it.
pub fn tar(input: impl Pull, budget: &Budget) {
    let mut tar = Tar::new(input, Profile::Npm);
    let _ = tarball::members(&mut tar, &mut Installer::new(Profile::Npm), budget, &mut Reads::default());
}
