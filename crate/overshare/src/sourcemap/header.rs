//! The `SourceMap` header of HTTP (ECMA-426, “Linking through HTTP headers”) in files that hold or set headers: saved
//! responses and archives of them, and the configuration of servers. Looks at a window of text; code that merely handles
//! such a header is no reference.

use std::ops::Range;

use crate::text::LOOKBEHIND;

/// Whether a file of this path holds headers, or sets them.
pub fn may_hold(path: &str) -> bool {
    const ENDINGS: [&str; 8] = [".har", ".mhtml", ".mht", ".http", ".warc", ".htaccess", ".conf", ".vhost"];
    const NAMES: [&str; 8] = [
        "_headers",
        "caddyfile",
        "netlify.toml",
        "vercel.json",
        "now.json",
        "firebase.json",
        "staticwebapp.config.json",
        "web.config",
    ];
    let path = path.to_ascii_lowercase();
    let name = path.rsplit('/').next().unwrap_or_default();
    ENDINGS.iter().any(|ending| name.ends_with(ending)) || NAMES.contains(&name)
}

/// Whether a text begins as a saved response does.
pub fn begins_response(text: &[u8]) -> bool {
    [&b"HTTP/1."[..], b"HTTP/2", b"HTTP/3"].iter().any(|beginning| text.starts_with(beginning))
}

const NAME: &[u8] = b"sourcemap";

/// The longest address that is kept whole.
const URL: usize = 4096;

/// The addresses in headers of which the name begins within `range`.
pub fn addresses(window: &[u8], range: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let names = memchr::memchr2_iter(b's', b'S', &window[range.clone()]).map(move |at| range.start + at);
    names.filter_map(|at| {
        let end = at + NAME.len();
        let is_name = window.get(at..end)?.eq_ignore_ascii_case(NAME);
        is_name.then(|| address(window, at, end)).flatten()
    })
}

/// The address in the header whose name stands there, in one of the ways to write one.
fn address(window: &[u8], start: usize, end: usize) -> Option<Range<usize>> {
    let before = &window[start.saturating_sub(LOOKBEHIND)..start];
    let before = before.strip_suffix(b"X-").or(before.strip_suffix(b"x-")).unwrap_or(before);
    let line = &before[memchr::memrchr2(b'\n', b'\r', before).map_or(0, |end| end + 1)..];
    let line = line.trim_ascii();
    let after = &window[end..];
    let begin = match (after.first()?, line) {
        // SourceMap: url
        (b':', b"") => 1,
        // SourceMap = "url"
        (b' ' | b'=', b"") => after.len() - quoted(after.trim_ascii_start().strip_prefix(b"=")?)?.len(),
        // Header set SourceMap "url"
        (b' ' | b'\t' | b'"' | b'\'', _) if sets_header(line) => 1,
        (quote @ (b'"' | b'\''), _) if line.ends_with(&[*quote]) => after.len() - value(&after[1..])?.len(),
        _ => return None,
    };
    let rest = &after[begin..];
    let skipped = rest.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'"' | b'\'')).count();
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\'' | b';' | b'<' | b'>' | b'\\');
    let url = &rest[skipped..rest.len().min(skipped + URL)];
    let length = url.iter().position(ends).unwrap_or(url.len());
    let begin = end + begin + skipped;
    // A switch of that name is either on or off.
    url[..length].iter().any(|byte| matches!(byte, b'.' | b'/')).then_some(begin..begin + length)
}

/// Whether a line of a server's configuration goes on with the name of a header that it sets.
fn sets_header(line: &[u8]) -> bool {
    let line = line.to_ascii_lowercase();
    let line = line.strip_suffix(b"\"").or(line.strip_suffix(b"'")).unwrap_or(&line);
    let mut words = line.rsplit(|byte| byte.is_ascii_whitespace()).filter(|word| !word.is_empty());
    let (Some(last), before) = (words.next(), words.next().unwrap_or_default()) else { return false };
    let sets = matches!(last, b"set" | b"add" | b"append" | b"merge" | b"setifempty");
    matches!(last, b"add_header" | b"header") || sets && matches!(before, b"header" | b"always" | b"onsuccess")
}

/// What follows the name of a header in JSON or XML, from the value on: `: "url"`, `, "value": "url"`, ` value="url"`.
fn value(after: &[u8]) -> Option<&[u8]> {
    let after = after.trim_ascii_start();
    if let Some(value) = after.strip_prefix(b":") {
        return quoted(value);
    }
    let after = after.strip_prefix(b",").unwrap_or(after).trim_ascii_start();
    let after = after.strip_prefix(b"\"").or(after.strip_prefix(b"'")).unwrap_or(after);
    let after = after.strip_prefix(b"value")?;
    let after = after.strip_prefix(b"\"").or(after.strip_prefix(b"'")).unwrap_or(after).trim_ascii_start();
    quoted(after.strip_prefix(b":").or(after.strip_prefix(b"="))?)
}

/// A text that begins with a string.
fn quoted(text: &[u8]) -> Option<&[u8]> {
    let text = text.trim_ascii_start();
    matches!(text.first()?, b'"' | b'\'').then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        addresses(text.as_bytes(), 0..text.len()).map(|range| &text[range]).collect()
    }

    #[test]
    fn headers_are_found_in_every_way_to_write_them() {
        for text in [
            "HTTP/1.1 200 OK\r\nSourceMap: /a.js.map\r\n\r\nx()",
            "/a.js\n  X-SourceMap: /a.js.map\n",
            "sourcemap:/a.js.map",
            "Header set SourceMap \"/a.js.map\"",
            "  Header always set X-SourceMap /a.js.map\n",
            "add_header SourceMap /a.js.map always;",
            "    add_header 'SourceMap' '/a.js.map';",
            "header /a.js SourceMap /a.js.map\nheader SourceMap /a.js.map",
            "[headers.values]\n  SourceMap = \"/a.js.map\"",
            "{\"name\":\"sourcemap\",\"value\":\"/a.js.map\"}",
            "{\n \"key\": \"X-SourceMap\",\n \"value\": \"/a.js.map\"\n}",
            "\"globalHeaders\": { \"SourceMap\": \"/a.js.map\" }",
            "<add name=\"SourceMap\" value=\"/a.js.map\" />",
        ] {
            assert_eq!(found(text), ["/a.js.map"], "{text}");
        }
    }

    #[test]
    fn code_that_handles_headers_refers_to_nothing() {
        for text in [
            "res.getHeader(\"SourceMap\")",
            "const map = headers['x-sourcemap'] || headers.get(\"SourceMap\", './a')",
            "sourceMap: true,",
            "\"sourceMap\": true",
            "\"sourceMap\": \"inline\"",
            "devtool.sourceMap: /a.js.map",
            "# SourceMap of /a.js.map",
            "if (name === 'sourcemap') url = './x'",
            "SourceMapGenerator: /a.map",
            "SourceMap = url.map",
            "unset SourceMap /a.js.map",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn files_with_headers_are_known_by_name() {
        for path in ["public/_headers", "a/.htaccess", "nginx.conf", "saved/Page.MHTML", "trace.har", "netlify.toml"] {
            assert!(may_hold(path), "{path}");
        }
        for path in ["headers.js", "a.json", "dist/a.js", "_headers/a.js", "README.md"] {
            assert!(!may_hold(path), "{path}");
        }
    }
}
