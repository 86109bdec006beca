//! What may be said of the playbook.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use tandem_app::wire::playbook::{ClientKind, VisitMode};

/// `tandem playbook …`
#[derive(Subcommand)]
pub enum Playbook {
    /// Show it: all of it, or what holds for visits of a mode to a kind of client
    Show {
        #[command(flatten)]
        of: OneEdition,
        /// What holds for visits of this mode
        #[arg(long, value_enum, requires = "client")]
        mode: Option<ModeChoice>,
        /// And to clients of this kind
        #[arg(long, value_enum, requires = "mode")]
        client: Option<ClientChoice>,
    },
    /// Make a new edition from a file of `tandem playbook export` that somebody has changed
    Edit {
        /// The programme file
        programme: PathBuf,
        /// The file
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
        /// What was changed, and why
        #[arg(long, value_name = "TEXT")]
        note: String,
        /// Who made it
        #[arg(long, value_name = "NAME", default_value = "")]
        by: String,
    },
    /// List the editions: when, by whom and why each was made
    History {
        /// The programme file
        programme: PathBuf,
    },
    /// Say what one edition has and another has not
    Compare {
        /// The programme file
        programme: PathBuf,
        /// The earlier edition
        #[arg(long, value_name = "N")]
        before: u32,
        /// The later edition
        #[arg(long, value_name = "N")]
        after: u32,
    },
    /// Write an edition to a file, as JSON
    Export {
        #[command(flatten)]
        of: OneEdition,
        /// Where to
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Say how much of what it requires is in the visits that took place
    Content {
        /// The programme file
        programme: PathBuf,
        /// Only those with this distributor: name or id
        #[arg(long, value_name = "DISTRIBUTOR")]
        distributor: Option<String>,
        /// From this day on; four weeks before the last day, unless given
        #[arg(long, value_name = "DAY")]
        from: Option<NaiveDate>,
        /// Until this day; today, unless given
        #[arg(long, value_name = "DAY")]
        to: Option<NaiveDate>,
    },
    /// Go back to the playbook that comes with the product, as a new edition
    Restore {
        /// The programme file
        programme: PathBuf,
        /// Why
        #[arg(long, value_name = "TEXT")]
        note: String,
        /// Who does so
        #[arg(long, value_name = "NAME", default_value = "")]
        by: String,
    },
}

/// An edition of a programme's playbook.
#[derive(Args)]
pub struct OneEdition {
    /// The programme file
    pub programme: PathBuf,
    /// Which edition; the last one, unless given
    #[arg(long = "edition", value_name = "N")]
    pub version: Option<u32>,
}

/// A mode.
#[derive(Clone, Copy, ValueEnum)]
pub enum ModeChoice {
    /// 示范式
    Demonstration,
    /// 观察式
    Observation,
}

impl From<ModeChoice> for VisitMode {
    fn from(choice: ModeChoice) -> Self {
        match choice {
            ModeChoice::Demonstration => Self::Demonstration,
            ModeChoice::Observation => Self::Observation,
        }
    }
}

/// A kind of client.
#[derive(Clone, Copy, ValueEnum)]
pub enum ClientChoice {
    /// 医院
    Hospital,
    /// 科室
    Department,
    /// 药房
    Pharmacy,
    /// 分销商
    SubDistributor,
}

impl From<ClientChoice> for ClientKind {
    fn from(choice: ClientChoice) -> Self {
        match choice {
            ClientChoice::Hospital => Self::Hospital,
            ClientChoice::Department => Self::Department,
            ClientChoice::Pharmacy => Self::Pharmacy,
            ClientChoice::SubDistributor => Self::SubDistributor,
        }
    }
}
