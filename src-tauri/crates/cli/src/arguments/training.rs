//! What may be said of training.

use std::path::PathBuf;

use clap::Subcommand;

/// `tandem training …`
#[derive(Subcommand)]
pub enum Training {
    /// List the trainings of the managers, or of a distributor's reps, with their effect; and what people lack
    List {
        /// The programme file
        programme: PathBuf,
        /// Of this distributor's reps, instead of the managers: name or id
        #[arg(long, value_name = "DISTRIBUTOR")]
        distributor: Option<String>,
    },
    /// Note a training session
    Note {
        /// The programme file
        programme: PathBuf,
        /// For the reps of this distributor: name or id; without it, for managers, or reps of several
        #[arg(long, value_name = "DISTRIBUTOR")]
        distributor: Option<String>,
        /// What it was about: product, client_communication, problem_solving, or a topic of your own
        #[arg(long)]
        topic: String,
        /// What it was called
        #[arg(long)]
        title: String,
        /// Who attended: name or id; may be given several times
        #[arg(long, value_name = "NAME", required = true)]
        attended: Vec<String>,
        /// A visit that showed the gap which it answers; may be given several times
        #[arg(long, value_name = "ID")]
        answers: Vec<String>,
        /// On which day; today, unless given
        #[arg(long, value_name = "DAY", default_value = "")]
        on: String,
        /// Who gave it
        #[arg(long, value_name = "NAME", default_value = "")]
        by: String,
        /// What else is to be said
        #[arg(long, value_name = "TEXT", default_value = "")]
        note: String,
    },
}
