//! Names that are longer than anyone can read, or that hold what nobody can see.

/// The beginning and the end of a text that is longer than so many bytes, with an ellipsis between them.
pub fn shorten(text: String, longest: usize) -> String {
    if text.len() <= longest {
        return text;
    }
    let (mut head, mut tail) = (longest / 2, text.len() - longest / 4);
    while !text.is_char_boundary(head) {
        head -= 1;
    }
    while !text.is_char_boundary(tail) {
        tail += 1;
    }
    format!("{}…{}", &text[..head], &text[tail..])
}

/// The same text on one line: control characters are spaces.
pub fn printable(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_keep_their_ends() {
        assert_eq!(shorten("short".into(), 5), "short");
        assert_eq!(shorten("0123456789abcdef".into(), 8), "0123…ef");
        assert_eq!(shorten("öööööööööö".into(), 8), "öö…ö");
    }
}
