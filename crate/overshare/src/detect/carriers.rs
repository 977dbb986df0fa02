//! Names that stand apart from their values: `("API_KEY", "…")`, `name: API_KEY` above `value: …`, and the block around
//! `default = …`. Reads names only, and judges no value.

use std::ops::Range;

use super::{literal::is_quote, names::is_one_of};

/// Words that stand for a value where a name would.
const CARRIERS: [&str; 9] =
    ["value", "values", "default", "defaultvalue", "val", "string", "content", "parametervalue", "envvalue"];

/// Words behind which the name of a value stands.
const HOLDERS: [&str; 14] = [
    "name",
    "key",
    "variable",
    "parameter",
    "parameterkey",
    "param",
    "property",
    "setting",
    "id",
    "env",
    "header",
    "option",
    "field",
    "http-equiv",
];

/// How many words and literals are passed over on the way from a value to its name.
const HOPS: usize = 6;

/// The longest name.
const LONGEST: usize = 80;

/// The name of the value at `at`, as far back as `floor`, where it is not the value's own in the text.
pub fn name_before(text: &[u8], floor: usize, at: usize) -> Option<Range<usize>> {
    let zone = text.get(..at)?;
    argument_before(zone, floor).or_else(|| holder_before(zone, floor))
}

/// How long what stands between a name and its value is, at the name's end: `", "`, `" value="`, `\n  value: `.
pub fn gap_behind(text: &[u8]) -> Option<usize> {
    let between = |byte: &&u8| b" \t\r\n\"'`,=:>\\".contains(byte);
    let first = text.iter().take_while(between).count();
    let word = text[first..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let rest = first + word;
    let second = text[rest..].iter().take_while(between).count();
    (first > 0 && second > 0 && is_one_of(&text[first..rest], &CARRIERS)).then_some(rest + second)
}

/// The first argument of a call, or of a list of two, whose second begins at the end of `zone`.
fn argument_before(zone: &[u8], floor: usize) -> Option<Range<usize>> {
    let second = strip(zone, floor, |byte| is_quote(byte) || byte == b'\\');
    if second.len() == zone.len() {
        return None;
    }
    let comma = strip(second, floor, |byte| byte.is_ascii_whitespace()).strip_suffix(b",")?;
    let name = literal_before(strip(comma, floor, |byte| byte.is_ascii_whitespace()), floor)?;
    let before = strip(&zone[..name.start], floor, |byte| is_quote(byte) || byte == b'\\');
    let opens = strip(before, floor, |byte| byte.is_ascii_whitespace()).last();
    matches!(opens, Some(b'(' | b'[')).then_some(name)
}

/// The name that a word such as `value` at the end of `zone` stands for.
fn holder_before(zone: &[u8], floor: usize) -> Option<Range<usize>> {
    let assigned = |byte: u8| byte.is_ascii_whitespace() || is_quote(byte) || b"=:>\\(".contains(&byte);
    let carrier = word_before(strip(zone, floor, assigned), floor)?;
    if !is_one_of(&zone[carrier.clone()], &CARRIERS) {
        return None;
    }
    let mut end = carrier.start;
    for _ in 0..HOPS {
        let separates = |byte: u8| byte.is_ascii_whitespace() || b",;{<\\=:>-\"'`".contains(&byte);
        let rest = strip(&zone[..end], floor, separates);
        // What stands in quotes is one name.
        let word = match zone[rest.len()..end].iter().any(|&byte| is_quote(byte)) {
            true => quoted_before(zone, rest.len(), floor),
            false => None,
        };
        let word = word.or_else(|| word_before(rest, floor))?;
        if let Some(name) = tagged_before(zone, &word, floor) {
            return Some(name);
        }
        let holder = word_before(strip(&zone[..word.start], floor, separates), floor);
        if holder.is_some_and(|holder| is_one_of(&zone[holder], &HOLDERS)) {
            return Some(word);
        }
        end = word.start;
    }
    None
}

/// The text of an element that a word closes: `API_KEY` in `<name>API_KEY</name>`.
fn tagged_before(zone: &[u8], word: &Range<usize>, floor: usize) -> Option<Range<usize>> {
    let text = zone[..word.start].strip_suffix(b"</")?;
    let name = word_before(text, floor)?;
    (is_one_of(&zone[word.clone()], &HOLDERS) && zone[..name.start].ends_with(b">")).then_some(name)
}

/// The literal whose closing quote ends `zone`, if it could be a name.
fn literal_before(zone: &[u8], floor: usize) -> Option<Range<usize>> {
    zone.last().filter(|&&last| is_quote(last))?;
    let inner = strip(zone, floor, |byte| is_quote(byte) || byte == b'\\');
    quoted_before(zone, inner.len(), floor)
}

/// From the quote before `end` on.
fn quoted_before(zone: &[u8], end: usize, floor: usize) -> Option<Range<usize>> {
    let floor = floor.max(end.saturating_sub(LONGEST));
    let quote = zone.get(floor..end)?.iter().rposition(|&byte| is_quote(byte) || byte == b'\n')?;
    let name = floor + quote + 1..end;
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-.:/ ".contains(byte);
    (is_quote(zone[floor + quote]) && !name.is_empty() && zone[name.clone()].iter().all(is_name)).then_some(name)
}

/// The word that ends `zone`.
fn word_before(zone: &[u8], floor: usize) -> Option<Range<usize>> {
    let is_word = |byte: &&u8| byte.is_ascii_alphanumeric() || b"_-.".contains(byte);
    let length = zone[floor.min(zone.len())..].iter().rev().take(LONGEST).take_while(is_word).count();
    (length > 0).then(|| zone.len() - length..zone.len())
}

/// Without what `drop` takes at its end.
fn strip(zone: &[u8], floor: usize, drop: impl Fn(u8) -> bool) -> &[u8] {
    let length = zone[floor.min(zone.len())..].iter().rev().take_while(|&&byte| drop(byte)).count();
    &zone[..zone.len() - length]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Option<&str> {
        name_before(text.as_bytes(), 0, text.len()).map(|name| &text[name])
    }

    #[test]
    fn the_name_of_an_argument_is_the_argument_before() {
        assert_eq!(name("os.environ.get('API_KEY', '"), Some("API_KEY"));
        assert_eq!(name("headers.set( \"x-api-key\",\""), Some("x-api-key"));
        assert_eq!(name("[[\\\"token\\\", \\\""), Some("token"));
        assert_eq!(name("call(a, \"b\", \""), None);
        assert_eq!(name("call(token, \""), None);
        assert_eq!(name("call(\"token\", "), None);
        assert_eq!(name("call(\"no; name\", \""), None);
    }

    #[test]
    fn the_name_of_a_value_stands_in_the_field_or_block_before() {
        for text in [
            "- name: API_KEY\n  value: \"",
            "{\"name\":\"API_KEY\",\"value\":\"",
            "{\"key\": \"API_KEY\", \"type\": \"text\", \"value\": \"",
            "<add key=\"API_KEY\" value=\"",
            "variable \"API_KEY\" {\n  type = string\n  default = \"",
            "variable \"API_KEY\" {\n  description = \"What it is for\"\n  default = \"",
            "<name>API_KEY</name>\n  <value>",
            "<key>API_KEY</key>\n<string>",
        ] {
            assert_eq!(name(text), Some("API_KEY"), "{text}");
        }
        assert_eq!(name("value = \""), None);
        assert_eq!(name("{\"name\":\"a\"},{\"value\":\""), None);
    }

    #[test]
    fn what_stands_between_a_name_and_its_value_is_passed_over() {
        for gap in ["\" value=\"", "\", \"value\": \"", "\n    value: ", "', default='"] {
            assert_eq!(gap_behind(format!("{gap}x").as_bytes()), Some(gap.len()), "{gap}");
        }
        assert_eq!(gap_behind(b" = \"x"), None);
        assert_eq!(gap_behind(b"value"), None);
    }
}
