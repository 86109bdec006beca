//! What may be asked of the planner.

use std::{path::PathBuf, time::Duration};

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use tandem_app::{
    plan::Effort,
    wire::planning::{Emphasis, Importance, PlanRequest, Scope, WhatIf},
};

/// `tandem plan`
#[derive(Args)]
pub struct Plan {
    /// The programme file
    #[arg(required_unless_present = "problem", conflicts_with = "problem")]
    pub programme: Option<PathBuf>,
    #[command(flatten)]
    pub wish: Wish,
    /// Move only what collides with what the calendars say now; all else stays where it is
    #[arg(long, conflicts_with_all = ["problem", "wish"])]
    pub repair: bool,
    /// Put the plan in force
    #[arg(long, conflicts_with = "problem")]
    pub accept: bool,
    /// Plan a problem of the format tandem-problem/1 instead of a programme
    #[arg(long, value_name = "FILE", requires = "out", conflicts_with = "wish")]
    pub problem: Option<PathBuf>,
    /// Where to write the problem's plan, in the format tandem-plan/1
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub search: Search,
}

/// Which visits to plan, and what matters.
#[derive(Args)]
#[group(id = "wish", multiple = true)]
pub struct Wish {
    /// The first day to plan [default: the first day that any demand asks for]
    #[arg(long, value_name = "DAY")]
    pub from: Option<NaiveDate>,
    /// The last day to plan [default: the last day that any demand asks for]
    #[arg(long, value_name = "DAY")]
    pub to: Option<NaiveDate>,
    /// Plan the visits of this manager only: name or id; may be said again, as all that follow
    #[arg(long = "manager", value_name = "MANAGER")]
    pub managers: Vec<String>,
    /// Plan the visits to this region's distributors only
    #[arg(long = "region", value_name = "REGION")]
    pub regions: Vec<String>,
    /// Plan the visits to this distributor's clients only: name or id
    #[arg(long = "distributor", value_name = "DISTRIBUTOR")]
    pub distributors: Vec<String>,
    /// What matters more than it usually does
    #[arg(long, value_name = "WHAT", value_enum)]
    pub more: Vec<Matter>,
    /// What matters above all
    #[arg(long, value_name = "WHAT", value_enum)]
    pub above_all: Vec<Matter>,
}

/// What can matter in a plan.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Matter {
    /// To ride along on calls that the distributor plans anyway
    RidingAlong,
    /// To travel little
    LittleTravel,
    /// To leave the visits of the plan in force where they are
    PresentPlan,
    /// To come on the days and half-days that the demands prefer
    PreferredTimes,
}

impl Wish {
    /// The request that this is.
    pub fn request(&self) -> PlanRequest {
        let importance = |matter| match (self.above_all.contains(&matter), self.more.contains(&matter)) {
            (true, _) => Importance::AboveAll,
            (false, true) => Importance::More,
            (false, false) => Importance::AsUsual,
        };
        PlanRequest {
            from: self.from,
            to: self.to,
            scope: Scope {
                managers: self.managers.clone(),
                regions: self.regions.clone(),
                distributors: self.distributors.clone(),
            },
            emphasis: Emphasis {
                riding_along: importance(Matter::RidingAlong),
                little_travel: importance(Matter::LittleTravel),
                present_plan: importance(Matter::PresentPlan),
                preferred_times: importance(Matter::PreferredTimes),
            },
            what_if: WhatIf::default(),
        }
    }
}

/// How hard to search.
#[derive(Args)]
pub struct Search {
    /// Search for this long, as 10s or 2m [default: a fixed number of rounds, the same on every computer]
    #[arg(long, value_name = "TIME", value_parser = time)]
    pub time_limit: Option<Duration>,
    /// How many threads may work; the plan does not depend on it [default: all]
    #[arg(long, value_name = "N")]
    pub threads: Option<usize>,
    /// Where the search's chance begins: the same seed, the same plan
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
}

impl Search {
    /// The effort that this is.
    pub fn effort(&self) -> Effort {
        Effort { threads: self.threads, seed: self.seed, until_stopped: self.time_limit.is_some() }
    }
}

/// `tandem explain`
#[derive(Args)]
pub struct Explain {
    /// The programme file
    pub programme: PathBuf,
    /// A visit's id
    #[arg(long, value_name = "ID", required_unless_present_any = ["demand", "scarce"], conflicts_with = "demand")]
    pub visit: Option<String>,
    /// A demand's id
    #[arg(long, value_name = "ID")]
    pub demand: Option<String>,
    /// What holds the whole plan back, and what one more of it would bring
    #[arg(long, conflicts_with_all = ["visit", "demand"])]
    pub scarce: bool,
}

/// `tandem scenario …`
#[derive(Subcommand)]
pub enum Scenario {
    /// List the scenarios that are kept
    List {
        /// The programme file
        programme: PathBuf,
    },
    /// Plan as if some things were so, and keep the plan to be compared; nothing is put in force
    Keep {
        /// The programme file
        programme: PathBuf,
        /// What to call it
        name: String,
        #[command(flatten)]
        wish: Wish,
        /// As if this manager were away all the time: name or id; may be said again, as the next one
        #[arg(long, value_name = "MANAGER")]
        without: Vec<String>,
        /// As if there were one more manager like this one, with an empty calendar: name or id
        #[arg(long, value_name = "MANAGER")]
        one_more_like: Vec<String>,
        #[command(flatten)]
        search: Search,
    },
    /// Set two plans side by side, and list what differs
    Compare {
        /// The programme file
        programme: PathBuf,
        /// One scenario: name or id
        left: String,
        /// The other one [default: the plan in force]
        right: Option<String>,
    },
    /// Put a scenario in force, as far as its visits can still stand
    Accept {
        /// The programme file
        programme: PathBuf,
        /// The scenario: name or id
        scenario: String,
    },
    /// Give a scenario another name
    Rename {
        /// The programme file
        programme: PathBuf,
        /// The scenario: name or id
        scenario: String,
        /// What to call it
        name: String,
    },
    /// Remove a scenario
    Remove {
        /// The programme file
        programme: PathBuf,
        /// The scenario: name or id
        scenario: String,
    },
}

/// A time as people write it: 10s, 1.5m, 2h; without a unit, seconds.
fn time(text: &str) -> Result<Duration, String> {
    let text = text.trim();
    let number_ends = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (number, unit) = text.split_at(number_ends);
    let factor = match unit.trim() {
        "ms" => 0.001,
        "" | "s" => 1.0,
        "m" | "min" => 60.0,
        "h" => 3600.0,
        other => return Err(format!("'{other}' is no unit of time: write 10s, 2m or 1h")),
    };
    number
        .parse::<f64>()
        .ok()
        .and_then(|number| Duration::try_from_secs_f64(number * factor).ok())
        .ok_or_else(|| format!("'{text}' is no time: write 10s, 2m or 1h"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        assert_eq!(time("10s"), Ok(Duration::from_secs(10)));
        assert_eq!(time("1.5m"), Ok(Duration::from_secs(90)));
        assert_eq!(time("500ms"), Ok(Duration::from_millis(500)));
        assert!(time("ten").is_err());
        assert!(time("10 years").is_err());
    }
}
