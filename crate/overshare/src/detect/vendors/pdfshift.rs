//! PDFShift's API keys.

use super::prelude::*;

pub const RULES: &[Rule] = &[Rule {
    id: "pdfshift-key",
    title: "PDFShift API key",
    class: Class::AccessTokens,
    severity: Severity::Low,
    what: "API keys: 32 or 40 hexadecimal digits, with or without `sk_`, behind a name that says `pdfshift`.",
    why: "Whoever holds the key can make documents at its owner’s cost.",
    fix: "Regenerate the key in the PDFShift dashboard under API keys.",
    references: &["https://docs.pdfshift.io/"],
    matcher: Matcher::Named(&[named(&["pdfshift"], &["[0-9a-f]{32}", "sk_[0-9a-f]{40}"])]),
    examples: texts(&[
        &[Is("PDFSHIFT_API_KEY="), Like("[0-9a-f]{32}")],
        &[Is("{\"pdfshiftApiKey\": \""), Like("sk_[0-9a-f]{40}"), Is("\"}")],
        &[Is("const pdfshiftSecret = '"), Like("[0-9a-f]{32}"), Is("';")],
    ]),
    counter_examples: texts(&[
        &[Is("PDFSHIFT_API_KEY="), Like("[0-9a-f]{31}")],
        &[Is("checksum: \""), Like("[0-9a-f]{32}"), Is("\"")],
        &[Is("PDFSHIFT_API_KEY=your_pdfshift_api_key_goes_here")],
        &[Is("PDFSHIFT_API_KEY=sk_"), Hex(39)],
    ]),
}];
