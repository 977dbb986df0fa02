//! What `mappings` may hold and point at: "base64 VLQ" and "Mappings structure".

use super::check_one;

/// "base64 VLQ" and "Mappings grammar": what the field may hold.
#[test]
fn mappings_grammar() {
    let empty = "`mappings` holds an empty segment.";
    let length = "`mappings` holds a segment of a wrong length.";
    let within = "`mappings` ends within a number.";
    let foreign = "`mappings` holds a character that is no base64 digit.";
    let large = "`mappings` holds a number of more than 32 bits.";
    let valid = ["", ";", ";;;", "A", "A;A", "AAAA", "AAAAA", "AAAA,CACC,AAAAA", ";;AAAA;;", "iBAAA", "iBAAA,VAAA"];
    let long = ["gggggggggggggggA", "igggggggggggA", "+/////D", "+/////D,C", "+/////D,C,B", "+/////D,/////D"];
    let wrong = [
        (",", empty),
        ("A,", empty),
        (",A", empty),
        ("A,,A", empty),
        ("A,;A", empty),
        ("AA", length),
        ("AAA", length),
        ("AAAAAA", length),
        ("A;AA;A", length),
        ("g", within),
        ("AAAg", within),
        ("g,A", within),
        ("A;g;A", within),
        ("A A", foreign),
        ("A|A", foreign),
        ("AAAA=", foreign),
        ("-_", foreign),
        ("AAAA\\n", foreign),
        ("é", foreign),
        ("ggggggE", large),
        ("+/////H", large),
        ("gggggggggggggggC", large),
    ];
    for text in valid.into_iter().chain(long) {
        check_mappings(text, None);
    }
    for (text, problem) in wrong {
        check_mappings(text, Some(problem));
    }
}

/// A map with these mappings, two sources and two names. Whatever these are, its sources are recovered.
fn check_mappings(mappings: &str, problem: Option<&str>) {
    let sources: &[(&str, Option<&str>)] = &[("a.ts", Some("let a;\n")), ("b.ts", None)];
    let orders = [
        format!(
            r#"{{"version":3,"sources":["a.ts","b.ts"],"sourcesContent":["let a;\n"],"names":["m","n"],"mappings":"{mappings}"}}"#
        ),
        format!(
            r#"{{"mappings":"{mappings}","names":["m","n"],"sourcesContent":["let a;\n"],"sources":["a.ts","b.ts"],"version":3}}"#
        ),
    ];
    for text in orders {
        check_one("Mappings", text.as_bytes(), problem.as_slice(), sources);
    }
}

/// "DecodeMappingsField": sums that lead out of the text or the lists.
#[test]
fn decode_mappings_field() {
    let before = "`mappings` points before the start of a text or list.";
    let source = "`mappings` points at a source that is not listed.";
    let name = "`mappings` points at a name that is not listed.";
    let cases = [
        ("AAAA,CCAA,CDAA", None),
        ("AAAAA,AAAAC,AAAAD", None),
        ("CAAA;AAAA,DAAA", Some(before)),
        ("C,D", None),
        ("C;D", Some(before)),
        ("D", Some(before)),
        ("B", Some(before)),
        ("ADAA", Some(before)),
        ("AADA", Some(before)),
        ("AAAD", Some(before)),
        ("AAAAD", Some(before)),
        ("AACA,AADA,AADA", Some(before)),
        ("AAAC;AAAD;AAAD", Some(before)),
        ("AAAA;ACAA", None),
        ("AEAA", Some(source)),
        ("ACAA;ACAA", Some(source)),
        ("AAAAE", Some(name)),
        ("AAAAC,AAAAC", Some(name)),
    ];
    for (text, problem) in cases {
        check_mappings(text, problem);
    }
}
