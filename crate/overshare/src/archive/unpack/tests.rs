//! Every codec against the tools that define its form, and against bytes that nobody packed.

use std::{
    io::{BufReader, Read, Write},
    process::{Command, Stdio},
    sync::LazyLock,
};

use super::*;
use crate::limits::Limits;

/// A text with matches near and far, and none very long.
fn text() -> Vec<u8> {
    let number = |line: u64| line.pow(3) * 7919 % 100_003;
    (0..100).flat_map(|line| format!("line {} of a text that repeats itself\n", number(line)).into_bytes()).collect()
}

/// What a command writes when it is given `input`.
fn run(command: &str, arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let mut child = Command::new(command)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{command} is needed for this test: {error}"));
    child.stdin.take().expect("piped").write_all(input).expect("the command reads its input");
    child.wait_with_output().expect("the command ends").stdout
}

fn python(expression: &str, input: &[u8]) -> Vec<u8> {
    let script = format!("import sys,bz2,lzma,zlib;t=sys.stdin.buffer.read();sys.stdout.buffer.write({expression})");
    run("python3", &["-c", &script], input)
}

fn brotli(input: &[u8]) -> Vec<u8> {
    let script = "process.stdout.write(require('zlib').brotliCompressSync(require('fs').readFileSync(0)))";
    run("node", &["-e", script], input)
}

/// The text as zstd 1.5 writes it at level 19, with a checksum and without a size.
const ZSTD: &str = "28b52ffd0468b50a00a61f4315b06939780d59979228493932a52465927235698e014b003600380023294f90887cff080971e4445f09 \
    b946ca8f5f64fdd82dfe66a88c9266f1793df67a670891ad28030c18082c30141c161802041204140e0c01040c078606018643c06100 \
    e1b083c0418141356cf7515cd1077de61a0bfdb26acbf348928ff14a6e5335362bbe542f2617ba7beaab1b57c88d1a8e7dda715cef9c \
    3c7c3dd6126311137246a47c48388828f43c8212359e2b2461c64aba12cb8d4b1dfd5f2109f24d346456f58c7231af6d2d0a1931c6e4 \
    60471a7e86b683c60de29e4e0e773393894e7d78ba5e15d10b8daea9b85d9cbcfe84c82f2c6b79d538e4154353131947f4b2143e0dd1 \
    74cc3adaceac2c52247e64a811482c7eff33a09dd6124810f8ff571060fec6f9d5a597a18e4ebc3ebdaf69fb6e9b6cfbb5df7bef3654 \
    4c437e7fcba12e7bdeb3aaac7eeeeb53b99a33a94bca862280ac0239f761af";

fn zstd() -> Vec<u8> {
    let digits: Vec<u8> = ZSTD.bytes().filter(u8::is_ascii_hexdigit).collect();
    let digit = |byte: u8| char::from(byte).to_digit(16).expect("hexadecimal") as u8;
    digits.chunks(2).map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect()
}

/// A zip's method 14: a version, the properties' length, the properties, and the bytes.
fn zip_lzma(alone: &[u8]) -> Vec<u8> {
    [&[9, 20, 5, 0], &alone[..5], &alone[13..]].concat()
}

/// The text in every form.
static PACKED: LazyLock<Vec<(Kind, Vec<u8>)>> = LazyLock::new(|| {
    let text = text();
    let alone = python("lzma.compress(t,lzma.FORMAT_ALONE)", &text);
    vec![
        (Kind::Gzip, python("(lambda c:c.compress(t)+c.flush())(zlib.compressobj(9,zlib.DEFLATED,31))", &text)),
        (Kind::Brotli, brotli(&text)),
        (Kind::Zstd, zstd()),
        (Kind::Bzip2, python("bz2.compress(t)", &text)),
        (Kind::Xz, python("lzma.compress(t)", &text)),
        (Kind::ZipLzma(None), zip_lzma(&alone)),
        (Kind::Lzma, alone),
    ]
});

fn unpack_within(kind: Kind, bytes: &[u8], piece: usize, limits: Limits) -> (Vec<u8>, Option<Trouble>) {
    let budget = Budget::new(limits);
    let mut body = open(kind, Box::new(BufReader::with_capacity(piece, bytes)), &budget);
    let mut text = Vec::new();
    body.read_to_end(&mut text).expect("memory does not fail");
    (text, body.trouble())
}

fn unpack(kind: Kind, bytes: &[u8]) -> (Vec<u8>, Option<Trouble>) {
    unpack_within(kind, bytes, 64, Limits::default())
}

fn check((unpacked, trouble): (Vec<u8>, Option<Trouble>), (text, expected): (&[u8], Option<Trouble>), case: &str) {
    assert_eq!((unpacked.len(), trouble), (text.len(), expected), "{case}");
    assert!(unpacked == text, "{case}");
}

fn packed(kind: Kind) -> &'static [u8] {
    &PACKED.iter().find(|(other, _)| *other == kind).expect("every form is there").1
}

#[test]
fn what_the_tools_pack_is_unpacked_whatever_the_pieces() {
    for (kind, bytes) in &*PACKED {
        for piece in [1, 7, 65_536] {
            let unpacked = unpack_within(*kind, bytes, piece, Limits::default());
            check(unpacked, (&text(), None), &format!("{kind:?} in pieces of {piece}"));
        }
    }
}

#[test]
fn a_codec_goes_on_however_little_room_there_is() {
    let text: Vec<u8> = text().repeat(40);
    let filters = "[{'id':lzma.FILTER_X86},{'id':lzma.FILTER_LZMA2}]";
    let cases = [
        (Kind::Brotli, brotli(&text)),
        (Kind::Bzip2, python("bz2.compress(t)", &text)),
        (Kind::Xz, python(&format!("lzma.compress(t,filters={filters})"), &text)),
        (Kind::Lzma, python("lzma.compress(t,lzma.FORMAT_ALONE)", &text)),
    ];
    for (kind, bytes) in cases {
        for room in [1, 2, 4093] {
            let unpacked = unpack_by_steps(kind, &bytes, room);
            check(unpacked, (&text, None), &format!("{kind:?} into {room} bytes"));
        }
    }
}

/// Unpacks into so many bytes at a time.
fn unpack_by_steps(kind: Kind, bytes: &[u8], room: usize) -> (Vec<u8>, Option<Trouble>) {
    let (mut codec, mut input) = (kind.codec(), BufReader::with_capacity(1, bytes));
    let (mut text, mut output) = (Vec::new(), vec![0; room]);
    loop {
        match codec.step(&mut input, &mut output, u64::MAX).expect("memory does not fail") {
            Step::Wrote(wrote) => text.extend_from_slice(&output[..wrote]),
            Step::End => return (text, None),
            Step::Stop(wrote, trouble) => {
                text.extend_from_slice(&output[..wrote]);
                return (text, Some(trouble));
            }
        }
    }
}

#[test]
fn what_can_be_known_by_its_first_bytes_is() {
    let known = [Kind::Gzip, Kind::Zstd, Kind::Bzip2, Kind::Xz];
    for (kind, bytes) in &*PACKED {
        assert_eq!(Kind::of(bytes), known.contains(kind).then_some(*kind));
    }
}

#[test]
fn large_files_are_unpacked() {
    let text: Vec<u8> =
        (0..40_000u32).flat_map(|number| format!("{:x}", number.wrapping_mul(number)).into_bytes()).collect();
    let cases = [
        (Kind::Brotli, brotli(&text)),
        (Kind::Bzip2, python("bz2.compress(t)", &text)),
        (Kind::Xz, python("lzma.compress(t,check=lzma.CHECK_SHA256)", &text)),
        (
            Kind::Xz,
            python(
                "lzma.compress(t,filters=[{'id':lzma.FILTER_X86},{'id':lzma.FILTER_LZMA2,'dict_size':65536}])",
                &text,
            ),
        ),
        (Kind::Lzma, python("lzma.compress(t,lzma.FORMAT_ALONE)", &text)),
        (Kind::Zstd, ruzstd::encoding::compress_to_vec(&text[..], ruzstd::encoding::CompressionLevel::Fastest)),
    ];
    for (kind, bytes) in cases {
        let (unpacked, trouble) = unpack_within(kind, &bytes, 65_536, Limits::default());
        assert!(unpacked == text && trouble.is_none(), "{kind:?}: {} of {}, {trouble:?}", unpacked.len(), text.len());
    }
}

#[test]
fn what_is_cut_off_is_said_to_be() {
    for (kind, bytes) in &*PACKED {
        for end in 0..bytes.len() {
            let (unpacked, trouble) = unpack(*kind, &bytes[..end]);
            assert!(text().starts_with(&unpacked), "{kind:?} cut at {end}");
            assert_eq!(trouble, Some(Trouble::Missing(None)), "{kind:?} cut at {end} of {}", bytes.len());
        }
    }
}

#[test]
fn what_follows_is_read_where_the_form_allows_it_and_named_where_not() {
    let twice = [text(), text()].concat();
    let skipped = b"\x53\x2A\x4D\x18\x03\0\0\0abc";
    type Case<'a> = (Kind, Vec<&'a [u8]>, Option<Trouble>);
    let cases: [Case; 11] = [
        (Kind::Gzip, vec![&[0; 5], packed(Kind::Gzip), &[0; 3]], None),
        (Kind::Bzip2, vec![packed(Kind::Bzip2)], None),
        (Kind::Bzip2, vec![packed(Kind::Bzip2), b"more"], Some(Trouble::Trailing)),
        (Kind::Zstd, vec![packed(Kind::Zstd)], None),
        (Kind::Zstd, vec![skipped, packed(Kind::Zstd), skipped], None),
        (Kind::Zstd, vec![packed(Kind::Zstd), b"mo"], Some(Trouble::Trailing)),
        (Kind::Zstd, vec![packed(Kind::Zstd), &skipped[..10]], Some(Trouble::Missing(None))),
        (Kind::Xz, vec![&[0; 4], packed(Kind::Xz), &[0; 8]], None),
        (Kind::Xz, vec![packed(Kind::Xz), &[0; 3]], Some(Trouble::Trailing)),
        (Kind::Xz, vec![packed(Kind::Xz), b"more"], Some(Trouble::Trailing)),
        (Kind::Gzip, vec![packed(Kind::Gzip), b"more"], Some(Trouble::Trailing)),
    ];
    for (kind, rest, trouble) in cases {
        let bytes = [packed(kind), &rest.concat()].concat();
        check(unpack(kind, &bytes), (&twice, trouble), &format!("{kind:?} with {} pieces more", rest.len()));
    }
    for kind in [Kind::Brotli, Kind::Lzma, Kind::ZipLzma(None)] {
        let bytes = [packed(kind), b"more"].concat();
        check(unpack(kind, &bytes), (&text(), Some(Trouble::Trailing)), &format!("{kind:?}"));
    }
}

#[test]
fn a_wrong_checksum_is_named() {
    let mut wrong = packed(Kind::Zstd).to_vec();
    *wrong.last_mut().expect("bytes") ^= 1;
    check(unpack(Kind::Zstd, &wrong), (&text(), Some(Trouble::Checksum)), "zstd");
    // The block's CRC-64 stands before the index of 8 bytes and its CRC, and the footer of 12.
    let mut wrong = packed(Kind::Xz).to_vec();
    let at = wrong.len() - 12 - 12 - 1;
    wrong[at] ^= 1;
    check(unpack(Kind::Xz, &wrong), (&text(), Some(Trouble::Checksum)), "xz");
}

#[test]
fn a_window_that_is_too_large_is_not_taken() {
    // A frame with a window of 2 TB; 4 GiB of dictionary in a block's header; the same in a header of eight bytes.
    let zstd = b"\x28\xB5\x2F\xFD\0\xF8\x01\0\0";
    assert_eq!(unpack(Kind::Zstd, zstd), (vec![], Some(Trouble::Memory)));
    let lzma = b"\x5D\0\0\0\x40\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\0abcdefgh";
    assert_eq!(unpack(Kind::Lzma, lzma).1, Some(Trouble::Memory));
    let xz = python("lzma.compress(t,filters=[{'id':lzma.FILTER_LZMA2,'dict_size':256<<20}])", b"text");
    assert_eq!(unpack(Kind::Xz, &xz).1, Some(Trouble::Memory));
    for (kind, bytes) in PACKED.iter().filter(|(kind, _)| *kind != Kind::Gzip) {
        let small = Limits { window_bytes: 1 << 10, ..Limits::default() };
        assert_eq!(unpack_within(*kind, bytes, 64, small).1, Some(Trouble::Memory), "{kind:?}");
    }
}

#[test]
fn windows_are_given_back() {
    let budget = Budget::new(Limits { window_bytes: 20 << 20, ..Limits::default() });
    for _ in 0..3 {
        let mut body = open(Kind::Brotli, Box::new(BufReader::new(packed(Kind::Brotli))), &budget);
        body.fill_buf().expect("memory does not fail");
        let mut inner = open(Kind::Brotli, Box::new(BufReader::new(packed(Kind::Brotli))), &budget);
        inner.fill_buf().expect("memory does not fail");
        assert_eq!((body.trouble(), inner.trouble()), (None, Some(Trouble::Memory)));
    }
}

#[test]
fn what_unpacks_to_too_much_is_stopped() {
    let zeros = vec![0; 4 << 20];
    let cases = [
        (Kind::Brotli, brotli(&zeros)),
        (Kind::Bzip2, python("bz2.compress(t)", &zeros)),
        (Kind::Xz, python("lzma.compress(t)", &zeros)),
        (Kind::Zstd, ruzstd::encoding::compress_to_vec(&zeros[..], ruzstd::encoding::CompressionLevel::Fastest)),
    ];
    for (kind, bytes) in cases {
        let limits = Limits { inflated_bytes: 1 << 18, ..Limits::default() };
        let (unpacked, trouble) = unpack_within(kind, &bytes, 64, limits);
        assert_eq!(trouble, Some(Trouble::Limit), "{kind:?}");
        assert!(unpacked.len() < 1 << 19, "{kind:?}: {}", unpacked.len());
    }
}

/// Flips that are made of each form. More for an hour's search: set `OVERSHARE_FLIPS`.
fn flips() -> u32 {
    std::env::var("OVERSHARE_FLIPS").ok().and_then(|number| number.parse().ok()).unwrap_or(20_000)
}

#[test]
fn flipped_bits_never_break_anything() {
    let mut state = 0x9E37_79B9_7F4A_7C15u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as usize % below
    };
    for (kind, good) in &*PACKED {
        for _ in 0..flips() {
            let mut bytes = good.clone();
            for _ in 0..1 + random(3) {
                let at = random(bytes.len());
                bytes[at] ^= 1 << random(8);
            }
            let limits = Limits { inflated_bytes: 1 << 20, window_bytes: 32 << 20, ..Limits::default() };
            unpack_within(*kind, &bytes, 4096, limits);
        }
    }
}

#[test]
fn brotli_is_told_from_text_and_from_noise() {
    let large = brotli(&python("t*40", &text()));
    for whole in [&brotli(&text()), &large, &brotli(b"x"), &brotli(&vec![b'a'; 1 << 20])] {
        assert!(plausible_brotli(&whole[..whole.len().min(8192)]));
    }
    assert!(!plausible_brotli(b"") && !plausible_brotli(&text()) && !plausible_brotli(b"{\"version\":3}"));
    assert!(!plausible_brotli(packed(Kind::Gzip)) && !plausible_brotli(packed(Kind::Xz)));
}
