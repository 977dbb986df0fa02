//! What keeps maps from doing their work, for those who ship them on purpose: facts about the package's own maps, and none
//! about those that lie in recovered sources. Counts for no verdict.

use crate::{
    detect::remote,
    inspect::{At, Facts, MapCarrier, MapFacts},
    report::{Flaw, FlawKind, Format, MapKind, Source, SourceMap, Unchecked},
    sourcemap::path,
};

use super::{
    Case,
    links::Links,
    places::{self, Places},
    shares::Share,
    words,
};

/// Flaws that are listed; a map has six at the most.
const MOST: usize = 20_000;

/// All flaws by map and kind, as far as they are listed, and what says that there are more.
#[inline(never)]
pub fn list(
    case: &Case<'_>,
    places: &Places,
    links: &Links,
    shares: &[Option<Share>],
) -> (Vec<Flaw>, Option<Unchecked>) {
    let package = Package { facts: case.facts, places, links, format: case.input.format };
    let mut rest = &case.sources[..];
    let mut flaws = Vec::new();
    for (index, map) in case.maps.iter().enumerate() {
        let (sources, others) = rest.split_at(rest.iter().take_while(|source| source.map == index).count());
        rest = others;
        let share = shares.get(index).and_then(Option::as_ref);
        let own = case.facts.maps.get(index).map_or_else(Vec::new, |facts| package.flaws(facts, map, sources, share));
        let found = own.into_iter().chain(missing(map));
        flaws.extend(found.map(|(kind, occurrences, sentence)| Flaw { map: index, kind, sentence, occurrences }));
    }
    let reason = "More flaws of maps than the limit allows: those behind them are not listed.".to_owned();
    let cut = flaws.len() > MOST;
    flaws.truncate(MOST);
    (flaws, cut.then(|| Unchecked { place: places::whole_file(), reason, bytes: None }))
}

/// What is wrong, how often, and that as a sentence.
type Found = (FlawKind, u64, String);

/// What the flaws of all maps are looked for in.
struct Package<'a> {
    facts: &'a Facts,
    places: &'a Places<'a>,
    links: &'a Links,
    format: Format,
}

impl Package<'_> {
    /// The flaws of a map of the package's own, in the order of their kinds.
    #[inline(never)]
    fn flaws(&self, map: &MapFacts, listed: &SourceMap, sources: &[Source], share: Option<&Share>) -> Vec<Found> {
        let Some(entry) = self.own(map) else { return Vec::new() };
        let found = [
            not_available(map, sources),
            self.mismatch(map, entry),
            self.not_referred(map, entry),
            share.and_then(|share| outside_generated(share, listed)),
            outside_source(map, sources),
        ];
        found.into_iter().flatten().collect()
    }

    /// The file of the package that is or carries a map which is meant for a debugger: neither one in a string, nor the
    /// paths that a module holds.
    fn own(&self, map: &MapFacts) -> Option<usize> {
        let At::Entry(entry) = map.at else { return None };
        let is_own = match map.carrier {
            MapCarrier::Whole => true,
            MapCarrier::DataUrl(position) => self.facts.entries.get(entry)?.text.inline == Some(position),
            MapCarrier::Module => false,
        };
        is_own.then_some(entry)
    }

    /// A `file` that is the name of none of the files that refer to the map.
    fn mismatch(&self, map: &MapFacts, entry: usize) -> Option<Found> {
        let file = map.summary.file.as_deref().filter(|file| !file.is_empty())?;
        let referring = match map.carrier {
            MapCarrier::Whole => self.links.referring_to(entry),
            _ => &[entry],
        };
        let path = |file: usize| self.places.path(At::Entry(file));
        let first = *referring.first()?;
        let matches = referring.iter().any(|&referring| name_of(path(referring)) == name_of(file));
        let sentence = format!("The map says that it belongs to `{file}`; `{}` refers to it.", path(first));
        (!matches).then_some((FlawKind::FileMismatch, 1, sentence))
    }

    /// A map of its own that no file refers to.
    fn not_referred(&self, map: &MapFacts, entry: usize) -> Option<Found> {
        let is_alone = self.format == Format::File || map.carrier != MapCarrier::Whole;
        if is_alone || !self.links.referring_to(entry).is_empty() {
            return None;
        }
        let sentence = match self.links.naming(entry) {
            None => "No file in the package refers to the map.".to_owned(),
            Some(file) => {
                let path = self.places.path(At::Entry(file));
                format!("`{path}` names the map, and not in a way that counts as a reference.")
            }
        };
        Some((FlawKind::NotReferred, 1, sentence))
    }
}

/// Sources that are neither in the map nor in the package. What lies on a server can be had from there.
#[inline(never)]
fn not_available(map: &MapFacts, sources: &[Source]) -> Option<Found> {
    let root = |index: usize| map.summary.sources.get(index).and_then(|named| named.root.as_deref());
    let is_remote = |index: usize, raw: &str| remote::read(&path::joined(root(index), raw)).is_some();
    let is_away = |(index, source): &(usize, &Source)| {
        !source.has_text && !source.shipped && !is_remote(*index, &source.raw_path)
    };
    let mut away = sources.iter().enumerate().filter(is_away).map(|(_, source)| source);
    let (first, count) = (away.next()?, away.count() as u64 + 1);
    let sentence = match count {
        1 => format!("The text of `{}` is neither in the map nor in the package.", first.path),
        _ => format!(
            "The texts of {} are neither in the map nor in the package; the first is `{}`.",
            words::count(count, "source", "sources"),
            first.path
        ),
    };
    Some((FlawKind::SourceNotAvailable, count, sentence))
}

/// A reference to a map that is not there.
fn missing(map: &SourceMap) -> Option<Found> {
    let (target, file) = (map.place.chain.last()?, map.generated.as_ref()?);
    let sentence = format!("`{file}` refers to `{target}`, which is not in the package.");
    (map.kind == MapKind::Missing).then_some((FlawKind::MapMissing, 1, sentence))
}

/// Mappings outside of the generated text.
fn outside_generated(share: &Share, map: &SourceMap) -> Option<Found> {
    let (lines, first) = share.outside;
    let file = map.generated.as_deref().unwrap_or_default();
    let sentence = match lines {
        0 => return None,
        1 => format!("Mappings on line {} lie outside of the text of `{file}`.", words::number(first)),
        _ => format!(
            "Mappings on {} lie outside of the text of `{file}`, first on line {}.",
            words::count(lines, "line", "lines"),
            words::number(first)
        ),
    };
    Some((FlawKind::OutsideGenerated, lines, sentence))
}

/// Mappings to lines that the text of a source does not have.
#[inline(never)]
fn outside_source(map: &MapFacts, sources: &[Source]) -> Option<Found> {
    let text = |source: usize| map.sources.get(source).and_then(|source| source.text.as_ref());
    let mapped = map.summary.positions.last_lines();
    let mut outside = mapped.filter(|&(source, line)| text(source).is_some_and(|text| line > text.last_line + 1));
    let (first, line) = outside.next()?;
    let (count, source) = (outside.count() as u64 + 1, sources.get(first)?);
    let lead = format!("Mappings lead to line {} of `{}`", words::number(line), source.path);
    let has = format!("which has {}", words::count(source.lines, "line", "lines"));
    let sentence = match count {
        1 => format!("{lead}, {has}."),
        _ => format!("{lead}, {has}, and behind the end of {} more.", words::count(count - 1, "source", "sources")),
    };
    Some((FlawKind::OutsideSource, count, sentence))
}

/// The last part of a path or a URL.
fn name_of(path: &str) -> &str {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    path.rsplit(['/', '\\']).next().unwrap_or_default()
}
