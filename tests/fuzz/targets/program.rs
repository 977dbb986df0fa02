//! Any bytes as a program with files in it.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| overshare::fuzzing::program(bytes));
