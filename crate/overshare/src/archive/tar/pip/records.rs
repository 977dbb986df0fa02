//! Pax records as `tarfile` reads and keeps them. Not what they do to a member.

use super::{super::fields::escaped, Fault};

/// A Python dictionary: a key keeps the place where it came first.
#[derive(Debug, Default, Clone)]
pub struct Records(pub Vec<(String, String)>);

impl Records {
    /// The value of a key.
    pub fn get(&self, wanted: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == wanted).map(|(_, value)| value.as_str())
    }

    /// Sets a key, where it came first.
    pub fn set(&mut self, key: &str, value: &str) {
        match self.0.iter_mut().find(|(known, _)| known == key) {
            Some((_, old)) => value.clone_into(old),
            None => self.0.push((key.to_owned(), value.to_owned())),
        }
    }
}

/// The records that decide about a member; all others are passed over, so that a lookup stays cheap.
const KEYS: [&str; 11] = [
    "path",
    "linkpath",
    "size",
    "GNU.sparse.map",
    "GNU.sparse.major",
    "GNU.sparse.minor",
    "GNU.sparse.name",
    "GNU.sparse.size",
    "GNU.sparse.realsize",
    "GNU.sparse.offset",
    "GNU.sparse.numbytes",
];

/// `_proc_pax`: records by the length that each begins with, up to a zero byte; none may be wrong.
pub fn read_records(bytes: &[u8]) -> Result<Vec<(String, String)>, Fault> {
    let mut records = Vec::new();
    let mut rest = bytes;
    while rest.first().is_some_and(|&byte| byte != 0) {
        let (record, behind) = read_record(rest).ok_or(Fault::Invalid("a pax record in it is malformed"))?;
        if KEYS.contains(&record.0.as_str()) {
            records.push(record);
        }
        rest = behind;
    }
    Ok(records)
}

/// The first record, and what stands behind it.
fn read_record(bytes: &[u8]) -> Option<((String, String), &[u8])> {
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let length =
        str::from_utf8(&bytes[..digits]).ok()?.parse::<usize>().ok().filter(|&length| digits <= 20 && length >= 5)?;
    if bytes.get(digits) != Some(&b' ') {
        return None;
    }
    let record = bytes.get(..length)?.strip_suffix(b"\n")?.get(digits + 1..)?;
    let equals = memchr::memchr(b'=', record).filter(|&equals| equals > 0)?;
    Some(((escaped(&record[..equals]), escaped(&record[equals + 1..])), &bytes[length..]))
}
