//! What only looks like a secret of a rule's form: made from a secret, from its name or from nothing but its length. For
//! the tests and for the table in `docs/detection.md`; no part of the program that people run.

use super::{
    pattern::{parse, sample::sample},
    surroundings::{camel, snake},
};

/// A rule's secret and what it is called.
pub struct Case<'a> {
    /// Whose it is, and that it is a key, in words.
    pub name: &'a str,
    /// One that was drawn.
    pub secret: &'a str,
    /// What secrets of the rule look like.
    pub forms: &'a [&'static str],
    /// Whether only the name tells one.
    pub is_named: bool,
}

/// Makes a text of it in which nothing is to be found; none where that cannot be done for its form.
type Near = fn(&Case<'_>) -> Option<String>;

/// All kinds of them.
pub const NEAR: [(&str, Near); 15] = [
    ("blanked", |case| Some(case.json(&blanked(case.secret)))),
    ("cut short", |case| case.without_form(case.secret[..case.secret.len() * 3 / 5].to_owned())),
    ("behind letters", |case| case.without_form(format!("Zq7{}", case.secret))),
    ("before letters", |case| case.without_form(format!("{}Zq7", case.secret))),
    ("with another letter in it", |case| case.without_form(with_another_letter(case.secret))),
    ("words", |case| case.without_form(repeated("the-value-of-the-setting-", case))),
    ("a name as programs have them", |case| case.without_form(repeated("getTheValueOfTheSetting", case))),
    ("a word to be replaced", |case| Some(case.json(&format!("your_{}_goes_here_1234", snake(case.name))))),
    ("a place to fill in", |case| Some(format!("{}=${{{0}}}\n", snake(case.name).to_uppercase()))),
    ("read from elsewhere", |case| {
        let name = camel(case.name);
        Some(format!("const {name} = settings.read(\"{name}OfTheProgram1\");\n"))
    }),
    ("a hash beside it", |case| {
        Some(format!("# {}\nchecksum: {}\n", case.name, drawn("[0-9a-f]", case.secret.len().clamp(8, 128))))
    }),
    ("a UUID beside it", |case| {
        let uuid = drawn_as("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
        Some(format!("{{\"{}\": {{\"requestId\": \"{uuid}\"}}}}", case.vendor()))
    }),
    ("an integrity string beside it", |case| {
        let digits = drawn("[A-Za-z0-9+/]", 86);
        Some(format!("\"node_modules/{}\": {{ \"integrity\": \"sha512-{digits}==\" }}", case.vendor()))
    }),
    ("an address", |case| {
        Some(format!("{}_URL=https://docs.host.net/guides/{}\n", case.vendor().to_uppercase(), "how-to-begin-here-2"))
    }),
    ("the same under another name", |case| {
        case.is_named.then(|| format!("{{\"{}\": {{\"build\": 7, \"commit\": \"{}\"}}}}", case.vendor(), case.secret))
    }),
];

impl Case<'_> {
    /// A text with a value of this name.
    fn json(&self, value: &str) -> String {
        format!("{{\"version\":1,\"{}\":\"{value}\",\"retries\":3}}", snake(self.name))
    }

    /// The same where no part of the value that a secret may begin in has a form of the rule's: where a form has no fixed
    /// length, what is shorter or longer has it too.
    fn without_form(&self, value: String) -> Option<String> {
        let is_sign = |byte: u8| !byte.is_ascii_alphanumeric();
        let begins = |&at: &usize| at == 0 || value.as_bytes().get(at - 1).copied().is_some_and(is_sign);
        let has = |form: &str, at: usize| parse(form).is_ok_and(|form| form.matches(value.as_bytes(), at).is_some());
        let has_form = (0..value.len()).filter(begins).any(|at| self.forms.iter().any(|form| has(form, at)));
        (!has_form).then(|| self.json(&value))
    }

    /// The name of whose it is.
    fn vendor(&self) -> &str {
        self.name.split(' ').next().unwrap_or(self.name)
    }
}

/// Every letter and digit but the first six as an `x`.
fn blanked(secret: &str) -> String {
    let blank = |(at, letter): (usize, char)| if at > 5 && letter.is_ascii_alphanumeric() { 'x' } else { letter };
    secret.chars().enumerate().map(blank).collect()
}

/// Its middle character as one that no form has.
fn with_another_letter(secret: &str) -> String {
    let middle = secret.chars().count() / 2;
    secret.chars().enumerate().map(|(at, letter)| if at == middle { 'é' } else { letter }).collect()
}

/// These words as often as it takes to be as long as the secret.
fn repeated(words: &str, case: &Case<'_>) -> String {
    words.chars().cycle().take(case.secret.len()).collect()
}

/// So many characters of a class.
fn drawn(class: &str, length: usize) -> String {
    drawn_as(&format!("{class}{{{length}}}"))
}

fn drawn_as(pattern: &str) -> String {
    parse(pattern).map(|pattern| sample(&pattern, 5)).unwrap_or_default()
}
