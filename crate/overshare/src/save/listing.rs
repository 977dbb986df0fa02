//! The list that lies beside the saved files: which name each has in the zip, and which sources have none. One line of JSON
//! an item, made when it is asked for.

use serde::Serialize;

use crate::inspect::Target;

use super::{SaveItem, SaveList, Written, name::is_unsafe};

/// One source, in the words of the report.
#[derive(Serialize)]
struct Line<'a> {
    /// Its name in the zip; null where its text is not in it.
    name: Option<&'a str>,
    path: &'a str,
    #[serde(rename = "rawPath")]
    raw_path: &'a str,
    /// Where the map lies that names it.
    map: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    bytes: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lines: Option<u64>,
    /// Places where a secret was overwritten.
    #[serde(skip_serializing_if = "Option::is_none")]
    masked: Option<usize>,
    /// Why its text is not in the zip.
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<&'static str>,
}

/// The lines of the list.
pub fn pieces<'a>(
    list: &'a SaveList,
    names: &'a [String],
    written: &'a [Option<Written>],
) -> impl Iterator<Item = Vec<u8>> + 'a {
    let begin = b"{\"overshare\":1,\"sources\":[".to_vec();
    let lines = list.items.iter().zip(names).zip(written).enumerate().map(|(index, ((item, name), written))| {
        let mut line = if index == 0 { b"\n".to_vec() } else { b",\n".to_vec() };
        // Numbers and text are always JSON.
        let json = serde_json::to_string(&line_of(item, name, *written, &list.maps)).unwrap_or_default();
        json.chars().for_each(|letter| put(&mut line, letter));
        line
    });
    std::iter::once(begin).chain(lines).chain(std::iter::once(b"\n]}\n".to_vec()))
}

/// Writes out what JSON allows and a terminal acts on.
fn put(line: &mut Vec<u8>, letter: char) {
    if letter.is_control() || !letter.is_ascii() && is_unsafe(letter) {
        let units = letter.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect::<String>();
        line.extend_from_slice(units.as_bytes());
    } else {
        line.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
    }
}

fn line_of<'a>(item: &'a SaveItem, name: &'a str, written: Option<Written>, maps: &'a [String]) -> Line<'a> {
    let map = match item.target {
        Target::Source { map, .. } => maps.get(map).map_or("", String::as_str),
        Target::Entry(_) | Target::Nested(_) | Target::Names(_) => "",
    };
    let missing = match item.has_text {
        true => "It was not met when the file was read again.",
        false => "The map names it and does not hold its text.",
    };
    Line {
        name: written.map(|_| name),
        path: &item.path,
        raw_path: &item.raw_path,
        map,
        bytes: written.map(|written| written.bytes),
        lines: written.map(|written| written.lines),
        masked: written.map(|written| written.masked),
        missing: written.is_none().then_some(missing),
    }
}
