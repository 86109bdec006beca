//! The planner beside other solvers on the same problems: a table, and how its gap closes over time as a picture.

mod curve;
mod order;
mod outcome;
mod table;

pub use order::Order;

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Instant,
};

use crate::{
    steps::{cargo, succeeds, target},
    stop::Stop,
};
use order::{Run, Solver};
use outcome::{Found, Moment, Outcome};

/// Where the planner is built, and where plans and progress are put.
struct Bench {
    programs: PathBuf,
    folder: PathBuf,
}

/// Builds the planner's release, has each solver plan each problem, one after the other, and prints what came of it.
pub fn run(order: &Order) -> Result<(), Stop> {
    let bench = Bench::ready()?;
    let mut outcomes = Vec::new();
    for run in order.runs() {
        eprintln!("{}: {} {}", name_of(&run.problem), run.solver.name(), run.seconds);
        outcomes.push(bench.outcome(order, &run)?);
    }
    println!("{}", table::markdown(&outcomes, order));
    if let Some(file) = &order.curve {
        let picture = curve::svg(&outcomes, order.threads);
        std::fs::write(file, picture).map_err(|error| Stop::File(file.clone(), error))?;
    }
    match outcomes.iter().find(|outcome| outcome.found.is_some_and(|found| found.broken)) {
        Some(broken) => Err(Stop::Unsound(format!("{} by {}", broken.problem, broken.solver))),
        None => Ok(()),
    }
}

impl Bench {
    fn ready() -> Result<Self, Stop> {
        let words =
            ["build", "--release", "--package", "tandem-planner", "--example", "solve", "--example", "judge"];
        eprintln!("$ cargo {}", words.join(" "));
        if !succeeds(cargo().args(words)) {
            return Err(Stop::Build);
        }
        let target = target()?;
        let folder = target.join("planner-table");
        std::fs::create_dir_all(&folder).map_err(|error| Stop::Folder(folder.clone(), error))?;
        Ok(Self { programs: target.join("release").join("examples"), folder })
    }

    fn program(&self, name: &str) -> Command {
        Command::new(self.programs.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
    }

    /// Has a solver plan a problem, and the plan judged.
    fn outcome(&self, order: &Order, run: &Run) -> Result<Outcome, Stop> {
        let plan = self.folder.join("plan.json");
        let progress = self.folder.join("progress.txt");
        for old in [&plan, &progress] {
            if old.exists() {
                std::fs::remove_file(old).map_err(|error| Stop::File(old.clone(), error))?;
            }
        }
        let mut command = match &run.solver {
            Solver::Ours => {
                let mut ours = self.program("solve");
                ours.arg(&run.problem).arg(&plan).arg("--progress").arg(&progress);
                ours.args(["--time-limit", &run.seconds, "--threads", &order.threads.to_string()]);
                ours.args(["--seed", &order.seed.to_string()]);
                ours
            }
            Solver::Other { command, .. } => order::filled(command, &run.problem, &plan, &run.seconds),
        };
        let start = Instant::now();
        if !succeeds(command.stdout(Stdio::null())) {
            return Err(Stop::Solver(run.solver.name().to_owned()));
        }
        let took = start.elapsed();
        let found = if plan.exists() { Some(self.judged(order, run, &plan)?) } else { None };
        let mut outcome = Outcome {
            problem: name_of(&run.problem),
            solver: run.solver.name().to_owned(),
            took,
            found,
            progress: Vec::new(),
        };
        if let Ok(lines) = std::fs::read_to_string(&progress) {
            outcome.progress = lines.lines().filter_map(Moment::read).collect();
        }
        Ok(outcome)
    }

    /// The plan as the planner's judge and, where there is one, another see it.
    fn judged(&self, order: &Order, run: &Run, plan: &Path) -> Result<Found, Stop> {
        let unread = || Stop::Unread(run.solver.name().to_owned());
        let mut judge = self.program("judge");
        judge.arg(&run.problem).arg(plan).stderr(Stdio::inherit());
        let judged = judge.output().map_err(|_| unread())?;
        let mut found = Found::read(&String::from_utf8_lossy(&judged.stdout)).ok_or_else(unread)?;
        if let Some(verify) = &order.verify {
            let mut verifier = order::filled(verify, &run.problem, plan, &run.seconds);
            found.broken |= !succeeds(verifier.stdout(Stdio::null()));
        }
        Ok(found)
    }
}

/// A problem's name: its file's, without what tells the format.
fn name_of(problem: &Path) -> String {
    let name = problem.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.trim_end_matches(".gz").trim_end_matches(".json").to_owned()
}
