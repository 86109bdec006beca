//! The commands, a file a stage. Each calls the app once and tells what came of it.

mod agreements;
mod calendar;
mod channel;
mod competence;
mod documents;
mod events;
mod lists;
mod partnership;
mod people;
mod plan;
mod playbook;
mod programme;
mod promotion;
mod scenario;
mod settings;
mod subscription;
mod training;
mod visits;

use std::path::Path;

use tandem_app::{Desk, Env, failure::Failure};

use crate::{arguments::Command, output::Output};

/// Runs a command. Several things may fail in one (files of an import, say): each is told.
pub fn run(command: Command, env: Env, output: &Output) -> Result<(), Vec<Failure>> {
    let one = |failure| vec![failure];
    match command {
        Command::New(new) => programme::new(new, env, output).map_err(one),
        Command::Calendar(command) => calendar::run(command, env, output),
        Command::Subscription(command) => subscription::run(command, env, output),
        Command::Plan(plan) => plan::plan(&plan, env, output).map_err(one),
        Command::Explain(explain) => plan::explain(&explain, env, output).map_err(one),
        Command::Scenario(command) => scenario::run(command, env, output).map_err(one),
        Command::Export(export) => documents::export(&export, env, output).map_err(one),
        Command::Manager(list) => lists::managers(&list, env, output).map_err(one),
        Command::Distributor(list) => lists::distributors(&list, env, output).map_err(one),
        Command::Rep(list) => lists::reps(&list, env, output).map_err(one),
        Command::Client(command) => agreements::client(command, env, output).map_err(one),
        Command::Agreement(command) => agreements::agreement(command, env, output).map_err(one),
        Command::Competence(command) => competence::run(command, env, output).map_err(one),
        Command::Training(command) => training::run(command, env, output).map_err(one),
        Command::Playbook(command) => playbook::run(command, env, output).map_err(one),
        Command::Charter(command) => partnership::charter(command, env, output).map_err(one),
        Command::Issue(command) => partnership::issue(command, env, output).map_err(one),
        Command::Problem(command) => partnership::problem(command, env, output).map_err(one),
        Command::Sponsor(command) => partnership::sponsor(command, env, output).map_err(one),
        Command::Results(command) => partnership::results(command, env, output).map_err(one),
        Command::Demand(list) => lists::demands(&list, env, output).map_err(one),
        Command::Visit(command) => visits::visit(command, env, output).map_err(one),
        Command::Stage(command) => channel::stage(command, env, output).map_err(one),
        Command::Flow(command) => channel::flow(command, env, output).map_err(one),
        Command::Event(command) => events::run(command, env, output).map_err(one),
        Command::Action(command) => visits::action(command, env, output).map_err(one),
        Command::People(command) => people::run(&command, env, output).map_err(one),
        Command::Promotion(command) => promotion::run(command, env, output).map_err(one),
        Command::Holidays(command) => settings::holidays(&command, env, output).map_err(one),
        Command::Leave(command) => settings::leave(&command, env, output).map_err(one),
        Command::Search(search) => lists::search(&search, env, output).map_err(one),
        Command::History(on) => programme::history(&on, env, output).map_err(one),
        Command::Undo(on) => programme::undo(&on, env, output).map_err(one),
        Command::Redo(on) => programme::redo(&on, env, output).map_err(one),
        // The shell's completions need no programme; `main` has printed them.
        Command::Completions { .. } => Ok(()),
    }
}

fn open(path: &Path, env: Env) -> Result<Desk, Failure> {
    Desk::open(path, env)
}
