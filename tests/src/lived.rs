//! The demo that has been lived in for five weeks, and reading what commands say of it.

#![expect(
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "these are the hands of tests, which fail by panicking"
)]

use std::sync::OnceLock;

use serde_json::Value;

use crate::command::Desk;

/// Five weeks into the lived demo's quarter.
pub const NOW: &str = "2026-02-09T01:00:00Z";

/// A folder with the demo that has been lived in as `p.tandem`; it is made once a process.
pub fn lived() -> Desk {
    static LIVED: OnceLock<Desk> = OnceLock::new();
    let lived = LIVED.get_or_init(|| {
        let desk = Desk::new().at(NOW);
        desk.succeeds(["new", "p.tandem", "--demo", "--lived", "--start", "2026-01-05"]);
        desk
    });
    lived.copy()
}

/// The text that stands there under a name.
pub fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("no {key} in {value}"))
}

/// What a command lists.
pub fn rows(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("no array: {value}"))
}
