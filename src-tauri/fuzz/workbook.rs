//! What must hold of any workbook, whatever is zipped in it.

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
    |bytes: &[u8]| live::all_is_given_back(|| targets::workbook(bytes))
);
