//! What must hold of any VTIMEZONE.

#![no_main]

#[path = "../crates/calendar/tests/targets/mod.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targets::zone(bytes));
