//! `tandem people`: lists of people and clients, and what holds of one of them.

use std::path::PathBuf;

use clap::Subcommand;

/// `tandem people …`
#[derive(Subcommand)]
pub enum People {
    /// Take them from a spreadsheet saved as CSV, with headings in Chinese or English
    Import {
        /// The programme file
        programme: PathBuf,
        /// The list
        file: PathBuf,
        /// Only say what would come of it
        #[arg(long)]
        look: bool,
    },
    /// Note whether somebody is a medical representative: no sales are counted of such a person
    Role {
        /// The programme file
        programme: PathBuf,
        /// Who: name or id of a manager or rep
        #[arg(long, value_name = "WHO")]
        person: String,
        /// Whether it is so
        #[arg(long, action = clap::ArgAction::Set, value_name = "true|false")]
        medical_representative: bool,
    },
}
