//! What may be said of agreements, and of client data that are handed back or erased.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use tandem_app::wire::agreements::Criterion;

use super::ProgrammeOnly;

/// `tandem agreement …`
#[derive(Subcommand)]
pub enum Agreement {
    /// List them, those that end first in front
    List {
        /// The programme file
        programme: PathBuf,
        /// Only those with this distributor: name or id
        #[arg(long, value_name = "DISTRIBUTOR")]
        distributor: Option<String>,
    },
    /// Say what term a distributor has earned, and what that rests on; decides nothing
    Assess(OneDistributor),
    /// Note the next agreement: the last one's scope and sharing, and a term that somebody decided
    Renew {
        #[command(flatten)]
        with: OneDistributor,
        /// The term
        #[arg(long, value_name = "N")]
        months: u32,
        /// Who decided
        #[arg(long, value_name = "NAME", default_value = "")]
        by: String,
        /// Why this term
        #[arg(long, value_name = "TEXT", default_value = "")]
        note: String,
    },
    /// Change what a criterion weighs in every assessment, from 0 to 100
    Weigh {
        /// The programme file
        programme: PathBuf,
        /// Which criterion
        #[arg(long, value_enum)]
        criterion: CriterionChoice,
        /// How much
        #[arg(long, value_name = "N")]
        weight: u32,
    },
}

/// A distributor of a programme.
#[derive(Args)]
pub struct OneDistributor {
    /// The programme file
    pub programme: PathBuf,
    /// Name or id of the distributor
    #[arg(long, value_name = "DISTRIBUTOR")]
    pub distributor: String,
}

/// A criterion of an assessment.
#[derive(Clone, Copy, ValueEnum)]
pub enum CriterionChoice {
    /// How long both have worked together
    Together,
    /// Agreed visits that took place
    VisitsHeld,
    /// Joint issues that are resolved
    IssuesResolved,
    /// Goals that were attained
    GoalsAttained,
    /// What the distributor owed and gave in time
    InTime,
    /// Visits to which nobody failed to come
    NobodyMissing,
    /// What the managers think of the visits
    RatedByUs,
    /// What the reps think of the visits
    RatedByThem,
}

impl From<CriterionChoice> for Criterion {
    fn from(choice: CriterionChoice) -> Self {
        match choice {
            CriterionChoice::Together => Self::Together,
            CriterionChoice::VisitsHeld => Self::VisitsHeld,
            CriterionChoice::IssuesResolved => Self::IssuesResolved,
            CriterionChoice::GoalsAttained => Self::GoalsAttained,
            CriterionChoice::InTime => Self::InTime,
            CriterionChoice::NobodyMissing => Self::NobodyMissing,
            CriterionChoice::RatedByUs => Self::RatedByUs,
            CriterionChoice::RatedByThem => Self::RatedByThem,
        }
    }
}

/// `tandem client …`
#[derive(Subcommand)]
pub enum Client {
    /// List them, with their ids
    List(ProgrammeOnly),
    /// Recognise clients by name, also where the agreement doesn't share how they are called
    Find {
        #[command(flatten)]
        of: OneDistributor,
        /// Names in full, or other names; several may be one argument with commas between
        #[arg(value_name = "NAME", required = true)]
        names: Vec<String>,
    },
    /// Write a distributor's entire client file, to hand it back; the history notes that
    HandBack {
        #[command(flatten)]
        of: OneDistributor,
        /// Where to write the workbook
        #[arg(long, value_name = "FILE", required_unless_present = "json_file")]
        xlsx: Option<PathBuf>,
        /// Where to write the same as JSON, in the format tandem-client-file/1
        #[arg(long, value_name = "FILE")]
        json_file: Option<PathBuf>,
        /// Who hands it back
        #[arg(long, value_name = "NAME", default_value = "")]
        by: String,
    },
    /// Erase a client, or a distributor with all of its clients, for good; figures stay without a name
    Erase {
        /// The programme file
        programme: PathBuf,
        /// Name or id of the client
        #[arg(
            long,
            value_name = "CLIENT",
            required_unless_present = "distributor",
            conflicts_with = "distributor"
        )]
        client: Option<String>,
        /// Name or id of the distributor
        #[arg(long, value_name = "DISTRIBUTOR")]
        distributor: Option<String>,
        /// Really do so: it can't be undone. Without it, what would go is told
        #[arg(long)]
        yes: bool,
        /// Who erases it
        #[arg(long, value_name = "NAME", default_value = "")]
        by: String,
    },
}
