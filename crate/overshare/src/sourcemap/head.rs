//! What the beginning of a recovered text says of who wrote it: a licence that is open to all, or a bundler's own code.
//! Looks at a few hundred bytes, and decides nothing about whose file it is.

/// What a text begins with, where that says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sign {
    /// Code that a bundler adds, and nothing else.
    Runtime,
    /// What a bundler makes of others' code.
    Bundle,
    /// A comment that states an open licence.
    Licensed {
        /// What it says that the text is.
        name: Option<Box<str>>,
        /// In which version.
        version: Option<Box<str>>,
    },
}

/// Keeps the beginning of a text until it can be judged.
#[derive(Debug, Default)]
pub struct Head(Vec<u8>);

/// Bytes of a text that are looked at: a banner with its licence is rarely longer.
const BYTES: usize = 512;
/// Bytes of a name, and of a version, that are kept.
const NAME: usize = 64;

impl Head {
    /// Takes the next piece.
    pub fn push(&mut self, piece: &[u8]) {
        let room = BYTES - self.0.len();
        self.0.extend_from_slice(&piece[..piece.len().min(room)]);
    }

    /// What the text begins with.
    #[inline(never)]
    pub fn sign(&self) -> Option<Sign> {
        let text = String::from_utf8_lossy(&self.0);
        let text = text.trim_start_matches('\u{FEFF}').trim_start();
        if is_runtime(text) {
            return Some(Sign::Runtime);
        }
        if text.starts_with("(() => {") && (text.contains("$parcel$") || text.contains("parcelRequire")) {
            return Some(Sign::Bundle);
        }
        let comment = comment(without_directive(text))?;
        states_open_licence(comment).then(|| licensed(comment))
    }
}

/// Whether a text begins as only code does that a bundler adds. What tsc and esbuild put before the code that they
/// compile is left out: that code follows.
#[inline(never)]
fn is_runtime(text: &str) -> bool {
    const BEGINNINGS: [&str; 6] = [
        "var __webpack_module_cache__",
        "// The require function\nfunction __webpack_require__",
        "__webpack_require__.",
        "import * as __vite",
        "var commonjsGlobal = typeof globalThis",
        "export var commonjsGlobal",
    ];
    let cache = text.starts_with("// The module cache\n")
        && ["__webpack_module_cache__", "installedModules"].iter().any(|name| text.contains(name));
    BEGINNINGS.iter().any(|beginning| text.starts_with(beginning)) || cache || is_tslib(text)
}

/// TypeScript's helpers, which come under a licence of their own.
fn is_tslib(text: &str) -> bool {
    ["/********", "/*! *****"].iter().any(|beginning| text.starts_with(beginning))
        && text.contains("Copyright (c) Microsoft Corporation.")
        && text.contains("Permission to use, copy, modify, and/or distribute this software")
}

fn without_directive(text: &str) -> &str {
    let quoted = ["'use strict'", "\"use strict\""].iter().find_map(|directive| text.strip_prefix(directive));
    quoted.map_or(text, |rest| rest.trim_start_matches([';', ' ', '\t', '\r', '\n']))
}

/// The comment that a text begins with, as far as it is there: one in stars, or lines in a
/// row, with empty ones between them.
#[inline(never)]
fn comment(text: &str) -> Option<&str> {
    if let Some(rest) = text.strip_prefix("/*") {
        return Some(rest.split("*/").next().unwrap_or(rest));
    }
    let is_part = |line: &&str| line.trim().is_empty() || line.trim_start().starts_with("//");
    let length: usize = text.split_inclusive('\n').take_while(is_part).map(str::len).sum();
    text.starts_with("//").then(|| &text[..length])
}

/// Whether a comment states a licence under which anybody may read the text.
#[inline(never)]
fn states_open_licence(comment: &str) -> bool {
    const SENTENCES: [&str; 4] = [
        "Permission is hereby granted, free of charge",
        "Permission to use, copy, modify",
        "Mozilla Public License",
        "Apache License",
    ];
    const WORDS: [&str; 6] = ["MIT", "ISC", "BSD", "Apache-2.0", "MPL-2.0", "BSL-1.0"];
    let mut words = comment.split(|letter: char| !(letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.')));
    SENTENCES.iter().any(|sentence| comment.contains(sentence))
        || words.any(|word| WORDS.contains(&word.trim_end_matches('.')) || word.starts_with("BSD-"))
}

/// Reads name and version from a comment's first line that says something.
#[inline(never)]
fn licensed(comment: &str) -> Sign {
    let line = comment.lines().map(said).find(|line| !line.is_empty()).unwrap_or_default();
    let mut words = line.split_whitespace().filter(|word| !["JavaScript", "Library"].contains(word)).peekable();
    let name = words.next().filter(|word| is_name(word));
    let next = words.peek().copied();
    let version = next.and_then(version_of);
    let ends = version.is_some() || next.is_none_or(|next| next.starts_with(['<', '(', '|', '-']));
    let kept = |text: &str| Box::<str>::from(text.to_ascii_lowercase());
    let name = name.filter(|_| ends);
    Sign::Licensed { name: name.map(kept), version: name.and(version).map(kept) }
}

/// What a line of a comment says, without stars and tags.
#[inline(never)]
fn said(line: &str) -> &str {
    let bare = |line| str::trim_start_matches(line, ['*', '!', '/', ' ', '\t']).trim_end();
    let mut said = bare(line);
    for tag in TAGS {
        said = said.strip_prefix(tag).map_or(said, bare);
    }
    said
}

const TAGS: [&str; 4] = ["@license", "@licence", "@preserve", "@name"];

/// Whether a word can be what something is called.
#[inline(never)]
fn is_name(word: &str) -> bool {
    const OTHERS: [&str; 8] = ["copyright", "license", "licensed", "mit", "isc", "bsd", "apache", "the"];
    word.len() <= NAME
        && word.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '@')
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'/' | b'@'))
        && !OTHERS.iter().any(|other| word.eq_ignore_ascii_case(other))
}

/// `v1.2.3` or `1.2.3`, whatever closes the word.
#[inline(never)]
fn version_of(word: &str) -> Option<&str> {
    let word = word.trim_start_matches(['v', 'V']).trim_end_matches([',', ';', ':', '.', ')']);
    let is_version = word.len() <= NAME
        && word.starts_with(|letter: char| letter.is_ascii_digit())
        && word.contains('.')
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'+'));
    is_version.then_some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sign(text: &str) -> Option<Sign> {
        let signs = [1, 7, 65_536].map(|size| {
            let mut head = Head::default();
            text.as_bytes().chunks(size).for_each(|piece| head.push(piece));
            head.sign()
        });
        assert!(signs[0] == signs[1] && signs[1] == signs[2], "{text}");
        signs[0].clone()
    }

    fn licensed(name: Option<&str>, version: Option<&str>) -> Option<Sign> {
        Some(Sign::Licensed { name: name.map(Into::into), version: version.map(Into::into) })
    }

    #[test]
    fn a_banner_tells_name_version_and_an_open_licence() {
        let cases = [
            ("/*! jQuery v3.7.1 | (c) OpenJS Foundation | MIT */\n", Some("jquery"), Some("3.7.1")),
            (
                "/*!\n * jQuery JavaScript Library v3.7.1\n * Released under the MIT license\n */",
                Some("jquery"),
                Some("3.7.1"),
            ),
            ("/*! normalize.css v8.0.1 | MIT License */\nhtml{}", Some("normalize.css"), Some("8.0.1")),
            ("/**\n * @license React\n * react.js\n *\n * licensed under the MIT license", Some("react"), None),
            ("/**\n * @license\n * Lodash <https://x.example/>\n * Released under MIT license", Some("lodash"), None),
            ("'use strict';\n/*! a v1.0.0 MIT */", Some("a"), Some("1.0.0")),
            (
                "// fast-thing 2.0.1\n// Copyright 2020, under the BSD-3-Clause licence\nx()",
                Some("fast-thing"),
                Some("2.0.1"),
            ),
            ("// Taken from elsewhere\n\n// MIT License\n\n// Copyright 2020", None, None),
            ("/* Copyright (c) 2020 Somebody. MIT. */", None, None),
            ("/* MIT License */", None, None),
            ("/*! Our Widget Kit v2.0.0, MIT */", None, None),
        ];
        for (text, name, version) in cases {
            assert_eq!(sign(text), licensed(name, version), "{text}");
        }
    }

    #[test]
    fn a_comment_without_an_open_licence_says_nothing() {
        for text in [
            "/*! acme-core v2.1.0 | Proprietary and confidential */",
            "/** @license acme-core v2.1.0 */",
            "// LIMIT and COMMIT are no licences\nx()",
            "x(); /* MIT */",
            "",
            "/*",
            "\u{FEFF}",
        ] {
            assert_eq!(sign(text), None, "{text}");
        }
    }

    #[test]
    fn what_bundlers_add_is_told_from_what_they_compile() {
        let tslib = "/******************************************************************************\nCopyright (c) Microsoft Corporation.\n\nPermission to use, copy, modify, and/or distribute this software for any\npurpose";
        let cases = [
            ("// The module cache\nvar __webpack_module_cache__ = {};", Some(Sign::Runtime)),
            (" \t// The module cache\n \tvar installedModules = {};", Some(Sign::Runtime)),
            ("__webpack_require__.d = (exports) => {}", Some(Sign::Runtime)),
            (tslib, Some(Sign::Runtime)),
            (&tslib.replacen("/*****", "/*! *****", 1), Some(Sign::Runtime)),
            ("(() => {\n\nfunction $parcel$export(e, n, v, s) {}", Some(Sign::Bundle)),
            ("// The module cache of our own\nconst cache = 1;", None),
            ("\"use strict\";\nvar __importDefault = (this && this.__importDefault)", None),
            ("var __defProp = Object.defineProperty;\nsecret();", None),
            ("/******/ (() => { // webpackBootstrap\n/******/ \tvar __webpack_modules__ = ({", None),
        ];
        for (text, expected) in cases {
            assert_eq!(sign(text), expected, "{text}");
        }
    }
}
