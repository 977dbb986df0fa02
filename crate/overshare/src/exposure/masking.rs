//! The last step before a report leaves: no string in it shows a secret whole, whoever wrote that string and wherever.

use crate::{
    detect::{hide, masked},
    report::{Package, Place, Report},
};

/// Masks every string that comes from the package.
pub fn mask(report: &mut Report) {
    if has_secret(report) {
        each(report, &mut hide);
    }
}

/// Bytes of strings that are looked through at once: thousands of paths are short, and there is hardly ever anything in them.
const BATCH: usize = 64 << 10;

/// Whether any of the strings shows a secret: they are looked through together, each on lines of its own.
#[inline(never)]
fn has_secret(report: &mut Report) -> bool {
    let (mut batch, mut found) = (String::new(), false);
    each(report, &mut |text| {
        batch.push_str(text);
        batch.push('\n');
        if batch.len() >= BATCH {
            found |= masked(&batch).is_some();
            batch.clear();
        }
    });
    found || masked(&batch).is_some()
}

/// Calls `each` with every string that comes from the package.
#[inline(never)]
fn each(report: &mut Report, each: &mut dyn FnMut(&mut String)) {
    each(&mut report.input.name);
    report.package.iter_mut().for_each(|package| in_package(package, each));
    each(&mut report.verdict.headline);
    report.verdict.sentences.iter_mut().for_each(&mut *each);
    for entry in &mut report.entries {
        each(&mut entry.path);
        entry.notes.iter_mut().for_each(&mut *each);
    }
    for file in &mut report.nested {
        in_place(&mut file.place, each);
        file.notes.iter_mut().for_each(&mut *each);
    }
    for map in &mut report.maps {
        in_place(&mut map.place, each);
        map.generated.iter_mut().for_each(&mut *each);
        map.problems.iter_mut().for_each(&mut *each);
        map.file.iter_mut().chain(&mut map.debug_id).for_each(&mut *each);
        map.tool.iter_mut().for_each(|tool| each(&mut tool.evidence));
    }
    for source in &mut report.sources {
        each(&mut source.path);
        each(&mut source.raw_path);
        source.same_as.iter_mut().for_each(&mut *each);
    }
    for dependency in &mut report.dependencies {
        each(&mut dependency.name);
        dependency.version.iter_mut().for_each(&mut *each);
    }
    report.flaws.iter_mut().for_each(|flaw| each(&mut flaw.sentence));
    for finding in &mut report.findings {
        each(&mut finding.evidence);
        finding.places.iter_mut().for_each(|place| in_place(place, each));
    }
    report.unchecked.iter_mut().for_each(|unchecked| in_place(&mut unchecked.place, each));
    report.checklist.iter_mut().for_each(|item| each(&mut item.evidence));
}

fn in_package(package: &mut Package, each: &mut dyn FnMut(&mut String)) {
    let Package { name, version, license, repository, files, bin, scripts, intent_reason, .. } = package;
    [name, version, license, repository].into_iter().flatten().for_each(&mut *each);
    files.iter_mut().flatten().chain(bin).chain(scripts).for_each(&mut *each);
    each(intent_reason);
}

fn in_place(place: &mut Place, each: &mut dyn FnMut(&mut String)) {
    place.chain.iter_mut().for_each(each);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts with a secret, put together here: none is written down whole.
    fn secrets() -> Vec<String> {
        let body: String = (0..36).map(|at| char::from(b"a7Kq2Zx9Lm4"[at % 11])).collect();
        let key = format!("{} PRIVATE KEY-----", "-----BEGIN RSA");
        vec![
            format!("src/{}{body}.ts", "glpat-"),
            format!("{}{}", "AKIA", &body.to_ascii_uppercase()[..16]),
            format!("{}{body}{body}", "sk_live_"),
            format!("{key}\n{body}{body}\n{}", key.replace("BEGIN", "END")),
        ]
    }

    #[test]
    fn what_is_masked_alone_is_found_among_others() {
        let secrets: Vec<String> = secrets().into_iter().filter(|text| masked(text).is_some()).collect();
        assert!(secrets.len() > 1, "{}", secrets.len());
        for text in secrets {
            for (before, behind) in [("", ""), ("src/a.ts\n", ""), ("", "src/a.ts\n"), ("a\nb.c\n", "x\n")] {
                assert!(masked(&format!("{before}{text}\n{behind}")).is_some(), "{before:?} {behind:?}");
            }
        }
    }
}
