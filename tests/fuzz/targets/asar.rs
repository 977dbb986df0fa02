//! Any bytes as Electron's archive.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| overshare::fuzzing::asar(bytes));
