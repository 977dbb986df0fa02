//! Held by tests: what is found does not depend on where the windows end through which a text is seen. No part of the
//! program that people run.

use super::{engine::scan, registry::RULES, surroundings::planted};
use crate::text::{LOOKAHEAD, LOOKBEHIND};

/// Everything that is found, in order: the rule and where the secret lies.
type Found = Vec<(&'static str, usize, Vec<(usize, usize)>)>;

/// What is found when all of the text is seen at once.
fn at_once(text: &[u8]) -> Found {
    through_windows(text, text.len().max(1), usize::MAX)
}

/// What is found through windows that are searched so many bytes at a time.
fn through_windows(text: &[u8], step: usize, ahead: usize) -> Found {
    let mut found = Found::new();
    for from in (0..text.len()).step_by(step) {
        let start = from.saturating_sub(LOOKBEHIND);
        let to = (from + step).min(text.len());
        let window = &text[start..to.saturating_add(ahead).min(text.len())];
        scan(window, from - start..to - start, |rule, hit| {
            let secrets = hit.secrets.iter().map(|secret| (start + secret.start, start + secret.end));
            found.push((RULES[rule].id, start + hit.at, secrets.collect()));
        });
    }
    found.sort();
    found
}

/// The same through windows of all kinds of sizes; the first difference, in words.
fn check(text: &[u8], steps: &[usize]) {
    let expected = at_once(text);
    assert!(!expected.is_empty());
    for &step in steps {
        let found = through_windows(text, step, LOOKAHEAD);
        let only = |these: &Found, those: &Found| these.iter().find(|one| !those.contains(one)).cloned();
        let differs = only(&expected, &found).or_else(|| only(&found, &expected));
        let shown = differs.map(|(rule, at, _)| {
            (rule, String::from_utf8_lossy(&text[at.saturating_sub(80)..text.len().min(at + 160)]).into_owned())
        });
        assert_eq!(shown, None, "{step} bytes at a time");
        assert_eq!(found.len(), expected.len(), "{step} bytes at a time");
    }
}

#[test]
fn secrets_in_all_surroundings_are_found_wherever_windows_end() {
    check(&planted(), &[251, 1_021]);
}

/// Line breaks, spaces and quotes, by the thousand, are all the same far off or near.
#[test]
fn what_stands_far_before_a_value_is_the_same_in_every_window() {
    let token = "q8Wm3Zx7Vb2Nc5Kd9Lf4Hg6Js1";
    let mut text = String::new();
    for length in [100, 158, 159, 160, 161, 250, 255, 256, 257, 300, 5_000] {
        for space in [" ", "\n", "\"", "'\n", "&quot;", ", ", "\\n"] {
            text += &format!("app_secret ={}{token}\n", space.repeat(length));
            text += &format!(
                "value: {}\n{}{}\n",
                "QUJD".repeat(12),
                space.repeat(length),
                "dG9rZW46IHRoaXMgaXMgYSB0".repeat(3)
            );
            text += &format!("f(\"app_secret\",{}\"{token}\")\n", space.repeat(length));
            text += &format!("password{}: \"t9x{length}kq\"\n", space.repeat(length));
        }
    }
    check(text.as_bytes(), &[97, 4_096]);
}

#[test]
fn one_line_of_two_megabytes_is_seen_the_same() {
    let one_line = planted().into_iter().filter(|&byte| byte != b'\n' && byte != b'\r');
    let mut line: Vec<u8> = b"function f(e){return e.b(1)}".iter().copied().cycle().take(2 << 20).collect();
    line.splice(1_000_000..1_000_000, one_line);
    check(&line, &[131_072]);
}

#[test]
fn a_token_of_a_megabyte_is_seen_the_same() {
    let letters = planted().into_iter().filter(u8::is_ascii_alphanumeric).cycle().take(1 << 20);
    let text = [b"app_secret = \"".to_vec(), letters.collect(), b"\";\n".to_vec(), planted()].concat();
    check(&text, &[7_919]);
}
