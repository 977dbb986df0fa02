//! A wheel's `RECORD` held against what is in the wheel: the specification "Recording installed projects", and the
//! binary distribution format's section on it.

use std::collections::HashMap;

use super::decode;

/// A file that is in the archive.
#[derive(Debug, Clone, Copy)]
pub struct Present<'a> {
    /// Its path.
    pub path: &'a str,
    /// Its SHA-256.
    pub sha256: [u8; 32],
    /// Its size.
    pub bytes: u64,
}

/// Whether a path is that of a wheel's own list.
pub fn is_record(path: &str) -> bool {
    path.strip_suffix(".dist-info/RECORD").is_some_and(|name| !name.is_empty() && !name.contains('/'))
}

/// What is not as the list at `record` says, as sentences, in the list's order and then that of the files.
#[inline(never)]
pub fn differences(record: &str, list: &[u8], files: &[Present<'_>]) -> Vec<String> {
    let text = decode(list);
    let most = files.len().saturating_mul(2).saturating_add(1_000);
    let rows = rows(&text, most);
    let present: HashMap<&str, &Present> = files.iter().map(|file| (file.path, file)).collect();
    let mut listed = HashMap::new();
    let mut sentences = Vec::new();
    for row in &rows {
        let path = row.first().map(String::as_str).unwrap_or_default();
        let (hash, size) =
            (row.get(1).map(String::as_str).unwrap_or_default(), row.get(2).map(String::as_str).unwrap_or_default());
        if path.is_empty() || row.len() > 3 {
            sentences.push("A line of RECORD is malformed.".to_owned());
            continue;
        }
        if listed.insert(path, (hash, size)).is_some_and(|before| before != (hash, size)) {
            sentences.push(format!("RECORD lists {path} twice, with different values."));
        }
        match present.get(path) {
            None => sentences.push(format!("RECORD lists {path}, which is not there.")),
            Some(file) => sentences.extend(wrong(file, hash, size, unhashed(record, path))),
        }
    }
    let unlisted =
        |file: &&Present| !listed.contains_key(file.path) && !unhashed(record, file.path) && !file.path.ends_with('/');
    sentences.extend(
        files.iter().filter(unlisted).map(|file| format!("{} is there, and RECORD does not list it.", file.path)),
    );
    if rows.len() >= most {
        sentences.push("RECORD lists many more files than there are; the rest of it was not compared.".to_owned());
    }
    sentences
}

/// Whether a file needs no hash: the list itself, and the signatures over it.
fn unhashed(record: &str, path: &str) -> bool {
    path.strip_prefix(record).is_some_and(|rest| matches!(rest, "" | ".jws" | ".p7s"))
}

/// What of a file is not as its line says.
fn wrong(file: &Present, hash: &str, size: &str, unhashed: bool) -> Option<String> {
    let path = file.path;
    if !size.is_empty() && size.parse() != Ok(file.bytes) {
        return Some(format!("RECORD gives {path} {size} bytes; it has {}.", file.bytes));
    }
    match hash.split_once('=') {
        None if unhashed && hash.is_empty() => None,
        None => Some(format!("RECORD gives no hash of {path}.")),
        Some(("sha256", digest)) => (digest.trim_end_matches('=') != url_safe(&file.sha256))
            .then(|| format!("RECORD's hash of {path} is not that of its bytes.")),
        // Installers compare whatever hash there is; SHA-256 is what the tools write.
        Some(_) => Some(format!("RECORD gives a hash of {path} that is no SHA-256 and was not compared.")),
    }
}

/// Base64 for addresses, without padding: RFC 4648, section 5.
fn url_safe(bytes: &[u8]) -> String {
    crate::input::base64(bytes).trim_end_matches('=').replace('+', "-").replace('/', "_")
}

/// The rows of comma-separated values, as Python's `csv` reads them, and no more than `most`.
fn rows(text: &str, most: usize) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut field) = (Vec::new(), Vec::new(), String::new());
    let (mut quoted, mut characters) = (false, text.chars().peekable());
    while let Some(character) = characters.next().filter(|_| rows.len() < most) {
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                field.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if field.is_empty() => quoted = true,
            ',' if !quoted => row.push(std::mem::take(&mut field)),
            '\n' | '\r' if !quoted => end_row(&mut rows, &mut row, &mut field),
            _ => field.push(character),
        }
    }
    end_row(&mut rows, &mut row, &mut field);
    rows
}

/// Ends a row, unless it is empty.
fn end_row(rows: &mut Vec<Vec<String>>, row: &mut Vec<String>, field: &mut String) {
    if !row.is_empty() || !field.is_empty() {
        row.push(std::mem::take(field));
        rows.push(std::mem::take(row));
    }
}

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    fn present<'a>(path: &'a str, text: &str) -> Present<'a> {
        Present { path, sha256: Sha256::digest(text).into(), bytes: text.len() as u64 }
    }

    fn line(path: &str, text: &str) -> String {
        format!("{path},sha256={},{}\r\n", url_safe(&Sha256::digest(text)), text.len())
    }

    #[test]
    fn every_difference_is_a_sentence() {
        const RECORD: &str = "a-1.dist-info/RECORD";
        let own = format!("{RECORD},,\r\n");
        let quoted = line("b.py", "b").replace("b.py", "\"b,\"\"c\"\"\"");
        let files = [present("a.py", "a"), present(RECORD, "whatever"), present("a-1.dist-info/RECORD.jws", "x")];
        let cases: [(String, &[Present], &[&str]); 10] = [
            (format!("{}{own}", line("a.py", "a")), &files, &[]),
            (format!("\u{feff}{}{own}", line("a.py", "a")).replace('\r', ""), &files, &[]),
            (own.clone(), &files, &["a.py is there, and RECORD does not list it."]),
            (line("a.py", "z"), &files, &["RECORD's hash of a.py is not that of its bytes."]),
            (line("a.py", "aa"), &files, &["RECORD gives a.py 2 bytes; it has 1."]),
            ("a.py,,\n".into(), &files, &["RECORD gives no hash of a.py."]),
            (
                "a.py,md5=x,1\n".into(),
                &files,
                &["RECORD gives a hash of a.py that is no SHA-256 and was not compared."],
            ),
            (
                format!("{}{}{}", line("a.py", "a"), line("gone.py", ""), line("a.py", "a").replace(",1", ",")),
                &files,
                &["RECORD lists gone.py, which is not there.", "RECORD lists a.py twice, with different values."],
            ),
            (quoted, &[present("b,\"c\"", "b")], &[]),
            (",,\n\n".into(), &[], &["A line of RECORD is malformed."]),
        ];
        for (list, files, expected) in cases {
            assert_eq!(differences(RECORD, list.as_bytes(), files), expected, "{list}");
        }
    }
}
