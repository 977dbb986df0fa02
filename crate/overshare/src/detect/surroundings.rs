//! Each rule held against secrets of its form, drawn anew, in all kinds of surroundings, and against what only looks like
//! them: for the tests, and for the table in `docs/detection.md`. No part of the program that people run.

use super::{
    Matcher, RULES, Rule,
    engine::scan,
    near_misses::{Case, NEAR},
    pattern::{parse, sample::sample},
};

/// How a rule did.
#[derive(Debug, Clone, Default)]
pub struct Score {
    /// The rule.
    pub rule: &'static str,
    /// In how many surroundings it was looked for.
    pub tried: usize,
    /// The surroundings in which it was not found.
    pub missed: Vec<&'static str>,
    /// How many near misses were shown.
    pub near: usize,
    /// The near misses that it fired on.
    pub fired: Vec<&'static str>,
}

/// Puts a secret with a name into a text.
type Surrounding = fn(&str, &str) -> Vec<u8>;

/// All kinds of surroundings.
const SURROUNDINGS: [(&str, Surrounding); 14] = [
    (".env", |name, secret| format!("MODE=production\n{}={secret}\nPORT=80\n", snake(name).to_uppercase()).into()),
    ("JSON", |name, secret| format!("{{\"version\":1,\"{}\":\"{secret}\",\"retries\":3}}", snake(name)).into()),
    ("YAML", |name, secret| format!("service:\n  {}: {secret}\n  retries: 3\n", snake(name)).into()),
    ("object", |name, secret| format!("const options = {{ {}: '{secret}', retries: 3 }};\n", camel(name)).into()),
    ("minified", |name, secret| {
        format!("!function(e){{var t={{{}:\"{secret}\",debug:!1}};e.exports=t}}(module);", camel(name)).into()
    }),
    ("source map", |name, secret| {
        let line = format!("export const {} = \\\"{secret}\\\";\\n", camel(name));
        format!("{{\"version\":3,\"sources\":[\"a.ts\"],\"sourcesContent\":[\"{line}\"],\"mappings\":\"AAAA\"}}").into()
    }),
    ("address", |name, secret| format!("fetch('https://api.host.net/v1?{}={secret}&page=2')", snake(name)).into()),
    ("header", |name, secret| format!("GET / HTTP/1.1\r\nx-{}: {secret}\r\n\r\n", name.replace(' ', "-")).into()),
    ("comment", |name, secret| format!("// For local runs: {} {secret}\nrun();\n", snake(name)).into()),
    ("line break", |name, secret| format!("{}:\n  '{secret}',\n", camel(name)).into()),
    ("escaped", |name, secret| format!("var {} = \"{}\";", camel(name), escaped(secret)).into()),
    ("concatenated", |name, secret| {
        let (first, second) = secret.split_at(secret.len() / 2);
        format!("const {} = \"{first}\" +\n  \"{second}\";", camel(name)).into()
    }),
    ("base64", |name, secret| {
        let line = format!("{}={secret}\n", snake(name).to_uppercase());
        format!("config: {}\n", crate::input::base64(line.as_bytes())).into()
    }),
    ("UTF-16", |name, secret| {
        format!("{}={secret}\r\n", snake(name)).encode_utf16().flat_map(u16::to_le_bytes).collect()
    }),
];

/// How every rule with a form of its own did.
pub fn scores() -> Vec<Score> {
    RULES.iter().filter_map(|rule| score(rule)).collect()
}

fn score(rule: &'static Rule) -> Option<Score> {
    let (name, patterns) = forms(rule)?;
    // A check that demands more than the form shows is held by the rule's own examples.
    let secret = (0..8).flat_map(|seed| patterns.iter().map(move |text| (seed, *text))).find_map(|(seed, text)| {
        let secret = sample(&parse(text).ok()?, seed);
        // A piece of a program is held by them too: it stands in no string.
        let is_value = !secret.contains(['"', '\'']);
        (is_value && fires(rule, &SURROUNDINGS[0].1(&name, &secret))).then_some(secret)
    })?;
    let missed = SURROUNDINGS.iter().filter(|(_, put)| !fires(rule, &put(&name, &secret))).map(|(kind, _)| *kind);
    let is_named = matches!(rule.matcher, Matcher::Named(_));
    let case = Case { name: &name, secret: &secret, forms: &patterns, is_named };
    let near: Vec<_> = NEAR.iter().filter_map(|(kind, make)| Some((*kind, make(&case)?))).collect();
    let fired = near.iter().filter(|(_, text)| fires(rule, text.as_bytes())).map(|(kind, _)| *kind);
    Some(Score {
        rule: rule.id,
        tried: SURROUNDINGS.len(),
        missed: missed.collect(),
        near: near.len(),
        fired: fired.collect(),
    })
}

fn fires(rule: &Rule, text: &[u8]) -> bool {
    let mut fires = false;
    scan(text, 0..text.len(), |index, _| fires |= RULES[index].id == rule.id);
    fires
}

/// As settings are named.
pub fn snake(name: &str) -> String {
    name.replace(' ', "_")
}

/// As programs name them.
pub fn camel(name: &str) -> String {
    let mut words = name.split(' ');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
}

/// The third character and each `_` as escapes.
fn escaped(secret: &str) -> String {
    let escape = |(at, letter): (usize, char)| match (at, letter) {
        (2, _) | (_, '_') => format!("\\x{:02x}", u32::from(letter)),
        _ => letter.to_string(),
    };
    secret.chars().enumerate().map(escape).collect()
}

/// A secret of each rule in each of the surroundings, one behind the other.
#[cfg(test)]
pub fn planted() -> Vec<u8> {
    let texts = RULES.iter().enumerate().filter_map(|(seed, rule)| {
        let (name, patterns) = forms(rule)?;
        let secret = sample(&parse(patterns.first()?).ok()?, seed as u64);
        let (_, put) = SURROUNDINGS[seed % SURROUNDINGS.len()];
        Some([put(&name, &secret), b"\n\n".to_vec()].concat())
    });
    texts.flatten().collect()
}

/// What a rule's secrets may be called, and their forms.
fn forms(rule: &Rule) -> Option<(String, Vec<&'static str>)> {
    Some(match rule.matcher {
        Matcher::Tokens(tokens) => ("access token".into(), tokens.iter().map(|token| token.pattern).collect()),
        Matcher::Named(list) => (format!("{} api key", list.first()?.names.first()?), list.first()?.values.to_vec()),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many near misses there are of every rule at least.
    const FEWEST: usize = 8;

    #[test]
    fn rules_find_their_secrets_wherever_they_stand_and_nothing_that_only_looks_like_them() {
        let scores = scores();
        let wrong: Vec<_> = scores.iter().filter(|score| score.missed.len() > 2 || score.fired.len() > 1).collect();
        assert!(scores.iter().all(|score| score.near >= FEWEST));
        let all = |count: fn(&Score) -> usize| scores.iter().map(count).sum::<usize>();
        let (missed, fired) = (all(|score| score.missed.len()), all(|score| score.fired.len()));
        assert!(missed <= 20 && fired <= 4, "{missed} missed, {fired} fired on");
        assert!(wrong.is_empty(), "{} of {}: {wrong:#?}", wrong.len(), scores.len());
    }
}
