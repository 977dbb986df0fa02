//! What an archive holds beyond its members, as bytes to be looked at: metadata, padding, blocks that are no headers, and
//! whatever follows the end. Judges nothing.

use super::member::Profile;

/// Bytes of an archive that no installer writes anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Odd {
    /// Blocks that should be headers and are not; reading went on behind them.
    PassedOver(&'static str),
    /// What stands in the padding behind bodies, of many members together.
    Padding,
    /// Metadata that says more than where a member lands: comments, names of links, of many headers together.
    Metadata,
    /// A metadata header of so many bytes that the reader does not look at it.
    HugeMetadata(u64),
    /// Bytes between a body and the next header.
    Gap,
    /// What follows the end, or the place where the reader gives up.
    Behind,
    /// Less than a header, at the end; or nothing, where only padding is missing.
    Cut(u64),
}

impl Odd {
    /// What takes the place of a path.
    pub fn name(&self) -> &'static str {
        match self {
            Odd::PassedOver(_) => "(blocks passed over)",
            Odd::Padding => "(padding)",
            Odd::Metadata => "(archive metadata)",
            Odd::HugeMetadata(_) => "(huge archive metadata)",
            Odd::Gap => "(gap)",
            Odd::Behind => "(behind the archive's end)",
            Odd::Cut(_) => "(cut-off header)",
        }
    }

    /// What it is, as a sentence that names the reader.
    pub fn note(&self, profile: Profile) -> String {
        let name = profile.name();
        match self {
            Odd::PassedOver(why) => format!("A block that should be an archive header was passed over: {why}."),
            Odd::Padding => "Bytes in the padding behind files; no installer writes them.".into(),
            Odd::Metadata => "Archive metadata that says more than where files go; no installer writes it.".into(),
            Odd::HugeMetadata(_) => format!("Archive metadata of more than 1 MiB, which {name} ignores."),
            Odd::Gap => format!("Bytes between two members, which {name} passes over."),
            Odd::Behind => format!("Bytes after the archive's end, which {name} does not read."),
            Odd::Cut(_) => "The archive ends too early; what followed is missing.".into(),
        }
    }
}

/// Small oddments, gathered so that thousands of them are one thing to look at.
#[derive(Debug, Default)]
pub(super) struct Oddments {
    padding: Vec<u8>,
    metadata: Vec<u8>,
}

/// Bytes that are gathered before they are handed on.
const GATHERED: usize = 1 << 20;

impl Oddments {
    /// Takes what stands behind a body.
    pub fn padding(&mut self, bytes: &[u8]) {
        gather(&mut self.padding, bytes);
    }

    /// Takes the body of a metadata header where it says more than that member's place.
    pub fn metadata(&mut self, kind: u8, bytes: &[u8]) {
        if !is_ordinary(kind, bytes) {
            gather(&mut self.metadata, bytes);
        }
    }

    /// What has been gathered, once there is enough of it or nothing more comes.
    pub fn take(&mut self, last: bool) -> Option<(Odd, Vec<u8>)> {
        for (gathered, odd) in [(&mut self.metadata, Odd::Metadata), (&mut self.padding, Odd::Padding)] {
            if gathered.len() > GATHERED || last && !gathered.is_empty() {
                return Some((odd, std::mem::take(gathered)));
            }
        }
        None
    }
}

/// Names that no file shows, gathered: of folders, and the first part of every path, which installers take off.
#[derive(Debug, Default)]
pub(super) struct Words {
    bytes: Vec<u8>,
    top: String,
}

impl Words {
    /// Takes the names in a member's path that are new.
    pub fn member(&mut self, path: &str) {
        if self.bytes.len() > GATHERED {
            return;
        }
        let top = path.split('/').next().unwrap_or_default();
        if path.ends_with('/') {
            gather(&mut self.bytes, path.as_bytes());
        } else if top != self.top && path.len() > top.len() {
            gather(&mut self.bytes, top.as_bytes());
            self.top = top.to_owned();
        }
    }

    /// All of them, a line each.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}

fn gather(into: &mut Vec<u8>, bytes: &[u8]) {
    let end = bytes.iter().rposition(|&byte| byte != 0).map_or(0, |last| last + 1);
    if end > 0 {
        into.extend_from_slice(&bytes[..end]);
        into.push(b'\n');
    }
}

/// Whether metadata says nothing but where a member lands, how large it is and when it was made: each once, in well-formed
/// records.
fn is_ordinary(kind: u8, bytes: &[u8]) -> bool {
    if kind == b'L' {
        return memchr::memchr(0, bytes).is_none_or(|nul| bytes[nul..].iter().all(|&byte| byte == 0));
    }
    let (mut rest, mut seen) = (bytes, 0u8);
    while !rest.is_empty() && kind == b'x' {
        let Some((known, behind)) = ordinary_record(rest) else { return false };
        if seen & known != 0 {
            return false;
        }
        seen |= known;
        rest = behind;
    }
    rest.is_empty()
}

/// A bit for the key of the first record, and what stands behind it; none where the record is no ordinary one.
fn ordinary_record(bytes: &[u8]) -> Option<(u8, &[u8])> {
    const KEYS: [&[u8]; 7] = [b"path", b"size", b"mtime", b"atime", b"ctime", b"uid", b"gid"];
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let length: usize = str::from_utf8(&bytes[..digits]).ok()?.parse().ok()?;
    let record = bytes.get(..length)?.strip_suffix(b"\n")?.get(digits..)?.strip_prefix(b" ")?;
    let equals = memchr::memchr(b'=', record)?;
    let (key, value) = (&record[..equals], &record[equals + 1..]);
    let at = KEYS.iter().position(|known| *known == key)?;
    let plain =
        at == 0 && !value.contains(&0) || at > 0 && value.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-'));
    plain.then_some((1 << at, &bytes[length..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_that_only_places_a_member_is_ordinary() {
        let cases: [(u8, &[u8], bool); 9] = [
            (b'x', b"10 path=a\n13 mtime=1.5\n", true),
            (b'x', b"10 path=a\n10 path=b\n", false),
            (b'x', b"18 comment=secret\n", false),
            (b'x', b"12 size=none\n", false),
            (b'x', b"nonsense", false),
            (b'g', b"10 path=a\n", false),
            (b'L', b"name\0\0", true),
            (b'L', b"name\0more", false),
            (b'K', b"target\0", false),
        ];
        for (kind, bytes, ordinary) in cases {
            assert_eq!(is_ordinary(kind, bytes), ordinary, "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn oddments_are_handed_on_together() {
        let mut oddments = Oddments::default();
        oddments.padding(b"one\0\0");
        oddments.padding(b"\0\0\0");
        oddments.padding(b"two");
        assert_eq!(oddments.take(false), None);
        assert_eq!(oddments.take(true), Some((Odd::Padding, b"one\ntwo\n".to_vec())));
        assert_eq!(oddments.take(true), None);
    }
}
