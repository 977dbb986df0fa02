//! Reads a pattern's text. What it cannot read it names, so that a rule that somebody adds can be mended.

use super::{Class, Node, Pattern};

/// The longest count: nothing that is one token is longer.
const MOST: usize = 16 << 10;

/// Reads a pattern.
///
/// # Errors
/// A sentence that says what in it is not understood.
pub fn parse(text: &str) -> Result<Pattern, String> {
    let (text, either_case) = text.strip_prefix("(?i)").map_or((text, false), |rest| (rest, true));
    let mut parser = Parser { text: text.as_bytes(), at: 0, either_case };
    let nodes = parser.sequence()?;
    match parser.peek() {
        None => Ok(Pattern { nodes }),
        Some(_) => Err(format!("The pattern has a “)” or “|” that closes nothing, at {}.", parser.at)),
    }
}

/// The characters that every match begins with.
pub fn prefix(text: &str) -> String {
    let mut prefix = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        let plain = match character {
            '\\' => characters.next().filter(|character| !character.is_ascii_alphanumeric()),
            '[' | '(' | ')' | '|' => None,
            '?' | '{' => {
                prefix.pop();
                None
            }
            _ => Some(character),
        };
        let Some(plain) = plain else { break };
        prefix.push(plain);
    }
    prefix
}

struct Parser<'a> {
    text: &'a [u8],
    at: usize,
    either_case: bool,
}

impl Parser<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    fn takes(&mut self, text: &str) -> bool {
        let takes = self.text[self.at..].starts_with(text.as_bytes());
        self.at += if takes { text.len() } else { 0 };
        takes
    }

    /// Steps up to the end, or to a `|` or `)`.
    fn sequence(&mut self) -> Result<Vec<Node>, String> {
        let mut nodes = Vec::new();
        while let Some(byte) = self.peek() {
            if matches!(byte, b'|' | b')') {
                break;
            }
            self.at += 1;
            if byte == b'(' {
                self.group(&mut nodes)?;
            } else {
                let class = self.class(byte)?;
                let (least, most) = self.count()?;
                nodes.push(Node::Bytes(Box::new(class), least, most));
            }
        }
        Ok(nodes)
    }

    /// A group, whose `(` has been read.
    fn group(&mut self, nodes: &mut Vec<Node>) -> Result<(), String> {
        let is_secret = self.takes("?<secret>");
        if !is_secret {
            self.takes("?:");
        }
        let mut ways = vec![self.sequence()?];
        while self.takes("|") {
            ways.push(self.sequence()?);
        }
        if !self.takes(")") {
            return Err("The pattern has a “(” that is not closed.".into());
        }
        match self.peek() {
            Some(b'?') => {
                self.at += 1;
                ways.push(Vec::new());
            }
            Some(b'{' | b'*' | b'+') => return Err("Groups cannot be counted, but for “?”.".into()),
            _ => {}
        }
        if is_secret {
            nodes.push(Node::Begin);
        }
        nodes.push(Node::Either(ways));
        if is_secret {
            nodes.push(Node::End);
        }
        Ok(())
    }

    /// The class that begins with this byte, which has been read.
    fn class(&mut self, byte: u8) -> Result<Class, String> {
        match byte {
            b'[' => self.set(),
            b'\\' => self.escaped(),
            b'*' | b'+' | b'?' | b'{' => Err(format!("“{}” counts nothing.", char::from(byte))),
            _ => Ok(self.one(byte)),
        }
    }

    fn one(&self, byte: u8) -> Class {
        let mut class = Class::NONE;
        class.add(byte);
        if self.either_case {
            class.add(byte.to_ascii_lowercase());
            class.add(byte.to_ascii_uppercase());
        }
        class
    }

    fn range(&self, first: u8, last: u8, class: &mut Class) {
        for byte in first..=last {
            let one = self.one(byte);
            class.0.iter_mut().zip(one.0).for_each(|(bits, more)| *bits |= more);
        }
    }

    fn escaped(&mut self) -> Result<Class, String> {
        let mut class = Class::NONE;
        match self.next() {
            Some(b'd') => self.range(b'0', b'9', &mut class),
            Some(b'w') => {
                self.range(b'0', b'9', &mut class);
                self.range(b'A', b'Z', &mut class);
                self.range(b'a', b'z', &mut class);
                class.add(b'_');
            }
            Some(byte) if byte.is_ascii_alphanumeric() => {
                return Err(format!("“\\{}” has no meaning here.", char::from(byte)));
            }
            Some(byte) => return Ok(self.one(byte)),
            None => return Err("The pattern ends in “\\”.".into()),
        }
        Ok(class)
    }

    /// What stands between brackets; the first has been read.
    fn set(&mut self) -> Result<Class, String> {
        let mut class = Class::NONE;
        if self.peek() == Some(b'^') {
            return Err("Classes that hold all but some characters are not understood.".into());
        }
        loop {
            let first = match self.next() {
                Some(b']') => return Ok(class),
                Some(b'\\') => {
                    let escaped = self.escaped()?;
                    class.0.iter_mut().zip(escaped.0).for_each(|(bits, more)| *bits |= more);
                    continue;
                }
                Some(byte) => byte,
                None => return Err("The pattern has a “[” that is not closed.".into()),
            };
            let is_range = self.peek() == Some(b'-') && self.text.get(self.at + 1).is_some_and(|&byte| byte != b']');
            let last = if is_range { self.text[self.at + 1] } else { first };
            self.at += if is_range { 2 } else { 0 };
            if last < first {
                return Err(format!("“{}-{}” runs backwards.", char::from(first), char::from(last)));
            }
            self.range(first, last, &mut class);
        }
    }

    /// How often what was read stands there.
    fn count(&mut self) -> Result<(usize, usize), String> {
        match self.peek() {
            Some(b'?') => {
                self.at += 1;
                Ok((0, 1))
            }
            Some(b'{') => self.braces(),
            Some(b'*' | b'+') => Err("Counts need an end: write {1,100} for “+”.".into()),
            _ => Ok((1, 1)),
        }
    }

    fn braces(&mut self) -> Result<(usize, usize), String> {
        let rest = String::from_utf8_lossy(&self.text[self.at + 1..]).into_owned();
        let wrong = || "A count is written {n} or {n,m}.".to_owned();
        let (inside, _) = rest.split_once('}').ok_or_else(wrong)?;
        self.at += inside.len() + 2;
        let (least, most) = inside.split_once(',').unwrap_or((inside, inside));
        let number = |text: &str| text.parse::<usize>().map_err(|_| wrong());
        let (least, most) = (number(least)?, number(most)?);
        if least > most || most > MOST {
            return Err(format!("The count {{{inside}}} is not understood: at most {MOST}, and the lesser first."));
        }
        Ok((least, most))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_prefix_is_what_every_match_begins_with() {
        assert_eq!(prefix("ghp_[0-9]{3}"), "ghp_");
        assert_eq!(prefix(r"SG\.[a-z]{2}"), "SG.");
        assert_eq!(prefix("sk-?[a-z]"), "sk");
        assert_eq!(prefix("xy{3}"), "x");
        assert_eq!(prefix(r"\d{3}"), "");
        assert_eq!(prefix("a(b|c)"), "a");
    }

    #[test]
    fn what_is_not_understood_is_said() {
        for wrong in ["a*", "a+", "(a", "a)", "[a", "[^a]", "a{2", "a{3,2}", "(ab){2}", r"\s", "[z-a]", "a{1,99999}"] {
            assert!(parse(wrong).is_err_and(|sentence| sentence.ends_with('.')), "{wrong}");
        }
    }
}
