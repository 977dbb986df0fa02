//! The last step before a report leaves: no string in it shows a secret whole, whoever wrote that string and wherever.

use crate::{
    detect::{self, own::Own},
    report::{Package, Place, Report, Silenced, repair::Repair},
};

/// Masks every string that comes from the package; what own rules find as well.
pub fn mask(report: &mut Report, own: Option<&Own>) {
    let hide = &|text: &mut String| detect::hide(text, own);
    let mask_place = &|place: &mut Place| place.chain.iter_mut().for_each(hide);
    hide(&mut report.input.name);
    report.package.iter_mut().for_each(|package| mask_package(package, hide));
    hide(&mut report.verdict.headline);
    report.verdict.sentences.iter_mut().for_each(hide);
    hide(&mut report.verdict.intent_reason);
    for entry in &mut report.entries {
        hide(&mut entry.path);
        entry.notes.iter_mut().for_each(hide);
    }
    for file in &mut report.nested {
        mask_place(&mut file.place);
        file.notes.iter_mut().for_each(hide);
    }
    for map in &mut report.maps {
        mask_place(&mut map.place);
        map.generated.iter_mut().for_each(hide);
        map.problems.iter_mut().for_each(hide);
        map.file.iter_mut().chain(&mut map.debug_id).for_each(hide);
        map.tool.iter_mut().for_each(|tool| hide(&mut tool.evidence));
    }
    for source in &mut report.sources {
        hide(&mut source.path);
        hide(&mut source.raw_path);
        source.same_as.iter_mut().for_each(hide);
    }
    for dependency in &mut report.dependencies {
        hide(&mut dependency.name);
        dependency.version.iter_mut().for_each(hide);
    }
    report.flaws.iter_mut().for_each(|flaw| hide(&mut flaw.sentence));
    for finding in &mut report.findings {
        hide(&mut finding.evidence);
        finding.places.iter_mut().for_each(mask_place);
        finding.silenced.iter_mut().for_each(hide);
    }
    for item in &mut report.inventory {
        hide(&mut item.value);
        item.places.iter_mut().for_each(mask_place);
    }
    report.unchecked.iter_mut().for_each(|unchecked| mask_place(&mut unchecked.place));
    report.checklist.iter_mut().for_each(|item| hide(&mut item.evidence));
    mask_repair(&mut report.repair, hide);
    let silenced = report.added.iter_mut().flat_map(|added| &mut added.silenced);
    silenced.for_each(|Silenced { path, evidence, reason, .. }| [path, evidence, reason].into_iter().for_each(hide));
}

fn mask_repair(repair: &mut Repair, hide: &impl Fn(&mut String)) {
    for step in &mut repair.steps {
        hide(&mut step.title);
        step.reasons.iter_mut().chain(&mut step.paths).for_each(hide);
        step.changes.iter_mut().for_each(|change| hide(&mut change.text));
    }
    repair.published.iter_mut().for_each(hide);
}

fn mask_package(package: &mut Package, hide: &impl Fn(&mut String)) {
    let Package { name, version, license, repository, files, bin, scripts, intent_reason, .. } = package;
    [name, version, license, repository].into_iter().flatten().for_each(hide);
    files.iter_mut().flatten().chain(bin).chain(scripts).for_each(hide);
    hide(intent_reason);
}
