//! The window. Everything happens in the library, so that the bindings can be written by a test.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    match tandem_desktop::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("tandem: the window can't be opened: {error}");
            ExitCode::FAILURE
        }
    }
}
