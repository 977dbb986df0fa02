//! The engine: one pass over a window of text for all rules. Sees what stands within a window's look-ahead and
//! look-behind of a place and nothing else, so that what it finds does not depend on how the text was cut.

use std::{collections::BTreeMap, ops::Range, sync::LazyLock};

use super::{
    anchors::Anchors,
    context::REACH,
    index::{Arranger, Index},
    inventory::{self, Trace},
    kind::Kind,
    literal::is_quote,
    registry::RULES,
    rule::{File, FileRule, HeadRule, Hit, Matcher, Rule},
    runs,
    starts::Starts,
    vendors,
    views::{self, View},
};

/// All rules, arranged for looking.
struct Engine {
    /// Tokens and names.
    index: Index,
    anchors: Anchors,
    /// What each anchor is for.
    uses: Vec<Vec<Use>>,
}

/// What is looked for around an anchor.
enum Use {
    /// What a rule reads there.
    Rule(usize, fn(&[u8], usize) -> Option<Hit>),
    /// A row of escapes.
    Escape,
    /// Literals that are joined.
    Joint,
    /// A call that makes one text of its literals.
    Call,
    /// What is told of the house.
    Tell(inventory::Read),
}

/// A quote and a sign that joins, or the space before one.
const JOINTS: [&str; 8] = ["\"\n", "'\n", "\"+", "'+", "\" +", "' +", "\" . ", "' . "];

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let mut index = Arranger::default();
    let mut uses: BTreeMap<&'static str, Vec<Use>> = BTreeMap::new();
    for (rule, definition) in RULES.iter().enumerate() {
        match &definition.matcher {
            Matcher::Tokens(tokens) => tokens.iter().for_each(|token| index.add_token(rule, token)),
            Matcher::Named(list) => list.iter().for_each(|named| index.add_named(rule, named)),
            Matcher::Anchor { needles, read } => {
                needles.iter().for_each(|needle| uses.entry(needle).or_default().push(Use::Rule(rule, *read)));
            }
            Matcher::Assigned => index.set_assigned(rule),
            Matcher::File(_) | Matcher::Head(_) | Matcher::Judged => {}
        }
    }
    for rule in vendors::ALL.iter().copied().flatten() {
        index.add_vendor(rule.id.split('-').next().unwrap_or(rule.id));
    }
    views::ESCAPES.iter().for_each(|needle| uses.entry(needle).or_default().push(Use::Escape));
    views::CALLS.iter().for_each(|needle| uses.entry(needle).or_default().push(Use::Call));
    JOINTS.iter().for_each(|needle| uses.entry(needle).or_default().push(Use::Joint));
    for (needles, read) in inventory::READERS {
        needles.iter().for_each(|needle| uses.entry(needle).or_default().push(Use::Tell(read)));
    }
    let anchors = Anchors::new(uses.keys().map(|needle| needle.as_bytes()).collect());
    Engine { index: index.settle(), anchors, uses: uses.into_values().collect() }
});

/// Calls `found` with every hit whose first byte of interest stands within `range` of the window.
pub fn scan(window: &[u8], range: Range<usize>, found: impl FnMut(usize, Hit)) {
    pass(window, range, found, None);
}

/// The same, and calls `told` with what the text gives away of the house behind it.
pub fn survey<'a>(
    window: &'a [u8],
    range: Range<usize>,
    found: impl FnMut(usize, Hit),
    mut told: impl FnMut(Trace<'a>),
) {
    pass(window, range, found, Some(&mut told));
}

/// Who is told of the house, if anybody.
type Told<'a, 'b> = Option<&'b mut dyn FnMut(Trace<'a>)>;

fn pass<'a>(window: &'a [u8], range: Range<usize>, mut found: impl FnMut(usize, Hit), mut told: Told<'a, '_>) {
    let found = &mut found;
    runs::for_each(window, range.clone(), |run| look_everywhere(window, run, found));
    ENGINE.anchors.for_each(window, range.clone(), |anchor, at| look_around(window, anchor, at, found, &mut told));
    views::for_each_wide(window, range, |view, part| look_through(&view, part, found));
}

/// Looks at a run, and then at other readings of the text around it.
#[inline(never)]
fn look_everywhere(text: &[u8], run: Range<usize>, found: &mut dyn FnMut(usize, Hit)) {
    let kind = Kind::of(text, &run);
    if kind == Kind::Opaque && look_in_strings(text, &run, found) {
        return;
    }
    let mut held = None;
    let settled = look_at(text, run.clone(), kind, &mut |rule, hit| held = Some((rule, hit)));
    match held {
        // What stands in one piece may be half of something.
        Some((rule, hit)) if !look_at_whole(text, &run, rule, &hit, found) => found(rule, hit),
        None if !settled => look_again(text, run, kind, found),
        _ => {}
    }
}

/// Looks at what the text around a hit is a piece of; returns whether something was found there that the hit is a part
/// of, and that knows as much.
fn look_at_whole(text: &[u8], run: &Range<usize>, rule: usize, hit: &Hit, found: &mut dyn FnMut(usize, Hit)) -> bool {
    let knows = |other: usize| RULES[rule].is_last_resort() || !RULES[other].is_last_resort();
    let span = |hit: &Hit| Some(hit.secrets.first()?.start..hit.secrets.last()?.end);
    let views = [views::joined(text, run), views::partly_escaped(text, run)];
    views.into_iter().flatten().any(|view| {
        let mut whole = None;
        look_in(&view, run, &mut |_| true, &mut |other, hit| whole = Some((other, hit)));
        let is_more = |other_rule: usize, other: &Hit| {
            span(hit).zip(span(other)).is_some_and(|(part, whole)| {
                let tells_more = RULES[rule].is_last_resort() && !RULES[other_rule].is_last_resort();
                whole.start <= part.start && part.end <= whole.end && (whole.len() > part.len() || tells_more)
            })
        };
        let Some((other, whole)) = whole.filter(|(other, whole)| knows(*other) && is_more(*other, whole)) else {
            return false;
        };
        // The first piece tells it.
        if views::is_first_joined(text, whole.at, run) && views::is_first_escaped(text, whole.at, run) {
            found(other, whole);
        }
        true
    })
}

/// Looks at what stands around an anchor.
#[inline(never)]
fn look_around<'a>(
    text: &'a [u8],
    anchor: usize,
    at: usize,
    found: &mut dyn FnMut(usize, Hit),
    told: &mut Told<'a, '_>,
) {
    for used in &ENGINE.uses[anchor] {
        match used {
            Use::Rule(rule, read) => tell(*rule, read(text, at), found),
            Use::Escape => {
                if let Some(view) = views::all_escaped(text, at) {
                    look_at_pieces(text, &view, found);
                    look_for_anchors(&view, view.own(), found);
                }
            }
            Use::Call => {
                if let Some(view) = views::called(text, at) {
                    look_at_seams(text, &view, found);
                }
            }
            Use::Joint => {
                if let Some(view) = views::joined_at(text, at) {
                    look_at_pieces(text, &view, found);
                }
            }
            Use::Tell(read) => {
                if let Some(told) = told {
                    read(text, at, told);
                }
            }
        }
    }
}

/// Hands on what a rule read, if it did.
fn tell(rule: usize, hit: Option<Hit>, found: &mut dyn FnMut(usize, Hit)) {
    hit.into_iter().for_each(|hit| found(rule, hit));
}

/// Looks at the runs of a reading that are made of pieces too short to be looked at themselves.
fn look_at_pieces(text: &[u8], view: &View, found: &mut dyn FnMut(usize, Hit)) {
    runs::for_each(&view.bytes, view.own(), |run| {
        let there = view.range(&run);
        let mut whole = false;
        runs::for_each(text, there, |_| whole = true);
        if !whole {
            look(&view.bytes, run, &mut |rule, hit| found(rule, view.place(hit)));
        }
    });
}

/// Looks for what goes over the end of a literal.
fn look_at_seams(text: &[u8], view: &View, found: &mut dyn FnMut(usize, Hit)) {
    runs::for_each(&view.bytes, view.own(), |run| {
        look(&view.bytes, run, &mut |rule, hit| {
            let hit = view.place(hit);
            if hit.secrets.iter().any(|secret| text[secret.clone()].iter().any(|&byte| is_quote(byte))) {
                found(rule, hit);
            }
        });
    });
}

/// Looks at one run and tells what it finds; returns whether that is settled. What begins before the run is told by the
/// first run that finds it.
fn look(text: &[u8], run: Range<usize>, found: &mut dyn FnMut(usize, Hit)) -> bool {
    let kind = Kind::of(text, &run);
    look_at(text, run, kind, found)
}

/// The same, where it is known already of which kind the run is.
fn look_at(text: &[u8], run: Range<usize>, kind: Kind, found: &mut dyn FnMut(usize, Hit)) -> bool {
    let Some((rule, hit)) = read(text, &run, kind) else { return false };
    let told = hit.at < run.start && {
        let begun = text[..hit.at].iter().rev().take(REACH).take_while(|&&byte| runs::in_token(byte)).count();
        let mut told = false;
        runs::for_each(text, hit.at - begun..run.start, |earlier| {
            told =
                told || read(text, &earlier, Kind::of(text, &earlier)).is_some_and(|(_, before)| before.at == hit.at);
        });
        told
    };
    if !told {
        found(rule, hit);
    }
    true
}

/// What a run is: first a token with a form of its own, then, if nobody would have written it by hand, what it is called.
fn read(text: &[u8], run: &Range<usize>, kind: Kind) -> Option<(usize, Hit)> {
    let index = &ENGINE.index;
    if kind == Kind::Words {
        return index.token_at(text, run.start);
    }
    let starts = Starts::of(text, run);
    let reaches = |hit: &Hit| hit.secrets.iter().any(|secret| secret.end > run.start);
    let token = starts.find(|start| index.token_at(text, start).filter(|(_, hit)| reaches(hit)));
    let shaped = || starts.find_outside(|start| index.shape_at(text, start..run.end));
    let outside = || shaped().or_else(|| index.named_outside(text, &starts));
    let opaque = || (kind == Kind::Opaque).then(outside)?;
    let inside = || matches!(kind, Kind::Opaque | Kind::Numbered).then(|| index.named_inside(text, &starts))?;
    token.or_else(opaque).or_else(inside).filter(|(_, hit)| reaches(hit))
}

/// Looks at other readings of the text around a run.
fn look_again(text: &[u8], run: Range<usize>, kind: Kind, found: &mut dyn FnMut(usize, Hit)) {
    let joined = views::joined(text, &run)
        .is_some_and(|view| look_in(&view, &run, &mut |hit| views::is_first_joined(text, hit.at, &run), found));
    let settled = joined
        || views::partly_escaped(text, &run)
            .is_some_and(|view| look_in(&view, &run, &mut |hit| views::is_first_escaped(text, hit.at, &run), found));
    if settled {
        return;
    }
    if matches!(kind, Kind::Opaque | Kind::Numbered)
        && let Some(view) = views::packed(text, &run)
    {
        look_through(&view, view.own(), found);
    }
}

/// Looks at a run in the strings of bytecode that it may stand in; returns whether something was found. What begins as a
/// string does is surer than what only ends with one.
#[inline(never)]
fn look_in_strings(text: &[u8], run: &Range<usize>, found: &mut dyn FnMut(usize, Hit)) -> bool {
    let (mut begin, mut end) = (Vec::new(), Vec::new());
    views::for_each_measured(text, run, |view, string| {
        let ends = |hit: &Hit| hit.secrets.iter().any(|secret| secret.end == string.end);
        let part = string.start.max(run.start)..string.end.min(run.end);
        look_in(&view, &part, &mut |hit| hit.at == string.start || ends(hit), &mut |rule, hit| {
            if hit.at == string.start { begin.push((rule, hit)) } else { end.push((rule, hit)) }
        });
    });
    let is_told = |at: usize| begin.iter().any(|(_, hit): &(usize, Hit)| hit.at == at);
    end.retain(|(_, hit): &(usize, Hit)| !is_told(hit.at));
    end.dedup_by_key(|(_, hit)| hit.at);
    let is_new = !begin.is_empty() || !end.is_empty();
    begin.into_iter().chain(end).for_each(|(rule, hit)| found(rule, hit));
    is_new
}

/// Looks at a run in another reading; returns whether something was found that is this run's to tell.
fn look_in(
    view: &View,
    run: &Range<usize>,
    is_ours: &mut dyn FnMut(&Hit) -> bool,
    found: &mut dyn FnMut(usize, Hit),
) -> bool {
    let again = view.run_at(run.start);
    let read = again.and_then(|again| read(&view.bytes, &again, Kind::of(&view.bytes, &again)));
    let Some((rule, hit)) = read.map(|(rule, hit)| (rule, view.place(hit))).filter(|(_, hit)| is_ours(hit)) else {
        return false;
    };
    found(rule, hit);
    true
}

/// Looks for credentials everywhere in a part of another reading.
fn look_through(view: &View, range: Range<usize>, found: &mut dyn FnMut(usize, Hit)) {
    runs::for_each(&view.bytes, range.clone(), |run| {
        look(&view.bytes, run, &mut |rule, hit| tell_credential(view, rule, hit, found));
    });
    look_for_anchors(view, range, found);
}

/// Looks around the anchors of a part of another reading.
fn look_for_anchors(view: &View, range: Range<usize>, found: &mut dyn FnMut(usize, Hit)) {
    let found = &mut |rule: usize, hit: Hit| tell_credential(view, rule, hit, found);
    ENGINE.anchors.for_each(&view.bytes, range, |anchor, at| {
        for used in &ENGINE.uses[anchor] {
            if let Use::Rule(rule, read) = used {
                tell(*rule, read(&view.bytes, at), found);
            }
        }
    });
}

/// Hands on what was found in another reading, if it is a credential.
fn tell_credential(view: &View, rule: usize, hit: Hit, found: &mut dyn FnMut(usize, Hit)) {
    if RULES[rule].class.is_credential() {
        found(rule, view.place(hit));
    }
}

/// Where tokens lie in a text, whatever stands before and behind them: for masking, where one too many does no harm.
pub fn anywhere(text: &[u8]) -> impl Iterator<Item = Range<usize>> {
    (0..text.len()).filter_map(|start| ENGINE.index.glued_at(text, start))
}

/// The rules about files that have such a path, each with its index.
pub fn file_rules(path: &str) -> impl Iterator<Item = (usize, &'static FileRule)> {
    FILE_RULES.iter().copied().filter(move |(_, file)| (file.path)(path))
}

/// What a file's path and first bytes show, each with the rule's index.
pub fn judge_head(file: &File<'_>) -> impl Iterator<Item = (usize, Hit)> {
    HEAD_RULES.iter().filter_map(move |(rule, head)| Some((*rule, (head.read)(file)?)))
}

static HEAD_RULES: LazyLock<Vec<(usize, &HeadRule)>> = LazyLock::new(|| {
    let about_heads = |(rule, definition): (usize, &&'static Rule)| match &definition.matcher {
        Matcher::Head(head) => Some((rule, head)),
        _ => None,
    };
    RULES.iter().enumerate().filter_map(about_heads).collect()
});

static FILE_RULES: LazyLock<Vec<(usize, &FileRule)>> = LazyLock::new(|| {
    let about_files = |(rule, definition): (usize, &&'static Rule)| match &definition.matcher {
        Matcher::File(file) => Some((rule, file)),
        _ => None,
    };
    RULES.iter().enumerate().filter_map(about_files).collect()
});
