//! The members of a JSON object, taken one by one, with a sentence for each that is not as it should be. Knows no rule.

use crate::text::json::Value;

/// What is wrong, one sentence each, up to a number.
#[derive(Debug, Default)]
pub struct Problems {
    sentences: Vec<String>,
    more: usize,
}

/// The most sentences that are told.
const MOST: usize = 20;

impl Problems {
    /// Adds a sentence.
    pub fn add(&mut self, sentence: String) {
        match self.sentences.len() < MOST {
            true => self.sentences.push(sentence),
            false => self.more += 1,
        }
    }

    /// The sentences, and how many there are beyond them.
    pub fn tell(mut self) -> Vec<String> {
        if self.more > 0 {
            self.sentences.push(format!("There is more that is wrong: {} are not listed.", self.more));
        }
        self.sentences
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.sentences.len() + self.more
    }
}

/// An object whose members are taken.
pub struct Members<'a> {
    members: &'a [(String, Value)],
    /// Which object it is, as a sentence begins.
    place: String,
    problems: &'a mut Problems,
}

impl<'a> Members<'a> {
    /// Those of a value; `None`, and a sentence, when that is no object. Members with other names than these are told.
    pub fn of(value: &'a Value, place: String, known: &[&str], problems: &'a mut Problems) -> Option<Self> {
        let Value::Object(members) = value else {
            problems.add(format!("{place}: this has to be an object."));
            return None;
        };
        for (name, _) in members.iter().filter(|(name, _)| !known.contains(&name.as_str())) {
            problems.add(format!("{place}: there is no field “{}”. There are: {}.", shown(name), known.join(", ")));
        }
        Some(Members { members, place, problems })
    }

    /// Adds what is wrong with this object.
    pub fn wrong(&mut self, sentence: &str) {
        self.problems.add(format!("{}: {sentence}", self.place));
    }

    /// Says which object it is from now on.
    pub fn rename(&mut self, place: String) {
        self.place = place;
    }

    /// How many problems there are so far.
    pub fn problems(&self) -> usize {
        self.problems.count()
    }

    /// All problems so far.
    pub fn into_problems(self) -> &'a mut Problems {
        self.problems
    }

    /// The member with this name, the last where there are several.
    pub fn get(&self, name: &str) -> Option<&'a Value> {
        self.members.iter().rfind(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// A text of so many bytes at the most, and not an empty one.
    pub fn text(&mut self, name: &str, most: usize) -> Option<&'a str> {
        let value = self.get(name)?;
        match value.text() {
            Some(text) if !text.is_empty() && text.len() <= most => Some(text),
            Some("") => self.none(&format!("“{name}” is empty.")),
            Some(_) => self.none(&format!("“{name}” is longer than {most} bytes.")),
            None => self.none(&format!("“{name}” has to be a text.")),
        }
    }

    /// The same, and a sentence where it is not there.
    pub fn needed(&mut self, name: &str, most: usize) -> Option<&'a str> {
        match self.get(name) {
            Some(_) => self.text(name, most),
            None => self.none(&format!("“{name}” is missing.")),
        }
    }

    /// A list of so many texts at the most, of so many bytes each; an empty one where there is none.
    pub fn texts(&mut self, name: &str, items: usize, most: usize) -> Vec<&'a str> {
        let Some(value) = self.get(name) else { return Vec::new() };
        let fits = |text: &&str| !text.is_empty() && text.len() <= most;
        let texts: Option<Vec<&str>> =
            value.items().and_then(|items| items.iter().map(|item| item.text().filter(fits)).collect());
        match texts {
            Some(texts) if texts.len() <= items => texts,
            Some(_) => self.none(&format!("“{name}” has more than {items} items.")).unwrap_or_default(),
            None => self.none(&format!("“{name}” has to be a list of texts of 1 to {most} bytes.")).unwrap_or_default(),
        }
    }

    /// `true` or `false`.
    pub fn flag(&mut self, name: &str, usual: bool) -> bool {
        match self.get(name) {
            None => usual,
            Some(Value::Scalar(word)) if word == "true" || word == "false" => word == "true",
            Some(_) => self.none(&format!("“{name}” has to be true or false.")).unwrap_or(usual),
        }
    }

    /// A whole number from 1.
    pub fn number(&mut self, name: &str) -> Option<u64> {
        let value = self.get(name)?;
        match value {
            Value::Scalar(word) if word.parse::<u64>().is_ok_and(|number| number > 0) => word.parse().ok(),
            _ => self.none(&format!("“{name}” has to be a whole number from 1.")),
        }
    }

    fn none<T>(&mut self, sentence: &str) -> Option<T> {
        self.wrong(sentence);
        None
    }
}

/// What a file says, cut so that it fits into a sentence.
pub fn shown(text: &str) -> String {
    let mut shown: String = text.chars().take(60).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}
