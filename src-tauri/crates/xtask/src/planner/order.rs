//! What is to be run.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use crate::arguments::Wrong;

/// What is to be run, as the words after the chore say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Problems, each with the limits, in seconds, that were said last before it.
    problems: Vec<(PathBuf, Vec<String>)>,
    /// Other solvers: a name and a command.
    others: Vec<(String, String)>,
    /// A command that fails on a plan that breaks a rule.
    pub verify: Option<String>,
    /// Where the picture goes.
    pub curve: Option<PathBuf>,
    /// Threads of the planner.
    pub threads: usize,
    /// Its seed.
    pub seed: u64,
}

/// Who plans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Solver {
    /// The planner of this workspace.
    Ours,
    /// Another.
    Other {
        /// Its name in the table.
        name: String,
        /// How it is called.
        command: String,
    },
}

impl Solver {
    /// What it is called in the table.
    pub fn name(&self) -> &str {
        match self {
            Self::Ours => "tandem",
            Self::Other { name, .. } => name,
        }
    }
}

/// One plan to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The problem's file.
    pub problem: PathBuf,
    /// Who plans it.
    pub solver: Solver,
    /// In how many seconds.
    pub seconds: String,
}

impl Order {
    /// Reads the words after the chore.
    pub fn read<'w>(words: impl Iterator<Item = &'w str>) -> Result<Self, Wrong> {
        let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let mut order =
            Self { problems: Vec::new(), others: Vec::new(), verify: None, curve: None, threads, seed: 1 };
        let mut seconds = vec!["20".to_owned()];
        let mut words = words;
        while let Some(word) = words.next() {
            let wrong = || Wrong::Option(word.to_owned());
            let mut value = || words.next().ok_or_else(wrong);
            match word {
                "--seconds" => {
                    let said = value()?;
                    seconds = said.split(',').map(str::to_owned).collect();
                    if !seconds.iter().all(|s| s.parse::<f64>().is_ok_and(|s| s > 0.0)) {
                        return Err(Wrong::Option(format!("{word} {said}")));
                    }
                }
                "--with" => {
                    let (name, command) = value()?.split_once('=').ok_or_else(wrong)?;
                    order.others.push((name.to_owned(), command.to_owned()));
                }
                "--verify" => order.verify = Some(value()?.to_owned()),
                "--curve" => order.curve = Some(PathBuf::from(value()?)),
                "--threads" => order.threads = value()?.parse().map_err(|_| wrong())?,
                "--seed" => order.seed = value()?.parse().map_err(|_| wrong())?,
                option if option.starts_with("--") => return Err(wrong()),
                problem => order.problems.push((PathBuf::from(problem), seconds.clone())),
            }
        }
        if order.problems.is_empty() { Err(Wrong::NoProblem) } else { Ok(order) }
    }

    /// All plans to be made. A solver whose command doesn't say `{seconds}` makes one of each problem.
    pub fn runs(&self) -> Vec<Run> {
        let mut runs = Vec::new();
        for (problem, seconds) in &self.problems {
            for (name, command) in &self.others {
                let solver = Solver::Other { name: name.clone(), command: command.clone() };
                let limits =
                    if command.contains("{seconds}") { seconds.as_slice() } else { &[String::new()] };
                let run = |seconds: &String| (problem.clone(), solver.clone(), seconds.clone());
                runs.extend(limits.iter().map(run));
            }
            runs.extend(seconds.iter().map(|seconds| (problem.clone(), Solver::Ours, seconds.clone())));
        }
        let run = |(problem, solver, seconds)| Run { problem, solver, seconds };
        runs.into_iter().map(run).collect()
    }
}

/// A command with the names of files, and the limit, in their places.
pub fn filled(command: &str, problem: &Path, plan: &Path, seconds: &str) -> Command {
    let fill = |word: &str| {
        word.replace("{problem}", &problem.to_string_lossy())
            .replace("{plan}", &plan.to_string_lossy())
            .replace("{seconds}", seconds)
    };
    let mut words = command.split_whitespace().map(fill);
    let mut filled = Command::new(words.next().unwrap_or_default());
    filled.args(words);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Order, Wrong> {
        Order::read(words.iter().copied())
    }

    fn told(order: &Order) -> Vec<String> {
        let tell = |run: &Run| format!("{} {} {}", run.problem.display(), run.solver.name(), run.seconds);
        order.runs().iter().map(tell).collect()
    }

    #[test]
    fn limits_are_of_the_problems_after_them() {
        let order = read(&["--seconds", "2,20", "s.json", "--seconds", "60", "l.json.gz"]).unwrap();
        assert_eq!(told(&order), ["s.json tandem 2", "s.json tandem 20", "l.json.gz tandem 60"]);
    }

    #[test]
    fn who_has_no_limit_plans_once() {
        let by_hand = "by hand=greedy {problem} {plan}";
        let model = "model=model {problem} {plan} --seconds {seconds}";
        let order = read(&["--with", by_hand, "--with", model, "--seconds", "1,3", "s.json"]).unwrap();
        let expected =
            ["s.json by hand ", "s.json model 1", "s.json model 3", "s.json tandem 1", "s.json tandem 3"];
        assert_eq!(told(&order), expected);
    }

    #[test]
    fn what_is_wrong_is_named() {
        assert_eq!(read(&["--seconds", "2"]), Err(Wrong::NoProblem));
        assert_eq!(read(&["--seconds", "soon", "s.json"]), Err(Wrong::Option("--seconds soon".to_owned())));
        assert_eq!(read(&["--with", "greedy", "s.json"]), Err(Wrong::Option("--with".to_owned())));
        assert_eq!(read(&["--curve"]), Err(Wrong::Option("--curve".to_owned())));
    }

    #[test]
    fn names_with_spaces_stay_one_word() {
        let command = filled("check {problem} to={plan}", Path::new("a b.json"), Path::new("c d.json"), "");
        let words: Vec<_> = command.get_args().collect();
        assert_eq!(words, ["a b.json", "to=c d.json"]);
    }
}
