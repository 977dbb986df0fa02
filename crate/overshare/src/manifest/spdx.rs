//! SPDX identifiers for the words and addresses in which older manifests state a licence. Guesses at nothing: what is not
//! clear stays as it stands.

/// The expression that these words stand for; `None` when that is not clear.
pub(super) fn of(words: &str) -> Option<&'static str> {
    let plain = plain(words);
    KNOWN.iter().find(|(_, names)| names.contains(&plain.as_str())).map(|(id, _)| *id)
}

/// Whether words say that nobody may use the source.
pub(super) fn is_closed(words: &str) -> bool {
    let plain = plain(words);
    CLOSED.iter().any(|word| plain.contains(word))
}

const CLOSED: [&str; 6] =
    ["proprietary", "commercial", "all rights reserved", "unlicensed", "no license", "closed source"];

/// Words in one form: lower case, single spaces, without filling words; an address without its scheme and ending.
fn plain(words: &str) -> String {
    let lower = words.trim().to_lowercase();
    if let Some((_, address)) = lower.split_once("://") {
        let address = address.trim_start_matches("www.").trim_end_matches('/');
        let endings = [".html", ".txt", ".php", "/legalcode", "-license"];
        return endings.iter().fold(address, |address, ending| address.trim_end_matches(ending)).to_owned();
    }
    let lower = lower.replace([',', '(', ')', '"'], " ").replace("v.", "v").replace("licence", "license");
    let lower = lower.trim_start_matches("license :: osi approved :: ").trim_start_matches("license :: ");
    let filling = ["the", "license", "version", "software", "approved", "osi", "v", "terms"];
    let words: Vec<&str> = lower.split_whitespace().filter(|word| !filling.contains(word)).collect();
    words.join(" ")
}

/// Identifiers, and their plain words and addresses.
const KNOWN: [(&str, &[&str]); 18] = [
    (
        "Apache-2.0",
        &[
            "apache",
            "apache 2",
            "apache 2.0",
            "apache-2.0",
            "apache2",
            "apache2.0",
            "apache v2",
            "apache v2.0",
            "asl 2.0",
            "apache.org/licenses/license-2.0",
            "opensource.org/licenses/apache-2.0",
            "licenses.nuget.org/apache-2.0",
        ],
    ),
    (
        "MIT",
        &[
            "mit",
            "mit mit",
            "mit/x11",
            "expat",
            "mit expat",
            "opensource.org/licenses/mit",
            "opensource.org/license/mit",
            "licenses.nuget.org/mit",
        ],
    ),
    (
        "BSD-2-Clause",
        &["bsd 2-clause", "bsd-2-clause", "simplified bsd", "2-clause bsd", "opensource.org/licenses/bsd-2-clause"],
    ),
    (
        "BSD-3-Clause",
        &[
            "bsd",
            "bsd 3-clause",
            "bsd-3-clause",
            "bsd 3 clause",
            "3-clause bsd",
            "new bsd",
            "modified bsd",
            "revised bsd",
            "opensource.org/licenses/bsd-3-clause",
        ],
    ),
    ("ISC", &["isc", "iscl", "isc iscl"]),
    (
        "MPL-2.0",
        &[
            "mpl 2.0",
            "mpl-2.0",
            "mozilla public 2.0",
            "mozilla public 2.0 mpl 2.0",
            "mozilla.org/mpl/2.0",
            "mozilla.org/en-us/mpl/2.0",
        ],
    ),
    (
        "LGPL-2.1-only",
        &["lgpl 2.1", "lgpl-2.1", "gnu lesser general public 2.1", "gnu.org/licenses/old-licenses/lgpl-2.1"],
    ),
    (
        "LGPL-3.0-only",
        &[
            "lgpl 3",
            "lgpl 3.0",
            "lgpl-3.0",
            "lgplv3",
            "gnu lesser general public v3 lgplv3",
            "gnu.org/licenses/lgpl-3.0",
        ],
    ),
    ("LGPL-3.0-or-later", &["lgplv3+", "gnu lesser general public v3 or later lgplv3+"]),
    (
        "GPL-2.0-only",
        &["gpl 2", "gpl-2.0", "gplv2", "gnu general public v2 gplv2", "gnu.org/licenses/old-licenses/gpl-2.0"],
    ),
    ("GPL-2.0-or-later", &["gplv2+", "gnu general public v2 or later gplv2+"]),
    (
        "GPL-3.0-only",
        &["gpl 3", "gpl-3.0", "gplv3", "gnu gplv3", "gnu general public v3 gplv3", "gnu.org/licenses/gpl-3.0"],
    ),
    ("GPL-3.0-or-later", &["gplv3+", "gnu general public v3 or later gplv3+"]),
    ("AGPL-3.0-only", &["agpl 3.0", "agplv3", "gnu affero general public v3"]),
    (
        "EPL-2.0",
        &[
            "epl 2.0",
            "epl-2.0",
            "eclipse public 2.0",
            "eclipse public - 2.0",
            "eclipse.org/legal/epl-2.0",
            "eclipse.org/legal/epl-v20",
        ],
    ),
    ("EPL-1.0", &["epl 1.0", "epl-1.0", "eclipse public 1.0", "eclipse public - 1.0", "eclipse.org/legal/epl-v10"]),
    ("Python-2.0", &["psf", "python foundation", "psfl"]),
    ("Unlicense", &["unlicense", "unlicense unlicense"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_addresses_stand_for_identifiers() {
        let cases = [
            ("The MIT License (MIT)", Some("MIT")),
            ("MIT License", Some("MIT")),
            ("License :: OSI Approved :: MIT License", Some("MIT")),
            ("The Apache Software License, Version 2.0", Some("Apache-2.0")),
            ("https://www.apache.org/licenses/LICENSE-2.0.txt", Some("Apache-2.0")),
            ("http://www.apache.org/licenses/LICENSE-2.0.html", Some("Apache-2.0")),
            ("License :: OSI Approved :: BSD License", Some("BSD-3-Clause")),
            ("License :: OSI Approved :: ISC License (ISCL)", Some("ISC")),
            ("License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)", Some("MPL-2.0")),
            ("License :: OSI Approved :: GNU General Public License v3 (GPLv3)", Some("GPL-3.0-only")),
            ("License :: OSI Approved :: Python Software Foundation License", Some("Python-2.0")),
            ("https://licenses.nuget.org/MIT", Some("MIT")),
            ("Copyright Example, Inc.", None),
            ("", None),
        ];
        for (words, id) in cases {
            assert_eq!(of(words), id, "{words}");
        }
    }

    #[test]
    fn closed_words_are_told_from_unknown_ones() {
        assert!(is_closed("Proprietary") && is_closed("License :: Other/Proprietary License"));
        assert!(!is_closed("Some licence of ours") && !is_closed(""));
    }
}
