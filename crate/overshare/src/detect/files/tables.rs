//! Tables of people: CSV, TSV and lines of JSON with several personal columns and rows behind them. Not a header alone, and
//! not people who live at `example.com`.

use crate::{
    detect::rule::{Class, File, HeadRule, Hit, Matcher, Part::*, Rule, texts},
    report::{Confidence, Severity},
};

use super::{
    databases::identity,
    tell::{count, ends_in, lines, times},
};

/// A table with personal columns.
pub const PERSONAL_TABLE: Rule = Rule {
    id: "personal-table",
    title: "Table of people",
    class: Class::UserData,
    severity: Severity::High,
    what: "Files called `.csv`, `.tsv`, `.ndjson` or `.jsonl` whose first line names three or more kinds of personal data (e-mail, telephone, name, birth, address, social security, IBAN, card), one of them enough to reach or to pose as somebody, with rows behind it. Not a header alone, and not rows whose addresses are all at `example.com` and the like. In folders of tests it counts as low.",
    why: "It tells strangers about people who were not asked.",
    fix: "Take the file out of the package, and find out who could have downloaded it: the people in it may have to be told.",
    references: &["https://gdpr-info.eu/art-33-gdpr/"],
    matcher: Matcher::Head(HeadRule { read, path: "export/people.csv" }),
    examples: texts(&[&[Is("id,first_name,E-Mail,Phone\n1,Ann,ann@mail.host,030 1234\n2,Bo,bo@mail.host,030 1235\n")]]),
    counter_examples: texts(&[
        &[Is("id,first_name,e-mail,phone\n")],
        &[Is("id,first_name,email,phone\n1,Ann,ann@example.com,1\n")],
        &[Is("Component,Origin,License,Copyright\nx,y,MIT,me\n")],
        &[Is("name,value\na@b.host,1\n")],
    ]),
};

/// A kind of personal data: the names of columns, as letters and digits, and whether it is enough by itself.
struct Kind {
    name: &'static str,
    columns: &'static [&'static str],
    reaches: bool,
}

const KINDS: [Kind; 8] = [
    Kind { name: "e-mail", columns: &["email", "emailaddress", "mail", "useremail", "customeremail"], reaches: true },
    Kind { name: "telephone", columns: &["phone", "phonenumber", "mobile", "telephone", "tel", "cell"], reaches: true },
    Kind {
        name: "name",
        columns: &["name", "firstname", "lastname", "fullname", "surname", "givenname", "familyname", "customername"],
        reaches: false,
    },
    Kind { name: "birth", columns: &["birth", "birthdate", "dateofbirth", "dob", "birthday"], reaches: false },
    Kind {
        name: "address",
        columns: &["address", "street", "streetaddress", "addressline1", "address1", "zip", "zipcode", "postalcode"],
        reaches: false,
    },
    Kind { name: "social security", columns: &["ssn", "socialsecuritynumber", "nationalid", "taxid"], reaches: true },
    Kind { name: "account", columns: &["iban", "accountnumber", "bankaccount"], reaches: true },
    Kind { name: "card", columns: &["cardnumber", "creditcard", "ccnumber", "pan"], reaches: true },
];

/// Kinds that make a table one of people.
const ENOUGH: usize = 3;

/// Hosts of addresses that belong to nobody.
const NOBODY: [&str; 6] = ["@example.", "@test.", "@domain.", "@localhost", "@foo.", "@mailinator."];

fn read(file: &File<'_>) -> Option<Hit> {
    let is_lines = ends_in(file.path, &["ndjson", "jsonl"]);
    if !is_lines && !ends_in(file.path, &["csv", "tsv"]) {
        return None;
    }
    let (first, behind) = file.head.split_at(memchr::memchr(b'\n', file.head)?);
    let columns = if is_lines { members(first) } else { cells(first) };
    let kinds: Vec<&Kind> =
        KINDS.iter().filter(|kind| columns.iter().any(|column| kind.columns.contains(&column.as_str()))).collect();
    let rows = lines(file.head, file.bytes).saturating_sub(u64::from(!is_lines));
    let data = if is_lines { file.head } else { behind };
    if kinds.len() < ENOUGH || !kinds.iter().any(|kind| kind.reaches) || rows == 0 || is_made_up(data) {
        return None;
    }
    let names: Vec<_> = kinds.iter().map(|kind| kind.name).collect();
    let evidence = format!("columns for {}; about {}", names.join(", "), count(rows, "row", "rows"));
    Some(Hit { confidence: Confidence::Likely, ..file.hit(evidence, &identity(file)) })
}

/// Whether every address in it belongs to nobody.
fn is_made_up(rows: &[u8]) -> bool {
    let all = times(rows, "@");
    all > 0 && NOBODY.iter().map(|host| times(rows, host)).sum::<u64>() >= all
}

/// The names of a row of cells.
fn cells(row: &[u8]) -> Vec<String> {
    let row = row.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(row);
    row.split(|byte| matches!(byte, b',' | b';' | b'\t' | b'|')).map(plain).collect()
}

/// The names of the members in a line of JSON, on whatever level.
fn members(line: &[u8]) -> Vec<String> {
    let keys = line.split(|&byte| byte == b':').filter_map(|part| {
        let inner = part.strip_suffix(b"\"")?;
        inner.rsplit(|&byte| byte == b'"').next()
    });
    keys.map(plain).collect()
}

/// The letters and digits of a name, in lower case.
fn plain(name: &[u8]) -> String {
    let letters = name.iter().filter(|byte| byte.is_ascii_alphanumeric());
    letters.map(|byte| char::from(byte.to_ascii_lowercase())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(path: &str, head: &str, bytes: u64) -> Option<String> {
        read(&File { path, head: head.as_bytes(), bytes }).map(|hit| hit.evidence)
    }

    #[test]
    fn lines_of_json_are_tables_as_well() {
        let line = "{\"email\":\"ann@mail.host\",\"phone\":\"1\",\"birthday\":\"1990-01-01\"}\n";
        assert_eq!(
            told("a.jsonl", line, line.len() as u64).unwrap(),
            "columns for e-mail, telephone, birth; about 1 row"
        );
        assert_eq!(told("a.json", line, line.len() as u64), None);
    }

    #[test]
    fn rows_behind_what_is_seen_are_estimated() {
        let text = "name;e-mail;iban\nAnn;ann@mail.host;DE00\n";
        assert_eq!(
            told("a.csv", text, 100 * text.len() as u64).unwrap(),
            "columns for e-mail, name, account; about 199 rows"
        );
    }
}
