//! Places that the person silenced: what is found there stays in the report, apart and with the reason, and does not count
//! for the verdict. Decides nothing about which findings are right.

use std::collections::HashMap;

use crate::{
    detect::{
        self,
        own::{Own, Silencing, is_about_the_whole},
    },
    report::{self, Finding, Place},
};

/// Parts of a finding, by why they are silenced: the first by no reason.
type Parts<'a> = Vec<(Option<&'a str>, Vec<Place>)>;

/// The places that are silenced, arranged by rule and path.
struct Silenced<'a> {
    own: &'a Own,
    by_rule: HashMap<&'a str, HashMap<&'a str, Vec<usize>>>,
    /// How many places each silences.
    places: Vec<u64>,
}

/// Takes silenced places out of findings, each into a finding of its own; says of each silencing how many places it met.
#[inline(never)]
pub fn apply(findings: Vec<Finding>, own: &Own) -> (Vec<Finding>, Vec<report::Silenced>) {
    let mut silenced = Silenced::new(own);
    let findings = findings.into_iter().flat_map(|finding| silenced.split(finding)).collect();
    (findings, silenced.tell())
}

/// Those that count: the silenced ones stand behind them.
pub fn counted(findings: &[Finding]) -> &[Finding] {
    let count = findings.partition_point(|finding| finding.silenced.is_none());
    findings.get(..count).unwrap_or(findings)
}

/// Those that are silenced.
pub fn apart(findings: &[Finding]) -> &[Finding] {
    findings.get(counted(findings).len()..).unwrap_or_default()
}

impl<'a> Silenced<'a> {
    fn new(own: &'a Own) -> Self {
        let mut by_rule: HashMap<&str, HashMap<&str, Vec<usize>>> = HashMap::new();
        for (at, silencing) in own.silenced.iter().enumerate() {
            let by_path = by_rule.entry(&silencing.rule).or_default();
            by_path.entry(&silencing.path).or_default().push(at);
        }
        Silenced { own, by_rule, places: vec![0; own.silenced.len()] }
    }

    /// The same finding in parts: what counts, and what is silenced, by reason.
    fn split(&mut self, finding: Finding) -> Vec<Finding> {
        if !self.by_rule.contains_key(finding.rule.as_str()) {
            return vec![finding];
        }
        // It is asked for as reports show it, where secrets in names are masked.
        let mut evidence = finding.evidence.clone();
        detect::hide(&mut evidence, Some(self.own));
        let mut parts: Parts<'_> = vec![(None, Vec::new())];
        for place in &finding.places {
            let reason = self.silencing_of(&finding.rule, &evidence, place).map(|silencing| silencing.reason.as_str());
            match parts.iter_mut().find(|(known, _)| *known == reason) {
                Some((_, places)) => places.push(place.clone()),
                None => parts.push((reason, vec![place.clone()])),
            }
        }
        if is_about_the_whole(&finding.rule) {
            return vec![whole(finding, &parts)];
        }
        let listed = finding.places.len() as u64;
        let beyond = finding.occurrences.saturating_sub(listed);
        let part = |(reason, places): (Option<&str>, Vec<Place>)| {
            let occurrences = places.len() as u64 + if reason.is_none() { beyond } else { 0 };
            let silenced = reason.map(str::to_owned);
            (occurrences > 0).then(|| Finding { places, occurrences, silenced, ..finding.clone() })
        };
        parts.into_iter().filter_map(part).collect()
    }

    /// What silences a place at which a rule found this.
    fn silencing_of(&mut self, rule: &str, evidence: &str, place: &Place) -> Option<&'a Silencing> {
        let mut chain = place.chain.clone();
        chain.iter_mut().for_each(|name| detect::hide(name, Some(self.own)));
        let here = self.by_rule.get(rule)?.get(chain.join(" > ").as_str())?;
        let is_on = |at: &&usize| {
            let silencing = self.own.silenced.get(**at);
            silencing.is_some_and(|silencing| silencing.is_on(rule, evidence, &chain, place.line))
        };
        let at = *here.iter().find(is_on)?;
        self.places.iter_mut().skip(at).take(1).for_each(|places| *places += 1);
        self.own.silenced.get(at)
    }

    fn tell(self) -> Vec<report::Silenced> {
        let told = |(silencing, places): (&Silencing, u64)| {
            let Silencing { rule, path, evidence, line, reason } = silencing.clone();
            report::Silenced { rule, path, evidence, line, reason, places }
        };
        self.own.silenced.iter().zip(self.places).map(told).collect()
    }
}

/// A finding about the package as a whole, which is silenced where all of its places are.
fn whole(finding: Finding, parts: &Parts<'_>) -> Finding {
    let counts = parts.iter().any(|(reason, places)| reason.is_none() && !places.is_empty());
    let reasons: Vec<&str> = parts.iter().filter_map(|(reason, _)| *reason).collect();
    let silenced = (!counts && !reasons.is_empty()).then(|| reasons.join(" "));
    Finding { silenced, ..finding }
}
