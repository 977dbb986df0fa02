//! A VS Code extension: the `package.json` in its `extension` folder, and the `extension.vsixmanifest` beside that folder
//! where there is none.

use super::{
    License, Said, decode, find, npm, some,
    xml::{Element, elements},
};

/// Whether a path is that of an extension's manifest.
pub(super) fn is_manifest(path: &str) -> bool {
    is_package(path) || path == MANIFEST
}

const MANIFEST: &str = "extension.vsixmanifest";

pub(super) fn is_package(path: &str) -> bool {
    // VS Code takes the folder `extension` off when it unpacks.
    path.eq_ignore_ascii_case("extension/package.json") || path.eq_ignore_ascii_case("package.json")
}

/// Reads an extension's manifests; `None` when neither can be read.
#[inline(never)]
pub(super) fn read(files: &[(&str, &[u8])]) -> Option<Said> {
    let manifest = find(files, |path| path == MANIFEST).and_then(vsixmanifest);
    let Some(bytes) = find(files, is_package) else { return manifest };
    let Some(said) = npm::read(bytes) else { return manifest };
    let publisher = publisher(bytes);
    let name = match (publisher, said.name) {
        (Some(publisher), Some(name)) => Some(format!("{publisher}.{name}")),
        (_, name) => name,
    };
    Some(Said { ecosystem: ECOSYSTEM, name, ..said })
}

const ECOSYSTEM: &str = "vscode-extension";

fn publisher(bytes: &[u8]) -> Option<String> {
    super::json::text(&crate::text::json::parse(bytes)?, "publisher")
}

fn vsixmanifest(bytes: &[u8]) -> Option<Said> {
    let elements = elements(&decode(bytes));
    let named = |name: &str| elements.iter().find(|element| element.is(&["Metadata", name]));
    let identity = named("Identity")?;
    let name = match (identity.attribute("Publisher"), identity.attribute("Id")) {
        (Some(publisher), Some(id)) => Some(format!("{publisher}.{id}")),
        (_, id) => id.map(str::to_owned),
    };
    let source = |element: &&Element| element.attribute("Id") == Some("Microsoft.VisualStudio.Services.Links.Source");
    Some(Said {
        ecosystem: ECOSYSTEM,
        name,
        version: identity.attribute("Version").map(str::to_owned),
        license: named("License").and_then(|element| some(&element.text)).map_or(License::None, License::File),
        repository: elements.iter().find(source).and_then(|element| some(element.attribute("Value")?)),
        ..Said::default()
    })
}

#[cfg(test)]
mod tests {
    use crate::{manifest::told, report::Format};

    #[test]
    fn both_manifests_are_read() {
        let package = (
            "extension/package.json",
            r#"{"name":"a","publisher":"p","version":"1.0.0","license":"MIT","repository":{"url":"https://x"}}"#,
        );
        let manifest = (
            "extension.vsixmanifest",
            "\u{feff}<PackageManifest xmlns=\"http://schemas.microsoft.com/developer/vsx-schema/2011\"><Metadata>\r\n\
             <Identity Language=\"en-US\" Id=\"a\" Version=\"1.0.0\" Publisher=\"p\"/><License>extension/LICENSE.txt</License>\
             <Properties><Property Id=\"Microsoft.VisualStudio.Services.Links.Source\" Value=\"https://x\"/></Properties>\
             </Metadata></PackageManifest>",
        );
        let json = "vscode-extension p.a 1.0.0 | MIT | https://x | Open";
        let xml = "vscode-extension p.a 1.0.0 | see extension/LICENSE.txt | https://x | Unknown";
        assert_eq!(told(Format::Vsix, &[manifest, package]), json);
        assert_eq!(told(Format::Vsix, &[manifest]), xml);
        assert_eq!(told(Format::Vsix, &[manifest, ("extension/package.json", "{")]), xml);
        assert_eq!(told(Format::Vsix, &[("extension/package.json", "{}")]), "vscode-extension - - | - | - | Unknown");
        assert_eq!(told(Format::Vsix, &[("extension.vsixmanifest", "<a/>")]), "none");
    }
}
