//! The rules' tokens and names, arranged so that one place in a text costs a look-up and not a search. Goes through no
//! text.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap, HashSet},
    ops::Range,
};

use super::{
    context::{Context, Stands},
    form::{Form, Shape, head},
    generic, names,
    numbers::{Numbers, Ranked, pair},
    rule::{Hit, Named, Near, Token},
    starts::Starts,
    words::says_secret,
};

/// The arrangement.
pub struct Index {
    /// The two bytes that tokens begin with.
    begins: Ranked,
    /// For each of these where its tokens begin in the list, and last the list's end.
    starts: Vec<usize>,
    /// Tokens by what they begin with, those with the longest prefix first.
    prefixed: Vec<Form>,
    /// Tokens that begin with nothing in particular.
    shaped: Vec<Shape>,
    /// The last 16 bits of the hashes of all names: nearly all words of a text are none.
    known: Numbers,
    /// Names by their hash.
    names: HashMap<u64, Vec<usize>>,
    named: Vec<Value>,
    /// What values with names begin with, where that is long enough to tell.
    heads: Vec<String>,
    /// The hashes of vendors' names.
    vendors: HashSet<u64>,
    /// The rule about values that only their names tell.
    assigned: Option<usize>,
}

/// What is being arranged.
#[derive(Default)]
pub struct Arranger {
    prefixed: BTreeMap<u16, Vec<Form>>,
    shaped: Vec<Shape>,
    names: HashMap<u64, Vec<usize>>,
    named: Vec<Value>,
    vendors: HashSet<u64>,
    assigned: Option<usize>,
}

/// A value with names.
struct Value {
    near: Near,
    forms: Vec<Form>,
}

impl Arranger {
    /// Takes a token.
    pub fn add_token(&mut self, rule: usize, token: &'static Token) {
        let form = Form::new(rule, token.pattern, token.check, token.refine);
        match *form.prefix().as_bytes() {
            [first, second, ..] => self.prefixed.entry(pair(first, second)).or_default().push(form),
            _ => self.shaped.push(Shape::new(form)),
        }
    }

    /// Takes a value with names.
    pub fn add_named(&mut self, rule: usize, named: &'static Named) {
        for name in named.names {
            self.names.entry(names::hash(name)).or_default().push(self.named.len());
        }
        let forms = named.values.iter().map(|value| Form::new(rule, value, named.check, named.refine)).collect();
        self.named.push(Value { near: named.near, forms });
    }

    /// Takes the name of a vendor whose secrets have a form of their own.
    pub fn add_vendor(&mut self, name: &str) {
        self.vendors.insert(names::hash(name));
    }

    /// Takes the rule about values that only their names tell.
    pub fn set_assigned(&mut self, rule: usize) {
        self.assigned = Some(rule);
    }

    /// Everything in its place.
    pub fn settle(self) -> Index {
        let Arranger { prefixed, shaped, names, named, vendors, assigned } = self;
        let begins = Ranked::new(prefixed.keys().copied().collect());
        let known = names.keys().chain(&vendors).map(|&hash| hash as u16).collect();
        let mut starts = vec![0];
        let mut list = Vec::new();
        for mut forms in prefixed.into_values() {
            forms.sort_by_key(|form| Reverse(form.prefix().len()));
            list.extend(forms);
            starts.push(list.len());
        }
        let prefixes = named.iter().flat_map(|value| &value.forms).map(Form::prefix);
        let heads = prefixes.filter(|prefix| prefix.len() > 3).map(str::to_owned).collect();
        Index { begins, starts, prefixed: list, shaped, known, names, named, heads, vendors, assigned }
    }
}

impl Index {
    /// The token with a prefix of its own that begins here.
    pub fn token_at(&self, text: &[u8], at: usize) -> Option<(usize, Hit)> {
        self.prefixed_at(text, at).find_map(|form| form.token(text, at))
    }

    /// Where a token lies that begins here, whatever is glued to its end.
    pub fn glued_at(&self, text: &[u8], at: usize) -> Option<Range<usize>> {
        self.prefixed_at(text, at).find_map(|form| form.glued(text, at))
    }

    /// The forms whose prefix stands here.
    fn prefixed_at(&self, text: &[u8], at: usize) -> impl Iterator<Item = &Form> {
        let rank = text.get(at..at + 2).and_then(|bytes| self.begins.rank(pair(bytes[0], bytes[1])));
        let forms = rank.map_or(&[][..], |rank| &self.prefixed[self.starts[rank]..self.starts[rank + 1]]);
        let here = if forms.is_empty() { 0 } else { head(&text[at..]) };
        forms.iter().filter(move |form| form.may_begin(here, text, at))
    }

    /// Whether a token could begin here, by its first characters.
    fn begins_as_a_token(&self, text: &[u8], at: usize) -> bool {
        let begins = |head: &String| text[at..].starts_with(head.as_bytes());
        self.prefixed_at(text, at).any(|form| form.prefix().len() > 2) || self.heads.iter().any(begins)
    }

    /// The token without a prefix that begins where this part of a text does, which ends where a run does.
    pub fn shape_at(&self, text: &[u8], part: Range<usize>) -> Option<(usize, Hit)> {
        self.shaped.iter().find_map(|shape| shape.token(text, &part))
    }

    /// The value that the words before it tell, at the start of a run or before that.
    pub fn named_outside(&self, text: &[u8], starts: &Starts<'_>) -> Option<(usize, Hit)> {
        starts.find_outside(|start| self.named_at(text, start))
    }

    /// The value that a word before it in the same run tells.
    pub fn named_inside(&self, text: &[u8], starts: &Starts<'_>) -> Option<(usize, Hit)> {
        let is_glued = |&start: &usize| {
            let before = &text[..start - 1];
            let word = before.iter().rev().take_while(|byte| byte.is_ascii_alphabetic()).count();
            says_secret(&before[before.len() - word..])
        };
        starts.inner().filter(is_glued).find_map(|start| self.named_at(text, start))
    }

    fn named_at(&self, text: &[u8], at: usize) -> Option<(usize, Hit)> {
        let context = Context::before(text, at);
        let is_secret = context.is_secret();
        if !is_secret && !is_assigned(text, at) {
            return None;
        }
        let mut values: Vec<(usize, Stands)> = Vec::new();
        let mut is_known = false;
        // What stands around a value is asked only where its own name calls it a secret.
        context.names(is_secret, |hash, stands| {
            if !self.known.holds(hash as u16) {
                return;
            }
            is_known |= stands > Stands::Around && self.vendors.contains(&hash);
            for &value in self.names.get(&hash).into_iter().flatten() {
                match values.iter_mut().find(|(known, _)| *known == value) {
                    Some((_, best)) => *best = stands.max(*best),
                    None => values.push((value, stands)),
                }
            }
        });
        // The value's own name says more than what stands around it.
        values.sort_by_key(|&(value, stands)| (Reverse(stands), value));
        let fits = |&(value, stands): &(usize, Stands)| {
            let value = &self.named[value];
            let counts = match stands {
                Stands::Last => true,
                Stands::Own => is_secret || !context.names_another(),
                Stands::Around => is_secret && value.near == Near::Around,
            };
            let certain = is_secret && stands > Stands::Around;
            counts.then(|| value.forms.iter().find_map(|form| form.value(text, at, certain)))?
        };
        // A value that is called a vendor's or begins as its keys do, and has not their form, is something else.
        is_known |= values.iter().any(|(_, stands)| *stands > Stands::Around);
        values.iter().find_map(fits).or_else(|| {
            let is_open = !is_known && context.names_a_secret() && !self.begins_as_a_token(text, at);
            let hit = is_open.then(|| generic::read(text, at, &context))??;
            Some((self.assigned?, hit))
        })
    }
}

/// Whether a value stands behind a sign of assignment.
fn is_assigned(text: &[u8], at: usize) -> bool {
    let between = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'"' | b'\'' | b'`' | b'\\' | b'(');
    let before = text[at.saturating_sub(8)..at].iter().rev().find(|byte| !between(byte));
    matches!(before, Some(b'=' | b':'))
}
