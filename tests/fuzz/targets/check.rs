//! Any bytes through the whole pipeline: a report or a clear error, the same however the bytes come, and every file of
//! the report can be read again.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| overshare::fuzzing::check(bytes));
