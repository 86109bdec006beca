//! The project's chores, as `cargo xtask CHORE`.
//!
//! A chore is a table of steps that an ordinary shell could run as well; what this adds is that the machine is
//! set up first, and that each step is named and timed. Nothing but the standard library: this is compiled
//! before anything can be seen on a new machine.

mod arguments;
mod calendar_table;
mod chores;
mod demo;
mod libclang;
mod measure;
mod names;
mod needs;
mod node;
mod planner;
mod setup;
mod steps;
mod stop;
mod tally;
mod window;

use std::process::ExitCode;

use arguments::{Chore, HELP};
use stop::Stop;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let chore = match Chore::read(&words) {
        Ok(chore) => chore,
        Err(wrong) => {
            eprintln!("xtask: {wrong}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    match carry_out(chore) {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("\nxtask: {stop}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(chore: Chore) -> Result<(), Stop> {
    match chore {
        Chore::Help => {
            println!("{HELP}");
            Ok(())
        }
        Chore::Run => {
            setup::prepare(needs::TO_RUN)?;
            steps::run_all(chores::BEFORE_THE_WINDOW)?;
            window::open()
        }
        Chore::RunHeadless => {
            setup::prepare(needs::TO_RUN_HEADLESS)?;
            demo::run()
        }
        Chore::Bindings => steps::run_all(chores::BINDINGS),
        Chore::Test => {
            setup::prepare(needs::TO_TEST)?;
            setup::rust_tools()?;
            steps::run_all(chores::TEST)
        }
        Chore::Measure => {
            setup::prepare(needs::TO_TEST)?;
            steps::run_all(chores::BEFORE_THE_WINDOW)?;
            measure::run()
        }
        Chore::PlannerTable(order) => planner::run(&order),
        Chore::CalendarTable(programs) => calendar_table::run(&programs),
        Chore::Soak => {
            setup::prepare(needs::TO_TEST)?;
            steps::run_all(chores::SOAK)
        }
    }
}
