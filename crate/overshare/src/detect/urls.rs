//! Passwords in the addresses of servers: `scheme://user:password@host`. Not addresses whose password only stands for
//! one.

use std::ops::Range;

use crate::report::{Confidence, Severity};

use super::{
    names::is_one_of,
    quality::{self, Look},
    rule::{Class, Hit, Matcher, Part::*, Rule, texts},
    views::string_at,
};

/// An address of a database or a queue with a password.
pub const DATABASE_URL: Rule = Rule {
    id: "database-url",
    title: "Address of a database with a password",
    class: Class::AccessTokens,
    severity: Severity::High,
    what: "Addresses of databases, queues and mail servers that hold a password: `postgres://user:password@host/…` and the like, also behind `jdbc:`.",
    why: "Whoever holds the address can, where the server can be reached, read and change what that user may.",
    fix: "Change the password on the server, take the address out of the package, and read it from the environment.",
    references: &["https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1"],
    matcher: Matcher::Anchor { needles: &["://"], read: read_database },
    examples: texts(&[
        &[Is("DATABASE_URL=postgres"), Is("://app:"), Alnum(14), Is("@db.inner.net:5432/app")],
        &[Is("uri: 'mongodb+srv"), Is("://app:"), Alnum(10), Is("@cluster0.abcde.mongodb.net/x'")],
        &[Is("redis"), Is("://:"), Base64(43), Is("=@cache.inner.net:6380")],
        &[Is("mongodb"), Is("://app:"), Alnum(20), Is("7@localhost/app")],
        &[Is("URI = 'postgresql+psycopg2"), Is("://app:"), Alnum(20), Is("@db.inner.net/app'")],
    ]),
    counter_examples: texts(&[
        &[Is("postgres"), Is("://user:password@localhost:5432/app")],
        &[Is("postgres"), Is("://${USER}:${PASSWORD}@db.inner.net/app")],
        &[Is("mongodb"), Is("://localhost:27017/app")],
        &[Is("amqp"), Is("://guest:guest@localhost/")],
    ]),
};

/// An address of another server with a password.
pub const URL_PASSWORD: Rule = Rule {
    id: "url-password",
    title: "Address with a password",
    class: Class::AccessTokens,
    severity: Severity::Medium,
    what: "Addresses of web, file and code servers that hold a user and a password or a token.",
    why: "Whoever holds the address can do there what that user may.",
    fix: "Change the password or revoke the token on that server, and take it out of the address.",
    references: &["https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1"],
    matcher: Matcher::Anchor { needles: &["://"], read: read_web },
    examples: texts(&[
        &[Is("\"https"), Is("://deploy:"), Alnum(12), Is("@files.inner.net/a\"")],
        &[Is("git+https"), Is("://"), Hex(40), Is(":x-oauth-basic@github.com/a/b.git")],
    ]),
    counter_examples: texts(&[
        &[Is("https"), Is("://user:pass@example.com/")],
        &[Is("https"), Is("://host.net/@scope/a:b@1.0.0")],
        &[Is("`http"), Is("://${user}:${password}@host.net`")],
    ]),
};

/// Schemes of databases, queues and mail.
const DATABASES: [&str; 33] = [
    "amqp",
    "amqps",
    "bolt",
    "cassandra",
    "clickhouse",
    "cockroachdb",
    "couchbase",
    "couchbases",
    "couchdb",
    "db2",
    "imap",
    "imaps",
    "influxdb",
    "kafka",
    "ldap",
    "ldaps",
    "mariadb",
    "mongodb",
    "mongodb+srv",
    "mqtt",
    "mqtts",
    "mssql",
    "mysql",
    "mysql2",
    "nats",
    "neo4j",
    "oracle",
    "postgres",
    "postgresql",
    "redis",
    "rediss",
    "smtp",
    "smtps",
];

/// Schemes of other servers.
const SERVERS: [&str; 14] = [
    "ftp",
    "ftps",
    "git",
    "git+http",
    "git+https",
    "git+ssh",
    "http",
    "https",
    "sftp",
    "socks5",
    "ssh",
    "svn",
    "ws",
    "wss",
];

/// What stands where a password would.
const STANDS_FOR_ONE: [&str; 31] = [
    "password",
    "passwd",
    "pass",
    "pwd",
    "pw",
    "secret",
    "token",
    "user",
    "username",
    "guest",
    "admin",
    "root",
    "test",
    "testing",
    "changeme",
    "postgres",
    "mysql",
    "mongo",
    "redis",
    "rabbitmq",
    "foo",
    "bar",
    "baz",
    "p",
    "xxx",
    "abc",
    "1234",
    "123456",
    "mypassword",
    "mypass",
    "secretpassword",
];

/// Hosts on which a password opens nothing to a stranger.
const NOWHERE: [&str; 10] = [
    "localhost",
    "127.0.0.1",
    "0.0.0.0",
    "[::1]",
    "example.com",
    "example.org",
    "example.net",
    "host",
    "hostname",
    "host.docker.internal",
];

/// Names of the machine itself.
const OWN_MACHINE: [&str; 3] = ["localhost", "127.0.0.1", "host.docker.internal"];

fn read_database(window: &[u8], at: usize) -> Option<Hit> {
    read(window, at, &DATABASES)
}

fn read_web(window: &[u8], at: usize) -> Option<Hit> {
    read(window, at, &SERVERS)
}

/// Reads the address around the `://` at `at`.
fn read(window: &[u8], at: usize, schemes: &[&str]) -> Option<Hit> {
    let in_scheme = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    let scheme = window[..at].iter().rev().take(24).take_while(|byte| in_scheme(byte)).count();
    let name = scheme_of(window, at - scheme..at, schemes)?;
    let (start, name) = (name.start, &window[name]);
    let from = at + 3;
    let ends = |byte: &u8| byte.is_ascii_whitespace() || b"\"'`/?#<>()\\,;|".contains(byte);
    let rest = &window[from..window.len().min(from + 512)];
    // A password in base64 may hold a slash: an at sign behind it says so.
    let authority = &rest[..rest.iter().position(ends).unwrap_or(rest.len())];
    let at_sign = authority.iter().rposition(|&byte| byte == b'@')?;
    let (userinfo, host) = (&authority[..at_sign], &authority[at_sign + 1..]);
    let colon = memchr::memchr(b':', userinfo)?;
    let (user, password) = (&userinfo[..colon], &userinfo[colon + 1..]);
    // Code servers take a token for a user, and a word for a password.
    let (secret, held, user) = match password {
        b"x-oauth-basic" | b"x-oauth-token" | b"" => (from..from + colon, user, password),
        _ => (from + colon + 1..from + at_sign, password, user),
    };
    let confidence = judge(held, user, host)?;
    let evidence = |mask| format!("{}://…@{} ({mask})", lossy(name), lossy(host));
    let severity = (confidence == Confidence::Possible).then_some(Severity::Low);
    Some(Hit { at: start, severity, ..Hit::on(window, secret, confidence, evidence) })
}

/// Where the scheme stands in the letters before a `://`: they are it, or the last of them where a string of bytecode begins.
fn scheme_of(window: &[u8], letters: Range<usize>, schemes: &[&str]) -> Option<Range<usize>> {
    let name = &window[letters.clone()];
    // SQLAlchemy names the driver behind the database: `postgresql+psycopg2`.
    let base = name.split(|&byte| byte == b'+').next().unwrap_or(name);
    if is_one_of(name, schemes) || is_one_of(base, schemes) {
        return Some(letters);
    }
    let starts = schemes.iter().filter_map(|known| {
        let start = letters.end.checked_sub(known.len()).filter(|&start| start >= letters.start)?;
        window[start..letters.end].eq_ignore_ascii_case(known.as_bytes()).then_some(start)
    });
    starts.filter(|&start| string_at(window, start).is_some()).min().map(|start| start..letters.end)
}

/// How sure it is that a password is one; `None` where it only stands for one.
fn judge(password: &[u8], user: &[u8], host: &[u8]) -> Option<Confidence> {
    let host_name = host.split(|&byte| byte == b':').next().unwrap_or(host);
    let nowhere = is_one_of(host_name, &NOWHERE) || host_name.ends_with(b".example") || host_name.is_empty();
    let strong = quality::look(password) == Look::Random && !quality::is_words(password);
    // What somebody chose for a server of his own may be what others have.
    let own_machine = is_one_of(host_name, &OWN_MACHINE) && strong && is_mixed(password);
    if stands_for_one(password, user) || nowhere && !own_machine || is_template(host) {
        return None;
    }
    Some(if strong && !nowhere { Confidence::Likely } else { Confidence::Possible })
}

/// Whether a password has letters of both cases and digits, or is long.
fn is_mixed(password: &[u8]) -> bool {
    let has = |is: fn(&u8) -> bool| password.iter().any(is);
    let digits = has(u8::is_ascii_digit);
    digits
        && (password.len() >= 16 || password.len() >= 10 && has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase))
}

/// Whether a password only stands for one: a word for it, the user's name again, or a place to fill in.
pub fn stands_for_one(password: &[u8], user: &[u8]) -> bool {
    is_template(password)
        || password.len() < 4
        || quality::distinct(password) < 3
        || password.eq_ignore_ascii_case(user)
        || is_one_of(password, &STANDS_FOR_ONE)
        || is_one_of(&letters(password), &STANDS_FOR_ONE)
        || quality::says_placeholder(password)
}

/// The letters of a text, percent escapes undone: `p%40ss:word` is `password` written to be hard to parse.
fn letters(text: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(text).replace("%40", "a").replace('@', "a");
    text.bytes().filter(u8::is_ascii_alphabetic).collect()
}

fn is_template(text: &[u8]) -> bool {
    let is_variable =
        |pair: &[u8]| pair[0] == b'$' && (pair[1].is_ascii_alphabetic() || matches!(pair[1], b'(' | b'{'));
    text.iter().any(|byte| b"{}<>[]*".contains(byte)) || text.starts_with(b"%") || text.windows(2).any(is_variable)
}

fn lossy(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}
