//! Archives built by hand, and what the reader hands out of them.

use super::*;

fn header(path: &str, kind: u8, size: u64) -> [u8; BLOCK] {
    let mut header = tar::Header::new_ustar();
    header.set_path(path).expect("short");
    header.set_entry_type(tar::EntryType::new(kind));
    header.set_size(size);
    header.set_mode(0o644);
    header.set_cksum();
    *header.as_bytes()
}

fn padded(text: &[u8]) -> Vec<u8> {
    let mut body = text.to_vec();
    body.resize(text.len().next_multiple_of(BLOCK), 0);
    body
}

fn member(path: &str, kind: u8, text: &str) -> Vec<u8> {
    [&header(path, kind, text.len() as u64)[..], &padded(text.as_bytes())].concat()
}

/// Paths and bodies of the files in an archive, and what was odd.
fn read(bytes: &[u8]) -> (Vec<(String, String)>, Vec<Oddity>) {
    let mut tar = Tar::new(bytes);
    let (mut files, mut odd) = (Vec::new(), Vec::new());
    while let Some(item) = tar.next().expect("memory does not fail") {
        match item {
            Item::Odd(oddity) => odd.push(oddity),
            Item::Member(member) => {
                let mut body = Vec::new();
                while !tar.body(&mut |piece| body.extend_from_slice(piece)).expect("memory does not fail") {}
                files.push((member.path, String::from_utf8_lossy(&body).into_owned()));
            }
        }
    }
    (files, odd)
}

fn paths(bytes: &[u8]) -> Vec<String> {
    read(bytes).0.into_iter().map(|(path, _)| path).collect()
}

#[test]
fn files_come_with_their_bodies() {
    let archive = [member("a", b'0', "one"), member("b", b'0', &"two".repeat(500)), vec![0; 1024]].concat();
    let (files, odd) = read(&archive);
    assert_eq!(files, [("a".into(), "one".into()), ("b".into(), "two".repeat(500))]);
    assert_eq!(odd, []);
}

#[test]
fn a_lone_zero_block_is_passed_and_two_end_the_archive() {
    let archive =
        [member("a", b'0', "1"), vec![0; 512], member("b", b'0', "2"), vec![0; 1024], member("c", b'0', "3")];
    assert_eq!(paths(&archive.concat()), ["a", "b"]);
}

#[test]
fn a_bad_header_is_named_and_reading_goes_on_behind_it() {
    let mut bad = header("bad", b'0', 0);
    bad[0] ^= 1;
    let archive = [&bad[..], &member("good", b'0', "x")].concat();
    assert_eq!(read(&archive).1, [Oddity::BadHeader("its checksum is wrong")]);
    assert_eq!(paths(&archive), ["good"]);
}

#[test]
fn long_names_of_both_kinds_and_the_last_pax_path_count() {
    let long = member("././@LongLink", b'L', &format!("{}\0", "n".repeat(300)));
    assert_eq!(paths(&[long, member("short", b'0', "x")].concat()), ["n".repeat(300)]);
    let pax = member("pax", b'x', "10 path=a\n10 path=b\n12 size=0x4\nnonsense\n");
    let (files, _) = read(&[pax, member("short", b'0', "abcdefg")].concat());
    assert_eq!(files, [("b".into(), "abcd".into())]);
}

#[test]
fn a_directory_has_no_body_whatever_its_size() {
    let directory = header("folder/", b'5', 512).to_vec();
    assert_eq!(paths(&[directory, member("inside", b'0', "x")].concat()), ["folder/", "inside"]);
}

#[test]
fn a_cut_body_is_kept_and_named() {
    let archive = member("a", b'0', &"x".repeat(600));
    assert_eq!(read(&archive[..900]).0[0].1.len(), 388);
    let mut tar = Tar::new(&archive[..900]);
    assert!(matches!(tar.next(), Ok(Some(Item::Member(_)))));
    while !tar.body(&mut |_| ()).expect("memory does not fail") {}
    assert_eq!(tar.missing(), 212);
}
