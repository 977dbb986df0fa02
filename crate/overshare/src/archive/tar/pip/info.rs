//! One header as `TarInfo` holds it: read from a block, changed by what records say, and turned into a member. Keeps nothing
//! from one header to the next.

use super::{
    super::{
        fields::{Block, checksum, escaped, until_nul},
        member::{Map, Member, MemberKind, Stored},
    },
    Fault,
    number::{number, python_int},
    records::Records,
};

/// A `TarInfo`.
#[derive(Debug)]
pub struct Info {
    pub name: String,
    pub link: String,
    pub kind: u8,
    pub size: i128,
    /// Bytes from the end of the header to the next one.
    pub next: i128,
    pub map: Map,
    /// Whether more of a sparse file's map follows, and how large the file is.
    pub extended: bool,
    pub real_size: i128,
}

const TANGLED: &str = "a file in it reaches into the headers behind it";

impl Info {
    /// `TarInfo.frombuf`.
    pub fn read(block: &Block) -> Result<Info, Fault> {
        let sum = number(&block[148..156])?;
        if sum != i128::from(checksum(block)) && sum != i128::from(signed_checksum(block)) {
            return Err(Fault::Invalid("a header's checksum is wrong"));
        }
        for field in [100..108, 108..116, 116..124, 136..148, 329..337, 337..345] {
            number(&block[field])?;
        }
        let mut name = escaped(until_nul(&block[..100]));
        let mut kind = block[156];
        if kind == 0 && name.ends_with('/') {
            kind = b'5';
        }
        let (map, real_size) = if kind == b'S' { sparse_map(block)? } else { (Map::Whole, 0) };
        if kind == b'5' {
            name.truncate(name.trim_end_matches('/').len());
        }
        let prefix = escaped(until_nul(&block[345..500]));
        if !prefix.is_empty() && !matches!(kind, b'L' | b'K' | b'S') {
            name = format!("{prefix}/{name}");
        }
        let extended = kind == b'S' && block[482] != 0;
        let (link, size) = (escaped(until_nul(&block[157..257])), number(&block[124..136])?);
        Ok(Info { name, link, kind, size, next: 0, map, extended, real_size })
    }

    /// `_apply_pax_info`.
    pub fn apply(&mut self, records: &Records) -> Result<(), Fault> {
        for (key, value) in &records.0 {
            match key.as_str() {
                "path" => value.trim_end_matches('/').clone_into(&mut self.name),
                "GNU.sparse.name" => value.clone_into(&mut self.name),
                "linkpath" => value.clone_into(&mut self.link),
                "size" => self.size = python_int(value).unwrap_or(0),
                "GNU.sparse.size" | "GNU.sparse.realsize" => {
                    self.size =
                        python_int(value).ok_or(Fault::Fatal("the size of a sparse file in it is no number"))?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The map of a sparse file in pax's forms 0.0, 0.1 and 1.0.
    pub fn sparse(&mut self, records: &Records, raw: &[(String, String)]) -> Result<(), Fault> {
        const NO_NUMBER: &str = "the map of a sparse file in it is no list of numbers";
        let numbers = if let Some(map) = records.get("GNU.sparse.map") {
            let numbers: Option<Vec<i128>> = map.split(',').map(python_int).collect();
            numbers.ok_or(Fault::Fatal(NO_NUMBER))?
        } else if records.get("GNU.sparse.size").is_some() {
            let all = |wanted: &str| -> Option<Vec<i128>> {
                raw.iter().filter(|(key, _)| key == wanted).map(|(_, value)| python_int(value)).collect()
            };
            let offsets = all("GNU.sparse.offset").ok_or(Fault::Invalid(NO_NUMBER))?;
            let lengths = all("GNU.sparse.numbytes").ok_or(Fault::Invalid(NO_NUMBER))?;
            offsets.into_iter().zip(lengths).flat_map(|(offset, length)| [offset, length]).collect()
        } else if records.get("GNU.sparse.major") == Some("1") && records.get("GNU.sparse.minor") == Some("0") {
            self.map = Map::InBody { behind: false };
            return Ok(());
        } else {
            return Ok(());
        };
        let pieces: Result<_, _> = numbers.chunks_exact(2).map(|piece| piece_of(piece[0], piece[1])).collect();
        self.map = Map::Pieces(pieces?);
        Ok(())
    }

    pub fn strip_directory(&mut self) {
        if self.kind == b'5' {
            self.name.truncate(self.name.trim_end_matches('/').len());
        }
    }

    pub fn stored(self) -> Result<Stored, Fault> {
        let kind = match self.kind {
            0 | b'0' | b'7' | b'S' => MemberKind::File,
            b'1' => MemberKind::HardLink,
            b'2' => MemberKind::SymbolicLink,
            b'5' => MemberKind::Directory,
            b'3' | b'4' | b'6' => MemberKind::Device,
            _ => MemberKind::Unknown,
        };
        let size = u64::try_from(self.size).map_err(|_| Fault::Fatal("a size in it is negative"))?;
        let span = u64::try_from(self.next).map_err(|_| Fault::Fatal("a size in it is too large"))?;
        let bytes = if has_body(self.kind) { size } else { 0 };
        let content = match &self.map {
            Map::Whole => bytes,
            Map::Pieces(pieces) => pieces.iter().fold(0, |sum: u64, (_, length)| sum.saturating_add(*length)),
            Map::InBody { .. } => 0,
        };
        if kind == MemberKind::File && content > span {
            return Err(Fault::Fatal(TANGLED));
        }
        let member = Member { path: self.name, kind, link: self.link, bytes };
        Ok(Stored { member, content: content.min(span), span, map: self.map })
    }
}

fn sparse_map(block: &Block) -> Result<(Map, i128), Fault> {
    let mut pieces = Vec::new();
    for piece in block[386..482].chunks_exact(24) {
        pieces.push(piece_of(number(&piece[..12])?, number(&piece[12..])?)?);
    }
    Ok((Map::Pieces(pieces), number(&block[483..495])?))
}

pub fn piece_of(offset: i128, length: i128) -> Result<(u64, u64), Fault> {
    const NEGATIVE: Fault = Fault::Fatal("the map of a sparse file in it has a negative number");
    Ok((u64::try_from(offset).map_err(|_| NEGATIVE)?, u64::try_from(length).map_err(|_| NEGATIVE)?))
}

/// Whether a body follows the header of a member of this type.
pub fn has_body(kind: u8) -> bool {
    !matches!(kind, b'1'..=b'6')
}

/// `TarInfo._block`.
pub fn block_size(size: i128) -> Result<i128, Fault> {
    if size < 0 { Err(Fault::Invalid("a size in it is negative")) } else { Ok((size + 511) / 512 * 512) }
}

/// Some old writers add the bytes up with their signs.
fn signed_checksum(block: &Block) -> i32 {
    let sum = |bytes: &[u8]| bytes.iter().map(|&byte| i32::from(byte as i8)).sum::<i32>();
    256 + sum(&block[..148]) + sum(&block[156..])
}
