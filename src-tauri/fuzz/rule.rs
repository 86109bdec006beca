//! What must hold of any recurrence rule.

#![no_main]

#[path = "../crates/calendar/tests/targets/mod.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targets::rule(bytes));
