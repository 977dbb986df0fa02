//! What can be undone of a package that has been published, by the rules of each registry. Advises nothing else.

use crate::report::Format;

use crate::exposure::Case;

/// What to know, one sentence each.
pub fn sentences(case: &Case<'_>) -> Vec<String> {
    let package = case.package.as_ref();
    let name = package.and_then(|package| package.name.as_deref()).unwrap_or("NAME");
    let version = package.and_then(|package| package.version.as_deref()).unwrap_or("VERSION");
    let rules = rules(case.input.format);
    if rules.is_empty() {
        return Vec::new();
    }
    let general = "Mirrors, caches and scanners copy a release within minutes: what was secret in it has to be replaced, whether or not the release can be taken back.";
    let fill = |sentence: &&str| sentence.replace("NAME", name).replace("VERSION", version);
    std::iter::once(general.to_owned()).chain(rules.iter().map(fill)).collect()
}

fn rules(format: Format) -> &'static [&'static str] {
    match format {
        Format::Npm => &[
            "Within 72 hours `npm unpublish NAME@VERSION` takes it back, if no other public package depends on it; later only if, besides, it had fewer than 300 downloads in the last week and has one owner.",
            "A version that was taken back cannot be published again: the mended package needs the next number.",
            "Where it cannot be taken back, `npm deprecate NAME@VERSION \"REASON\"` warns whoever installs it; what it holds stays there for all.",
        ],
        Format::Crate => &[
            "`cargo yank --version VERSION NAME` keeps new projects from choosing it and deletes nothing: whoever asks for that version still gets it.",
        ],
        Format::Sdist | Format::Wheel => &[
            "On the Python Package Index an owner can delete a release, or one file of it; the same file name cannot be uploaded again.",
            "To yank a release hides it from installers that were not told its exact version, and deletes nothing.",
        ],
        Format::Gem => &[
            "`gem yank NAME -v VERSION` takes it out of the index and from the server; the number cannot be used again, and copies on mirrors stay.",
        ],
        Format::Nupkg => &[
            "On NuGet a version can be unlisted, which hides it from search and deletes nothing; whoever knows the version can still restore it.",
        ],
        Format::Vsix => {
            &["`vsce unpublish` takes the whole extension from the Marketplace; installed copies stay where they are."]
        }
        Format::Crx | Format::Xpi => &[
            "A store can stop offering the version; the copies in people's browsers stay until the next one replaces them.",
        ],
        Format::Jar => &["What has reached Maven Central can be neither changed nor taken back."],
        Format::Zip | Format::Tar | Format::File => &[],
    }
}
