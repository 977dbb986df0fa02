//! Archives built by hand, and what the reader hands out of them.

use super::{fields::checksum, *};

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

/// Files, oddments, and the readers that read something else.
type Reading = (Vec<(String, String)>, Vec<(Odd, String)>, Vec<Profile>);

/// Paths and bodies of the files in an archive as this reader takes them, and what was odd, with its bytes.
fn read_as(bytes: &[u8], profile: Profile) -> Reading {
    let budget = Budget::default();
    let mut tar = Tar::new(io::BufReader::new(bytes), profile, &budget);
    let (mut files, mut odd) = (Vec::new(), Vec::new());
    while let Some(item) = tar.next(files.len()).expect("memory does not fail") {
        let mut body = Vec::new();
        tar.read_to_end(&mut body).expect("memory does not fail");
        let body = String::from_utf8_lossy(&body).into_owned();
        match item {
            Item::Odd(oddity) => odd.push((oddity, body)),
            Item::File(landing) | Item::Copy(landing, _) => files.push((landing.path, body)),
        }
    }
    (files, odd, tar.diverged().to_vec())
}

fn read(bytes: &[u8]) -> (Vec<(String, String)>, Vec<Odd>) {
    let (files, odd, _) = read_as(bytes, Profile::Plain);
    (files, odd.into_iter().map(|(odd, _)| odd).collect())
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
    let archive = [member("a", b'0', "1"), vec![0; 512], member("b", b'0', "2"), vec![0; 1024], member("c", b'0', "3")];
    assert_eq!(paths(&archive.concat()), ["a", "b"]);
}

#[test]
fn a_bad_header_is_named_and_reading_goes_on_behind_it() {
    let mut bad = header("bad", b'0', 0);
    bad[0] ^= 1;
    let archive = [&bad[..], &member("good", b'0', "x")].concat();
    assert_eq!(read(&archive).1, [Odd::PassedOver("its checksum is wrong")]);
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
    assert_eq!(paths(&[directory, member("inside", b'0', "x")].concat()), ["inside"]);
}

#[test]
fn a_cut_body_is_kept_and_named() {
    let archive = member("a", b'0', &"x".repeat(600));
    assert_eq!(read(&archive[..900]).0[0].1.len(), 388);
    let budget = Budget::default();
    let mut tar = Tar::new(io::BufReader::new(&archive[..900]), Profile::Plain, &budget);
    assert!(matches!(tar.next(0), Ok(Some(Item::File(_)))));
    tar.read_to_end(&mut Vec::new()).expect("memory does not fail");
    assert_eq!(tar.trouble(), Some(Trouble::Missing(Some(212))));
}

#[test]
fn what_no_installer_writes_is_handed_out_run_by_run() {
    let mut dirty = member("p/dirty", b'0', "abc");
    dirty[520..525].copy_from_slice(b"left!");
    let archive = [
        member("p/a", b'0', "1"),
        vec![b'g'; 1500],
        vec![b'h'; 36],
        dirty,
        member("pax", b'x', "18 comment=secret\n"),
        member("p/b", b'0', "2"),
        vec![0; 2048],
        b"behind".to_vec(),
    ];
    let (files, odd, _) = read_as(&archive.concat(), Profile::Npm);
    let names: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(names, ["a", "dirty", "b"]);
    let run = format!("{}{}", "g".repeat(1500), "h".repeat(36));
    assert_eq!(odd[0].1, run);
    assert_eq!(
        odd[1..],
        [
            (Odd::Metadata, "18 comment=secret\n\n".into()),
            (Odd::Padding, "\0\0\0\0\0left!\n".into()),
            (Odd::Behind, "behind".into()),
        ]
    );
}

#[test]
fn readers_that_read_the_same_stay_in_step_and_others_are_named() {
    let end = vec![0; 1024];
    let cases = [
        ([member("p/a", b'0', "1"), end.clone()].concat(), Profile::Npm, false),
        ([member("p/.gitignore", b'0', "1"), end.clone()].concat(), Profile::Npm, false),
        ([member("p/l", b'2', ""), end.clone()].concat(), Profile::Npm, true),
        ([member("p/a", b'0', "1"), vec![0; 512], member("p/b", b'0', "2"), end.clone()].concat(), Profile::Npm, true),
        (member("p/a", b'0', "1"), Profile::Npm, true),
        ([member("p/a", b'0', "1"), end.clone()].concat(), Profile::Pip, false),
        ([member("p/a", b'6', ""), end.clone()].concat(), Profile::Pip, true),
        ([member("pax", b'x', "12 path=p/b\n"), member("p/a", b'0', "1"), end].concat(), Profile::Pip, false),
    ];
    for (at, (archive, profile, diverges)) in cases.iter().enumerate() {
        assert_eq!(!read_as(archive, *profile).2.is_empty(), *diverges, "case {at}");
    }
}

#[test]
fn a_header_that_stands_for_more_than_may_be_spent_is_stopped() {
    let mut header = header("p/a", b'S', 0);
    header[257..265].copy_from_slice(b"ustar  \0");
    header[483..495].copy_from_slice(b"77777777777\0");
    header[386..398].copy_from_slice(b"77777777777\0");
    header[398..410].copy_from_slice(b"00000000000\0");
    let sum = format!("{:06o}\0 ", checksum(&header));
    header[148..156].copy_from_slice(sum.as_bytes());
    let budget = Budget::new(crate::limits::Limits { inflated_bytes: 1 << 20, ..Default::default() });
    let mut tar = Tar::new(io::BufReader::new(&header[..]), Profile::Pip, &budget);
    assert!(matches!(tar.next(0), Ok(Some(Item::File(_)))));
    let read = io::copy(&mut tar, &mut io::sink()).expect("memory does not fail");
    assert!(read < 2 << 20, "{read}");
    assert_eq!(tar.trouble(), Some(Trouble::Limit));
}
