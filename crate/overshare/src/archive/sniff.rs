//! What a file is, told from its first bytes; its name only breaks ties.

use crate::error::Error;

use super::{asar, body::SIGN, crx, program, tar, unpack};

/// How a dropped file is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// As something compressed.
    Packed(unpack::Kind),
    /// As an archive.
    Tar,
    /// As a zip, behind a header of so many bytes.
    Zip(u64),
    /// As one file.
    Single,
}

/// How a file inside an archive is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inner {
    /// As something compressed.
    Packed(unpack::Kind),
    /// As an archive.
    Tar,
    /// As Electron's archive.
    Asar,
    /// As a zip, behind a header of so many bytes.
    Zip(u64),
    /// As a program, in which there may be files.
    Program,
}

/// First bytes that tell what a file is.
pub const HEAD: usize = 8192;

/// What a dropped file with these first bytes and this name is.
///
/// # Errors
///
/// When it is empty, an archive of another kind, or no text.
pub fn kind(head: &[u8], name: &str) -> Result<Kind, Error> {
    let unread = UNREAD.iter().find(|(magic, _)| head.starts_with(magic));
    match (inner(head, name), unread) {
        _ if head.is_empty() => Err(Error::Empty),
        (Some(Inner::Packed(kind)), _) => Ok(Kind::Packed(kind)),
        (Some(Inner::Tar), _) => Ok(Kind::Tar),
        (Some(Inner::Asar | Inner::Program), _) => Ok(Kind::Single),
        (Some(Inner::Zip(header)), _) => Ok(Kind::Zip(header)),
        (None, Some((_, what))) => Err(Error::Unsupported { what }),
        (None, None) if named_tar(name) => Ok(Kind::Tar),
        (None, None) if looks_binary(head) => {
            Err(Error::NotAPackage { what: "It is neither an archive that is known here nor text.".into() })
        }
        (None, None) => Ok(Kind::Single),
    }
}

/// First bytes that tell how a file of this path is opened: brotli has no sign, and has to be tried.
pub fn sign(path: &str) -> usize {
    if path.to_ascii_lowercase().ends_with(".br") { HEAD } else { SIGN }
}

/// How a file inside an archive, with these first bytes and this path, is opened; `None` when it is no archive.
pub fn inner(head: &[u8], path: &str) -> Option<Inner> {
    match unpack::Kind::of(head) {
        Some(kind) => Some(Inner::Packed(kind)),
        None if is_tar(head) => Some(Inner::Tar),
        None if asar::looks_like(head) => Some(Inner::Asar),
        None if head.starts_with(crx::MAGIC) => crx::zip_offset(head).map(Inner::Zip),
        None if ZIP.iter().any(|magic| head.starts_with(magic)) || named_zip(head, path) => Some(Inner::Zip(0)),
        None if program::looks_like(head) => Some(Inner::Program),
        None => packed_by_name(head, path).map(Inner::Packed),
    }
}

/// How a file of this name is compressed, where its first bytes do not tell and do not speak against it.
fn packed_by_name(head: &[u8], path: &str) -> Option<unpack::Kind> {
    let path = path.to_ascii_lowercase();
    match () {
        () if path.ends_with(".br") && unpack::plausible_brotli(head) => Some(unpack::Kind::Brotli),
        () if path.ends_with(".lzma") && looks_binary(head) => Some(unpack::Kind::Lzma),
        () => None,
    }
}

/// First bytes of a zip: a file, or the end of one that holds none.
const ZIP: [&[u8]; 3] = [b"PK\x03\x04", b"PK\x05\x06", b"PK\x06\x06"];

/// Whether a file that begins like no zip is one by its name: bytes may stand before the archive.
fn named_zip(head: &[u8], path: &str) -> bool {
    const ENDINGS: [&str; 9] = [".zip", ".whl", ".vsix", ".nupkg", ".jar", ".war", ".xpi", ".crx", ".egg"];
    let path = path.to_ascii_lowercase();
    !head.is_empty() && ENDINGS.iter().any(|ending| path.ends_with(ending))
}

/// Whether these bytes begin a tar archive.
pub fn is_tar(head: &[u8]) -> bool {
    tar::looks_like(head)
}

/// Whether a name says that a file is a tar archive.
fn named_tar(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    const ENDINGS: [&str; 11] =
        [".tgz", ".tar", ".tar.gz", ".tar.bz2", ".tar.xz", ".tar.zst", ".tbz2", ".txz", ".tzst", ".crate", ".gem"];
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// First bytes of archives that are recognised and not read.
const UNREAD: [(&[u8], &str); 2] = [(b"7z\xBC\xAF\x27\x1C", "a 7z archive"), (b"Rar!\x1A\x07", "a rar archive")];

/// Whether bytes are no text: WebAssembly is let through, and so is text in UTF-16.
pub fn looks_binary(head: &[u8]) -> bool {
    let head = &head[..head.len().min(HEAD)];
    let marked = [&b"\xFF\xFE"[..], b"\xFE\xFF", b"\0asm"].iter().any(|mark| head.starts_with(mark));
    !marked && head.contains(&0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_accepted_and_other_things_are_named() {
        assert!(matches!(kind(b"{\"version\":3}", "a.map"), Ok(Kind::Single)));
        assert!(matches!(kind("\u{feff}// ünicode".as_bytes(), "a.js"), Ok(Kind::Single)));
        assert!(matches!(kind(b"anything", "a.tgz"), Ok(Kind::Tar)));
        assert!(matches!(kind(b"PK\x03\x04\x14\0", "a.tgz"), Ok(Kind::Zip(0))));
        assert!(matches!(kind(b"7z\xBC\xAF\x27\x1C\0", "a.zip"), Ok(Kind::Zip(0)) | Err(_)));
        assert!(matches!(kind(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a.png"), Err(Error::NotAPackage { .. })));
        assert!(matches!(kind(&[0; 40_000], "a.iso"), Err(Error::NotAPackage { .. })));
        assert!(matches!(kind(b"", "a.tgz"), Err(Error::Empty)));
    }
}
