//! What must hold of any recurrence rule.

#![no_main]

mod live;
#[path = "../crates/calendar/tests/targets/mod.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| live::all_is_given_back(|| targets::rule(bytes)));
