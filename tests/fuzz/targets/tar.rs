//! Any bytes as a tar archive, as each installer reads it.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| overshare::fuzzing::tar(bytes));
