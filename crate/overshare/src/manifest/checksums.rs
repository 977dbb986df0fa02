//! A gem's `checksums.yaml` held against its parts, as RubyGems does before it installs (`package.rb`, `verify_checksums`). By SHA-256
//! alone: what matches that matches the others.

use super::{decode, yaml::lines};

/// A part of a gem, with its digests in lower-case hexadecimal.
#[derive(Debug, Clone)]
pub struct Part<'a> {
    /// Its name: `metadata.gz`, `data.tar.gz`.
    pub name: &'a str,
    /// Its SHA-256.
    pub sha256: String,
}

/// Whether a path is that of a gem's checksums.
pub fn is_checksums(path: &str) -> bool {
    matches!(path, "checksums.yaml" | "checksums.yaml.gz")
}

/// What is not as the unpacked checksums say, as sentences, in their order and then that of the parts.
#[inline(never)]
pub fn differences(checksums: &[u8], parts: &[Part<'_>]) -> Vec<String> {
    let lines = lines(&decode(checksums), &["SHA256"]);
    let given: Vec<_> = lines.iter().filter(|line| !line.inner.is_empty()).collect();
    let mut sentences = Vec::new();
    for line in &given {
        let Some(part) = parts.iter().find(|part| part.name == line.inner) else {
            sentences.push(format!("The checksums name {}, which is not there.", line.inner));
            continue;
        };
        if !part.sha256.eq_ignore_ascii_case(&line.value) {
            sentences.push(format!("The {} of {} is not that of its bytes.", line.key, part.name));
        }
    }
    let missing = parts.iter().filter(|part| !given.iter().any(|line| line.inner == part.name));
    sentences.extend(missing.map(|part| format!("{} is there, and the checksums do not name it.", part.name)));
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_difference_is_a_sentence() {
        let part = |name| Part { name, sha256: "aa".into() };
        let parts = [part("metadata.gz"), part("data.tar.gz")];
        let good =
            "---\nSHA256:\n  metadata.gz: aa\n  data.tar.gz: 'AA'\nSHA512:\n  metadata.gz: bb\n  data.tar.gz: bb\n";
        let cases: [(String, &[&str]); 5] = [
            (good.into(), &[]),
            (good.replace('\n', "\r\n"), &[]),
            (
                good.replace("data.tar.gz: 'AA'", "data.tar.gz: cc"),
                &["The SHA256 of data.tar.gz is not that of its bytes."],
            ),
            (
                "SHA256:\n  metadata.gz: aa\n  gone: aa\n".into(),
                &[
                    "The checksums name gone, which is not there.",
                    "data.tar.gz is there, and the checksums do not name it.",
                ],
            ),
            (
                "nothing".into(),
                &[
                    "metadata.gz is there, and the checksums do not name it.",
                    "data.tar.gz is there, and the checksums do not name it.",
                ],
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(differences(text.as_bytes(), &parts), expected, "{text}");
        }
    }
}
