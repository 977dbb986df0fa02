//! A gem's `metadata`: the specification, as RubyGems writes it in YAML.

use super::{
    License, Said, decode, find, some,
    yaml::{Line, lines},
};

/// Whether a path is that of a gem's specification, or of its checksums.
pub(super) fn is_manifest(path: &str) -> bool {
    matches!(path, "metadata" | "metadata.gz") || super::checksums::is_checksums(path)
}

/// What is read of it.
const KEYS: [&str; 6] = ["name", "version", "licenses", "metadata", "homepage", "executables"];

/// Reads a gem's specification, unpacked; `None` when it has neither name nor version.
#[inline(never)]
pub(super) fn read(files: &[(&str, &[u8])]) -> Option<Said> {
    let lines = lines(&decode(find(files, |path| matches!(path, "metadata" | "metadata.gz"))?), &KEYS);
    let get = |key: &str, inner: &str| {
        let wanted = |line: &&Line| line.key == key && line.inner == inner;
        lines.iter().filter(wanted).find_map(|line| some(&line.value))
    };
    let list = |key: &str| {
        lines
            .iter()
            .filter(|line| line.key == key && !line.value.is_empty())
            .map(|line| line.value.clone())
            .collect::<Vec<_>>()
    };
    let (name, version) = (get("name", ""), get("version", "version"));
    if name.is_none() && version.is_none() {
        return None;
    }
    let repository = get("metadata", "source_code_uri").or_else(|| get("metadata", "homepage_uri"));
    Some(Said {
        ecosystem: "gem",
        name,
        version,
        license: license(&list("licenses")),
        repository: repository.or_else(|| get("homepage", "")),
        bin: list("executables"),
        ..Said::default()
    })
}

/// One of the licences may be chosen, by RubyGems' documentation; words where one of them is no identifier.
fn license(licenses: &[String]) -> License {
    match licenses {
        [] => License::None,
        [one] if super::license::is_open(one) != Some(true) => match License::words(one) {
            License::Words(words) if !words.contains(' ') => License::Expression(words),
            license => license,
        },
        _ => License::Expression(licenses.join(" OR ")),
    }
}

#[cfg(test)]
mod tests {
    use crate::{manifest::told, report::Format};

    #[test]
    fn what_rubygems_writes_is_read() {
        let head = "--- !ruby/object:Gem::Specification\nname: a\nversion: !ruby/object:Gem::Version\n  version: 1.0.0\nplatform: ruby\n";
        let cases = [
            (
                "dependencies:\n- !ruby/object:Gem::Dependency\n  name: other\n  version: 9\nexecutables:\n- a\nlicenses:\n- MIT\n\
                 metadata:\n  source_code_uri: https://x\n  homepage_uri: https://h\nhomepage: https://h\n",
                "gem a 1.0.0 | MIT | https://x | Open",
            ),
            (
                "homepage: https://h\nlicenses:\n- Ruby\n- BSD-2-Clause\n",
                "gem a 1.0.0 | Ruby OR BSD-2-Clause | https://h | Open",
            ),
            ("licenses: []\n", "gem a 1.0.0 | - | - | Unknown"),
            ("licenses:\n- Nonstandard\n", "gem a 1.0.0 | Nonstandard | - | Closed"),
            ("licenses:\n- Apache License, Version 2.0\n", "gem a 1.0.0 | Apache-2.0 | - | Open"),
        ];
        for (rest, expected) in cases {
            assert_eq!(told(Format::Gem, &[("metadata", &format!("{head}{rest}"))]), expected, "{rest}");
        }
        assert_eq!(told(Format::Gem, &[("metadata.gz", "--- nothing\n")]), "none");
    }
}
