//! `tandem holidays` and `tandem leave`: when nobody works, and when somebody does not.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Subcommand;

use super::ProgrammeOnly;

/// `tandem holidays …`
#[derive(Subcommand)]
pub enum Holidays {
    /// List them
    List(ProgrammeOnly),
    /// Take them from a file: JSON, or an .ics of holidays
    Import {
        /// The programme file
        programme: PathBuf,
        /// The file
        file: PathBuf,
    },
}

/// `tandem leave …`
#[derive(Subcommand)]
pub enum Leave {
    /// List it
    List(ProgrammeOnly),
    /// Note that a manager or rep is away
    Add {
        /// The programme file
        programme: PathBuf,
        /// Who: name or id of a manager or rep
        #[arg(long = "for", value_name = "WHO")]
        who: String,
        /// The first day away
        #[arg(long, value_name = "DAY")]
        from: NaiveDate,
        /// The last day away
        #[arg(long, value_name = "DAY")]
        to: NaiveDate,
        /// Why
        #[arg(long, default_value = "")]
        reason: String,
    },
}
