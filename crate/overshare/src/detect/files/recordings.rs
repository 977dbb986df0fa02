//! What a run of a program left: recorded requests, logs, profiles. Not images of its memory.

use std::collections::BTreeSet;

use crate::{
    detect::rule::{Class, File, FileRule, HeadRule, Hit, Matcher, Part::*, Rule, texts},
    report::{Confidence, Severity},
};

use super::{
    databases::identity,
    tell::{count, ends_in, grouped, holds, home_paths, hosts, lines, listed, told, values},
};

/// Recorded requests.
pub const HTTP_RECORDING: Rule = Rule {
    id: "http-recording",
    title: "Recording of HTTP requests",
    class: Class::Recordings,
    severity: Severity::Medium,
    what: "Files called `.har` that hold a log with requests. With headers of cookies or authorization in it the recording counts as high. Not an empty log.",
    why: "A recording holds whole requests and answers: addresses of inner services, cookies that are a session, and what was typed in.",
    fix: "Take the file out of the package; end the sessions and replace the tokens that it shows.",
    references: &["https://w3c.github.io/web-performance/specs/HAR/Overview.html"],
    matcher: Matcher::File(FileRule { path: |path| ends_in(path, &["har"]), read: read_har }),
    examples: texts(&[
        &[Is(
            "{\"log\":{\"entries\":[{\"request\":{\"url\":\"https://inner.host/a\",\"headers\":[{\"name\":\"Cookie\",\"value\":\"a=b\"}]}}]}}",
        )],
        &[Is("{\"log\": {\"entries\": [{\"request\": {\"url\": \"https://a.host/\"}}]}}")],
    ]),
    counter_examples: texts(&[&[Is("{\"log\":{\"entries\":[]}}")], &[Is("{\"entries\":1}")], &[Is("words")]]),
};

/// A log.
pub const LOG_FILE: Rule = Rule {
    id: "log-file",
    title: "Log",
    class: Class::Recordings,
    severity: Severity::Low,
    what: "Files called `.log` of whose first lines at least half begin with a time or a level, or are what npm and yarn write when they fail. Not other text that is called so. In folders of tests it counts as info.",
    why: "A log tells where and how something ran: paths, hosts, names, and sometimes what was passed on the command line.",
    fix: "Leave the file out of the package: list what is to be packed in `files` in package.json.",
    references: &["https://docs.npmjs.com/cli/using-npm/logging"],
    matcher: Matcher::Head(HeadRule { read: read_log, path: "logs/server.log" }),
    examples: texts(&[
        &[Is("2024-05-01T10:00:00Z start\n2024-05-01T10:00:01Z listening on 80\n")],
        &[Is("[INFO] one\n[WARN] two\n  at a line\n")],
        &[Is("0 info it worked if it ends with ok\n1 verbose cli [ '/usr/bin/node' ]\n")],
        &[Is("{\"level\":30,\"time\":1,\"msg\":\"a\"}\n{\"level\":30,\"time\":2,\"msg\":\"b\"}\n")],
    ]),
    counter_examples: texts(&[&[Is("All notable changes\nare told here\n")], &[Is("")], &[Is("[one]\ntwo\nthree\n")]]),
};

/// A profile.
pub const CPU_PROFILE: Rule = Rule {
    id: "cpu-profile",
    title: "Profile of a run",
    class: Class::Recordings,
    severity: Severity::Low,
    what: "CPU profiles of V8 and the log that it writes for `--prof`, by their beginning. In folders of tests a profile counts as info.",
    why: "A profile names every function that ran with the file that it stands in: paths of the machine and names of code that the package does not show.",
    fix: "Leave the file out of the package.",
    references: &["https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile"],
    matcher: Matcher::Head(HeadRule { read: read_profile, path: "CPU.1.cpuprofile" }),
    examples: texts(&[
        &[Is("{\"nodes\":[{\"id\":1,\"callFrame\":{\"functionName\":\"(root)\",\"url\":\"\"}}],\"startTime\":1}")],
        &[Is("v8-version,12,4,254,21,0\nshared-library,/usr/bin/node\n")],
    ]),
    counter_examples: texts(&[
        &[Is("{\"nodes\":[{\"id\":1,\"label\":\"a\"}]}")],
        &[Is("v8-version is told by process.versions")],
    ]),
};

fn read_har(text: &[u8]) -> Vec<Hit> {
    let requests = values(text, "url").count() as u64;
    if !holds(text, "\"log\"") || !holds(text, "\"entries\"") || !holds(text, "\"request\"") || requests == 0 {
        return Vec::new();
    }
    let urls: Vec<u8> = values(text, "url").flat_map(|range| [&text[range], b" "].concat()).collect();
    let guarded = ["cookie", "set-cookie", "authorization", "x-api-key"];
    let headers: BTreeSet<String> = values(text, "name")
        .map(|range| String::from_utf8_lossy(&text[range]).to_ascii_lowercase())
        .filter(|name| guarded.contains(&name.as_str()))
        .collect();
    let held = match headers.is_empty() {
        true => "no cookies or authorization in them".to_owned(),
        false => format!("with headers {}", headers.iter().cloned().collect::<Vec<_>>().join(", ")),
    };
    let requests = count(requests, "address requested", "addresses requested");
    let to = listed(&hosts(&urls), "host", "hosts").unwrap_or_else(|| "no host".to_owned());
    let severity = (!headers.is_empty()).then_some(Severity::High);
    vec![Hit { severity, ..told(format!("{requests} of {to}; {held}"), text) }]
}

fn read_log(file: &File<'_>) -> Option<Hit> {
    if !ends_in(file.path, &["log"]) || file.head.contains(&0) {
        return None;
    }
    let first: Vec<&[u8]> =
        file.head.split(|&byte| byte == b'\n').filter(|line| !line.trim_ascii().is_empty()).take(20).collect();
    let marked = first.iter().filter(|line| is_logged(line)).count();
    if first.is_empty() || marked * 2 < first.len() {
        return None;
    }
    let paths = home_paths(file.head).len() as u64;
    let paths = if paths == 0 {
        String::new()
    } else {
        format!("; {} in its beginning", count(paths, "path of a home folder", "paths of home folders"))
    };
    let about = count(lines(file.head, file.bytes), "line", "lines");
    let hit = file.hit(format!("about {about}, which begin with times or levels{paths}"), &identity(file));
    Some(Hit { confidence: Confidence::Likely, ..hit })
}

/// Whether a line begins as those of logs do.
fn is_logged(line: &[u8]) -> bool {
    const LEVELS: [&[u8]; 14] = [
        b"INFO", b"WARN", b"WARNING", b"ERROR", b"DEBUG", b"TRACE", b"FATAL", b"info", b"warn", b"error", b"debug",
        b"verbose", b"silly", b"http",
    ];
    let is_json = line.starts_with(b"{\"level\":") || line.starts_with(b"{\"time") || line.starts_with(b"{\"ts\":");
    let line = line.trim_ascii_start();
    let bare = line.strip_prefix(b"[").unwrap_or(line);
    let letters = bare.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let (word, behind) = bare.split_at(letters);
    let is_level = LEVELS.contains(&word) && matches!(behind.first(), Some(b']' | b' ' | b':' | b'\t'));
    // npm numbers its lines.
    let mut words = line.splitn(3, |&byte| byte == b' ');
    let is_numbered = words.next().is_some_and(|word| !word.is_empty() && word.iter().all(u8::is_ascii_digit))
        && words.next().is_some_and(|word| LEVELS.contains(&word));
    is_json || is_level || is_numbered || is_time(bare)
}

/// Whether it begins with a day or a time: `2024-05-01`, `10:00:00`, `May  1 10:00:00`.
fn is_time(line: &[u8]) -> bool {
    let shape: Vec<u8> = line.iter().take(15).map(|byte| if byte.is_ascii_digit() { b'9' } else { *byte }).collect();
    let starts = |shapes: &[&[u8]]| shapes.iter().any(|wanted| shape.starts_with(wanted));
    starts(&[b"9999-99-99", b"9999/99/99", b"99:99:99", b"99/99/9999"])
        || shape.get(6..).is_some_and(|rest| rest.starts_with(b" 99:99:99"))
}

fn read_profile(file: &File<'_>) -> Option<Hit> {
    let is_profile = file.head.starts_with(b"{\"nodes\":[{\"id\":") && holds(file.head, "\"callFrame\":{");
    let version = file.head.strip_prefix(b"v8-version,").and_then(|rest| rest.first());
    let what = match (is_profile, version.is_some_and(u8::is_ascii_digit)) {
        (true, _) => "CPU profile of V8",
        (_, true) => "log of V8’s profiler",
        _ => return None,
    };
    let paths = count(home_paths(file.head).len() as u64, "path of a home folder", "paths of home folders");
    let evidence = format!("{what} of {} bytes; {paths} in its beginning", grouped(file.bytes));
    Some(file.hit(evidence, &identity(file)))
}
