//! What may be said of people's abilities.

use std::path::PathBuf;

use clap::Subcommand;

/// `tandem competence …`
#[derive(Subcommand)]
pub enum Competence {
    /// Say how able the managers are, topic by topic, or a distributor's reps; and what that rests on
    List {
        /// The programme file
        programme: PathBuf,
        /// The reps of this distributor, instead of the managers: name or id
        #[arg(long, value_name = "DISTRIBUTOR")]
        distributor: Option<String>,
    },
    /// Note what somebody thinks of a manager's or rep's ability in a topic
    Assess {
        /// The programme file
        programme: PathBuf,
        /// Of whom: name or id of a manager or rep
        #[arg(long, value_name = "NAME")]
        who: String,
        /// In what: product, client_communication, problem_solving, or a topic of your own
        #[arg(long)]
        topic: String,
        /// How able: 1 needs help with everything, 3 manages alone, 5 can teach others
        #[arg(long, value_name = "1-5")]
        score: u32,
        /// What it was seen by, in words; may be left out where a visit is named
        #[arg(long, value_name = "TEXT", default_value = "")]
        evidence: String,
        /// The visit by which it was seen
        #[arg(long, value_name = "ID", default_value = "")]
        visit: String,
        /// Who says so
        #[arg(long, value_name = "NAME", default_value = "")]
        by: String,
        /// On which day; today, unless given
        #[arg(long, value_name = "DAY", default_value = "")]
        on: String,
    },
    /// Say what the visits that serve a joint issue ask of whoever goes
    Topic {
        /// The programme file
        programme: PathBuf,
        /// The joint issue: title or id
        #[arg(long)]
        issue: String,
        /// The topic; an empty one takes it away
        #[arg(long)]
        topic: String,
    },
}
