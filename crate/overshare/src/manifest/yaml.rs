//! The few forms of YAML that RubyGems writes: keys at the line's beginning, one level of keys below, lists of plain or
//! quoted words. Not a reader of YAML.

/// A line that says something.
#[derive(Debug, PartialEq)]
pub(super) struct Line {
    /// The outermost key above it, or its own.
    pub key: String,
    /// The key below that; empty for items of a list and for the outermost key itself.
    pub inner: String,
    /// The value, without quotes and tags; empty where it stands on the lines below.
    pub value: String,
}

/// Lines that are read: more say nothing of a package.
const MOST: usize = 20_000;

/// The lines of a document below these outermost keys, up to two levels of keys.
pub(super) fn lines(text: &str, wanted: &[&str]) -> Vec<Line> {
    let (mut lines, mut outer, mut indent) = (Vec::<Line>::new(), String::new(), None);
    for line in text.lines().filter(|line| !line.starts_with(['#', '%']) && !line.starts_with("---")) {
        if lines.len() == MOST {
            break;
        }
        let body = line.trim_start_matches(' ');
        let depth = line.len() - body.len();
        let item = body.strip_prefix("- ").map(str::trim_start);
        if depth == 0 && item.is_none() {
            let Some((key, value)) = split(body) else { continue };
            (outer, indent) = (key.to_owned(), None);
            if wanted.contains(&key) {
                lines.push(Line { key: outer.clone(), inner: String::new(), value: plain(value) });
            }
            continue;
        }
        let first = *indent.get_or_insert(depth);
        if depth != first || body.is_empty() || !wanted.contains(&outer.as_str()) {
            continue;
        }
        let (inner, value) = match (item, split(body)) {
            (Some(item), _) => ("", item),
            (None, Some((key, value))) => (key, value),
            (None, None) => continue,
        };
        lines.push(Line { key: outer.clone(), inner: plain(inner), value: plain(value) });
    }
    lines
}

/// Key and value of a line.
fn split(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    (value.is_empty() || value.starts_with([' ', '\r'])).then(|| (key, value.trim()))
}

/// A value without its tag and quotes; `null` and the marks of longer texts are empty.
fn plain(value: &str) -> String {
    let value = value.trim();
    let value = match value.strip_prefix('!') {
        Some(tagged) => tagged.split_once(' ').map_or("", |(_, value)| value.trim()),
        None => value,
    };
    match value {
        "null" | "~" | "|" | "|-" | ">" | ">-" | "[]" | "{}" => String::new(),
        _ => match (value.strip_prefix('\''), value.strip_prefix('"')) {
            (Some(quoted), _) => quoted.strip_suffix('\'').unwrap_or(quoted).replace("''", "'"),
            (_, Some(quoted)) => quoted.strip_suffix('"').unwrap_or(quoted).replace("\\\"", "\"").replace("\\\\", "\\"),
            _ => value.to_owned(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_levels_are_read() {
        let text = "--- !ruby/object:A\r\na: b\r\nc: !ruby/object:D\r\n  e: '1.0'\r\n  f:\r\n    g: h\r\nh:\r\n- unwanted\r\ni:\r\n- j\r\n- \"k: \\\"l\\\"\"\r\nm: []\r\n";
        let told: Vec<String> = lines(text, &["a", "c", "i", "m"])
            .into_iter()
            .map(|line| format!("{}.{}={}", line.key, line.inner, line.value))
            .collect();
        assert_eq!(told, ["a.=b", "c.=", "c.e=1.0", "c.f=", "i.=", "i.=j", "i.=k: \"l\"", "m.="]);
    }
}
