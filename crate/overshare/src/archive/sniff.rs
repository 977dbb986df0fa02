//! What a file is, told from its first bytes; its name only breaks ties.

use crate::error::Error;

/// Whether a name says that a file is a tar archive.
pub fn named_tar(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".tgz", ".tar.gz", ".tar"].iter().any(|ending| name.ends_with(ending))
}

/// Why a file that is neither gzip nor tar is not read, if it is not: it is an archive of another kind, or no text.
pub fn refusal(head: &[u8]) -> Option<Error> {
    let archive = ARCHIVES.iter().find(|(magic, _)| head.starts_with(magic));
    if let Some((_, what)) = archive {
        return Some(Error::Unsupported { what });
    }
    let what = || "It is neither an archive that is known here nor text.".into();
    looks_binary(head).then(|| Error::NotAPackage { what: what() })
}

/// First bytes of archives that are recognised and not read.
const ARCHIVES: [(&[u8], &str); 8] = [
    (b"PK\x03\x04", "a zip archive"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"Cr24", "a browser extension (crx)"),
    (b"\x28\xB5\x2F\xFD", "a zstd archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xFD7zXZ\0", "an xz archive"),
    (b"7z\xBC\xAF\x27\x1C", "a 7z archive"),
    (b"Rar!\x1A\x07", "a rar archive"),
];

/// Whether bytes are no text: WebAssembly is let through, and so is text in UTF-16.
pub fn looks_binary(head: &[u8]) -> bool {
    let head = &head[..head.len().min(8192)];
    let marked = [&b"\xFF\xFE"[..], b"\xFE\xFF", b"\0asm"].iter().any(|mark| head.starts_with(mark));
    !marked && head.contains(&0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_accepted_and_other_things_are_named() {
        assert!(refusal(b"{\"version\":3}").is_none());
        assert!(refusal("\u{feff}// ünicode".as_bytes()).is_none());
        assert!(matches!(refusal(b"PK\x03\x04\x14\0"), Some(Error::Unsupported { what: "a zip archive" })));
        assert!(matches!(refusal(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Some(Error::NotAPackage { .. })));
    }
}
