//! How fast large calendars and workbooks are read, beside other programs.

use crate::{
    steps::{cargo, succeeds, target},
    stop::Stop,
};

/// Builds what is timed, by itself and with all that makes a release fast, and has it print its table.
pub fn run(programs: &[String]) -> Result<(), Stop> {
    // A package alone has other features than in the workspace: in the folder of all it would have the rest built anew.
    let folder = target()?.join("calendar-table");
    let mut table = cargo();
    table.args(["run", "--release", "--package", "tandem-calendar", "--example", "table", "--target-dir"]);
    table.arg(&folder).arg("--").arg(folder.join("files")).args(programs);
    println!("$ cargo run --release --package tandem-calendar --example table");
    if succeeds(&mut table) { Ok(()) } else { Err(Stop::Table) }
}
