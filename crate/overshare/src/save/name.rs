//! A path from a package as a name that every file system takes and that stays where it is unpacked. Knows one path at a
//! time: that no two are the same is seen to elsewhere.

use xxhash_rust::xxh3::xxh3_64;

/// Bytes of one part of a path. File systems take 255; the rest is room for a number.
const PART: usize = 240;

/// Bytes of a whole path. Linux takes 4,096, macOS 1,024, and on the way there are folders that it is unpacked into.
const PATH: usize = 480;

/// Parts of a path.
const DEPTH: usize = 40;

/// Bytes of an ending that is kept when a name is shortened.
const ENDING: usize = 24;

/// The name for a path: relative, `/` between its parts, no part that a file system or an unpacker takes for something
/// else. Of a bundler's name such as `a.ts?1a2b` the query moves before the ending. The same path, the same name.
pub fn safe(path: &str) -> String {
    let mut parts: Vec<&str> = path.split(['/', '\\']).filter(|part| !matches!(*part, "" | "." | "..")).collect();
    let last = parts.pop().map_or_else(|| "unnamed".to_owned(), with_query_inside);
    let mut parts: Vec<String> = parts.into_iter().map(safe_part).collect();
    parts.push(safe_part(&last));
    fitted(parts).join("/")
}

/// The same name with a number before its ending.
pub fn numbered(name: &str, number: u32) -> String {
    let (stem, ending) = split_ending(name);
    format!("{stem}-{number}{ending}")
}

/// A name and its ending, which begins with a point and is not the whole of the last part; of declarations, `.d.ts`.
fn split_ending(name: &str) -> (&str, &str) {
    let part = name.rfind('/').map_or(0, |slash| slash + 1);
    let Some(point) = name.rfind('.').filter(|&point| point > part && name.len() - point <= ENDING) else {
        return (name, "");
    };
    let (stem, ending) = name.split_at(point);
    match stem.strip_suffix(".d").filter(|stem| stem.len() > part && matches!(ending, ".ts" | ".mts" | ".cts")) {
        Some(declared) => name.split_at(declared.len()),
        None => (stem, ending),
    }
}

/// `a.ts?1a2b` as `a-1a2b.ts`: bundlers tell modules of one file apart by a query.
fn with_query_inside(part: &str) -> String {
    match part.split_once('?') {
        Some((name, query)) if !name.is_empty() => {
            let (stem, ending) = split_ending(name);
            let dash = if query.is_empty() { "" } else { "-" };
            format!("{stem}{dash}{query}{ending}")
        }
        _ => part.to_owned(),
    }
}

fn safe_part(part: &str) -> String {
    let plain: String = part.chars().map(|letter| if is_unsafe(letter) { '_' } else { letter }).collect();
    // Windows drops points and spaces at the end, so that `a` and `a.` would be one.
    let trimmed = plain.trim_end_matches(['.', ' ']);
    let mark = if trimmed.is_empty() || is_reserved(trimmed) { "_" } else { "" };
    shortened(format!("{mark}{trimmed}"))
}

/// What ends a name, means something in one, moves a cursor, or is not seen.
pub fn is_unsafe(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '<' | '>' | ':' | '"' | '|' | '?' | '*' | '\\' | '/')
        || matches!(letter, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}')
        || matches!(letter, '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Names of devices on Windows, with whatever ending; and git's own folder, whose settings can name programs to run.
fn is_reserved(part: &str) -> bool {
    const DEVICES: [&str; 7] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"];
    let stem = part.split('.').next().unwrap_or_default().trim().to_ascii_uppercase();
    let port = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    DEVICES.contains(&stem.as_str())
        || port.is_some_and(|port| port.chars().count() == 1 && port.chars().all(is_port))
        || part.eq_ignore_ascii_case(".git")
        || part.eq_ignore_ascii_case("git~1")
}

fn is_port(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '¹' | '²' | '³')
}

/// A part that is too long keeps its beginning and its ending; a hash of the whole stands between them.
fn shortened(part: String) -> String {
    if part.len() <= PART {
        return part;
    }
    let (stem, ending) = split_ending(&part);
    let hash = hash_of(&part);
    let most = stem.len().min(PART - ending.len() - hash.len());
    let room = (0..=most).rfind(|&at| part.is_char_boundary(at)).unwrap_or_default();
    format!("{}{hash}{ending}", &part[..room])
}

/// A path that is too long or too deep keeps its first folders and its name; a hash stands for the folders between them.
fn fitted(mut parts: Vec<String>) -> Vec<String> {
    let length = parts.iter().map(|part| part.len() + 1).sum::<usize>() - 1;
    if length <= PATH && parts.len() <= DEPTH {
        return parts;
    }
    let name = parts.pop().unwrap_or_default();
    let hash = hash_of(&parts.join("/"));
    let mut left = PATH - name.len() - hash.len() - 2;
    let fits = |part: &&String| {
        let room = left.checked_sub(part.len() + 1);
        left = room.unwrap_or(left);
        room.is_some()
    };
    let kept = parts.iter().take(DEPTH - 2).take_while(fits).count();
    parts.truncate(kept);
    parts.extend([hash, name]);
    parts
}

fn hash_of(text: &str) -> String {
    format!("~{:08x}", xxh3_64(text.as_bytes()) as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe() {
        let cases = [
            ("src/a.ts", "src/a.ts"),
            ("", "unnamed"),
            ("..", "unnamed"),
            ("../../etc/passwd", "etc/passwd"),
            ("a/../../b/./c", "a/b/c"),
            ("/home/ada//a.ts", "home/ada/a.ts"),
            ("C:\\x\\y.ts", "C_/x/y.ts"),
            ("C:/x/y.ts", "C_/x/y.ts"),
            ("\\\\host\\share\\a.ts", "host/share/a.ts"),
            ("..\\..\\a.ts", "a.ts"),
            ("con", "_con"),
            ("src/CON.ts", "src/_CON.ts"),
            ("Aux .d.ts/nul.tar.gz", "_Aux .d.ts/_nul.tar.gz"),
            ("com1/LPT9.x/COM¹.x/com0/conin$", "_com1/_LPT9.x/_COM¹.x/_com0/_conin$"),
            ("com/com10/contact.ts/console/nullable", "com/com10/contact.ts/console/nullable"),
            (".git/config", "_.git/config"),
            (".GIT./hooks", "_.GIT/hooks"),
            (".github/GIT~1/x", ".github/_GIT~1/x"),
            ("a<b>c:d\"e|f*g", "a_b_c_d_e_f_g"),
            ("a\0b\nc\u{7f}d\u{85}e", "a_b_c_d_e"),
            ("a\u{202e}gpj.ts\u{feff}", "a_gpj.ts_"),
            ("\u{fffd}commonjs", "_commonjs"),
            ("a. /b.../c ", "a/b/c"),
            (".../. ./ ", "_/_/_"),
            (".env/.gitignore", ".env/.gitignore"),
            ("a.ts?1a2b", "a-1a2b.ts"),
            ("a.ts?", "a.ts"),
            ("a.d.ts?x", "a-x.d.ts"),
            ("App.vue?vue&type=script&lang=ts", "App-vue&type=script&lang=ts.vue"),
            ("a?x/b.ts", "a_x/b.ts"),
            ("?x", "_x"),
            (".env?x", ".env-x"),
            ("webpack/runtime/define property getters", "webpack/runtime/define property getters"),
            ("é/日本語/😀.ts", "é/日本語/😀.ts"),
        ];
        for (path, expected) in cases {
            assert_eq!(safe(path), expected, "{path:?}");
            assert_eq!(safe(expected), expected, "a safe name stays as it is");
        }
    }

    #[test]
    fn numbers_stand_before_the_ending() {
        let cases =
            [("a.ts", "a-2.ts"), ("a", "a-2"), ("x.y/a", "x.y/a-2"), (".env", ".env-2"), ("a.d.ts", "a-2.d.ts")];
        for (name, expected) in cases {
            assert_eq!(numbered(name, 2), expected);
        }
    }

    #[test]
    fn long_names_are_shortened_and_stay_apart() {
        let long = |letter: &str, ending: &str| safe(&format!("src/{}{ending}", letter.repeat(5_000)));
        for name in [long("a", ".ts"), long("é", ".d.ts"), long("😀", ""), long("a.", "tsx"), long("?", ".ts")] {
            let part = name.strip_prefix("src/").unwrap_or_default();
            assert!((PART - 4..=PART).contains(&part.len()), "{name}");
        }
        assert!(long("a", ".ts").ends_with(".ts"));
        assert!(long("é", ".d.ts").ends_with(".d.ts"));
        assert_ne!(safe(&format!("{}b.ts", "a".repeat(500))), safe(&format!("{}c.ts", "a".repeat(500))));
    }

    #[test]
    fn deep_paths_are_shortened_and_stay_apart() {
        let deep = safe(&format!("{}name.ts", "a/".repeat(5_000)));
        assert!(deep.ends_with("/name.ts") && deep.matches('/').count() == DEPTH - 1, "{deep}");
        assert_ne!(deep, safe(&format!("{}b/name.ts", "a/".repeat(4_999))));
        let wide =
            safe(&format!("{}/{}.ts", "b".repeat(200).as_str(), "folder".repeat(30)).replace("er", "er/").repeat(9));
        assert!(wide.len() <= PATH, "{}", wide.len());
        let long = safe(&[&"a".repeat(300)[..]; 9].join("/"));
        assert!(long.len() <= PATH && long.split('/').all(|part| part.len() <= PART), "{long}");
    }
}
