//! What may be said of the stages of distributors and of their four flows.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};
use tandem_app::{
    flows::figure_of,
    wire::{flows::Figure, stages::Stage as ToStage},
};

use super::agreement::OneDistributor;

/// `tandem stage …`
#[derive(Subcommand)]
pub enum Stage {
    /// Show where a distributor stands, what each stage asks for, and the steps so far
    Show(OneDistributor),
    /// Note that a distributor enters a stage; what lacks is told, and hinders nobody
    Move {
        #[command(flatten)]
        of: OneDistributor,
        /// Which stage
        #[arg(long, value_enum)]
        to: StageChoice,
        /// Who decided
        #[arg(long, value_name = "NAME")]
        by: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Say which visits a distributor's stage calls for; changes nothing
    Propose(OneDistributor),
    /// Ask for the visits that a distributor's stage calls for: each becomes a demand
    Accept {
        #[command(flatten)]
        of: OneDistributor,
        /// Only this proposal, by its key; may be given several times [default: all]
        #[arg(long, value_name = "KEY")]
        proposal: Vec<String>,
    },
}

/// A stage.
#[derive(Clone, Copy, ValueEnum)]
pub enum StageChoice {
    /// 招商: being recruited
    Recruit,
    /// 找商: the right one is being found
    Find,
    /// 助商: being assisted
    Assist,
    /// 领商: both lead the market together
    Lead,
}

impl From<StageChoice> for ToStage {
    fn from(choice: StageChoice) -> Self {
        match choice {
            StageChoice::Recruit => Self::Recruit,
            StageChoice::Find => Self::Find,
            StageChoice::Assist => Self::Assist,
            StageChoice::Lead => Self::Lead,
        }
    }
}

/// `tandem flow …`
#[derive(Subcommand)]
pub enum Flow {
    /// Say how the flows do: of all distributors, or of one with its figures by month
    List {
        /// The programme file
        programme: PathBuf,
        /// Only this distributor: name or id
        #[arg(long)]
        distributor: Option<String>,
    },
    /// Note figures of a month beside those noted before
    Write {
        #[command(flatten)]
        of: OneDistributor,
        /// The month, as 2026-01
        #[arg(long)]
        month: String,
        /// A figure, as shipped=120; without a number it is taken away. May be given several times
        #[arg(long = "set", value_name = "FIGURE=N", value_parser = figure, required = true)]
        figures: Vec<(Figure, Option<u32>)>,
    },
    /// Take figures of many months from a spreadsheet saved as CSV, with headings in Chinese or English
    Import {
        /// The programme file
        programme: PathBuf,
        /// The list
        file: PathBuf,
        /// Only say what would come of it
        #[arg(long)]
        look: bool,
    },
}

/// A figure with its amount, as `shipped=120`.
fn figure(text: &str) -> Result<(Figure, Option<u32>), String> {
    let (name, amount) =
        text.split_once('=').ok_or_else(|| format!("'{text}' has no =: write shipped=120"))?;
    let figure = figure_of(name).ok_or_else(|| {
        let known: Vec<String> = Figure::ALL.iter().map(|one| format!("{one:?}")).collect();
        format!("'{name}' is no figure; there are {}", known.join(", "))
    })?;
    if amount.trim().is_empty() {
        return Ok((figure, None));
    }
    amount.trim().parse().map(|amount| (figure, Some(amount))).map_err(|_| format!("'{amount}' is no amount"))
}
