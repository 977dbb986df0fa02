//! Whether a licence is open: an SPDX expression (SPDX 2.3, annex D) over identifiers that the Open Source Initiative
//! or the Free Software Foundation accept, and the public domain dedications. Not a judgement of what it obliges to.

/// Whether someone may read and use the source under this licence. `None` where the text says nothing.
pub fn is_open(license: &str) -> Option<bool> {
    let mut words = words(license);
    if words.is_empty() {
        return None;
    }
    // No licence is said in so many words; and brackets in brackets must end somewhere.
    if words.len() > LONGEST {
        return Some(false);
    }
    words.reverse();
    Some(either(&mut words))
}

/// Words of the longest expression that is weighed.
const LONGEST: usize = 200;

fn words(license: &str) -> Vec<String> {
    license.replace('(', " ( ").replace(')', " ) ").split_whitespace().map(str::to_ascii_lowercase).collect()
}

/// `a OR b`: open when one of them is.
fn either(words: &mut Vec<String>) -> bool {
    let mut open = both(words);
    while words.last().is_some_and(|word| word == "or" || word == "/") {
        words.pop();
        open |= both(words);
    }
    open
}

/// `a AND b`: open when both are.
fn both(words: &mut Vec<String>) -> bool {
    let mut open = one(words);
    while words.last().is_some_and(|word| word == "and") {
        words.pop();
        open &= one(words);
    }
    open
}

/// One licence, with the exception that may follow it, or an expression in brackets.
fn one(words: &mut Vec<String>) -> bool {
    let Some(word) = words.pop() else { return false };
    if word == "(" {
        let open = either(words);
        if words.last().is_some_and(|word| word == ")") {
            words.pop();
        }
        return open;
    }
    if words.last().is_some_and(|word| word == "with") {
        words.truncate(words.len().saturating_sub(2));
    }
    OPEN.contains(&word.trim_end_matches('+').trim_end_matches("-only").trim_end_matches("-or-later"))
}

/// Open licences by SPDX identifier, in lower case, without `-only` and `-or-later`.
const OPEN: [&str; 76] = [
    "0bsd",
    "afl-2.1",
    "afl-3.0",
    "agpl-1.0",
    "agpl-3.0",
    "apache-1.1",
    "apache-2.0",
    "apsl-2.0",
    "artistic-1.0",
    "artistic-2.0",
    "blueoak-1.0.0",
    "bsd",
    "bsd-1-clause",
    "bsd-2-clause",
    "bsd-2-clause-patent",
    "bsd-3-clause",
    "bsd-3-clause-clear",
    "bsl-1.0",
    "cal-1.0",
    "cc-by-3.0",
    "cc-by-4.0",
    "cc-by-sa-4.0",
    "cc0-1.0",
    "cddl-1.0",
    "cddl-1.1",
    "cecill-2.1",
    "cecill-b",
    "cnri-python",
    "cpal-1.0",
    "cpl-1.0",
    "ecl-2.0",
    "efl-2.0",
    "epl-1.0",
    "epl-2.0",
    "eupl-1.1",
    "eupl-1.2",
    "fair",
    "gpl-1.0",
    "gpl-2.0",
    "gpl-3.0",
    "hpnd",
    "ipl-1.0",
    "isc",
    "lgpl-2.0",
    "lgpl-2.1",
    "lgpl-3.0",
    "mit",
    "mit-0",
    "mit/x11",
    "mpl-1.1",
    "mpl-2.0",
    "ms-pl",
    "ms-rl",
    "mulanpsl-2.0",
    "ncsa",
    "ofl-1.1",
    "openssl",
    "osl-2.1",
    "osl-3.0",
    "php-3.0",
    "php-3.01",
    "postgresql",
    "psf-2.0",
    "public-domain",
    "python-2.0",
    "ruby",
    "sil-1.1",
    "unicode-3.0",
    "unicode-dfs-2016",
    "unlicense",
    "upl-1.0",
    "w3c",
    "wtfpl",
    "x11",
    "zlib",
    "zpl-2.1",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions_are_weighed() {
        let cases = [
            ("MIT", Some(true)),
            ("Apache-2.0", Some(true)),
            ("GPL-3.0-or-later", Some(true)),
            ("LGPL-2.1+", Some(true)),
            ("(MIT OR Apache-2.0)", Some(true)),
            ("MIT AND LicenseRef-Commercial", Some(false)),
            ("LicenseRef-Commercial OR MIT", Some(true)),
            ("GPL-2.0-only WITH Classpath-exception-2.0", Some(true)),
            ("(MIT AND (LicenseRef-x OR ISC))", Some(true)),
            ("UNLICENSED", Some(false)),
            ("SEE LICENSE IN LICENSE.md", Some(false)),
            ("Commercial", Some(false)),
            ("BUSL-1.1", Some(false)),
            ("", None),
            ("((", Some(false)),
        ];
        for (license, open) in cases {
            assert_eq!(is_open(license), open, "{license}");
        }
    }
}
