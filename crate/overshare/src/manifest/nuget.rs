//! A NuGet package's `.nuspec`, by the reference of that file.

use super::{
    License, Said, decode, find, some,
    xml::{Element, elements},
};

/// Whether a path is that of a package's manifest.
pub(super) fn is_manifest(path: &str) -> bool {
    !path.contains('/') && path.to_ascii_lowercase().ends_with(".nuspec")
}

/// Reads a package's manifest; `None` when it has no metadata.
#[inline(never)]
pub(super) fn read(files: &[(&str, &[u8])]) -> Option<Said> {
    let elements = elements(&decode(find(files, is_manifest)?));
    let named = |name: &str| elements.iter().find(|element| element.is(&["package", "metadata", name]));
    let text = |name: &str| named(name).and_then(|element| some(&element.text));
    elements.iter().find(|element| element.is(&["package", "metadata"]))?;
    let repository = named("repository").and_then(|element| some(element.attribute("url")?));
    Some(Said {
        ecosystem: "nuget",
        name: text("id"),
        version: text("version"),
        license: license(named("license"), text("licenseUrl")),
        repository: repository.or_else(|| text("projectUrl")),
        ..Said::default()
    })
}

/// An expression or a file; or, in older packages, an address, which says something where it is a well-known one.
fn license(element: Option<&Element>, address: Option<String>) -> License {
    let Some(element) = element else { return address.map_or(License::None, |address| License::words(&address)) };
    match some(&element.text) {
        None => License::None,
        Some(text) if element.attribute("type") == Some("file") => License::File(text),
        Some(text) => License::Expression(text),
    }
}

#[cfg(test)]
mod tests {
    use crate::{manifest::told, report::Format};

    #[test]
    fn every_form_of_a_manifest_is_read() {
        let cases = [
            (
                "<id>A</id><version>1.0.0</version><license type=\"expression\">MIT</license><repository type='git' url='https://x'/>",
                "nuget A 1.0.0 | MIT | https://x | Open",
            ),
            ("<id>A</id><license type=\"file\">LICENSE.txt</license>", "nuget A - | see LICENSE.txt | - | Unknown"),
            (
                "<id> A\r\n</id><licenseUrl>https://licenses.nuget.org/MIT</licenseUrl><projectUrl>https://h</projectUrl>",
                "nuget A - | MIT | https://h | Open",
            ),
            (
                "<licenseUrl>https://example.com/terms</licenseUrl>",
                "nuget - - | https://example.com/terms | - | Unknown",
            ),
            ("<dependencies><dependency id='B'><id>B</id></dependency></dependencies>", "nuget - - | - | - | Unknown"),
        ];
        for (metadata, expected) in cases {
            let text = format!(
                "\u{feff}<?xml version=\"1.0\"?>\r\n<package xmlns=\"urn:x\"><metadata>{metadata}</metadata></package>"
            );
            assert_eq!(told(Format::Nupkg, &[("A.nuspec", &text)]), expected, "{metadata}");
        }
        assert_eq!(told(Format::Nupkg, &[("A.nuspec", "<package><metadata><id>A")]), "none");
    }
}
