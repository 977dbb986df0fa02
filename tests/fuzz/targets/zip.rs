//! Any bytes as a zip, as each installer reads it, and by its local headers alone.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| overshare::fuzzing::zip(bytes));
