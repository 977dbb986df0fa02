//! Any bytes as a source map, whole and in pieces.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| overshare::fuzzing::sourcemap(bytes));
