//! Paths into a person's home folder: they name who built the package, and how their disk is laid out.

use std::ops::Range;

use crate::{
    detect::{
        rule::{Class, Hit, Matcher, Part::*, Rule, texts},
        secret::Secret,
        views::string_at,
    },
    report::{Confidence, Severity},
};

const WHY: &str =
    "The path gives away the user name of whoever built the package, and often the names of inner projects.";
const FIX: &str = "Build with relative paths: set `sourceRoot` or the bundler's path option, or build in a container.";

/// Home path on macOS or Windows.
pub const HOME_PATH: Rule = Rule {
    id: "home-path",
    title: "Path of a home folder",
    class: Class::HomePaths,
    severity: Severity::Low,
    what: "Absolute paths below `/Users/NAME/` or `C:\\Users\\NAME\\`. Names that stand for anybody, and those of build services, are told apart.",
    why: WHY,
    fix: FIX,
    references: &[],
    matcher: Matcher::Anchor { needles: &["Users"], read: read_users },
    examples: texts(&[
        &[Is("\"/Users/ada/dev/engine/a.ts\"")],
        &[Is("C:\\\\Users\\\\ada\\\\dev\\\\a.ts")],
        &[Is("file:///C:/Users/ada/a.ts")],
        &[Is("C:\\Users\\Ada Lovelace\\a.ts")],
    ]),
    counter_examples: texts(&[
        &[Is("https://api.host/Users/ada/x")],
        &[Is("/Users/username/project/")],
        &[Is("const Users = 1")],
        &[Is("'/Users/' + name")],
    ]),
};

/// Home path on Linux.
pub const HOME_PATH_LINUX: Rule = Rule {
    id: "home-path-linux",
    title: "Path of a home folder",
    class: Class::HomePaths,
    severity: Severity::Low,
    what: "Absolute paths below `/home/NAME/`. Names that stand for anybody, and those of build services, are told apart.",
    why: WHY,
    fix: FIX,
    references: &[],
    matcher: Matcher::Anchor { needles: &["/home/"], read: read_home },
    examples: texts(&[
        &[Is("\"/home/ada/dev/engine/a.ts\"")],
        &[Is("file:///home/ada/a.ts")],
        &[Is("/home/runner/work/app/app/src/a.ts")],
    ]),
    counter_examples: texts(&[
        &[Is("https://host/home/page/x")],
        &[Is("/home/user/project/")],
        &[Is("import x from './home/view/x'")],
    ]),
};

/// Where the name of a user stands behind the word for home folders at `at`, and whether it is an account of a build service.
pub fn user(window: &[u8], at: usize) -> Option<(Range<usize>, bool)> {
    let (_, name) = if window[at..].starts_with(b"Users") { find_users(window, at) } else { find_home(window, at) }?;
    let is_service = is_service(&window[name.clone()]);
    Some((name, is_service))
}

fn read_users(window: &[u8], at: usize) -> Option<Hit> {
    find_users(window, at).map(|(start, name)| hit(window, start, name))
}

fn read_home(window: &[u8], at: usize) -> Option<Hit> {
    find_home(window, at).map(|(start, name)| hit(window, start, name))
}

fn find_users(window: &[u8], at: usize) -> Option<(usize, Range<usize>)> {
    let separator = separators_before(window, at)?;
    let before = &window[..at - separator.len()];
    // A drive letter stands before, or nothing that a path could go on from.
    let drive = matches!(before, [.., letter, b':'] if letter.is_ascii_alphabetic());
    let start = if drive { before.len() - 2 } else { before.len() };
    if !drive && separator != b"/" {
        return None;
    }
    find(window, start, at + "Users".len(), separator)
}

fn find_home(window: &[u8], at: usize) -> Option<(usize, Range<usize>)> {
    find(window, at, at + "/home".len(), b"/")
}

/// The separator that stands before `at`: `/`, `\`, or `\\` as in a string.
fn separators_before(window: &[u8], at: usize) -> Option<&'static [u8]> {
    let before = &window[..at];
    [&b"\\\\"[..], b"\\", b"/"].into_iter().find(|separator| before.ends_with(separator))
}

/// Finds the name behind `name_from` and `separator`, in a path that begins at `start`; returns that and where it lies.
fn find(window: &[u8], start: usize, name_from: usize, separator: &[u8]) -> Option<(usize, Range<usize>)> {
    let goes_on = |byte: u8| {
        byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'~' | b'}' | b')' | b'%' | b'*')
    };
    // In bytecode, what stands before may be the length of the string that the path is.
    if window[..start].last().is_some_and(|&byte| goes_on(byte)) && string_at(window, start).is_none() {
        return None;
    }
    let name = window[name_from..].strip_prefix(separator)?;
    // Windows makes names of first and last names.
    let space = if separator[0] == b'\\' { b' ' } else { b'.' };
    let in_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-') || byte == space;
    let length = name.iter().take(40).take_while(|&&byte| in_name(byte)).count();
    let (name, rest) = name.split_at(length);
    let after = rest.strip_prefix(separator)?.first()?;
    let is_path = after.is_ascii_alphanumeric() || matches!(after, b'.' | b'_' | b'-' | b'@');
    if name.is_empty()
        || !is_path
        || !name[0].is_ascii_alphanumeric()
        || ANYBODY.iter().any(|word| name.eq_ignore_ascii_case(word.as_bytes()))
    {
        return None;
    }
    let from = name_from + separator.len();
    Some((start, from..from + length))
}

fn hit(window: &[u8], start: usize, name: Range<usize>) -> Hit {
    Hit {
        at: start,
        secrets: Vec::new(),
        evidence: String::from_utf8_lossy(&window[start..name.end]).into_owned(),
        identity: Secret::new(&window[name.clone()]).identity(),
        confidence: Confidence::Likely,
        severity: is_service(&window[name]).then_some(Severity::Info),
    }
}

fn is_service(name: &[u8]) -> bool {
    SERVICES.iter().any(|word| name == word.as_bytes())
}

/// Names that stand for anybody.
const ANYBODY: [&str; 26] = [
    "user",
    "username",
    "user-name",
    "user_name",
    "you",
    "your-name",
    "yourname",
    "your_username",
    "me",
    "myself",
    "name",
    "someone",
    "somebody",
    "test",
    "foo",
    "bar",
    "example",
    "john",
    "jane",
    "johndoe",
    "public",
    "shared",
    "default",
    "xxx",
    "home",
    "u",
];

/// Accounts of build services and images.
const SERVICES: [&str; 12] = [
    "runner",
    "circleci",
    "travis",
    "jenkins",
    "vsts",
    "node",
    "ubuntu",
    "builder",
    "vscode",
    "codespace",
    "build",
    "gitpod",
];
