//! Databases and dumps of them, by their first bytes. Not empty ones, and not scripts that only make tables by hand.

use std::collections::BTreeSet;

use memchr::memmem;

use crate::{
    detect::rule::{Class, File, HeadRule, Hit, Matcher, Part::*, Rule, texts},
    report::Severity,
};

use super::tell::{count, ends_in, gather, holds, listed, u32_be, u32_le, within};

/// A database.
pub const DATABASE: Rule = Rule {
    id: "database-file",
    title: "Database",
    class: Class::Databases,
    severity: Severity::Medium,
    what: "Files of any name that begin as SQLite, DuckDB, Redis (RDB) or Access databases do, and collections in BSON as `mongodump` writes them. Not an empty SQLite database. In folders of tests and examples it counts as low.",
    why: "A database that was not meant to be packed shows every row, and often rows that were deleted: SQLite leaves them in free pages.",
    fix: "Leave the file out of the package: list what is to be packed in `files` in package.json. Data that belongs to the package is better written in a form that people can review.",
    references: &[
        "https://www.sqlite.org/fileformat.html",
        "https://rdb.fnordig.de/file_format.html",
        "https://bsonspec.org/spec.html",
    ],
    matcher: Matcher::Head(HeadRule { read: database, path: "data/store.db" }),
    examples: texts(&[
        &[Is("REDIS0011\u{0}\u{9}redis-ver\u{5}7.2.4")],
        &[Is("\u{0}\u{1}\u{0}\u{0}Standard Jet DB\u{0}")],
    ]),
    counter_examples: texts(&[&[Is("SQLite format 3")], &[Is("REDIS is a store\n")], &[Is("")]]),
};

/// A dump of one.
pub const DATABASE_DUMP: Rule = Rule {
    id: "database-dump",
    title: "Dump of a database",
    class: Class::Databases,
    severity: Severity::High,
    what: "Files that begin as `pg_dump`, `mysqldump`, `mariadb-dump`, phpMyAdmin and `.dump` of sqlite3 begin theirs, or as an archive of `pg_dump`. It counts as medium where the beginning shows no rows, and as low in folders of tests. Not scripts that were written by hand.",
    why: "A dump holds what was in the tables when it was made: people, their passwords' hashes, orders.",
    fix: "Leave the file out of the package. If it holds data of people, find out who could have downloaded it.",
    references: &["https://www.postgresql.org/docs/current/app-pgdump.html"],
    matcher: Matcher::Head(HeadRule { read: dump, path: "backup.sql" }),
    examples: texts(&[
        &[Is(
            "--\n-- PostgreSQL database dump\n--\n\nCREATE TABLE public.people (id integer);\nCOPY public.people (id) FROM stdin;\n1\n",
        )],
        &[Is("-- MySQL dump 10.13\nCREATE TABLE `orders` (id int);\n")],
        &[Is("PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE a(b);\nINSERT INTO a VALUES(1);\n")],
    ]),
    counter_examples: texts(&[
        &[Is("CREATE TABLE people (id integer);\nINSERT INTO people VALUES (1);\n")],
        &[Is("How to read a file that starts with a line -- PostgreSQL database dump")],
    ]),
};

/// Where dumps say what they are; how far from the beginning that stands, in bytes.
const SIGN_WITHIN: usize = 120;

/// What each kind of dump begins with.
const SIGNS: [(&str, &str); 7] = [
    ("-- PostgreSQL database dump", "PostgreSQL"),
    ("-- PostgreSQL database cluster dump", "PostgreSQL"),
    ("-- MySQL dump", "MySQL"),
    ("-- MariaDB dump", "MariaDB"),
    ("-- phpMyAdmin SQL Dump", "phpMyAdmin"),
    ("PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;", "SQLite"),
    ("PGDMP", "PostgreSQL, in its own format"),
];

fn database(file: &File<'_>) -> Option<Hit> {
    // Those of other tools are told by their rules.
    if within(file.path, ".svn").is_some() || file.name() == ".coverage" {
        return None;
    }
    let evidence = sqlite(file).or_else(|| redis(file.head)).or_else(|| by_magic(file.head)).or_else(|| bson(file))?;
    Some(file.hit(evidence, &identity(file)))
}

/// What tells one file from another by what is seen of it.
pub fn identity(file: &File<'_>) -> Vec<u8> {
    [file.head, &file.bytes.to_le_bytes()].concat()
}

fn sqlite(file: &File<'_>) -> Option<String> {
    let rest = file.head.strip_prefix(b"SQLite format 3\0")?;
    let page = match u16::from_be_bytes([*rest.first()?, *rest.get(1)?]) {
        1 => 65_536,
        size if size.is_power_of_two() && size >= 512 => u64::from(size),
        _ => return None,
    };
    let pages = u32_be(file.head, 28).filter(|&pages| pages > 0).unwrap_or(file.bytes / page);
    // The list of tables is the first page, behind the header; no cell in it means no table.
    let cells = u16::from_be_bytes([*file.head.get(103)?, *file.head.get(104)?]);
    if cells == 0 {
        return None;
    }
    let pages = count(pages, "page", "pages");
    let tables = listed(&tables(file.head), "table", "tables").map(|tables| format!("; {tables}")).unwrap_or_default();
    Some(format!("SQLite database of {pages}{tables}"))
}

/// The tables that a text makes.
fn tables(head: &[u8]) -> BTreeSet<String> {
    let mut tables = BTreeSet::new();
    for at in memmem::find_iter(head, b"CREATE TABLE ") {
        let rest = head.get(at + 13..).unwrap_or_default();
        let rest = rest.strip_prefix(b"IF NOT EXISTS ").unwrap_or(rest);
        let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'"' | b'`' | b'$');
        let length = rest.iter().take(100).take_while(is_name).count();
        let name = String::from_utf8_lossy(rest.get(..length).unwrap_or_default()).replace(['"', '`'], "");
        gather(&mut tables, &name);
    }
    tables
}

fn redis(head: &[u8]) -> Option<String> {
    let version = head.strip_prefix(b"REDIS")?.get(..4)?;
    let is_one = version.iter().all(u8::is_ascii_digit) && version.starts_with(b"00");
    is_one.then(|| format!("Redis database, format {}", String::from_utf8_lossy(version).trim_start_matches('0')))
}

fn by_magic(head: &[u8]) -> Option<String> {
    let rest = head.strip_prefix(b"\0\x01\0\0").unwrap_or_default();
    if rest.starts_with(b"Standard Jet DB") || rest.starts_with(b"Standard ACE DB") {
        return Some("Access database".to_owned());
    }
    (head.get(8..12) == Some(b"DUCK")).then(|| "DuckDB database".to_owned())
}

/// A collection as `mongodump` writes it: documents, each with its length first.
fn bson(file: &File<'_>) -> Option<String> {
    let length = u32_le(file.head, 0)?;
    let kind = *file.head.get(4)?;
    let last = file.head.get(usize::try_from(length).ok()?.checked_sub(1)?);
    let is_one = ends_in(file.path, &["bson"])
        && (5..=file.bytes).contains(&length)
        && matches!(kind, 1..=0x13)
        && last.is_none_or(|&byte| byte == 0);
    is_one.then(|| format!("collection of MongoDB, {}", count(file.bytes, "byte", "bytes")))
}

fn dump(file: &File<'_>) -> Option<Hit> {
    let start = file.head.get(..SIGN_WITHIN).unwrap_or(file.head);
    let is_at_line = |at: usize| at == 0 || start.get(at - 1) == Some(&b'\n');
    let (_, whose) = SIGNS.iter().find(|(sign, _)| memmem::find(start, sign.as_bytes()).is_some_and(is_at_line))?;
    // A file of another kind may quote a dump.
    if ends_in(file.path, &["md", "js", "ts", "py", "rs", "html", "txt", "json"]) {
        return None;
    }
    let has_rows = holds(file.head, "\nINSERT INTO ") || holds(file.head, "\nCOPY ") || start.starts_with(b"PGDMP");
    let rows = if has_rows { "with rows" } else { "its beginning shows no rows" };
    let tables = listed(&tables(file.head), "table at its beginning", "tables at its beginning");
    let tables = tables.map(|tables| format!("; {tables}")).unwrap_or_default();
    let severity = (!has_rows).then_some(Severity::Medium);
    let evidence = format!("dump of {whose}, {}, {rows}{tables}", count(file.bytes, "byte", "bytes"));
    Some(Hit { severity, ..file.hit(evidence, &identity(file)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(path: &str, head: &[u8]) -> Option<(String, Option<Severity>)> {
        database(&File { path, head, bytes: head.len() as u64 }).map(|hit| (hit.evidence, hit.severity))
    }

    fn with_cells(cells: u8) -> Vec<u8> {
        let mut head = b"SQLite format 3\0\x10\0".to_vec();
        head.resize(4096, 0);
        (head[31], head[100], head[104]) = (3, 0x0D, cells);
        head.extend_from_slice(b"CREATE TABLE \"people\" (id)");
        head
    }

    #[test]
    fn a_database_is_told_with_pages_and_tables() {
        let (evidence, severity) = told("a.bin", &with_cells(1)).unwrap();
        assert_eq!(evidence, "SQLite database of 3 pages; 1 table (people)");
        assert_eq!(severity, None);
        assert_eq!(told("a.db", &with_cells(0)), None);
        for length in 0..200 {
            told("a.bson", &with_cells(1)[..length]);
        }
    }

    #[test]
    fn a_collection_is_told_by_its_first_document() {
        let document = b"\x0c\0\0\0\x10a\0\x01\0\0\0\0";
        assert!(told("dump/people.bson", document).is_some());
        assert_eq!(told("dump/people.bin", document), None);
        assert_eq!(told("dump/people.bson", b"\xff\0\0\0\x10a\0"), None);
    }
}
