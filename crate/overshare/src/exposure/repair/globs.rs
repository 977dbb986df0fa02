//! Whether a pattern of npm's `files` takes in a path: the rules of `.gitignore`, as npm-packlist reads them. Not the files
//! that npm packs whatever the patterns say.

/// The first of these patterns that takes the path in.
pub fn first<'a>(patterns: &'a [String], path: &str) -> Option<&'a str> {
    patterns.iter().map(String::as_str).find(|pattern| takes_in(pattern, path))
}

/// A pattern takes in what it matches, and whatever lies below a folder that it matches.
fn takes_in(pattern: &str, path: &str) -> bool {
    let pattern = pattern.trim_start_matches("./").trim_start_matches('/').trim_end_matches('/');
    if pattern.is_empty() || matches!(pattern, "." | "*" | "**") {
        return true;
    }
    let parts: Vec<&str> = pattern.split('/').take(MOST).collect();
    let names: Vec<&str> = path.split('/').take(MOST).collect();
    below(&parts, &names)
}

/// More parts than any path has that people write.
const MOST: usize = 64;

/// Whether the parts match the first names: the dynamic programme of all pairs, so that no pattern takes long.
fn below(parts: &[&str], names: &[&str]) -> bool {
    // Which numbers of names the parts so far can have taken.
    let mut taken = vec![false; names.len() + 1];
    taken[0] = true;
    for part in parts {
        let mut next = vec![false; names.len() + 1];
        for (at, _) in taken.iter().enumerate().filter(|(_, is)| **is) {
            if *part == "**" {
                next[at..].iter_mut().for_each(|is| *is = true);
            } else if names.get(at).is_some_and(|name| matches(part.as_bytes(), name.as_bytes())) {
                next[at + 1] = true;
            }
        }
        taken = next;
    }
    taken[1..].contains(&true)
}

/// Whether one name has the form of a part, with `*` for any letters and `?` for one.
fn matches(part: &[u8], name: &[u8]) -> bool {
    let (mut at, mut seen, mut star) = (0, 0, None);
    while seen < name.len() {
        match part.get(at) {
            Some(b'*') => {
                star = Some((at, seen));
                at += 1;
            }
            Some(&letter) if letter == b'?' || letter == name[seen] => (at, seen) = (at + 1, seen + 1),
            _ => match star {
                Some((before, from)) => {
                    (at, seen) = (before + 1, from + 1);
                    star = Some((before, from + 1));
                }
                None => return false,
            },
        }
    }
    part[at..].iter().all(|&letter| letter == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_take_in_what_npm_packs_by_them() {
        for (pattern, path, is_in) in [
            ("dist", "dist/a.js.map", true),
            ("./dist/", "dist/deep/a.js", true),
            ("dist/*.js", "dist/a.js", true),
            ("dist/*.js", "dist/a.js.map", false),
            ("dist/**/*.map", "dist/a/b/c.js.map", true),
            ("**/*.map", "a.js.map", true),
            ("lib", "library/a.js", false),
            ("*.js", "a.js", true),
            ("cli.js", "cli.js.map", false),
            ("cli.js*", "cli.js.map", true),
            ("a?c", "abc", true),
            (".", "anything/at/all", true),
        ] {
            assert_eq!(first(&[pattern.to_owned()], path).is_some(), is_in, "{pattern} {path}");
        }
        let stars = "*a".repeat(40);
        assert!(first(&[stars], &"a".repeat(4000)[..]).is_some());
    }
}
