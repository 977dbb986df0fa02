//! Which `sourceMappingURL` comment counts (ECMA-426, “JavaScriptExtractSourceMapURL”, both ways, and
//! “CSSExtractSourceMapURL”). Looks at what stands around a comment, in a window of text; finds none and reads no map.
//!
//! The specification knows two ways to the comment: through parsing, and without, line by line. They can differ, and it
//! asks those who want to know which maps may be loaded to try both. Parsing is done here as far as it matters: of the
//! comment's own line, and of all that follows it.

/// How a comment is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// From `//` to the end of its line.
    Line,
    /// From `/*` to `*/`.
    Block,
}

/// In which of the two ways a comment is one, as far as the text before it tells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Standing {
    /// Through parsing.
    pub parsed: bool,
    /// Without parsing, line by line.
    pub matched: bool,
}

impl Standing {
    /// The standing of a comment behind this part of its line; `whole` says that the line begins there. What follows on
    /// that line is `rest`.
    pub fn behind(line: &[u8], whole: bool, rest: &[u8]) -> Self {
        // A line that began too far away is minified code.
        Standing { parsed: !whole || is_code(behind_comment(line), rest), matched: whole && is_matched(line) }
    }
}

/// A line without the end of a comment that began on a line before.
fn behind_comment(line: &[u8]) -> &[u8] {
    match memchr::memmem::find(line, b"*/") {
        Some(end) if memchr::memmem::find(&line[..end], b"/*").is_none() => &line[end + 2..],
        _ => line,
    }
}

/// Whether what follows this part of a line is neither in a comment nor in a string or template. A quote that nothing
/// ends, in `rest` neither, is no string: strings end on their line.
fn is_code(line: &[u8], rest_of_line: &[u8]) -> bool {
    let (mut at, mut may_be_regex) = (0, true);
    while let Some(&byte) = line.get(at) {
        let rest = &line[at..];
        let length = match (byte, rest.get(1)) {
            // The comment begins here, and not where it was asked for.
            (b'/', Some(b'/') | None) => return false,
            (b'/', Some(b'*')) => match block_length(rest) {
                Some(length) => length,
                None => return false,
            },
            (b'`', _) => match quoted_length(rest) {
                Some(length) => length,
                None => return false,
            },
            (b'/', _) if may_be_regex => regex_length(rest).unwrap_or(1),
            (b'"' | b'\'', _) => match quoted_length(rest) {
                Some(length) => length,
                None if memchr::memchr(byte, rest_of_line).is_some() => return false,
                None => 1,
            },
            _ => 1,
        };
        let is_comment = byte == b'/' && rest.get(1) == Some(&b'*');
        if !byte.is_ascii_whitespace() && !is_comment {
            may_be_regex = b"([{}=,:;!&|?+-*%<>~^".contains(&byte);
        }
        at += length;
    }
    true
}

/// Whether a comment behind this part of a line is met when the line is read without parsing.
fn is_matched(line: &[u8]) -> bool {
    let mut rest = line;
    while let Some(at) = memchr::memchr(b'/', rest) {
        rest = &rest[at..];
        let length = match rest.get(1) {
            Some(b'/') | None => return false,
            Some(b'*') => match block_length(rest) {
                Some(length) => length,
                None => return false,
            },
            Some(_) => 2,
        };
        rest = &rest[length..];
    }
    true
}

/// The length of the `/* */` that begins here, where it ends.
fn block_length(text: &[u8]) -> Option<usize> {
    memchr::memmem::find(&text[2..], b"*/").map(|at| at + 4)
}

/// The length of the string or template that begins here, where it ends.
fn quoted_length(text: &[u8]) -> Option<usize> {
    let quote = text[0];
    ends_at(&text[1..], |byte, _| byte == quote).map(|at| at + 2)
}

/// The length of the regular expression that begins here, where it ends.
fn regex_length(text: &[u8]) -> Option<usize> {
    let mut in_class = false;
    let ends = |byte: u8, _| {
        in_class = byte == b'[' || in_class && byte != b']';
        byte == b'/' && !in_class
    };
    ends_at(&text[1..], ends).map(|at| at + 2)
}

/// The first byte that ends something and has no backslash before it.
fn ends_at(text: &[u8], mut ends: impl FnMut(u8, usize) -> bool) -> Option<usize> {
    let mut escaped = false;
    text.iter().enumerate().position(|(at, &byte)| {
        let here = !escaped && ends(byte, at);
        escaped = !escaped && byte == b'\\';
        here
    })
}

/// What follows a comment, as it streams by: nothing but white space and comments, if it counts.
#[derive(Debug, Clone, Copy)]
pub struct Tail {
    way: Way,
    /// Whether the text is a page, in which a script ends with its tag.
    markup: bool,
    state: State,
}

/// A way to the comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Through parsing.
    Parsed,
    /// Without parsing, line by line.
    Matched,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Between comments.
    Between,
    /// In another comment.
    Comment(Form),
    /// It counts, whatever follows: the script has ended.
    Ended,
    /// Something else has followed.
    Code,
}

impl Tail {
    /// What follows a comment, in a page or in another text.
    pub fn new(way: Way, markup: bool) -> Self {
        Tail { way, markup, state: State::Between }
    }

    /// Whether what follows can still change anything.
    pub fn is_open(&self) -> bool {
        !matches!(self.state, State::Ended | State::Code)
    }

    /// Whether the comment counts where the text ends here.
    pub fn counts(&self) -> bool {
        match self.state {
            State::Comment(form) => form == Form::Line || self.way == Way::Matched,
            State::Between | State::Ended => true,
            State::Code => false,
        }
    }

    /// Follows some of `text`, which must not be empty; returns how many bytes. A few more than are to be followed have
    /// to be in view.
    pub fn follow(&mut self, text: &[u8]) -> usize {
        if self.markup && ends_script(text) {
            self.state = State::Ended;
            return 1;
        }
        let (state, length) = match self.state {
            State::Comment(Form::Block) if text.starts_with(b"*/") => (State::Between, 2),
            State::Comment(form) => self.comment(form, text),
            State::Between => match blank(text) {
                Some((length, _)) => (State::Between, length),
                None if text.starts_with(b"//") => (State::Comment(Form::Line), 2),
                None if text.starts_with(b"/*") => (State::Comment(Form::Block), 2),
                None => (State::Code, 1),
            },
            ended => (ended, text.len()),
        };
        self.state = state;
        length
    }

    /// Passes over what cannot end a comment, and over what may.
    fn comment(&self, form: Form, text: &[u8]) -> (State, usize) {
        let may_end = |&byte: &u8| matches!(byte, b'\n' | b'\r' | b'*' | 0xE2) || byte == b'<' && self.markup;
        match text.iter().position(may_end).unwrap_or(text.len()) {
            0 => {}
            plain => return (State::Comment(form), plain),
        }
        let line_ends = blank(text).is_some_and(|(_, line_ends)| line_ends);
        match form {
            Form::Block if self.way == Way::Parsed || !line_ends => (State::Comment(form), 1),
            _ if line_ends => (State::Between, 1),
            _ => (State::Comment(form), 1),
        }
    }
}

/// Whether a script or a style sheet in a page ends here.
fn ends_script(text: &[u8]) -> bool {
    let begins = |tag: &[u8]| text.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    begins(b"</script") || begins(b"</style")
}

/// The white space or line end with which a text begins: its length, and whether it ends a line.
pub fn blank(text: &[u8]) -> Option<(usize, bool)> {
    match text {
        [b'\n' | b'\r', ..] => Some((1, true)),
        [b'\t' | b' ' | 0x0B | 0x0C, ..] => Some((1, false)),
        [0xE2, 0x80, 0xA8 | 0xA9, ..] => Some((3, true)),
        [0xC2, 0xA0, ..] => Some((2, false)),
        [0xEF, 0xBB, 0xBF, ..] => Some((3, false)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(way: Way, markup: bool, text: &str) -> bool {
        let mut tail = Tail::new(way, markup);
        let mut rest = text.as_bytes();
        while !rest.is_empty() {
            rest = &rest[tail.follow(rest).min(rest.len())..];
        }
        tail.counts()
    }

    #[test]
    fn only_white_space_and_comments_may_follow() {
        for way in [Way::Parsed, Way::Matched] {
            for tail in
                ["", " \t", "\n\n", "\r\n//# debugId=1\n", "\n/* x */\n// y", "\u{2028}// x", "\n\u{feff}\u{a0}\n"]
            {
                assert!(counts(way, false, tail), "{tail:?}");
            }
            for tail in ["\nx()", "\";", "\n/", "\n/* x */ y", "\u{2029}x", "\n</script>", "\n*/"] {
                assert!(!counts(way, false, tail), "{tail:?}");
            }
        }
    }

    #[test]
    fn comments_of_several_lines_are_comments_when_parsed_only() {
        assert!(counts(Way::Parsed, false, "\n/* x\n y */\n"));
        assert!(!counts(Way::Matched, false, "\n/* x\n y */\n"));
        assert!(!counts(Way::Parsed, false, "\n/* open"));
        assert!(counts(Way::Matched, false, "\n/* open"));
    }

    #[test]
    fn a_script_in_a_page_ends_with_its_tag() {
        for tail in ["</script>x", "\n</SCRIPT >x", "\n// y </style>x", "\n/* y\n</script> x"] {
            assert!(counts(Way::Parsed, true, tail), "{tail:?}");
        }
        assert!(!counts(Way::Parsed, true, "\n<script>x()"));
    }

    #[test]
    fn comments_stand_behind_code() {
        let standing = |line: &str| {
            let Standing { parsed, matched } = Standing::behind(line.as_bytes(), true, b"");
            (parsed, matched)
        };
        for line in ["", "x();", "/* a */ ", "a/b;", "a = 'it\\'s';"] {
            assert_eq!(standing(line), (true, true), "{line}");
        }
        for line in ["// a ", "/* a ", "/*", "x // ", "/", "a = b /"] {
            assert_eq!(standing(line), (false, false), "{line}");
        }
        for line in ["a='http://x';", "a=\"/*\";", "a=`//`;", "a=/\\//;", "a=/[/]/g,b='//';"] {
            assert_eq!(standing(line), (true, false), "{line}");
        }
        assert_eq!(standing("legal */ "), (true, true));
        assert_eq!(standing("legal // */"), (true, false));
        for line in ["a = `", "`a``b ${c} "] {
            assert_eq!(standing(line), (false, true), "{line}");
        }
        assert!(Standing::behind(b"//", false, b"").parsed, "a line that began too far away");
    }
}
