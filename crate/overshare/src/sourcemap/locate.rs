//! Where a text carries a source map or refers to one: inline `data:` URLs anywhere, and `sourceMappingURL` comments
//! (ECMA-426, “Linking through inline annotations”). Looks at a window of text; reads no map.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use crate::text::{LOOKBEHIND, starts_within};

use super::comment::{Form, Standing, blank};

/// An inline map's beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataUrl {
    /// Where `data:` stands in the window.
    pub start: usize,
    /// Where the encoded bytes begin.
    pub body: usize,
    /// Whether they are base64; else percent-encoded.
    pub base64: bool,
}

/// What looks like a `sourceMappingURL` comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotation {
    /// The address as far as it can be one, cut off past [`URL`] bytes.
    pub url: Range<usize>,
    /// Whether it is all that stands there.
    pub whole: bool,
    /// Where the comment ends, if it is one.
    pub end: usize,
    /// How the comment is written.
    pub form: Form,
    /// In which ways it is a comment, as far as what stands before it tells.
    pub standing: Standing,
    /// Whether it begins its line.
    pub alone: bool,
}

static DATA: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("data:application/json"));
static REFERENCE: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("sourceMappingURL="));

/// The longest address of a map that is kept whole. Inline maps are longer, and read in another way.
const URL: usize = 4096;

/// Media type parameters are a few words; what is longer is no data URL.
const PARAMETERS: usize = 256;

/// The first JSON `data:` URL that begins within `range`.
pub fn data_url(window: &[u8], range: Range<usize>) -> Option<DataUrl> {
    starts_within(&DATA, window, range).find_map(|start| {
        let parameters = start + DATA.needle().len();
        let (length, base64) = parameters_of(&window[parameters..])?;
        Some(DataUrl { start, body: parameters + length, base64 })
    })
}

/// The length of a data URL's parameters with the comma that ends them, and whether they say base64.
fn parameters_of(text: &[u8]) -> Option<(usize, bool)> {
    let text = &text[..text.len().min(PARAMETERS)];
    let comma = memchr::memchr(b',', text)?;
    let allowed = |&byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b';' | b'=' | b'-' | b'_' | b'.' | b' ');
    let parameters = &text[..comma];
    let begins_right = parameters.is_empty() || parameters[0] == b';';
    (begins_right && parameters.iter().all(allowed))
        .then(|| (comma + 1, parameters.to_ascii_lowercase().ends_with(b";base64")))
}

/// Whether an address holds what it refers to.
pub fn is_data(url: &[u8]) -> bool {
    const SCHEME: &[u8] = b"data:";
    url.get(..SCHEME.len()).is_some_and(|scheme| scheme.eq_ignore_ascii_case(SCHEME))
}

/// The `data:` URL that an address is, where it has another form than those that [`data_url`] finds: any media type, and
/// letters of any case.
#[inline(never)]
pub fn data_address(window: &[u8], start: usize) -> Option<DataUrl> {
    let text = &window[start..];
    let is_plain = text.strip_prefix(DATA.needle()).is_some_and(|rest| parameters_of(rest).is_some());
    if !is_data(text) || is_plain {
        return None;
    }
    let text = &text[..text.len().min(PARAMETERS)];
    let comma = memchr::memchr(b',', text)?;
    // A slash may be escaped.
    let allowed = |byte: &u8| byte.is_ascii_alphanumeric() || b":;=-_.+/\\% ".contains(byte);
    let parameters = text[..comma].trim_ascii_end();
    let is_base64 = parameters.len() >= 7 && parameters[parameters.len() - 7..].eq_ignore_ascii_case(b";base64");
    parameters.iter().all(allowed).then_some(DataUrl { start, body: start + comma + 1, base64: is_base64 })
}

/// Where the addresses of maps begin, whatever stands before `sourceMappingURL=`.
pub fn addresses(window: &[u8], range: Range<usize>) -> impl Iterator<Item = usize> {
    starts_within(&REFERENCE, window, range).map(|at| at + REFERENCE.needle().len())
}

/// The form of the comment in which the address at `start` stands, whatever follows.
pub fn form(window: &[u8], start: usize) -> Option<Form> {
    let before = window[..start].strip_suffix(REFERENCE.needle())?;
    marker(&before[before.len().saturating_sub(LOOKBEHIND)..]).map(|(form, _)| form)
}

/// How far addresses have been looked at, so that those that lie in one another are not looked at again and again. For
/// one window, in order.
#[derive(Debug, Default)]
pub struct Seen {
    written: [usize; 2],
    url: [usize; 2],
}

/// The comment that the address at `start` stands in. What comes before it has to be in view as far as the window
/// promises.
#[inline(never)]
pub fn annotation(window: &[u8], start: usize, seen: &mut Seen) -> Option<Annotation> {
    let before = &window[..start - REFERENCE.needle().len()];
    let before = &before[before.len().saturating_sub(LOOKBEHIND)..];
    let (form, marker) = marker(before)?;
    let line = line_of(&before[..marker]);
    let whole = line.len() < marker || before.len() < LOOKBEHIND;
    let in_quotes = line.iter().filter(|&&byte| byte == b'\'').count() % 2 == 1;
    let view = &window[..window.len().min(start + URL)];
    let written = written_end(view, start, form, &mut seen.written);
    let url = url_end(&window[..written], start, in_quotes, &mut seen.url);
    let ending = comment_ending(&window[written..], form);
    let standing = match ending {
        Some((length, lines)) => {
            let behind = &window[written + length..window.len().min(written + length + URL)];
            let behind = &behind[..memchr::memchr2(b'\n', b'\r', behind).unwrap_or(behind.len())];
            let standing = Standing::behind(line, whole, if form == Form::Block { behind } else { b"" });
            Standing { matched: standing.matched && !lines, ..standing }
        }
        None => Standing::default(),
    };
    let end = written + ending.map_or(0, |(length, _)| length);
    let alone = whole && line.trim_ascii().is_empty();
    Some(Annotation { url: start..url, whole: url == written, end, form, standing, alone })
}

/// The form of the comment of which text ends in `//#`, `//@`, `/*#` or `/*@` and white space, and where it begins.
fn marker(before: &[u8]) -> Option<(Form, usize)> {
    let marked = before.trim_ascii_end();
    let ends_line = before[marked.len()..].iter().any(|byte| matches!(byte, b'\n' | b'\r'));
    let (&sign, begin) = marked.split_last()?;
    let form = match begin {
        [.., b'/', b'/'] if !ends_line => Form::Line,
        [.., b'/', b'*'] => Form::Block,
        _ => return None,
    };
    matches!(sign, b'#' | b'@').then(|| (form, begin.len() - 2))
}

/// The last line of a text.
fn line_of(text: &[u8]) -> &[u8] {
    let end = memchr::memrchr2(b'\n', b'\r', text).map_or(0, |end| end + 1);
    &text[end..]
}

/// Where an address ends that begins at `start`. What no URL holds ends it: it is a string's end, or a tag.
#[inline(never)]
fn url_end(text: &[u8], start: usize, in_quotes: bool, seen: &mut [usize; 2]) -> usize {
    let no_url = |at: usize| {
        let byte = text[at];
        matches!(byte, b'"' | b'`' | b'<' | b'>' | b'\\') || byte == b'\'' && in_quotes || byte.is_ascii_control()
    };
    first(start..text.len(), no_url, &mut seen[usize::from(in_quotes)])
}

/// Where that ends that stands there as an address: at white space, the comment's end, or a tag.
#[inline(never)]
fn written_end(text: &[u8], start: usize, form: Form, seen: &mut [usize; 2]) -> usize {
    let ends = |at: usize| blank(&text[at..]).is_some() || is_end(&text[at..], form);
    first(start..text.len(), ends, &mut seen[usize::from(form == Form::Block)])
}

/// The first of these places that `ends`, or their end; none of those before `seen` does.
fn first(places: Range<usize>, ends: impl Fn(usize) -> bool, seen: &mut usize) -> usize {
    let end = places.end;
    let unseen = places.start.max(*seen).min(end)..end;
    *seen = unseen.into_iter().find(|&at| ends(at)).unwrap_or(end);
    *seen
}

fn is_end(text: &[u8], form: Form) -> bool {
    text.starts_with(b"</") || form == Form::Block && text.starts_with(b"*/")
}

/// The length of the white space with which a comment ends here, and of its end, and whether there are lines in it;
/// `None` where something else follows. A tag may end the script, and the comment with it.
#[inline(never)]
fn comment_ending(text: &[u8], form: Form) -> Option<(usize, bool)> {
    let (mut at, mut lines) = (0, false);
    while at < URL.min(text.len()) {
        match blank(&text[at..]) {
            _ if text[at..].starts_with(b"</") => return Some((at, lines)),
            Some((_, true)) if form == Form::Line => return Some((at, false)),
            Some((length, line_ends)) => {
                at += length;
                lines |= line_ends;
            }
            None => return (form == Form::Block && text[at..].starts_with(b"*/")).then_some((at + 2, lines)),
        }
    }
    (form == Form::Line && at >= text.len()).then_some((at, false))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, bool)> {
        let text_of = |at: Annotation| (&text[at.url], at.standing.parsed && at.whole);
        let bytes = text.as_bytes();
        let mut seen = Seen::default();
        addresses(bytes, 0..text.len()).filter_map(|at| annotation(bytes, at, &mut seen)).map(text_of).collect()
    }

    #[test]
    fn comments_of_every_form_refer() {
        for text in [
            "//# sourceMappingURL=a.map",
            "//@ sourceMappingURL=a.map\n",
            "//#sourceMappingURL=a.map\u{a0}",
            "//#\t sourceMappingURL=a.map\u{2028}x",
            "/*# sourceMappingURL=a.map */",
            "/*@ sourceMappingURL=a.map*/",
            "/*#\n sourceMappingURL=a.map\n*/",
            "x();//# sourceMappingURL=a.map",
            "<script>//# sourceMappingURL=a.map</script>",
        ] {
            assert_eq!(found(text), [("a.map", true)], "{text}");
        }
        assert_eq!(found("//# sourceMappingURL=it's*.map"), [("it's*.map", true)]);
        assert_eq!(found("//# sourceMappingURL="), [("", true)]);
    }

    #[test]
    fn what_is_in_a_string_or_a_comment_has_no_standing() {
        for text in [
            "\"//# sourceMappingURL=a.map\"",
            "'//# sourceMappingURL=a.map' + x",
            "eval(\"x\\n//# sourceMappingURL=a.map\\n\")",
            "// as in //# sourceMappingURL=a.map",
            "`//# sourceMappingURL=a.map\n`",
            "//# sourceMappingURL=a.map x",
            "/*# sourceMappingURL=a.map",
        ] {
            assert_eq!(found(text), [("a.map", false)], "{text}");
        }
    }

    #[test]
    fn other_things_are_no_comments() {
        for text in [
            "'sourceMappingURL=' + url",
            "sourceMappingURL=a.map",
            "// sourceMappingURL=a.map",
            "//#\nsourceMappingURL=a",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn addresses_may_be_data_urls_of_any_form() {
        let cases = [
            ("DATA:Application/JSON;Base64,eyJ9", Some((29, true))),
            ("data:;base64,eyJ9", Some((13, true))),
            ("data:,%7B%7D", Some((6, false))),
            ("data:text/plain;charset=utf-8,{}", Some((30, false))),
            ("data:application/x-json;base64 ,eyJ9", Some((32, true))),
            ("data:application\\/json;base64,eyJ9", Some((30, true))),
            // Found by itself.
            ("data:application/json;base64,eyJ9", None),
            ("data:\" + type + \",eyJ9", None),
            ("a.map?data:,x", None),
            ("data:a/b", None),
        ];
        for (text, expected) in cases {
            let url = data_address(text.as_bytes(), 0);
            assert_eq!(url.map(|url| (url.body, url.base64)), expected, "{text}");
        }
    }

    #[test]
    fn data_urls_begin_behind_their_parameters() {
        let cases = [
            ("data:application/json;base64,eyJ9", Some((29, true))),
            ("data:application/json;charset=utf-8;base64,eyJ9", Some((43, true))),
            ("data:application/json,%7B%7D", Some((22, false))),
            ("data:application/json;charset=utf8,{}", Some((35, false))),
            ("data:application/json", None),
            ("data:application/json-patch,x", None),
            ("data:application/json;\" + more,", None),
        ];
        for (text, expected) in cases {
            let url = data_url(text.as_bytes(), 0..text.len());
            assert_eq!(url.map(|url| (url.body, url.base64)), expected, "{text}");
        }
    }
}
