//! Own rules and silenced places as they stand in JSON files. What is wrong is told, each with where, and a file with
//! anything wrong in it is not used: half of what somebody asked for would pass for all of it.

use crate::{
    detect::{
        index_of, names,
        pattern::{self, Pattern, parse},
    },
    limits::Limits,
    report::Severity,
    text::{
        Cursor,
        json::{self, Value},
    },
};

use super::{
    Form, Own, OwnFile, OwnRule, PREFIX, Silencing,
    finder::Finder,
    members::{Members, Problems, shown},
};

const FIELDS: [&str; 4] = ["$schema", "overshare", "rules", "silenced"];

const RULE_FIELDS: [&str; 14] = [
    "id",
    "title",
    "pattern",
    "names",
    "keywords",
    "severity",
    "credential",
    "what",
    "why",
    "fix",
    "references",
    "examples",
    "counterExamples",
    "comment",
];

const SILENCING_FIELDS: [&str; 5] = ["rule", "path", "evidence", "line", "reason"];

/// The fewest fixed characters that lead to a rule by themselves.
const LEAST_PREFIX: usize = 3;

/// The fewest bytes that a pattern may match.
const LEAST_MATCH: usize = 4;

/// The most that it may match: as much as the engine looks at in one run.
const MOST_MATCH: usize = 16 << 10;

/// The most bytes of a title, of an explanation and of an example.
const TITLE: usize = 120;
const WORDS: usize = 2000;
const EXAMPLE: usize = 4096;

/// A rule, and the texts that it is tried on.
struct Draft<'a> {
    rule: OwnRule,
    place: String,
    examples: Vec<&'a str>,
    counter_examples: Vec<&'a str>,
}

/// Reads all files.
pub fn read(files: &[OwnFile]) -> Result<Own, Vec<String>> {
    let mut problems = Problems::default();
    let mut own = Own { files: files.iter().map(|file| file.name.clone()).collect(), ..Own::default() };
    if files.iter().map(|file| file.text.len()).sum::<usize>() > Limits::OWN_BYTES {
        return Err(vec![format!("Files of own rules may have {} bytes together.", Limits::OWN_BYTES)]);
    }
    for file in files {
        match json::read(file.text.as_bytes()) {
            Ok(value) => read_file(&value, &file.name, &mut own, &mut problems),
            Err(error) => {
                let text = file.text.trim_start_matches('\u{FEFF}').as_bytes();
                let before = usize::try_from(error.offset).ok().and_then(|offset| text.get(..offset)).unwrap_or(text);
                let at = Cursor::default().position_after(before);
                problems.add(format!("{}, line {}, column {}: {}.", file.name, at.line, at.column, error.what));
            }
        }
    }
    let is_known = |id: &str| index_of(id).is_some() || own.rules.iter().any(|rule| rule.id == id);
    for silencing in own.silenced.iter().filter(|silencing| !is_known(&silencing.rule)) {
        problems.add(format!("A place is silenced for a rule that is not there: “{}”.", shown(&silencing.rule)));
    }
    if problems.count() == 0 { Ok(own) } else { Err(problems.tell()) }
}

fn read_file(value: &Value, file: &str, own: &mut Own, problems: &mut Problems) {
    let Some(members) = Members::of(value, file.to_owned(), &FIELDS, problems) else { return };
    let version = members.get("overshare").cloned();
    if version != Some(Value::Scalar("1".into())) {
        problems.add(format!("{file}: “overshare” has to be 1, the version of this form."));
    }
    for (name, most, each) in [
        ("rules", Limits::OWN_RULES, read_rule as fn(&Value, String, &mut Own, &mut Problems)),
        ("silenced", Limits::OWN_SILENCED, read_silencing),
    ] {
        let Some(list) = value.get(name) else { continue };
        match list.items() {
            Some(items) if items.len() <= most => {
                for (at, item) in items.iter().enumerate() {
                    each(item, format!("{file}, {name} {}", at + 1), own, problems);
                }
            }
            Some(_) => problems.add(format!("{file}: “{name}” has more than {most} items.")),
            None => problems.add(format!("{file}: “{name}” has to be a list.")),
        }
    }
}

fn read_rule(value: &Value, place: String, own: &mut Own, problems: &mut Problems) {
    let known = problems.count();
    let Some(mut members) = Members::of(value, place.clone(), &RULE_FIELDS, problems) else { return };
    let Some(draft) = draft(&mut members, &place) else { return };
    if own.rules.iter().any(|rule| rule.id == draft.rule.id) {
        members.wrong("there is an earlier rule with this “id”.");
    }
    if members.problems() == known {
        try_out(&draft, members.into_problems());
        lead_to(&draft.rule.form, own.rules.len(), &mut own.finder);
        own.rules.push(draft.rule);
    }
}

/// Takes every field of a rule, so that all that is wrong is told at once.
fn draft<'a>(members: &mut Members<'a>, place: &str) -> Option<Draft<'a>> {
    let id = members.needed("id", 64);
    if let Some(id) = id {
        members.rename(format!("{place} (“{}”)", shown(id)));
        let kebab = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if !id.bytes().all(kebab) {
            members.wrong("“id” has lower-case letters, digits and hyphens only; reports put “own/” before it.");
        }
    }
    let (title, form, severity) = (members.needed("title", TITLE), form(members), severity(members));
    let credential = members.flag("credential", true);
    let mut words = |name: &str, usual: &str| members.text(name, WORDS).unwrap_or(usual).to_owned();
    let rule = OwnRule {
        what: words("what", ""),
        why: words("why", "A rule of your own says that this does not belong into a package."),
        fix: words("fix", "Take it out of the package. If it is a credential, replace it first."),
        id: format!("{PREFIX}{}", id?),
        title: title?.to_owned(),
        severity: severity?,
        credential,
        references: members.texts("references", 20, 500).into_iter().map(str::to_owned).collect(),
        form: form?,
    };
    members.text("comment", WORDS);
    let (examples, counter_examples) =
        (members.texts("examples", 50, EXAMPLE), members.texts("counterExamples", 50, EXAMPLE));
    Some(Draft { rule, place: place.to_owned(), examples, counter_examples })
}

fn severity(members: &mut Members<'_>) -> Option<Severity> {
    let word = match members.get("severity") {
        None => "high",
        Some(_) => members.text("severity", TITLE)?,
    };
    let severity = Severity::ALL.into_iter().find(|severity| severity.word() == word);
    if severity.is_none() {
        members.wrong(&format!("“severity” is “{}”; it can be critical, high, medium, low or info.", shown(word)));
    }
    severity
}

fn form(members: &mut Members<'_>) -> Option<Form> {
    let text = members.needed("pattern", 500);
    let names: Vec<String> = members.texts("names", 50, 64).into_iter().map(plain).collect();
    let keywords: Vec<String> = members.texts("keywords", 50, 64).into_iter().map(str::to_ascii_lowercase).collect();
    if names.iter().chain(&keywords).any(|word| word.len() < LEAST_PREFIX) {
        members.wrong(&format!("a name or keyword has fewer than {LEAST_PREFIX} letters or digits."));
    }
    let text = text?;
    let pattern = parse(text).map_err(|sentence| members.wrong(&format!("“pattern”: {sentence}"))).ok()?;
    let prefix = pattern::prefix(text);
    if let Some(sentence) = trouble(text, &pattern, &prefix, names.is_empty() && keywords.is_empty()) {
        members.wrong(&format!("“pattern”: {sentence}"));
    }
    Some(Form { pattern, prefix, names: names.iter().map(|name| names::hash(name)).collect(), keywords })
}

/// A name as names are compared: its letters and digits, in lower case.
fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}

/// What is wrong with a pattern that can be read.
fn trouble(text: &str, pattern: &Pattern, prefix: &str, alone: bool) -> Option<String> {
    let (least, most) = pattern.length();
    if !text.is_ascii() {
        return Some("Only ASCII characters can be looked for.".into());
    }
    if least < LEAST_MATCH {
        return Some(format!("It matches {least} characters; {LEAST_MATCH} is the least."));
    }
    if most > MOST_MATCH {
        return Some(format!("It matches up to {most} characters; {MOST_MATCH} is the most."));
    }
    (alone && prefix.len() < LEAST_PREFIX).then(|| {
        format!(
            "It begins with {} fixed characters. With fewer than {LEAST_PREFIX}, “names” or “keywords” are needed to find it by.",
            prefix.len()
        )
    })
}

/// Arranges that a rule is found.
fn lead_to(form: &Form, rule: usize, finder: &mut Finder) {
    if form.prefix.len() >= LEAST_PREFIX {
        finder.begins(rule, &form.prefix);
    } else if !form.names.is_empty() {
        finder.named(rule);
    } else {
        form.keywords.iter().for_each(|word| finder.near(rule, word));
    }
}

/// Tries a rule on its own examples.
fn try_out(draft: &Draft<'_>, problems: &mut Problems) {
    let mut alone = Finder::default();
    lead_to(&draft.rule.form, 0, &mut alone);
    let fires = |text: &str| {
        let mut fires = false;
        alone.for_each(text.as_bytes(), &(0..text.len()), &mut |candidate| {
            let finds = |at: usize| draft.rule.form.read(text.as_bytes(), at, draft.rule.credential).is_some();
            fires = fires || candidate.places.clone().any(finds);
        });
        fires
    };
    let id = draft.rule.id.trim_start_matches(PREFIX);
    let told = |what: &str, at: usize| format!("{} (“{id}”): {what} {}.", draft.place, at + 1);
    for (at, _) in draft.examples.iter().enumerate().filter(|(_, text)| !fires(text)) {
        problems.add(told("nothing is found in example", at));
    }
    for (at, _) in draft.counter_examples.iter().enumerate().filter(|(_, text)| fires(text)) {
        problems.add(told("something is found in counter-example", at));
    }
}

fn read_silencing(value: &Value, place: String, own: &mut Own, problems: &mut Problems) {
    let known = problems.count();
    let Some(mut members) = Members::of(value, place, &SILENCING_FIELDS, problems) else { return };
    let path = match members.get("path") {
        // The dropped file itself has no path.
        Some(Value::Text(path)) if path.is_empty() => Some(""),
        _ => members.needed("path", 16 << 10),
    };
    let (rule, evidence, line, reason) = (
        members.needed("rule", 80),
        members.needed("evidence", WORDS),
        members.number("line"),
        members.needed("reason", WORDS),
    );
    let blank = reason.is_some_and(|reason| reason.trim().is_empty());
    if blank {
        members.wrong("“reason” is empty.");
    }
    if members.problems() > known {
        return;
    }
    if let (Some(rule), Some(path), Some(evidence), Some(reason)) = (rule, path, evidence, reason) {
        let [rule, path, evidence, reason] = [rule, path, evidence, reason].map(str::to_owned);
        own.silenced.push(Silencing { rule, path, evidence, line, reason });
    }
}
