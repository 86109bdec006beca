//! What must hold of any file of sheets, and of any archive.

#![no_main]

mod live;
#[path = "../crates/calendar/tests/targets/mod.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(
    // The reader of workbooks is kept from bringing others down by catching its panics; the hook would end all at the
    // first one. What is not caught still ends the fuzzer.
    init: {
        drop(std::panic::take_hook());
    },
    |bytes: &[u8]| live::all_is_given_back(|| targets::sheet(bytes))
);
