//! A zip that is written from front to back: PKWARE's APPNOTE 6.3.10, with Zip64 where a number needs it. The same files
//! make the same bytes: there is no clock in it. Names are taken as they are.

use std::io::{self, Write};

use flate2::Crc;
use miniz_oxide::deflate::core::{CompressorOxide, TDEFLFlush, compress_to_output, create_comp_flags_from_zip_params};

/// The middle of speed and size.
const LEVEL: i32 = 6;

/// No header or trailer around the compressed bytes.
const RAW: i32 = -15;

/// Names are UTF-8.
const UTF8: u16 = 1 << 11;

/// The first of January 1980, the earliest day that a zip knows.
const DATE: u16 = 1 << 5 | 1;

/// A file that everybody may read and its owner change, made on a system that has such files.
const ATTRIBUTES: u32 = 0o100_644 << 16;
const UNIX: u16 = 3 << 8;

const PLAIN: u16 = 20;
const ZIP64: u16 = 45;

const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// What a field says whose number stands in Zip64's own fields.
const ELSEWHERE: u32 = u32::MAX;

/// A zip on its way.
pub struct Zip<W> {
    out: W,
    written: u64,
    members: Vec<Member>,
    packer: Packer,
}

/// What the directory says of a file.
#[derive(Debug, Clone, Copy)]
struct Member {
    /// Its number among the files that may be added.
    file: usize,
    offset: u64,
    packed: Packed,
}

/// What is known of a file's bytes once they are packed.
#[derive(Debug, Clone, Copy)]
struct Packed {
    method: u16,
    crc: u32,
    compressed: u64,
    size: u64,
}

impl<W: Write> Zip<W> {
    /// An empty one.
    pub fn new(out: W) -> Self {
        Zip { out, written: 0, members: Vec::new(), packer: Packer::new() }
    }

    /// Adds a file whose bytes are there, and says how many were added before. Its name is asked for again at the end, by
    /// its own number.
    ///
    /// # Errors
    ///
    /// When they cannot be written.
    pub fn add(&mut self, file: usize, name: &str, bytes: &[u8]) -> io::Result<usize> {
        self.packer.begin();
        self.packer.push(bytes);
        let packed = self.packer.end();
        if packed.compressed < packed.size {
            self.add_packed(file, name, packed)?;
        } else {
            self.begin(file, name, Packed { method: STORED, compressed: packed.size, ..packed })?;
            self.write(bytes)?;
        }
        Ok(self.members.len() - 1)
    }

    /// Adds a file in pieces: each is packed as it comes, so that only their compressed form is held.
    ///
    /// # Errors
    ///
    /// When they cannot be written.
    pub fn add_pieces(&mut self, file: usize, name: &str, pieces: impl Iterator<Item = Vec<u8>>) -> io::Result<()> {
        self.packer.begin();
        pieces.for_each(|piece| self.packer.push(&piece));
        let packed = self.packer.end();
        self.add_packed(file, name, packed)
    }

    /// Ends the zip. Files that are not to be kept, by how many were added before, are left out of the directory, where
    /// readers look for them.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn finish<'a>(
        mut self,
        name_of: impl Fn(usize) -> &'a str,
        is_kept: impl Fn(usize, usize) -> bool,
    ) -> io::Result<()> {
        let (start, mut count) = (self.written, 0);
        for (at, member) in std::mem::take(&mut self.members).into_iter().enumerate() {
            if is_kept(at, member.file) {
                self.write(&directory_record(member, name_of(member.file)))?;
                count += 1;
            }
        }
        let end = end_records(count, start, self.written - start);
        self.write(&end)?;
        self.out.flush()
    }

    fn add_packed(&mut self, file: usize, name: &str, packed: Packed) -> io::Result<()> {
        self.begin(file, name, packed)?;
        self.written += self.packer.packed.len() as u64;
        self.out.write_all(&self.packer.packed)
    }

    fn begin(&mut self, file: usize, name: &str, packed: Packed) -> io::Result<()> {
        self.members.push(Member { file, offset: self.written, packed });
        self.write(&local_header(packed, name))
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.written += bytes.len() as u64;
        self.out.write_all(bytes)
    }
}

/// Compresses one file after the other.
struct Packer {
    compressor: CompressorOxide,
    crc: Crc,
    size: u64,
    packed: Vec<u8>,
}

impl Packer {
    fn new() -> Self {
        let flags = create_comp_flags_from_zip_params(LEVEL, RAW, 0);
        Packer { compressor: CompressorOxide::new(flags), crc: Crc::new(), size: 0, packed: Vec::new() }
    }

    fn begin(&mut self) {
        self.compressor.reset();
        self.crc.reset();
        self.size = 0;
        self.packed.clear();
    }

    fn push(&mut self, bytes: &[u8]) {
        self.crc.update(bytes);
        self.size += bytes.len() as u64;
        self.compress(bytes, TDEFLFlush::None);
    }

    fn end(&mut self) -> Packed {
        self.compress(&[], TDEFLFlush::Finish);
        let compressed = self.packed.len() as u64;
        Packed { method: DEFLATED, crc: self.crc.sum(), compressed, size: self.size }
    }

    fn compress(&mut self, bytes: &[u8], flush: TDEFLFlush) {
        // All of it is taken, since nothing that comes out is refused.
        compress_to_output(&mut self.compressor, bytes, flush, |packed| {
            self.packed.extend_from_slice(packed);
            true
        });
    }
}

/// 4.3.7, "Local file header".
fn local_header(packed: Packed, name: &str) -> Vec<u8> {
    let large = packed.size.max(packed.compressed) >= u64::from(ELSEWHERE);
    let sizes = [packed.size, packed.compressed];
    let extra = zip64_extra(if large { &sizes } else { &[] });
    let size = |size: u64| if large { ELSEWHERE } else { size as u32 };
    let mut header = b"PK\x03\x04".to_vec();
    put16(&mut header, &[needed(&extra), UTF8, packed.method, 0, DATE]);
    put32(&mut header, &[packed.crc, size(packed.compressed), size(packed.size)]);
    put16(&mut header, &[name.len() as u16, extra.len() as u16]);
    header.extend_from_slice(name.as_bytes());
    header.extend_from_slice(&extra);
    header
}

/// 4.3.12, "Central directory structure".
fn directory_record(Member { offset, packed, .. }: Member, name: &str) -> Vec<u8> {
    let numbers = [packed.size, packed.compressed, offset];
    let large: Vec<u64> = numbers.into_iter().filter(|&number| number >= u64::from(ELSEWHERE)).collect();
    let extra = zip64_extra(&large);
    let mut record = b"PK\x01\x02".to_vec();
    put16(&mut record, &[UNIX | needed(&extra), needed(&extra), UTF8, packed.method, 0, DATE]);
    put32(&mut record, &[packed.crc, capped(packed.compressed), capped(packed.size)]);
    put16(&mut record, &[name.len() as u16, extra.len() as u16, 0, 0, 0]);
    put32(&mut record, &[ATTRIBUTES, capped(offset)]);
    record.extend_from_slice(name.as_bytes());
    record.extend_from_slice(&extra);
    record
}

/// 4.5.3, "Zip64 Extended Information Extra Field".
fn zip64_extra(numbers: &[u64]) -> Vec<u8> {
    let mut extra = Vec::new();
    if !numbers.is_empty() {
        put16(&mut extra, &[1, 8 * numbers.len() as u16]);
        put64(&mut extra, numbers);
    }
    extra
}

/// 4.3.14 to 4.3.16: the end of the directory, and before it, where its fields are too small, Zip64's.
fn end_records(count: u64, start: u64, size: u64) -> Vec<u8> {
    let mut end = Vec::new();
    if count >= u64::from(u16::MAX) || start.max(size) >= u64::from(ELSEWHERE) {
        end.extend_from_slice(b"PK\x06\x06");
        put64(&mut end, &[44]);
        put16(&mut end, &[UNIX | ZIP64, ZIP64]);
        put32(&mut end, &[0, 0]);
        put64(&mut end, &[count, count, size, start]);
        end.extend_from_slice(b"PK\x06\x07");
        put32(&mut end, &[0]);
        put64(&mut end, &[start + size]);
        put32(&mut end, &[1]);
    }
    let few = count.min(u64::from(u16::MAX)) as u16;
    end.extend_from_slice(b"PK\x05\x06");
    put16(&mut end, &[0, 0, few, few]);
    put32(&mut end, &[capped(size), capped(start)]);
    put16(&mut end, &[0]);
    end
}

/// The version that a reader needs.
fn needed(extra: &[u8]) -> u16 {
    if extra.is_empty() { PLAIN } else { ZIP64 }
}

fn capped(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(ELSEWHERE)
}

fn put16(to: &mut Vec<u8>, numbers: &[u16]) {
    numbers.iter().for_each(|number| to.extend_from_slice(&number.to_le_bytes()));
}

fn put32(to: &mut Vec<u8>, numbers: &[u32]) {
    numbers.iter().for_each(|number| to.extend_from_slice(&number.to_le_bytes()));
}

fn put64(to: &mut Vec<u8>, numbers: &[u64]) {
    numbers.iter().for_each(|number| to.extend_from_slice(&number.to_le_bytes()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_behind_four_gibibytes_says_so_in_zip64() {
        let packed = Packed { method: DEFLATED, crc: 7, compressed: 5, size: 6 };
        let record = directory_record(Member { file: 0, offset: 5 << 30, packed }, "a");
        assert_eq!(record[42..46], [0xFF; 4]);
        assert_eq!(record[47..], [&[1, 0, 8, 0][..], &(5u64 << 30).to_le_bytes()].concat());
        assert_eq!(record[20..28], [5, 0, 0, 0, 6, 0, 0, 0]);
        let end = end_records(1, 5 << 30, 47);
        assert_eq!(end.len(), 56 + 20 + 22);
        assert_eq!(end[48..56], (5u64 << 30).to_le_bytes());
    }

    #[test]
    fn zip64_is_used_where_it_is_needed_only() {
        assert_eq!(end_records(65_534, 1 << 20, 1 << 20).len(), 22);
        assert_eq!(end_records(65_535, 1 << 20, 1 << 20).len(), 98);
        let packed = Packed { method: STORED, crc: 0, compressed: 1 << 32, size: 1 << 32 };
        assert_eq!(local_header(packed, "a").len(), 30 + 1 + 20);
        assert_eq!(directory_record(Member { file: 0, offset: 0, packed }, "a").len(), 46 + 1 + 20);
    }

    #[test]
    fn bytes_come_out_as_they_went_in_whatever_their_pieces() {
        let bytes: Vec<u8> = (0..300_000u32).map(|number| (number.wrapping_mul(2_654_435_761) >> 27) as u8).collect();
        for piece in [1, 7, 65_536, 300_000] {
            let mut packer = Packer::new();
            for _ in 0..2 {
                packer.begin();
                bytes.chunks(piece).for_each(|piece| packer.push(piece));
                let packed = packer.end();
                let mut plain = Vec::new();
                let mut inflate = flate2::write::DeflateDecoder::new(&mut plain);
                assert!(inflate.write_all(&packer.packed).is_ok() && inflate.try_finish().is_ok());
                drop(inflate);
                assert!(plain == bytes, "{piece}");
                assert_eq!((packed.size, packed.compressed), (300_000, packer.packed.len() as u64));
            }
        }
    }
}
