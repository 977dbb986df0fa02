//! Any bytes as something compressed, by every method, whole and in pieces.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| overshare::fuzzing::unpack(bytes));
