//! What may be said of promotion plans.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Subcommand;

/// `tandem promotion …`
#[derive(Subcommand)]
pub enum Promotion {
    /// List them with their activities, planned against actual
    List {
        /// The programme file
        programme: PathBuf,
        /// Only those with this distributor: name or id
        #[arg(long, value_name = "DISTRIBUTOR")]
        distributor: Option<String>,
    },
    /// Write one from a form in JSON; without one, print the form as it stands, or an empty one
    Write {
        /// The programme file
        programme: PathBuf,
        /// Which one, by title or id [default: a new one]
        #[arg(long, value_name = "PROMOTION")]
        promotion: Option<String>,
        /// The form's file; - for what is sent to the program
        #[arg(long, value_name = "FILE")]
        from: Option<PathBuf>,
    },
    /// Note what became of an activity
    Actual {
        /// The programme file
        programme: PathBuf,
        /// Which plan, by title or id
        #[arg(long, value_name = "PROMOTION")]
        promotion: String,
        /// The activity's number in the plan
        #[arg(long, value_name = "N")]
        activity: u32,
        /// The day on which it took place
        #[arg(long, value_name = "DAY")]
        on: NaiveDate,
        /// What the manufacturer paid
        #[arg(long, value_name = "AMOUNT", default_value_t = 0)]
        manufacturer: u32,
        /// What the distributor paid
        #[arg(long, value_name = "AMOUNT", default_value_t = 0)]
        distributor: u32,
        /// What the client paid
        #[arg(long, value_name = "AMOUNT", default_value_t = 0)]
        client: u32,
        /// What it brought
        #[arg(long, value_name = "TEXT", default_value = "")]
        result: String,
    },
    /// Remove one
    Remove {
        /// The programme file
        programme: PathBuf,
        /// Which one, by title or id
        #[arg(long, value_name = "PROMOTION")]
        promotion: String,
    },
}
