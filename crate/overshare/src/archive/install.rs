//! stub
use super::{
    Landing, npm,
    tar::{Member, Profile},
};
pub struct Installer {
    profile: Profile,
    npm: npm::Installer,
}
impl Installer {
    pub fn new(profile: Profile) -> Self {
        Installer { profile, npm: npm::Installer::default() }
    }
    pub fn place(&mut self, member: &Member, index: usize, longest: usize) -> Option<Landing> {
        if self.profile == Profile::Npm {
            return self.npm.place(member, index, longest);
        }
        let member = Member { path: format!("x/{}", member.path), ..member.clone() };
        self.npm.place(&member, index, longest)
    }
}
